import { describe, expect, it } from 'vitest';
import type { Household } from '../../../../src/facts/row.js';
import { bounder } from '../../../../src/readings/bound/index.js';
import type { Node } from '../../../../src/ruletree/nodes.js';
import { home, read, textOf } from './read.js';
import {
  all,
  arithmetic,
  compare,
  count,
  define,
  extreme,
  fact,
  linked,
  named,
  num,
  over,
  pair,
  path,
  ref,
  total,
  treeOf,
} from './trees.js';
import { householdOf, type ListSpec, type RowSpec } from './world.js';

const incomes = over('income', ['income']);
const amount = fact('income.m');
const isWage = compare(fact('income.kind'), 'equal', 'wage');

const income = (m: number | undefined, kind?: string, person?: string): RowSpec => ({
  facts: { m, kind, person },
});
const whole = (...rows: readonly RowSpec[]) => home({}, { incomes: { rows } });
const partial = (rows: readonly RowSpec[], more: Partial<ListSpec> = {}) =>
  home({}, { incomes: { rows, state: 'partial', ...more } });
const unknown = home({}, { incomes: { rows: [], state: 'unknown' } });

describe('a total over a list that is complete', () => {
  it('adds up the rows', () => {
    expect(read(total(incomes, amount), whole(income(3), income(4)))).toBe('7');
    expect(read(total(incomes, amount), whole())).toBe('0');
    expect(read(total(incomes, amount, isWage), whole(income(3, 'wage'), income(4, 'gift')))).toBe(
      '3',
    );
  });

  it('adds from nothing to the whole of a row that may not belong', () => {
    const household = whole(income(3), income(4, 'wage'));
    expect(read(total(incomes, amount, isWage), household)).toBe('[4, 7] ← income.kind');
    expect(read(total(incomes, arithmetic('multiply', amount, num(-1)), isWage), household)).toBe(
      '[-7, -4] ← income.kind',
    );
  });

  it('misses no amount of a row that surely does not belong, and no kind of one that is zero', () => {
    const household = whole(income(undefined, 'gift'), income(0), income(5, 'wage'));
    expect(read(total(incomes, amount, isWage), household)).toBe('5');
  });
});

describe('a total over a list that is not complete', () => {
  it('of what is never negative has no upper end', () => {
    expect(read(total(incomes, amount), partial([income(3)]))).toBe('[3, ∞) ← household.incomes');
    expect(read(total(incomes, amount), unknown)).toBe('[0, ∞) ← household.incomes');
  });

  it('of what may be negative has no end at all', () => {
    const owed = arithmetic('add', amount, num(-5));
    expect(read(total(incomes, owed), partial([income(3)]))).toBe('anything ← household.incomes');
  });

  it('counts with the most rows there can be', () => {
    const household = partial([income(3)], { atMost: 3 });
    expect(read(count(incomes), household)).toBe('[1, 3] ← household.incomes');
    expect(read(total(incomes, num(10)), household)).toBe('[10, 30] ← household.incomes');
    expect(read(total(incomes, amount), household)).toBe('[3, ∞) ← household.incomes');
    expect(read(total(incomes, amount), partial([income(3)], { atMost: 1 }))).toBe('3');
  });

  it('does not matter where no further row could belong', () => {
    const never = all(isWage, compare(fact('household.b', path(['owner'])), 'equal', true));
    const household = home({ b: false }, { incomes: { rows: [], state: 'unknown' } });
    expect(read(total(incomes, amount, never), household)).toBe('0');
    expect(read(count(incomes, never), household)).toBe('0');
    expect(read(total(incomes, num(0)), unknown)).toBe('0');
  });

  it('names the list, not the facts of rows that may not exist', () => {
    const b = fact('household.b', path([], 1));
    expect(read(total(incomes, amount, all(isWage, b)), unknown)).toBe(
      '[0, ∞) ← household.b, household.incomes',
    );
  });

  it('does not fail over a row that may not exist', () => {
    const failing = pair('divide', num(1), num(0));
    expect(read(total(incomes, failing), unknown)).toBe('0');
    expect(() => read(total(incomes, failing), whole(income(1)))).toThrow('divides by zero');
  });
});

describe('what the household has none of', () => {
  const people = { members: { rows: [{ id: 'p0' }, { id: 'p1' }] } };
  const wages = total(incomes, amount, isWage);
  const list = (none: ListSpec['none'] = []) =>
    home({}, { ...people, incomes: { rows: [], state: 'partial', none } });

  it('is missing from no total', () => {
    expect(read(wages, list([{ person: null, kinds: ['wage'] }]))).toBe('0');
    expect(read(wages, list([{ person: null, kinds: ['gift'] }]))).toBe(
      '[0, ∞) ← household.incomes',
    );
  });

  it('is so when each person has none', () => {
    const first = { person: 'p0', kinds: ['wage', 'gift'] };
    expect(read(wages, list([first, { person: 'p1', kinds: ['wage'] }]))).toBe('0');
    expect(read(wages, list([first]))).toBe('[0, ∞) ← household.incomes');
    const open = householdOf({
      lists: {
        members: { rows: [{ id: 'p0' }], state: 'partial' },
        incomes: { rows: [], state: 'partial', none: [first] },
      },
    });
    expect(read(wages, open)).toBe('[0, ∞) ← household.incomes');
  });

  it('is so for the person it is said of', () => {
    const own = total(linked('income.person'), amount, isWage);
    const household = list([{ person: 'p0', kinds: ['wage'] }]);
    const [first, second] = household.root.lists[0]?.rows ?? [];
    if (first === undefined || second === undefined) throw new Error('no members');
    const run = bounder(treeOf()).begin(household);
    expect(textOf(run.node(own, first))).toBe('0');
    expect(textOf(run.node(own, second))).toBe('[0, ∞) ← household.incomes');
  });

  it('keeps a row of that kind from being theirs', () => {
    const own = total(linked('income.person'), amount);
    const household = home(
      {},
      {
        ...people,
        incomes: { rows: [income(7, 'wage')], none: [{ person: 'p0', kinds: ['wage'] }] },
      },
    );
    const [first, second] = household.root.lists[0]?.rows ?? [];
    if (first === undefined || second === undefined) throw new Error('no members');
    const run = bounder(treeOf()).begin(household);
    expect(textOf(run.node(own, first))).toBe('0');
    expect(textOf(run.node(own, second))).toBe('[0, 7] ← income.person');
  });

  it('narrows the kind of a row that is listed', () => {
    const household = home(
      {},
      {
        ...people,
        incomes: {
          rows: [income(7, undefined, 'p0')],
          none: [{ person: 'p0', kinds: ['wage'] }],
        },
      },
    );
    expect(read(wages, household)).toBe('0');
  });
});

describe('rows by a link', () => {
  const ofHead = ref(
    define('person', total(linked('income.person'), amount)),
    path(['household.head']),
  );
  const people = { members: { rows: [{ id: 'p0' }, { id: 'p1' }] } };
  const read2 = (incomeList: ListSpec) =>
    read(ofHead, home({ head: 'p0' }, { ...people, incomes: incomeList }));

  it('are those that point to the row', () => {
    expect(read2({ rows: [income(3, 'wage', 'p0'), income(4, 'wage', 'p1')] })).toBe('3');
  });

  it('may be those whose link is not known', () => {
    expect(read2({ rows: [income(3, 'wage', 'p0'), income(4, 'wage')] })).toBe(
      '[3, 7] ← income.person',
    );
  });

  it('are as open as the list that holds them', () => {
    expect(read2({ rows: [income(3, 'wage', 'p0')], state: 'partial' })).toBe(
      '[3, ∞) ← household.incomes',
    );
  });

  it('read the row they may point to, not every row', () => {
    const own = total(linked('income.person'), fact('person.n', path(['income.person'])));
    const household = home(
      {},
      {
        members: {
          rows: [
            { id: 'p0', facts: { n: 1 } },
            { id: 'p1', facts: { n: 9 } },
          ],
        },
        incomes: { rows: [income(4, 'wage')] },
      },
    );
    const [first] = household.root.lists[0]?.rows ?? [];
    if (first === undefined) throw new Error('no members');
    expect(textOf(bounder(treeOf()).begin(household).node(own, first))).toBe(
      '[0, 1] ← income.person',
    );
  });
});

describe('lists within lists', () => {
  const badges = total(over('badge', ['person', 'badge']), num(2));
  const person = (rows: number, state?: ListSpec['state'], atMost?: number): RowSpec => ({
    lists: { badges: { rows: Array.from({ length: rows }, () => ({})), state, atMost } },
  });

  it('are walked through', () => {
    const rows = [person(1), person(2)];
    expect(read(badges, home({}, { members: { rows } }))).toBe('6');
  });

  it('are open where either list is', () => {
    expect(read(badges, home({}, { members: { rows: [person(1), person(2, 'partial')] } }))).toBe(
      '[6, ∞) ← person.badges',
    );
    expect(read(badges, home({}, { members: { rows: [person(1, 'partial', 3)] } }))).toBe(
      '[2, 6] ← person.badges',
    );
    const rows = [person(1)];
    expect(read(badges, home({}, { members: { rows, state: 'partial', atMost: 2 } }))).toBe(
      '[2, ∞) ← household.members',
    );
  });

  it('nest in one another', () => {
    const people = over('person', ['person']);
    const decorated = compare(count(over('badge', ['badge'])), 'greaterThan', 1);
    const rows = [person(1), person(2), person(0, 'unknown')];
    expect(read(count(people, decorated), home({}, { members: { rows } }))).toBe(
      '[1, 2] ← person.badges',
    );
    expect(
      read(count(people, decorated), home({}, { members: { rows: [], state: 'unknown' } })),
    ).toBe('[0, ∞) ← household.members');
  });

  it('see the rows outside', () => {
    const older = compare(fact('person.n'), 'greaterThan', fact('person.n', path([], 1)));
    const rank = count(over('person', ['person'], path(['owner'])), older);
    const rows = [{ facts: { n: 3 } }, { facts: { n: 5 } }, { facts: { n: 4 } }];
    const people = over('person', ['person']);
    expect(read(total(people, rank), home({}, { members: { rows } }))).toBe('3');
    const open = [{ facts: { n: 3 } }, {}];
    expect(read(total(people, rank), home({}, { members: { rows: open } }))).toBe(
      '[0, 3] ← person.n',
    );
  });
});

describe('the greatest and the least', () => {
  const greatest = (otherwise: Node | null = null, where: Node | null = null) =>
    extreme('greatest', incomes, amount, where, otherwise);
  const least = (otherwise: Node | null = null) =>
    extreme('least', incomes, amount, null, otherwise);

  it('are those of the rows', () => {
    expect(read(greatest(), whole(income(3), income(8)))).toBe('8');
    expect(read(least(), whole(income(3), income(8)))).toBe('3');
  });

  it('are absent, or what the rule says, without rows', () => {
    expect(read(greatest(), whole())).toBe('null');
    expect(read(greatest(num(1)), whole())).toBe('1');
  });

  it('lie beyond the rows that are known', () => {
    expect(read(greatest(num(0)), partial([income(3)]))).toBe('[3, ∞) ← household.incomes');
    expect(read(least(num(0)), partial([income(3)]))).toBe('[0, 3] ← household.incomes');
    expect(read(greatest(num(0)), unknown)).toBe('[0, ∞) ← household.incomes');
    expect(read(greatest(), unknown)).toBe('[0, ∞) | absent ← household.incomes');
  });

  it('take in rows that may belong, and miss none that cannot change them', () => {
    const rows = whole(income(3), income(9, 'wage'), income(12));
    expect(read(greatest(null, isWage), rows)).toBe('[9, 12] ← income.kind');
    const some = greatest(num(0), isWage);
    expect(read(some, whole(income(3), income(9, 'wage')))).toBe('9');
    expect(read(some, whole(income(3)))).toBe('[0, 3] ← income.kind');
    expect(read(extreme('least', incomes, amount, isWage, num(7)), whole(income(7)))).toBe('7');
  });
});

describe('a list of an unknown row', () => {
  it('is that of any row it may be', () => {
    const badges = count(over('badge', ['badge'], path(['household.head'])));
    const rows = [
      { id: 'p0', lists: { badges: { rows: [{}, {}] } } },
      { id: 'p1', lists: { badges: { rows: [{}] } } },
    ];
    expect(read(badges, home({}, { members: { rows } }))).toBe('[1, 2] ← household.head');
    expect(read(badges, home({ head: 'p1' }, { members: { rows } }))).toBe('1');
  });

  it('is absent where the row is', () => {
    const badges = count(over('badge', ['badge'], path(['household.head', 'person.guardian'])));
    const rows = [{ id: 'p0', facts: { guardian: null } }];
    expect(read(badges, home({ head: 'p0' }, { members: { rows } }))).toBe('null');
  });
});

describe('a total over the rows that a fact names', () => {
  const family = named('household.family');
  const people = (facts: RowSpec['facts'], more: Partial<ListSpec> = {}): Household =>
    home(facts, {
      members: {
        rows: [
          { id: 'p1', facts: { n: 2, b: true } },
          { id: 'p2', facts: { n: 5, b: false } },
        ],
        ...more,
      },
    });
  const children = total(family, fact('person.n'));

  it('adds up the rows that it names, and no others', () => {
    expect(read(children, people({ family: ['p1'] }))).toBe('2');
    expect(read(children, people({ family: ['p1', 'p2'] }))).toBe('7');
    expect(read(children, people({ family: [] }))).toBe('0');
    expect(read(count(family, fact('person.b')), people({ family: ['p1', 'p2'] }))).toBe('1');
  });

  it('is settled by the names even where there may be more rows', () => {
    expect(read(children, people({ family: ['p2'] }, { state: 'partial' }))).toBe('5');
  });

  it('may name any row while it is not known', () => {
    expect(read(children, people({}))).toBe('[0, 7] ← household.family');
    expect(read(count(family), people({}))).toBe('[0, 2] ← household.family');
    expect(read(count(family, fact('person.b')), people({}))).toBe('[0, 1] ← household.family');
  });

  it('may name rows that are not in the household file yet', () => {
    const partial = people({}, { state: 'partial', atMost: 4 });
    expect(read(count(family), partial)).toBe('[0, 4] ← household.family, household.members');
    expect(read(children, partial)).toBe('[0, ∞) ← household.family, household.members');
  });
});
