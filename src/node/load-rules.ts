import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type Issue, RulesError } from '../base/errors.js';
import { makeLibrary, type RuleLibrary } from '../rulefile/library.js';
import { parseRuleFile } from '../rulefile/parse.js';
import type { ParsedRuleFile } from '../rulefile/parsed-file.js';
import { cannotRead, readText } from './read-text.js';

/** Rule files from disk. */
export interface LoadedRules {
  readonly library: RuleLibrary;
  /** Everything wrong with the files, each with line and column. Other regions can be used. */
  readonly issues: readonly Issue[];
  /** Regions of which a file could not be read; their rules must not be used without it. */
  readonly broken: ReadonlySet<string>;
  /** Path of each file by its id. */
  readonly paths: ReadonlyMap<string, string>;
}

const extension = '.json';

/**
 * Loads every rule file below a folder, or the files given. A file's id is its path below the
 * folder without `.json`; in the folder of one region, the folder's own name stands before it. Of
 * files given one by one it is the last two parts of their path.
 *
 * @throws RulesError `node/cannot-read`, `node/no-rule-files`. What is wrong inside the files is
 * reported in `issues`.
 */
export function loadRules(source: string | readonly string[]): LoadedRules {
  const paths = typeof source === 'string' ? filesBelow(source) : filesGiven(source);
  const files: ParsedRuleFile[] = [];
  const issues: Issue[] = [];
  const broken = new Set<string>();
  for (const [id, path] of paths) {
    const result = attempt(id, path);
    if (result.ok) files.push(result.file);
    else {
      issues.push(...result.issues);
      broken.add(id.split('/')[0] ?? id);
    }
  }
  const made = makeLibrary(files);
  return { library: made.library, issues: [...issues, ...made.issues], broken, paths };
}

type Attempt =
  | { readonly ok: true; readonly file: ParsedRuleFile }
  | { readonly ok: false; readonly issues: readonly Issue[] };

function attempt(id: string, path: string): Attempt {
  try {
    return parseRuleFile(readText(path), { id });
  } catch (error) {
    if (!(error instanceof RulesError) || error.code === 'node/cannot-read') throw error;
    return { ok: false, issues: error.issues.map((issue) => ({ ...issue, file: id })) };
  }
}

function filesBelow(folder: string): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const path of entriesOf(folder).sort()) {
    if (!path.endsWith(extension)) continue;
    const below = relative(folder, path).slice(0, -extension.length).split(sep).join('/');
    // In the folder of one region its name is what the files' ids begin with.
    paths.set(below.includes('/') ? below : `${basename(resolve(folder))}/${below}`, path);
  }
  if (paths.size === 0) {
    const issue = { code: 'node/no-rule-files', pointer: '', file: folder, params: { folder } };
    throw new RulesError([issue], `${folder} holds no rule files.`);
  }
  return paths;
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    throw cannotRead(folder, error);
  }
}

function filesGiven(files: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    files.map((path) => [`${basename(dirname(path))}/${basename(path, extension)}`, path]),
  );
}
