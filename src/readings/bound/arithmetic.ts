import { div, type Exact, neg, roundTo, sign } from '../../base/exact.js';
import type { ArithmeticNode, ConvertNode, PairNode, RoundNode } from '../../ruletree/nodes.js';
import { divisionByZero } from '../shared/errors.js';
import type { Frame } from '../shared/frame.js';
import { absent, type Bound, within } from './bound.js';
import { reachesAbove, reachesBelow } from './extreme.js';
import {
  addIntervals,
  type Interval,
  maxIntervals,
  minIntervals,
  mulIntervals,
  negInterval,
  reciprocal,
} from './interval.js';
import { allMissing, type Missing, nothingMissing } from './missing.js';
import type { Walker } from './walker.js';

/**
 * A number worked out from others. An absent operand leaves nothing to work out (the compiler
 * lets none through).
 */
export function combine(operands: readonly Bound[], interval: Interval): Bound {
  if (operands.some((operand) => !operand.mayBePresent)) return absent;
  const mayBeAbsent = operands.some((operand) => operand.mayBeAbsent);
  const missing = allMissing(...operands.map((operand) => operand.missing));
  return within(interval.low, interval.high, missing, mayBeAbsent);
}

/** `add`, `multiply`, `min`, `max`. */
export function boundOfArithmetic(node: ArithmeticNode, frame: Frame, walker: Walker): Bound {
  const operands = node.of.map((part) => walker.bound(part, frame));
  const interval = operands.map(intervalOf).reduce(operations[node.kind]);
  const bound = combine(operands, interval);
  if (bound.settled || bound.mayBeAbsent) return bound;
  if (node.kind === 'min') return { ...bound, missing: missingBelow(operands, bound.high) };
  if (node.kind === 'max') return { ...bound, missing: missingAbove(operands, bound.low) };
  return bound;
}

/** `subtract` and `divide`. */
export function boundOfPair(node: PairNode, frame: Frame, walker: Walker): Bound {
  const left = walker.bound(node.left, frame);
  const right = walker.bound(node.right, frame);
  if (node.kind === 'subtract') {
    return combine([left, right], addIntervals(left, negInterval(right)));
  }
  if (right.settled && right.value === 0) throw divisionByZero(node.origin);
  return combine([left, right], mulIntervals(left, reciprocal(right)));
}

/** `convert` and `as`. */
export function boundOfConvert(node: ConvertNode, frame: Frame, walker: Walker): Bound {
  const of = walker.bound(node.of, frame);
  return combine([of], mulIntervals(of, { low: node.factor, high: node.factor }));
}

/** `round`: both ends rounded, as rounding never changes the order of two numbers. */
export function boundOfRound(node: RoundNode, frame: Frame, walker: Walker): Bound {
  const of = walker.bound(node.of, frame);
  const step = walker.bound(node.step, frame);
  if (step.settled) {
    const width = step.low;
    const round = (end: Exact | null) =>
      end === null || width === null ? null : roundTo(end, width, node.direction);
    return combine([of, step], { low: round(of.low), high: round(of.high) });
  }
  return combine([of, step], roundedBy(of, step, node.direction));
}

/** Rounded to an unknown step: never a whole step away, never across zero. */
function roundedBy(of: Interval, step: Interval, direction: RoundNode['direction']): Interval {
  const most =
    step.high === null ? null : direction.startsWith('half') ? div(step.high, 2) : step.high;
  const away: Interval = {
    low: direction === 'up' ? 0 : most === null ? null : neg(most),
    high: direction === 'down' ? 0 : most,
  };
  const moved = addIntervals(of, away);
  // Zero is a multiple of every step, so a number on one side of it stays there.
  const low = of.low !== null && sign(of.low) >= 0 ? maxIntervals(moved, zero).low : moved.low;
  const high = of.high !== null && sign(of.high) <= 0 ? minIntervals(moved, zero).high : moved.high;
  return { low, high };
}

const zero: Interval = { low: 0, high: 0 };

const operations = {
  add: addIntervals,
  multiply: mulIntervals,
  min: minIntervals,
  max: maxIntervals,
} as const satisfies Record<ArithmeticNode['kind'], (a: Interval, b: Interval) => Interval>;

function intervalOf({ low, high }: Bound): Interval {
  return { low, high };
}

function missingBelow(operands: readonly Bound[], end: Exact | null): ReadonlySet<Missing> {
  return allMissing(
    ...operands.map((each) => (reachesBelow(each, end) ? each.missing : nothingMissing)),
  );
}

function missingAbove(operands: readonly Bound[], end: Exact | null): ReadonlySet<Missing> {
  return allMissing(
    ...operands.map((each) => (reachesAbove(each, end) ? each.missing : nothingMissing)),
  );
}
