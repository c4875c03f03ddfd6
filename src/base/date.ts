import { UTCDateMini } from '@date-fns/utc/date/mini';
import { endOfISOWeek, endOfQuarter, startOfISOWeek, startOfQuarter } from 'date-fns';
import { addYears, type LeapPolicy } from './age.js';
import { calendarDateOf, type Day, dayOf, dayOfMonth, daysInMonth, yearOf } from './day.js';

export {
  addYears,
  ageCutoffs,
  ageFromCutoffs,
  ageOn,
  birthdayOf,
  type LeapPolicy,
} from './age.js';
export {
  type CalendarDate,
  calendarDateOf,
  type Day,
  dayOf,
  dayOfMonth,
  daysInMonth,
  daysInWeek,
  formatDay,
  type IsoDate,
  isLeapYear,
  monthOf,
  parseIsoDate,
  startOfWeek,
  weekdayOf,
  yearOf,
} from './day.js';
export {
  addHours,
  dayOfLocalDateTime,
  formatLocalDateTime,
  hoursBetween,
  type LocalMinute,
  parseLocalDateTime,
  startOfLocalDay,
} from './local-date-time.js';
export {
  addWorkingDays,
  isWorkingDay,
  type WorkCalendar,
  workingDaysBetween,
} from './working-days.js';

/** A stretch of the calendar; a week runs from Monday to Sunday. */
export type CalendarUnit = 'week' | 'month' | 'quarter' | 'year';

const millisecondsInDay = 86_400_000;
/** The last day a `Date` can say, and minus the first. */
const furthestDay = 100_000_000;

const monthsInYear = 12;

const starts: Readonly<Record<CalendarUnit, (day: Day) => Day>> = {
  week: byDate(startOfISOWeek),
  month: (day) => day - dayOfMonth(day) + 1,
  quarter: byDate(startOfQuarter),
  year: (day) => dayOf(yearOf(day), 1, 1),
};

const ends: Readonly<Record<CalendarUnit, (day: Day) => Day>> = {
  week: byDate(endOfISOWeek),
  month: (day) => {
    const { year, month, dayOfMonth: date } = calendarDateOf(day);
    return day - date + (daysInMonth(year, month) ?? date);
  },
  quarter: byDate(endOfQuarter),
  year: (day) => dayOf(yearOf(day), monthsInYear, 31),
};

/** The day some days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return day + days;
}

/**
 * The same day of the month some months later (earlier when negative), or the last day of that
 * month when it is shorter. `NaN` where that leaves the calendar of JavaScript.
 *
 * @example 2026-01-31 and 1 month: 2026-02-28; and 2 months: 2026-03-31
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth: date } = calendarDateOf(day);
  const index = year * monthsInYear + month - 1 + months;
  const target = Math.floor(index / monthsInYear);
  const inYear = index - target * monthsInYear + 1;
  const moved = dayOf(target, inYear, Math.min(date, daysInMonth(target, inYear) ?? date));
  return Math.abs(moved) <= furthestDay ? moved : Number.NaN;
}

/** The first day of the week (Monday), month, quarter or year a day lies in. */
export function startOf(day: Day, unit: CalendarUnit): Day {
  return starts[unit](day);
}

/** The last day of the week (Sunday), month, quarter or year a day lies in. */
export function endOf(day: Day, unit: CalendarUnit): Day {
  return ends[unit](day);
}

/**
 * The days from one day to another: 1 for the day after, negative when `to` is earlier.
 *
 * @unit days
 */
export function daysBetween(from: Day, to: Day): number {
  return to - from;
}

/**
 * The completed months from one day to another: the largest n for which `addMonths(from, n)` is
 * not after `to`. A period that starts on a day the last month lacks is complete at that month's
 * end. When `to` is earlier the result is minus the months from `to` to `from`.
 *
 * date-fns' own `differenceInMonths` is not used: from 31 March it counts 1 month to 30 April
 * but 2 to 30 June, and disagrees with its own `addMonths`.
 *
 * @unit completed months
 * @example 2026-01-31 to 2026-02-28: 1; to 2026-03-30: 1; to 2026-03-31: 2
 */
export function monthsBetween(from: Day, to: Day): number {
  if (to < from) return -monthsBetween(to, from) + 0;
  const { year, month, dayOfMonth: reached } = calendarDateOf(to);
  const needed = Math.min(dayOfMonth(from), daysInMonth(year, month) ?? reached);
  return calendarMonthsBetween(from, to) - (reached < needed ? 1 : 0);
}

/**
 * The completed years from one day to another, negative when `to` is earlier. For a person's age
 * use `ageOn`, which makes the rules say what 29 February means.
 *
 * @unit completed years
 * @param policy - what 29 February becomes in a common year; 1 March unless told
 */
export function yearsBetween(from: Day, to: Day, policy: LeapPolicy = 'march-1'): number {
  if (to < from) return -yearsBetween(to, from, policy) + 0;
  const years = calendarDateOf(to).year - calendarDateOf(from).year;
  return addYears(from, years, policy) <= to ? years : years - 1;
}

/**
 * The difference of the month numbers, whatever the days of the month.
 *
 * @unit months
 * @example 2026-01-31 to 2026-02-01: 1
 */
export function calendarMonthsBetween(from: Day, to: Day): number {
  const a = calendarDateOf(from);
  const b = calendarDateOf(to);
  return (b.year - a.year) * 12 + b.month - a.month;
}

/**
 * The number of calendar months, whole or in part, that the overlap of two ranges touches. Both
 * ranges include their last day; zero when they share no day or one of them is empty.
 *
 * @unit months
 * @param aTo - the last day of the first range; `null` when it has no end
 */
export function overlapMonths(aFrom: Day, aTo: Day | null, bFrom: Day, bTo: Day): number {
  const from = Math.max(aFrom, bFrom);
  const to = aTo === null ? bTo : Math.min(aTo, bTo);
  return from > to ? 0 : calendarMonthsBetween(from, to) + 1;
}

/**
 * A step of date-fns on day numbers. date-fns reads a date through its getters; UTCDateMini
 * answers them in UTC, so no time zone of the host is ever seen (in Asia/Shanghai some local
 * midnights do not exist). The end of a unit is its last millisecond.
 */
function byDate(step: (date: Date) => Date): (day: Day) => Day {
  return (day) => {
    const date = step(new UTCDateMini(day * millisecondsInDay));
    return Math.floor(date.getTime() / millisecondsInDay);
  };
}
