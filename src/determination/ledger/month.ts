import { type Day, dayOf, daysInMonth, formatDay, monthOf, yearOf } from '../../base/date.js';

/** A calendar month as a number: months since the year 0. */
export type Month = number;

const monthsInYear = 12;
const monthText = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Reads `YYYY-MM`; anything else is `undefined`. */
export function parseMonth(text: string): Month | undefined {
  const parts = monthText.exec(text);
  return parts === null ? undefined : Number(parts[1]) * monthsInYear + Number(parts[2]) - 1;
}

/** The month as `YYYY-MM`. */
export function formatMonth(month: Month): string {
  return formatDay(firstDayOf(month)).slice(0, 'YYYY-MM'.length);
}

/** The month a day lies in. */
export function monthWith(day: Day): Month {
  return yearOf(day) * monthsInYear + monthOf(day) - 1;
}

/** Which month of its year it is, 1–12. */
export function numberOf(month: Month): number {
  return (month % monthsInYear) + 1;
}

export function firstDayOf(month: Month): Day {
  return dayOf(Math.floor(month / monthsInYear), numberOf(month), 1);
}

export function lastDayOf(month: Month): Day {
  return firstDayOf(month) + lengthOf(month) - 1;
}

/** @unit days */
export function lengthOf(month: Month): number {
  return daysInMonth(Math.floor(month / monthsInYear), numberOf(month)) ?? 0;
}

/** The first or last month of the stretch of so many months that a month lies in. */
export function edgeOf(month: Month, length: number, edge: 'first' | 'last'): Month {
  const first = month - (month % length);
  return edge === 'first' ? first : first + length - 1;
}

/** Months from one to another, both included. */
export function monthsFrom(from: Month, to: Month): readonly Month[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
