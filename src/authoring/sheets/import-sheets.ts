import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser';
import type { Issue } from '../../base/errors.js';
import { sha256Hex } from '../../base/hash.js';
import { splitPointer } from '../../base/json-pointer.js';
import { type Language, languages } from '../../base/language.js';
import type { AuthoringSheetsCode } from '../../messages/authoring-sheets.js';
import { parseRuleFile } from '../../rulefile/parse.js';
import type { ParsedRuleFile } from '../../rulefile/parsed-file.js';
import type { Plain } from '../../rulefile/plain.js';
import { cellName } from './cell-name.js';
import { isSameText, readCell } from './cell-text.js';
import { shownText } from './export-sheets.js';
import { layoutOf } from './layout.js';
import {
  baseColumn,
  headRows,
  type LayoutRow,
  originMark,
  rowColumn,
  type Sheet,
  type SheetCell,
  type SheetLayout,
} from './sheet.js';

/** A value of the rule file that the sheets change. */
export interface SheetEdit {
  readonly pointer: string;
  /** Sheet and cell, such as `parameters!D5`. */
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

/** The new text of the file with what changed in it, or everything that is wrong. */
export type ImportResult =
  | { readonly ok: true; readonly text: string; readonly edits: readonly SheetEdit[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Takes edited sheets back into the rule file they came from. Only values whose cells were edited
 * change; everything else keeps its text. Where the file changed since the sheets were exported,
 * edits of cells that changed in both are conflicts, and nothing is taken.
 */
export function importSheets(
  file: Pick<ParsedRuleFile, 'id' | 'content'>,
  text: string,
  sheets: readonly Sheet[],
): ImportResult {
  const found = new Collected();
  const hash = sha256Hex(text);
  for (const sheet of sheets) readSheet(sheet, file, hash, found);
  const { issues } = found;
  if (issues.length > 0) return { ok: false, issues };
  const edits = [...found.edits.values()];
  const changed = edits.reduce(applied, text);
  if (edits.length === 0) return { ok: true, text, edits: [] };
  const parsed = parseRuleFile(changed, { id: file.id });
  return parsed.ok ? { ok: true, text: changed, edits } : parsed;
}

interface ValueEdit extends SheetEdit {
  readonly value: unknown;
}

function applied(text: string, { pointer, value }: ValueEdit): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  return applyEdits(text, modify(text, pathOf(text, pointer), value, { formattingOptions }));
}

/** jsonc-parser tells places in lists from keys by their type. */
function pathOf(text: string, pointer: string): (string | number)[] {
  const path: (string | number)[] = [];
  const root = parseTree(text);
  for (const token of splitPointer(pointer)) {
    const parent = root && findNodeAtLocation(root, path);
    path.push(parent?.type === 'array' ? Number(token) : token);
  }
  return path;
}

class Collected {
  readonly issues: Issue<AuthoringSheetsCode>[] = [];
  readonly edits = new Map<string, ValueEdit>();

  refuse(
    code: AuthoringSheetsCode,
    cell: string,
    params: Issue['params'] = {},
    pointer = '',
  ): void {
    this.issues.push({ code, pointer, params: { cell, ...params } });
  }

  add(edit: ValueEdit): void {
    const other = this.edits.get(edit.pointer);
    if (other === undefined) this.edits.set(edit.pointer, edit);
    else if (!isSameText(other.after, edit.after)) {
      const params = { other: other.cell, one: edit.after, two: other.after };
      this.refuse('authoring/sheet-edited-twice', edit.cell, params, edit.pointer);
    }
  }
}

interface Reading {
  readonly name: string;
  readonly layout: SheetLayout;
  /** Column ids in the order they stand. */
  readonly columns: readonly string[];
  readonly isChanged: boolean;
  readonly found: Collected;
}

function readSheet(
  { name, rows }: Sheet,
  file: Pick<ParsedRuleFile, 'id' | 'content'>,
  hash: string,
  found: Collected,
): void {
  const textAt = (row: number, column: number) => textOf(rows[row]?.[column]);
  const lang = languages.find((each) => each === textAt(0, 4));
  if (textAt(0, 0) !== originMark || lang === undefined) {
    found.refuse('authoring/sheet-without-origin', cellName(name, 0, 0));
    return;
  }
  if (textAt(0, 2) !== file.id) {
    const params = { origin: textAt(0, 2), file: file.id };
    found.refuse('authoring/sheet-of-other-file', cellName(name, 0, 2), params);
    return;
  }
  const layout = layoutIn(file, lang, textAt(0, 1));
  if (layout === undefined) {
    found.refuse('authoring/sheet-unknown', cellName(name, 0, 1), { id: textAt(0, 1) });
    return;
  }
  const columns = rows[1]?.map(textOf) ?? [];
  const reading = { name, layout, columns, isChanged: textAt(0, 3) !== hash, found };
  if (checkColumns(reading)) readRows(rows, reading);
}

function layoutIn(file: Pick<ParsedRuleFile, 'content'>, lang: Language, id: string) {
  return layoutOf(file.content as unknown as Plain, lang).find((each) => each.id === id);
}

function textOf(cell: SheetCell | undefined): string {
  return typeof cell === 'string' ? cell : '';
}

function checkColumns({ name, layout, columns, found }: Reading): boolean {
  const known = [rowColumn, ...layout.columns.map(({ id }) => id), baseColumn];
  const before = found.issues.length;
  for (const [index, column] of columns.entries()) {
    if (column !== '' && (!known.includes(column) || columns.indexOf(column) < index)) {
      found.refuse('authoring/sheet-unknown-column', cellName(name, 1, index), { column });
    }
  }
  for (const column of known.filter((each) => !columns.includes(each))) {
    found.refuse('authoring/sheet-missing-column', cellName(name, 1, 0), { column });
  }
  return found.issues.length === before;
}

function readRows(rows: Sheet['rows'], reading: Reading): void {
  const { name, layout, columns, isChanged, found } = reading;
  const known = new Map(layout.rows.map((row) => [row.id, row]));
  const seen = new Set<string>();
  const idAt = columns.indexOf(rowColumn);
  for (const [index, cells] of rows.entries()) {
    refuseFormulas(cells, index, reading);
    if (index < headRows || cells.every((cell) => cell === '')) continue;
    const id = textOf(cells[idAt]);
    const row = known.get(id);
    if (row === undefined) {
      found.refuse('authoring/sheet-unknown-row', cellName(name, index, idAt), { id });
    } else if (seen.has(id)) {
      found.refuse('authoring/sheet-duplicate-row', cellName(name, index, idAt), { id }, id);
    } else readRow(row, cells, index, reading);
    seen.add(id);
  }
  // A file that changed may have rows the sheet never had.
  if (isChanged) return;
  for (const id of [...known.keys()].filter((each) => !seen.has(each))) {
    found.refuse('authoring/sheet-missing-row', name, { id }, id);
  }
}

function refuseFormulas(cells: readonly SheetCell[], row: number, { name, found }: Reading): void {
  for (const [column, cell] of cells.entries()) {
    if (typeof cell === 'string') continue;
    const params = { formula: cell.formula };
    found.refuse('authoring/sheet-formula', cellName(name, row, column), params);
  }
}

function readRow(
  row: LayoutRow,
  cells: readonly SheetCell[],
  index: number,
  { name, layout, columns, isChanged, found }: Reading,
): void {
  const base = baseOf(textOf(cells[columns.indexOf(baseColumn)]), layout);
  const now = layout.columns.map(({ id }) => shownText(row.cells[id]));
  const isSound = base !== undefined && (isChanged || base.every((text, at) => text === now[at]));
  if (!isSound) {
    const cell = cellName(name, index, columns.indexOf(baseColumn));
    found.refuse('authoring/sheet-base-damaged', cell, {}, row.id);
    return;
  }
  for (const [at, { id }] of layout.columns.entries()) {
    const column = columns.indexOf(id);
    const given = cells[column] ?? '';
    if (typeof given !== 'string') continue;
    const [was = '', is = ''] = [base[at], now[at]];
    const cell = cellName(name, index, column);
    const field = row.cells[id];
    if (typeof field === 'string' || field === undefined) {
      const params = { was: is, now: given };
      if (!isSameText(given, is)) found.refuse('authoring/sheet-read-only', cell, params, row.id);
      continue;
    }
    if (isSameText(given, was) || isSameText(given, is)) continue;
    const { pointer } = field;
    if (!isSameText(was, is)) {
      const params = { was, file: is, sheet: given };
      found.refuse('authoring/sheet-conflict', cell, params, pointer);
    } else if (given.trim() === '') {
      found.refuse('authoring/sheet-empty-cell', cell, { was }, pointer);
    } else {
      const read = readCell(given, field);
      if (read.ok) found.add({ pointer, cell, before: was, after: given, value: read.value });
      else {
        const params = { given, wanted: read.wanted };
        found.refuse('authoring/sheet-wrong-type', cell, params, pointer);
      }
    }
  }
}

/** What was exported, in the order of the layout's columns. */
function baseOf(text: string, { columns }: SheetLayout): readonly string[] | undefined {
  try {
    const base: unknown = JSON.parse(text);
    const isBase =
      Array.isArray(base) &&
      base.length === columns.length &&
      base.every((each) => typeof each === 'string');
    return isBase ? base : undefined;
  } catch {
    return undefined;
  }
}
