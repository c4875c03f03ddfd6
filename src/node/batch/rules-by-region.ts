import type { Resolved } from '../../rulefile/resolved.js';
import { rulesInUse } from '../commands/rules-in-use.js';
import { Failure } from '../failure.js';
import { layeredRules } from '../layers-above.js';

/** Which rules every household of a caseload is determined by. Plain data. */
export interface RulesSettings {
  /** Folder of rule files; those built in when `null`. */
  readonly rules: string | null;
  readonly asOf: string;
  readonly knownOn: string | null;
}

/** Rules of each region asked for, or why it has none; worked out once in each thread. */
const known = new Map<string, Resolved | Failure>();

/** @throws Failure as `rulesInUse` does */
export function rulesFor(region: string, settings: RulesSettings): Resolved {
  const key = JSON.stringify([settings.rules, settings.asOf, settings.knownOn, region]);
  let resolved = known.get(key);
  if (resolved === undefined) {
    resolved = attempt(region, settings);
    known.set(key, resolved);
  }
  if (resolved instanceof Failure) throw resolved;
  return resolved;
}

function attempt(region: string, { rules, asOf, knownOn }: RulesSettings): Resolved | Failure {
  try {
    const query = { rules: rules ?? undefined, region, asOf, knownOn: knownOn ?? undefined };
    return rulesInUse(query).resolved;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** Which rule files there are, with a hash of each: equal text, equal rules. */
export function rulesText(rules: string | null): string {
  const { library } = layeredRules(rules ?? undefined);
  return library.files.map(({ id, hash }) => `${id} ${hash}`).join('\n');
}
