import {
  ageCutoffs,
  ageFromCutoffs,
  ageOn,
  type Day,
  dayOfLocalDateTime,
  endOf,
  type LocalMinute,
  monthOf,
  overlapMonths,
  startOf,
  startOfLocalDay,
  yearOf,
} from '../../base/date.js';
import type {
  AgeNode,
  BetweenNode,
  DatePartNode,
  EdgeNode,
  Node,
  OverlapNode,
  ShiftNode,
} from '../../ruletree/nodes.js';
import { shiftBy, spanBy } from '../shared/spans.js';
import { mapped, paired, type Step, type Steps } from './step.js';

type DayStep = Step<Day>;
type MomentStep = Step<LocalMinute>;

/** A date as its day; a moment lies in its day. */
function dayStep(node: Node, steps: Steps): DayStep {
  const value = steps.of(node) as Step<number>;
  return node.type.kind === 'datetime' ? mapped(value, dayOfLocalDateTime) : value;
}

/** A moment; a date is the moment its day begins. */
function momentStep(node: Node, steps: Steps): MomentStep {
  const value = steps.of(node) as Step<number>;
  return node.type.kind === 'datetime' ? value : mapped(value, startOfLocalDay);
}

/** Ages on one fixed day come from a table of birthdays, worked out once. */
export function ageStep(node: AgeNode, steps: Steps): Step {
  const birth = dayStep(node.birth, steps);
  const { policy } = node;
  if (node.on.kind === 'as-of') {
    const cutoffs = ageCutoffs(node.on.day, policy);
    return mapped(birth, (day) => ageFromCutoffs(day, cutoffs));
  }
  return paired(birth, dayStep(node.on, steps), (from, on) => ageOn(from, on, policy));
}

/** Where a date stands in the unit that is counted: hours are counted between moments. */
function placeStep(unit: BetweenNode['unit'] | ShiftNode['unit'], node: Node, steps: Steps) {
  return unit === 'hours' ? momentStep(node, steps) : dayStep(node, steps);
}

export function betweenStep(node: BetweenNode, steps: Steps): Step {
  const from = placeStep(node.unit, node.from, steps);
  return paired(from, placeStep(node.unit, node.to, steps), spanBy(node));
}

export function shiftStep(node: ShiftNode, steps: Steps): Step {
  return paired(placeStep(node.unit, node.date, steps), steps.number(node.by), shiftBy(node));
}

export function edgeStep(node: EdgeNode, steps: Steps): Step {
  const edge = node.kind === 'start-of' ? startOf : endOf;
  return mapped(dayStep(node.date, steps), (day) => edge(day, node.unit));
}

export function datePartStep(node: DatePartNode, steps: Steps): Step {
  return mapped(dayStep(node.date, steps), node.kind === 'year-of' ? yearOf : monthOf);
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
    if (start === undefined || end === undefined) return undefined;
    if (first === undefined || last === undefined) return undefined;
    if (start === null || first === null || last === null) return null;
    return overlapMonths(start, end, first, last);
  };
}
