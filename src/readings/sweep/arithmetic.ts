import { assertNever } from '../../base/errors.js';
import { div, type Exact, roundTo } from '../../base/exact.js';
import type {
  ArithmeticNode,
  PairNode,
  RoundNode,
  ScaleBracket,
  ScaleNode,
  StatementNode,
} from '../../ruletree/nodes.js';
import { divisionByZero } from '../shared/errors.js';
import type { Frame } from '../shared/frame.js';
import { compareVarying, settle, settleRoundings } from './compare.js';
import { isVarying, minus, plus, rounding, times, type Varying } from './formula.js';
import type { Cause, Span } from './span.js';
import type { Walker } from './walker.js';

export function sweepArithmetic(node: ArithmeticNode, frame: Frame, walker: Walker): Varying {
  const cause = walker.cause(node);
  const [first = 0, ...rest] = node.of.map((each) => walker.number(each, frame));
  return rest.reduce((a, b) => {
    switch (node.kind) {
      case 'add':
        return plus(a, b);
      case 'multiply':
        return product(a, b, walker.span, cause);
      case 'min':
        return lesser(a, b, walker.span, cause);
      case 'max':
        return greater(a, b, walker.span, cause);
      default:
        return assertNever(node.kind);
    }
  }, first);
}

function lesser(a: Varying, b: Varying, span: Span, cause: Cause): Varying {
  return compareVarying('lessThanInclusive', a, b, span, cause) ? a : b;
}

function greater(a: Varying, b: Varying, span: Span, cause: Cause): Varying {
  return compareVarying('greaterThanInclusive', a, b, span, cause) ? a : b;
}

/** a × b; where both vary, one of them is taken value by value. */
function product(a: Varying, b: Varying, span: Span, cause: Cause): Varying {
  if (!isVarying(a)) return times(b, a);
  if (!isVarying(b)) return times(a, b);
  const left = settleRoundings(a, span, cause);
  return isVarying(left) ? times(left, settle(b, span, cause)) : times(b, left);
}

export function sweepPair(node: PairNode, frame: Frame, walker: Walker): Varying {
  const left = walker.number(node.left, frame);
  const right = walker.number(node.right, frame);
  if (node.kind === 'subtract') return minus(left, right);
  const { span } = walker;
  const cause = walker.cause(node);
  if (compareVarying('equal', right, 0, span, cause)) throw divisionByZero(node.origin);
  return times(left, div(1, settle(right, span, cause)));
}

export function sweepRound(node: RoundNode, frame: Frame, walker: Walker): Varying {
  const of = walker.number(node.of, frame);
  const step = settle(walker.number(node.step, frame), walker.span, walker.cause(node));
  return roundedTo(of, step, node);
}

function roundedTo(of: Varying, step: Exact, { direction }: RoundNode): Varying {
  return isVarying(of) ? rounding(of, step, direction) : roundTo(of, step, direction);
}

/** The ends of a band of a table, a bracket or a range. */
export interface Band {
  readonly low: Varying | null;
  readonly lowIn: boolean;
  readonly high: Varying | null;
  readonly highIn: boolean;
}

export function isInBand(value: Varying, band: Band, span: Span, cause: Cause): boolean {
  const { low, lowIn, high, highIn } = band;
  if (low !== null) {
    const operator = lowIn ? 'greaterThanInclusive' : 'greaterThan';
    if (!compareVarying(operator, value, low, span, cause)) return false;
  }
  if (high === null) return true;
  return compareVarying(highIn ? 'lessThanInclusive' : 'lessThan', value, high, span, cause);
}

/** `scale`: the whole amount by its bracket, or each part of it by the bracket it lies in. */
export function sweepScale(node: ScaleNode, frame: Frame, walker: Walker): Varying | null {
  const value = walker.value(node.of, frame) as Varying | null;
  if (value === null) return null;
  const { span } = walker;
  const cause = walker.cause(node);
  let sum: Varying = 0;
  for (const bracket of node.brackets) {
    const low = bracket.low && walker.number(bracket.low, frame);
    const high = bracket.high && walker.number(bracket.high, frame);
    const band = { ...bracket, low, high };
    if (node.mode === 'whole') {
      if (isInBand(value, band, span, cause)) return shareOf(bracket, value, frame, walker, cause);
      continue;
    }
    if (!isInBand(value, { ...band, high: null }, span, cause)) continue;
    const top = high === null ? value : lesser(value, high, span, cause);
    const inside = low === null ? top : greater(minus(top, low), 0, span, cause);
    sum = plus(sum, shareOf(bracket, inside, frame, walker, cause));
  }
  return node.mode === 'whole' ? null : sum;
}

function shareOf(
  { rate, amount }: ScaleBracket,
  value: Varying,
  frame: Frame,
  walker: Walker,
  cause: Cause,
): Varying {
  const byRate = rate === null ? 0 : product(value, walker.number(rate, frame), walker.span, cause);
  return amount === null ? byRate : plus(byRate, walker.number(amount, frame));
}

/** `statement`: the signed sum of its capped lines, and no less than its floor. */
export function sweepStatement(node: StatementNode, frame: Frame, walker: Walker): Varying {
  const { span } = walker;
  const cause = walker.cause(node);
  let sum: Varying = 0;
  for (const line of node.lines) {
    if (line.when !== null && !walker.test(line.when, frame)) continue;
    const amount = walker.value(line.amount, frame) as Varying | null;
    if (amount === null) continue;
    const cap = line.cap && (walker.value(line.cap, frame) as Varying | null);
    const counted = cap === null ? amount : lesser(amount, cap, span, cause);
    sum = line.sign === 1 ? plus(sum, counted) : minus(sum, counted);
  }
  return node.floor === null ? sum : greater(sum, walker.number(node.floor, frame), span, cause);
}
