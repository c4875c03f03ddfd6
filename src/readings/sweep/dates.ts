import {
  ageOn,
  dayOfLocalDateTime,
  endOf,
  monthOf,
  overlapMonths,
  startOf,
  startOfLocalDay,
  yearOf,
} from '../../base/date.js';
import type { Exact } from '../../base/exact.js';
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
import { settle, stepwise } from './compare.js';
import { isVarying, plus, type Varying } from './formula.js';
import type { Walker } from './walker.js';

type DayFunction = (...days: number[]) => number;

/** A date as its day; a moment lies in its day. */
function day(node: Node, frame: Frame, walker: Walker): Varying {
  const value = walker.number(node, frame);
  if (node.type.kind !== 'datetime') return value;
  return stepwise([value], dayOfLocalDateTime as StepFunction, walker.span, walker.cause(node));
}

/** Where a date stands in the unit that is counted: hours are counted between moments. */
function place(
  unit: BetweenNode['unit'] | ShiftNode['unit'],
  node: Node,
  frame: Frame,
  walker: Walker,
) {
  if (unit !== 'hours') return day(node, frame, walker);
  const value = walker.number(node, frame);
  if (node.type.kind === 'datetime') return value;
  return stepwise([value], startOfLocalDay as StepFunction, walker.span, walker.cause(node));
}

type StepFunction = (...values: Exact[]) => number;

/** Days are whole numbers; what rises or falls with them does so in steps. */
function steps(node: Node, days: readonly Varying[], of: DayFunction, walker: Walker): number {
  return stepwise(days, of as StepFunction, walker.span, walker.cause(node));
}

export function sweepAge(node: AgeNode, frame: Frame, walker: Walker): number {
  const days = [day(node.birth, frame, walker), day(node.on, frame, walker)];
  return steps(node, days, (birth = 0, on = 0) => ageOn(birth, on, node.policy), walker);
}

export function sweepBetween(node: BetweenNode, frame: Frame, walker: Walker): number {
  const ends = [node.from, node.to].map((each) => place(node.unit, each, frame, walker));
  const span = spanBy(node);
  return steps(node, ends, (from = 0, to = 0) => span(from, to), walker);
}

export function sweepShift(node: ShiftNode, frame: Frame, walker: Walker): Varying {
  const date = place(node.unit, node.date, frame, walker);
  const by = settle(walker.number(node.by, frame), walker.span, walker.cause(node));
  const shift = (from: number) => shiftBy(node)(from, by);
  if (!isVarying(date)) return shift(date as number);
  if (node.unit === 'days') return plus(date, by);
  if (node.unit === 'working-days') return steps(node, [date], (at = 0) => shift(at), walker);
  // Within a month every day is moved equally far, up to those that the shorter month lacks.
  steps(node, [date], (at = 0) => startOf(at, 'month'), walker);
  const far = steps(node, [date], (at = 0) => shift(at) - at, walker);
  return plus(date, far);
}

export function sweepEdge(node: EdgeNode, frame: Frame, walker: Walker): number {
  const edge = node.kind === 'start-of' ? startOf : endOf;
  const date = day(node.date, frame, walker);
  return steps(node, [date], (at = 0) => edge(at, node.unit), walker);
}

export function sweepDatePart(node: DatePartNode, frame: Frame, walker: Walker): number {
  const date = day(node.date, frame, walker);
  const year = steps(node, [date], (at = 0) => yearOf(at), walker);
  // Within a year months only rise.
  return node.kind === 'year-of' ? year : steps(node, [date], (at = 0) => monthOf(at), walker);
}

/** Months two ranges share; a range whose last day is absent has no end. */
export function sweepOverlap(node: OverlapNode, frame: Frame, walker: Walker): number | null {
  const [aFrom, aTo, bFrom, bTo] = node.of;
  const value = (each: Node) => walker.value(each, frame) as Varying | null;
  // In the order of the reading for complete facts, which stops at the first unknown.
  const last = value(bTo);
  const first = value(bFrom);
  const start = value(aFrom);
  const end = value(aTo);
  if (start === null || first === null || last === null) return null;
  if (end === null) {
    const days = [start, first, last];
    return steps(node, days, (a = 0, b = 0, c = 0) => overlapMonths(a, null, b, c), walker);
  }
  const days = [start, end, first, last];
  return steps(node, days, (a = 0, b = 0, c = 0, d = 0) => overlapMonths(a, b, c, d), walker);
}
