import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import { findTooDeep } from './json-depth.js';
import { isExactLiteral } from './json-number.js';
import { joinPointer } from './json-pointer.js';
import { lineStartsOf, positionAt, type TextPosition } from './text-position.js';

export { createLocator, type JsonLocator, locateKey, locatePointer } from './json-locate.js';
export { escapePointer, joinPointer, splitPointer } from './json-pointer.js';
export type { TextPosition } from './text-position.js';

/** What a JSON text can have wrong before anyone looks at its meaning. */
export type JsonProblemCode =
  | 'json/byte-order-mark'
  | 'json/too-large'
  | 'json/too-deep'
  | 'json/syntax'
  | 'json/duplicate-key'
  | 'json/forbidden-key'
  | 'json/number-precision';

/**
 * One problem of a JSON text and its place. `params` by code:
 *
 * - `json/byte-order-mark`: none
 * - `json/too-large`: `bytes` (at least this many), `maxBytes`
 * - `json/too-deep`: `maxDepth`
 * - `json/syntax`: `reason`, jsonc-parser's name of the error in kebab-case
 * - `json/duplicate-key`: `key`, `firstLine`, `firstColumn`
 * - `json/forbidden-key`: `key`
 * - `json/number-precision`: `literal` (its first 40 characters), `readAs`
 */
export interface JsonProblem extends TextPosition {
  readonly code: JsonProblemCode;
  /** RFC 6901 pointer to the value or key; in broken syntax, as near as can be told. */
  readonly pointer: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** How large a JSON text may be. */
export interface JsonLimits {
  /** Largest size as UTF-8, in bytes; 16 MiB unless told. */
  readonly maxBytes?: number;
  /** Most arrays and objects inside each other; 64 unless told, 1000 at most. */
  readonly maxDepth?: number;
}

/** The value of a JSON text, or everything that is wrong with it in the order of the text. */
export type ReadJsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problems: JsonProblem[] };

const defaultMaxBytes = 16 * 1024 * 1024;
const defaultMaxDepth = 64;
const deepestAllowed = 1000;

/** One slip confuses the rest of a text; later syntax problems say nothing new. */
const mostSyntaxProblems = 20;
const longestLiteralShown = 40;

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads JSON strictly (RFC 8259) and finds what `JSON.parse` lets pass: duplicate keys, numbers
 * that a double cannot hold, keys that reach into prototypes, a byte-order mark. Comments and
 * trailing commas are syntax problems. A text that is too large or too deep is not parsed at all,
 * and that is then its only problem; otherwise all problems are reported together.
 */
export function readJson(text: string, limits: JsonLimits = {}): ReadJsonResult {
  const { maxBytes = defaultMaxBytes, maxDepth = defaultMaxDepth } = limits;
  const bytes = utf8Length(text, maxBytes);
  if (bytes > maxBytes) {
    return failed([problem('json/too-large', '', start, { bytes, maxBytes })]);
  }
  const hasMark = text.startsWith('\uFEFF');
  const body = hasMark ? text.slice(1) : text;
  const depth = Math.min(maxDepth, deepestAllowed);
  const tooDeep = findTooDeep(body, depth);
  if (tooDeep !== undefined) {
    const position = positionAt(tooDeep, lineStartsOf(body));
    return failed([problem('json/too-deep', '', position, { maxDepth: depth })]);
  }
  const problems = inspect(body);
  if (hasMark) problems.unshift(problem('json/byte-order-mark', '', start));
  return problems.length > 0 ? failed(problems) : parse(body);
}

const start: TextPosition = { line: 1, column: 1 };

/** An object or array being read, and the member being read inside it. */
interface Frame {
  /** Where each key was first seen; none in an array. */
  readonly keys?: Map<string, TextPosition>;
  token: string | number;
}

/** Every problem a single walk over the text can see, in the order of the text. */
function inspect(text: string): JsonProblem[] {
  const problems: JsonProblem[] = [];
  const frames: Frame[] = [];
  let syntaxProblems = 0;
  let lastSyntaxOffset = -1;

  visit(
    text,
    {
      onObjectBegin: () => {
        frames.push({ keys: new Map(), token: '' });
      },
      onArrayBegin: () => {
        frames.push({ token: 0 });
      },
      onObjectEnd: () => {
        frames.pop();
      },
      onArrayEnd: () => {
        frames.pop();
      },
      onObjectProperty: (key, _offset, _length, line, column) => {
        const frame = frames.at(-1);
        if (frame?.keys === undefined) return;
        frame.token = key;
        const position = fromZero(line, column);
        const first = frame.keys.get(key);
        if (forbiddenKeys.has(key)) {
          problems.push(problem('json/forbidden-key', pointerOf(frames), position, { key }));
        }
        if (first === undefined) {
          frame.keys.set(key, position);
        } else {
          const params = { key, firstLine: first.line, firstColumn: first.column };
          problems.push(problem('json/duplicate-key', pointerOf(frames), position, params));
        }
      },
      onSeparator: (character) => {
        const frame = frames.at(-1);
        if (character === ',' && typeof frame?.token === 'number') frame.token += 1;
      },
      onLiteralValue: (value, offset, length, line, column) => {
        if (typeof value !== 'number') return;
        const literal = text.slice(offset, offset + length);
        if (isExactLiteral(literal)) return;
        const params = { literal: literal.slice(0, longestLiteralShown), readAs: String(value) };
        const position = fromZero(line, column);
        problems.push(problem('json/number-precision', pointerOf(frames), position, params));
      },
      onError: (error, offset, _length, line, column) => {
        if (offset === lastSyntaxOffset || syntaxProblems === mostSyntaxProblems) return;
        lastSyntaxOffset = offset;
        syntaxProblems += 1;
        const isBeforeFirstKey = frames.at(-1)?.keys?.size === 0;
        const pointer = pointerOf(isBeforeFirstKey ? frames.slice(0, -1) : frames);
        const params = { reason: reasonOf(error) };
        problems.push(problem('json/syntax', pointer, fromZero(line, column), params));
      },
    },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  );
  return problems;
}

function pointerOf(frames: readonly Frame[]): string {
  return frames.reduce((pointer, { token }) => joinPointer(pointer, token), '');
}

function parse(text: string): ReadJsonResult {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    // The walk is meant to be at least as strict; should it not be, the text is still refused.
    return failed([problem('json/syntax', '', start, { reason: 'not-json' })]);
  }
}

/** 'CommaExpected' → 'comma-expected'. */
function reasonOf(error: ParseErrorCode): string {
  return printParseErrorCode(error)
    .replace(/(?!^)[A-Z]/g, '-$&')
    .toLowerCase();
}

/** Size as UTF-8, counted no further than just past `enough`. */
function utf8Length(text: string, enough: number): number {
  let bytes = 0;
  for (let at = 0; at < text.length && bytes <= enough; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    // Two units of a surrogate pair make four bytes.
    else if (code >= 0xd800 && code < 0xe000) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}

function fromZero(line: number, column: number): TextPosition {
  return { line: line + 1, column: column + 1 };
}

function problem(
  code: JsonProblemCode,
  pointer: string,
  { line, column }: TextPosition,
  params: Readonly<Record<string, string | number>> = {},
): JsonProblem {
  return { code, pointer, line, column, params };
}

function failed(problems: JsonProblem[]): ReadJsonResult {
  return { ok: false, problems };
}
