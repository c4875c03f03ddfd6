import type { Issue } from '../../base/errors.js';
import type { Language, Localized } from '../../base/language.js';
import type { IssueCode } from '../../messages/all.js';
import { renderIssue } from '../../messages/render.js';

/** How bad a finding is: an error stops the file, a warning wants a person, a hint is advice. */
export type Severity = 'error' | 'warning' | 'hint';

type Param = Issue['params'][string];

/**
 * Something to say about a rule file. As an `Issue`, but some of what it tells, such as labels,
 * is different in every language.
 */
export interface Finding {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** File id: `<region>/<file name without .json>`. */
  readonly file: string;
  /** RFC 6901 pointer into the file. */
  readonly pointer: string;
  /** Counted from 1; missing where the file came as data. */
  readonly line?: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column?: number;
  readonly params: Readonly<Record<string, Param | Localized>>;
}

/** What a finding says and how to mend it, in a language, without its place. */
export function renderFinding({ code, pointer, params }: Finding, lang: Language): string {
  const told = Object.entries(params).map(([name, value]) => [
    name,
    isLocalized(value) ? value[lang] : value,
  ]);
  return renderIssue({ code, pointer, params: Object.fromEntries(told) }, lang);
}

function isLocalized(value: Param | Localized): value is Localized {
  return typeof value === 'object' && 'zh-Hant' in value;
}
