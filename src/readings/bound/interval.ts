import { add, compare, div, type Exact, maxOf, minOf, mul, neg, sign } from '../../base/exact.js';

/** Everything from `low` to `high`, both included; `null` is unbounded. */
export interface Interval {
  readonly low: Exact | null;
  readonly high: Exact | null;
}

/** Every number. */
export const everything: Interval = { low: null, high: null };

/** Sum of any two members. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return {
    low: a.low === null || b.low === null ? null : add(a.low, b.low),
    high: a.high === null || b.high === null ? null : add(a.high, b.high),
  };
}

/** The members with their signs changed. */
export function negInterval(a: Interval): Interval {
  return { low: a.high === null ? null : neg(a.high), high: a.low === null ? null : neg(a.low) };
}

/** Product of any two members. */
export function mulIntervals(a: Interval, b: Interval): Interval {
  const ends: End[] = [];
  for (const x of [lowEnd(a), highEnd(a)]) {
    for (const y of [lowEnd(b), highEnd(b)]) ends.push(timesEnds(x, y));
  }
  return fromEnds(ends.reduce(lower), ends.reduce(higher));
}

/** One divided by any member but zero; everything when zero lies inside. */
export function reciprocal(a: Interval): Interval {
  const low = lowEnd(a);
  const high = highEnd(a);
  if (signOf(low) < 0 && signOf(high) > 0) return everything;
  return fromEnds(
    high === 0 ? Number.NEGATIVE_INFINITY : oneOver(high),
    low === 0 ? Number.POSITIVE_INFINITY : oneOver(low),
  );
}

/** The smaller of any two members. */
export function minIntervals(a: Interval, b: Interval): Interval {
  return fromEnds(lower(lowEnd(a), lowEnd(b)), lower(highEnd(a), highEnd(b)));
}

/** The larger of any two members. */
export function maxIntervals(a: Interval, b: Interval): Interval {
  return fromEnds(higher(lowEnd(a), lowEnd(b)), higher(highEnd(a), highEnd(b)));
}

/** What lies in both; an empty overlap is not expected. */
export function intersect(a: Interval, b: Interval): Interval {
  return fromEnds(higher(lowEnd(a), lowEnd(b)), lower(highEnd(a), highEnd(b)));
}

/** What lies in either, or between them. */
export function span(a: Interval, b: Interval): Interval {
  return fromEnds(lower(lowEnd(a), lowEnd(b)), higher(highEnd(a), highEnd(b)));
}

/** Whether some member of `a` is below (or, with `orEqual`, equal to) some member of `b`. */
export function mayBeBelow(a: Interval, b: Interval, orEqual: boolean): boolean {
  const order = compareEnds(lowEnd(a), highEnd(b));
  return order < 0 || (orEqual && order === 0);
}

/** Whether two intervals share a member. */
export function mayMeet(a: Interval, b: Interval): boolean {
  return mayBeBelow(a, b, true) && mayBeBelow(b, a, true);
}

/** Whether a number lies inside. */
export function contains(a: Interval, x: Exact): boolean {
  return mayMeet(a, { low: x, high: x });
}

/** An end, with ±Infinity for `null`. Never leaves this file. */
type End = Exact;

function lowEnd(a: Interval): End {
  return a.low ?? Number.NEGATIVE_INFINITY;
}

function highEnd(a: Interval): End {
  return a.high ?? Number.POSITIVE_INFINITY;
}

function isInfinite(x: End): boolean {
  return x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY;
}

function fromEnds(low: End, high: End): Interval {
  return { low: isInfinite(low) ? null : low, high: isInfinite(high) ? null : high };
}

function signOf(x: End): number {
  return isInfinite(x) ? Math.sign(x as number) : sign(x);
}

function compareEnds(a: End, b: End): number {
  if (a === b) return 0;
  if (isInfinite(a)) return Math.sign(a as number);
  if (isInfinite(b)) return -Math.sign(b as number);
  return compare(a, b);
}

function lower(a: End, b: End): End {
  return isInfinite(a) || isInfinite(b) ? (compareEnds(a, b) <= 0 ? a : b) : minOf(a, b);
}

function higher(a: End, b: End): End {
  return isInfinite(a) || isInfinite(b) ? (compareEnds(a, b) >= 0 ? a : b) : maxOf(a, b);
}

/** Unbounded stands for any finite number however large, so zero times it is zero. */
function timesEnds(a: End, b: End): End {
  const direction = signOf(a) * signOf(b);
  if (direction === 0) return 0;
  return isInfinite(a) || isInfinite(b) ? direction * Number.POSITIVE_INFINITY : mul(a, b);
}

function oneOver(x: End): End {
  return isInfinite(x) ? 0 : div(1, x);
}
