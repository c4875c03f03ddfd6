import {
  ageOn,
  type Day,
  dayOfLocalDateTime,
  endOf,
  monthOf,
  overlapMonths,
  startOf,
  startOfLocalDay,
  yearOf,
} from '../../base/date.js';
import { type Exact, isWhole, roundTo } from '../../base/exact.js';
import type {
  AgeNode,
  BetweenNode,
  DatePartNode,
  EdgeNode,
  Node,
  OverlapNode,
  ShiftNode,
} from '../../ruletree/nodes.js';
import type { Frame } from '../shared/frame.js';
import { shiftBy, spanBy } from '../shared/spans.js';
import { combine } from './arithmetic.js';
import { absent, alsoMissing, type Bound, hull, present } from './bound.js';
import type { Interval } from './interval.js';
import { allMissing } from './missing.js';
import type { Walker } from './walker.js';

// Every function here keeps or reverses the order of days, so its least and greatest result
// stand at the ends of what it is given.

/** `age`: the older the earlier born and the later asked; −1 before birth. */
export function boundOfAge(node: AgeNode, frame: Frame, walker: Walker): Bound {
  const birth = walker.bound(node.birth, frame);
  const on = walker.bound(node.on, frame);
  const [born, asked] = [daysOf(birth, node.birth), daysOf(on, node.on)];
  const at = (from: Day | null, to: Day | null) =>
    from === null || to === null ? null : ageOn(from, to, node.policy);
  return combine([birth, on], {
    low: at(born.high, asked.low) ?? -1,
    high: at(born.low, asked.high),
  });
}

/** `between`: the longer the earlier it starts and the later it ends. */
export function boundOfBetween(node: BetweenNode, frame: Frame, walker: Walker): Bound {
  const from = walker.bound(node.from, frame);
  const to = walker.bound(node.to, frame);
  const endsOf = node.unit === 'hours' ? momentsOf : daysOf;
  const [start, end] = [endsOf(from, node.from), endsOf(to, node.to)];
  const span = spanBy(node);
  const at = (a: number | null, b: number | null) => (a === null || b === null ? null : span(a, b));
  return combine([from, to], { low: at(start.high, end.low), high: at(start.low, end.high) });
}

/** `shift`: the later the later it starts and the further it goes. */
export function boundOfShift(node: ShiftNode, frame: Frame, walker: Walker): Bound {
  const date = walker.bound(node.date, frame);
  const by = walker.bound(node.by, frame);
  const isMoment = node.unit === 'hours';
  const days = (isMoment ? momentsOf : daysOf)(date, node.date);
  const isKnown = date.settled && by.settled;
  const shift = shiftBy(node);
  const at = (day: Day | null, count: Exact | null, direction: 'up' | 'down') => {
    if (day === null || count === null) return null;
    const whole = isMoment || isWhole(count) ? count : roundTo(count, 1, direction);
    if (!isMoment && typeof whole !== 'number') return null;
    return isKnown ? shift(day, whole) : ifPossible(() => shift(day, whole));
  };
  return combine([date, by], {
    low: at(days.low, by.low, 'up'),
    high: at(days.high, by.high, 'down'),
  });
}

/** A shift off the calendar tells nothing about where shifts of the same kind may end. */
function ifPossible(shift: () => number): number | null {
  try {
    const end = shift();
    return Number.isSafeInteger(end) ? end : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** `start-of` and `end-of`. */
export function boundOfEdge(node: EdgeNode, frame: Frame, walker: Walker): Bound {
  const edge = node.kind === 'start-of' ? startOf : endOf;
  return monotone(node.date, frame, walker, (day) => edge(day, node.unit));
}

const monthsInYear = 12;

/** `year-of` and `month-of`; months run in a circle, so only those of one year are ordered. */
export function boundOfDatePart(node: DatePartNode, frame: Frame, walker: Walker): Bound {
  if (node.kind === 'year-of') return monotone(node.date, frame, walker, yearOf);
  const date = walker.bound(node.date, frame);
  const { low, high } = daysOf(date, node.date);
  if (low === null || high === null || yearOf(low) !== yearOf(high)) {
    return combine([date], { low: 1, high: monthsInYear });
  }
  return combine([date], { low: monthOf(low), high: monthOf(high) });
}

function monotone(date: Node, frame: Frame, walker: Walker, apply: (day: Day) => number): Bound {
  const bound = walker.bound(date, frame);
  const { low, high } = daysOf(bound, date);
  const at = (day: Day | null) => (day === null ? null : apply(day));
  return combine([bound], { low: at(low), high: at(high) });
}

/**
 * `overlap`: the longer the earlier both ranges start and the later both end. The first range
 * has no end where its last day is absent.
 */
export function boundOfOverlap(node: OverlapNode, frame: Frame, walker: Walker): Bound {
  const [aFrom, aTo, bFrom, bTo] = node.of.map((each) => walker.bound(each, frame));
  if (aFrom === undefined || aTo === undefined || bFrom === undefined || bTo === undefined) {
    return absent;
  }
  const missing = allMissing(aFrom.missing, aTo.missing, bFrom.missing, bTo.missing);
  if (!aTo.mayBePresent) return overlapOf([aFrom, bFrom], [bTo]);
  const ended = overlapOf([aFrom, bFrom], [present(aTo), bTo]);
  if (!aTo.mayBeAbsent) return ended;
  return alsoMissing(hull(ended, overlapOf([aFrom, bFrom], [bTo])), missing);
}

function overlapOf([aFrom, bFrom]: readonly [Bound, Bound], tos: readonly Bound[]): Bound {
  const least = Math.max(dayOr(aFrom.high, later), dayOr(bFrom.high, later));
  const most = Math.max(dayOr(aFrom.low, earlier), dayOr(bFrom.low, earlier));
  const soonest = Math.min(...tos.map((to) => dayOr(to.low, earlier)));
  const latest = Math.min(...tos.map((to) => dayOr(to.high, later)));
  return combine([aFrom, bFrom, ...tos], {
    low: monthsFrom(least, soonest),
    high: monthsFrom(most, latest),
  });
}

const earlier = Number.NEGATIVE_INFINITY;
const later = Number.POSITIVE_INFINITY;

function monthsFrom(from: number, to: number): number | null {
  if (from > to) return 0;
  if (from === earlier || to === later) return null;
  return overlapMonths(from, to, from, to);
}

function dayOr(day: Exact | null, end: number): number {
  return typeof day === 'number' ? day : end;
}

/** The days a bound lies between; a moment lies in its day. */
function daysOf(
  bound: Interval,
  { type }: Node,
): { readonly low: Day | null; readonly high: Day | null } {
  const day = (end: Exact | null): Day | null => {
    if (typeof end !== 'number') return null;
    return type.kind === 'datetime' ? dayOfLocalDateTime(end) : end;
  };
  return { low: day(bound.low), high: day(bound.high) };
}

/** The moments a bound lies between; a day is the moment it begins. */
function momentsOf(
  bound: Interval,
  { type }: Node,
): { readonly low: number | null; readonly high: number | null } {
  const moment = (end: Exact | null): number | null => {
    if (typeof end !== 'number') return null;
    return type.kind === 'datetime' ? end : startOfLocalDay(end);
  };
  return { low: moment(bound.low), high: moment(bound.high) };
}
