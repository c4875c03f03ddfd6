import type { AllNode, AnyNode, CountOfNode, NotNode } from '../../ruletree/nodes.js';
import type { Frame } from '../shared/frame.js';
import { attempt, Unreachable } from './attempt.js';
import { answer, type Bound, certain, impossible, verdictOf, within } from './bound.js';
import { allMissing, nothingMissing } from './missing.js';
import type { Walker } from './walker.js';

/**
 * `all` and `any` in Kleene's logic: one part that settles the block settles it whatever the
 * others turn out to be, and then nothing is missing.
 */
export function boundOfBlock(node: AllNode | AnyNode, frame: Frame, walker: Walker): Bound {
  const settling = node.kind === 'all' ? 'unsatisfied' : 'satisfied';
  let missing = nothingMissing;
  let isOpen = false;
  for (const part of node.of) {
    const read = () => walker.bound(part, frame);
    // Behind an unknown part a complete household may never come; if it would fail there, the
    // unknown part settles the block before.
    const bound = isOpen ? attempt(read) : read();
    const verdict = bound instanceof Unreachable ? settling : verdictOf(bound);
    if (verdict === settling || bound instanceof Unreachable)
      return node.kind === 'all' ? impossible : certain;
    if (verdict !== 'unknown') continue;
    isOpen = true;
    missing = allMissing(missing, bound.missing);
  }
  if (isOpen) return answer(true, true, missing);
  return node.kind === 'all' ? certain : impossible;
}

/** `not`: holds where its part does not; an absent part does not hold. */
export function boundOfNot(node: NotNode, frame: Frame, walker: Walker): Bound {
  const bound = walker.bound(node.of, frame);
  const verdict = verdictOf(bound);
  return answer(verdict !== 'satisfied', verdict !== 'unsatisfied', bound.missing);
}

/** How many of the conditions hold: those that surely do, up to those that may. */
export function boundOfCountOf(node: CountOfNode, frame: Frame, walker: Walker): Bound {
  let low = 0;
  let high = 0;
  let missing = nothingMissing;
  for (const part of node.of) {
    const bound = walker.bound(part, frame);
    const verdict = verdictOf(bound);
    if (verdict === 'unsatisfied') continue;
    high += 1;
    if (verdict === 'satisfied') low += 1;
    else missing = allMissing(missing, bound.missing);
  }
  return within(low, high, missing);
}
