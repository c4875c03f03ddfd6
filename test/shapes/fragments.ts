import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderIssue } from '../../src/messages/render.js';
import { ruleFileId } from '../../src/rulefile/ids.js';
import { makeLibrary, type RuleLibrary } from '../../src/rulefile/library.js';
import { parseRuleFile } from '../../src/rulefile/parse.js';
import type { ParsedRuleFile } from '../../src/rulefile/parsed-file.js';

const root = fileURLToPath(new URL('.', import.meta.url));

/** A few rules that prove one shape: one file, or a folder laid out as `rules/` is. */
export interface Fragment {
  /** Path below `test/shapes`, without `.json`. */
  readonly name: string;
  readonly files: readonly string[];
}

/** Every fragment, by name. */
export function fragments(): readonly Fragment[] {
  const byName = new Map<string, string[]>();
  for (const file of jsonFiles(root)) {
    const name = nameOf(relative(root, file).split(sep));
    byName.set(name, [...(byName.get(name) ?? []), file]);
  }
  return [...byName]
    .map(([name, files]) => ({ name, files: files.sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A folder named like a region belongs to the layers of the fragment it stands in. */
function nameOf(path: readonly string[]): string {
  const region = path.at(-2) ?? '';
  const parts = /^x?\d+$/.test(region) ? path.slice(0, -2) : path;
  return parts.join('/').replace(/\.json$/, '');
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return jsonFiles(path);
    return entry.name.endsWith('.json') ? [path] : [];
  });
}

/** The fragment of that name. */
export function fragment(name: string): Fragment {
  const found = fragments().find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no fragment ${name}.`);
  return found;
}

/** Reads a file of a fragment. Its id follows from what it says, not from its name. */
export function parseFragment(path: string): ParsedRuleFile {
  const text = readFileSync(path, 'utf8');
  const { region, from, topic } = JSON.parse(text);
  const result = parseRuleFile(text, { id: ruleFileId(region, from, topic) });
  if (result.ok) return result.file;
  throw new Error(
    result.issues.map((issue) => `${path}:${issue.line} ${renderIssue(issue, 'en')}`).join('\n'),
  );
}

/** A fragment as a library of its own, its files given in any order. */
export function libraryOf(files: readonly string[]): RuleLibrary {
  const { library, issues } = makeLibrary(files.map(parseFragment));
  if (issues.length === 0) return library;
  throw new Error(issues.map((issue) => renderIssue(issue, 'en')).join('\n'));
}
