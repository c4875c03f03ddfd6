import type { Entity } from '../../facts/vocabulary.js';
import type { InteractionItem } from '../../rulefile/format.js';
import type { Definition, DisplacementNode, InteractionNode, Node } from '../nodes.js';
import { booleanType, describeType, joinTypes, type NumberType, numberType } from '../types.js';
import { dimensionless, parseUnit, sameUnit } from '../unit.js';
import { choiceOf } from './choice.js';
import { siteOf } from './named.js';
import { allOf, anyOf, codeLiteral, not, numberLiteral, orZero, sumOf, whenever } from './nodes.js';
import { lineIds, lineOf, type Programme, programmeOf } from './programme.js';
import { pathTo } from './row-path.js';
import { type AnyItem, Site } from './site.js';
import type { Interactions, Workshop } from './workshop.js';

type Item = AnyItem & { readonly value: InteractionItem };

/** A programme or one of its lines, as an interaction names it. */
interface Subject {
  readonly text: string;
  readonly programme: string;
  readonly line: string | null;
  /** Rows it is worked out for. */
  readonly scope: Entity;
}

interface Rule {
  readonly id: string;
  readonly item: Item;
  readonly site: Site;
  readonly kind: NonNullable<InteractionItem['kind']>;
  /** Who may displace whom, pair by pair. */
  readonly pairs: readonly Pair[];
  /** In order of preference. */
  readonly subjects: readonly Subject[];
  readonly node: InteractionNode;
}

interface Pair {
  readonly displaced: Subject;
  readonly by: Subject;
}

const personId = 'person';
const countUnit = parseUnit('persons') ?? dimensionless;

/**
 * Works the interactions into the tree: what is granted is what is entitled and not
 * displaced. They act only between the two, so what one programme finds of another never
 * depends on the order in which programmes are listed.
 */
export function compileInteractions(c: Workshop): Interactions {
  const rules = [...c.resolved.sections.interactions.values()].flatMap(
    (item) => readRule(c, item as Item) ?? [],
  );
  const rulesFor = (programme: string, line: string | null) =>
    rules.flatMap((rule) =>
      rule.pairs
        .filter((pair) => pair.displaced.programme === programme && pair.displaced.line === line)
        .map((pair) => ({ rule, pair })),
    );

  /** Displacements of a whole outcome, or of one line. */
  const displacedBy = (
    programme: string,
    line: string | null,
  ): readonly DisplacementNode[] | undefined => {
    const found = rulesFor(programme, line).map(({ rule, pair }) => {
      const displaced = displacement(c, rule, pair, candidate);
      return (
        displaced && { interaction: rule.node, by: Object.freeze([pair.by.text]), line, displaced }
      );
    });
    return found.every((each) => each !== undefined) ? found : undefined;
  };

  /** Whether a subject stands, apart from one interaction that weighs it against others. */
  const candidate = (subject: Subject, apart: Rule): Definition | undefined => {
    const id = `candidate:${subject.text}~${apart.id}`;
    const known = c.definition(id);
    if (known) return known;
    const site = apart.site.withScope({ entity: subject.scope, outer: null });
    const body = (): Node | undefined => {
      const own = stands(c, subject, 'entitled', site);
      const others = rulesFor(subject.programme, null)
        .concat(subject.line === null ? [] : rulesFor(subject.programme, subject.line))
        .filter(({ rule }) => rule.id !== apart.id);
      const nots = others.map(({ rule, pair }) => {
        const definition = displacement(c, rule, pair, candidate);
        const read = definition && c.read(definition, site, 0, null);
        return read && not(read, site.origin);
      });
      if (!own || !nots.every((each) => each !== undefined)) return undefined;
      return allOf([own, ...nots], site.origin);
    };
    return c.define({ id, kind: 'displaced', item: apart.id, scope: subject.scope, site, body });
  };

  return {
    displacementsOf(programme) {
      const item = c.resolved.sections.programmes.get(programme) as Programme | undefined;
      if (!item) return [];
      return [null, ...lineIds(item)].flatMap((line) => [
        ...(displacedBy(programme, line) ?? []),
        ...(line === null ? [] : personDisplacements(c, rules, programme, line, candidate)),
      ]);
    },

    /** `granted:x`: entitled, and displaced by none. */
    makeGranted: (c2, id, site) => {
      const programme = programmeOf(c2, id, site);
      if (!programme) return undefined;
      const { scope, at } = programme;
      const body = (): Node | undefined => {
        const entitled = c2.named('entitled.status', id, at);
        const own = entitled && c2.read(entitled, at, 0, null);
        const displaced = displacedBy(id, null);
        if (!own || !displaced) return undefined;
        const nots = displaced.map((each) => {
          const read = c2.read(each.displaced, at, 0, null);
          return read && not(read, each.interaction.origin);
        });
        if (!nots.every((each) => each !== undefined)) return undefined;
        return allOf([own, ...nots], at.origin);
      };
      return c2.define({ id: `granted:${id}`, kind: 'granted', item: id, scope, site: at, body });
    },

    /** `granted:x.line.y`: the line after displacement, topping up and capping. */
    makeGrantedLine: (c2, id, site) => {
      const [programme = '', line = ''] = id.split('.');
      const place = lineOf(c2, programme, line, site);
      if (!place) return undefined;
      const { at, scope } = place;
      const body = (): Node | undefined => {
        const granted = c2.named('granted.status', programme, at);
        const amount = c2.named('entitled.line', `${programme}.${line}`, at);
        const status = granted && c2.read(granted, at, 0, null);
        const own = amount && c2.read(amount, at, 0, null);
        const displaced = displacedBy(programme, line);
        if (!status || !own || !displaced) return undefined;
        const persons = personDisplacements(c2, rules, programme, line, candidate);
        const nots = [...displaced, ...persons].map((each) => {
          const read = c2.read(each.displaced, at, 0, null);
          return read && not(read, each.interaction.origin);
        });
        if (!nots.every((each) => each !== undefined)) return undefined;
        const limited = limit(c2, rules, `${programme}.${line}`, own, at);
        if (!limited) return undefined;
        return whenever(allOf([status, ...nots], at.origin), limited, at.origin, {
          id: line,
          label: place.line.label ?? null,
          cite: place.line.cite ?? [],
        });
      };
      return c2.define({
        id: `line-granted:${id}`,
        kind: 'line-granted',
        item: programme,
        scope,
        site: at,
        body,
      });
    },
  };
}

type Candidate = (subject: Subject, apart: Rule) => Definition | undefined;

function readRule(c: Workshop, item: Item): Rule | undefined {
  const site = new Site(item, '', { entity: null, outer: null }, c.report);
  const { kind, label, subject, among = [] } = item.value;
  if (kind === undefined || label === undefined) {
    return site.fail('ruletree/incomplete-item', {
      missing: kind === undefined ? 'kind' : 'label',
    });
  }
  const others = among.map((text, index) => readSubject(c, text, site.in('among', index)));
  const one = subject === undefined ? null : readSubject(c, subject, site.in('subject'));
  if (one === undefined || !others.every((each) => each !== undefined)) return undefined;
  const needsSubject = kind !== 'choose-one' && kind !== 'higher-of' && kind !== 'shares-cap';
  if (needsSubject && one === null) {
    return site.fail('ruletree/incomplete-item', { missing: 'subject' });
  }
  if (!checkParts(item.value, kind, site)) return undefined;
  if (others.length < (one ? 1 : 2))
    return site.fail('ruletree/incomplete-item', { missing: 'among' });
  const node: InteractionNode = {
    id: item.id,
    kind,
    label,
    cite: item.value.cite ?? [],
    origin: site.origin,
  };
  const subjects = one ? [one, ...others] : others;
  if (isLimit(kind)) {
    const whole = subjects.find((each) => each.line === null);
    if (whole) return site.fail('ruletree/line-needed', { kind, programme: whole.text });
    if (item.value.amount === undefined) {
      return site.fail('ruletree/incomplete-item', { missing: 'amount' });
    }
  }
  return { id: item.id, item, site, kind, node, subjects, pairs: pairsOf(kind, one, others) };
}

function isLimit(kind: Rule['kind']): boolean {
  return kind === 'tops-up-to' || kind === 'shares-cap';
}

/** What a kind has no use for would be passed over in silence. */
function checkParts(item: InteractionItem, kind: Rule['kind'], site: Site): boolean {
  const isChoice = kind === 'choose-one';
  const useless = [
    ...(isChoice || kind === 'higher-of' || kind === 'shares-cap' ? ['subject' as const] : []),
    ...(isLimit(kind) ? [] : ['amount' as const]),
    ...(isChoice ? [] : ['decision' as const]),
  ].filter((part) => item[part] !== undefined);
  for (const part of useless) site.in(part).fail('ruletree/part-not-needed', { kind, part });
  return useless.length === 0;
}

function pairsOf(
  kind: Rule['kind'],
  one: Subject | null,
  others: readonly Subject[],
): readonly Pair[] {
  switch (kind) {
    case 'excludes':
    case 'includes':
      return one ? others.map((displaced) => ({ displaced, by: one })) : [];
    case 'yields-to':
      return one ? others.map((by) => ({ displaced: one, by })) : [];
    case 'choose-one':
    case 'higher-of':
      return others.flatMap((displaced) =>
        others.filter((by) => by !== displaced).map((by) => ({ displaced, by })),
      );
    default:
      return [];
  }
}

function readSubject(c: Workshop, text: string, site: Site): Subject | undefined {
  const [programme = '', line = null] = text.split('.');
  const found = programmeOf(c, programme, site);
  if (!found) return undefined;
  if (line === null) return { text, programme, line, scope: found.scope };
  const place = lineOf(c, programme, line, site);
  return place && { text, programme, line, scope: place.scope };
}

/** Whether a subject is entitled to (or granted) something, read in its own scope. */
function stands(
  c: Workshop,
  subject: Subject,
  kind: 'entitled' | 'granted',
  site: Site,
): Node | undefined {
  if (subject.line === null) {
    const status = c.named(`${kind}.status`, subject.programme, site);
    return status && c.read(status, site, 0, null);
  }
  const line = c.named(`${kind}.line`, subject.text, site);
  const amount = line && c.read(line, site, 0, null);
  return amount && isPresent(amount, site);
}

function isPresent(node: Node, site: Site): Node {
  const { origin } = site;
  const absent: Node = { kind: 'literal', value: null, type: node.type, origin };
  return {
    kind: 'compare',
    operator: 'notEqual',
    left: node,
    right: absent,
    type: booleanType,
    origin,
  };
}

/** Whether `by` displaces `displaced`, in the scope of the displaced. */
function displacement(
  c: Workshop,
  rule: Rule,
  pair: Pair,
  candidate: Candidate,
): Definition | undefined {
  const id = `displaced:${pair.displaced.text}<${pair.by.text}~${rule.id}`;
  const known = c.definition(id);
  if (known) return known;
  const { scope } = pair.displaced;
  const site = siteOf(c, rule.item, scope);
  const body = () => displacementBody(c, rule, pair, candidate, site);
  return c.define({ id, kind: 'displaced', item: rule.id, scope, site, body });
}

function displacementBody(
  c: Workshop,
  rule: Rule,
  pair: Pair,
  candidate: Candidate,
  site: Site,
): Node | undefined {
  const parts: (Node | undefined)[] = [];
  const { when } = rule.item.value;
  if (when !== undefined) parts.push(c.condition(when, site.in('when')));
  if (rule.kind === 'higher-of') parts.push(outweighed(c, rule, pair, candidate, site));
  else if (rule.kind === 'choose-one') parts.push(notChosen(c, rule, pair, candidate, site));
  else parts.push(concerning(c, rule, pair, site));
  if (!parts.every((part) => part !== undefined)) return undefined;
  return allOf(parts, site.origin);
}

/** `by` is granted for the row in scope: the same row, its owner, or somebody in it. */
function concerning(c: Workshop, rule: Rule, pair: Pair, site: Site): Node | undefined {
  const { by, displaced } = pair;
  const person = c.vocabulary.entitiesById.get(personId);
  const level = rule.item.value.level ?? 'programme';
  if (pathTo(by.scope, site.scope)) {
    const granted = stands(c, by, 'granted', site);
    const sameRow = by.scope === displaced.scope;
    if (!granted || sameRow || displaced.scope !== person || level !== 'person') return granted;
    // The displacing outcome is the household's: it concerns those who belong to its unit.
    const unit = c.named('unit', by.programme, site);
    const member = unit && c.read(unit, site, 0, null);
    return member && allOf([granted, member], site.origin);
  }
  if (by.scope.owner !== displaced.scope || by.scope !== person) {
    return site.fail('ruletree/unrelated-scopes', { left: displaced.text, right: by.text });
  }
  if (level === 'person') {
    // Only that person's lines give way; the outcome as a whole stands.
    return { kind: 'literal', value: false, type: booleanType, origin: site.origin };
  }
  const inner = site.within(by.scope);
  const granted = stands(c, by, 'granted', inner);
  const unit = c.named('unit', displaced.programme, inner);
  const member = unit && c.read(unit, inner, 0, null);
  if (!granted || !member) return undefined;
  const count: Node = {
    kind: 'count',
    over: {
      entity: by.scope,
      path: { outer: 0, steps: [] },
      down: [by.scope.listSlot],
      link: null,
    },
    where: allOf([member, granted], site.origin),
    type: numberType(countUnit),
    origin: site.origin,
  };
  return {
    kind: 'compare',
    operator: 'greaterThan',
    left: count,
    right: numberLiteral(0, countUnit, site.origin),
    type: booleanType,
    origin: site.origin,
  };
}

/** For a household's programme displaced for one person: that person's member lines give way. */
function personDisplacements(
  c: Workshop,
  rules: readonly Rule[],
  programme: string,
  line: string,
  candidate: Candidate,
): readonly DisplacementNode[] {
  const found: DisplacementNode[] = [];
  for (const rule of rules) {
    if (rule.item.value.level !== 'person') continue;
    for (const pair of rule.pairs) {
      const { displaced, by } = pair;
      if (displaced.programme !== programme || displaced.line !== null) continue;
      if (by.scope.owner !== displaced.scope || by.scope.id !== personId) continue;
      const place = lineOf(c, programme, line, rule.site);
      if (!place || place.scope !== by.scope) continue;
      const subject: Subject = { text: `${programme}.${line}`, programme, line, scope: by.scope };
      const definition = displacement(c, rule, { displaced: subject, by }, candidate);
      if (definition) {
        found.push({
          interaction: rule.node,
          by: Object.freeze([by.text]),
          line,
          displaced: definition,
        });
      }
    }
  }
  return found;
}

/** `higher-of`: another candidate amounts to more, or to as much and comes first. */
function outweighed(
  c: Workshop,
  rule: Rule,
  pair: Pair,
  candidate: Candidate,
  site: Site,
): Node | undefined {
  const rival = rivalStands(c, rule, pair, candidate, site);
  const mine = amountOf(c, pair.displaced, site);
  const theirs = amountOf(c, pair.by, site);
  if (!rival || !mine || !theirs) return undefined;
  if (!sameUnit(mine.type.unit, theirs.type.unit)) {
    return site.fail('ruletree/unit-clash', {
      left: mine.type.unit.text,
      right: theirs.type.unit.text,
    });
  }
  const first = rule.subjects.indexOf(pair.by) < rule.subjects.indexOf(pair.displaced);
  const operator = first ? 'greaterThanInclusive' : 'greaterThan';
  const { origin } = site;
  const more: Node = {
    kind: 'compare',
    operator,
    left: theirs.node,
    right: mine.node,
    type: booleanType,
    origin,
  };
  return allOf([rival, more], origin);
}

function rivalStands(
  c: Workshop,
  rule: Rule,
  pair: Pair,
  candidate: Candidate,
  site: Site,
): Node | undefined {
  if (!pathTo(pair.by.scope, site.scope)) {
    return site.fail('ruletree/unrelated-scopes', {
      left: pair.displaced.text,
      right: pair.by.text,
    });
  }
  const definition = candidate(pair.by, rule);
  return definition && c.read(definition, site, 0, null);
}

function amountOf(
  c: Workshop,
  subject: Subject,
  site: Site,
): { readonly node: Node; readonly type: NumberType } | undefined {
  const kind = subject.line === null ? 'entitled.amount' : 'entitled.line';
  const definition = c.named(kind, subject.text, site);
  const read = definition && c.read(definition, site, 0, null);
  if (!read) return undefined;
  const node = orZero(read, site.origin);
  if (node.type.kind !== 'number') {
    return site.fail('ruletree/not-a-number', { found: describeType(node.type) });
  }
  return { node, type: node.type };
}

/**
 * `choose-one`: the person (or whoever the decision names) chooses; without a decision the
 * first in the rule's own order stands. A decision for something that does not stand is none.
 */
function notChosen(
  c: Workshop,
  rule: Rule,
  pair: Pair,
  candidate: Candidate,
  site: Site,
): Node | undefined {
  const rival = rivalStands(c, rule, pair, candidate, site);
  if (!rival) return undefined;
  const { origin } = site;
  const precedes = rule.subjects.indexOf(pair.by) < rule.subjects.indexOf(pair.displaced);
  const { decision } = rule.item.value;
  if (decision === undefined) {
    return precedes ? rival : { kind: 'literal', value: false, type: booleanType, origin };
  }
  const names = rule.subjects.map((subject) => subject.text);
  const choice = choiceOf(c, decision, names, site.in('decision'));
  if (!choice) return undefined;
  const is = (subject: Subject): Node => ({
    kind: 'compare',
    operator: 'equal',
    left: choice,
    right: codeLiteral(subject.text, origin),
    type: booleanType,
    origin,
  });
  const valid = rule.subjects.map((subject) => {
    const definition = candidate(subject, rule);
    const read = definition && c.read(definition, site, 0, null);
    return read && allOf([is(subject), read], origin);
  });
  if (!valid.every((each) => each !== undefined)) return undefined;
  const byDefault = precedes ? [not(anyOf(valid, origin), origin)] : [];
  return allOf([rival, anyOf([is(pair.by), ...byDefault], origin)], origin);
}

/** `tops-up-to` and `shares-cap`: what is left of the amount beside the others. */
function limit(
  c: Workshop,
  rules: readonly Rule[],
  subject: string,
  own: Node,
  site: Site,
): Node | undefined {
  let node: Node = own;
  for (const rule of rules) {
    const place = rule.subjects.findIndex((each) => each.text === subject);
    const topsUp = rule.kind === 'tops-up-to' && place === 0;
    if (!topsUp && !(rule.kind === 'shares-cap' && place >= 0)) continue;
    const { amount, when } = rule.item.value;
    if (amount === undefined) return undefined;
    const before = topsUp ? rule.subjects.slice(1) : rule.subjects.slice(0, place);
    const at = siteOf(c, rule.item, site.scope.entity ?? c.vocabulary.household);
    const unit = own.type.kind === 'number' ? own.type.unit : undefined;
    const total = c.expression(amount, at.in('amount'), unit);
    const counted = before.map((each) => {
      const definition = c.named('granted.line', each.text, at);
      const read = definition && c.read(definition, at, 0, null);
      return read && orZero(read, at.origin);
    });
    if (!total || !counted.every((each) => each !== undefined)) return undefined;
    const left = remainder(total, counted, at);
    const acts = when === undefined ? null : c.condition(when, at.in('when'));
    if (!left || acts === undefined) return undefined;
    const limited = topsUp ? left : lesser(orZero(node, at.origin), left, at);
    node = acts === null ? limited : either(acts, limited, node, rule, at);
  }
  return node;
}

/** The first where the rule acts, else the second. */
function either(acts: Node, limited: Node, own: Node, rule: Rule, site: Site): Node {
  const { origin } = site;
  return {
    kind: 'pick',
    take: 'first',
    among: [{ id: rule.id, label: null, when: acts, amount: limited, origin, cite: [] }],
    otherwise: own,
    decision: null,
    type: joinTypes(limited.type, own.type) ?? own.type,
    origin,
  };
}

/** `max(0, total − Σ counted)`. */
function remainder(total: Node, counted: readonly Node[], site: Site): Node | undefined {
  const { origin } = site;
  if (total.type.kind !== 'number') {
    return site.in('amount').fail('ruletree/not-a-number', { found: describeType(total.type) });
  }
  const { unit } = total.type;
  const clash = counted.find(
    (each) => each.type.kind !== 'number' || !sameUnit(each.type.unit, unit),
  );
  if (clash) {
    return site.fail('ruletree/unit-clash', { left: unit.text, right: describeType(clash.type) });
  }
  if (counted.length === 0) return total;
  const sum = sumOf(counted, unit, origin);
  const whole = total.type.whole && sum.type.kind === 'number' && sum.type.whole;
  const rest: Node = {
    kind: 'subtract',
    left: total,
    right: sum,
    type: numberType(unit, { whole, nonNegative: false }),
    origin,
  };
  const zero = numberLiteral(0, unit, origin);
  return { kind: 'max', of: [rest, zero], type: numberType(unit, { whole }), origin };
}

function lesser(a: Node, b: Node, site: Site): Node {
  const type =
    a.type.kind === 'number' && b.type.kind === 'number'
      ? { ...a.type, whole: a.type.whole && b.type.whole }
      : a.type;
  return { kind: 'min', of: [a, b], type, origin: site.origin };
}
