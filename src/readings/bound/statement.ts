import type { StatementLineNode, StatementNode } from '../../ruletree/nodes.js';
import type { Frame } from '../shared/frame.js';
import { combine } from './arithmetic.js';
import { Alternatives, attempt } from './attempt.js';
import { alsoMissing, type Bound, hull, present, settled, verdictOf, within } from './bound.js';
import { addIntervals, maxIntervals, minIntervals, negInterval } from './interval.js';
import { allMissing } from './missing.js';
import type { Walker } from './walker.js';

/** `statement`: the signed sum of its capped lines, and no less than its floor. */
export function boundOfStatement(node: StatementNode, frame: Frame, walker: Walker): Bound {
  let sum = settled(0);
  for (const line of node.lines) {
    const amount = boundOfLine(line, frame, walker);
    const signed = line.sign === 1 ? amount : negInterval(amount);
    sum = withSum(sum, amount, signed);
  }
  if (node.floor === null) return sum;
  const floor = walker.bound(node.floor, frame);
  return combine([sum, floor], maxIntervals(sum, floor));
}

/**
 * What a line counts for, before its sign: zero where it does not stand or has no amount, and
 * never more than its cap.
 */
export function boundOfLine(line: StatementLineNode, frame: Frame, walker: Walker): Bound {
  const when = line.when === null ? null : walker.bound(line.when, frame);
  const verdict = when === null ? 'satisfied' : verdictOf(when);
  if (verdict === 'unsatisfied') return none;
  const capped = () => {
    const amount = orNone(walker.bound(line.amount, frame));
    return line.cap === null ? amount : underCap(amount, walker.bound(line.cap, frame));
  };
  if (when === null || verdict === 'satisfied') return capped();
  return new Alternatives().add(none).add(attempt(capped)).hide(when.missing).bound();
}

const none = settled(0);

/** An absent amount counts for nothing. */
function orNone(amount: Bound): Bound {
  if (!amount.mayBePresent) return none;
  if (!amount.mayBeAbsent) return amount;
  return hull(present(amount), none);
}

/** An absent cap is no cap. */
function underCap(amount: Bound, cap: Bound): Bound {
  if (!cap.mayBePresent) return amount;
  const limited = combine([amount, present(cap)], minIntervals(amount, cap));
  return cap.mayBeAbsent ? alsoMissing(hull(limited, amount), cap.missing) : limited;
}

function withSum(sum: Bound, amount: Bound, signed: { low: Bound['low']; high: Bound['high'] }) {
  const { low, high } = addIntervals(sum, signed);
  return within(low, high, allMissing(sum.missing, amount.missing));
}
