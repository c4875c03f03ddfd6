import { isHousehold, parseHousehold } from '../facts/parse-household.js';
import type { Household } from '../facts/row.js';
import type { HouseholdInput } from '../facts/types.js';
import type { Resolved } from '../rulefile/resolved.js';
import { treeOf } from '../ruletree/compile.js';
import type { RuleTree } from '../ruletree/nodes.js';
import { chosenPlans } from './chosen-plans.js';
import { LaterReading } from './later-reading.js';
import { lossesOf } from './losses.js';
import { personsOf } from './persons.js';
import { checkPlace } from './place-check.js';
import { programmesOf } from './programmes.js';
import type { Determination, Loss } from './result.js';
import { type Results, resultsOf } from './results.js';
import { totalsTogether } from './totals.js';

/** What a determination is asked for. */
export interface DetermineOptions {
  /** Only these programmes; all of them unless told. */
  readonly programmes?: readonly string[] | undefined;
}

/**
 * Works out what a household is entitled to under resolved rules, and why.
 *
 * With everything known that the rules read, verdicts and amounts are exact. Where something is
 * not known, statuses say so, amounts lie between two ends, and `missing` lists what matters;
 * unknown is never taken for zero or for no. The input is not altered.
 *
 * @param household - a household file's content, or a household parsed already. Data of unknown
 * shape goes through `parseHousehold` first.
 * @throws RulesError with every problem of the household file; of the rules, where they do not
 * compile; `determination/other-region`, `determination/unknown-programme`;
 * `readings/…` where the rules cannot be worked out for this household
 */
export function determine(
  household: HouseholdInput | Household,
  resolved: Resolved,
  options: DetermineOptions = {},
): Determination {
  const tree = treeOf(resolved);
  if (isHousehold(household)) checkPlace(household.region, resolved);
  const parsed = parseHousehold(household, tree.vocabulary);
  checkPlace(parsed.region, resolved);
  const plans = chosenPlans(tree, options.programmes);
  const later = new LaterReading(tree, parsed);
  return determinationOf(tree, parsed, resultsOf(tree, parsed, plans, later), later);
}

function determinationOf(
  tree: RuleTree,
  household: Household,
  { outcomes, grades, missing }: Results,
  later: LaterReading,
): Determination {
  const { resolved } = tree;
  let losses: readonly Loss[] | undefined;
  return {
    region: resolved.region,
    name: resolved.name,
    asOf: resolved.asOf,
    knownOn: resolved.knownOn,
    household: household.id,
    persons: personsOf(household.root, tree.vocabulary),
    programmes: programmesOf(resolved),
    outcomes,
    grades,
    totals: totalsTogether(outcomes.map((outcome) => outcome.totals)),
    get losses() {
      losses ??= Object.freeze(lossesOf(tree, household, outcomes));
      return losses;
    },
    missing,
    get statements() {
      return later.statements;
    },
    get quantities() {
      return later.quantities;
    },
    get duties() {
      return later.duties;
    },
    get tasks() {
      return later.tasks;
    },
    get indicators() {
      return later.indicators;
    },
    files: resolved.files,
    rulesHash: resolved.hash,
    findings: resolved.findings,
  };
}
