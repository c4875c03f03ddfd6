import { mul, sign } from '../../base/exact.js';
import type { Row } from '../../facts/row.js';
import type { CountNode, ExtremeNode, Node, TotalNode } from '../../ruletree/nodes.js';
import type { Frame } from '../shared/frame.js';
import { attempt, Unreachable } from './attempt.js';
import { absent, type Bound, settled, verdictOf, within } from './bound.js';
import { type Candidate, extremeOf, orOtherwise } from './extreme.js';
import { behindUnknownLink } from './facts.js';
import { addIntervals, type Interval, span } from './interval.js';
import { allMissing, type Missing, nothingMissing } from './missing.js';
import { type RowGroup, rowGroups } from './row-groups.js';
import type { Walker } from './walker.js';

/** `total` and `count`: what each row surely adds, and what rows that may exist could add. */
export function boundOfTotal(node: TotalNode | CountNode, frame: Frame, walker: Walker): Bound {
  const groups = rowGroups(node.over, frame, walker);
  if (groups === null) return absent;
  if ('kind' in groups) return behindUnknownLink(node.type, groups, node.over.path, walker);
  const value = node.kind === 'total' ? node.value : null;
  let sum = zero;
  let missing = nothingMissing;
  for (const group of groups) {
    const added = addendOf(group, node.where, value, frame, walker);
    if (added === null) continue;
    sum = addIntervals(sum, added.interval);
    missing = allMissing(missing, added.missing);
  }
  return within(sum.low, sum.high, missing);
}

/** `greatest` and `least`: over the rows that take part, or `otherwise` where none does. */
export function boundOfExtreme(node: ExtremeNode, frame: Frame, walker: Walker): Bound {
  const groups = rowGroups(node.over, frame, walker);
  if (groups === null) return absent;
  if ('kind' in groups) return behindUnknownLink(node.type, groups, node.over.path, walker);
  const candidates = groups.flatMap((group) =>
    group.rows.flatMap(
      (row) => candidateOf(row, group, node.where, node.value, frame, walker) ?? [],
    ),
  );
  const extreme = extremeOf(node.kind, candidates);
  const otherwise = () => (node.otherwise === null ? absent : walker.bound(node.otherwise, frame));
  return extreme === null ? otherwise() : orOtherwise(extreme, otherwise);
}

const zero: Interval = { low: 0, high: 0 };
const one = settled(1);

/** What one row would bring in; `null` where it surely takes no part. */
function candidateOf(
  row: Row,
  group: RowGroup,
  where: Node | null,
  value: Node | null,
  frame: Frame,
  walker: Walker,
): Candidate | null {
  const inside: Frame = { row, outer: frame };
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

interface Addend {
  readonly interval: Interval;
  readonly missing: ReadonlySet<Missing>;
}

/** What a group adds to a total; `null` where that is surely nothing. */
function addendOf(
  group: RowGroup,
  where: Node | null,
  value: Node | null,
  frame: Frame,
  walker: Walker,
): Addend | null {
  let missing = nothingMissing;
  let each: Interval | null = null;
  for (const row of group.rows) {
    const candidate = candidateOf(row, group, where, value, frame, walker);
    if (candidate === null || !candidate.bound.mayBePresent) continue;
    const interval = orNothing(candidate);
    each = each === null ? interval : span(each, interval);
    missing = allMissing(missing, candidate.missing, candidate.bound.missing);
  }
  if (each === null || isNothing(each)) return null;
  return { interval: group.sure ? each : times(each, group.atMost), missing };
}

/** A row that may take no part, or whose value may be absent, may add nothing. */
function orNothing({ bound, sure }: Candidate): Interval {
  const interval = { low: bound.low, high: bound.high };
  return sure && !bound.mayBeAbsent ? interval : span(interval, zero);
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
