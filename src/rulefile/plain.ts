/** An object of a JSON value whose form has not been checked. */
export type Plain = Readonly<Record<string, unknown>>;

/** A value as an object, or `undefined` when it is none. */
export function asObject(value: unknown): Plain | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Plain)
    : undefined;
}

/** The entries of a value that is an object; none otherwise. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return Object.entries(asObject(value) ?? {});
}
