import type { Issue } from '../base/errors.js';
import { makeLibrary } from '../rulefile/library.js';
import { builtinRulesFolder } from './builtin-rules.js';
import { type LoadedRules, loadRules } from './load-rules.js';

/** Rules of a folder, together with the layers above that it lacks. */
export interface LayeredRules extends LoadedRules {
  /** Regions of which the folder itself holds files. */
  readonly own: ReadonlySet<string>;
}

/**
 * Loads the rules of a folder, those built in unless told. A county can keep its own files only:
 * layers above that the folder lacks come from the other one, else from the rules built in.
 *
 * @param folder - the folder, as `loadRules` takes it
 * @param above - where layers above are looked for first
 * @throws RulesError `node/cannot-read`, `node/no-rule-files`
 */
export function layeredRules(folder?: string, above?: string): LayeredRules {
  return withLayersAbove(loadRules(folder ?? builtinRulesFolder()), above);
}

/** The same for rules that are loaded already. */
export function withLayersAbove(rules: LoadedRules, above?: string): LayeredRules {
  const own = new Set([...rules.library.regions.keys(), ...rules.broken]);
  let whole = rules;
  for (const folder of [above, builtinRulesFolder()]) {
    if (folder === undefined || missingAbove(whole).length === 0) continue;
    whole = joined(whole, loadRules(folder));
  }
  return { ...whole, own };
}

/** Layers that files name and that there are no files of. */
function missingAbove({ library, broken }: LoadedRules): readonly string[] {
  const aboves = library.files.flatMap(({ content }) => content.above ?? []);
  return aboves.filter((region) => !library.regions.has(region) && !broken.has(region));
}

/** Rules with the layers above them, up to the nation, as far as another folder has them. */
function joined(rules: LoadedRules, base: LoadedRules): LoadedRules {
  const regions = new Set<string>();
  for (const first of missingAbove(rules)) {
    for (
      let region: string | null = first;
      region !== null && !rules.library.regions.has(region);
      region = base.library.regions.get(region)?.above ?? null
    ) {
      regions.add(region);
    }
  }
  const isAdded = (id: string) => regions.has(id.split('/')[0] ?? '');
  const added = base.library.files.filter(({ content }) => regions.has(content.region));
  const { library, issues } = makeLibrary([...rules.library.files, ...added]);
  return {
    library,
    // What is wrong between files is told anew, now that more layers are there.
    issues: [...unread(rules), ...unread(base).filter(({ file = '' }) => isAdded(file)), ...issues],
    broken: new Set([...rules.broken, ...[...base.broken].filter((each) => regions.has(each))]),
    paths: new Map([...[...base.paths].filter(([id]) => isAdded(id)), ...rules.paths]),
  };
}

/** What is wrong with files that could not be read at all. */
function unread({ library, issues }: LoadedRules): readonly Issue[] {
  const read = new Set(library.files.map(({ id }) => id));
  return issues.filter(({ file = '' }) => !read.has(file));
}
