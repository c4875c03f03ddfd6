import type { LeapPolicy, WorkCalendar } from '../../../base/date.js';
import { parseIsoDate } from '../../../base/date.js';
import type { DateUnit, Expression, SpanUnit } from '../../../rulefile/format.js';
import type { Node } from '../../nodes.js';
import { dateType, datetimeType, describeType, numberType } from '../../types.js';
import { dimensionless, parseUnit } from '../../unit.js';
import { constantOf } from '../constant.js';
import type { Site } from '../site.js';
import type { Workshop } from '../workshop.js';
import { compileNumeric } from './arithmetic.js';

type AgeExpression = Extract<Expression, { readonly age: Expression }>;
type ShiftExpression = Extract<Expression, { readonly shift: Expression }>;
type BetweenExpression = Extract<Expression, { readonly between: unknown }>;

function compileDay(
  c: Workshop,
  expression: Expression,
  site: Site,
  absent: 'refuse' | 'allow' = 'refuse',
): Node | undefined {
  const node = c.expression(expression, site);
  if (!node) return undefined;
  if (node.type.kind !== 'date') {
    return site.fail('ruletree/not-a-date', { found: describeType(node.type) });
  }
  if (node.type.nullable && absent === 'refuse') return site.fail('ruletree/may-be-absent', {});
  return node;
}

/** A day, or a moment in it. */
function compileMoment(c: Workshop, expression: Expression, site: Site): Node | undefined {
  const node = c.expression(expression, site);
  if (!node) return undefined;
  if (node.type.kind !== 'date' && node.type.kind !== 'datetime') {
    return site.fail('ruletree/not-a-date', { found: describeType(node.type) });
  }
  return node.type.nullable ? site.fail('ruletree/may-be-absent', {}) : node;
}

const policies: ReadonlySet<string> = new Set<LeapPolicy>(['february-28', 'march-1']);

/** `age`: completed years; the law of birthdays on 29 February is a parameter. */
export function compileAge(c: Workshop, expression: AgeExpression, site: Site): Node | undefined {
  const birth = compileDay(c, expression.age, site.in('age'));
  const on = compileDay(c, expression.on ?? 'case.asOf', site.in('on'));
  const policySite = site.in('leapBirthday');
  const policyNode = c.expression(expression.leapBirthday, policySite);
  if (!birth || !on || !policyNode) return undefined;
  const policy = constantOf(policyNode);
  if (typeof policy !== 'string' || !policies.has(policy)) {
    return policySite.fail('ruletree/leap-birthday', { allowed: [...policies] });
  }
  const unit = parseUnit('years') ?? dimensionless;
  return {
    kind: 'age',
    birth,
    on,
    policy: policy as LeapPolicy,
    // A birth after the day in question is before life, not an error: the age is negative.
    type: numberType(unit, { nonNegative: false }),
    origin: site.origin,
  };
}

const spanUnits: Readonly<Record<SpanUnit, string>> = {
  hours: 'hours',
  days: 'days',
  'working-days': 'days',
  months: 'months',
  'calendar-months': 'months',
  years: 'years',
};

/** `between`: completed hours, days, months, years or working days from one date to another. */
export function compileBetween(
  c: Workshop,
  expression: BetweenExpression,
  site: Site,
): Node | undefined {
  const inside = site.in('between');
  const from = compileMoment(c, expression.between[0], inside.in(0));
  const to = compileMoment(c, expression.between[1], inside.in(1));
  const calendar = compileCalendar(c, expression.in === 'working-days', expression.calendar, site);
  const unit = parseUnit(spanUnits[expression.in]) ?? dimensionless;
  if (!from || !to || calendar === undefined) return undefined;
  const type = numberType(unit, { nonNegative: false });
  return { kind: 'between', from, to, unit: expression.in, calendar, type, origin: site.origin };
}

const shifts = [
  ['hours', 'hours', 'hours'],
  ['days', 'days', 'days'],
  ['months', 'months', 'months'],
  ['years', 'years', 'years'],
  ['workingDays', 'working-days', 'days'],
] as const;

/** `shift`: a date so many days, months, years or working days on (or back), a moment hours. */
export function compileShift(
  c: Workshop,
  expression: ShiftExpression,
  site: Site,
): Node | undefined {
  const given = shifts.filter(([key]) => expression[key] !== undefined);
  const [only] = given;
  if (!only || given.length > 1) {
    return site.fail('ruletree/one-shift', { allowed: shifts.map(([key]) => key) });
  }
  const [key, unit, measure] = only;
  const date = compileMoment(c, expression.shift, site.in('shift'));
  const amount = expression[key];
  const by =
    amount === undefined
      ? undefined
      : compileNumeric(c, amount, site.in(key), parseUnit(measure) ?? dimensionless);
  const calendar = compileCalendar(c, unit === 'working-days', expression.calendar, site);
  if (!date || !by || calendar === undefined) return undefined;
  if (by.type.unit !== parseUnit(measure) && by.type.unit.text !== 'any') {
    return site.in(key).fail('ruletree/unit-clash', { left: measure, right: by.type.unit.text });
  }
  const isMoment = unit === 'hours';
  if (isMoment && date.type.kind !== 'datetime') {
    const params = { left: 'datetime', right: describeType(date.type) };
    return site.in('shift').fail('ruletree/type-clash', params);
  }
  if (!isMoment && !by.type.whole) return site.in(key).fail('ruletree/not-whole', {});
  const type = isMoment ? datetimeType : dateType;
  return { kind: 'shift', date, by: by.node, unit, calendar, type, origin: site.origin };
}

/** The working calendar by id; required for working days and only for them. */
function compileCalendar(
  c: Workshop,
  needed: boolean,
  id: string | undefined,
  site: Site,
): WorkCalendar | null | undefined {
  if (!needed) {
    return id === undefined ? null : site.in('calendar').fail('ruletree/calendar-not-needed', {});
  }
  const item = id === undefined ? undefined : c.resolved.sections.calendars.get(id);
  if (!item) {
    if (id === undefined) return site.fail('ruletree/incomplete-item', { missing: 'calendar' });
    return site.in('calendar').fail('ruletree/unknown-calendar', {
      calendar: id,
      known: [...c.resolved.sections.calendars.keys()],
    });
  }
  const days = (dates: Readonly<Record<string, unknown>> | undefined) =>
    new Set(Object.keys(dates ?? {}).flatMap((text) => parseIsoDate(text) ?? []));
  return { holidays: days(item.value.holidays), makeUpDays: days(item.value.makeUpDays) };
}

export function compileEdge(
  c: Workshop,
  kind: 'start-of' | 'end-of',
  unit: DateUnit,
  date: Expression,
  site: Site,
): Node | undefined {
  const node = compileMoment(c, date, site.in('date'));
  return node && { kind, unit, date: node, type: dateType, origin: site.origin };
}

export function compileDatePart(
  c: Workshop,
  kind: 'year-of' | 'month-of',
  date: Expression,
  site: Site,
): Node | undefined {
  const node = compileMoment(c, date, site);
  return node && { kind, date: node, type: numberType(dimensionless), origin: site.origin };
}

/** `overlap`: calendar months that two date ranges have in common. */
export function compileOverlap(
  c: Workshop,
  [aFrom, aTo, bFrom, bTo]: readonly [Expression, Expression, Expression, Expression],
  site: Site,
): Node | undefined {
  const a = compileDay(c, aFrom, site.in(0));
  const b = compileDay(c, aTo, site.in(1), 'allow');
  const d = compileDay(c, bFrom, site.in(2));
  const e = compileDay(c, bTo, site.in(3));
  if (!a || !b || !d || !e) return undefined;
  const type = numberType(parseUnit('months') ?? dimensionless);
  return { kind: 'overlap', of: [a, b, d, e], type, origin: site.origin };
}
