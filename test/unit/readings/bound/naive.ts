import {
  addHours,
  addMonths,
  addWorkingDays,
  ageOn,
  calendarMonthsBetween,
  dayOfLocalDateTime,
  endOf,
  monthOf,
  monthsBetween,
  overlapMonths,
  startOf,
  workingDaysBetween,
  yearOf,
  yearsBetween,
} from '../../../../src/base/date.js';
import {
  add,
  compare,
  div,
  type Exact,
  maxOf,
  minOf,
  mul,
  roundTo,
  sub,
} from '../../../../src/base/exact.js';
import { Row, type Value } from '../../../../src/facts/row.js';
import { compareValues, same } from '../../../../src/ruletree/compare.js';
import type { MatchNode, Node, RowPath, RowSource } from '../../../../src/ruletree/nodes.js';

// The plainest evaluator there can be: one recursion, complete facts, terms by name.

export type Known = Exclude<Value, undefined>;

/** Thrown where something is not known, and where the rules cannot be worked out. */
export class Stuck extends Error {}

interface Scope {
  readonly row: Row;
  readonly outer: Scope | null;
}

const calendar = { holidays: new Set<number>(), makeUpDays: new Set<number>() };

/** Value of a node for a row of a complete household. */
export function naive(node: Node, row: Row, terms: ReadonlyMap<string, Exact> = new Map()): Known {
  return evaluate(node, { row, outer: null }, terms);
}

function evaluate(node: Node, scope: Scope, terms: ReadonlyMap<string, Exact>): Known {
  const value = (of: Node): Known => evaluate(of, scope, terms);
  const number = (of: Node): Exact => value(of) as Exact;
  const holds = (of: Node | null): boolean => of === null || value(of) === true;
  const dayOf = (of: Node): number => {
    const moment = number(of) as number;
    return of.type.kind === 'datetime' ? dayOfLocalDateTime(moment) : moment;
  };
  const momentOf = (of: Node): number => {
    const moment = number(of) as number;
    return of.type.kind === 'datetime' ? moment : moment * 1440;
  };
  const optional = (of: Node | null): Known => (of === null ? null : value(of));
  const numbers = (of: readonly Node[]): Exact[] => of.map(number);
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'as-of':
      return node.day;
    case 'fact': {
      const row = walk(node.path, scope);
      return row === null ? null : known(row.values[node.fact.slot]);
    }
    case 'evidence':
      return null;
    case 'parameter': {
      const names = node.keys.map((key) => key.select(value(key.node) as string));
      const cell = names.includes(undefined) ? undefined : node.cells.get(names.join('\u0000'));
      if (cell === undefined) return null;
      if (cell.kind === 'value') return cell.value;
      return cell.kind === 'formula' ? value(cell.node) : known(terms.get(cell.term));
    }
    case 'ref': {
      const row = walk(node.path, scope);
      if (row === null) return node.definition.type.kind === 'boolean' ? false : null;
      return evaluate(node.definition.body, { row, outer: null }, terms);
    }
    case 'all':
      return node.of.every(holds);
    case 'any':
      return node.of.some(holds);
    case 'not':
      return !holds(node.of);
    case 'compare': {
      const left = value(node.left);
      const { right } = node;
      const side = 'kind' in right ? value(right) : right.map((each) => each.value);
      return compareValues(node.operator, left, side);
    }
    case 'add':
      return numbers(node.of).reduce(add);
    case 'multiply':
      return numbers(node.of).reduce(mul);
    case 'min':
      return numbers(node.of).reduce(minOf);
    case 'max':
      return numbers(node.of).reduce(maxOf);
    case 'subtract':
      return sub(number(node.left), number(node.right));
    case 'divide': {
      const [left, right] = [number(node.left), number(node.right)];
      if (right === 0) throw new Stuck();
      return div(left, right);
    }
    case 'round':
      return roundTo(number(node.of), number(node.step), node.direction);
    case 'convert':
      return mul(number(node.of), node.factor);
    case 'total': {
      const rows = matching(node.over, node.where, scope, terms);
      return rows?.map((each) => evaluate(node.value, each, terms) as Exact).reduce(add, 0) ?? null;
    }
    case 'count':
      return matching(node.over, node.where, scope, terms)?.length ?? null;
    case 'greatest':
    case 'least': {
      const rows = matching(node.over, node.where, scope, terms);
      if (rows === null) return null;
      const values = rows.map((each) => evaluate(node.value, each, terms) as Exact);
      if (values.length === 0) return optional(node.otherwise);
      return values.reduce(node.kind === 'greatest' ? maxOf : minOf);
    }
    case 'count-of':
      return node.of.filter(holds).length;
    case 'scale': {
      const of = number(node.of);
      const within = (low: Node | null, lowIn: boolean, high: Node | null, highIn: boolean) =>
        inBand(of, low && number(low), lowIn, high && number(high), highIn);
      const share = (x: Exact, rate: Node | null, amount: Node | null) =>
        add(rate === null ? 0 : mul(x, number(rate)), amount === null ? 0 : number(amount));
      if (node.mode === 'whole') {
        const bracket = node.brackets.find((b) => within(b.low, b.lowIn, b.high, b.highIn));
        return bracket === undefined ? null : share(of, bracket.rate, bracket.amount);
      }
      let sum: Exact = 0;
      for (const { low, lowIn, high, rate, amount } of node.brackets) {
        if (!within(low, lowIn, null, false)) continue;
        const top = high === null ? of : minOf(of, number(high));
        sum = add(sum, share(low === null ? top : maxOf(0, sub(top, number(low))), rate, amount));
      }
      return sum;
    }
    case 'table': {
      const keys = node.keys.map(value);
      const met = (match: MatchNode, key: Known): boolean => {
        if (match.kind === 'any') return true;
        if (match.kind === 'one-of') return match.values.some((each) => same(key, each));
        const { low, lowIn, high, highIn } = match;
        return (
          key !== null &&
          inBand(key as Exact, low && number(low), lowIn, high && number(high), highIn)
        );
      };
      const hits = node.rows.filter((row) => row.match.every((m, i) => met(m, keys[i] ?? null)));
      if (hits.length === 0) return optional(node.otherwise);
      if (node.hit === 'unique' || node.hit === 'first') return optional(hits[0]?.value ?? null);
      const values = hits.map((hit) => optional(hit.value)).filter((each) => each !== null);
      return values.length === 0
        ? null
        : (values as Exact[]).reduce(node.hit === 'highest' ? maxOf : minOf);
    }
    case 'pick': {
      const holding = node.among.filter((option) => holds(option.when));
      if (node.take === 'first') {
        const [first] = holding;
        return first === undefined ? optional(node.otherwise) : value(first.amount);
      }
      if (holding.length === 0) {
        return node.take === 'sum' && node.otherwise === null ? 0 : optional(node.otherwise);
      }
      const amounts = holding.map((option) => number(option.amount));
      if (node.take === 'sum') return amounts.reduce(add);
      if (node.take === 'highest') return amounts.reduce(maxOf);
      if (node.take === 'lowest') return amounts.reduce(minOf);
      const [first = null] = amounts;
      if (amounts.every((amount) => same(amount, first))) return first;
      const decided = optional(node.decision);
      return known(amounts[holding.findIndex((option) => option.id === decided)]);
    }
    case 'range': {
      const decided = value(node.decision);
      if (decided === null) return null;
      const [low, high] = [number(node.low), number(node.high)];
      if (!inBand(decided as Exact, low, node.lowIn, high, node.highIn)) throw new Stuck();
      return decided;
    }
    case 'age':
      return ageOn(dayOf(node.birth), dayOf(node.on), node.policy);
    case 'between': {
      if (node.unit === 'hours') {
        const [from, to] = [momentOf(node.from), momentOf(node.to)];
        return to < from ? -Math.floor((from - to) / 60) + 0 : Math.floor((to - from) / 60);
      }
      const [from, to] = [dayOf(node.from), dayOf(node.to)];
      switch (node.unit) {
        case 'days':
          return to - from;
        case 'months':
          return monthsBetween(from, to);
        case 'years':
          return yearsBetween(from, to);
        case 'calendar-months':
          return calendarMonthsBetween(from, to);
        case 'working-days':
          return workingDaysBetween(from, to, calendar);
      }
      break;
    }
    case 'shift': {
      if (node.unit === 'hours') return addHours(momentOf(node.date), number(node.by));
      const [date, by] = [dayOf(node.date), number(node.by) as number];
      if (node.unit === 'days') return date + by;
      if (node.unit === 'working-days') return addWorkingDays(date, by, calendar);
      return addMonths(date, node.unit === 'months' ? by : by * 12);
    }
    case 'start-of':
      return startOf(dayOf(node.date), node.unit);
    case 'end-of':
      return endOf(dayOf(node.date), node.unit);
    case 'year-of':
      return yearOf(dayOf(node.date));
    case 'month-of':
      return monthOf(dayOf(node.date));
    case 'overlap': {
      const [aFrom, aTo, bFrom, bTo] = node.of.map(value) as [
        number,
        number | null,
        number,
        number,
      ];
      return overlapMonths(aFrom, aTo, bFrom, bTo);
    }
    case 'if-absent':
      return value(node.of) ?? value(node.then);
    case 'statement': {
      let sum: Exact = 0;
      for (const { when, amount, cap, sign } of node.lines) {
        if (!holds(when)) continue;
        const full = value(amount) as Exact | null;
        if (full === null) continue;
        const limit = optional(cap) as Exact | null;
        const counted = limit === null ? full : minOf(full, limit);
        sum = sign === 1 ? add(sum, counted) : sub(sum, counted);
      }
      return node.floor === null ? sum : maxOf(sum, number(node.floor));
    }
  }
  throw new Error('not a node');
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Stuck();
  return value;
}

function walk(path: RowPath, scope: Scope): Row | null {
  let at = scope;
  for (let out = 0; out < path.outer; out += 1) at = at.outer ?? at;
  let row: Row | null = at.row;
  for (const step of path.steps) {
    if (row === null) return null;
    const next: Value = step === 'owner' ? row.owner : row.values[step.slot];
    row = next instanceof Row ? next : known(next as null | undefined);
  }
  return row;
}

function matching(
  source: RowSource,
  where: Node | null,
  scope: Scope,
  terms: ReadonlyMap<string, Exact>,
): Scope[] | null {
  const from = walk(source.path, scope);
  if (from === null) return null;
  const { link } = source;
  let rows: readonly Row[] = [from];
  for (const slot of source.down) rows = rows.flatMap((row) => row.lists[slot]?.rows ?? []);
  if (link !== null) rows = from.linked[link.slot] ?? [];
  if (source.along) rows = known(from.values[source.along.slot]) as readonly Row[];
  const scopes = rows.map((row) => ({ row, outer: scope }));
  return scopes.filter((each) => where === null || evaluate(where, each, terms) === true);
}

function inBand(x: Exact, low: Exact | null, lowIn: boolean, high: Exact | null, highIn: boolean) {
  const fromLow = low === null ? 1 : compare(x, low);
  const fromHigh = high === null ? -1 : compare(x, high);
  return (fromLow > 0 || (fromLow === 0 && lowIn)) && (fromHigh < 0 || (fromHigh === 0 && highIn));
}
