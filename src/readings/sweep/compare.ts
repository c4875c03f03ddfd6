import { abs, compare, type Exact, equal, roundTo, sign } from '../../base/exact.js';
import type { Operator } from '../../rulefile/format.js';
import { compareValues } from '../../ruletree/compare.js';
import {
  directionOf,
  type Formula,
  isVarying,
  itself,
  minus,
  plus,
  times,
  unrounded,
  type Varying,
  valueAt,
} from './formula.js';
import type { Cause, Span } from './span.js';

export type OrderOperator = Extract<
  Operator,
  'equal' | 'notEqual' | 'lessThan' | 'lessThanInclusive' | 'greaterThan' | 'greaterThanInclusive'
>;

/** Compares two varying numbers, and narrows the span to where the answer stays the same. */
export function compareVarying(
  operator: OrderOperator,
  a: Varying,
  b: Varying,
  span: Span,
  cause: Cause,
): boolean {
  const gap = minus(a, b);
  const says = (value: Exact) => compareValues(operator, value, 0);
  if (!isVarying(gap)) return says(gap);
  const here = gap.at(span.at);
  const answer = says(here);
  // Apart: the same side of equality. What is not equal may be so on either side.
  const isApart = operator === 'equal' || operator === 'notEqual';
  const agrees = (value: Exact) => (isApart ? sign(value) === sign(here) : says(value) === answer);
  if (directionOf(gap) !== null) {
    span.keep((x) => agrees(gap.at(x)), cause);
    return answer;
  }
  const { line, error } = unrounded(gap);
  if (isVarying(line) && isBeyond(line.at(span.at), error)) {
    const side = sign(line.at(span.at));
    span.keep((x) => sign(line.at(x)) === side && isBeyond(line.at(x), error), cause);
    return answer;
  }
  if (!isVarying(line) && isBeyond(line, error)) return answer;
  // Close to the turning point roundings matter: one step of each at a time.
  const straight = settleRoundings(gap, span, cause);
  return compareVarying(operator, straight, 0, span, cause);
}

function isBeyond(value: Exact, error: Exact): boolean {
  return compare(abs(value), error) > 0;
}

/** The same number over the part of the span where none of its roundings takes a step. */
export function settleRoundings(value: Formula, span: Span, cause: Cause): Varying {
  let line = plus(value.constant, times(itself, value.slope));
  for (const { weight, of, step, direction } of value.rounded) {
    const inside = settleRoundings(of, span, cause);
    const result = (x: number) => roundTo(valueAt(inside, x), step, direction);
    const here = result(span.at);
    if (isVarying(inside)) span.keep((x) => equal(result(x), here), cause);
    line = plus(line, times(here, weight));
  }
  return line;
}

/** The one value of a varying number, over the part of the span where it stays the same. */
export function settle(value: Varying, span: Span, cause: Cause): Exact {
  if (!isVarying(value)) return value;
  const straight = settleRoundings(value, span, cause);
  if (!isVarying(straight)) return straight;
  span.keep((x) => x === span.at, cause);
  return straight.at(span.at);
}

/**
 * A function of varying numbers that only takes steps: its value at the point, over the part of
 * the span where it stays the same. It has to rise or fall with each number throughout.
 */
export function stepwise<T extends Exact>(
  numbers: readonly Varying[],
  of: (...values: Exact[]) => T,
  span: Span,
  cause: Cause,
): T {
  const varying = numbers.filter(isVarying);
  const [only] = varying;
  const result = (x: number) => of(...numbers.map((each) => valueAt(each, x)));
  if (only === undefined) return result(span.at);
  if (varying.length > 1 || directionOf(only) === null) {
    return of(...numbers.map((each) => settle(each, span, cause)));
  }
  const here = result(span.at);
  span.keep((x) => equal(result(x), here), cause);
  return here;
}
