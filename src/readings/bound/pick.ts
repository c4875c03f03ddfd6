import type { PickNode, PickOptionNode } from '../../ruletree/nodes.js';
import type { Frame } from '../shared/frame.js';
import { Alternatives, attempt, Unreachable } from './attempt.js';
import { absent, type Bound, verdictOf, within } from './bound.js';
import { always, firstOf, type Test } from './choices.js';
import { type Candidate, extremeOf, orOtherwise } from './extreme.js';
import { addIntervals, type Interval, span } from './interval.js';
import { allMissing, type Missing, nothingMissing } from './missing.js';
import { targetsOf } from './targets.js';
import type { Walker } from './walker.js';

/** `pick`: one of several amounts, or the sum of those whose condition holds. */
export function boundOfPick(node: PickNode, frame: Frame, walker: Walker): Bound {
  const otherwise = () => (node.otherwise === null ? absent : walker.bound(node.otherwise, frame));
  switch (node.take) {
    case 'first':
      return firstOf(
        node.among.map((option) => ({
          test: () => testOption(option, frame, walker),
          value: () => walker.bound(option.amount, frame),
        })),
        otherwise,
      );
    case 'highest':
    case 'lowest':
      return boundOfExtremePick(node.take, candidatesOf(node, frame, walker), otherwise);
    case 'sum':
      return boundOfSum(candidatesOf(node, frame, walker), node.otherwise && otherwise);
    default:
      return boundOfChoice(node, otherwise, frame, walker);
  }
}

function testOption({ when }: PickOptionNode, frame: Frame, walker: Walker): Test {
  if (when === null) return always;
  const bound = walker.bound(when, frame);
  return { verdict: verdictOf(bound), missing: bound.missing };
}

/** The amounts of the options that hold or may hold. */
function candidatesOf(node: PickNode, frame: Frame, walker: Walker): readonly Candidate[] {
  return node.among.flatMap((option): readonly Candidate[] => {
    const { verdict, missing } = testOption(option, frame, walker);
    if (verdict === 'unsatisfied') return [];
    const sure = verdict === 'satisfied';
    const amount = () => walker.bound(option.amount, frame);
    const bound = sure ? amount() : attempt(amount);
    return bound instanceof Unreachable ? [] : [{ bound, sure, missing }];
  });
}

function boundOfExtremePick(
  take: 'highest' | 'lowest',
  candidates: readonly Candidate[],
  otherwise: () => Bound,
): Bound {
  const extreme = extremeOf(take === 'highest' ? 'greatest' : 'least', candidates);
  return extreme === null ? otherwise() : orOtherwise(extreme, otherwise);
}

/** Without `otherwise` the sum of nothing is zero. */
function boundOfSum(candidates: readonly Candidate[], otherwise: (() => Bound) | null): Bound {
  let sum: Interval = zero;
  let missing = nothingMissing;
  for (const { bound, sure, missing: hidden } of candidates) {
    const interval = { low: bound.low, high: bound.high };
    const added = sure ? interval : span(interval, zero);
    if (added.low === 0 && added.high === 0) continue;
    sum = addIntervals(sum, added);
    missing = allMissing(missing, hidden, bound.missing);
  }
  const isSure = candidates.some(({ sure }) => sure);
  if (otherwise === null || isSure) return within(sum.low, sum.high, missing);
  if (candidates.length === 0) return otherwise();
  const either = new Alternatives().add(within(sum.low, sum.high, missing));
  const hidden = allMissing(...candidates.map((candidate) => candidate.missing));
  return either.add(attempt(otherwise)).hide(hidden).bound();
}

const zero: Interval = { low: 0, high: 0 };

/**
 * What people choose among the options that hold. A decision for one that does not hold
 * decides nothing, and where only one holds there is nothing to decide.
 */
function boundOfChoice(
  node: PickNode,
  otherwise: () => Bound,
  frame: Frame,
  walker: Walker,
): Bound {
  const options = node.among.flatMap((option) => {
    const { verdict, missing } = testOption(option, frame, walker);
    return verdict === 'unsatisfied' ? [] : [{ option, missing, sure: verdict === 'satisfied' }];
  });
  if (options.length === 0) return otherwise();
  const either = new Alternatives();
  let chosen: Bound | null = null;
  const decision = options.length > 1 ? node.decision && walker.bound(node.decision, frame) : null;
  for (const { option, missing, sure } of options) {
    const read = () => walker.bound(option.amount, frame);
    const amount = sure ? read() : attempt(read);
    either.add(amount).hide(missing);
    const isChosen = decision?.settled === true && decision.value === option.id;
    if (isChosen && sure && !(amount instanceof Unreachable)) chosen = amount;
  }
  if (chosen !== null) return chosen;
  // Only when no option surely holds may it come to `otherwise`.
  if (!options.some(({ sure }) => sure)) either.add(attempt(otherwise));
  if (options.length > 1) either.hide(undecided(node, frame, walker));
  return either.bound();
}

/** The decision that is still open, even where one was made for an option that does not hold. */
function undecided(node: PickNode, frame: Frame, walker: Walker): ReadonlySet<Missing> {
  if (node.decision === null) {
    const { file, pointer } = node.origin;
    const id = `${file}#${pointer}`;
    const { phantoms, ledger } = walker;
    return phantoms.missingBehind(frame.row) ?? ledger.decision(id, phantoms.originalOf(frame.row));
  }
  const { rows, missing } = targetsOf(node.decision.path, frame, walker);
  const { fact } = node.decision;
  return allMissing(
    missing,
    ...rows.map((row) => (row ? walker.missingFact(fact, row) : nothingMissing)),
  );
}
