import { joinPointer } from '../../base/json-pointer.js';
import type { Language } from '../../base/language.js';
import { asObject, entriesOf, type Plain } from '../../rulefile/plain.js';
import { cellText, isList } from './cell-text.js';
import { heading } from './headings.js';
import type { LayoutCell, LayoutRow, SheetLayout } from './sheet.js';
import { sourceText } from './sources.js';
import { textCell } from './texts.js';

/** One sheet to a table of a file: those with a name, and those inside other items. */
export function tableSheets(file: Plain, lang: Language): readonly SheetLayout[] {
  return tablesIn(file, '', '').map((found, index) => tableSheet(found, index + 1, file, lang));
}

interface FoundTable {
  readonly pointer: string;
  readonly table: Plain;
}

/** Tables in the order of the file. */
function tablesIn(value: unknown, pointer: string, key: string): readonly FoundTable[] {
  const object = asObject(value);
  const isNamed = /^\/tables\/[^/]+$/.test(pointer);
  const own =
    object !== undefined && (key === 'table' || isNamed) && asObject(object.rows) !== undefined
      ? [{ pointer, table: object }]
      : [];
  // Cases hold facts, whose names may be anything.
  if (typeof value !== 'object' || value === null || pointer === '/cases') return own;
  const inner = Object.entries(value).flatMap(([name, part]) =>
    tablesIn(part, joinPointer(pointer, name), name),
  );
  return [...own, ...inner];
}

function tableSheet({ pointer, table }: FoundTable, index: number, file: Plain, lang: Language) {
  const keys = Array.isArray(table.keys) ? table.keys : [];
  const rows = entriesOf(table.rows).map(([id, row]) =>
    rowOf(id, joinPointer(joinPointer(pointer, 'rows'), id), asObject(row), file, lang),
  );
  const width = Math.max(keys.length, ...rows.map(({ keyCount }) => keyCount));
  const sheet: SheetLayout = {
    id: pointer,
    name: heading('table', lang, index),
    columns: [
      { id: 'row', title: heading('row', lang) },
      ...Array.from({ length: width }, (_, at) => ({
        id: `key${at + 1}`,
        title: at < keys.length ? cellText(keys[at]) : heading('key', lang, at + 1),
      })),
      ...(['value', 'source', 'note'] as const).map((name) => ({
        id: name,
        title: heading(name, lang),
      })),
    ],
    rows: rows.map(({ row }) => row),
  };
  return sheet;
}

function rowOf(id: string, pointer: string, row: Plain | undefined, file: Plain, lang: Language) {
  const matches = Array.isArray(row?.match) ? row.match : [];
  const matchCells = matches.map((match, index) => {
    const at = joinPointer(joinPointer(pointer, 'match'), index);
    return [`key${index + 1}`, matchCell(match, at)] as const;
  });
  const made: LayoutRow = {
    id: pointer,
    cells: {
      row: id,
      ...Object.fromEntries(matchCells),
      value: row === undefined ? 'null' : valueCell(row.value, joinPointer(pointer, 'value')),
      source: row === undefined ? '' : sourceText(row, file, lang),
      note: row === undefined ? '' : textCell(row, 'note', pointer, lang),
    },
  };
  return { row: made, keyCount: matches.length };
}

function matchCell(match: unknown, pointer: string): LayoutCell {
  if (Array.isArray(match) && !isList(match)) return cellText(match);
  return { pointer, value: match, takes: 'any' };
}

/** A number or name may be edited, also inside `{ value, unit }`; other expressions are shown. */
function valueCell(value: unknown, pointer: string): LayoutCell {
  const expression = asObject(value);
  if (expression === undefined) {
    return Array.isArray(value) ? cellText(value) : { pointer, value, takes: 'any' };
  }
  const isLiteral = 'value' in expression && 'unit' in expression;
  if (!isLiteral) return cellText(value);
  return { pointer: joinPointer(pointer, 'value'), value: expression.value, takes: 'number' };
}
