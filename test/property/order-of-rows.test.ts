import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHousehold } from '../../src/facts/parse-household.js';
import type { HouseholdInput } from '../../src/facts/types.js';
import { treeOf } from '../../src/ruletree/compile.js';
import { reorderedHouseholds } from '../../src/testing/index.js';
import { decideAll, show } from '../fixtures/readings.js';
import { currentRules } from './rule-sets.js';

describe.each(currentRules())('the order of a household file, for $name,', ({ resolved }) => {
  const tree = treeOf(resolved);
  /** What is found, by definition and row id. */
  const found = (input: HouseholdInput) => {
    const household = parseHousehold(input, resolved.vocabulary);
    const decided = [...decideAll(tree, household)];
    return new Map(
      decided.map(([{ definition, row }, value]) => [`${definition.id} of ${row.id}`, show(value)]),
    );
  };

  it('does not matter: not of people, rows, codes or links', () => {
    fc.assert(
      fc.property(reorderedHouseholds(resolved), ({ household, reordered }) => {
        const [before, after] = [found(household), found(reordered)];
        const changed = [...before].filter(([place, value]) => after.get(place) !== value);
        expect(changed.map(([place, value]) => [place, value, after.get(place)])).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
