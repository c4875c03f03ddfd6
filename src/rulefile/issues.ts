import type { Issue } from '../base/errors.js';
import {
  createLocator,
  type JsonLocator,
  type JsonProblemCode,
  locatePointer,
} from '../base/json.js';
import type { RuleFileCode } from '../messages/rulefile.js';

/** A problem of a rule file, or of several together. */
export type RuleFileIssue = Issue<RuleFileCode | JsonProblemCode>;

/** A problem before its place in the text is known. */
export interface Found {
  readonly code: RuleFileCode;
  readonly pointer: string;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  /** Whether the key is wrong rather than the value. */
  readonly atKey?: boolean | undefined;
  readonly severity?: 'error' | 'warning' | undefined;
}

/** Turns problems of one file into issues with line and column, where the text is known. */
export function place(found: readonly Found[], file: string, text: string | null): RuleFileIssue[] {
  let locator: JsonLocator | undefined;
  return found.map(({ code, pointer, params, atKey, severity }) => {
    locator ??= text === null ? undefined : createLocator(text);
    const position = atKey ? locator?.key(pointer) : locator?.value(pointer);
    const grade = severity === undefined ? {} : { severity };
    return { code, pointer, file, ...position, params, ...grade };
  });
}

/** The same issue with line and column, where the text of its file is known. */
export function located(issue: Issue, text: string | null): Issue {
  return text === null ? issue : { ...issue, ...locatePointer(text, issue.pointer) };
}
