import { RulesError } from '../base/errors.js';
import { closest } from '../base/suggest.js';
import { isHousehold, parseHousehold } from '../facts/parse-household.js';
import type { Household, Row } from '../facts/row.js';
import type { HouseholdInput } from '../facts/types.js';
import { type BoundRun, bounder } from '../readings/bound/index.js';
import { decider, isUnknownRead } from '../readings/decide/index.js';
import type { Resolved } from '../rulefile/resolved.js';
import { treeOf } from '../ruletree/compile.js';
import type { RuleTree } from '../ruletree/nodes.js';
import { type Answers, boundedAnswers, decidedAnswers } from './answers.js';
import { gradesOf } from './grades.js';
import { MissingNames } from './missing.js';
import { missingFor } from './missing-for.js';
import { notInForce, type OutcomeSource, outcomeOf } from './outcome.js';
import { personsOf } from './persons.js';
import { checkPlace } from './place-check.js';
import { type ProgrammePlan, plansOf } from './plan.js';
import { quantitiesOf } from './quantities.js';
import { decidingReasons } from './reasons/walk.js';
import type { Determination, Quantity, Statement } from './result.js';
import { rowsOf } from './rows.js';
import { statementsOf } from './statements.js';
import { totalsTogether } from './totals.js';

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
  const settled = decided(tree, parsed, plans, later) ?? bounded(tree, parsed, plans, later);
  return determinationOf(tree, parsed, settled, later);
}

/** Outcomes and grades, by whichever reading could tell. */
type Results = Pick<Determination, 'outcomes' | 'grades' | 'missing'>;

/** The results by the reading for complete facts; `null` when it meets something unknown. */
function decided(
  tree: RuleTree,
  household: Household,
  plans: ChosenPlans,
  later: LaterReading,
): Results | null {
  try {
    return resultsOf(tree, household, plans, decidedAnswers(decider(tree).begin(household)), later);
  } catch (error) {
    if (isUnknownRead(error)) return null;
    throw error;
  }
}

function bounded(
  tree: RuleTree,
  household: Household,
  plans: ChosenPlans,
  later: LaterReading,
): Results {
  return resultsOf(tree, household, plans, boundedAnswers(later.run), later);
}

function resultsOf(
  tree: RuleTree,
  { root, vocabulary }: Household,
  plans: ChosenPlans,
  answers: Answers,
  later: LaterReading,
): Results {
  const names = new MissingNames(tree.resolved, vocabulary);
  const reasons = (plan: ProgrammePlan, subject: Row) =>
    decidingReasons(tree, later.run, plan.node, subject);
  const source: OutcomeSource = { tree, root, answers, names, reasons };
  const outcomes = plans.inForce.flatMap((plan) =>
    rowsOf(plan.node.scope, root).rows.map((row) => outcomeOf(plan, row, source)),
  );
  const grades = tree.gradings.flatMap((grading) => gradesOf(grading, root, answers, names));
  const programmes = plans.inForce.map(({ node }) => node);
  return {
    outcomes: [...outcomes, ...plans.notInForce.map(notInForce)],
    grades,
    missing: missingFor(programmes, root, outcomes, grades, names),
  };
}

/** What is worked out only when somebody looks at it. */
class LaterReading {
  private begun: BoundRun | null = null;
  private readStatements: readonly Statement[] | null = null;
  private readQuantities: readonly Quantity[] | null = null;

  constructor(
    private readonly tree: RuleTree,
    private readonly household: Household,
  ) {}

  /** The reading that can tell of anything, known or not. */
  get run(): BoundRun {
    this.begun ??= bounder(this.tree).begin(this.household);
    return this.begun;
  }

  get statements(): readonly Statement[] {
    this.readStatements ??= Object.freeze(statementsOf(this.tree, this.run, this.household.root));
    return this.readStatements;
  }

  get quantities(): readonly Quantity[] {
    this.readQuantities ??= Object.freeze(quantitiesOf(this.tree, this.run, this.household.root));
    return this.readQuantities;
  }
}

function determinationOf(
  tree: RuleTree,
  household: Household,
  { outcomes, grades, missing }: Results,
  later: LaterReading,
): Determination {
  const { resolved } = tree;
  return {
    region: resolved.region,
    name: resolved.name,
    asOf: resolved.asOf,
    knownOn: resolved.knownOn,
    household: household.id,
    persons: personsOf(household.root, tree.vocabulary),
    outcomes,
    grades,
    totals: totalsTogether(outcomes.map((outcome) => outcome.totals)),
    missing,
    get statements() {
      return later.statements;
    },
    get quantities() {
      return later.quantities;
    },
    files: resolved.files,
    rulesHash: resolved.hash,
    findings: resolved.findings,
  };
}

interface ChosenPlans {
  readonly inForce: readonly ProgrammePlan[];
  readonly notInForce: readonly string[];
}

/** The programmes asked for, in the order of the rules. */
function chosenPlans(tree: RuleTree, chosen: readonly string[] | undefined): ChosenPlans {
  const plans = plansOf(tree);
  const others = [...tree.resolved.knownProgrammes].filter((id) => !plans.has(id)).sort();
  if (chosen === undefined) return { inForce: [...plans.values()], notInForce: others };
  const known = [...plans.keys(), ...others];
  const unknown = chosen.filter((id) => !known.includes(id));
  if (unknown.length > 0) throw unknownProgrammes(unknown, known);
  return {
    inForce: [...plans.values()].filter(({ node }) => chosen.includes(node.id)),
    notInForce: others.filter((id) => chosen.includes(id)),
  };
}

function unknownProgrammes(unknown: readonly string[], known: readonly string[]): RulesError {
  return new RulesError(
    unknown.map((programme) => ({
      code: 'determination/unknown-programme',
      pointer: '',
      params: { programme, suggestion: closest(programme, known) ?? '', known: [...known].sort() },
    })),
    `No such programme: ${unknown.join(', ')}.`,
  );
}
