import { type Exact, formatExact } from '../../base/exact.js';
import type { RangeNode } from '../../ruletree/nodes.js';
import { decisionOutsideRange } from '../shared/errors.js';
import type { Frame } from '../shared/frame.js';
import { combine } from './arithmetic.js';
import { testBand } from './bands.js';
import type { Bound } from './bound.js';
import { type Interval, mayBeBelow } from './interval.js';
import type { Walker } from './walker.js';

/**
 * `range`: what was decided, or everything between the ends while nothing is.
 *
 * @throws RulesError `readings/decision-outside-range` when the decision surely lies outside
 */
export function boundOfRange(node: RangeNode, frame: Frame, walker: Walker): Bound {
  const decision = walker.bound(node.decision, frame);
  if (!decision.mayBePresent) return decision;
  const low = walker.bound(node.low, frame);
  const high = walker.bound(node.high, frame);
  if (!decision.settled) return combine([decision, low, high], openRange(low, high));
  const band = { low, lowIn: node.lowIn, high, highIn: node.highIn };
  if (testBand(decision, band).verdict === 'unsatisfied') {
    throw decisionOutsideRange(node.origin, {
      decision: node.decision.fact.id,
      value: textOf(decision.low),
      range: rangeText(node, low, high),
    });
  }
  return decision;
}

/** From the lower end to the upper; nothing can be decided where they are the wrong way round. */
function openRange(low: Bound, high: Bound): Interval {
  return mayBeBelow(low, high, true) ? { low: low.low, high: high.high } : low;
}

/** The range as people write it: `[1, 5)`. */
function rangeText(node: RangeNode, low: Bound, high: Bound): string {
  const from = `${node.lowIn ? '[' : '('}${textOf(low.low)}`;
  return `${from}, ${textOf(high.high)}${node.highIn ? ']' : ')'}`;
}

function textOf(end: Exact | null): string {
  return end === null ? '∞' : formatExact(end);
}
