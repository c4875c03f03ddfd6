import {
  addDays,
  addHours,
  addMonths,
  addWorkingDays,
  ageCutoffs,
  ageFromCutoffs,
  ageOn,
  calendarMonthsBetween,
  type Day,
  dayOfLocalDateTime,
  daysBetween,
  endOf,
  hoursBetween,
  type LocalMinute,
  monthOf,
  monthsBetween,
  overlapMonths,
  startOf,
  startOfLocalDay,
  type WorkCalendar,
  workingDaysBetween,
  yearOf,
  yearsBetween,
} from '../../base/date.js';
import { assertNever } from '../../base/errors.js';
import type {
  AgeNode,
  BetweenNode,
  DatePartNode,
  EdgeNode,
  Node,
  OverlapNode,
  ShiftNode,
} from '../../ruletree/nodes.js';
import type { Step, Steps } from './step.js';

type DayStep = Step<Day>;
type MomentStep = Step<LocalMinute>;

/** A date as its day; a moment lies in its day. */
function dayStep(node: Node, steps: Steps): DayStep {
  const value = steps.of(node) as Step<number>;
  if (node.type.kind !== 'datetime') return value;
  return (row, outer) => dayOfLocalDateTime(value(row, outer));
}

/** A moment; a date is the moment its day begins. */
function momentStep(node: Node, steps: Steps): MomentStep {
  const value = steps.of(node) as Step<number>;
  if (node.type.kind === 'datetime') return value;
  return (row, outer) => startOfLocalDay(value(row, outer));
}

/** Ages on one fixed day come from a table of birthdays, worked out once. */
export function ageStep(node: AgeNode, steps: Steps): Step {
  const birth = dayStep(node.birth, steps);
  const { policy } = node;
  if (node.on.kind === 'as-of') {
    const cutoffs = ageCutoffs(node.on.day, policy);
    return (row, outer) => ageFromCutoffs(birth(row, outer), cutoffs);
  }
  const on = dayStep(node.on, steps);
  return (row, outer) => ageOn(birth(row, outer), on(row, outer), policy);
}

const noCalendar: WorkCalendar = { holidays: new Set(), makeUpDays: new Set() };
const monthsInYear = 12;

export function betweenStep(node: BetweenNode, steps: Steps): Step {
  if (node.unit === 'hours') {
    const from = momentStep(node.from, steps);
    const to = momentStep(node.to, steps);
    return (row, outer) => hoursBetween(from(row, outer), to(row, outer));
  }
  const from = dayStep(node.from, steps);
  const to = dayStep(node.to, steps);
  const apart = apartBy(node.unit, node.calendar);
  return (row, outer) => apart(from(row, outer), to(row, outer));
}

function apartBy(
  unit: Exclude<BetweenNode['unit'], 'hours'>,
  calendar: WorkCalendar | null,
): (from: Day, to: Day) => number {
  switch (unit) {
    case 'days':
      return daysBetween;
    case 'months':
      return monthsBetween;
    case 'years':
      return (from, to) => yearsBetween(from, to);
    case 'calendar-months':
      return calendarMonthsBetween;
    case 'working-days':
      return (from, to) => workingDaysBetween(from, to, calendar ?? noCalendar);
    default:
      return assertNever(unit);
  }
}

export function shiftStep(node: ShiftNode, steps: Steps): Step {
  if (node.unit === 'hours') {
    const moment = momentStep(node.date, steps);
    const hours = steps.number(node.by);
    return (row, outer) => addHours(moment(row, outer), hours(row, outer));
  }
  const date = dayStep(node.date, steps);
  const by = steps.of(node.by) as Step<number>;
  const shifted = shiftedBy(node.unit, node.calendar);
  return (row, outer) => shifted(date(row, outer), by(row, outer));
}

function shiftedBy(
  unit: Exclude<ShiftNode['unit'], 'hours'>,
  calendar: WorkCalendar | null,
): (day: Day, by: number) => Day {
  switch (unit) {
    case 'days':
      return addDays;
    case 'months':
      return addMonths;
    case 'years':
      return (day, by) => addMonths(day, by * monthsInYear);
    case 'working-days':
      return (day, by) => addWorkingDays(day, by, calendar ?? noCalendar);
    default:
      return assertNever(unit);
  }
}

export function edgeStep(node: EdgeNode, steps: Steps): Step {
  const date = dayStep(node.date, steps);
  const edge = node.kind === 'start-of' ? startOf : endOf;
  return (row, outer) => edge(date(row, outer), node.unit);
}

export function datePartStep(node: DatePartNode, steps: Steps): Step {
  const date = dayStep(node.date, steps);
  const part = node.kind === 'year-of' ? yearOf : monthOf;
  return (row, outer) => part(date(row, outer));
}

/** Months two ranges share; a range whose last day is absent has no end. */
export function overlapStep(node: OverlapNode, steps: Steps): Step {
  const [aFrom, aTo, bFrom, bTo] = node.of.map((each) => steps.of(each) as Step<Day | null>);
  if (!aFrom || !aTo || !bFrom || !bTo) return () => null;
  return (row, outer) => {
    const last = bTo(row, outer);
    const first = bFrom(row, outer);
    const start = aFrom(row, outer);
    const end = aTo(row, outer);
    if (start === null || first === null || last === null) return null;
    return overlapMonths(start, end, first, last);
  };
}
