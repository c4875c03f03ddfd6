import { parseHousehold } from '../../facts/parse-household.js';
import type { Household, Row } from '../../facts/row.js';
import type { HouseholdInput } from '../../facts/types.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { treeOf } from '../../ruletree/compile.js';
import type { RuleTree } from '../../ruletree/nodes.js';
import type { Change } from '../changes/change.js';
import { changesOf } from '../changes/what-would-change.js';
import { chosenPlans } from '../chosen-plans.js';
import type { DetermineOptions } from '../determine.js';
import { LaterReading } from '../later-reading.js';
import { personsOf } from '../persons.js';
import { checkPlace } from '../place-check.js';
import type { ProgrammePlan } from '../plan.js';
import { programmesOf } from '../programmes.js';
import { resultsOf } from '../results.js';
import { rowNamesOf } from '../row-names.js';
import { personId, rowsOf } from '../rows.js';
import { Account, uncheckedIn, unverifiedIn } from './account.js';
import { StepMaker } from './explainer.js';
import type { ExplainedStep, Explanation } from './step.js';

/**
 * Why each outcome of a household is what it is: every step with the rule in words, the values
 * compared, amounts before and after rounding, the figures of the law with the file and place that
 * gave them, and the sources. Its numbers are those of `determine`.
 *
 * @throws RulesError as `determine` does
 */
export function explain(
  household: HouseholdInput | Household,
  resolved: Resolved,
  options: DetermineOptions = {},
): readonly Explanation[] {
  const { tree, parsed, run, outcomes } = read(household, resolved, options);
  const about = {
    region: resolved.region,
    name: resolved.name,
    asOf: resolved.asOf,
    household: parsed.id,
    persons: personsOf(parsed.root, tree.vocabulary),
    programmes: programmesOf(resolved),
    rows: rowNamesOf(parsed.root, tree.vocabulary),
  };
  return outcomes.map(({ outcome, plan, row }) => {
    const steps = stepsOf(new StepMaker(tree, parsed, run), tree, plan, row, parsed.root);
    const account = new Account(steps);
    let changes: readonly Change[] | undefined;
    return {
      ...about,
      programme: outcome.programme,
      label: outcome.label,
      subject: outcome.subject,
      outcome,
      steps,
      missing: outcome.missing,
      get changes() {
        changes ??= plan && row ? changesOf(tree, parsed, plan.node, row) : [];
        return changes;
      },
      unchecked: uncheckedIn(account, tree.vocabulary),
      unverified: unverifiedIn(account),
    };
  });
}

/**
 * The same steps for all outcomes as one account: what several outcomes rest on is told once, in
 * the first of them, and marked `again` after that.
 */
export function explainTogether(
  household: HouseholdInput | Household,
  resolved: Resolved,
  options: DetermineOptions = {},
): readonly (readonly ExplainedStep[])[] {
  const { tree, parsed, run, outcomes } = read(household, resolved, options);
  const maker = new StepMaker(tree, parsed, run);
  return outcomes.map(({ plan, row }) => stepsOf(maker, tree, plan, row, parsed.root));
}

/** What has to be explained: each outcome with its programme and the row it is for. */
function read(
  household: HouseholdInput | Household,
  resolved: Resolved,
  options: DetermineOptions,
) {
  const tree = treeOf(resolved);
  const parsed = parseHousehold(household, tree.vocabulary);
  checkPlace(parsed.region, resolved);
  const plans = chosenPlans(tree, options.programmes);
  const later = new LaterReading(tree, parsed);
  const { outcomes } = resultsOf(tree, parsed, plans, later);
  const subjects = plans.inForce.flatMap((plan) =>
    rowsOf(plan.node.scope, parsed.root).rows.map((row) => ({ plan, row })),
  );
  return {
    tree,
    parsed,
    run: later.run,
    outcomes: outcomes.map((outcome, index) => ({ outcome, ...subjects[index] })),
  };
}

/** The verdict first, then what is given: ground, class, and each amount. */
function stepsOf(
  maker: StepMaker,
  tree: RuleTree,
  plan: ProgrammePlan | undefined,
  subject: Row | undefined,
  root: Row,
): readonly ExplainedStep[] {
  // A programme that is not in force yet has no steps.
  if (plan === undefined || subject === undefined) return [];
  const { node } = plan;
  const verdict = maker.explain(node.granted, subject);
  if (verdict.verdict === 'unsatisfied') return [verdict];
  const person = tree.vocabulary.entitiesById.get(personId);
  const persons = person === undefined ? [] : rowsOf(person, root).rows;
  const choices = [node.route, node.class].flatMap((each) =>
    each !== null && maker.mayBePresent(each, subject) ? [maker.explain(each, subject)] : [],
  );
  const amounts = node.lines.flatMap(({ per, granted }) =>
    (per === 'unit' ? [subject] : persons)
      .filter((row) => maker.mayBePresent(granted, row))
      .map((row) => maker.explain(granted, row)),
  );
  return [verdict, ...choices, ...amounts];
}
