import { describe, expect, it } from 'vitest';
import { ageOn, parseIsoDate } from '../../../src/base/date.js';
import { parseHousehold } from '../../../src/facts/parse-household.js';
import type { HouseholdInput } from '../../../src/facts/types.js';
import { decider } from '../../../src/readings/decide/index.js';
import { treeOf } from '../../../src/ruletree/compile.js';
import { sampleHouseholds } from '../../../src/samples/index.js';
import { everyKind } from '../../fixtures/every-kind.js';
import { rowsIn } from '../../fixtures/readings.js';

const resolved = everyKind();
const tree = treeOf(resolved);
const many = [...sampleHouseholds({ resolved, count: 600, seed: 1 })];
const membersOf = (household: HouseholdInput) =>
  (household.members ?? []) as unknown as readonly { readonly birthDate: string }[];

describe('made-up households', () => {
  it('are the same for the same seed, and others for another', () => {
    const again = [...sampleHouseholds({ resolved, count: 5, seed: 1 })];
    expect(again).toEqual(many.slice(0, 5));
    expect([...sampleHouseholds({ resolved, count: 5, seed: 2 })]).not.toEqual(again);
  });

  it('stay what they were from release to release, for a seed', () => {
    const [first] = sampleHouseholds({ resolved, count: 1, seed: 1 });
    expect(first?.members).toHaveLength(membersOf(many[0] ?? { region: '' }).length);
  });

  it('are sound, and tell every fact that the rules read', () => {
    const [definition] = tree.definitions;
    expect(definition).toBeDefined();
    for (const input of many.slice(0, 100)) {
      const household = parseHousehold(input, resolved.vocabulary);
      const run = decider(tree).begin(household);
      for (const row of rowsIn(household.root)) {
        for (const list of row.lists) expect(['complete', 'unknown']).toContain(list.state);
        for (const each of tree.definitions) {
          if (each.scope === row.entity && each.kind === 'condition') run.value(each, row);
        }
      }
    }
  });

  it('have one to eight people, and three generations now and then', () => {
    const sizes = new Set(many.map((household) => membersOf(household).length));
    expect([...sizes].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('have people on the day before, on and after the birthday that a rule asks about', () => {
    const asOf = tree.asOf;
    const near = new Set<number>();
    for (const { birthDate } of many.flatMap(membersOf)) {
      const birth = parseIsoDate(birthDate) ?? 0;
      for (const shift of [-1, 0, 1]) {
        const isBirthday = ageOn(birth + shift, asOf, 'march-1') === 18;
        if (isBirthday && ageOn(birth + shift + 1, asOf, 'march-1') === 17) near.add(shift);
      }
    }
    expect([...near].sort()).toEqual([-1, 0, 1]);
  });

  it('have quantities at a limit, one fen below and one fen above', () => {
    const perHead = tree.definitionsById.get('quantity:perHead');
    const shortfall = new Map<number, number>();
    for (const input of many) {
      const household = parseHousehold(input, resolved.vocabulary);
      const found = perHead && decider(tree).begin(household).value(perHead, household.root);
      const standard = input.area === 'urban' ? 64_000 : 43_050;
      if (typeof found !== 'number') continue;
      shortfall.set(found - standard, (shortfall.get(found - standard) ?? 0) + 1);
    }
    for (const distance of [-1, 0, 1]) expect(shortfall.get(distance) ?? 0).toBeGreaterThan(0);
  });

  it('fill a range with a decision inside it', () => {
    const decided = tree.definitionsById.get('quantity:decided');
    for (const input of many) {
      const household = parseHousehold(input, resolved.vocabulary);
      expect(
        () => decided && decider(tree).begin(household).value(decided, household.root),
      ).not.toThrow();
    }
  });

  it('can be made for several rules at once, of the facts that all of them know', () => {
    const other = everyKind('2026-03-01');
    const households = sampleHouseholds({ resolved: [resolved, other], count: 20, seed: 4 });
    for (const household of households) {
      expect(() => parseHousehold(household, other.vocabulary)).not.toThrow();
    }
  });
});
