import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../src/base/date.js';
import { RulesError } from '../../../src/base/errors.js';
import { determine } from '../../../src/determination/determine.js';
import type { SweptOutcome } from '../../../src/determination/sweep/result.js';
import { sweep } from '../../../src/determination/sweep/sweep.js';
import { parseHousehold } from '../../../src/facts/parse-household.js';
import { decider } from '../../../src/readings/decide/index.js';
import { sweeper, valueAt } from '../../../src/readings/sweep/index.js';
import { treeOf } from '../../../src/ruletree/compile.js';
import { smallHousehold, smallRules } from './small-rules.js';

const wage = '/incomes/0/amount';
const rules = smallRules();

function outcome(programme: string, from = 0, to = 200_000): SweptOutcome {
  const swept = sweep(smallHousehold(), rules, { fact: wage, from, to, programmes: [programme] });
  const [found] = swept.outcomes;
  if (found === undefined) throw new Error(`no ${programme}`);
  return found;
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof RulesError) return error.code;
    throw error;
  }
  return 'no error';
}

describe('an outcome as a function of one income', () => {
  it('has its exact pieces: no means, the gap to the standard, nothing from the limit on', () => {
    const pieces = outcome('living').pieces.map(({ from, to, status, lines }) => ({
      from,
      to,
      status,
      lines: lines.map(({ id, amount }) => `${id} ${amount}`),
    }));
    expect(pieces).toEqual([
      { from: 0, to: 9_999, status: 'eligible', lines: ['gap 120000', 'uplift 6000'] },
      {
        from: 10_000,
        to: 129_999,
        status: 'eligible',
        lines: ['gap 130000 + -1·x', 'uplift 6000'],
      },
      { from: 130_000, to: 200_000, status: 'ineligible', lines: [] },
    ]);
  });

  it('names the rule that ends it, with its source', () => {
    const [first, second, third] = outcome('living').pieces;
    expect(first?.because).toEqual([]);
    expect(second?.because.map(({ rule }) => rule)).toEqual(['quantity:means']);
    const [cause] = third?.because ?? [];
    expect(cause?.rule).toBe('condition:poor');
    expect(cause?.label?.en).toBe('income below the standard');
    expect(cause?.cite.map(({ document, article }) => [document, article])).toEqual([['act', '1']]);
  });

  it('says what determine says at each end of each piece', () => {
    for (const { from, to, status, totals } of outcome('living').pieces) {
      for (const fen of [from, to]) {
        const amount = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
        const household = {
          ...smallHousehold(),
          incomes: [{ person: 'p1', kind: 'wage', amount, per: 'month' }],
        } as const;
        const [told] = determine(household, rules, { programmes: ['living'] }).outcomes;
        expect([told?.status, told?.totals.month?.fen]).toEqual([
          status,
          totals.month === undefined ? undefined : valueAt(totals.month, fen),
        ]);
      }
    }
  });

  it('adds up only what is paid in the month of the day', () => {
    const [piece] = outcome('heating').pieces;
    expect(piece?.lines.map(({ id, payableNow }) => [id, payableNow])).toEqual([['winter', false]]);
    expect(piece?.totals).toEqual({});
  });

  it('follows a date day by day: the age is reached on the birthday', () => {
    const fact = '/members/0/birthDate';
    const range = { from: -5000, to: -4500 };
    const { fact: swept, outcomes } = sweep(smallHousehold(), rules, {
      fact,
      ...range,
      programmes: ['pension'],
    });
    expect(swept).toMatchObject({ type: 'date', standing: 'fixed', of: 'p2' });
    const pieces = outcomes[0]?.pieces.map(({ from, to, status }) => [from, to, status]);
    // Seventy on the day of the determination, or the day after it.
    const birthday = parseIsoDate('1956-07-15') ?? 0;
    expect(pieces).toEqual([
      [-5000, birthday, 'eligible'],
      [birthday + 1, -4500, 'ineligible'],
    ]);
  });

  it('is open where something is not known', () => {
    const { members: _, ...rest } = smallHousehold();
    const [living] = sweep(
      { ...rest, incomes: [{ kind: 'wage', amount: '1.00', per: 'month' }] },
      rules,
      {
        fact: wage,
        from: 0,
        to: 100,
        programmes: ['living'],
      },
    ).outcomes;
    expect(living?.pieces.map(({ status, isOpen }) => [status, isOpen])).toEqual([
      ['undetermined', true],
    ]);
  });
});

describe('a sweep refuses', () => {
  const swept = (fact: string, from = 0, to = 100) =>
    sweep(smallHousehold(), rules, { fact, from, to });

  it.each([
    ['/incomes/7/amount', 'determination/no-such-fact'],
    ['/incomes/0/kind', 'determination/not-sweepable'],
  ])('%s with %s', (fact, code) => expect(codeOf(() => swept(fact))).toBe(code));

  it.each([
    [-1, 100],
    [100, 99],
    [0.5, 1],
  ])('the range %s to %s', (from, to) => {
    expect(codeOf(() => swept(wage, from, to))).toBe('determination/bad-sweep-range');
  });

  it('more pieces than were asked for', () => {
    const tree = treeOf(rules);
    const household = parseHousehold(smallHousehold(), tree.vocabulary);
    const [row] = household.root.lists.flatMap((list) =>
      list.rows.filter(({ entity }) => entity.id === 'income'),
    );
    const fact = row?.entity.factsByName.get('amount');
    const granted = tree.definitions.find(({ id }) => id === 'granted:living');
    if (!row || !fact || !granted) throw new Error('the small rules have changed');
    const run = sweeper(household, decider(tree).begin(household), { kind: 'fact', fact, row });
    const range = { from: 0, to: 200_000 };
    expect(codeOf(() => run.pieces(granted, household.root, range, 2))).toBe(
      'readings/sweep-too-fine',
    );
    expect(run.pieces(granted, household.root, range, 10)).toHaveLength(2);
  });
});
