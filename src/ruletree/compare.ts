import { assertNever } from '../base/errors.js';
import { compare, type Exact, equal } from '../base/exact.js';
import type { CodeSet, Value } from '../facts/row.js';
import type { Operator } from '../rulefile/format.js';

type Known = Exclude<Value, undefined>;

/**
 * What a comparison of two known values says. `null` (known to be absent) satisfies
 * nothing but `notEqual`, `notIn` and `doesNotContain`, and `equal null` itself.
 */
export function compareValues(
  operator: Operator,
  left: Known,
  right: Known | readonly Known[],
): boolean {
  switch (operator) {
    case 'equal':
      return same(left, right as Known);
    case 'notEqual':
      return !same(left, right as Known);
    case 'in':
      return isOneOf(left, right as readonly Known[] | CodeSet | null);
    case 'notIn':
      return !isOneOf(left, right as readonly Known[] | CodeSet | null);
    case 'contains':
      return holds(left, right as Known);
    case 'doesNotContain':
      return !holds(left, right as Known);
    case 'lessThan':
    case 'lessThanInclusive':
    case 'greaterThan':
    case 'greaterThanInclusive':
      if (left === null || right === null) return false;
      return ordered(operator, compare(left as Exact, right as Exact));
    default:
      return assertNever(operator);
  }
}

type Ordering = 'lessThan' | 'lessThanInclusive' | 'greaterThan' | 'greaterThanInclusive';

function ordered(operator: Ordering, order: -1 | 0 | 1): boolean {
  switch (operator) {
    case 'lessThan':
      return order < 0;
    case 'lessThanInclusive':
      return order <= 0;
    case 'greaterThan':
      return order > 0;
    case 'greaterThanInclusive':
      return order >= 0;
    default:
      return assertNever(operator);
  }
}

/** Equal numbers are equal however they are held; absent equals only absent. */
export function same(a: Known, b: Known): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return isExact(a) && isExact(b) && equal(a, b);
}

function isExact(value: object): value is Extract<Exact, object> {
  return !('items' in value) && !('entity' in value) && !Array.isArray(value);
}

/** Whether a value is one of several, or its code in a set. */
function isOneOf(value: Known, among: readonly Known[] | CodeSet | null): boolean {
  if (among === null || 'items' in among) return value !== null && holds(among, value);
  return value !== null && among.some((each) => same(value, each));
}

function holds(set: Known, code: Known): boolean {
  return set !== null && (set as CodeSet).items.includes(code as string);
}
