import fc from 'fast-check';
import { compare } from '../../base/exact.js';
import { nameOf, rowsOf } from '../../determination/rows.js';
import { parseHousehold } from '../../facts/parse-household.js';
import type { Row } from '../../facts/row.js';
import type { HouseholdInput } from '../../facts/types.js';
import { type Bound, type BoundRun, bounder, verdictOf } from '../../readings/bound/index.js';
import { isReadingError } from '../../readings/shared/errors.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { treeOf } from '../../ruletree/compile.js';
import type { Definition, LawNode, RuleTree } from '../../ruletree/nodes.js';
import { makeHousehold, samplePlan } from '../../samples/index.js';
import { fromChoices } from '../from-choices.js';
import { expectNothing } from './law-broken.js';
import { raiseFact } from './raise.js';
import type { Law } from './types.js';

/**
 * The laws that the rule files declare themselves (their section `laws`): conditions that hold of
 * every household, and numbers that never move one way while a fact rises.
 *
 * @param resolved - the rules; those that declare no law have none to break
 */
export function declaredLaws(resolved: Resolved): Law<DeclaredTrial> {
  const tree = treeOf(resolved);
  const plan = samplePlan(resolved);
  const trials = fromChoices((choose): DeclaredTrial => {
    const household = makeHousehold(plan, choose, 'h1');
    const moved = tree.laws.map(({ must }) =>
      must.kind === 'moves' ? raiseFact(household, must.as, choose.part('raise')) : null,
    );
    return { household, moved };
  });
  return fc.property(trials, ({ household, moved }) => {
    for (const [index, law] of tree.laws.entries()) {
      expectNothing(law.id, brokenBy(law, household, moved[index] ?? null, tree));
    }
  });
}

/** A household, and for each law the same one with the fact of that law higher. */
export interface DeclaredTrial {
  readonly household: HouseholdInput;
  readonly moved: readonly (HouseholdInput | null)[];
}

function brokenBy(
  { must }: LawNode,
  household: HouseholdInput,
  moved: HouseholdInput | null,
  tree: RuleTree,
): readonly string[] {
  const before = new Answers(household, tree);
  if (must.kind === 'holds') {
    return before
      .of(must.condition)
      .filter(({ bound }) => verdictOf(bound) === 'unsatisfied')
      .map(({ row }) => `it does not hold of ${row}`);
  }
  if (moved === null) return [];
  const after = new Answers(moved, tree);
  const excused = new Set(
    [before, after].flatMap((each) =>
      must.unless === null
        ? []
        : each
            .of(must.unless)
            .filter(({ bound }) => verdictOf(bound) !== 'unsatisfied')
            .map(({ row }) => row),
    ),
  );
  const earlier = new Map(before.of(must.of).map(({ row, bound }) => [row, bound]));
  return after.of(must.of).flatMap(({ row, bound }) => {
    const was = earlier.get(row);
    if (was === undefined || excused.has(row)) return [];
    const [least, most] = must.never === 'rises' ? [bound, was] : [was, bound];
    return surelyMore(least, most) ? [`${must.as.id} rises, and for ${row} it ${must.never}`] : [];
  });
}

/** Whether one number lies above another whatever is not known. */
function surelyMore(one: Bound, other: Bound): boolean {
  if (one.mayBeAbsent || other.mayBeAbsent) return false;
  return one.low !== null && other.high !== null && compare(one.low, other.high) > 0;
}

/** What definitions come to for the rows of a household. */
class Answers {
  private readonly run: BoundRun;
  private readonly root: Row;

  constructor(household: HouseholdInput, tree: RuleTree) {
    const parsed = parseHousehold(household, tree.vocabulary);
    this.root = parsed.root;
    this.run = bounder(tree).begin(parsed);
  }

  of(definition: Definition) {
    return rowsOf(definition.scope, this.root).rows.flatMap((row) => {
      try {
        return [{ row: nameOf(row) ?? 'household', bound: this.run.value(definition, row) }];
      } catch (error) {
        // What cannot be worked out for a household breaks no law about its value.
        if (isReadingError(error)) return [];
        throw error;
      }
    });
  }
}
