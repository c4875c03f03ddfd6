import { type Day, digitsAt, formatDay, padded, parseIsoDate } from './day.js';
import { type Exact, mul, roundTo } from './exact.js';

/**
 * A moment on the clock of +08:00 as whole minutes since 1970-01-01T00:00 on that same clock.
 * Divided by 1440 and rounded down it is the `Day`.
 */
export type LocalMinute = number;

const minutesInHour = 60;
const minutesInDay = 1440;

/**
 * Reads `YYYY-MM-DDTHH:MM`, with optional seconds and an optional `+08:00`: no other offset, no
 * `Z`, no 24:00, no leap second. Seconds are dropped, to the minute begun.
 *
 * @unit minutes
 * @rounding down to the whole minute
 */
export function parseLocalDateTime(text: string): LocalMinute | undefined {
  const clock = text.endsWith('+08:00') ? text.slice(0, -6) : text;
  const day = parseIsoDate(clock.slice(0, 10));
  if (day === undefined || clock[10] !== 'T' || clock[13] !== ':') return undefined;
  const hour = digitsAt(clock, 11, 2);
  const minute = digitsAt(clock, 14, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return undefined;
  if (clock.length !== 16 && !hasSeconds(clock)) return undefined;
  return day * minutesInDay + hour * 60 + minute;
}

/**
 * The moment as `YYYY-MM-DDTHH:MM`, without offset.
 *
 * @throws RangeError when it is not whole minutes or its year has not four digits
 */
export function formatLocalDateTime(moment: LocalMinute): string {
  const day = dayOfLocalDateTime(moment);
  const minute = moment - day * minutesInDay;
  if (!Number.isInteger(minute)) throw new RangeError('not a whole number of minutes');
  return `${formatDay(day)}T${padded(Math.floor(minute / 60), 2)}:${padded(minute % 60, 2)}`;
}

/** The calendar day a moment lies in. */
export function dayOfLocalDateTime(moment: LocalMinute): Day {
  return Math.floor(moment / minutesInDay);
}

/** The moment a calendar day begins, 00:00. */
export function startOfLocalDay(day: Day): LocalMinute {
  return day * minutesInDay;
}

/**
 * The completed hours from one moment to another. When `to` is earlier the result is minus the
 * hours from `to` to `from`.
 *
 * @unit completed hours
 * @example 08:30 to 10:29: 1; to 10:30: 2
 */
export function hoursBetween(from: LocalMinute, to: LocalMinute): number {
  return Math.trunc((to - from) / minutesInHour) + 0;
}

/**
 * The moment some hours later, or earlier when negative.
 *
 * @rounding a fraction of an hour down to the whole minute
 * @throws RangeError when the hours lead off every calendar
 */
export function addHours(moment: LocalMinute, hours: Exact): LocalMinute {
  const minutes = roundTo(mul(hours, minutesInHour), 1, 'down');
  if (typeof minutes !== 'number') throw new RangeError('too many hours');
  return moment + minutes;
}

function hasSeconds(clock: string): boolean {
  const second = digitsAt(clock, 17, 2);
  return clock.length === 19 && clock[16] === ':' && second >= 0 && second <= 59;
}
