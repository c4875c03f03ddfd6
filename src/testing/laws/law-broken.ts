/** A household for which a law does not hold. */
export class LawBroken extends Error {
  override readonly name = 'LawBroken';

  constructor(
    /** Name of the law, or id of one that a rule file declares. */
    readonly law: string,
    /** What was found instead. */
    readonly found: string,
  ) {
    super(`${law}: ${found}`);
  }
}

/** @throws LawBroken where something was found */
export function expectNothing(law: string, found: readonly string[]): void {
  if (found.length > 0) throw new LawBroken(law, found.join('; '));
}
