import { type Exact, Ratio } from '../../base/exact.js';
import type { ValueType } from '../../ruletree/nodes.js';
import type { Bound, Known } from './bound.js';

/**
 * Every value a bound leaves possible, or `null` where they cannot be listed (numbers, open
 * lists of codes, rows).
 */
export function possibleValues(bound: Bound, type: ValueType): readonly Known[] | null {
  if (bound.settled) return [bound.value];
  const none: readonly Known[] = bound.mayBeAbsent ? [null] : [];
  switch (type.kind) {
    case 'boolean':
      return [...none, ...[true, false].filter((v) => (v ? bound.mayBeTrue : bound.mayBeFalse))];
    case 'code':
    case 'text':
      return bound.codes === null ? null : [...none, ...bound.codes];
    default:
      return null;
  }
}

/** A known value as the key of a parameter's cell; rows and sets are none. */
export function keyOf(value: Known): Exact | string | boolean | null {
  if (value instanceof Ratio) return value;
  return typeof value === 'object' ? null : value;
}

/** Longest run of whole numbers that is listed. */
const mostNumbers = 100;

/** Every number between two ends, where only whole ones are possible and they are few. */
export function wholeNumbers(bound: Bound, type: ValueType): readonly Known[] | null {
  const { low, high } = bound;
  if (type.kind !== 'number' || !type.whole) return null;
  if (typeof low !== 'number' || typeof high !== 'number' || high - low > mostNumbers) return null;
  const numbers: Known[] = bound.mayBeAbsent ? [null] : [];
  for (let n = low; n <= high; n += 1) numbers.push(n);
  return numbers;
}
