import { statSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { type Issue, RulesError } from '../base/errors.js';
import { makeLibrary, type RuleLibrary } from '../rulefile/library.js';
import type { ParsedRuleFile } from '../rulefile/parsed-file.js';
import { builtinRulesFolder } from './builtin-rules.js';
import { loadRules } from './load-rules.js';
import { cannotRead } from './read-text.js';

/** Rule files to look at, with the layers above them. */
export interface RulesToCheck {
  readonly library: RuleLibrary;
  /** What loading refuses. */
  readonly issues: readonly Issue[];
  /** Regions asked for; all below them go with them. */
  readonly regions: ReadonlySet<string>;
  /** A file's path as a shell in the working folder understands it. */
  pathOf(file: string): string;
}

/**
 * Loads a folder of rule files, or the folder in which single files stand. Layers above that the
 * folder lacks come from another one, so that a county can keep its own files only.
 *
 * @param paths - a folder, or files of one folder; the built-in rules when there are none
 * @param above - the folder of layers above; the built-in rules unless told
 * @throws RulesError `node/cannot-read`, `node/no-rule-files`
 */
export function rulesToCheck(paths: readonly string[], above: string | undefined): RulesToCheck {
  const [first = builtinRulesFolder()] = paths;
  const isFolder = statOf(first).isDirectory();
  const folder = isFolder ? first : dirname(dirname(first));
  const own = loadRules(folder);
  const ownRegions = new Set([...own.library.regions.keys(), ...own.broken]);
  const upper = missingAbove(own.library.files, ownRegions).size > 0;
  const base = upper ? loadRules(above ?? builtinRulesFolder()) : null;
  const added = base === null ? [] : closure(base.library, own.library.files, ownRegions);
  const { library, issues } = makeLibrary([...own.library.files, ...added]);
  // What is wrong between files is told anew, now that all layers are there.
  const unread = own.issues.filter(
    ({ file = '' }) => !own.library.files.some(({ id }) => id === file),
  );
  const given = new Set(paths.map((path) => regionOf(path)));
  return {
    library,
    issues: [...unread, ...issues],
    regions: isFolder ? ownRegions : given,
    pathOf: (file) => near(own.paths.get(file) ?? base?.paths.get(file) ?? file),
  };
}

function statOf(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    throw error instanceof RulesError ? error : cannotRead(path, error);
  }
}

/** A rule file stands in the folder of its region. */
function regionOf(path: string): string {
  return dirname(path).split(/[\\/]/).at(-1) ?? '';
}

function missingAbove(
  files: readonly ParsedRuleFile[],
  own: ReadonlySet<string>,
): ReadonlySet<string> {
  const aboves = files.flatMap(({ content }) => content.above ?? []);
  return new Set(aboves.filter((region) => !own.has(region)));
}

/** Files of the layers above, up to the nation. */
function closure(
  base: RuleLibrary,
  files: readonly ParsedRuleFile[],
  own: ReadonlySet<string>,
): readonly ParsedRuleFile[] {
  const added: ParsedRuleFile[] = [];
  const have = new Set(own);
  for (let missing = missingAbove(files, have); missing.size > 0; ) {
    const found = base.files.filter(({ content }) => missing.has(content.region));
    added.push(...found);
    for (const region of missing) have.add(region);
    missing = missingAbove(found, have);
  }
  return added;
}

function near(path: string): string {
  const short = relative(process.cwd(), path);
  return short === '' || short.startsWith('..') ? path : short;
}
