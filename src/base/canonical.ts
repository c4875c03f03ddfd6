import { RulesError } from './errors.js';
import { joinPointer } from './json-pointer.js';

/** Why a value has no canonical text. */
export type NotCanonicalReason =
  | 'undefined'
  | 'not-json'
  | 'not-finite'
  | 'class-instance'
  | 'lone-surrogate'
  | 'sparse-array'
  | 'too-deep';

/** Deeper values are refused, which also stops a value that contains itself. */
const deepest = 1000;

/**
 * The one text of a JSON value (RFC 8785): keys sorted by UTF-16 unit, no white space, numbers
 * and strings as JavaScript writes them. Equal values give equal text, whatever the order in
 * which their keys were written.
 *
 * Only plain JSON is taken. `undefined` (also inside an object), functions, symbols, bigints,
 * `NaN`, infinities, holes in arrays, class instances (dates, exact fractions), lone surrogates
 * and nesting beyond 1000 are refused rather than dropped.
 *
 * @throws RulesError `internal/not-canonical`, with the pointer of the value refused.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '', 0);
}

function write(value: unknown, pointer: string, depth: number): string {
  if (depth > deepest) return refuse('too-deep', '');
  switch (typeof value) {
    case 'string':
      return writeString(value, pointer);
    case 'number':
      return Number.isFinite(value) ? JSON.stringify(value) : refuse('not-finite', pointer);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'undefined':
      return refuse('undefined', pointer);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value)
        ? writeArray(value, pointer, depth)
        : writeObject(value, pointer, depth);
    default:
      return refuse('not-json', pointer);
  }
}

function writeArray(items: readonly unknown[], pointer: string, depth: number): string {
  const parts: string[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const itemPointer = joinPointer(pointer, index);
    if (!(index in items)) refuse('sparse-array', itemPointer);
    parts.push(write(items[index], itemPointer, depth + 1));
  }
  return `[${parts.join(',')}]`;
}

function writeObject(value: object, pointer: string, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) refuse('class-instance', pointer);
  const record = value as Readonly<Record<string, unknown>>;
  // The default sort compares UTF-16 units, as RFC 8785 asks.
  const parts = Object.keys(record)
    .sort()
    .map((key) => {
      const memberPointer = joinPointer(pointer, key);
      return `${writeString(key, memberPointer)}:${write(record[key], memberPointer, depth + 1)}`;
    });
  return `{${parts.join(',')}}`;
}

function writeString(text: string, pointer: string): string {
  return /\p{Surrogate}/u.test(text) ? refuse('lone-surrogate', pointer) : JSON.stringify(text);
}

function refuse(reason: NotCanonicalReason, pointer: string): never {
  throw new RulesError(
    [{ code: 'internal/not-canonical', pointer, params: { reason } }],
    `No canonical JSON text for the value at "${pointer}": ${reason}.`,
  );
}
