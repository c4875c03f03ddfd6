import { parseIsoDate } from '../../base/date.js';
import { closest } from '../../base/suggest.js';
import type { Entity } from '../../facts/vocabulary.js';
import {
  type DutyItem,
  type FrequencyItem,
  type ThresholdItem,
  weekdays,
} from '../../rulefile/format.js';
import type { Definition, DutyNode, Node, RhythmNode, ThresholdNode } from '../nodes.js';
import { asNullable, booleanType, describeType } from '../types.js';
import { defineDate, defineNumber, type Measured, type PartPlace } from './measured.js';
import { scopeOf, siteOf } from './named.js';
import { allOf } from './nodes.js';
import { type AnyItem, Site } from './site.js';
import type { Workshop } from './workshop.js';

type Item = AnyItem & { readonly value: DutyItem };

const days: Measured = { units: ['days'], whole: true, least: 1 };
const daysFromZero: Measured = { units: ['days'], whole: true, least: 0 };
const hours: Measured = { units: ['hours'], whole: false, least: 0 };
const factor: Measured = { units: ['number'], whole: false, least: 1 };

function times(period: string): Measured {
  return { units: ['times', `times per ${period}`], whole: true, least: 1 };
}

/** One duty under work. */
interface Bench {
  readonly c: Workshop;
  readonly item: Item;
  readonly scope: Entity;
  readonly site: Site;
}

/** A duty: whom it is owed to, how often, and from when on it is late. */
export function compileDuty(c: Workshop, item: Item): DutyNode | undefined {
  const bare = new Site(item, '', { entity: null, outer: null }, c.report);
  const scope = scopeOf(c, item.value.scope, bare);
  if (!scope) return undefined;
  const bench: Bench = { c, item, scope, site: siteOf(c, item, scope) };
  const { label, role, contacts, frequency } = item.value;
  for (const missing of ['label', 'for', 'role', 'contacts', 'frequency'] as const) {
    if (item.value[missing] === undefined) bare.fail('ruletree/incomplete-item', { missing });
  }
  const codesKnown = checkCodes(bench);
  const rhythm = frequency && rhythmOf(bench, frequency);
  const rest = restOf(bench, frequency);
  const owed = rhythm && owedOf(bench, rhythm);
  if (!label || !role || !contacts || !rhythm || !rest || !owed || !codesKnown) return undefined;
  return {
    id: item.id,
    label,
    scope,
    owed,
    role,
    by: item.value.by ?? null,
    contacts,
    services: item.value.services ?? [],
    rhythm,
    ...rest,
    cite: item.value.cite ?? [],
    origin: bare.origin,
  };
}

function placeOf({ item, scope }: Bench, part: string): PartPlace {
  return { id: `duty:${item.id}.${part}`, kind: 'duty', item: item.id, scope };
}

/** Whom it is owed to: those of its condition for whom the numbers it needs are there. */
function owedOf(bench: Bench, rhythm: RhythmNode): Definition | undefined {
  const { c, item, scope, site } = bench;
  const { for: condition } = item.value;
  if (condition === undefined) return undefined;
  const needed = [rhythm.number, rhythm.kind === 'after' ? rhythm.moment : null];
  const body = (): Node | undefined => {
    const when = c.condition(condition, site.in('for'));
    if (!when) return undefined;
    const isThere = needed.flatMap((definition) => {
      if (definition === null || !definition.type.nullable) return [];
      const left = c.read(definition, site.in('frequency'), 0, null);
      return left ? [present(left)] : [];
    });
    return allOf([when, ...isThere], site.in('for').origin);
  };
  return c.define({ id: `duty:${item.id}`, kind: 'duty', item: item.id, scope, site, body });
}

function present(left: Node): Node {
  const { origin } = left;
  const right: Node = { kind: 'literal', value: null, type: asNullable(left.type), origin };
  return { kind: 'compare', operator: 'notEqual', left, right, type: booleanType, origin };
}

function rhythmOf(bench: Bench, frequency: FrequencyItem): RhythmNode | undefined {
  const { c, site } = bench;
  const at = site.in('frequency');
  const place = placeOf(bench, 'number');
  if ('everyDays' in frequency) {
    const number = defineNumber(c, place, frequency.everyDays, at.in('everyDays'), days);
    return number && { kind: 'every-days', number };
  }
  if ('perWeek' in frequency) {
    const { perWeek, weekStarts = 'monday', partial = 'proportional' } = frequency;
    const number = defineNumber(c, place, perWeek, at.in('perWeek'), times('week'));
    const first = weekdays.indexOf(weekStarts) + 1;
    return number && { kind: 'per-week', number, weekStarts: first, partial };
  }
  if ('perMonth' in frequency) {
    const { perMonth, partial = 'proportional' } = frequency;
    const number = defineNumber(c, place, perMonth, at.in('perMonth'), times('month'));
    return number && { kind: 'per-month', number, partial };
  }
  if ('daily' in frequency) {
    const number = defineNumber(c, place, frequency.daily, at.in('daily'), times('day'));
    return number && { kind: 'daily', number };
  }
  return 'onDays' in frequency
    ? listedDays(bench, frequency, at)
    : afterMoment(bench, frequency, at);
}

type OnDays = Extract<FrequencyItem, { readonly onDays: string }>;
type After = Extract<FrequencyItem, { readonly after: unknown }>;

function listedDays(bench: Bench, frequency: OnDays, at: Site): RhythmNode | undefined {
  const { c } = bench;
  const { onDays, perYear, daysBefore } = frequency;
  const calendars = c.resolved.sections.calendars;
  const calendar = calendars.get(onDays);
  if (!calendar) {
    at.in('onDays').fail('ruletree/unknown-calendar', {
      calendar: onDays,
      known: [...calendars.keys()],
    });
  }
  const number =
    perYear === undefined
      ? null
      : defineNumber(c, placeOf(bench, 'number'), perYear, at.in('perYear'), times('year'));
  const before =
    daysBefore === undefined
      ? null
      : defineNumber(
          c,
          placeOf(bench, 'days-before'),
          daysBefore,
          at.in('daysBefore'),
          daysFromZero,
        );
  if (!calendar || number === undefined || before === undefined) return undefined;
  const listed = Object.entries(calendar.value.holidays ?? {}).flatMap(([text, label]) => {
    const day = parseIsoDate(text);
    return day === undefined ? [] : [{ day, label }];
  });
  return {
    kind: 'listed-days',
    calendar: onDays,
    days: listed.sort((a, b) => a.day - b.day),
    number,
    daysBefore: before,
  };
}

function afterMoment(bench: Bench, frequency: After, at: Site): RhythmNode | undefined {
  const { c } = bench;
  const measure = frequency.hours === undefined ? 'days' : 'hours';
  const amount = frequency[measure];
  if (amount === undefined) return undefined;
  const place = placeOf(bench, 'number');
  const measured = measure === 'hours' ? hours : daysFromZero;
  const number = defineNumber(c, place, amount, at.in(measure), measured);
  const momentAt = at.in('after');
  const kinds = ['date', 'datetime'] as const;
  const moment = defineDate(c, placeOf(bench, 'moment'), frequency.after, momentAt, kinds);
  if (!number || !moment) return undefined;
  if (measure === 'hours' && moment.type.kind !== 'datetime') {
    return momentAt.fail('ruletree/hours-need-a-time', { found: describeType(moment.type) });
  }
  return { kind: 'after', moment, measure, number };
}

type Rest = Pick<DutyNode, 'starts' | 'ends' | 'overdue' | 'warning' | 'upload' | 'emergency'>;

function restOf(bench: Bench, frequency: FrequencyItem | undefined): Rest | undefined {
  const { c, item, site } = bench;
  const { upload } = item.value;
  const day = (part: 'starts' | 'ends') => {
    const expression = item.value[part];
    if (expression === undefined) return null;
    return defineDate(c, placeOf(bench, part), expression, site.in(part));
  };
  const starts = day('starts');
  const ends = day('ends');
  const overdue = thresholdOf(bench, 'overdue');
  const warning = thresholdOf(bench, 'warning');
  const emergency = emergencyOf(bench, frequency);
  const uploadDays =
    upload?.days === undefined
      ? null
      : defineNumber(
          c,
          placeOf(bench, 'upload'),
          upload.days,
          site.in('upload', 'days'),
          daysFromZero,
        );
  if (starts === undefined || ends === undefined || uploadDays === undefined) return undefined;
  if (overdue === undefined || warning === undefined || emergency === undefined) return undefined;
  const uploaded = upload === undefined ? null : { days: uploadDays };
  return { starts, ends, overdue, warning, emergency, upload: uploaded };
}

function thresholdOf(bench: Bench, part: 'overdue' | 'warning'): ThresholdNode | null | undefined {
  const item: ThresholdItem | undefined = bench.item.value[part];
  if (item === undefined) return null;
  const measure = item.gap === undefined ? 'late' : 'gap';
  const expression = item[measure];
  if (expression === undefined) return undefined;
  const at = bench.site.in(part, measure);
  const number = defineNumber(bench.c, placeOf(bench, part), expression, at, daysFromZero);
  return number && { operator: item.operator, measure, number };
}

function emergencyOf(
  bench: Bench,
  frequency: FrequencyItem | undefined,
): DutyNode['emergency'] | undefined {
  const { c, item, scope, site } = bench;
  const { emergency } = item.value;
  if (emergency === undefined) return null;
  const at = site.in('emergency');
  if (frequency && ('onDays' in frequency || 'after' in frequency)) {
    return at.fail('ruletree/emergency-needs-rhythm', {});
  }
  const number = defineNumber(
    c,
    placeOf(bench, 'factor'),
    emergency.factor,
    at.in('factor'),
    factor,
  );
  const active = c.define({
    ...placeOf(bench, 'emergency'),
    scope,
    site: at,
    body: () => c.condition(emergency.when, at.in('when')),
  });
  return number && active && { active, factor: number };
}

/** Facts of a visit whose code lists the words of a duty come from. */
const listFacts = [
  ['contacts', 'visit.kind'],
  ['by', 'visit.by'],
  ['services', 'visit.services'],
] as const;

function checkCodes({ c, item, site }: Bench): boolean {
  let sound = true;
  for (const [part, fact] of listFacts) {
    const list = c.vocabulary.factsById.get(fact)?.declaration.codes;
    const codes = c.vocabulary.codeLists.get(list ?? '')?.codes;
    for (const [index, code] of (item.value[part] ?? []).entries()) {
      if (codes === undefined || Object.hasOwn(codes, code)) continue;
      const known = Object.keys(codes);
      const suggestion = closest(code, known) ?? '';
      site.in(part, index).fail('ruletree/unknown-code', { code, suggestion, known });
      sound = false;
    }
  }
  return sound;
}
