const quote = 34;
const star = 42;
const slash = 47;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

/**
 * Where a text first opens more than `maxDepth` arrays and objects inside each other, as an
 * offset; `undefined` when it never does.
 *
 * One pass, no recursion, so that a recursive parser never sees a text that would exhaust its
 * stack. It skips strings and comments and pairs brackets as the (fault-tolerant) parser does,
 * and counts too deep rather than too shallow on broken text.
 */
export function findTooDeep(text: string, maxDepth: number): number | undefined {
  const awaited: number[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = endOfString(text, at + 1);
      continue;
    }
    if (code === slash) {
      at = endOfComment(text, at);
      continue;
    }
    if (code === openBracket || code === openBrace) {
      if (awaited.length >= maxDepth) return at;
      awaited.push(code === openBracket ? closeBracket : closeBrace);
    } else if (code === awaited.at(-1)) {
      awaited.pop();
    }
    at += 1;
  }
  return undefined;
}

/** Past the closing quote, or at the line break where an unclosed string is given up. */
function endOfString(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (isLineBreak(code)) return at;
    at += code === backslash ? 2 : 1;
  }
  return at;
}

/** Past a comment, or past the slash when it starts none. */
function endOfComment(text: string, start: number): number {
  const next = text.charCodeAt(start + 1);
  if (next === star) {
    const end = text.indexOf('*/', start + 2);
    return end === -1 ? text.length : end + 2;
  }
  if (next !== slash) return start + 1;
  let at = start + 2;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at += 1;
  return at;
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}
