import { formatDay, parseIsoDate } from '../../base/date.js';
import {
  add,
  compare,
  div,
  type Exact,
  formatExact,
  mul,
  Ratio,
  roundTo,
  sub,
} from '../../base/exact.js';
import { closest } from '../../base/suggest.js';
import type { Band, ParameterItem, ParameterKey, ParameterValue } from '../../rulefile/format.js';
import { parseReference } from '../../rulefile/reference.js';
import type { ResolvedItem } from '../../rulefile/resolved.js';
import type { ParameterKeyNode, ValueType } from '../nodes.js';
import { booleanType, codeType, describeType } from '../types.js';
import { scaleOf } from '../unit.js';
import { readNumber } from './expression/literal.js';
import { type SettledKey, Site } from './site.js';
import type { Workshop } from './workshop.js';

type Select = ParameterKeyNode['select'];

/** Between the keys of a cell's name. */
export const cellSeparator = '\u0000';

/** One key of a parameter. */
export interface Key {
  readonly spec: ParameterKey;
  /** Type of what it reads; `null` where that is known only to who reads the parameter. */
  readonly type: ValueType | null;
  /** Every cell key there is. */
  readonly names: readonly string[];
}

/**
 * The keys of a parameter and the names of the cells along each. A key that reads a fact is
 * checked here, where it is written, whoever reads the parameter.
 */
export function readKeys(
  c: Workshop,
  item: ResolvedItem<ParameterItem>,
  written: ReadonlyMap<string, ParameterValue>,
  reader: Site,
): readonly Key[] | undefined {
  const site = new Site(item, '', { entity: null, outer: null }, c.report);
  const keys = (item.value.keys ?? []).map((each, index) => {
    const spec = typeof each === 'string' ? { by: each } : each;
    const at = site.in('keys', index);
    const type = keyType(c, spec, typeof each === 'string' ? at : at.in('by'), reader);
    if (type === undefined || !checkGroups(spec, type, at)) return undefined;
    const parts = [...written.keys()].map((name) => name.split(cellSeparator)[index] ?? '');
    return { spec, type, names: namesOf(spec, type, parts) };
  });
  return keys.every((key) => key !== undefined) ? keys : undefined;
}

/** Type of what a key reads; `null` where only the reader has the row, `undefined` when wrong. */
function keyType(
  c: Workshop,
  { by }: ParameterKey,
  site: Site,
  reader: Site,
): ValueType | null | undefined {
  const reference = parseReference(by);
  if (reference.kind !== 'fact') {
    const type = definedType(c, by, reader);
    return type === null ? null : checkKeyType(type, site);
  }
  const entity = c.vocabulary.entitiesById.get(reference.entity) ?? c.vocabulary.household;
  const node = c.reference(by, site.withScope({ entity, outer: null }));
  return node && checkKeyType(node.type, site);
}

/**
 * Type of a named thing, read from whatever row has it: the cells are the same for every reader,
 * so they may not depend on who happens to read the parameter first.
 */
function definedType(c: Workshop, by: string, reader: Site): ValueType | null {
  const { item, at } = reader;
  for (const entity of c.vocabulary.entitiesById.values()) {
    const quiet = new Site(item, at, { entity, outer: null }, () => undefined);
    const node = c.reference(by, quiet);
    if (node) return node.type;
  }
  return null;
}

/** A set of codes or a row chooses no cell. */
function checkKeyType(type: ValueType, site: Site): ValueType | undefined {
  if (type.kind !== 'codes' && type.kind !== 'row' && type.kind !== 'datetime') return type;
  return site.fail('ruletree/type-clash', { left: 'code', right: describeType(type) });
}

/** The codes that groups gather have to exist. */
function checkGroups({ groups }: ParameterKey, type: ValueType | null, site: Site): boolean {
  let sound = checkEnds(groups ?? {}, site.in('groups'));
  if (type?.kind !== 'code' || type.codes === null) return sound;
  for (const [name, group] of Object.entries(groups ?? {})) {
    if (!Array.isArray(group)) continue;
    for (const [index, code] of (group as readonly (string | number)[]).entries()) {
      if (type.codes.has(String(code))) continue;
      site.in('groups', name, index).fail('ruletree/unknown-code', {
        code: String(code),
        suggestion: closest(String(code), type.codes) ?? '',
        known: [...type.codes],
      });
      sound = false;
    }
  }
  return sound;
}

/** Groups are the same for everybody: their ends are written out. */
function checkEnds(groups: NonNullable<ParameterKey['groups']>, site: Site): boolean {
  let sound = true;
  for (const [name, group] of Object.entries(groups)) {
    if (isList(group)) continue;
    for (const key of ['from', 'above', 'to', 'below'] as const) {
      const end = group[key];
      if (end === undefined || edgeOf(end) !== undefined) continue;
      site.in(name, key).fail('ruletree/bad-number', { value: end });
      sound = false;
    }
  }
  return sound;
}

/** Names of the cells along one key: its groups, or every code, or what is written. */
function namesOf(
  { groups, otherwise }: ParameterKey,
  type: ValueType | null,
  written: readonly string[],
): readonly string[] {
  const names = new Set<string>(Object.keys(groups ?? {}));
  if (!groups) {
    const codes = type?.kind === 'boolean' ? ['true', 'false'] : codesOf(type);
    for (const name of codes ?? written) names.add(name);
  }
  if (otherwise !== undefined) names.add(otherwise);
  return [...names];
}

function codesOf(type: ValueType | null): Iterable<string> | undefined {
  return type?.kind === 'code' && type.codes !== null ? type.codes : undefined;
}

/** From a key's value (or the name of a cell) to the name of its cell. */
export function selectorOf({ spec, names }: Key, type: ValueType | null): Select {
  const { groups, otherwise } = spec;
  const known = new Set(names);
  if (!groups) {
    return (value) => {
      const text = textOf(asWritten(value, type));
      return known.has(text) ? text : otherwise;
    };
  }
  const tests = Object.entries(groups).map(([name, group]) => ({ name, holds: testOf(group) }));
  return (value) => {
    const plain = asWritten(value, type);
    const text = textOf(plain);
    const found = tests.find(({ name, holds }) => name === text || holds(plain, text));
    return found ? found.name : otherwise;
  };
}

type KeyValue = Parameters<Select>[0];

/** A value as rule files write it: money in yuan, a day as a date. */
function asWritten(value: KeyValue, type: ValueType | null): KeyValue {
  if (typeof value !== 'number' && !(value instanceof Ratio)) return value;
  if (type?.kind === 'date' && typeof value === 'number') return formatDay(value);
  return type?.kind === 'number' ? div(value, scaleOf(type.unit)) : value;
}

function textOf(value: KeyValue): string {
  return value instanceof Ratio ? formatExact(value) : String(value);
}

type Group = NonNullable<ParameterKey['groups']>[string];

/** Whether a value belongs to a group: a list of values, or a band of numbers or days. */
function testOf(group: Group): (value: KeyValue, text: string) => boolean {
  if (isList(group)) {
    const texts = new Set(group.map(String));
    return (_value, text) => texts.has(text);
  }
  const [from, above, to, below] = [group.from, group.above, group.to, group.below].map(edgeOf);
  return (value) => {
    const at = measure(value);
    if (at === undefined) return false;
    const isHigh =
      (from === undefined || compare(at, from) >= 0) &&
      (above === undefined || compare(at, above) > 0);
    const isLow =
      (to === undefined || compare(at, to) <= 0) && (below === undefined || compare(at, below) < 0);
    return isHigh && isLow;
  };
}

function isList(group: Group): group is readonly (string | number)[] {
  return Array.isArray(group);
}

/** End of a band as written: a number, or a date by its day. */
function edgeOf(end: Band['from']): Exact | undefined {
  if (end === undefined) return undefined;
  return readNumber(end) ?? parseIsoDate(String(end));
}

/** A value as a number, a date (or the name of one) by its day. */
function measure(value: KeyValue): Exact | undefined {
  if (value === null || typeof value === 'boolean') return undefined;
  return typeof value === 'string' ? edgeOf(value) : value;
}

/** Whether every value of a key finds a cell; where not, the parameter may be absent. */
export function coversAll(type: ValueType, { spec }: Key, select: Select): boolean {
  if (spec.otherwise !== undefined) return true;
  if (type.nullable && select(null) === undefined) return false;
  if (type.kind === 'boolean') return [true, false].every((value) => select(value) !== undefined);
  if (type.kind === 'number' || type.kind === 'date') return coversNumbers(type, spec, select);
  if (type.kind !== 'code' || type.codes === null) return false;
  return [...type.codes].every((code) => select(code) !== undefined);
}

/**
 * Whether every number (or day) there can be finds a cell. Between two neighbouring ends all
 * fare alike, so one number of each stretch stands for the rest.
 */
function coversNumbers(type: ValueType, spec: ParameterKey, select: Select): boolean {
  const scale = type.kind === 'number' ? scaleOf(type.unit) : 1;
  const isWhole = type.kind === 'date' || (type.kind === 'number' && type.whole);
  const ends = endsOf(spec).map((end) => mul(end, scale));
  const lowest = type.kind === 'number' && type.nonNegative ? 0 : null;
  const marks = [...(lowest === null ? [] : [lowest]), ...ends].sort(compare);
  if (marks.length === 0) return false;
  return marks
    .flatMap((mark, index) => around(mark, marks[index + 1], isWhole))
    .filter((point) => lowest === null || compare(point, lowest) >= 0)
    .every((point) => select(point) !== undefined);
}

/** A mark with a number just below, just above, and halfway to the next. */
function around(mark: Exact, next: Exact | undefined, isWhole: boolean): readonly Exact[] {
  if (!isWhole) {
    const between = next === undefined ? [] : [div(add(mark, next), 2)];
    return [sub(mark, 1), mark, ...between, add(mark, 1)];
  }
  const floor = roundTo(mark, 1, 'down');
  return [sub(floor, 1), floor, add(floor, 1)];
}

/** Every number or day at which one group may end and another begin. */
function endsOf({ groups }: ParameterKey): readonly Exact[] {
  return Object.entries(groups ?? {}).flatMap(([name, group]) => {
    const texts = isList(group)
      ? group.map(String)
      : [group.from, group.above, group.to, group.below];
    return [name, ...texts].flatMap((end) => edgeOf(end) ?? []);
  });
}

/** What a key is in one cell, for a formula that asks: its code or group, or yes or no. */
export function keyLiteral({ spec, type, names }: Key, name: string): SettledKey | null {
  if (type?.kind === 'boolean' && !spec.groups) {
    return { value: name === 'true', type: booleanType };
  }
  // The single number or day of a cell that has no groups is not told.
  if ((type?.kind === 'number' || type?.kind === 'date') && !spec.groups) return null;
  return { value: name, type: codeType(new Set(names)) };
}
