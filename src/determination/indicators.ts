import type { Verdict } from '../readings/bound/index.js';
import type { IndicatorNode } from '../ruletree/nodes.js';
import { Amount } from './amount.js';
import { unitOfDefinition } from './answers.js';
import { citationsOf, nearestCite } from './citation.js';
import type { IndicatorCount, IndicatorRow, Missing } from './result.js';
import { RowReader, type RowSource } from './row-reader.js';
import { rowsOf } from './rows.js';

/** What a household adds to each indicator. */
export function indicatorsOf(source: RowSource): readonly IndicatorCount[] {
  return source.tree.indicators.map((node) => countOf(node, source));
}

function countOf(node: IndicatorNode, source: RowSource): IndicatorCount {
  const { resolved } = source.tree;
  const item = resolved.sections.indicators.get(node.id);
  const { rows, incomplete } = rowsOf(node.scope, source.root);
  const counts = { ...noRows };
  const missing = new Set<Missing>();
  for (const row of rows) {
    const reader = new RowReader(source, row);
    const among = reader.verdict(node.among);
    if (among === 'unsatisfied') continue;
    counts[stateOf(among, reader.verdict(node.count))] += 1;
    for (const each of reader.missing) missing.add(each);
  }
  const reader = new RowReader(source, source.root);
  const target =
    reader.amount(node.target) ?? Amount.between(0, null, unitOfDefinition(node.target), []);
  for (const each of reader.missing) missing.add(each);
  return {
    indicator: node.id,
    label: node.label,
    operator: node.operator,
    target,
    rows: counts,
    mayBeMore: incomplete.length > 0,
    missing: [...missing],
    cite: citationsOf(resolved, nearestCite(node.cite, item?.cites.get(''))),
  };
}

const noRows: Readonly<Record<IndicatorRow, number>> = {
  counted: 0,
  'not-counted': 0,
  open: 0,
  'counted-if-among': 0,
  'not-counted-if-among': 0,
  'open-if-among': 0,
};

const words = { satisfied: 'counted', unsatisfied: 'not-counted', unknown: 'open' } as const;

function stateOf(among: Verdict, count: Verdict): IndicatorRow {
  return among === 'satisfied' ? words[count] : `${words[count]}-if-among`;
}
