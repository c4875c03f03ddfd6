import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DetermineOptions } from '../../../src/determination/determine.js';
import type { Determination } from '../../../src/determination/result.js';
import type { HouseholdInput } from '../../../src/facts/types.js';
import type { ResolveQuery } from '../../../src/rulefile/resolve.js';
import {
  amountsStayInBounds,
  answersDependOnFactsOnly,
  declaredLaws,
  heavierGradeNeverFewerVisits,
  type Law,
  LawBroken,
  laterVersionsDoNotMatter,
  learningSettles,
  nothingPaidTwice,
  orderDoesNotMatter,
  partsSumToTotals,
  risingNeverPaysMore,
  risingNeverRefuses,
} from '../../../src/testing/index.js';
import { libraryOf, smallCounty, smallCountyFile } from '../../fixtures/small-county.js';

// A law that cannot fail is a defect: each is shown an engine, or rules, against which it fails.

type Defect = (found: Determination, household: HouseholdInput) => Determination;
const sound: Defect = (found) => found;
const planted = vi.hoisted(() => ({ engine: null as unknown, lateBy: 0 }));

vi.mock('../../../src/determination/determine.js', async (original) => {
  const real = await original<typeof import('../../../src/determination/determine.js')>();
  const determine = (household: HouseholdInput, ...rest: [never, DetermineOptions?]) =>
    (planted.engine as Defect)(real.determine(household, ...rest), household);
  return { ...real, determine };
});

vi.mock('../../../src/rulefile/resolve.js', async (original) => {
  const real = await original<typeof import('../../../src/rulefile/resolve.js')>();
  const resolve = (library: never, query: ResolveQuery) => {
    const year = Number(query.asOf.slice(0, 4)) + planted.lateBy;
    const asOf = `${year}${query.asOf.slice(4)}`;
    return real.resolve(library, {
      ...query,
      asOf,
      knownOn: planted.lateBy ? null : query.knownOn,
    });
  };
  return { ...real, resolve };
});

planted.engine = sound;
afterEach(() => {
  planted.engine = sound;
  planted.lateBy = 0;
});

const seed = 11;

/** What is found against a law; nothing when it holds. */
function found<Trial>(law: Law<Trial>): string {
  const { errorInstance } = fc.check(law, { numRuns: 150, seed });
  if (errorInstance === null || errorInstance === undefined) return '';
  if (errorInstance instanceof LawBroken) return errorInstance.message;
  throw errorInstance;
}

const county = smallCounty();

/** Outcomes put otherwise. */
function withOutcomes(
  change: (all: Determination['outcomes'], household: HouseholdInput) => object,
) {
  return ((each, household) => ({
    ...each,
    outcomes: change(each.outcomes, household),
  })) as Defect;
}

const firstMember = ({ members }: HouseholdInput) =>
  (members as readonly { readonly id: string; readonly isPregnant?: unknown }[])[0];

describe('a law fails of an engine that', () => {
  let calls = 0;
  it.each<[string, Defect, () => Law<never>]>([
    [
      'leaves a line out of the totals',
      withOutcomes((all) => all.map((each) => ({ ...each, lines: each.lines.slice(1) }))),
      () => partsSumToTotals(county) as Law<never>,
    ],
    [
      'turns an amount into its negative',
      withOutcomes((all) =>
        all.map((each) => ({
          ...each,
          lines: each.lines.map((line) => ({
            ...line,
            amount: { low: { value: -1 }, high: { value: -1 }, value: -1 },
          })),
        })),
      ),
      () => amountsStayInBounds(county) as Law<never>,
    ],
    [
      'pays what gives way',
      withOutcomes((all) => all.map((each) => ({ ...each, status: 'eligible' }))),
      () => nothingPaidTwice(county) as Law<never>,
    ],
    [
      'looks at the first member only',
      withOutcomes((all, household) =>
        all.map((each) => ({
          ...each,
          status: firstMember(household)?.isPregnant ? 'eligible' : 'ineligible',
        })),
      ),
      () => orderDoesNotMatter(county) as Law<never>,
    ],
    [
      'remembers what it was asked before',
      (each) => {
        calls += 1;
        return { ...each, asOf: `${each.asOf} ${calls}` };
      },
      () => answersDependOnFactsOnly(county) as Law<never>,
    ],
    [
      'takes what is not known for no',
      withOutcomes((all) =>
        all.map((each) =>
          each.status === 'undetermined' ? { ...each, status: 'ineligible' } : each,
        ),
      ),
      () => learningSettles(county) as Law<never>,
    ],
  ])('%s', (_, defect, law) => {
    expect(found(law())).toBe('');
    planted.engine = defect;
    expect(found(law())).not.toBe('');
  });

  it('reads versions of a later year', () => {
    const library = libraryOf(
      smallCountyFile(),
      smallCountyFile({ from: '2026-01-01', days: { heavy: 5, light: 30 } }),
    );
    const law = laterVersionsDoNotMatter(library);
    expect(found(law)).toBe('');
    planted.lateBy = 1;
    expect(found(law)).toContain('differs');
  });
});

describe('a law fails of rules that', () => {
  const line = { value: '640', unit: 'yuan per month' };
  const rising = smallCounty({ gap: { add: [line, 'quantity:income'] } });

  it('pay more to those who have more', () => {
    expect(found(declaredLaws(county))).toBe('');
    expect(found(declaredLaws(rising))).toContain('falls: income.amount rises');
    expect(found(risingNeverPaysMore(rising, 'income.amount'))).toContain('more is paid');
  });

  it('refuse those who spend more', () => {
    const against = smallCounty({ counted: { add: ['quantity:income', 'quantity:expenses'] } });
    expect(found(risingNeverRefuses(county, 'expense.amount'))).toBe('');
    expect(found(risingNeverRefuses(against, 'expense.amount'))).toContain('aid null is lost');
  });

  it('visit the heavier grade less', () => {
    const upsideDown = smallCounty({ days: { heavy: 30, light: 7 } });
    expect(found(heavierGradeNeverFewerVisits(county))).toBe('');
    expect(found(heavierGradeNeverFewerVisits(upsideDown))).toContain('severity 2 has fewer');
  });

  it('and the household it fails of is small', () => {
    const { counterexample } = fc.check(declaredLaws(rising), { numRuns: 150, seed });
    const { household } = counterexample?.[0] ?? {};
    expect(household?.members).toHaveLength(1);
    expect(household?.incomes).toHaveLength(1);
    expect(household?.expenses).toEqual([]);
  });
});
