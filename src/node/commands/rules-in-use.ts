import { relative } from 'node:path';
import { type Issue, RulesError } from '../../base/errors.js';
import { verifyCases } from '../../determination/verify/verify.js';
import type { RuleLibrary } from '../../rulefile/library.js';
import { locateIssues } from '../../rulefile/locate.js';
import type { Terms } from '../../rulefile/parse-terms.js';
import { ancestorsOf } from '../../rulefile/region.js';
import { resolve } from '../../rulefile/resolve.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { type LayeredRules, layeredRules } from '../layers-above.js';

/** Which rules are asked for. */
export interface RulesQuery {
  /** Folder; those built in when missing. Layers above that it lacks are those built in. */
  readonly rules: string | undefined;
  readonly region: string;
  readonly asOf: string;
  readonly knownOn: string | undefined;
  /** Values of terms the rules leave open. */
  readonly terms?: Terms | undefined;
}

/** Resolved rules, and how to tell where in their files a problem is. */
export interface RulesInUse {
  readonly resolved: Resolved;
  /** All that was loaded, for the same place on other days. */
  readonly library: RuleLibrary;
  locate(issues: readonly Issue[]): readonly Issue[];
}

const codesOf: Readonly<Record<string, ExitCode>> = {
  'region/unknown': exitCodes.unknownRegion,
  'rulefile/not-in-force': exitCodes.notInForce,
};

/**
 * The law of a place on a day. A file of that place or of one above it that cannot be read stops
 * the work, lest another version or the layer above be taken instead of it; so does one whose own
 * worked cases fail.
 */
export function rulesInUse({ rules, region, asOf, knownOn, terms }: RulesQuery): RulesInUse {
  const loaded = load(rules);
  const locate = (issues: readonly Issue[]) => located(loaded, issues);
  const fail = (exitCode: ExitCode, issues: readonly Issue[]): never => {
    throw new Failure(exitCode, locate(issues));
  };
  const refuseBroken = (regions: readonly string[]) => {
    if (!regions.some((each) => loaded.broken.has(each))) return;
    const isOfThem = ({ file = '' }: Issue) => regions.includes(file.split('/')[0] ?? '');
    fail(exitCodes.brokenRules, loaded.issues.filter(isOfThem));
  };
  refuseBroken([region, ...ancestorsOf(region)]);
  const resolved = attempt(
    () => resolve(loaded.library, { region, asOf, knownOn: knownOn ?? null }),
    ({ code, issues }) => fail(codesOf[code] ?? exitCodes.brokenRules, issues),
  );
  refuseBroken(resolved.layers);
  if (rules !== undefined) {
    const ids = resolved.files.map(({ id }) => id);
    const files = ids.filter((id) => loaded.own.has(id.split('/')[0] ?? ''));
    const { failures } = verifyCases(loaded.library, { files });
    if (failures.length > 0)
      fail(
        exitCodes.brokenRules,
        failures.flatMap(({ issues }) => issues),
      );
  }
  const filled =
    terms === undefined
      ? resolved
      : attempt(
          () => resolved.withTerms(terms),
          ({ issues }) => fail(exitCodes.usage, issues),
        );
  return { resolved: filled, library: loaded.library, locate };
}

function load(rules: string | undefined): LayeredRules {
  return attempt(
    () => layeredRules(rules),
    (error) => {
      throw new Failure(exitCodes.cannotRead, error.issues, { cause: error });
    },
  );
}

function attempt<T>(run: () => T, refuse: (error: RulesError) => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof RulesError) return refuse(error);
    throw error;
  }
}

/** Issues with line and column, and files by their paths as a shell understands them. */
function located({ library, paths }: LayeredRules, issues: readonly Issue[]): readonly Issue[] {
  return locateIssues(library, issues).map((issue) => {
    const path = issue.file === undefined ? undefined : paths.get(issue.file);
    if (path === undefined) return issue;
    const near = relative(process.cwd(), path);
    return { ...issue, file: near.startsWith('..') ? path : near };
  });
}
