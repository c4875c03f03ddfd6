import { compare, type Exact } from '../../base/exact.js';
import { Alternatives, attempt } from './attempt.js';
import { type Bound, within } from './bound.js';
import { type Interval, maxIntervals, minIntervals } from './interval.js';
import { allMissing, type Missing, nothingMissing } from './missing.js';

/** A number that may be among those of which the least or greatest is taken. */
export interface Candidate {
  readonly bound: Bound;
  /** Whether it surely takes part. */
  readonly sure: boolean;
  /** What hides whether it does. */
  readonly missing: ReadonlySet<Missing>;
}

/** The greatest or least of some numbers. */
export interface Extreme {
  readonly bound: Bound;
  /** Whether it is possible that no number takes part. */
  readonly mayBeNone: boolean;
  /** What can change which it is, or whether there is one. */
  readonly missing: ReadonlySet<Missing>;
}

/** The greatest (or least) of some numbers, of which absent ones do not count. */
export function extremeOf(
  kind: 'greatest' | 'least',
  candidates: readonly Candidate[],
): Extreme | null {
  const present = candidates.filter(({ bound }) => bound.mayBePresent);
  if (present.length === 0) return null;
  const sure = present.filter((candidate) => candidate.sure && !candidate.bound.mayBeAbsent);
  const isSure = sure.length > 0;
  const interval: Interval =
    kind === 'greatest'
      ? {
          low: isSure ? each(sure, maxIntervals).low : each(present, minIntervals).low,
          high: each(present, maxIntervals).high,
        }
      : {
          low: each(present, minIntervals).low,
          high: isSure ? each(sure, minIntervals).high : each(present, maxIntervals).high,
        };
  const missing = allMissing(
    ...present.map((candidate) => {
      const { bound } = candidate;
      const matters =
        !isSure ||
        (kind === 'greatest'
          ? reachesAbove(bound, interval.low)
          : reachesBelow(bound, interval.high));
      return matters ? allMissing(candidate.missing, bound.missing) : nothingMissing;
    }),
  );
  const bound = within(interval.low, interval.high, missing);
  return { bound, mayBeNone: !isSure, missing };
}

function each(
  candidates: readonly Candidate[],
  operation: (a: Interval, b: Interval) => Interval,
): Interval {
  return candidates.map(({ bound }): Interval => bound).reduce(operation);
}

/** The extreme, or `otherwise` where no number may take part. */
export function orOtherwise(extreme: Extreme, otherwise: () => Bound): Bound {
  if (!extreme.mayBeNone) return extreme.bound;
  const either = new Alternatives().add(extreme.bound).add(attempt(otherwise));
  return either.hide(extreme.missing).bound();
}

/** Whether a number may lie above an end. */
export function reachesAbove(bound: Bound, end: Exact | null): boolean {
  return end === null || bound.high === null || compare(bound.high, end) > 0;
}

/** Whether a number may lie below an end. */
export function reachesBelow(bound: Bound, end: Exact | null): boolean {
  return end === null || bound.low === null || compare(bound.low, end) < 0;
}
