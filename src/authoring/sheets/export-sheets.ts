import { sha256Hex } from '../../base/hash.js';
import type { Language } from '../../base/language.js';
import type { ParsedRuleFile } from '../../rulefile/parsed-file.js';
import type { Plain } from '../../rulefile/plain.js';
import { cellText } from './cell-text.js';
import { layoutOf } from './layout.js';
import {
  baseColumn,
  type LayoutCell,
  type LayoutRow,
  originMark,
  rowColumn,
  type Sheet,
  type SheetLayout,
} from './sheet.js';

/**
 * The parameters, tables and cases of a rule file as sheets. Above the data each sheet says the
 * file it came from with the SHA-256 of its text, and the ids of its columns.
 *
 * @param text - the file as it was parsed from
 */
export function exportSheets(
  file: Pick<ParsedRuleFile, 'id' | 'content'>,
  text: string,
  lang: Language,
): readonly Sheet[] {
  const hash = sha256Hex(text);
  return layoutOf(file.content as unknown as Plain, lang).map((layout) => ({
    name: layout.name,
    rows: [
      [originMark, layout.id, file.id, hash, lang],
      [rowColumn, ...layout.columns.map(({ id }) => id), baseColumn],
      [rowColumn, ...layout.columns.map(({ title }) => title), baseColumn],
      ...layout.rows.map((row) => [row.id, ...shownCells(row, layout), baseText(row, layout)]),
    ],
  }));
}

/** What a cell of a row shows. */
export function shownText(cell: LayoutCell | undefined): string {
  return typeof cell === 'string' || cell === undefined ? (cell ?? '') : cellText(cell.value);
}

function shownCells(row: LayoutRow, { columns }: SheetLayout): readonly string[] {
  return columns.map(({ id }) => shownText(row.cells[id]));
}

/** What the row's cells show when they are exported, as a JSON list. */
function baseText(row: LayoutRow, layout: SheetLayout): string {
  return JSON.stringify(shownCells(row, layout));
}
