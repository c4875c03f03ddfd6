/** One reference token, escaped for use in an RFC 6901 pointer (`~` → `~0`, `/` → `~1`). */
export function escapePointer(token: string | number): string {
  if (typeof token === 'number') return String(token);
  return /[~/]/.test(token) ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token;
}

/**
 * The pointer one step below another.
 *
 * @example joinPointer('/facts', 'a/b') // '/facts/a~1b'
 */
export function joinPointer(base: string, token: string | number): string {
  return `${base}/${escapePointer(token)}`;
}

/**
 * The unescaped tokens of a pointer; none for `''`, the whole document. A text that does not
 * start with `/` is read as if it did.
 *
 * @example splitPointer('/facts/a~1b') // ['facts', 'a/b']
 */
export function splitPointer(pointer: string): string[] {
  if (pointer === '') return [];
  const body = pointer.startsWith('/') ? pointer.slice(1) : pointer;
  return body.split('/').map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}
