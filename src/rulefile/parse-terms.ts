import { RulesError } from '../base/errors.js';
import { readJson } from '../base/json.js';
import type { CaseItem } from './format.js';
import { place } from './issues.js';
import { terms } from './schema/item/case.js';
import { schemaIssues } from './schema-issues.js';

/** Values of open terms by parameter, as a worked case of a rule file gives them. */
export type Terms = NonNullable<CaseItem['terms']>;

/**
 * Reads the text of a file of terms. Whether there are such parameters, and whether the values
 * suit them, is seen where they are supplied to resolved rules.
 *
 * @throws RulesError with everything that is wrong with its form
 */
export function parseTerms(text: string, file: string): Terms {
  const read = readJson(text);
  const issues = read.ok
    ? place(schemaIssues(read.value, terms), file, text)
    : read.problems.map((problem) => ({ ...problem, file }));
  if (!read.ok || issues.length > 0) throw new RulesError(issues, `${file} holds no terms.`);
  return read.value as Terms;
}
