import { parseIsoDate } from '../../base/date.js';
import { asObject, entriesOf } from '../../rulefile/plain.js';
import type { Field } from './sheet.js';

/** The value a cell stands for, or that it stands for none of the kind that is wanted. */
export type CellReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly wanted: Wanted };

export type Wanted = 'number' | 'boolean' | 'date' | 'text' | 'list' | 'band';

const listSeparator = ', ';
const bandSigns = { from: '≥', above: '>', to: '≤', below: '<' } as const;
const bandKeys = Object.keys(bandSigns) as (keyof typeof bandSigns)[];

const decimal = /^-?\d+(?:\.\d+)?$/;
/** A decimal or a fraction; a number with a leading zero is a code. */
const amount = /^-?(?:0|[1-9]\d*)(?:\.\d+|\/[1-9]\d*)?$/;

/** A JSON value as a cell shows it. What is no scalar, list or band is shown as JSON. */
export function cellText(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (isList(value)) return value.join(listSeparator);
  if (isBand(value)) {
    const ends = entriesOf(value) as readonly (readonly [keyof typeof bandSigns, unknown])[];
    return ends.map(([key, end]) => `${bandSigns[key]} ${String(end)}`).join(listSeparator);
  }
  return JSON.stringify(value);
}

/** Whether a cell still shows the same; a spreadsheet may drop the zeros after a decimal point. */
export function isSameText(one: string, other: string): boolean {
  return one === other || withoutZeros(one) === withoutZeros(other);
}

function withoutZeros(text: string): string {
  if (!decimal.test(text)) return text.replaceAll('\r\n', '\n').trim();
  return text.includes('.') ? text.replace(/\.?0{1,9}$/, '') : text;
}

/** What a changed cell says, in the type of what stood there before. */
export function readCell(text: string, { value, takes }: Field): CellReading {
  const trimmed = text.trim();
  if (trimmed === 'null' && takes !== 'text') return { ok: true, value: null };
  switch (wantedOf(value, takes)) {
    case 'number':
      return readNumber(trimmed, typeof value === 'number');
    case 'boolean': {
      const lower = trimmed.toLowerCase();
      const isBoolean = lower === 'true' || lower === 'false';
      return isBoolean ? { ok: true, value: lower === 'true' } : { ok: false, wanted: 'boolean' };
    }
    case 'date':
      return parseIsoDate(trimmed) === undefined
        ? { ok: false, wanted: 'date' }
        : { ok: true, value: trimmed };
    case 'list':
      return readList(trimmed, value);
    case 'band':
      return readBand(trimmed, value);
    case 'text':
      return { ok: true, value: text.trim() };
  }
}

function wantedOf(value: unknown, takes: Field['takes']): Wanted {
  if (takes !== 'any') return takes;
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return 'number';
  if (Array.isArray(value)) return 'list';
  if (isBand(value)) return 'band';
  if (typeof value !== 'string') return 'text';
  if (amount.test(value)) return 'number';
  return parseIsoDate(value) === undefined ? 'text' : 'date';
}

/** A number as JSON number where one stood; as decimal text, which loses nothing, elsewhere. */
function readNumber(text: string, isNumber: boolean): CellReading {
  if (!amount.test(text)) return { ok: false, wanted: 'number' };
  if (!isNumber) return { ok: true, value: text };
  const value = Number(text);
  return isSameText(String(value), text) ? { ok: true, value } : { ok: false, wanted: 'number' };
}

function readList(text: string, value: unknown): CellReading {
  const items = text.split(',').map((item) => item.trim());
  if (items.includes('')) return { ok: false, wanted: 'list' };
  const isOfNumbers = Array.isArray(value) && typeof value[0] === 'number';
  if (!isOfNumbers) return { ok: true, value: items };
  const numbers = items.map((item) => readNumber(item, true));
  return numbers.every((item) => item.ok)
    ? { ok: true, value: numbers.map((item) => item.value) }
    : { ok: false, wanted: 'list' };
}

function readBand(text: string, value: unknown): CellReading {
  const ends: Record<string, unknown> = {};
  for (const part of text.split(',').map((each) => each.trim())) {
    const key = bandKeys.find((each) => part.startsWith(bandSigns[each]));
    const end = part.slice(1).trim();
    if (key === undefined || key in ends || end === '') return { ok: false, wanted: 'band' };
    const old = asObject(value)?.[key];
    const read = readNumber(end, typeof old === 'number');
    if (!read.ok && amount.test(String(old))) return { ok: false, wanted: 'band' };
    ends[key] = read.ok ? read.value : end;
  }
  return { ok: true, value: ends };
}

/** Several codes or numbers that a comma can part. */
export function isList(value: unknown): value is readonly (string | number)[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const kind = typeof value[0];
  return value.every((item) => typeof item === kind && isListItem(item));
}

function isListItem(item: unknown): boolean {
  if (typeof item === 'number') return true;
  return typeof item === 'string' && item !== '' && item === item.trim() && !item.includes(',');
}

function isBand(value: unknown): boolean {
  const entries = entriesOf(value);
  return (
    entries.length > 0 &&
    entries.every(
      ([key, end]) =>
        Object.hasOwn(bandSigns, key) && (typeof end === 'string' || typeof end === 'number'),
    )
  );
}
