import type { Household } from '../facts/row.js';
import { decider, isUnknownRead } from '../readings/decide/index.js';
import type { RuleTree } from '../ruletree/nodes.js';
import { type Answers, boundedAnswers, decidedAnswers } from './answers.js';
import type { ChosenPlans } from './chosen-plans.js';
import { gradesOf } from './grades.js';
import type { LaterReading } from './later-reading.js';
import { MissingNames } from './missing.js';
import { missingFor } from './missing-for.js';
import { notInForce, type OutcomeSource, outcomeOf } from './outcome.js';
import type { Determination } from './result.js';
import { rowsOf } from './rows.js';

/** Outcomes and grades, by whichever reading could tell. */
export type Results = Pick<Determination, 'outcomes' | 'grades' | 'missing'>;

/**
 * The results, each by the reading for complete facts where it can tell, and by the one for
 * partly known facts where that meets something unknown.
 */
export function resultsOf(
  tree: RuleTree,
  household: Household,
  plans: ChosenPlans,
  later: LaterReading,
): Results {
  const decided = decidedAnswers(later.complete ?? decider(tree).begin(household));
  return gather(tree, household, plans, later, (tell) => {
    try {
      return tell(decided);
    } catch (error) {
      if (isUnknownRead(error)) return tell(boundedAnswers(later.run));
      throw error;
    }
  });
}

/** The same by the reading for partly known facts alone, slower and for comparison. */
export function boundedResults(
  tree: RuleTree,
  household: Household,
  plans: ChosenPlans,
  later: LaterReading,
): Results {
  return gather(tree, household, plans, later, (tell) => tell(boundedAnswers(later.run)));
}

function gather(
  tree: RuleTree,
  { root, vocabulary }: Household,
  plans: ChosenPlans,
  later: LaterReading,
  answered: <T>(tell: (answers: Answers) => T) => T,
): Results {
  const names = new MissingNames(tree.resolved, vocabulary);
  const source: Omit<OutcomeSource, 'answers'> = { tree, root, names, later };
  const outcomes = plans.inForce.flatMap((plan) =>
    rowsOf(plan.node.scope, root).rows.map((row) =>
      answered((answers) => outcomeOf(plan, row, { ...source, answers })),
    ),
  );
  const grades = tree.gradings.flatMap((grading) =>
    answered((answers) => gradesOf(grading, root, answers, names)),
  );
  const programmes = plans.inForce.map(({ node }) => node);
  return {
    outcomes: [...outcomes, ...plans.notInForce.map(notInForce)],
    grades,
    missing: missingFor(programmes, root, outcomes, grades, names),
  };
}
