import type { Match, TableRow, TableSpec } from '../../../rulefile/format.js';
import type { MatchNode, Node, TableNode, TableRowNode, ValueType } from '../../nodes.js';
import { asNullable } from '../../types.js';
import type { Unit } from '../../unit.js';
import { failOrder } from '../clash.js';
import { compileScalar } from '../condition.js';
import type { Site } from '../site.js';
import { checkTable } from '../table-check.js';
import type { Workshop } from '../workshop.js';
import { joinBranches } from './pick.js';
import { compileBand } from './scale.js';

const anything = '*';

/** A table: keys, rows that match them, and what holds where none does. */
export function compileTable(
  c: Workshop,
  spec: TableSpec,
  site: Site,
  expected?: Unit,
): TableNode | undefined {
  const keys = (spec.keys ?? []).map((key, index) => c.expression(key, site.in('keys', index)));
  if (keys.length === 0) return site.fail('ruletree/incomplete-item', { missing: 'keys' });
  if (!keys.every((key) => key !== undefined)) return undefined;
  const entries = Object.entries(spec.rows ?? {}).flatMap(([id, row]) =>
    row ? [{ id, row }] : [],
  );
  if (entries.length === 0) return site.fail('ruletree/incomplete-item', { missing: 'rows' });
  const rows = entries.map(({ id, row }) =>
    compileRow(c, id, row, keys, expected, site.in('rows', id)),
  );
  const otherwise =
    spec.otherwise === undefined
      ? null
      : c.expression(spec.otherwise, site.in('otherwise'), expected);
  if (!rows.every((row) => row !== undefined) || otherwise === undefined) return undefined;
  const branches = rows.flatMap((row) =>
    row.value ? [{ node: row.value, site: site.in('rows', row.id, 'value') }] : [],
  );
  if (otherwise) branches.push({ node: otherwise, site: site.in('otherwise') });
  const joined = joinBranches(branches);
  if (!joined) {
    // Rows of nothing but explicit gaps say nothing.
    if (branches.length > 0) return undefined;
    return site.in('rows').fail('ruletree/incomplete-item', { missing: 'value' });
  }
  const hit = spec.hit ?? 'unique';
  if ((hit === 'highest' || hit === 'lowest') && (joined.kind !== 'number' || joined.nullable)) {
    return failOrder(site.in('hit'), joined);
  }
  const hasGap = rows.some((row) => row.value === null);
  const node: TableNode = {
    kind: 'table',
    keys,
    rows,
    hit,
    otherwise,
    type: hasGap ? asNullable(joined) : joined,
    origin: site.origin,
  };
  checkTable(node, c.vocabulary, site);
  return node;
}

function compileRow(
  c: Workshop,
  id: string,
  row: TableRow,
  keys: readonly Node[],
  expected: Unit | undefined,
  site: Site,
): TableRowNode | undefined {
  if (row.match.length !== keys.length) {
    return site.in('match').fail('ruletree/match-count', {
      keys: keys.length,
      found: row.match.length,
    });
  }
  const match = row.match.map((each, index) => {
    const key = keys[index];
    return key && compileMatch(c, each, key.type, site.in('match', index));
  });
  const value =
    row.value === undefined || row.value === null
      ? null
      : c.expression(row.value, site.in('value'), expected);
  if (!match.every((each) => each !== undefined) || value === undefined) return undefined;
  return { id, match, value, origin: site.origin, cite: site.cites(row.cite) };
}

function compileMatch(
  c: Workshop,
  match: Match,
  type: ValueType,
  site: Site,
): MatchNode | undefined {
  if (match === anything) return { kind: 'any' };
  if (typeof match === 'object' && match !== null && !Array.isArray(match)) {
    const band = compileBand(c, match as Exclude<typeof match, readonly unknown[]>, type, site);
    return band && { kind: 'band', ...band };
  }
  const list = Array.isArray(match) ? (match as readonly (string | number)[]) : [match as string];
  const values = list.map((each, index) =>
    compileScalar(each, type, Array.isArray(match) ? site.in(index) : site),
  );
  if (!values.every((value) => value !== undefined)) return undefined;
  return { kind: 'one-of', values: values.map((value) => value.value) };
}
