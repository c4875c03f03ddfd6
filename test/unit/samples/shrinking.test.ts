import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HouseholdInput } from '../../../src/facts/types.js';
import { fromChoices, households } from '../../../src/testing/index.js';
import { everyKind } from '../../fixtures/every-kind.js';

/** The simplest household that a check fails on. */
function counterexample(holds: (household: HouseholdInput) => boolean): HouseholdInput {
  const details = fc.check(fc.property(households(everyKind()), holds), { numRuns: 500 });
  const [household] = details.counterexample ?? [];
  if (!household) throw new Error('no counterexample');
  return household;
}

describe('a failing household', () => {
  it('becomes one person with nothing else when anything fails', () => {
    const { members, incomes, expenses } = counterexample(() => false);
    expect(members).toHaveLength(1);
    expect([incomes, expenses]).toEqual([[], []]);
  });

  it('keeps what makes it fail and little more', () => {
    const hasGift = ({ incomes }: HouseholdInput) =>
      (incomes as readonly { kind: string }[]).some(({ kind }) => kind === 'gift');
    const household = counterexample((each) => !hasGift(each));
    expect(household.members).toHaveLength(1);
    expect(household.incomes).toHaveLength(1);
    expect(household.expenses).toEqual([]);
  });

  it('is found again from its seed and path', () => {
    const property = fc.property(households(everyKind()), ({ members }) => {
      return (members as readonly unknown[]).length < 4;
    });
    const first = fc.check(property, { numRuns: 500 });
    const again = fc.check(property, {
      seed: first.seed,
      path: first.counterexamplePath ?? '',
      numRuns: 1,
      endOnFailure: true,
    });
    expect(again.counterexample).toEqual(first.counterexample);
    expect(first.counterexample?.[0].members).toHaveLength(4);
  });
});

describe('choices', () => {
  it('shrink numbers to the least that fails', () => {
    const numbers = fromChoices((choose) => [choose.integer(5, 1000), choose.integer(-3, 90)]);
    const { counterexample } = fc.check(
      fc.property(numbers, ([a = 0, b = 0]) => a < 137 || b < 20),
      { numRuns: 1000 },
    );
    expect(counterexample).toEqual([[137, 20]]);
  });

  it('shrink what is picked to the first, and what is a matter of chance to no', () => {
    const made = fromChoices((choose) => ({
      letter: choose.pick(['a', 'b', 'c']),
      yes: choose.chance(0.9),
    }));
    const { counterexample } = fc.check(fc.property(made, () => false));
    expect(counterexample).toEqual([{ letter: 'a', yes: false }]);
  });

  it('are likely as stated', () => {
    const drawn = fc.sample(
      fromChoices((choose) => choose.chance(0.2)),
      2000,
    );
    const share = drawn.filter(Boolean).length / 2000;
    expect(share).toBeGreaterThan(0.17);
    expect(share).toBeLessThan(0.23);
  });
});
