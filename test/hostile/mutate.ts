import type { Choose } from '../../src/samples/choose.js';

// Texts made hostile: sound JSON with parts replaced, moved, copied or dropped, and raw bytes.

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', 'іd'];

const texts = [
  ...['', ' ', '\0', '\ud800', '\udc00x', '\ufeff', '\u202e', 'p1', 'р1', 'household', 'outer:'],
  ...['2025-02-29', '0000-01-01', '9999-12-31', '+275760-09-13', '1e9999', '-0.00', '0x10', 'NaN'],
  ...[
    '=1+1',
    '<script>',
    '%s',
    '$x',
    '{reason}',
    '$&',
    'parameter:a[',
    'above:above:x',
    '@@',
    '..',
  ],
  'x'.repeat(70_000),
];

const numbers = [
  ...[0, -0, 1, -1, 0.005, 0.1 + 0.2, 1e15, 1e21, 1e308, 5e-324, -1e308, 2 ** 31, 2 ** 32],
  ...[Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 2, Number.MIN_SAFE_INTEGER],
];

function strangeValue(choose: Choose): unknown {
  const kind = choose.integer(0, 6);
  if (kind === 0) return null;
  if (kind === 1) return choose.chance(0.5);
  if (kind === 2) return choose.pick(numbers);
  if (kind === 3) return choose.pick(texts);
  if (kind === 4) return [];
  if (kind === 5) return {};
  return nested(choose.integer(2, 120));
}

function nested(depth: number): unknown {
  let value: unknown = 0;
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { all: value };
  return value;
}

type Container = Record<string, unknown> | unknown[];

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

/** A place in a value: the keys of an object or array and one of them, found by walking down. */
function somewhere(root: Container, choose: Choose): readonly [Container, string] | null {
  let at = root;
  for (;;) {
    const keys = Object.keys(at);
    if (keys.length === 0) return null;
    const key = choose.pick(keys);
    const below = (at as Record<string, unknown>)[key];
    if (!isContainer(below) || Object.keys(below).length === 0 || choose.chance(0.15)) {
      return [at, key];
    }
    at = below;
  }
}

function changePart(root: Container, choose: Choose): void {
  const place = somewhere(root, choose);
  if (place === null) return;
  const [holder, key] = place;
  const fields = holder as Record<string, unknown>;
  const other = somewhere(root, choose);
  const elsewhere = other ? (other[0] as Record<string, unknown>)[other[1]] : undefined;
  switch (choose.integer(0, 5)) {
    case 0:
      fields[key] = strangeValue(choose);
      return;
    case 1:
      // A value that is sound somewhere else.
      fields[key] = structuredClone(elsewhere);
      return;
    case 2:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      return;
    case 3:
      if (Array.isArray(holder)) holder.push(structuredClone(fields[key]));
      else define(holder, choose.pick(names), structuredClone(fields[key]));
      return;
    case 4:
      if (typeof fields[key] === 'number') fields[key] += choose.pick([-1, 1, 0.01, -0.01, 0.001]);
      else if (typeof fields[key] === 'string') fields[key] = nibble(fields[key], choose);
      else fields[key] = strangeValue(choose);
      return;
    default:
      if (!Array.isArray(holder)) {
        const value = holder[key];
        delete holder[key];
        define(holder, nibble(key, choose), value);
      }
  }
}

/** Own, also when it is named `__proto__`. */
function define(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function nibble(text: string, choose: Choose): string {
  const at = choose.integer(0, text.length);
  const put = choose.pick(['', '0', '9', '-', '.', ':', '[', ']', ' ', '\u0000', '\ud800', 'а']);
  return text.slice(0, at) + put + text.slice(at + choose.integer(0, 1));
}

/** A JSON text with one to four of its parts changed; it stays JSON. */
export function mutateStructure(text: string, choose: Choose): string {
  const root = JSON.parse(text) as Container;
  for (let changes = choose.integer(1, 4); changes > 0; changes -= 1) changePart(root, choose);
  return JSON.stringify(root);
}

/** The bytes of a text with some flipped, cut, repeated or put in, read as UTF-8 again. */
export function mutateBytes(text: string, choose: Choose): string {
  let bytes = Buffer.from(text);
  for (let changes = choose.integer(1, 6); changes > 0; changes -= 1) {
    const at = choose.integer(0, bytes.length);
    const till = Math.min(bytes.length, at + choose.integer(1, 30));
    const put = Buffer.from(
      Array.from({ length: choose.integer(1, 4) }, () => choose.integer(0, 255)),
    );
    const kind = choose.integer(0, 4);
    if (kind === 0) bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at)]);
    else if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(till)]);
    else if (kind === 2) bytes = Buffer.concat([bytes.subarray(0, till), bytes.subarray(at)]);
    else if (kind === 3) bytes = bytes.subarray(0, at);
    else if (at < bytes.length) bytes[at] = choose.integer(0, 255);
  }
  return bytes.toString('utf8');
}
