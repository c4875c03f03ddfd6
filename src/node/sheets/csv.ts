import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Sheet, SheetCell } from '../../authoring/sheets/sheet.js';
import { sheetProblem } from './problem.js';

/** What a spreadsheet would work out; an apostrophe before it keeps it a text. */
const risky = /^[=+\-@\t\r＝＋－＠]/;
const guarded = /^'+[=+\-@\t\r＝＋－＠]/;
const number = /^[+-]?\d+(?:\.\d+)?$/;

/** A sheet as CSV by RFC 4180, with the mark by which spreadsheets know UTF-8. */
export function csvOf({ rows }: Sheet): string {
  const cells = rows.map((row) => row.map((cell) => guard(typeof cell === 'string' ? cell : '')));
  return stringify(cells, { bom: true, record_delimiter: 'windows' });
}

/** Reads a sheet from CSV; what a spreadsheet would work out is a formula. */
export function sheetOfCsv(text: string, name: string, path: string): Sheet {
  try {
    const rows = parse(text, { bom: true, relax_column_count: true }) as string[][];
    return { name, rows: rows.map((row) => row.map(cellOf)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw sheetProblem('authoring/sheet-unreadable', path, { reason });
  }
}

/** One apostrophe more than the text has, so that taking one away gives the text again. */
function guard(text: string): string {
  const isPlain = number.test(text) || text === '@';
  return !isPlain && (risky.test(text) || guarded.test(text)) ? `'${text}` : text;
}

function cellOf(text: string): SheetCell {
  if (guarded.test(text)) return text.slice(1);
  const isFormula = risky.test(text) && !number.test(text) && text !== '@';
  return isFormula ? { formula: text } : text;
}
