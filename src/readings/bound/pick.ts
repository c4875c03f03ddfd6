import { Row } from '../../facts/row.js';
import type { PickNode, PickOptionNode } from '../../ruletree/nodes.js';
import { type Frame, follow } from '../shared/frame.js';
import { type Candidate, extremeOf } from './arithmetic.js';
import { absent, alsoMissing, type Bound, hull, settled, verdictOf, within } from './bound.js';
import { always, branch, firstOf, type Test } from './choices.js';
import { addIntervals, type Interval, span } from './interval.js';
import { allMissing, nothingMissing } from './missing.js';
import type { Walker } from './walker.js';

/** `pick`: one of several amounts, or the sum of those whose condition holds. */
export function boundOfPick(node: PickNode, frame: Frame, walker: Walker): Bound {
  const otherwise = branch(node.otherwise, frame, walker);
  if (node.take === 'first') {
    const choices = node.among.map((option) => ({
      test: (how: 'bound' | 'guarded') => testOption(option, how, frame, walker),
      value: branch(option.amount, frame, walker),
    }));
    return firstOf(choices, otherwise);
  }
  const open = node.among.flatMap((option) => optionOf(option, frame, walker) ?? []);
  if (open.length === 0) {
    return node.take === 'sum' && node.otherwise === null ? settled(0) : otherwise('bound');
  }
  switch (node.take) {
    case 'highest':
    case 'lowest':
      return boundOfExtremePick(node.take, open, otherwise);
    case 'sum':
      return boundOfSum(open, node.otherwise === null ? null : otherwise);
    default:
      return boundOfChoice(node, open, otherwise, frame, walker);
  }
}

/** An option that holds or may hold. */
interface OpenOption extends Candidate {
  readonly id: string;
}

function optionOf(option: PickOptionNode, frame: Frame, walker: Walker): OpenOption | null {
  const { verdict, missing } = testOption(option, 'bound', frame, walker);
  if (verdict === 'unsatisfied') return null;
  const sure = verdict === 'satisfied';
  const bound = sure ? walker.bound(option.amount, frame) : walker.guarded(option.amount, frame);
  return { id: option.id, bound, sure, missing };
}

function testOption(
  { when }: PickOptionNode,
  how: 'bound' | 'guarded',
  frame: Frame,
  walker: Walker,
): Test {
  if (when === null) return always;
  const bound = walker[how](when, frame);
  return { verdict: verdictOf(bound), missing: bound.missing };
}

type Otherwise = (how: 'bound' | 'guarded') => Bound;

function boundOfExtremePick(
  take: 'highest' | 'lowest',
  options: readonly OpenOption[],
  otherwise: Otherwise,
): Bound {
  const extreme = extremeOf(take === 'highest' ? 'greatest' : 'least', options);
  if (extreme === null) return absent;
  if (!extreme.mayBeNone) return extreme.bound;
  return alsoMissing(hull(extreme.bound, otherwise('guarded')), extreme.missing);
}

function boundOfSum(options: readonly OpenOption[], otherwise: Otherwise | null): Bound {
  let sum: Interval = zero;
  let missing = nothingMissing;
  for (const { bound, sure, missing: hidden } of options) {
    if (!bound.mayBePresent) continue;
    const interval = { low: bound.low, high: bound.high };
    const added = sure && !bound.mayBeAbsent ? interval : span(interval, zero);
    sum = addIntervals(sum, added);
    if (added.low === 0 && added.high === 0) continue;
    missing = allMissing(missing, hidden, bound.missing);
  }
  const total = within(sum.low, sum.high, missing);
  if (otherwise === null || options.some(({ sure }) => sure)) return total;
  const hidden = allMissing(...options.map((option) => option.missing));
  return alsoMissing(hull(total, otherwise('guarded')), hidden);
}

const zero: Interval = { low: 0, high: 0 };

/**
 * What people choose among the options that hold. A decision for one that does not hold
 * decides nothing, and where only one holds there is nothing to decide.
 */
function boundOfChoice(
  node: PickNode,
  options: readonly OpenOption[],
  otherwise: Otherwise,
  frame: Frame,
  walker: Walker,
): Bound {
  const decision = node.decision === null ? null : walker.bound(node.decision, frame);
  const chosen = options.find(({ id }) => decision?.settled === true && decision.value === id);
  if (chosen?.sure === true) return chosen.bound;
  const bounds = options.map(({ bound }) => bound);
  // Only when no option surely holds may it come to `otherwise`.
  if (!options.some(({ sure }) => sure)) bounds.push(otherwise('guarded'));
  const [first = absent, ...rest] = bounds;
  const missing = allMissing(...options.map((option) => option.missing));
  return alsoMissing(rest.reduce(hull, first), allMissing(missing, undecided(node, frame, walker)));
}

/** The decision that is still open, even where one was made for an option that does not hold. */
function undecided(node: PickNode, frame: Frame, walker: Walker) {
  if (node.decision === null) {
    const { file, pointer } = node.origin;
    return walker.ledger.decision(`${file}#${pointer}`, frame.row);
  }
  const row = follow(node.decision.path, frame);
  return row instanceof Row ? walker.missingFact(node.decision.fact, row) : nothingMissing;
}
