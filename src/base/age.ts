import { calendarDateOf, type Day, dayOf, daysInMonth, isLeapYear } from './day.js';

/**
 * When someone born on 29 February has a birthday in a year without one: on 28 February or on
 * 1 March. The rules must say which; nothing here chooses.
 */
export type LeapPolicy = 'february-28' | 'march-1';

/**
 * Age in completed years on a day, birthdays included; −1 before birth. The only age function
 * of the library.
 *
 * @unit completed years
 * @example
 * // Born 2000-02-29, on 2018-02-28:
 * ageOn(birth, on, 'february-28') // 18
 * ageOn(birth, on, 'march-1') // 17
 */
export function ageOn(birth: Day, on: Day, policy: LeapPolicy): number {
  if (birth > on) return -1;
  const years = calendarDateOf(on).year - calendarDateOf(birth).year;
  return birthdayOf(birth, years, policy) <= on ? years : years - 1;
}

/** The first day on which someone has completed that many years (0: the day of birth). */
export function birthdayOf(birth: Day, years: number, policy: LeapPolicy): Day {
  return addYears(birth, years, policy);
}

/**
 * The same date some years later, or earlier when `years` is negative. 29 February becomes what
 * `policy` says in a year without one.
 */
export function addYears(day: Day, years: number, policy: LeapPolicy): Day {
  const { year, month, dayOfMonth } = calendarDateOf(day);
  const target = year + years;
  if (month === 2 && dayOfMonth === 29 && !isLeapYear(target)) {
    return policy === 'february-28' ? dayOf(target, 2, 28) : dayOf(target, 3, 1);
  }
  return dayOf(target, month, dayOfMonth);
}

/** No two dates that can be read lie further apart: from 1850 to 2200. */
const longestSpan = 350;

/**
 * A table for asking many ages on one day: entry n is the latest day of birth of someone who
 * has completed n years on `on`. Read it with `ageFromCutoffs`.
 *
 * @param maxYears - the highest age the table can tell, in completed years
 */
export function ageCutoffs(on: Day, policy: LeapPolicy, maxYears = longestSpan): Int32Array {
  const { year, month, dayOfMonth } = calendarDateOf(on);
  const isLeapBirthday =
    policy === 'february-28' && month === 2 && dayOfMonth === 28 && !isLeapYear(year);
  return Int32Array.from({ length: maxYears + 1 }, (_, years) => {
    const birthYear = year - years;
    const last = daysInMonth(birthYear, month) ?? dayOfMonth;
    // On 28 February of a common year those born on 29 February may have their birthday too.
    return dayOf(birthYear, month, isLeapBirthday ? last : Math.min(dayOfMonth, last));
  });
}

/**
 * `ageOn` by table: −1 before birth, and never more than the table's highest age.
 *
 * @unit completed years
 */
export function ageFromCutoffs(birth: Day, cutoffs: Int32Array): number {
  const highest = cutoffs.length - 1;
  const elapsed = (cutoffs[0] as number) - birth;
  if (elapsed < 0) return -1;
  // A first guess by the mean year is at most one year off.
  let years = Math.min(highest, Math.floor(elapsed / 365.2425));
  while (birth > (cutoffs[years] as number)) years -= 1;
  while (years < highest && birth <= (cutoffs[years + 1] as number)) years += 1;
  return years;
}
