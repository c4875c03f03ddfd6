import { closest } from '../../base/suggest.js';
import type { Entity } from '../../facts/vocabulary.js';
import type { LineItem, ProgrammeItem } from '../../rulefile/format.js';
import type { Definition, LineNode, Node, PickOptionNode, ProgrammeNode } from '../nodes.js';
import { booleanType, codeType, describeType, numberType } from '../types.js';
import {
  dimensionless,
  isMoney,
  measureOf,
  parseUnit,
  periodOf,
  sameUnit,
  type Unit,
  withoutHousehold,
  withoutPerson,
} from '../unit.js';
import { readUnit } from './expression/literal.js';
import { itemOf, scopeOf, siteOf } from './named.js';
import { allOf, anyOf, codeLiteral, numberLiteral, orZero, sumOf, whenever } from './nodes.js';
import { type AnyItem, Site } from './site.js';
import { compileTiming } from './timing.js';
import type { Interactions, NamedMaker, Workshop } from './workshop.js';

export type Programme = AnyItem & { readonly value: ProgrammeItem };
const personId = 'person';

/** A programme's item, entity and place. */
export function programmeOf(
  c: Workshop,
  id: string,
  site: Site,
): { readonly item: Programme; readonly scope: Entity; readonly at: Site } | undefined {
  const item = itemOf(c, 'programmes', id, site) as Programme | undefined;
  if (!item) return undefined;
  const bare = new Site(item, '', { entity: null, outer: null }, c.report);
  const scope = scopeOf(c, item.value.scope, bare);
  return scope && { item, scope, at: siteOf(c, item, scope) };
}

function hasMembers(item: Programme, scope: Entity): boolean {
  return scope.id !== personId && item.value.unit !== undefined && item.value.unit !== 'self';
}

/** `unit:x`, in person scope. */
export const makeUnit: NamedMaker = (c, id, site) => {
  const programme = programmeOf(c, id, site);
  const person = c.vocabulary.entitiesById.get(personId);
  if (!programme || !person) return undefined;
  const { item, scope } = programme;
  const at = siteOf(c, item, person);
  const { unit } = item.value;
  const body = (): Node | undefined => {
    if (unit !== undefined && unit !== 'self') return c.condition(unit, at.in('unit'));
    if (scope.id === personId) {
      return { kind: 'literal', value: true, type: booleanType, origin: at.origin };
    }
    return at.fail('ruletree/no-unit', { programme: id });
  };
  return c.define({ id: `unit:${id}`, kind: 'unit', item: id, scope: person, site: at, body });
};

/** `unit:x.size`: how many persons the unit has, in the programme's scope. */
export const makeUnitSize: NamedMaker = (c, id, site) => {
  const programme = programmeOf(c, id, site);
  if (!programme) return undefined;
  const { item, scope, at } = programme;
  const persons = parseUnit('persons') ?? dimensionless;
  const body = (): Node | undefined => {
    if (!hasMembers(item, scope)) return numberLiteral(1, persons, at.origin);
    const person = c.vocabulary.entitiesById.get(personId);
    const unit = c.named('unit', id, at);
    const where = person && unit && c.read(unit, at.within(person), 0, null);
    if (!person || !where) return undefined;
    const up: 'owner'[] = scope.owner ? ['owner'] : [];
    return {
      kind: 'count',
      over: { entity: person, path: { outer: 0, steps: up }, down: [person.listSlot], link: null },
      where,
      type: numberType(persons),
      origin: at.origin,
    };
  };
  return c.define({ id: `unit:${id}.size`, kind: 'unit', item: id, scope, site: at, body });
};

/** `entitled:x`: the programme's own rule, and no other. */
export const makeEntitled: NamedMaker = (c, id, site) => {
  const programme = programmeOf(c, id, site);
  if (!programme) return undefined;
  const { item, scope, at } = programme;
  const body = (): Node | undefined => {
    const parts: (Node | undefined)[] = [];
    const { eligibility } = item.value;
    if (eligibility !== undefined) parts.push(c.condition(eligibility, at.in('eligibility')));
    const routes = routeEntries(item);
    if (routes.length > 0) {
      const ways = routes.map(({ id: route, item: each }) =>
        each.when === undefined
          ? at.in('routes', route).fail('ruletree/incomplete-item', { missing: 'when' })
          : c.condition(each.when, at.in('routes', route, 'when')),
      );
      if (!ways.every((way) => way !== undefined)) return undefined;
      parts.push(anyOf(ways, at.in('routes').origin));
    }
    if (parts.length === 0) return at.fail('ruletree/incomplete-item', { missing: 'eligibility' });
    if (!parts.every((part) => part !== undefined)) return undefined;
    return allOf(parts, at.origin);
  };
  return c.define({ id: `entitled:${id}`, kind: 'entitled', item: id, scope, site: at, body });
};

function routeEntries(item: Programme) {
  return Object.entries(item.value.routes ?? {}).flatMap(([id, route]) =>
    route ? [{ id, item: route }] : [],
  );
}

/** `entitled:x.route`: the first way in that holds, absent where none does. */
export const makeRoute: NamedMaker = (c, id, site) => {
  const programme = programmeOf(c, id, site);
  if (!programme) return undefined;
  const { item, scope, at } = programme;
  const routes = routeEntries(item);
  if (routes.length === 0)
    return site.fail('ruletree/no-such-part', { programme: id, part: 'route', suggestion: '' });
  const body = (): Node | undefined => {
    const entitled = c.named('entitled.status', id, at);
    const status = entitled && c.read(entitled, at, 0, null);
    if (!status) return undefined;
    const among: PickOptionNode[] = [];
    for (const { id: route, item: each } of routes) {
      const here = at.in('routes', route);
      const when = each.when && c.condition(each.when, here.in('when'));
      if (!when) return undefined;
      among.push({
        id: route,
        label: each.label ?? null,
        when: allOf([status, when], here.origin),
        amount: codeLiteral(route, here.origin),
        origin: here.origin,
        cite: here.cites(each.cite),
      });
    }
    const type = codeType(new Set(routes.map((route) => route.id)), null, true);
    return {
      kind: 'pick',
      take: 'first',
      among,
      otherwise: null,
      decision: null,
      type,
      origin: at.origin,
    };
  };
  return c.define({ id: `route:${id}`, kind: 'route', item: id, scope, site: at, body });
};

/** `entitled:x.class`: class within the programme, absent for those not entitled. */
export const makeClass: NamedMaker = (c, id, site) => {
  const programme = programmeOf(c, id, site);
  if (!programme) return undefined;
  const { item, scope, at } = programme;
  const { class: expression } = item.value;
  if (expression === undefined) {
    return site.fail('ruletree/no-such-part', { programme: id, part: 'class', suggestion: '' });
  }
  const body = (): Node | undefined => {
    const entitled = c.named('entitled.status', id, at);
    const status = entitled && c.read(entitled, at, 0, null);
    const value = c.expression(expression, at.in('class'));
    if (!status || !value) return undefined;
    if (value.type.kind !== 'code' && value.type.kind !== 'text') {
      return at
        .in('class')
        .fail('ruletree/type-clash', { left: 'code', right: describeType(value.type) });
    }
    return whenever(status, value, at.in('class').origin, { id: 'class', label: null, cite: [] });
  };
  return c.define({ id: `class:${id}`, kind: 'class', item: id, scope, site: at, body });
};

/** A line's item and the rows it stands on. */
export interface LinePlace {
  readonly id: string;
  readonly programme: string;
  readonly item: Programme;
  readonly line: LineItem;
  readonly per: 'unit' | 'member';
  readonly scope: Entity;
  readonly unit: Unit;
  readonly at: Site;
}

export function lineOf(
  c: Workshop,
  programme: string,
  line: string,
  site: Site,
): LinePlace | undefined {
  const found = programmeOf(c, programme, site);
  if (!found) return undefined;
  const { item, scope, at: home } = found;
  const entry = item.value.lines?.[line];
  if (!entry) {
    const near = closest(line, lineIds(item));
    const suggestion = near === undefined ? '' : `line.${near}`;
    return site.fail('ruletree/no-such-part', { programme, part: `line.${line}`, suggestion });
  }
  const here = home.in('lines', line);
  const person = c.vocabulary.entitiesById.get(personId);
  if (!hasMembers(item, scope) && scope.id !== personId && entry.for === 'member') {
    return here.in('for').fail('ruletree/no-unit', { programme });
  }
  const per = hasMembers(item, scope) ? entry.for : 'unit';
  if (per === undefined || !person)
    return here.fail('ruletree/incomplete-item', { missing: 'for' });
  const text = entry.unit;
  if (text === undefined) return here.fail('ruletree/incomplete-item', { missing: 'unit' });
  const unit = readUnit(text, here.in('unit'));
  if (!unit) return undefined;
  const at = per === 'member' ? siteOf(c, item, person).in('lines', line) : here;
  return {
    id: line,
    programme,
    item,
    line: entry,
    per,
    scope: per === 'member' ? person : scope,
    unit: withoutPerson(ownUnit(unit, per, scope)),
    at,
  };
}

/** An amount per household, for the whole of the one household at hand, is simply an amount. */
function ownUnit(unit: Unit, per: LinePlace['per'], scope: Entity): Unit {
  return per === 'unit' && scope.owner === null ? withoutHousehold(unit) : unit;
}

/** `entitled:x.line.y`: the amount by the programme's own rule, absent where it does not apply. */
export const makeLine: NamedMaker = (c, id, site) => {
  const [programme = '', line = ''] = id.split('.');
  const place = lineOf(c, programme, line, site);
  if (!place) return undefined;
  const { item, scope, at } = place;
  const body = () => lineBody(c, place);
  return c.define({ id: `line:${id}`, kind: 'line', item: item.id, scope, site: at, body });
};

function lineBody(c: Workshop, place: LinePlace): Node | undefined {
  const { line, programme, per, at } = place;
  if (line.amount === undefined) return at.fail('ruletree/incomplete-item', { missing: 'amount' });
  const entitled = c.named('entitled.status', programme, at);
  const whens: (Node | undefined)[] = [entitled && c.read(entitled, at, 0, null)];
  if (per === 'member') {
    const unit = c.named('unit', programme, at);
    whens.push(unit && c.read(unit, at, 0, null));
  }
  if (line.where !== undefined) {
    if (per === 'unit' && !hasMembers(place.item, place.scope)) {
      return at.in('where').fail('ruletree/where-needs-members', {});
    }
    if (per === 'member') whens.push(c.condition(line.where, at.in('where')));
  }
  if (line.when !== undefined) whens.push(c.condition(line.when, at.in('when')));
  const amount = c.expression(line.amount, at.in('amount'), place.unit);
  if (!amount || !whens.every((when) => when !== undefined)) return undefined;
  if (amount.type.kind !== 'number') {
    return at.in('amount').fail('ruletree/not-a-number', { found: describeType(amount.type) });
  }
  const own = ownUnit(amount.type.unit, place.per, place.scope);
  const unit = withoutPerson(own);
  if (!sameUnit(unit, place.unit)) {
    return at.in('amount').fail('ruletree/not-as-declared', {
      declared: place.unit.text,
      found: amount.type.unit.text,
    });
  }
  if (place.per === 'unit' && unit !== own && hasMembers(place.item, place.scope)) {
    return at.in('amount').fail('ruletree/per-person-amount', { found: amount.type.unit.text });
  }
  if (isMoney(place.unit) && !amount.type.whole) {
    return at.in('amount').fail('ruletree/amount-not-payable', {});
  }
  const typed: Node = { ...amount, type: { ...amount.type, unit: place.unit } };
  return whenever(allOf(whens, at.origin), typed, at.origin, {
    id: place.id,
    label: line.label ?? null,
    cite: place.at.cites(line.cite),
  });
}

/** `entitled:x.amount`: money of all lines of the one period, in the programme's scope. */
export function makeAmount(kind: 'entitled' | 'granted'): NamedMaker {
  return (c, id, site) => {
    const programme = programmeOf(c, id, site);
    if (!programme) return undefined;
    const { item, scope, at } = programme;
    const body = (): Node | undefined => amountBody(c, kind, item, scope, at);
    return c.define({
      id: `amount:${kind}:${id}`,
      kind: 'quantity',
      item: id,
      scope,
      site: at,
      body,
    });
  };
}

function amountBody(
  c: Workshop,
  kind: 'entitled' | 'granted',
  item: Programme,
  scope: Entity,
  at: Site,
): Node | undefined {
  const parts: Node[] = [];
  let unit: Unit | undefined;
  for (const id of lineIds(item)) {
    const place = lineOf(c, item.id, id, at);
    const definition = c.named(`${kind}.line`, `${item.id}.${id}`, at);
    if (!place || !definition) return undefined;
    if (!isMoney(place.unit) || (place.line.kind ?? 'cash') === 'referral') continue;
    if (unit && unit !== place.unit) {
      return at.fail('ruletree/mixed-periods', { left: unit.text, right: place.unit.text });
    }
    unit = place.unit;
    const sum =
      place.per === 'member'
        ? overMembers(c, definition, scope, at)
        : c.read(definition, at, 0, null);
    if (!sum) return undefined;
    parts.push(orZero(sum, at.origin));
  }
  if (!unit)
    return at.fail('ruletree/no-such-part', { programme: item.id, part: 'amount', suggestion: '' });
  return sumOf(parts, unit, at.origin);
}

/** Sum of a member line over all members. */
function overMembers(c: Workshop, line: Definition, scope: Entity, at: Site): Node | undefined {
  const person = c.vocabulary.entitiesById.get(personId);
  const inner = person && at.within(person);
  const read = inner && c.read(line, inner, 0, null);
  if (!person || !read || read.type.kind !== 'number') return undefined;
  const value = orZero(read, at.origin);
  const up: 'owner'[] = scope.owner ? ['owner'] : [];
  return {
    kind: 'total',
    over: { entity: person, path: { outer: 0, steps: up }, down: [person.listSlot], link: null },
    where: null,
    value,
    type: value.type,
    origin: at.origin,
  };
}

export function lineIds(item: Programme): readonly string[] {
  return Object.entries(item.value.lines ?? {}).flatMap(([id, line]) => (line ? [id] : []));
}

/** The programme as results and readers see it. */
export function compileProgramme(
  c: Workshop,
  interactions: Interactions,
  id: string,
): ProgrammeNode | undefined {
  const item = c.resolved.sections.programmes.get(id);
  if (!item) return undefined;
  const bare = new Site(item, '', { entity: null, outer: null }, c.report);
  const found = programmeOf(c, id, bare);
  if (!found) return undefined;
  const { scope } = found;
  const programme = found.item;
  if (programme.value.label === undefined) {
    return bare.fail('ruletree/incomplete-item', { missing: 'label' });
  }
  const entitled = c.named('entitled.status', id, bare);
  const granted = c.named('granted.status', id, bare);
  const unit = hasMembers(programme, scope) ? c.named('unit', id, bare) : null;
  const route = routeEntries(programme).length > 0 ? c.named('entitled.route', id, bare) : null;
  const cls = programme.value.class === undefined ? null : c.named('entitled.class', id, bare);
  const lines = lineIds(programme).map((line) => compileLine(c, id, line, bare));
  const displacements = interactions.displacementsOf(id);
  if (!entitled || !granted || unit === undefined || route === undefined || cls === undefined) {
    return undefined;
  }
  if (!lines.every((line) => line !== undefined)) return undefined;
  const timing = compileTiming(c, id, scope, programme.value.timing, found.at);
  if (timing === undefined) return undefined;
  const departures = programme.value.departsFrom;
  return {
    id,
    label: programme.value.label,
    scope,
    unit,
    entitled,
    granted,
    route,
    class: cls,
    lines,
    displacements,
    timing,
    cite: programme.value.cite ?? [],
    departures: departures
      ? [
          {
            item: id,
            document: departures.document,
            article: departures.article ?? null,
            reason: departures.reason,
            origin: bare.in('departsFrom').origin,
          },
        ]
      : [],
    origin: bare.origin,
  };
}

/** Who of the unit shares a line paid for all of it; `null`: everybody. */
function compileSharers(c: Workshop, place: LinePlace): Definition | null | undefined {
  const person = c.vocabulary.entitiesById.get(personId);
  const { where } = place.line;
  if (place.per === 'member' || where === undefined || !person) return null;
  const site = siteOf(c, place.item, person).in('lines', place.id, 'where');
  const id = `shared-by:${place.programme}.${place.id}`;
  const body = () => c.condition(where, site);
  return c.define({ id, kind: 'condition', item: id, scope: person, site, body });
}

function compileLine(c: Workshop, programme: string, id: string, site: Site): LineNode | undefined {
  const place = lineOf(c, programme, id, site);
  const amount = c.named('entitled.line', `${programme}.${id}`, site);
  const granted = c.named('granted.line', `${programme}.${id}`, site);
  const sharedBy = place && compileSharers(c, place);
  if (!place || !amount || !granted || sharedBy === undefined) return undefined;
  const period = periodOf(place.unit);
  if (period === undefined) {
    return place.at.in('unit').fail('ruletree/no-period', { unit: place.unit.text });
  }
  if (place.line.label === undefined) {
    return place.at.fail('ruletree/incomplete-item', { missing: 'label' });
  }
  return {
    id,
    programme,
    label: place.line.label,
    per: place.per,
    sharedBy,
    amount,
    granted,
    period,
    measure: measureOf(place.unit),
    months: place.line.months ?? null,
    benefit: place.line.kind ?? 'cash',
    cite: place.at.cites(place.line.cite),
    origin: place.at.origin,
  };
}
