/** Thrown when a household is not plain; always the same, because it is no error. */
export const notPlain: Error = Object.freeze(
  Object.assign(new Error('This household is read by its schema.'), { name: 'NotPlain' }),
);

/** A copy of an object as JSON has them. */
export function plainObject(raw: unknown): Record<string, unknown> {
  if (typeof raw !== 'object' || raw === null) throw notPlain;
  if (Object.getPrototypeOf(raw) !== Object.prototype) throw notPlain;
  return { ...raw };
}
