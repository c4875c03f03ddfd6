import { abs, add, type Exact, roundTo, toApproximateNumber } from '../../base/exact.js';
import type { Standing } from '../../facts/declaration.js';
import { parseHousehold } from '../../facts/parse-household.js';
import { type Household, Row } from '../../facts/row.js';
import type { HouseholdInput } from '../../facts/types.js';
import { type Verdict, verdictOf } from '../../readings/bound/index.js';
import { decider } from '../../readings/decide/index.js';
import { type Frame, follow } from '../../readings/shared/frame.js';
import { type SweepRange, type SweepTarget, sweeper } from '../../readings/sweep/index.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { treeOf } from '../../ruletree/compile.js';
import type {
  CompareNode,
  Definition,
  Node,
  ProgrammeNode,
  RuleTree,
} from '../../ruletree/nodes.js';
import { dimensionless, isMoney, parseUnit, type Unit } from '../../ruletree/unit.js';
import { factsReadBy } from '../../ruletree/walk.js';
import { Amount } from '../amount.js';
import { chosenPlans } from '../chosen-plans.js';
import type { DetermineOptions } from '../determine.js';
import { LaterReading } from '../later-reading.js';
import { labelOf } from '../operand.js';
import { checkPlace } from '../place-check.js';
import {
  type DecidingComparison,
  decidingComparisons,
  reasonOf,
  standsOnFacts,
} from '../reasons/walk.js';
import type { Reason } from '../result.js';
import { nameOf, pointerOf, rowsOf } from '../rows.js';
import { settledValues } from '../sweep/settled-values.js';
import type { Spot } from '../sweep/spot.js';
import { spotName } from '../sweep/spot-name.js';
import { isSweepable, spotsIn, standingOf } from '../sweep/swept-fact.js';
import type { Change } from './change.js';
import { nearestOther } from './nearest.js';

/**
 * How far a household is from other answers: for each number that decided an outcome, and for
 * each fact behind it that is not fixed, the least difference with which the outcome, or at least
 * the condition, comes out otherwise. With that difference the answer changes; with one fen (or
 * one unit) less it does not. Nothing is said of an outcome while it is open, nor of one that
 * gives way to another programme.
 *
 * It tells what the rules say, and advises nothing.
 *
 * @throws RulesError as `determine` does
 */
export function whatWouldChange(
  household: HouseholdInput | Household,
  resolved: Resolved,
  options: DetermineOptions = {},
): readonly Change[] {
  const tree = treeOf(resolved);
  const parsed = parseHousehold(household, tree.vocabulary);
  checkPlace(parsed.region, resolved);
  const { inForce } = chosenPlans(tree, options.programmes);
  return inForce.flatMap(({ node }) =>
    rowsOf(node.scope, parsed.root).rows.flatMap((row) => changesOf(tree, parsed, node, row)),
  );
}

/** What would change one outcome. */
export function changesOf(
  tree: RuleTree,
  household: Household,
  node: ProgrammeNode,
  subject: Row,
): readonly Change[] {
  const reading = new LaterReading(tree, household);
  const { run } = reading;
  const verdict = verdictOf(run.value(node.granted, subject));
  const isOpen = verdict === 'unknown' || verdict !== verdictOf(run.value(node.entitled, subject));
  if (isOpen) return [];
  const search = new Search(tree, household, reading, { node, subject, verdict });
  const comparisons = decidingComparisons(tree, reading, node, subject);
  return [
    ...comparisons.flatMap((each) => search.figure(each)),
    ...comparisons.flatMap((each) => search.facts(each)),
  ];
}

/** The outcome that is looked at. */
interface About {
  readonly node: ProgrammeNode;
  readonly subject: Row;
  readonly verdict: Verdict;
}

/** A number that may be otherwise. */
interface Movable {
  readonly target: SweepTarget;
  readonly now: Exact;
  readonly unit: Unit;
  /** Least and greatest difference that is possible. */
  readonly range: SweepRange;
  readonly about: Pick<Change, 'kind' | 'label' | 'of' | 'at' | 'standing' | 'reason'>;
}

class Search {
  private readonly values: ReturnType<typeof settledValues>;
  private readonly spots: readonly Spot[];
  /** Facts that were looked at already. */
  private readonly seen = new Set<string>();

  constructor(
    private readonly tree: RuleTree,
    private readonly household: Household,
    private readonly reading: LaterReading,
    private readonly about: About,
  ) {
    this.values = settledValues(decider(tree).begin(household), () => reading.run);
    this.spots = [...spotsIn(household.root)].filter(isSweepable);
  }

  /** The number that a comparison tests: by how much it would have to be otherwise. */
  figure(comparison: DecidingComparison): readonly Change[] {
    const { node, frame, home } = comparison;
    const compared = node.kind === 'compare' ? testedIn(node) : null;
    if (compared === null || compared.type.kind !== 'number') return [];
    const { unit, whole, nonNegative } = compared.type;
    const bound = this.reading.run.node(compared, frame.row, frame.outer);
    const now = bound.settled ? bound.low : null;
    const target = targetOf(compared, frame);
    // What is no money is counted in whole ones; a share of something has no least step.
    if (now === null || target === null || !(whole || isMoney(unit))) return [];
    const leastChange = nonNegative ? 0 - wholeOf(now) : -largest;
    const movable: Movable = {
      target,
      now,
      unit,
      // Nobody grows younger.
      range: { from: isAge(compared) ? 0 : leastChange, to: largest },
      about: {
        kind: 'figure',
        label: labelOf(compared, this.tree),
        of: nameOf(target.row),
        at: null,
        standing: mostChangeable([...factsReadBy([compared])].map(standingOf)),
        reason: reasonOf(comparison, this.tree, this.reading),
      },
    };
    const { node: programme, subject } = this.about;
    const ofOutcome = this.moved(movable, programme.granted, subject, 'outcome');
    if (ofOutcome.length > 0) return ofOutcome;
    return this.moved(movable, home.definition, home.row, 'condition');
  }

  /** Facts behind a comparison: by how much each alone would have to be otherwise. */
  facts(comparison: DecidingComparison): readonly Change[] {
    const reason = reasonOf(comparison, this.tree, this.reading);
    return this.factsBelow(comparison.node).flatMap((spot) => {
      const { row, fact } = spot;
      const at = pointerOf(row, fact.name);
      const now = row.values[fact.slot];
      const standing = standingOf(fact);
      const { type, unit, low = 0, high } = fact.declaration;
      if (typeof now !== 'number' || standing === 'fixed' || type === 'date') return [];
      if (this.seen.has(at)) return [];
      this.seen.add(at);
      const isAmount = type === 'money';
      const scale = isAmount ? fenInYuan : 1;
      const measured = parseUnit(unit ?? (isAmount ? 'yuan' : '')) ?? dimensionless;
      const movable: Movable = {
        target: { kind: 'fact', fact, row },
        now: 0,
        unit: measured,
        range: { from: low * scale, to: high === undefined ? largest : high * scale },
        about: { kind: 'fact', ...spotName(spot, this.tree.vocabulary), at, standing, reason },
      };
      const { node: programme, subject } = this.about;
      return this.moved(movable, programme.granted, subject, 'outcome', now);
    });
  }

  /** Changes to either side by which a condition turns out otherwise. */
  private moved(
    { target, now, unit, range, about }: Movable,
    definition: Definition,
    row: Row,
    changes: Change['changes'],
    start = 0,
  ): readonly Change[] {
    const swept = sweeper(this.household, this.values, target);
    const { below, above } = nearestOther(swept, definition, row, start, range);
    const { node, subject, verdict } = this.about;
    const sides = [
      { direction: 'lower', to: below },
      { direction: 'higher', to: above },
    ] as const;
    return sides.flatMap(({ direction, to }) => {
      if (to === null) return [];
      const exactly = (value: Exact) => Amount.exactly(value, unit);
      return {
        programme: node.id,
        subject: nameOf(subject),
        ...about,
        direction,
        by: exactly(abs(to - start)),
        from: exactly(add(now, start)),
        to: exactly(add(now, to)),
        changes,
        becomes: becoming(changes, about.reason, verdict),
      };
    });
  }

  private factsBelow(node: Node): readonly Spot[] {
    const read = factsReadBy([node]);
    return this.spots.filter(({ fact }) => read.has(fact));
  }
}

function becoming(changes: Change['changes'], reason: Reason, verdict: Verdict): Change['becomes'] {
  if (changes === 'outcome') return verdict === 'satisfied' ? 'ineligible' : 'eligible';
  return reason.verdict === 'satisfied' ? 'fails' : 'holds';
}

/** The side of a comparison that stands on facts. */
function testedIn({ left, right }: CompareNode): Node | null {
  if (standsOnFacts(left)) return left;
  return 'kind' in right && standsOnFacts(right) ? right : null;
}

function isAge(node: Node): boolean {
  return node.kind === 'ref' ? isAge(node.definition.body) : node.kind === 'age';
}

/** What to move: a definition for everything that reads it, else the number on the spot. */
function targetOf(node: Node, frame: Frame): SweepTarget | null {
  if (node.kind !== 'ref') return { kind: 'node', node, row: frame.row };
  const row = follow(node.path, frame);
  return row instanceof Row ? { kind: 'definition', definition: node.definition, row } : null;
}

/** The most changeable of some facts: what people can change, then what papers can show. */
function mostChangeable(standings: readonly Standing[]): Standing {
  const order: readonly Standing[] = ['changeable', 'provable'];
  return order.find((each) => standings.includes(each)) ?? 'fixed';
}

function wholeOf(value: Exact): number {
  return toApproximateNumber(roundTo(value, 1, 'down'));
}

const fenInYuan = 100;
/** Differences greater than this are of no use to anybody. */
const largest = 10 ** 12;
