import { compare, type Exact, isWhole } from '../../base/exact.js';
import type { Vocabulary } from '../../facts/vocabulary.js';
import { same } from '../compare.js';
import type { MatchNode, Node, TableNode, ValueType } from '../nodes.js';
import { showValue } from './clash.js';
import { constantOf } from './constant.js';
import type { Site } from './site.js';

/**
 * Looks for gaps and overlaps. Each key's values fall into finitely many regions that no
 * row tells apart; every combination of regions must be met by a row (or `otherwise`), and
 * by only one where `hit` is `unique`.
 */
export function checkTable(table: TableNode, vocabulary: Vocabulary, site: Site): void {
  const axes: Region[][] = [];
  for (const [index, key] of table.keys.entries()) {
    const axis = regionsOf(
      key.type,
      table.rows.map((row) => row.match[index]),
      vocabulary,
    );
    if (!axis) return; // Ends that stand on open terms: nothing can be said before they are set.
    axes.push(axis);
  }
  const size = axes.reduce((product, axis) => product * axis.length, 1);
  if (size > mostCombinations) {
    site.fail('ruletree/table-too-large', { size, limit: mostCombinations });
    return;
  }
  const seen = new Set<string>();
  for (const point of combinations(axes)) {
    const hits = table.rows.filter((row) =>
      row.match.every((m, i) => meets(m, point[i] as Region)),
    );
    const where = point.map((region) => region.text).join(', ');
    if (hits.length === 0 && table.otherwise === null) {
      if (!seen.has('gap')) site.in('rows').fail('ruletree/table-gap', { where });
      seen.add('gap');
    }
    if (hits.length > 1 && table.hit === 'unique') {
      const rows = hits.map((row) => row.id);
      const pair = rows.join('\u0000');
      if (!seen.has(pair)) {
        site.in('rows', rows[1] ?? '').fail('ruletree/table-overlap', { rows, where });
      }
      seen.add(pair);
    }
  }
}

const mostCombinations = 100_000;

/** Values that no row tells apart: one value, or everything strictly between two ends. */
type Region =
  | {
      readonly kind: 'value';
      readonly value: Exact | string | boolean | null;
      readonly text: string;
    }
  | {
      readonly kind: 'open';
      readonly low: Exact | null;
      readonly high: Exact | null;
      readonly text: string;
    }
  /** A code that no row names. */
  | { readonly kind: 'other'; readonly text: string };

function regionsOf(
  type: ValueType,
  matches: readonly (MatchNode | undefined)[],
  vocabulary: Vocabulary,
): Region[] | undefined {
  const regions =
    type.kind === 'number' || type.kind === 'date' || type.kind === 'datetime'
      ? numericRegions(type, matches)
      : discreteRegions(type, matches, vocabulary);
  if (regions && type.nullable) regions.push({ kind: 'value', value: null, text: 'null' });
  return regions;
}

function discreteRegions(
  type: ValueType,
  matches: readonly (MatchNode | undefined)[],
  vocabulary: Vocabulary,
): Region[] {
  if (type.kind === 'boolean') {
    return [true, false].map((value) => ({ kind: 'value', value, text: String(value) }));
  }
  const codes = type.kind === 'code' ? type.codes : null;
  const list =
    type.kind === 'code' && type.list !== null ? vocabulary.codeLists.get(type.list) : undefined;
  const named = new Set<string>();
  for (const match of matches) {
    if (match?.kind !== 'one-of') continue;
    for (const value of match.values) if (typeof value === 'string') named.add(value);
  }
  const regions: Region[] = [...named].map((value) => ({ kind: 'value', value, text: value }));
  // Codes that no row names are alike to every row.
  const others = [...(codes ?? [])].filter((code) => !named.has(code));
  const isOpen = codes === null || list?.open === true;
  if (others.length > 0 || isOpen) regions.push({ kind: 'other', text: nameSome(others, isOpen) });
  return regions;
}

/** A few of many codes, for a message. */
function nameSome(codes: readonly string[], isOpen: boolean): string {
  const [first, second, ...more] = codes;
  const some = [first, second].filter((code) => code !== undefined).join('/');
  return more.length > 0 || isOpen ? `${some}…` : some;
}

function numericRegions(
  type: ValueType,
  matches: readonly (MatchNode | undefined)[],
): Region[] | undefined {
  const edges: Exact[] = [];
  for (const match of matches) {
    if (match?.kind === 'one-of') {
      for (const value of match.values) if (isNumber(value)) edges.push(value);
    }
    if (match?.kind !== 'band') continue;
    for (const end of [match.low, match.high]) {
      if (end === null) continue;
      const value = edgeOf(end);
      if (value === undefined) return undefined;
      edges.push(value);
    }
  }
  const nonNegative = type.kind === 'number' && type.nonNegative;
  if (nonNegative) edges.push(0);
  const sorted = edges
    .sort(compare)
    .filter((edge, i, all) => i === 0 || compare(all[i - 1] as Exact, edge) !== 0);
  const regions: Region[] = [];
  let before: Exact | null = null;
  for (const edge of sorted) {
    if (!(nonNegative && compare(edge, 0) <= 0)) pushOpen(regions, before, edge, type);
    if (!nonNegative || compare(edge, 0) >= 0) {
      regions.push({ kind: 'value', value: edge, text: showValue(edge, type) });
    }
    before = edge;
  }
  pushOpen(regions, before, null, type);
  return regions;
}

function pushOpen(regions: Region[], low: Exact | null, high: Exact | null, type: ValueType): void {
  const whole = type.kind !== 'number' || type.whole;
  // Between two neighbouring whole numbers there is nothing.
  if (whole && typeof low === 'number' && typeof high === 'number' && high - low <= 1) {
    if (isWhole(low) && isWhole(high)) return;
  }
  const show = (end: Exact | null) => (end === null ? '' : showValue(end, type));
  const text = `${show(low)}…${show(high)}`;
  regions.push({ kind: 'open', low, high, text });
}

function edgeOf(node: Node): Exact | undefined {
  const value = constantOf(node);
  return value !== undefined && isNumber(value) ? value : undefined;
}

function isNumber(value: Exact | string | boolean | null): value is Exact {
  return value !== null && typeof value !== 'string' && typeof value !== 'boolean';
}

function meets(match: MatchNode, region: Region): boolean {
  if (match.kind === 'any') return true;
  if (match.kind === 'one-of') {
    return region.kind === 'value' && match.values.some((value) => same(value, region.value));
  }
  if (region.kind === 'other' || (region.kind === 'value' && !isNumber(region.value))) return false;
  return above(region, match.low, match.lowIn) && below(region, match.high, match.highIn);
}

function above(region: Region, end: Node | null, inclusive: boolean): boolean {
  if (end === null) return true;
  const edge = edgeOf(end) as Exact;
  if (region.kind === 'value') {
    const order = compare(region.value as Exact, edge);
    return order > 0 || (order === 0 && inclusive);
  }
  return region.kind === 'open' && region.low !== null && compare(region.low, edge) >= 0;
}

function below(region: Region, end: Node | null, inclusive: boolean): boolean {
  if (end === null) return true;
  const edge = edgeOf(end) as Exact;
  if (region.kind === 'value') {
    const order = compare(region.value as Exact, edge);
    return order < 0 || (order === 0 && inclusive);
  }
  return region.kind === 'open' && region.high !== null && compare(region.high, edge) <= 0;
}

function* combinations(axes: readonly (readonly Region[])[]): Generator<readonly Region[]> {
  const [first, ...rest] = axes;
  if (!first) {
    yield [];
    return;
  }
  for (const region of first) {
    for (const tail of combinations(rest)) yield [region, ...tail];
  }
}
