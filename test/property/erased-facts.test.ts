import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHousehold } from '../../src/facts/parse-household.js';
import type { Household, Row } from '../../src/facts/row.js';
import type { HouseholdInput } from '../../src/facts/types.js';
import { treeOf } from '../../src/ruletree/compile.js';
import type { RuleTree } from '../../src/ruletree/nodes.js';
import { eraseFacts, makeHousehold, samplePlan } from '../../src/samples/index.js';
import { fromChoices } from '../../src/testing/index.js';
import {
  allows,
  boundsOf,
  decideAll,
  isWithin,
  placesIn,
  rowsIn,
  show,
} from '../fixtures/readings.js';
import { currentRules } from './rule-sets.js';

const numRuns = Number(process.env.DOUDI_RUNS ?? 60);

// What a bound says of a household must hold of every household that it may turn out to be.

describe.each(currentRules())('with facts erased, for $name,', ({ resolved }) => {
  const tree = treeOf(resolved);
  const { vocabulary } = resolved;
  const plan = samplePlan(resolved);
  const parse = (input: HouseholdInput) => parseHousehold(input, vocabulary);
  const stories = fromChoices((choose) => {
    const complete = makeHousehold(plan, choose, 'h1');
    const less = eraseFacts(complete, vocabulary, choose);
    return { complete, less, least: eraseFacts(less, vocabulary, choose) };
  });

  it('a bound contains what is decided, and learning neither flips nor widens it', () => {
    fc.assert(
      fc.property(stories, ({ complete, less, least }) => {
        const known = parse(complete);
        const some = parse(less);
        expect(outsideBound(tree, known, some)).toEqual([]);
        expect(widened(tree, some, parse(least))).toEqual([]);
      }),
      { numRuns },
    );
  }, 60_000);
});

function rowsById(household: Household): ReadonlyMap<string | null, Row> {
  return new Map([...rowsIn(household.root)].map((row) => [row.id, row]));
}

/** Where `decide` found what the bound of the erased household rules out. */
function outsideBound(tree: RuleTree, known: Household, erased: Household): readonly string[] {
  const rows = rowsById(erased);
  const bound = boundsOf(tree, erased);
  const found: string[] = [];
  for (const [{ definition, row }, decided] of decideAll(tree, known)) {
    const same = rows.get(row.id);
    if (decided.kind !== 'value' || same === undefined) continue;
    const bounded = bound({ definition, row: same });
    if (!('code' in bounded) && allows(bounded, decided.value)) continue;
    found.push(`${definition.id} of ${row.id}: ${show(decided)} is outside ${show(bounded)}`);
  }
  return found;
}

/** Where knowing more allows what knowing less ruled out. */
function widened(tree: RuleTree, more: Household, less: Household): readonly string[] {
  const rows = rowsById(less);
  const [bound, before] = [boundsOf(tree, more), boundsOf(tree, less)];
  const found: string[] = [];
  for (const { definition, row } of placesIn(tree, more)) {
    const same = rows.get(row.id);
    if (same === undefined) continue;
    const [after, earlier] = [bound({ definition, row }), before({ definition, row: same })];
    // Rules that cannot be worked out at all are settled too.
    if ('code' in after || (!('code' in earlier) && isWithin(after, earlier))) continue;
    found.push(`${definition.id} of ${row.id}: ${show(after)} after ${show(earlier)}`);
  }
  return found;
}
