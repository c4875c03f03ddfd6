import {
  addDays,
  addHours,
  addMonths,
  addWorkingDays,
  calendarMonthsBetween,
  daysBetween,
  hoursBetween,
  monthsBetween,
  type WorkCalendar,
  workingDaysBetween,
  yearsBetween,
} from '../../base/date.js';
import { assertNever } from '../../base/errors.js';
import type { Exact } from '../../base/exact.js';
import type { BetweenNode, ShiftNode } from '../../ruletree/nodes.js';

/** Without holidays every weekday is worked; the compiler asks for a calendar where it matters. */
const everyWeekday: WorkCalendar = { holidays: new Set(), makeUpDays: new Set() };
const monthsInYear = 12;

/** How a `between` counts from one day to another; from one moment to another in hours. */
export function spanBy({
  unit,
  calendar,
}: Pick<BetweenNode, 'unit' | 'calendar'>): (from: number, to: number) => number {
  switch (unit) {
    case 'hours':
      return hoursBetween;
    case 'days':
      return daysBetween;
    case 'months':
      return monthsBetween;
    case 'years':
      return (from, to) => yearsBetween(from, to);
    case 'calendar-months':
      return calendarMonthsBetween;
    case 'working-days':
      return (from, to) => workingDaysBetween(from, to, calendar ?? everyWeekday);
    default:
      return assertNever(unit);
  }
}

/** How a `shift` moves a day by a whole number; a moment by any number of hours. */
export function shiftBy({
  unit,
  calendar,
}: Pick<ShiftNode, 'unit' | 'calendar'>): (at: number, by: Exact) => number {
  switch (unit) {
    case 'hours':
      return addHours;
    case 'days':
      return (day, by) => addDays(day, by as number);
    case 'months':
      return (day, by) => addMonths(day, by as number);
    case 'years':
      return (day, by) => addMonths(day, (by as number) * monthsInYear);
    case 'working-days':
      return (day, by) => addWorkingDays(day, by as number, calendar ?? everyWeekday);
    default:
      return assertNever(unit);
  }
}
