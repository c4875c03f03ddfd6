import { type Issue, RulesError } from '../base/errors.js';
import { createLocator, readJson } from '../base/json.js';
import { readText } from './read-text.js';

/** A household file as read, before it is checked against any rules. */
export interface HouseholdFile {
  /** Path, or `-` for standard input. */
  readonly path: string;
  readonly value: unknown;
  /** The same issues with the file's name, and line and column of what they point to. */
  locate(issues: readonly Issue[]): readonly Issue[];
}

/**
 * Reads a household file, or standard input for `-`.
 *
 * @throws RulesError `node/cannot-read`, `node/not-utf-8`, or every `json/…` problem of the text
 */
export function loadHousehold(path: string): HouseholdFile {
  return householdOf(readText(path), path);
}

/** A household file from its text. */
export function householdOf(text: string, path: string): HouseholdFile {
  const read = readJson(text);
  if (!read.ok) {
    const issues = read.problems.map((problem) => ({ ...problem, file: path }));
    throw new RulesError(issues, `${path} is not sound JSON.`);
  }
  const locate = (issues: readonly Issue[]) => {
    const locator = createLocator(text);
    return issues.map((issue) => {
      const isUnknownKey = issue.code.endsWith('/unknown-key');
      const position = isUnknownKey ? locator.key(issue.pointer) : locator.value(issue.pointer);
      return { ...issue, file: path, ...position };
    });
  };
  return { path, value: read.value, locate };
}
