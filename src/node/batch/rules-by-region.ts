import type { Terms } from '../../rulefile/parse-terms.js';
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
  /** Values of terms the rules leave open. */
  readonly terms: Terms | null;
}

/** Rules of a region, or why it has none, by settings and region; worked out once in each thread. */
const known = new Map<string, Map<string, Resolved | Failure>>();

/** The rules of a caseload by region. */
export class RulesByRegion {
  private readonly known: Map<string, Resolved | Failure>;

  constructor(private readonly settings: RulesSettings) {
    const { rules, asOf, knownOn, terms } = settings;
    const key = JSON.stringify([rules, asOf, knownOn, terms]);
    this.known = known.get(key) ?? new Map();
    known.set(key, this.known);
  }

  /** @throws Failure as `rulesInUse` does */
  of(region: string): Resolved {
    let resolved = this.known.get(region);
    if (resolved === undefined) {
      resolved = attempt(region, this.settings);
      this.known.set(region, resolved);
    }
    if (resolved instanceof Failure) throw resolved;
    return resolved;
  }
}

function attempt(region: string, settings: RulesSettings): Resolved | Failure {
  const { rules, asOf, knownOn, terms } = settings;
  try {
    const query = {
      rules: rules ?? undefined,
      region,
      asOf,
      knownOn: knownOn ?? undefined,
      terms: terms ?? undefined,
    };
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
