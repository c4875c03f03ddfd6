import type { Household, Row, RowList, Value } from '../../facts/row.js';
import {
  type BoundRun,
  bounder,
  type Mark,
  type SupposingRun,
  type Supposition,
} from '../../readings/bound/index.js';
import { isReadingError } from '../../readings/shared/errors.js';
import type { RuleTree } from '../../ruletree/nodes.js';
import { boundedAnswers } from '../answers.js';
import type { ChosenPlans } from '../chosen-plans.js';
import { MissingNames } from '../missing.js';
import { openLists } from '../missing-for.js';
import { outcomeOf, unsettledIn } from '../outcome.js';
import type { ProgrammePlan } from '../plan.js';
import type { Missing, Outcome } from '../result.js';
import { rowsOf } from '../rows.js';
import { Assumptions, type Domain, type Gap } from './assumptions.js';

/** Something missing and what is assumed in its place. */
export type Answer = readonly [Missing, Value | RowList];

/** An outcome that is still open, and where it comes from. */
export interface OpenOutcome {
  readonly outcome: Outcome;
  readonly plan: ProgrammePlan;
  readonly row: Row;
  readonly mark: Mark;
}

/**
 * What a household comes to while some of what is missing is assumed. Only what may be otherwise
 * is worked out again, so that a person can wait for the answer of many trials.
 */
export class Probe {
  readonly open: readonly OpenOutcome[];
  /** Lists in which rows may stand that would have outcomes of their own, and the programmes. */
  readonly lists: readonly (readonly [Missing, string])[];
  private readonly run: SupposingRun;
  private readonly names: MissingNames;
  private readonly assumptions: Assumptions;
  private readonly places = new Map<Missing, Place | null>();

  constructor(
    private readonly tree: RuleTree,
    household: Household,
    plans: ChosenPlans,
  ) {
    this.assumptions = new Assumptions(household, tree.asOf);
    const own = this.assumptions.household;
    this.run = bounder(tree).begin(own);
    this.names = new MissingNames(tree.resolved, tree.vocabulary);
    this.open = plans.inForce.flatMap((plan) =>
      rowsOf(plan.node.scope, own.root).rows.flatMap((row) => {
        const [outcome, mark] = this.run.marking(() => this.outcome(plan, row, this.run));
        return isSettled(outcome) ? [] : [{ outcome, plan, row, mark }];
      }),
    );
    const programmes = plans.inForce.map(({ node }) => node);
    this.lists = openLists(programmes, own.root, this.names);
  }

  /** What may stand in the place of something missing; nothing where it cannot be assumed. */
  domainOf(missing: Missing): Domain {
    return this.placeOf(missing)?.domain ?? nothing;
  }

  /** An outcome while these are assumed; `null` where no household is like that. */
  assuming(answers: readonly Answer[], { outcome, plan, row, mark }: OpenOutcome): Outcome | null {
    return this.supposing(answers, (suppose) =>
      this.stands(suppose, mark, answers) ? outcome : this.outcome(plan, row, suppose),
    );
  }

  /**
   * How many things are still missing from each of some open outcomes while these are assumed;
   * `null` where no household is like that.
   */
  countsLeft(answers: readonly Answer[], open: readonly OpenOutcome[]): readonly number[] | null {
    return this.supposing(answers, (suppose) =>
      open.map(({ outcome, plan, row, mark }) => {
        if (this.stands(suppose, mark, answers)) return outcome.missing.length;
        const { root } = this.assumptions.household;
        return unsettledIn(plan, row, this.tree, root, boundedAnswers(suppose)).size;
      }),
    );
  }

  /** Whether persons may join is told by their list itself, and so is in no run's books. */
  private stands(suppose: Supposition, mark: Mark, answers: readonly Answer[]): boolean {
    return suppose.stands(mark) && answers.every(([{ kind }]) => kind !== 'list');
  }

  private supposing<T>(answers: readonly Answer[], tell: (suppose: Supposition) => T): T | null {
    const places: Place[] = [];
    for (const [missing] of answers) {
      const place = this.placeOf(missing);
      if (place === null) return null;
      places.push(place);
    }
    const changed = places.map(({ gap }) => ({ row: gap.row, of: gap.of }));
    const supposed = () => tell(this.run.supposing(changed));
    const all = answers.reduceRight((inner: () => T, [, value], index) => {
      const gap = places[index]?.gap;
      if (gap === undefined) return inner;
      const versions = this.run.versionsOf(gap.row);
      return () => this.assumptions.assuming(gap, value, inner, versions);
    }, supposed);
    try {
      return all();
    } catch (error) {
      if (isReadingError(error)) return null;
      throw error;
    }
  }

  private placeOf(missing: Missing): Place | null {
    let known = this.places.get(missing);
    if (known === undefined) {
      const gap = this.assumptions.gapOf(missing);
      known = gap === undefined ? null : { gap, domain: this.assumptions.domainOf(gap) };
      this.places.set(missing, known);
    }
    return known;
  }

  private outcome(plan: ProgrammePlan, row: Row, run: BoundRun): Outcome {
    const { tree, names } = this;
    const { root } = this.assumptions.household;
    // Nobody reads why an assumed household comes to what it does.
    return outcomeOf(plan, row, {
      tree,
      root,
      names,
      answers: boundedAnswers(run),
      later: null,
    });
  }
}

interface Place {
  readonly gap: Gap;
  readonly domain: Domain;
}

const nothing: Domain = { values: [], isWhole: false };

/** Whether nothing that is still missing matters for an outcome. */
export function isSettled({ missing }: Outcome): boolean {
  return missing.length === 0;
}

/** What an outcome comes to, as text that is equal for equal answers. */
export function answerOf(outcome: Outcome): string {
  const { status, entitled, route, class: cls, members, lines, forgone, displacedBy } = outcome;
  return JSON.stringify({ status, entitled, route, cls, members, lines, forgone, displacedBy });
}
