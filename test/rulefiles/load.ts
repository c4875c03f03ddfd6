import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Issue, RulesError } from '../../src/base/errors.js';
import { verifyCases } from '../../src/determination/verify/verify.js';
import { makeLibrary, type RuleLibrary } from '../../src/rulefile/library.js';
import { locateIssues } from '../../src/rulefile/locate.js';
import { parseRuleFile } from '../../src/rulefile/parse.js';
import type { ParsedRuleFile } from '../../src/rulefile/parsed-file.js';
import { type ResolveQuery, resolve } from '../../src/rulefile/resolve.js';
import { safeCompile } from '../../src/ruletree/compile.js';
import type { RuleTree } from '../../src/ruletree/nodes.js';

/** A rule file as it lies on disk. */
export interface RuleText {
  readonly id: string;
  readonly text: string;
}

/** What came of loading: a tree when nothing was wrong; findings alone do not stop it. */
export interface Loaded {
  readonly issues: readonly Issue[];
  readonly tree: RuleTree | null;
}

/** Region and day that fixtures are read for unless they say otherwise. */
export const usualQuery: ResolveQuery = { region: '100000', asOf: '2025-06-01' };
/** Id of a fixture that is one file. */
export const usualId = '100000/2025-01-01';

/** A fixture: one file, or a folder laid out as `rules/` is. */
export function readFixture(folder: string, name: string): readonly RuleText[] {
  const single = join(folder, `${name}.json`);
  if (existsSync(single)) return [{ id: usualId, text: readFileSync(single, 'utf8') }];
  const root = join(folder, name);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.json'))
    .sort()
    .map((path) => ({
      // Below the folder there may be folders that keep two files of one name apart.
      id: path
        .replace(/\.json$/, '')
        .split('/')
        .slice(-2)
        .join('/'),
      text: readFileSync(posix.join(root, path), 'utf8'),
    }));
}

/** Names of all fixtures of a folder. */
export function fixtureNames(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name !== 'expected.json')
    .filter((name) => name.endsWith('.json') || statSync(join(folder, name)).isDirectory())
    .map((name) => name.replace(/\.json$/, ''))
    .sort();
}

/** Parse, library, resolve, compile, worked cases: stops after the first step that finds something wrong. */
export function loadRules(texts: readonly RuleText[], query: ResolveQuery = usualQuery): Loaded {
  const files: ParsedRuleFile[] = [];
  const unsound: Issue[] = [];
  for (const { id, text } of texts) {
    const result = parseRuleFile(text, { id });
    if (result.ok) files.push(result.file);
    else unsound.push(...result.issues);
  }
  if (unsound.length > 0) return { issues: unsound, tree: null };
  const { library, issues } = makeLibrary(files);
  if (issues.length > 0) return { issues: locateIssues(library, issues), tree: null };
  try {
    const resolved = resolve(library, query);
    const compiled = safeCompile(resolved);
    const found = compiled.ok ? casesThatFail(library) : compiled.issues;
    return {
      issues: locateIssues(library, [...resolved.findings, ...found]),
      tree: compiled.ok ? compiled.tree : null,
    };
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    return { issues: locateIssues(library, error.issues), tree: null };
  }
}

function casesThatFail(library: RuleLibrary): readonly Issue[] {
  return verifyCases(library).failures.flatMap((failure) => failure.issues);
}
