import type { Issue } from '../../../src/base/errors.js';
import { RulesError } from '../../../src/base/errors.js';
import { ruleFileId } from '../../../src/rulefile/ids.js';
import { makeLibrary, type RuleLibrary } from '../../../src/rulefile/library.js';
import { parseRuleFile } from '../../../src/rulefile/parse.js';
import type { ParsedRuleFile } from '../../../src/rulefile/parsed-file.js';

type Content = Readonly<Record<string, unknown>>;

/** A text in every language. */
export const say = (text: string) => ({ 'zh-Hant': text, 'zh-Hans': text, en: text });

export const nation = '100000';
export const province = '340000';
export const city = '341500';
export const county = '341522';

/** Content of a file that needs nothing more; a document `D` and a source for every item. */
export function content(region: string, from: string, more: Content = {}): Content {
  const above =
    region === nation
      ? null
      : region === province
        ? nation
        : region === city
          ? province
          : region === county
            ? city
            : nation;
  return {
    format: 1,
    region,
    name: say(region),
    above,
    from,
    cite: [{ document: 'D', article: from }],
    ...more,
  };
}

/** The document that `content` cites. */
export const documents = { D: { title: say('D'), mark: 'verified' } };

export function text(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

export function idOf(value: Content): string {
  const topic = typeof value.topic === 'string' ? value.topic : undefined;
  return ruleFileId(String(value.region), String(value.from), topic);
}

/** Parses content that must be sound. */
export function parsed(value: Content): ParsedRuleFile {
  const result = parseRuleFile(text(value), { id: idOf(value) });
  if (!result.ok) throw new RulesError(result.issues, JSON.stringify(result.issues, null, 1));
  return result.file;
}

/** A file of a region from a day. */
export function file(region: string, from: string, more: Content = {}): ParsedRuleFile {
  return parsed(content(region, from, more));
}

/** The nation's first file, which lists the document. */
export const root = (more: Content = {}) => file(nation, '2000-01-01', { documents, ...more });

export function library(...files: readonly ParsedRuleFile[]): RuleLibrary {
  return makeLibrary(files).library;
}

/** Issues of content that must not be sound. */
export function issuesOf(value: Content | string, id?: string): readonly Issue[] {
  const written = typeof value === 'string' ? value : text(value);
  const name = id ?? (typeof value === 'string' ? 'test' : idOf(value));
  const result = parseRuleFile(written, { id: name });
  return result.ok ? [] : result.issues;
}

/** Issues of what is thrown. */
export function thrown(work: () => unknown): readonly Issue[] {
  try {
    work();
  } catch (error) {
    if (error instanceof RulesError) return error.issues;
    throw error;
  }
  return [];
}

/** The value a pointer leads to, and whether there is one. */
export function follow(value: unknown, pointer: string): { found: boolean; value: unknown } {
  let at = value;
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) {
      return { found: false, value: undefined };
    }
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return { found: true, value: at };
}
