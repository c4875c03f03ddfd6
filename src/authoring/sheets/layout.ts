import type { Language } from '../../base/language.js';
import type { Plain } from '../../rulefile/plain.js';
import { caseSheet } from './case-sheet.js';
import { parameterSheet } from './parameter-sheet.js';
import type { SheetLayout } from './sheet.js';
import { tableSheets } from './table-sheets.js';

/** The sheets of a rule file's content: parameters, tables, cases, as far as it has them. */
export function layoutOf(content: Plain, lang: Language): readonly SheetLayout[] {
  const sheets = [
    parameterSheet(content, lang),
    ...tableSheets(content, lang),
    caseSheet(content, lang),
  ];
  return sheets.filter((sheet) => sheet !== undefined);
}
