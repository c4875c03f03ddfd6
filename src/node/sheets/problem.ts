import { RulesError } from '../../base/errors.js';
import type { AuthoringSheetsCode } from '../../messages/authoring-sheets.js';

/** A file of sheets that is not taken as a whole. */
export function sheetProblem(
  code: AuthoringSheetsCode,
  path: string,
  params: Readonly<Record<string, string | number>> = {},
): RulesError<AuthoringSheetsCode> {
  const issue = { code, pointer: '', file: path, params: { cell: path, ...params } };
  return new RulesError([issue], `${code}: ${path}`);
}
