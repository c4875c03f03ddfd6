import { type Issue, RulesError } from '../base/errors.js';
import { readJson } from '../base/json.js';
import type { HouseholdInput } from '../facts/types.js';

/**
 * Households from NDJSON: one JSON object a line; empty lines are passed over.
 *
 * @throws RulesError with every `json/…` problem, each with its line
 */
export function readCaseload(text: string, path: string): readonly HouseholdInput[] {
  const issues: Issue[] = [];
  const households = text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const read = readJson(line);
    if (read.ok) return [read.value as HouseholdInput];
    issues.push(...read.problems.map((problem) => ({ ...problem, file: path, line: index + 1 })));
    return [];
  });
  if (issues.length > 0) throw new RulesError(issues, `${path} is not sound NDJSON.`);
  return households;
}
