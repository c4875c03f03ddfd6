/**
 * Thrown by readings for complete facts when a fact is read that is not known. It is one frozen
 * object, made once, because throwing it must cost next to nothing.
 */
export const unknownRead: Error = Object.freeze(
  Object.assign(new Error('A fact that is not known was read.'), { name: 'UnknownRead' }),
);

export function isUnknownRead(error: unknown): boolean {
  return error === unknownRead;
}
