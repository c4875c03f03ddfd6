import type { Household, RowList, Value } from '../../facts/row.js';
import { isReadingError } from '../../readings/shared/errors.js';
import type { RuleTree } from '../../ruletree/nodes.js';
import type { ChosenPlans } from '../chosen-plans.js';
import { LaterReading } from '../later-reading.js';
import type { Missing, Outcome } from '../result.js';
import { resultsOf } from '../results.js';
import { Assumptions, type Domain, type Gap } from './assumptions.js';

/** What a household comes to while some of what is missing is assumed. */
export class Probe {
  readonly outcomes: readonly Outcome[];
  private readonly assumptions: Assumptions;
  private readonly gaps = new Map<Missing, { readonly gap: Gap; readonly domain: Domain } | null>();

  constructor(
    private readonly tree: RuleTree,
    household: Household,
    private readonly plans: ChosenPlans,
  ) {
    this.assumptions = new Assumptions(household, tree.asOf);
    this.outcomes = this.read(plans) ?? [];
  }

  /** What may stand in the place of something missing; nothing where it cannot be assumed. */
  domainOf(missing: Missing): Domain {
    return this.placeOf(missing)?.domain ?? nothing;
  }

  /**
   * Outcomes while each of these is assumed; `null` where no household is like that.
   *
   * @param only - a programme, where no other is asked for
   */
  assuming(
    assumed: readonly (readonly [Missing, Value | RowList])[],
    only: string | null = null,
  ): readonly Outcome[] | null {
    const [first, ...rest] = assumed;
    if (first === undefined) return this.read(this.narrowed(only));
    const [missing, value] = first;
    const place = this.placeOf(missing);
    if (place === null) return null;
    return this.assumptions.assuming(place.gap, value, () => this.assuming(rest, only));
  }

  private narrowed(only: string | null): ChosenPlans {
    if (only === null) return this.plans;
    return { inForce: this.plans.inForce.filter(({ node }) => node.id === only), notInForce: [] };
  }

  private placeOf(missing: Missing) {
    let known = this.gaps.get(missing);
    if (known === undefined) {
      const gap = this.assumptions.gapOf(missing);
      known = gap === undefined ? null : { gap, domain: this.assumptions.domainOf(gap) };
      this.gaps.set(missing, known);
    }
    return known;
  }

  private read(plans: ChosenPlans): readonly Outcome[] | null {
    const { household } = this.assumptions;
    try {
      const later = new LaterReading(this.tree, household);
      return resultsOf(this.tree, household, plans, later).outcomes;
    } catch (error) {
      if (isReadingError(error)) return null;
      throw error;
    }
  }
}

const nothing: Domain = { values: [], isWhole: false };

/** Whether nothing that is still missing matters for an outcome. */
export function isSettled({ missing }: Outcome): boolean {
  return missing.length === 0;
}

/** The same outcome among those of another probe. */
export function sameOutcome(
  outcomes: readonly Outcome[],
  { programme, subject }: Outcome,
): Outcome | undefined {
  return outcomes.find((each) => each.programme === programme && each.subject === subject);
}

/** What an outcome comes to, as text that is equal for equal answers. */
export function answerOf(outcome: Outcome): string {
  const { status, entitled, route, class: cls, members, lines, forgone, displacedBy } = outcome;
  return JSON.stringify({ status, entitled, route, cls, members, lines, forgone, displacedBy });
}
