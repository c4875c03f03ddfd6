import type { Issue } from '../../base/errors.js';
import { createLocator, type JsonLocator } from '../../base/json.js';
import type { Localized } from '../../base/language.js';
import type { IssueCode } from '../../messages/all.js';
import type { AuthoringCheckCode } from '../../messages/authoring-check.js';
import type { RuleLibrary } from '../../rulefile/library.js';
import type { ParsedRuleFile } from '../../rulefile/parsed-file.js';
import type { Finding, Severity } from './finding.js';
import { severities } from './severities.js';

/** A place in a rule file. */
export interface Spot {
  readonly file: string;
  readonly pointer: string;
}

/** Says something of a place; the same thing of the same place is said once. */
export type Report = (code: AuthoringCheckCode, spot: Spot, params: Finding['params']) => void;

/** Collects findings, and knows where in a file's text a pointer stands. */
export class Desk {
  private readonly found = new Map<string, Finding>();
  private readonly locators = new Map<string, JsonLocator>();
  readonly files: ReadonlyMap<string, ParsedRuleFile>;

  constructor(readonly library: RuleLibrary) {
    this.files = new Map(library.files.map((file) => [file.id, file]));
  }

  readonly report: Report = (code, spot, params) => {
    this.add(code, severities[code], spot, params);
  };

  /** Takes up what loading found. */
  issues(issues: readonly Issue[]): void {
    for (const { code, severity = 'error', file = '', pointer, line, column, params } of issues) {
      const known = line === undefined || column === undefined ? {} : { line, column };
      this.add(code as IssueCode, severity, { file, pointer }, params, known);
    }
  }

  /** Whether a condition there, or around it, was found to decide nothing. */
  isIdle({ file, pointer }: Spot): boolean {
    return [...this.found.values()].some(
      (each) =>
        idleCodes.has(each.code) &&
        each.file === file &&
        `${pointer}/`.startsWith(`${each.pointer}/`),
    );
  }

  /** Everything said, file by file, from top to bottom. */
  findings(): readonly Finding[] {
    return [...this.found.values()].sort(
      (a, b) =>
        compareText(a.file, b.file) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0) ||
        compareText(a.code, b.code),
    );
  }

  private add(
    code: IssueCode,
    severity: Severity,
    { file, pointer }: Spot,
    params: Finding['params'],
    known: { readonly line?: number; readonly column?: number } = {},
  ): void {
    const key = [code, file, pointer, JSON.stringify(params)].join('\n');
    if (this.found.has(key)) return;
    const position = known.line === undefined ? this.position({ file, pointer }) : known;
    this.found.set(key, { code, severity, file, pointer, ...position, params });
  }

  private position({ file, pointer }: Spot) {
    const text = this.files.get(file)?.text ?? null;
    if (text === null) return {};
    const locator = this.locators.get(file) ?? createLocator(text);
    this.locators.set(file, locator);
    return locator.value(pointer);
  }
}

const idleCodes: ReadonlySet<string> = new Set([
  'authoring/never-holds',
  'authoring/always-holds',
  'authoring/hidden',
]);

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same text in every language. */
export function inAll(text: string): Localized {
  return { 'zh-Hant': text, 'zh-Hans': text, en: text };
}
