/** A copy without keys that are `undefined`, which have no canonical text. */
export function withoutUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}
