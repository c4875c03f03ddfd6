import { joinPointer } from '../../base/json-pointer.js';
import type { Language } from '../../base/language.js';
import { asObject, entriesOf, type Plain } from '../../rulefile/plain.js';
import { cellText } from './cell-text.js';
import { heading } from './headings.js';
import type { Field, FieldKind, LayoutCell, LayoutRow, SheetLayout } from './sheet.js';
import { sourceText } from './sources.js';
import { textCell } from './texts.js';

/** The parameters of a file, one row to a cell of each. */
export function parameterSheet(file: Plain, lang: Language): SheetLayout | undefined {
  const items = entriesOf(file.parameters);
  if (items.length === 0) return undefined;
  const cells = items.flatMap(([id, item]) => cellsOf(id, asObject(item)));
  const depth = Math.max(0, ...cells.map(({ keys }) => keys.length));
  const keyColumns = Array.from({ length: depth }, (_, index) => ({
    id: `key${index + 1}`,
    title: heading('key', lang, index + 1),
  }));
  const named = (...names: Parameters<typeof heading>[0][]) =>
    names.map((name) => ({ id: name, title: heading(name, lang) }));
  return {
    id: 'parameters',
    name: heading('parameters', lang),
    columns: [
      ...named('id'),
      ...keyColumns,
      ...named('value', 'unit', 'label', 'source', 'note', 'keys'),
    ],
    rows: cells.map((cell) => rowOf(cell, file, lang)),
  };
}

interface ParameterCell {
  readonly id: string;
  readonly pointer: string;
  readonly item: Plain;
  readonly keys: readonly string[];
  readonly value: LayoutCell;
  /** Where the row's value stands. */
  readonly at: string;
}

function cellsOf(id: string, item: Plain | undefined): readonly ParameterCell[] {
  const pointer = joinPointer('/parameters', id);
  if (item === undefined) {
    return [{ id, pointer, item: {}, keys: [], value: 'null', at: pointer }];
  }
  const made = (at: string, keys: readonly string[], value: LayoutCell) => {
    return { id, pointer, item, keys, value, at };
  };
  if (item.values !== undefined) {
    return leavesOf(item.values, joinPointer(pointer, 'values'), []).map(({ at, keys, value }) =>
      made(at, keys, editable(value, at, item)),
    );
  }
  const at = joinPointer(pointer, 'value');
  if (item.formula !== undefined) {
    return [made(joinPointer(pointer, 'formula'), [], cellText(item.formula))];
  }
  // Cells of a keyed parameter, and what another version declares, cannot be guessed here.
  const isFillable =
    item.value !== undefined || (item.keys === undefined && kindOf(item) !== 'any');
  return [made(at, [], isFillable ? editable(item.value, at, item) : '')];
}

interface Leaf {
  readonly at: string;
  readonly keys: readonly string[];
  readonly value: unknown;
}

function leavesOf(value: unknown, at: string, keys: readonly string[]): readonly Leaf[] {
  const cells = asObject(value);
  if (cells === undefined) return [{ at, keys, value }];
  return Object.entries(cells).flatMap(([key, inner]) =>
    leavesOf(inner, joinPointer(at, key), [...keys, key]),
  );
}

function editable(value: unknown, pointer: string, item: Plain): Field {
  const takes = value === null || value === undefined ? kindOf(item) : 'any';
  return { pointer, value, takes };
}

/** What a parameter without a value takes, as far as its own item says. */
function kindOf({ type, unit, open }: Plain): FieldKind {
  if (type === 'boolean' || type === 'date' || type === 'number') return type;
  if (type === 'codes') return 'list';
  if (unit !== undefined) return 'number';
  return type === 'code' || open !== undefined ? 'text' : 'any';
}

function rowOf({ id, pointer, item, keys, value, at }: ParameterCell, file: Plain, lang: Language) {
  const keyCells = keys.map((key, index) => [`key${index + 1}`, key] as const);
  const row: LayoutRow = {
    id: at,
    cells: {
      id,
      ...Object.fromEntries(keyCells),
      value,
      unit: cellText(item.unit),
      label: textCell(item, 'label', pointer, lang),
      source: sourceText(item, file, lang),
      note: textCell(item, 'note', pointer, lang),
      keys: keysText(item.keys),
    },
  };
  return row;
}

function keysText(keys: unknown): string {
  if (!Array.isArray(keys)) return '';
  return keys.map((key) => String(asObject(key)?.by ?? key)).join(' × ');
}
