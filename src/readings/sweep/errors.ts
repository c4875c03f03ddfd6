import { RulesError } from '../../base/errors.js';

/** What a sweep cannot do. */
export type SweepCode = 'readings/sweep-too-fine';

/** The function takes more pieces than a sweep works out. */
export function tooFine(name: string, pieces: number): RulesError<SweepCode> {
  return new RulesError(
    [{ code: 'readings/sweep-too-fine', pointer: '', params: { name, pieces } }],
    `${name} takes more than ${pieces} pieces.`,
  );
}
