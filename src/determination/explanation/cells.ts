import { formatDay } from '../../base/date.js';
import type { Exact } from '../../base/exact.js';
import type { CellRead } from '../../readings/explain/index.js';
import { citesAt } from '../../rulefile/materialise.js';
import type { ParameterCell, ParameterNode, RuleTree, ValueType } from '../../ruletree/nodes.js';
import { Amount } from '../amount.js';
import { citationsOf, named, nearestCite } from '../citation.js';
import { literalValues } from '../operand.js';
import type { OperandValue } from '../result.js';
import type { ParameterRead } from './step.js';

/** A cell as explanations show it. */
export function parameterRead(
  { keys, cell }: CellRead,
  node: ParameterNode,
  formula: OperandValue | null,
  tree: RuleTree,
): ParameterRead {
  const { resolved } = tree;
  const item = resolved.sections.parameters.get(node.id);
  const ofItem = item === undefined ? [] : citesAt(item, '');
  const own = cell.kind === 'open' ? [] : cell.cite;
  const { file, pointer, region, from, supplied } = cell.origin;
  return {
    parameter: node.id,
    label: item?.value.label ?? named(node.id),
    cell: keys,
    value: formula ?? cellValue(cell, node.type, tree),
    file,
    pointer,
    layer: region,
    version: from,
    supplied: supplied === true,
    open: cell.kind === 'open',
    cite: citationsOf(resolved, nearestCite(own, ofItem)),
  };
}

function cellValue(cell: ParameterCell, type: ValueType, tree: RuleTree): OperandValue {
  if (cell.kind === 'formula') return { kind: 'unknown' };
  if (cell.kind === 'open') {
    if (type.kind !== 'number') return { kind: 'unknown' };
    const amount = Amount.between(cell.low, cell.high, type.unit, ['term']);
    return { kind: 'amount', amount, unit: type.unit.text };
  }
  const { value } = cell;
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (type.kind === 'date') return { kind: 'date', value: formatDay(value as number) };
  if (type.kind === 'number') {
    const amount = Amount.exactly(value as Exact, type.unit);
    return { kind: 'amount', amount, unit: type.unit.text };
  }
  const isCodes = typeof value === 'object' && 'items' in value;
  return literalValues(isCodes ? value.items : [value], type, tree.vocabulary);
}
