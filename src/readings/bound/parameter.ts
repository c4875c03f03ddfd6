import type { ParameterCell, ParameterKeyNode, ParameterNode } from '../../ruletree/nodes.js';
import type { Frame } from '../shared/frame.js';
import { Alternatives, attempt } from './attempt.js';
import { absent, anyOf, type Bound, settled, within } from './bound.js';
import { allMissing } from './missing.js';
import { keyOf, possibleValues, wholeNumbers } from './possible-values.js';
import type { Walker } from './walker.js';

/** A parameter: its cell, or every cell that the keys may still select. */
export function boundOfParameter(node: ParameterNode, frame: Frame, walker: Walker): Bound {
  const keys = node.keys.map((key) => ({ key, bound: walker.bound(key.node, frame) }));
  let selections: readonly (readonly (string | undefined)[])[] = [[]];
  for (const { key, bound } of keys) {
    const names = possibleNames(key, bound);
    selections = selections.flatMap((before) => names.map((name) => [...before, name]));
  }
  const cells = new Set(
    selections.map((names) =>
      names.includes(undefined) ? undefined : node.cells.get(names.join(separator)),
    ),
  );
  const [only] = cells;
  if (cells.size === 1) return boundOfCell(only, node, frame, walker);
  const either = new Alternatives();
  for (const cell of cells) either.add(attempt(() => boundOfCell(cell, node, frame, walker)));
  return either.hide(allMissing(...keys.map(({ bound }) => bound.missing))).bound();
}

const separator = '\u0000';

/** No cell: the parameter says nothing here. */
function boundOfCell(
  cell: ParameterCell | undefined,
  node: ParameterNode,
  frame: Frame,
  walker: Walker,
): Bound {
  switch (cell?.kind) {
    case undefined:
      return absent;
    case 'value':
      return settled(cell.value);
    case 'formula':
      return walker.bound(cell.node, frame);
    case 'open':
      return openTerm(cell, node, walker);
  }
}

function openTerm(
  cell: Extract<ParameterCell, { readonly kind: 'open' }>,
  { type }: ParameterNode,
  walker: Walker,
): Bound {
  const missing = walker.ledger.term(cell.term);
  // Lawful bounds that leave one number still leave a term to be set; its value is known.
  if (type.kind === 'number') return within(cell.low, cell.high, missing);
  return anyOf(type, missing);
}

/** Names of the cells that a key may select; `undefined` for none. */
function possibleNames(key: ParameterKeyNode, bound: Bound): readonly (string | undefined)[] {
  const { type } = key.node;
  const values = possibleValues(bound, type) ?? wholeNumbers(bound, type);
  const names = values === null ? everyName(key) : values.map((value) => key.select(keyOf(value)));
  return [...new Set(names)];
}

/** A text that is no key falls to `otherwise`, or to no cell where there is none. */
function everyName(key: ParameterKeyNode): readonly (string | undefined)[] {
  return key.covered === true ? key.names : [...key.names, key.select('?')];
}
