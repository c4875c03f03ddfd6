/** An ISO calendar date, `YYYY-MM-DD`, that exists and lies in 1850–2200. */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

/** A calendar date as whole days since 1970-01-01; earlier dates are negative. No time zone. */
export type Day = number;

/** A calendar date by its parts; the month counts from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

const earliestYear = 1850;
const latestYear = 2200;

/** Days from 0000-03-01 to 1970-01-01. */
const epochShift = 719468;
const daysIn400Years = 146097;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The year a day lies in. */
export function yearOf(day: Day): number {
  return pack(day) >> 9;
}

/** The month a day lies in, 1–12. */
export function monthOf(day: Day): number {
  return (pack(day) >> 5) & 15;
}

/** The day of its month, 1–31. */
export function dayOfMonth(day: Day): number {
  return pack(day) & 31;
}

/** The day of its week: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday, weekday 4.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Days of a week. */
export const daysInWeek = 7;

/** The first day of the week a day lies in, where weeks begin on a given weekday (1 is Monday). */
export function startOfWeek(day: Day, firstWeekday: number): Day {
  return day - ((weekdayOf(day) - firstWeekday + daysInWeek) % daysInWeek);
}

/** A day's year, month and day of month. */
export function calendarDateOf(day: Day): CalendarDate {
  const packed = pack(day);
  return { year: packed >> 9, month: (packed >> 5) & 15, dayOfMonth: packed & 31 };
}

/**
 * The day with these parts; the date must exist. A day of month past the end counts on into the
 * next month, as 30 February does to 1 or 2 March.
 */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  // Years that begin in March put the leap day last (after H. Hinnant, "chrono-compatible
  // low-level date algorithms").
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysIn400Years + dayOfEra - epochShift;
}

/** Whether a year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number of days in a month, 28–31; `undefined` when there is no such month. */
export function daysInMonth(year: number, month: number): number | undefined {
  return month === 2 && isLeapYear(year) ? 29 : monthLengths[month - 1];
}

/**
 * Reads `YYYY-MM-DD`: exactly that form, a date that exists, a year from 1850 to 2200.
 * Anything else is `undefined`.
 */
export function parseIsoDate(text: string): Day | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const date = digitsAt(text, 8, 2);
  if (year < earliestYear || year > latestYear) return undefined;
  const length = daysInMonth(year, month);
  if (length === undefined || date < 1 || date > length) return undefined;
  return dayOf(year, month, date);
}

/**
 * The day as `YYYY-MM-DD`.
 *
 * @throws RangeError when the day is not whole or its year has not four digits
 */
export function formatDay(day: Day): IsoDate {
  const { year, month, dayOfMonth } = calendarDateOf(day);
  if (!Number.isInteger(day) || year < 0 || year > 9999) {
    throw new RangeError('not a day in the years 0000 to 9999');
  }
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}` as IsoDate;
}

/**
 * The number written by `count` ASCII digits from position `at`, or −1 when one of them is no
 * digit.
 */
export function digitsAt(text: string, at: number, count: number): number {
  let value = 0;
  for (let index = at; index < at + count; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    // Written so that NaN, past the end of the text, is refused too.
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** A number with leading zeros up to a width. */
export function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** Year × 512 + month × 32 + day of month: comparable, and no object on the hot path. */
function pack(day: Day): number {
  const shifted = day + epochShift;
  const era = Math.floor(shifted / daysIn400Years);
  const dayOfEra = shifted - era * daysIn400Years;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return year * 512 + month * 32 + date;
}
