import { statSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { type Issue, RulesError } from '../base/errors.js';
import type { RuleLibrary } from '../rulefile/library.js';
import { builtinRulesFolder } from './builtin-rules.js';
import { layeredRules } from './layers-above.js';
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
 * folder lacks come from elsewhere, so that a county can keep its own files only.
 *
 * @param paths - a folder, or files of one folder; the built-in rules when there are none
 * @param above - where layers above are looked for before the built-in rules
 * @throws RulesError `node/cannot-read`, `node/no-rule-files`
 */
export function rulesToCheck(paths: readonly string[], above: string | undefined): RulesToCheck {
  const [first = builtinRulesFolder()] = paths;
  const isFolder = statOf(first).isDirectory();
  const folder = isFolder ? first : dirname(dirname(first));
  const { library, issues, paths: pathsOf, own } = layeredRules(folder, above);
  const given = new Set(paths.map((path) => regionOf(path)));
  return {
    library,
    issues,
    regions: isFolder ? own : given,
    pathOf: (file) => near(pathsOf.get(file) ?? file),
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

function near(path: string): string {
  const short = relative(process.cwd(), path);
  return short === '' || short.startsWith('..') ? path : short;
}
