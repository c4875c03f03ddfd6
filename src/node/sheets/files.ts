import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Sheet } from '../../authoring/sheets/sheet.js';
import { cannotRead, decode } from '../read-text.js';
import { cannotWrite } from '../write-text.js';
import { csvOf, sheetOfCsv } from './csv.js';
import { sheetProblem } from './problem.js';
import { mostBytes, readWorkbook } from './read-workbook.js';

/**
 * Writes sheets as a workbook, or into a new folder with a CSV to each. What is there already is
 * left alone, and a folder gets its name when it is whole.
 *
 * @throws RulesError `node/cannot-write`
 */
export async function writeSheets(path: string, sheets: readonly Sheet[]): Promise<void> {
  const workbook = path.endsWith('.xlsx') ? await workbookFrom(sheets) : null;
  try {
    if (workbook !== null) {
      writeFileSync(path, workbook, { flag: 'wx' });
      return;
    }
    // Takes the name first, so that nobody's folder is replaced.
    mkdirSync(path);
    const part = `${path}.part`;
    mkdirSync(part);
    for (const sheet of sheets) writeFileSync(join(part, `${sheet.name}.csv`), csvOf(sheet));
    renameSync(part, path);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** The writer of workbooks is loaded only where one is written. */
async function workbookFrom(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { workbookOf } = await import('./write-workbook.js');
  return workbookOf(sheets);
}

/**
 * Reads the sheets of a workbook, a CSV file, or a folder of CSV files.
 *
 * @throws RulesError `node/cannot-read`, `authoring/sheet-macro`, `authoring/sheet-too-large`,
 * `authoring/sheet-unreadable`
 */
export function readSheets(path: string): readonly Sheet[] {
  if (/\.(?:xlsm|xltm|xlam|xlsb|xls)$/i.test(path)) {
    throw sheetProblem('authoring/sheet-macro', path);
  }
  const files = filesIn(path);
  if (files !== null) return files.flatMap((file) => readSheets(join(path, file)));
  const bytes = bytesOf(path);
  if (/\.xlsx$/i.test(path)) return readWorkbook(bytes, path);
  return [sheetOfCsv(decode(bytes, path), basename(path).replace(/\.csv$/i, ''), path)];
}

function filesIn(path: string): readonly string[] | null {
  try {
    if (!statSync(path).isDirectory()) return null;
    return readdirSync(path)
      .filter((name) => /\.csv$/i.test(name))
      .sort();
  } catch (error) {
    throw cannotRead(path, error);
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > mostBytes) {
      throw sheetProblem('authoring/sheet-too-large', path, { bytes: size, most: mostBytes });
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && error.name === 'RulesError') throw error;
    throw cannotRead(path, error);
  }
}
