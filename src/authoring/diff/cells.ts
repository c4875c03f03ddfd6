import { canonicalJson } from '../../base/canonical.js';
import { formatDay } from '../../base/date.js';
import { div, type Exact, formatExact, Ratio } from '../../base/exact.js';
import type { ParameterCell, ParameterNode, RuleTree, ValueType } from '../../ruletree/nodes.js';
import { scaleOf } from '../../ruletree/unit.js';
import { reachable } from '../../ruletree/walk.js';
import { formatShort } from './number-text.js';

/** A cell of a parameter as it stands once everything is worked out. */
export interface Cell {
  readonly keys: readonly string[];
  /** Of a number, in its unit. */
  readonly number: Exact | null;
  /** What it says; open terms say `null`. */
  readonly text: string | null;
  readonly cell: ParameterCell;
}

/** Cells of every parameter that something reads, by its id. */
export function cellsOf(tree: RuleTree): ReadonlyMap<string, readonly Cell[]> {
  const widest = new Map<string, ParameterNode>();
  for (const node of reachable(tree.definitions.map(({ body }) => body))) {
    if (node.kind !== 'parameter') continue;
    const known = widest.get(node.id);
    if (known === undefined || known.cells.size < node.cells.size) widest.set(node.id, node);
  }
  return new Map([...widest].map(([id, node]) => [id, [...node.cells].map(cellOf(node.type))]));
}

const cellOf =
  (type: ValueType) =>
  ([name, cell]: readonly [string, ParameterCell]): Cell => {
    const keys = name === '' ? [] : name.split('\u0000');
    if (cell.kind !== 'value') return { keys, number: null, text: null, cell };
    const { value } = cell;
    if (typeof value === 'number' || value instanceof Ratio) {
      if (type.kind === 'date')
        return { keys, number: null, text: formatDay(Number(formatExact(value))), cell };
      const number = type.kind === 'number' ? div(value, scaleOf(type.unit)) : value;
      return { keys, number, text: formatShort(number), cell };
    }
    const text = typeof value === 'object' ? value.items.join(', ') : String(value);
    return { keys, number: null, text, cell };
  };

/** Cells of two days by the same keys: one without keys stands for all of them. */
export function pairCells(
  before: readonly Cell[],
  after: readonly Cell[],
): readonly (readonly [Cell | undefined, Cell | undefined])[] {
  const [one, other] = [only(before), only(after)];
  if (one !== undefined) return after.map((cell) => [one, cell]);
  if (other !== undefined) return before.map((cell) => [cell, other]);
  const names = new Map<string, [Cell | undefined, Cell | undefined]>();
  for (const cell of before) names.set(canonicalJson(cell.keys), [cell, undefined]);
  for (const cell of after) {
    const key = canonicalJson(cell.keys);
    names.set(key, [names.get(key)?.[0], cell]);
  }
  return [...names.values()];
}

function only(cells: readonly Cell[]): Cell | undefined {
  return cells.length === 1 && cells[0]?.keys.length === 0 ? cells[0] : undefined;
}
