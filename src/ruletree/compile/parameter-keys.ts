import { formatDay, parseIsoDate } from '../../base/date.js';
import { compare, div, type Exact, formatExact, Ratio } from '../../base/exact.js';
import { closest } from '../../base/suggest.js';
import type { Band, ParameterItem, ParameterKey, ParameterScalar } from '../../rulefile/format.js';
import { parseReference } from '../../rulefile/reference.js';
import type { ResolvedItem } from '../../rulefile/resolved.js';
import type { ParameterKeyNode, ValueType } from '../nodes.js';
import { describeType } from '../types.js';
import { scaleOf } from '../unit.js';
import { readNumber } from './expression/literal.js';
import { Site } from './site.js';
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
  written: ReadonlyMap<string, ParameterScalar>,
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
    const node = reader.scope.entity === null ? undefined : c.reference(by, reader);
    return node === undefined ? null : checkKeyType(node.type, site);
  }
  const entity = c.vocabulary.entitiesById.get(reference.entity) ?? c.vocabulary.household;
  const node = c.reference(by, site.withScope({ entity, outer: null }));
  return node && checkKeyType(node.type, site);
}

/** A set of codes or a row chooses no cell. */
function checkKeyType(type: ValueType, site: Site): ValueType | undefined {
  if (type.kind !== 'codes' && type.kind !== 'row' && type.kind !== 'datetime') return type;
  return site.fail('ruletree/type-clash', { left: 'code', right: describeType(type) });
}

/** The codes that groups gather have to exist. */
function checkGroups({ groups }: ParameterKey, type: ValueType | null, site: Site): boolean {
  let sound = true;
  if (type?.kind !== 'code' || type.codes === null) return true;
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
  return (value) => {
    const plain = asWritten(value, type);
    const text = typeof plain === 'object' && plain !== null ? formatExact(plain) : String(plain);
    if (!groups) return known.has(text) ? text : otherwise;
    for (const [name, group] of Object.entries(groups)) {
      if (text === name) return name;
      const fits = Array.isArray(group)
        ? (group as readonly (string | number)[]).some((each) => String(each) === text)
        : inBand(plain, group as Band);
      if (fits) return name;
    }
    return otherwise;
  };
}

type KeyValue = Parameters<Select>[0];

/** A value as rule files write it: money in yuan, a day as a date. */
function asWritten(value: KeyValue, type: ValueType | null): KeyValue {
  if (typeof value !== 'number' && !(value instanceof Ratio)) return value;
  if (type?.kind === 'date' && typeof value === 'number') return formatDay(value);
  return type?.kind === 'number' ? div(value, scaleOf(type.unit)) : value;
}

function inBand(value: KeyValue, band: Band): boolean {
  const at = measure(value);
  if (at === undefined) return false;
  const order = (end: Band['from']) => {
    const edge = end === undefined ? undefined : measure(end);
    return edge === undefined ? undefined : compare(at, edge);
  };
  const [from, above, to, below] = [band.from, band.above, band.to, band.below].map(order);
  const isHigh = (from === undefined || from >= 0) && (above === undefined || above > 0);
  return isHigh && (to === undefined || to <= 0) && (below === undefined || below < 0);
}

/** A number, or a date as its day. */
function measure(value: KeyValue): Exact | undefined {
  if (value === null || typeof value === 'boolean') return undefined;
  if (typeof value === 'string') return readNumber(value) ?? parseIsoDate(value);
  return value;
}

/** Whether every value of a key finds a cell; where not, the parameter may be absent. */
export function coversAll(type: ValueType, { spec }: Key, select: Select): boolean {
  if (spec.otherwise !== undefined) return true;
  if (type.nullable && select(null) === undefined) return false;
  if (type.kind === 'boolean') return [true, false].every((value) => select(value) !== undefined);
  if (type.kind !== 'code' || type.codes === null) return false;
  return [...type.codes].every((code) => select(code) !== undefined);
}
