import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../../src/determination/ledger/case.js';
import { accountOf, dues, earns, lawOf, living, member, run, stood } from './ledger-rules.js';

// Two persons, standard 800, income 1000: the gap is 600.00. From March an income of 2000 ends it.

const poor = { incomes: [earns('1000.00')] };
const rich = { incomes: [earns('2000.00')] };
const half = { from: '2026-01', to: '2026-09' };

function ended(reason?: string): Snapshot[] {
  const award = {
    programme: 'living',
    person: null,
    amount: '600.00',
    per: 'month',
    from: '2026-01-01',
    to: '2026-02-28',
    decidedOn: '2025-12-20',
    ...(reason === undefined ? {} : { endReason: reason }),
  };
  return [
    stood('2026-01-01', { ...poor, awards: [{ ...award, to: null, endReason: null }] }),
    stood('2026-03-01', { ...rich, awards: [award] }),
  ];
}

function tapered(tapers: unknown, snapshots: readonly Snapshot[] = ended('income-from-work')) {
  const timing = { start: 'month-of-decision', tapers };
  return dues(run(lawOf({ living: { ...living, timing } }), snapshots, half), 'living');
}

/** Months one and two as they were, then these, then nothing. */
function then(...amounts: readonly string[]): string[] {
  return ['600.00', '600.00', ...amounts, ...Array(7 - amounts.length).fill('0.00')];
}

const name = { 'zh-Hant': '漸退', 'zh-Hans': '渐退', en: 'taper' };
const fixed = (months: unknown, more = {}) => ({ job: { label: name, months, ...more } });

describe('a taper of fixed months', () => {
  it('goes on at the last amount for so many months, and no more', () => {
    expect(tapered(fixed(3))).toEqual(then('600.00', '600.00', '600.00'));
    expect(tapered(fixed(1))).toEqual(then('600.00'));
    expect(tapered(fixed(0))).toEqual(then());
  });

  it('lasts as many months as somebody decides, and is open until then', () => {
    const range = { range: { low: 0, high: 6, decision: 'taper-months' } };
    expect(tapered(fixed(range))).toEqual(then(...Array(6).fill('0.00–600.00')));
    const decided = ended('income-from-work').map((each) => ({
      ...each,
      household: { ...each.household, decisions: [{ id: 'taper-months', value: 2 }] },
    }));
    expect(tapered(fixed(range), decided)).toEqual(then('600.00', '600.00'));
  });

  it('numbers its months', () => {
    const timing = { tapers: fixed(2) };
    const told = run(lawOf({ living: { ...living, timing } }), ended('income-from-work'), half);
    const causes = accountOf(told, 'living').entries.map((entry) =>
      entry.causes.find(({ kind }) => kind === 'taper'),
    );
    expect(causes[2]).toMatchObject({ month: 1, of: 2 });
    expect(causes[3]).toMatchObject({ month: 2, of: 2 });
    expect(accountOf(told, 'living').entries[4]?.causes).toEqual([{ kind: 'taper-ends' }]);
  });

  it('stops where conditions are met again', () => {
    const again = [...ended('income-from-work'), stood('2026-05-01', { ...poor, awards: [] })];
    const timing = { tapers: fixed(6) };
    // Nothing is on record at last, so it is taken from the first day seen.
    const told = run(lawOf({ living: { ...living, timing } }), again, half);
    expect(dues(told, 'living')).toEqual(Array(9).fill('600.00'));
    expect(accountOf(told, 'living').entries[4]?.causes.map(({ kind }) => kind)).not.toContain(
      'taper',
    );
  });
});

describe('a taper by the reason of the end', () => {
  const byReason = {
    job: { label: name, months: 3, after: ['income-from-work'] },
    other: { label: name, months: 1, after: ['income', 'composition'] },
  };

  it.each([
    ['income-from-work', ['600.00', '600.00', '600.00']],
    ['income', ['600.00']],
    ['voluntary', []],
  ])('%s', (reason, expected) => {
    expect(tapered(byReason, ended(reason))).toEqual(then(...expected));
  });

  it('is possible where the reason is not known', () => {
    expect(tapered(byReason, ended())).toEqual(then('0.00–600.00', '0.00–600.00', '0.00–600.00'));
  });

  it('may be told by facts of the day on which it ends', () => {
    const when = { fact: 'quantity:income', operator: 'lessThan', value: 2000 };
    expect(tapered(fixed(2, { when }))).toEqual(then());
    const least = { ...when, operator: 'lessThanInclusive' };
    expect(tapered(fixed(2, { when: least }))).toEqual(then('600.00', '600.00'));
  });
});

describe('a taper of falling shares', () => {
  const round = { step: 1, direction: 'up' };

  it('pays a share of the last amount each month: 100, 80 and 60 percent of 600', () => {
    const shares = [1, '0.8', '0.6'].map((value) => ({ value, unit: 'number' }));
    const falling = { job: { label: name, shares, round } };
    expect(tapered(falling)).toEqual(then('600.00', '480.00', '360.00'));
  });

  it('rounds as it says: a third of 600.01 is 200.00⅓, so 201, 200 or 200.01', () => {
    const last = ended('income-from-work').map((each, index) =>
      index === 0
        ? {
            ...each,
            household: {
              ...each.household,
              incomes: stood('', { incomes: [earns('999.99')] }).household.incomes,
            },
          }
        : each,
    ) as Snapshot[];
    const third = (step: string, direction: string) => {
      const shares = [{ value: '1/3', unit: 'number' }];
      return tapered({ job: { label: name, shares, round: { step, direction } } }, last)[2];
    };
    expect(third('1', 'up')).toBe('201.00');
    expect(third('1', 'half-up')).toBe('200.00');
    expect(third('0.01', 'up')).toBe('200.01');
  });
});

describe('a cap on a taper', () => {
  it('is worked out by each month: the standard, once and for each', () => {
    const cap = { value: '500.00', unit: 'yuan per month' };
    expect(tapered(fixed(2, { cap }))).toEqual(then('500.00', '500.00'));
    const above = { value: '600.01', unit: 'yuan per month' };
    expect(tapered(fixed(2, { cap: above }))).toEqual(then('600.00', '600.00'));
    const each = {
      multiply: [{ value: '300.00', unit: 'yuan per person per month' }, 'unit:living.size'],
    };
    expect(tapered(fixed(1, { cap: each }))).toEqual(then('600.00'));
  });
});

describe("a member's death in a taper", () => {
  // Two old persons: a gap of 600.00 and 50.00 for each. b dies in April.
  const old = (id: string) => member(id, { birthDate: '1950-01-01' });
  const couple = { members: [old('a'), old('b')] };
  const widowed = { members: [old('a')] };
  const withFacts = (each: Snapshot | undefined, facts: object) =>
    ({ ...each, household: { ...each?.household, ...facts } }) as Snapshot;
  const [before, after] = ended('income-from-work');
  const died: readonly Snapshot[] = [
    withFacts(before, couple),
    withFacts(after, couple),
    { ...withFacts(after, widowed), from: '2026-04-12' },
  ];

  it('ends what was for that member, from the month after, and not what was for all', () => {
    expect(tapered(fixed(4), died)).toEqual([
      '700.00',
      '700.00',
      '700.00',
      '700.00',
      '650.00',
      '650.00',
      '0.00',
      '0.00',
      '0.00',
    ]);
  });

  it('lowers a cap by the head: 400.00 × 2, then 400.00 × 1', () => {
    const each = { value: '400.00', unit: 'yuan per person per month' };
    const cap = { multiply: [each, 'unit:living.size'] };
    expect(tapered(fixed(4, { cap }), died).slice(2, 6)).toEqual([
      '700.00',
      '700.00',
      '400.00',
      '400.00',
    ]);
  });
});
