import { parseIsoDate } from '../../base/date.js';
import { compare, type Exact, isWhole, mul, sign } from '../../base/exact.js';
import { closest } from '../../base/suggest.js';
import type { CodeSet } from '../../facts/row.js';
import type {
  Expression,
  ParameterCells,
  ParameterItem,
  ParameterValue,
} from '../../rulefile/format.js';
import { originAt } from '../../rulefile/materialise.js';
import type { Origin, ResolvedItem } from '../../rulefile/resolved.js';
import { same } from '../compare.js';
import type {
  Node,
  ParameterCell,
  ParameterKeyNode,
  ParameterNode,
  ParameterTableNode,
  ValueType,
} from '../nodes.js';
import { asNullable, booleanType, codeType, dateType, describeType, numberType } from '../types.js';
import { isMoney, sameUnit, scaleOf, type Unit } from '../unit.js';
import { reachable } from '../walk.js';
import { failClash, showValue } from './clash.js';
import { constantOf } from './constant.js';
import { readNumber, readUnit } from './expression/literal.js';
import {
  cellSeparator,
  coversAll,
  type Key,
  keyLiteral,
  readKeys,
  selectorOf,
} from './parameter-keys.js';
import { Site } from './site.js';
import type { Workshop } from './workshop.js';

/** A parameter as it stands, or as an upper layer left it. */
export type ParameterVariant = ResolvedItem<ParameterItem>;
type Item = ParameterVariant;

/** A parameter's cells, worked out once, whatever row reads it. */
interface Cells {
  readonly type: ValueType;
  readonly keys: readonly Key[];
  readonly byName: ReadonlyMap<string, ParameterCell>;
}

/** Cells by item: an item as the layers above left it has cells of its own. */
export interface CellCache {
  readonly done: Map<Item, Cells | undefined>;
  /** Parameters being worked out, each read by the one before it. */
  readonly underWay: Item[];
}

export function makeCellCache(): CellCache {
  return { done: new Map(), underWay: [] };
}

/**
 * Reads a parameter from the row in scope: pinned keys are settled now, in a derived
 * parameter the keys come from the cell under work, all others from facts in scope.
 */
export function compileParameter(
  c: Workshop,
  cache: CellCache,
  id: string,
  pinned: readonly string[],
  site: Site,
  variant: Item | undefined,
): ParameterNode | undefined {
  const item = variant ?? c.resolved.sections.parameters.get(id);
  if (!item) {
    const suggestion = closest(id, c.resolved.sections.parameters.keys()) ?? '';
    return site.fail('ruletree/unknown-parameter', { parameter: id, suggestion });
  }
  const cells = cellsOf(c, cache, item, site);
  if (!cells) return undefined;
  const settled: (string | null)[] = [];
  const keys: ParameterKeyNode[] = [];
  let mayMiss = false;
  for (const [index, key] of cells.keys.entries()) {
    const { names } = key;
    const { by } = key.spec;
    const pin = pinned[index] ?? site.scope.keys?.get(by);
    if (pin !== undefined) {
      const name = selectorOf(key, null)(pin);
      if (name === undefined) {
        return site.fail('ruletree/unknown-key', { parameter: id, key: pin, known: names });
      }
      settled.push(name);
      continue;
    }
    if (site.scope.entity === null) {
      return site.fail('ruletree/key-not-settled', { parameter: id, key: by });
    }
    const node = c.reference(by, site);
    if (!node) return undefined;
    settled.push(null);
    const select = selectorOf(key, node.type);
    const covered = coversAll(node.type, key, select);
    mayMiss ||= !covered;
    keys.push({ node, select, names, covered });
  }
  return {
    kind: 'parameter',
    id,
    keys,
    cells: narrowed(cells, settled),
    type: mayMiss ? asNullable(cells.type) : cells.type,
    origin: originAt(item, ''),
    cite: item.value.cite,
    label: item.value.label,
  };
}

/** Works the cells out on first use; reports parameters that stand on themselves. */
function cellsOf(c: Workshop, cache: CellCache, item: Item, site: Site): Cells | undefined {
  const { done, underWay } = cache;
  const start = underWay.indexOf(item);
  if (start >= 0) {
    const names = [...underWay.slice(start), item].map(({ id }) => `parameter:${id}`);
    const at = new Site(item, '', { entity: null, outer: null }, c.report);
    return at.fail('ruletree/cycle', { path: names.join(' → ') });
  }
  if (!done.has(item)) {
    underWay.push(item);
    done.set(item, compileCells(c, item, site));
    underWay.pop();
  }
  return done.get(item);
}

/** A parameter with all its cells, once it is compiled; `undefined` where that failed. */
export function parameterTable(cache: CellCache, item: Item): ParameterTableNode | undefined {
  const cells = cache.done.get(item);
  if (cells === undefined) return undefined;
  return {
    id: item.id,
    type: cells.type,
    keys: cells.keys.map(({ spec, type }) => ({ by: spec.by, type })),
    cells: [...cells.byName].map(([name, cell]) => ({
      keys: cells.keys.length === 0 ? [] : name.split(cellSeparator),
      cell,
      formula: cell.kind === 'formula' ? cell.node : (derivedFrom.get(cell) ?? null),
    })),
  };
}

/** The cells that are left once some keys are settled, by the other keys. */
function narrowed(
  cells: Cells,
  settled: readonly (string | null)[],
): ReadonlyMap<string, ParameterCell> {
  const left = new Map<string, ParameterCell>();
  for (const [name, cell] of cells.byName) {
    const parts = cells.keys.length === 0 ? [] : name.split(cellSeparator);
    if (!parts.every((part, index) => settled[index] === null || settled[index] === part)) continue;
    left.set(parts.filter((_, index) => settled[index] === null).join(cellSeparator), cell);
  }
  return left;
}

function compileCells(c: Workshop, item: Item, reader: Site): Cells | undefined {
  const site = new Site(item, '', { entity: null, outer: null }, c.report);
  const declared = parameterType(c, item.value, site);
  if (!declared) return undefined;
  const written = new Map<string, ParameterValue>();
  const depth = item.value.keys?.length ?? 0;
  if (!collect(item.value.values ?? {}, depth, [], written, site.in('values'))) return undefined;
  const keys = readKeys(c, item, written, reader);
  if (!keys) return undefined;
  const names = keys.map((key) => key.names);
  for (const name of written.keys()) {
    for (const [index, part] of name.split(cellSeparator).entries()) {
      if (names[index]?.includes(part)) continue;
      const at = site.in('values', ...name.split(cellSeparator));
      at.fail('ruletree/unknown-key', { parameter: item.id, key: part, known: names[index] ?? [] });
      return undefined;
    }
  }
  const byName = new Map<string, ParameterCell>();
  for (const parts of product(names)) {
    const cell = compileCell(c, item, keys, parts, written, declared, site);
    if (!cell) return undefined;
    byName.set(parts.join(cellSeparator), cell);
  }
  return { type: tightened(declared, [...byName.values()]), keys, byName };
}

function* product(axes: readonly (readonly string[])[]): Generator<readonly string[]> {
  const [first, ...rest] = axes;
  if (!first) {
    yield [];
    return;
  }
  for (const name of first) for (const tail of product(rest)) yield [name, ...tail];
}

function collect(
  cells: ParameterCells,
  depth: number,
  path: readonly string[],
  into: Map<string, ParameterValue>,
  site: Site,
): boolean {
  let sound = true;
  for (const [key, value] of Object.entries(cells)) {
    const at = site.in(key);
    const here = [...path, key];
    const nested = areCells(value);
    if (nested !== here.length < depth) {
      const found = nested ? here.length + 1 : here.length;
      at.fail('ruletree/cell-depth', { keys: depth, depth: found });
      sound = false;
    } else if (nested) sound = collect(value, depth, here, into, at) && sound;
    else into.set(here.join(cellSeparator), value);
  }
  return sound;
}

function areCells(value: ParameterValue | ParameterCells): value is ParameterCells {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Type of a parameter as it is declared, before its cells are looked at. */
export function parameterType(c: Workshop, item: ParameterItem, site: Site): ValueType | undefined {
  if (item.unit !== undefined) {
    const unit = readUnit(item.unit, site.in('unit'));
    return unit && numberType(unit);
  }
  switch (item.type) {
    case 'boolean':
      return booleanType;
    case 'date':
      return dateType;
    case 'code':
      return codesType(c, item.codes, site);
    case 'codes': {
      const type = codesType(c, item.codes, site);
      return type?.kind === 'code' ? { ...type, kind: 'codes' } : undefined;
    }
    default:
      return site.fail('ruletree/incomplete-item', { missing: 'unit' });
  }
}

/** Codes written out, those of a list, or any. */
export function codesType(
  c: Workshop,
  codes: string | readonly string[] | undefined,
  site: Site,
): ValueType | undefined {
  if (codes === undefined) return codeType(null);
  if (typeof codes !== 'string') return codeType(new Set(codes));
  const list = c.vocabulary.codeLists.get(codes);
  if (list) return codeType(new Set(Object.keys(list.codes)), codes);
  const suggestion = closest(codes, c.vocabulary.codeLists.keys()) ?? '';
  return site.in('codes').fail('ruletree/unknown-code-list', { list: codes, suggestion });
}

interface Candidate {
  readonly origin: Origin;
  /** More telling wins among equals: a cell over a plain value over a formula over "open". */
  readonly weight: number;
  readonly make: () => ParameterCell | undefined;
}

/** Ranks within one version: the position in this list. */
const ranks = ['open', 'formula', 'value', 'cell'] as const;
const telling = {
  open: ranks.indexOf('open'),
  formula: ranks.indexOf('formula'),
  value: ranks.indexOf('value'),
  cell: ranks.indexOf('cell'),
};

/** The cell by the lowest layer and latest version that says anything about it. */
function compileCell(
  c: Workshop,
  item: Item,
  keys: readonly Key[],
  parts: readonly string[],
  written: ReadonlyMap<string, ParameterValue>,
  type: ValueType,
  site: Site,
): ParameterCell | undefined {
  const assigned = new Map(keys.map((key, index) => [key.spec.by, parts[index] ?? '']));
  const settled = new Map(
    keys.map((key, index) => [key.spec.by, keyLiteral(key, parts[index] ?? '')]),
  );
  const inside = site.withScope({ entity: null, outer: null, keys: assigned, settled });
  const candidates: Candidate[] = [];
  const offer = (at: Site, weight: number, make: () => ParameterCell | undefined) =>
    candidates.push({ origin: at.origin, weight, make });
  const cell = keys.length > 0 ? written.get(parts.join(cellSeparator)) : undefined;
  const { value, formula, open } = item.value;
  if (cell !== undefined && cell !== null) {
    const at = inside.in('values', ...parts);
    offer(at, telling.cell, () => valueCell(cell, type, at));
  }
  if (value !== undefined && value !== null) {
    const at = inside.in('value');
    offer(at, telling.value, () => valueCell(value, type, at));
  }
  if (formula !== undefined) {
    const at = inside.in('formula');
    offer(at, telling.formula, () => formulaCell(c, formula, type, at));
  }
  if (open !== undefined) {
    const at = inside.in('open');
    offer(at, telling.open, () => openCell(c, item, parts, at));
  }
  const best = candidates.reduce<Candidate | undefined>(
    (chosen, each) => (chosen && !outranks(c, each, chosen) ? chosen : each),
    undefined,
  );
  if (!best) {
    return site.fail('ruletree/missing-cell', { parameter: item.id, cell: parts.join(', ') });
  }
  const made = best.make();
  if (made) {
    checkLawful(c, item, made, type, inside);
    checkFormula(c, item, made, type, inside);
  }
  return made;
}

/** A published value that states how it comes about has to come about so. */
function checkFormula(
  c: Workshop,
  item: Item,
  cell: ParameterCell,
  type: ValueType,
  site: Site,
): void {
  const { check } = item.value;
  if (check === undefined) return;
  const at = site.in('check');
  const unit = type.kind === 'number' ? type.unit : undefined;
  const node = c.expression(check, at, unit);
  if (!node) return;
  if (node.type.kind !== type.kind || !fitsUnit(node.type, type)) {
    failClash(at, type, node.type);
    return;
  }
  const found = constantOf(node);
  if (cell.kind !== 'value' || isSet(cell.value)) return;
  if (originsOf(node).some((origin) => overtakes(c, origin, cell.origin))) return;
  if (found === undefined || same(found, cell.value)) return;
  c.report('ruletree/check-differs', cell.origin, {
    item: item.id,
    value: showValue(cell.value, type),
    found: showValue(found, type),
  });
}

/**
 * Whether an input speaks of a later day, a smaller place or a trial: then the published value
 * is not yet, or not here, what the formula makes of it.
 */
function overtakes(c: Workshop, input: Origin, value: Origin): boolean {
  const layer = ({ region }: Origin) => c.resolved.layers.indexOf(region);
  if (input.supplied === true && value.supplied !== true) return true;
  return layer(input) > layer(value) || input.from > value.from;
}

/** Formulas behind cells that have been worked out. */
const derivedFrom = new WeakMap<ParameterCell, Node>();

/** Where the parameters stand that a formula reads, through others that are derived. */
function originsOf(formula: Node): readonly Origin[] {
  const origins: Origin[] = [];
  for (const node of reachable([formula])) {
    if (node.kind !== 'parameter') continue;
    for (const cell of node.cells.values()) {
      origins.push(cell.origin);
      const behind = derivedFrom.get(cell);
      if (behind) origins.push(...originsOf(behind));
    }
  }
  return origins;
}

function outranks(c: Workshop, a: Candidate, b: Candidate): boolean {
  // "Open" is only ever a last resort: a value from above still stands.
  if (a.weight === telling.open || b.weight === telling.open) return a.weight > b.weight;
  const layer = (each: Candidate) => c.resolved.layers.indexOf(each.origin.region);
  if (layer(a) !== layer(b)) return layer(a) > layer(b);
  if (a.origin.from !== b.origin.from) return a.origin.from > b.origin.from;
  return a.weight > b.weight;
}

function valueCell(
  value: NonNullable<ParameterValue>,
  type: ValueType,
  site: Site,
): ParameterCell | undefined {
  const read = readValue(value, type, site);
  if (read === undefined) return undefined;
  return { kind: 'value', value: read, origin: site.origin, cite: site.cites(undefined) };
}

function readValue(
  value: NonNullable<ParameterValue>,
  type: ValueType,
  site: Site,
): Exact | string | boolean | CodeSet | undefined {
  if (!Array.isArray(value)) return readScalar(value as string | number | boolean, type, site);
  if (type.kind !== 'codes') {
    return site.fail('ruletree/type-clash', { left: describeType(type), right: 'codes' });
  }
  const items = (value as readonly string[]).map((code, index) =>
    knownCode(code, type.codes, site.in(index)),
  );
  return items.every((item) => item !== undefined) ? { items, complete: true } : undefined;
}

function isSet(value: Exact | string | boolean | CodeSet): value is CodeSet {
  return typeof value === 'object' && 'items' in value;
}

function knownCode(
  code: string,
  codes: ReadonlySet<string> | null,
  site: Site,
): string | undefined {
  if (codes === null || codes.has(code)) return code;
  const suggestion = closest(code, codes) ?? '';
  return site.fail('ruletree/unknown-code', { code, suggestion, known: [...codes] });
}

function readScalar(
  value: string | number | boolean,
  type: ValueType,
  site: Site,
): Exact | string | boolean | undefined {
  const clash = () =>
    site.fail('ruletree/type-clash', { left: describeType(type), right: typeof value });
  switch (type.kind) {
    case 'number': {
      const exact = typeof value === 'boolean' ? undefined : readNumber(value);
      if (exact === undefined) return site.fail('ruletree/bad-number', { value: String(value) });
      const scaled = mul(exact, scaleOf(type.unit));
      if (countsWhole(type.unit) && !isWhole(scaled)) return site.fail('ruletree/not-whole', {});
      return scaled;
    }
    case 'boolean':
      return typeof value === 'boolean' ? value : clash();
    case 'date': {
      const day = typeof value === 'string' ? parseIsoDate(value) : undefined;
      return day ?? site.fail('ruletree/bad-date', { value: String(value) });
    }
    case 'code':
      return typeof value === 'string' ? knownCode(value, type.codes, site) : clash();
    default:
      return clash();
  }
}

/** Money comes in whole fen; people, months and days in whole numbers. */
function countsWhole(unit: Unit): boolean {
  if (isMoney(unit)) return true;
  const dims = [...unit.dims];
  return dims.length === 1 && (dims[0]?.[1] ?? 0) === 1 && dims[0]?.[0] !== 'hour';
}

function formulaCell(
  c: Workshop,
  formula: Expression,
  type: ValueType,
  site: Site,
): ParameterCell | undefined {
  const unit = type.kind === 'number' ? type.unit : undefined;
  const node = c.expression(formula, site, unit);
  if (!node) return undefined;
  const fits = node.type.kind === type.kind && fitsUnit(node.type, type);
  if (!fits || node.type.nullable) {
    return fits ? site.fail('ruletree/may-be-absent', {}) : failClash(site, type, node.type);
  }
  const value = constantOf(node);
  const cite = site.cites(undefined);
  if (value === null) return site.fail('ruletree/may-be-absent', {});
  if (value === undefined) return { kind: 'formula', node, origin: site.origin, cite };
  const cell = { kind: 'value', value, origin: site.origin, cite } as const;
  derivedFrom.set(cell, node);
  return cell;
}

function fitsUnit(a: ValueType, b: ValueType): boolean {
  return a.kind !== 'number' || b.kind !== 'number' || sameUnit(a.unit, b.unit);
}

function openCell(
  c: Workshop,
  item: Item,
  parts: readonly string[],
  site: Site,
): ParameterCell | undefined {
  const term = parts.length === 0 ? item.id : `${item.id}[${parts.join(',')}]`;
  const limits = lawfulOf(c, item, site);
  return {
    kind: 'open',
    term,
    low: limits.low ?? null,
    high: limits.high ?? null,
    origin: site.origin,
  };
}

interface Limits {
  readonly low: Exact | undefined;
  readonly high: Exact | undefined;
}

/** Lawful range of a cell. A parameter is never negative unless its range says so. */
function lawfulOf(c: Workshop, item: Item, site: Site): Limits {
  if (item.value.unit === undefined) return { low: undefined, high: undefined };
  const unit = readUnit(item.value.unit, site);
  const at = new Site(item, '', site.scope, c.report).in('lawful');
  const end = (expression: Expression | undefined, key: 'low' | 'high'): Exact | undefined => {
    if (expression === undefined) return undefined;
    const node: Node | undefined = c.expression(expression, at.in(key), unit);
    const value = node && constantOf(node);
    return value === undefined ||
      value === null ||
      typeof value === 'string' ||
      typeof value === 'boolean'
      ? undefined
      : value;
  };
  return {
    low: end(item.value.lawful?.low, 'low') ?? 0,
    high: end(item.value.lawful?.high, 'high'),
  };
}

function checkLawful(
  c: Workshop,
  item: Item,
  cell: ParameterCell,
  type: ValueType,
  site: Site,
): void {
  if (cell.kind !== 'value' || item.value.unit === undefined) return;
  if (typeof cell.value === 'string' || typeof cell.value === 'boolean' || isSet(cell.value))
    return;
  if (item.value.departsFrom !== undefined) return;
  const { low, high } = lawfulOf(c, item, site);
  const outside =
    (low !== undefined && compare(cell.value, low) < 0) ||
    (high !== undefined && compare(cell.value, high) > 0);
  if (!outside) return;
  const show = (x: Exact | undefined) => (x === undefined ? '' : showValue(x, type));
  c.report('ruletree/outside-lawful-range', cell.origin, {
    item: item.id,
    value: show(cell.value),
    low: show(low),
    high: show(high),
  });
}

/** The type with what the cells tell: all whole, none negative. */
function tightened(type: ValueType, cells: readonly ParameterCell[]): ValueType {
  if (type.kind !== 'number') return type;
  const exact = (cell: ParameterCell) =>
    cell.kind === 'value' &&
    typeof cell.value !== 'string' &&
    typeof cell.value !== 'boolean' &&
    !isSet(cell.value)
      ? cell.value
      : undefined;
  const whole = cells.every((cell) => {
    const value = exact(cell);
    if (value !== undefined) return isWhole(value);
    if (cell.kind === 'formula') return cell.node.type.kind === 'number' && cell.node.type.whole;
    return countsWhole(type.unit);
  });
  const nonNegative = cells.every((cell) => {
    const value = exact(cell);
    if (value !== undefined) return sign(value) >= 0;
    if (cell.kind === 'formula')
      return cell.node.type.kind === 'number' && cell.node.type.nonNegative;
    return cell.kind === 'open' && cell.low !== null && sign(cell.low) >= 0;
  });
  return numberType(type.unit, { whole, nonNegative });
}
