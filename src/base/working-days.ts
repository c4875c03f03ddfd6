import { type Day, weekdayOf } from './day.js';

/** Which days are worked: Monday to Friday, changed by the dated lists of the rules. */
export interface WorkCalendar {
  /** Days not worked even when they fall on Monday to Friday. */
  readonly holidays: ReadonlySet<Day>;
  /** Days worked even on a weekend (调休补班); a day in both lists is worked. */
  readonly makeUpDays: ReadonlySet<Day>;
}

/** Longest count of working days asked for, so that a wrong number cannot run for ever. */
const mostWorkingDays = 100_000;

/** Whether a day is worked under a calendar. */
export function isWorkingDay(day: Day, calendar: WorkCalendar): boolean {
  if (calendar.makeUpDays.has(day)) return true;
  return weekdayOf(day) <= 5 && !calendar.holidays.has(day);
}

/**
 * The n-th working day after a day; the day itself is not counted. Zero gives the day itself,
 * worked or not; a negative n counts back.
 *
 * @throws RangeError when n is not a whole number from −100000 to 100000
 * @example Friday, n = 1: the Monday after, unless a list says otherwise
 */
export function addWorkingDays(day: Day, n: number, calendar: WorkCalendar): Day {
  if (!Number.isInteger(n) || Math.abs(n) > mostWorkingDays) {
    throw new RangeError('the number of working days must be whole and at most 100000');
  }
  const step = n < 0 ? -1 : 1;
  let left = Math.abs(n);
  let current = day;
  while (left > 0) {
    current += step;
    if (isWorkingDay(current, calendar)) left -= 1;
  }
  return current;
}

/**
 * The number of working days after `from`, up to and including `to`; negative when `to` is
 * earlier, counting from `to` up to the day before `from`. The day counted from never counts,
 * so this undoes `addWorkingDays`.
 *
 * @unit working days
 */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (isWorkingDay(day, calendar)) count += 1;
  for (let day = to; day < from; day += 1) if (isWorkingDay(day, calendar)) count -= 1;
  return count;
}
