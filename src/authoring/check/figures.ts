import {
  compare,
  div,
  type Exact,
  formatDecimal,
  mul,
  parseExact,
  roundTo,
  sub,
} from '../../base/exact.js';
import { joinPointer } from '../../base/json-pointer.js';
import { asObject } from '../../rulefile/plain.js';

/** A number written in a parameter: the path of its cell, and the number. */
export interface Figure {
  /** Below the parameter: `value`, or `values` and the keys. */
  readonly path: readonly string[];
  readonly number: Exact;
  /** As it is written. */
  readonly text: string;
}

/** Every number that a parameter states by itself. */
export function figuresOf(parameter: unknown): readonly Figure[] {
  const { value, values } = asObject(parameter) ?? {};
  return [...figuresIn(value, ['value']), ...figuresIn(values, ['values'])];
}

function figuresIn(value: unknown, path: readonly string[]): readonly Figure[] {
  if (typeof value === 'number' || typeof value === 'string') {
    const number = parseExact(String(value));
    return number === undefined ? [] : [{ path, number, text: String(value) }];
  }
  return Object.entries(asObject(value) ?? {}).flatMap(([key, part]) =>
    figuresIn(part, [...path, key]),
  );
}

/** The cell as people say it: its keys, or nothing where there are none. */
export function cellName(id: string, { path }: Pick<Figure, 'path'>): string {
  const keys = path.slice(1);
  return keys.length === 0 ? id : `${id}[${keys.join(', ')}]`;
}

export function cellPointer(pointer: string, { path }: Pick<Figure, 'path'>): string {
  return path.reduce(joinPointer, pointer);
}

/** How much one number is above another, as `+5.0%`; `null` where it was zero. */
export function percentChange(before: Exact, after: Exact): string | null {
  if (compare(before, 0) === 0) return null;
  const change = roundTo(div(mul(sub(after, before), 100), before), div(1, 10), 'half-up');
  return `${compare(change, 0) < 0 ? '' : '+'}${formatDecimal(change, 1)}%`;
}
