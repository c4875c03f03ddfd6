import { mul, sign } from '../../base/exact.js';
import type { CountNode, ExtremeNode, Node, TotalNode } from '../../ruletree/nodes.js';
import type { Frame } from '../shared/frame.js';
import { attempt, Unreachable } from './attempt.js';
import { absent, type Bound, settled, verdictOf, within } from './bound.js';
import { type Candidate, extremeOf, orOtherwise } from './extreme.js';
import { addIntervals, type Interval, span } from './interval.js';
import { allMissing, nothingMissing } from './missing.js';
import { type RowGroup, rowGroups } from './row-groups.js';
import { atTarget } from './targets.js';
import type { Walker } from './walker.js';

/** `total` and `count`: what each row surely adds, and what rows that may exist could add. */
export function boundOfTotal(node: TotalNode | CountNode, frame: Frame, walker: Walker): Bound {
  const value = node.kind === 'total' ? node.value : null;
  return atTarget(node.over.path, frame, walker, (from) => {
    if (from === null) return absent;
    let sum = zero;
    let missing = nothingMissing;
    for (const group of rowGroups(node.over, from, walker)) {
      const added = candidateOf(group, node.where, value, frame, walker);
      const interval = added === null ? zero : addendOf(added, group);
      if (added === null || isNothing(interval)) continue;
      sum = addIntervals(sum, interval);
      missing = allMissing(missing, added.missing, added.bound.missing);
    }
    return within(sum.low, sum.high, missing);
  });
}

/** `greatest` and `least`: over the rows that take part, or `otherwise` where none does. */
export function boundOfExtreme(node: ExtremeNode, frame: Frame, walker: Walker): Bound {
  const otherwise = () => (node.otherwise === null ? absent : walker.bound(node.otherwise, frame));
  return atTarget(node.over.path, frame, walker, (from) => {
    if (from === null) return absent;
    const candidates = rowGroups(node.over, from, walker).flatMap(
      (group) => candidateOf(group, node.where, node.value, frame, walker) ?? [],
    );
    const extreme = extremeOf(node.kind, candidates);
    return extreme === null ? otherwise() : orOtherwise(extreme, otherwise);
  });
}

const zero: Interval = { low: 0, high: 0 };
const one = settled(1);

/** What one row would bring in; `null` where it surely takes no part. */
function candidateOf(
  group: RowGroup,
  where: Node | null,
  value: Node | null,
  frame: Frame,
  walker: Walker,
): Candidate | null {
  const inside: Frame = { row: group.row, outer: frame };
  let sure = group.sure;
  let { missing } = group;
  if (where !== null) {
    const test = enter(sure, () => walker.bound(where, inside));
    const verdict = test === null ? 'unsatisfied' : verdictOf(test);
    if (test === null || verdict === 'unsatisfied') return null;
    if (verdict === 'unknown') {
      sure = false;
      missing = allMissing(missing, test.missing);
    }
  }
  if (value === null) return { bound: one, sure, missing };
  const bound = enter(sure, () => walker.bound(value, inside));
  return bound === null ? null : { bound, sure, missing };
}

/** A row that would make the rules fail, and may take no part, takes none. */
function enter(sure: boolean, compute: () => Bound): Bound | null {
  const bound = sure ? compute() : attempt(compute);
  return bound instanceof Unreachable ? null : bound;
}

/** A row that may take no part, or whose value may be absent, may add nothing. */
function addendOf({ bound, sure }: Candidate, { atMost }: RowGroup): Interval {
  const interval = { low: bound.low, high: bound.high };
  if (!bound.mayBePresent) return zero;
  return sure && !bound.mayBeAbsent ? interval : times(span(interval, zero), atMost);
}

/** So many rows, or none; each of them adds something in an interval that holds zero. */
function times({ low, high }: Interval, atMost: number | null): Interval {
  const often = (end: typeof low) =>
    end === null ? null : sign(end) === 0 ? 0 : atMost === null ? null : mul(end, atMost);
  return { low: often(low), high: often(high) };
}

function isNothing({ low, high }: Interval): boolean {
  return low === 0 && high === 0;
}
