import { describe, expect, it } from 'vitest';
import { renderIssue } from '../../../src/messages/render.js';
import { type Content, compileRules, evaluate, is, mistakesOf, treeOf, yuan } from './rules.js';

const amount = (value: number | string) => yuan(value, '');
const row = (match: readonly unknown[], value: unknown) => ({ match, value });

function table(fields: Content, rest: Content = {}): Content {
  return { ...rest, tables: { t: { unit: 'yuan', ...fields } } };
}

/** What the table check says, in English and without its first words. */
function complaints(fields: Content, rest: Content = {}): readonly string[] {
  const result = compileRules(table(fields, rest));
  return result.ok ? [] : result.issues.map((issue) => renderIssue(issue, 'en'));
}

function paid(fields: Content, facts: Content, rest: Content = {}): unknown {
  return evaluate(treeOf(table(fields, rest)), 'table:t', facts);
}

describe('a table of codes', () => {
  const keys = ['household.area', 'household.isRemote'];

  it('is whole when every combination has its row', () => {
    const rows = {
      a: row(['urban', '*'], amount(1)),
      b: row(['rural', true], amount(2)),
      c: row(['rural', false], amount(3)),
    };
    expect(complaints({ keys, rows })).toEqual([]);
    const at = (area: string, isRemote: boolean) => paid({ keys, rows }, { area, isRemote });
    expect([at('urban', true), at('rural', true), at('rural', false)]).toEqual([100, 200, 300]);
  });

  it('names a combination that is left out', () => {
    const rows = { a: row(['urban', '*'], amount(1)), b: row(['rural', true], amount(2)) };
    expect(complaints({ keys, rows })).toEqual([
      'The table in “t” has a gap: no row for rural, false. Add a row, or otherwise.',
    ]);
    expect(complaints({ keys, rows, otherwise: amount(0) })).toEqual([]);
  });

  it('names rows that meet, unless `hit` says which counts', () => {
    const rows = {
      a: row(['urban', '*'], amount(1)),
      b: row(['*', true], amount(2)),
      c: row(['rural', '*'], amount(3)),
    };
    expect(complaints({ keys, rows })).toEqual([
      'In “t”, rows a, b overlap at urban, true. Part them, or say with hit which counts.',
      'In “t”, rows b, c overlap at rural, true. Part them, or say with hit which counts.',
    ]);
    const facts = { area: 'rural', isRemote: true };
    expect(paid({ keys, rows, hit: 'first' }, facts)).toBe(200);
    expect(paid({ keys, rows, hit: 'highest' }, facts)).toBe(300);
    expect(paid({ keys, rows, hit: 'lowest' }, facts)).toBe(200);
  });

  it('of an open list always has codes that no row names', () => {
    const open = { scope: 'person', keys: ['person.careSetting'] };
    const all = ['home', 'institution', 'foster-family', 'hospital'];
    const rows = { all: row([all], amount(1)) };
    expect(complaints({ ...open, rows })).toEqual([
      'The table in “t” has a gap: no row for …. Add a row, or otherwise.',
    ]);
    expect(complaints({ ...open, rows, otherwise: amount(0) })).toEqual([]);
  });

  it('of what may be absent needs a row for null', () => {
    const rows = { near: row([{ to: 500 }], amount(1)), far: row([{ above: 500 }], amount(2)) };
    const nearest = { keys: ['household.nearestNeighbour'] };
    expect(complaints({ ...nearest, rows })).toEqual([
      'The table in “t” has a gap: no row for null. Add a row, or otherwise.',
    ]);
    const whole = { ...nearest, rows: { ...rows, none: row([null], amount(3)) } };
    expect(complaints(whole)).toEqual([]);
    const at = (nearestNeighbour: number | null) => paid(whole, { nearestNeighbour });
    expect([at(499), at(500), at(501), at(null)]).toEqual([100, 100, 200, 300]);
  });

  it('may leave a gap on purpose, and then gives nothing there', () => {
    const rows = { a: row(['urban'], amount(1)), b: row(['rural'], null) };
    expect(paid({ keys: ['household.area'], rows }, { area: 'rural' })).toBe(null);
  });
});

describe('a table of numbers', () => {
  const counted = { keys: ['household.neighboursNearby'] };

  it('of whole things has nothing between two neighbouring numbers', () => {
    const rows = { few: row([{ to: 3 }], amount(2)), many: row([{ from: 4 }], amount(1)) };
    expect(complaints({ ...counted, rows })).toEqual([]);
    const at = (neighboursNearby: number) => paid({ ...counted, rows }, { neighboursNearby });
    expect([0, 3, 4].map(at)).toEqual([200, 200, 100]);
  });

  it('names the number, or the numbers, between bands', () => {
    const one = { few: row([{ to: 3 }], amount(2)), many: row([{ above: 4 }], amount(1)) };
    expect(complaints({ ...counted, rows: one })).toEqual([
      'The table in “t” has a gap: no row for 4. Add a row, or otherwise.',
    ]);
    const several = { few: row([{ below: 3 }], amount(2)), many: row([{ above: 5 }], amount(1)) };
    expect(complaints({ ...counted, rows: several })[0]).toMatch(/no row for 3\./);
  });

  it('of whole things that cannot be negative begins at zero', () => {
    const rows = {
      some: row([{ from: 0, to: 3 }], amount(2)),
      many: row([{ from: 4 }], amount(1)),
    };
    expect(complaints({ ...counted, rows })).toEqual([]);
    const late = {
      some: row([{ from: 1, to: 3 }], amount(2)),
      many: row([{ from: 4 }], amount(1)),
    };
    expect(complaints({ ...counted, rows: late })[0]).toMatch(/no row for 0\./);
  });

  it('of broken things has room between any two', () => {
    const quantities = {
      half: { unit: 'number', value: { divide: ['household.neighboursNearby', 2] } },
    };
    const rows = { low: row([{ to: 3 }], amount(1)), high: row([{ from: 4 }], amount(2)) };
    expect(complaints({ keys: ['quantity:half'], rows }, { quantities })).toEqual([
      'The table in “t” has a gap: no row for 3…4. Add a row, or otherwise.',
    ]);
  });

  it('of what may be negative has to say so', () => {
    const quantities = {
      gap: { unit: 'number', value: { subtract: ['household.neighboursNearby', 2] } },
    };
    const rows = { none: row([{ from: 0 }], amount(1)) };
    expect(complaints({ keys: ['quantity:gap'], rows }, { quantities })).toEqual([
      'The table in “t” has a gap: no row for …0. Add a row, or otherwise.',
    ]);
  });

  it('of money is read and named in yuan', () => {
    const quantities = {
      income: { unit: 'yuan', value: { total: 'income.amount', over: 'income' } },
    };
    const keys = ['quantity:income'];
    const rows = {
      low: row([{ below: '500.50' }], amount(2)),
      high: row([{ above: '500.50' }], amount(1)),
    };
    expect(complaints({ keys, rows }, { quantities })).toEqual([
      'The table in “t” has a gap: no row for 500.5. Add a row, or otherwise.',
    ]);
    const whole = { ...rows, high: row([{ from: '500.50' }], amount(1)) };
    const at = (value: string) =>
      paid({ keys, rows: whole }, { incomes: [{ amount: value }] }, { quantities });
    expect(['500.49', '500.50', '500.51'].map(at)).toEqual([200, 100, 100]);
  });

  it('of dates is read and named by the day', () => {
    const keys = ['person.birthDate'];
    const rows = {
      old: row([{ to: '1960-12-31' }], amount(1)),
      young: row([{ above: '1961-01-01' }], amount(2)),
    };
    expect(complaints({ scope: 'person', keys, rows })).toEqual([
      'The table in “t” has a gap: no row for 1961-01-01. Add a row, or otherwise.',
    ]);
  });

  it('may have ends that are parameters, checked once they are set', () => {
    const parameters = { limit: { unit: 'number', value: 5 } };
    const ends = (from: unknown) => ({
      few: row([{ below: 'parameter:limit' }], amount(2)),
      many: row([{ from }], amount(1)),
    });
    expect(complaints({ ...counted, rows: ends('parameter:limit') }, { parameters })).toEqual([]);
    expect(complaints({ ...counted, rows: ends(6) }, { parameters })[0]).toMatch(/no row for 5\./);
  });
});

describe('brackets', () => {
  const scale = (mode: string, brackets: unknown, of: unknown = 'quantity:cost') => ({
    quantities: {
      cost: { unit: 'yuan', value: { total: 'expense.amount', over: 'expense' } },
      t: { unit: 'yuan', value: { scale: of, mode, brackets } },
    },
  });
  const three = [
    { to: 1000, rate: 0 },
    { above: 1000, to: 3000, rate: 0.5 },
    { above: 3000, rate: 0.8 },
  ];
  const at = (rules: Content, value: string) =>
    evaluate(treeOf(rules), 'quantity:t', { expenses: [{ amount: value }] });

  it('each on its own part of the amount', () => {
    const each = ['999.99', '1000.00', '1000.02', '3000.00', '4000.00'].map((value) =>
      at(scale('marginal', three), value),
    );
    // 0; 0; 0.02 × 50 %; 2000 × 50 %; 2000 × 50 % + 1000 × 80 %.
    expect(each).toEqual([0, 0, 1, 100000, 180000]);
  });

  it('one on the whole amount', () => {
    const each = ['1000.00', '1000.02', '3000.00', '3000.10'].map((value) =>
      at(scale('whole', three), value),
    );
    expect(each).toEqual([0, 50001, 150000, 240008]);
  });

  it('with fixed amounts beside or instead of a rate', () => {
    const brackets = [
      { to: 1000, amount: amount(100) },
      { above: 1000, amount: amount(200), rate: 0.1 },
    ];
    expect(at(scale('whole', brackets), '1000.00')).toBe(10000);
    expect(at(scale('whole', brackets), '2000.00')).toBe(40000);
  });

  it('must meet, must not overlap, and must go on for ever', () => {
    const wrong = (brackets: unknown) => mistakesOf(scale('marginal', brackets));
    expect(
      wrong([
        { to: 1000, rate: 0 },
        { above: 1001, rate: 1 },
      ]),
    ).toEqual(['ruletree/bracket-gap /quantities/t/value/brackets/1']);
    expect(
      wrong([
        { to: 1000, rate: 0 },
        { from: 1000, rate: 1 },
      ]),
    ).toEqual(['ruletree/bracket-overlap /quantities/t/value/brackets/1']);
    expect(
      wrong([
        { below: 1000, rate: 0 },
        { above: 1000, rate: 1 },
      ]),
    ).toEqual(['ruletree/bracket-gap /quantities/t/value/brackets/1']);
    expect(wrong([{ to: 1000, rate: 0 }])).toEqual([
      'ruletree/bracket-gap /quantities/t/value/brackets/0',
    ]);
    expect(wrong([{ from: 1, rate: 0 }])).toEqual([
      'ruletree/bracket-gap /quantities/t/value/brackets/0',
    ]);
    expect(wrong([{ from: 0, rate: 0 }])).toEqual([]);
  });

  it('of money by a rate in money are nonsense', () => {
    expect(mistakesOf(scale('whole', [{ from: 0, rate: amount(1) }]))).not.toEqual([]);
  });

  it('are read against conditions at their ends', () => {
    const rules = {
      ...scale('whole', three),
      conditions: { paid: { when: is('quantity:t', 0, 'greaterThan') } },
    };
    const tree = treeOf(rules);
    const each = ['1000.00', '1000.01'].map((value) =>
      evaluate(tree, 'condition:paid', { expenses: [{ amount: value }] }),
    );
    expect(each).toEqual([false, true]);
  });
});
