import { describe, expect, it } from 'vitest';
import type { ExpectedOutcome, RuleFile } from '../../src/rulefile/format.js';
import { libraryOf, smallCountyFile } from '../fixtures/small-county.js';
import { Judge } from './judge.js';
import { mutantsOf } from './mutants.js';

const label = (en: string) => ({ 'zh-Hant': en, 'zh-Hans': en, en });

/** A household of so much income, and what it is to get. */
const caseOf = (id: string, income: string, aid: ExpectedOutcome) => ({
  id,
  title: label(id),
  household: {
    region: '100000',
    area: 'urban',
    members: [{ id: 'p1', livesWithHousehold: true, isPregnant: false }],
    incomes: [{ amount: income }],
    expenses: [],
  },
  expect: { programmes: { aid } },
  working: 'The line is 640.',
});

const below = caseOf('below', '639.99', {
  status: 'eligible',
  lines: { gap: '0.01', extra: '10.00' },
});
const at = caseOf('at', '640.00', { status: 'ineligible' });

function fatesOf(cases: RuleFile['cases'], place: string): readonly (readonly [string, string])[] {
  const library = libraryOf({ ...smallCountyFile(), cases });
  const judge = new Judge(library);
  return library.files
    .flatMap((file) => [...mutantsOf(file)])
    .filter(({ at }) => at.startsWith(place))
    .map((mutant) => [mutant.change, judge.judge(mutant, 0)] as const);
}

describe('mutants of a rule file', () => {
  it('of every kind are made, each once', () => {
    const [file] = libraryOf(smallCountyFile()).files;
    const all = file === undefined ? [] : [...mutantsOf(file)];
    const kinds = new Set(all.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['branch', 'operator', 'threshold', 'unit']);
    expect(new Set(all.map((each) => `${each.at} ${each.change}`)).size).toBe(all.length);
  });

  it('are killed by cases at and one fen below the line', () => {
    expect(fatesOf([below, at], '/programmes/aid/eligibility')).toEqual([
      ['lessThan → lessThanInclusive', 'killed-by-case'],
      ['lessThan → greaterThanInclusive', 'killed-by-case'],
    ]);
    expect(fatesOf([below, at], '/parameters/standard/value')).toEqual([
      ['640 → 639.99', 'killed-by-case'],
      ['640 → 640.01', 'killed-by-case'],
    ]);
  });

  it('survive where nobody looks at the line itself', () => {
    expect(fatesOf([below], '/programmes/aid/eligibility')).toEqual([
      ['lessThan → lessThanInclusive', 'survived'],
      ['lessThan → greaterThanInclusive', 'killed-by-case'],
    ]);
  });

  it('that do not compile are refused', () => {
    const fates = fatesOf([below], '/parameters/standard/unit');
    expect(fates).toEqual([['yuan per month → yuan per year', 'refused']]);
  });
});
