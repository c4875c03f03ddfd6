import { canonicalJson } from '../base/canonical.js';
import { RulesError } from '../base/errors.js';
import { freezeDeeply } from '../base/freeze.js';
import { type JsonLimits, readJson } from '../base/json.js';
import { contentHash } from './content-hash.js';
import { fileChecks } from './file-checks.js';
import type { RuleFile } from './format.js';
import { type Found, place, type RuleFileIssue } from './issues.js';
import { currentFormat, migrate } from './migrations.js';
import type { ParsedRuleFile } from './parsed-file.js';
import { asObject } from './plain.js';
import { schemaIssues } from './schema-issues.js';

/** Where a rule file came from: its id is its path below `rules/` without `.json`. */
export interface RuleFileSource {
  readonly id: string;
}

/** The file, or everything that is wrong with it. */
export type ParseResult =
  | { readonly ok: true; readonly file: ParsedRuleFile }
  | { readonly ok: false; readonly issues: readonly RuleFileIssue[] };

/** A rule file is read by people; none needs more. */
const limits: JsonLimits = { maxDepth: 100 };

/**
 * Reads the text of a rule file: strict JSON, then its form, then what can be checked without
 * any other file. All problems are reported together, each with its line and column.
 */
export function parseRuleFile(text: string, source: RuleFileSource): ParseResult {
  const read = readJson(text, limits);
  if (read.ok) return parseContent(read.value, source.id, text);
  const issues = read.problems.map((problem) => ({ ...problem, file: source.id }));
  return { ok: false, issues };
}

/**
 * Reads a rule file that is data already, for instance imported by a bundler. It must be plain
 * JSON; it is copied, so later changes to the data are not seen.
 */
export function parseRuleFileValue(value: unknown, source: RuleFileSource): ParseResult {
  try {
    canonicalJson(value);
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    const found: Found[] = error.issues.map(({ pointer, params }) => ({
      code: 'rulefile/not-json',
      pointer,
      params: { reason: String(params.reason) },
    }));
    return { ok: false, issues: place(found, source.id, null) };
  }
  const read = readJson(JSON.stringify(value), limits);
  if (read.ok) return parseContent(read.value, source.id, null);
  // Lines and columns of a text nobody wrote would mislead.
  const issues = read.problems.map(({ code, pointer, params }) => ({
    code,
    pointer,
    params,
    file: source.id,
  }));
  return { ok: false, issues };
}

function parseContent(value: unknown, id: string, text: string | null): ParseResult {
  const failed = (found: readonly Found[]): ParseResult => ({
    ok: false,
    issues: place(found, id, text),
  });
  const raw = asObject(value);
  if (raw === undefined) return failed(schemaIssues(value));
  const migrated = migrate(raw);
  if (!migrated.ok) {
    const { format, reason } = migrated;
    const code = reason === 'newer' ? 'rulefile/newer-format' : 'rulefile/unknown-format';
    return failed([{ code, pointer: '/format', params: { format, known: currentFormat } }]);
  }
  const { content } = migrated;
  const found = [...schemaIssues(content), ...fileChecks(content, id)];
  if (found.length > 0) return failed(found);
  const file = freezeDeeply(content) as unknown as RuleFile;
  const announced = file.announced ?? file.from;
  let hash: string | undefined;
  const parsed: ParsedRuleFile = {
    id,
    content: file,
    // Made when first asked for: of a library of many places few files are used.
    get hash() {
      hash ??= contentHash(file);
      return hash;
    },
    announced,
    text,
  };
  return { ok: true, file: Object.freeze(parsed) };
}
