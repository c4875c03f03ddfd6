import { describe, expect, it } from 'vitest';
import { type Content, evaluate, is, mistakesOf, quantity, treeOf } from './rules.js';

const members = [
  { id: 'p1', birthDate: '1950-03-01', sex: '1', spouse: 'p2', parents: [], statuses: [] },
  { id: 'p2', birthDate: '1955-07-09', sex: '2', spouse: 'p1', parents: [], statuses: [] },
  {
    id: 'p3',
    birthDate: '2015-01-01',
    sex: '2',
    spouse: null,
    parents: ['p1', 'p2'],
    statuses: [],
  },
];
const incomes = [
  { id: 'i1', person: 'p1', kind: 'wage', amount: '1000.00', per: 'month' },
  { id: 'i2', person: 'p1', kind: 'farming', amount: '200.00', per: 'month' },
  { id: 'i3', person: 'p2', kind: 'wage', amount: '300.00', per: 'month' },
  { id: 'i4', person: null, kind: 'land-lease', amount: '50.00', per: 'month' },
];
const home = { area: 'rural', members, incomes };

const inYuan = (value: unknown, fields: Content = {}, rest: Content = {}) =>
  treeOf(quantity(value, { unit: 'yuan', ...fields }, rest));

describe('a name', () => {
  it('is read from the row, then from its owner', () => {
    const rules = {
      conditions: {
        ruralWoman: {
          scope: 'person',
          when: { all: [is('person.sex', '2'), is('household.area', 'rural')] },
        },
      },
    };
    const tree = treeOf(rules);
    expect(evaluate(tree, 'condition:ruralWoman', home, 'p1')).toBe(false);
    expect(evaluate(tree, 'condition:ruralWoman', home, 'p2')).toBe(true);
  });

  it('of a row further down cannot be read from its owner', () => {
    expect(mistakesOf(quantity('income.amount', { unit: 'yuan' }))).toEqual([
      'ruletree/not-in-scope /quantities/x/value',
    ]);
    expect(mistakesOf(quantity('income.amount', { unit: 'yuan', scope: 'person' }))).toEqual([
      'ruletree/not-in-scope /quantities/x/value',
    ]);
  });

  it('follows links one after another', () => {
    const tree = treeOf(
      quantity('income.person.spouse.birthDate', { type: 'date', scope: 'income' }),
    );
    expect(evaluate(tree, 'quantity:x', home, 'i1')).toBe(evaluate(tree, 'quantity:x', home, 'i2'));
    expect(evaluate(tree, 'quantity:x', home, 'i3')).not.toBe(
      evaluate(tree, 'quantity:x', home, 'i1'),
    );
    expect(evaluate(tree, 'quantity:x', home, 'i4')).toBe(null);
  });

  it('after a link that is none is refused where it stands', () => {
    expect(
      mistakesOf(quantity('income.kind.birthDate', { type: 'date', scope: 'income' })),
    ).toEqual(['ruletree/not-a-link /quantities/x/value']);
  });
});

describe('totals and counts', () => {
  it('run over all rows of the household', () => {
    expect(evaluate(inYuan({ total: 'income.amount', over: 'income' }), 'quantity:x', home)).toBe(
      155000,
    );
  });

  it('run over those that fit', () => {
    const wages = { total: 'income.amount', over: 'income', where: is('income.kind', 'wage') };
    expect(evaluate(inYuan(wages), 'quantity:x', home)).toBe(130000);
  });

  it('are narrowed to the rows of one person along a link', () => {
    const tree = inYuan(
      { total: 'income.amount', over: 'income', via: 'income.person' },
      { scope: 'person' },
    );
    const each = ['p1', 'p2', 'p3'].map((id) => evaluate(tree, 'quantity:x', home, id));
    expect(each).toEqual([120000, 30000, 0]);
  });

  it('of children are found along a set of links', () => {
    const tree = treeOf(
      quantity({ count: 'person', via: 'person.parents' }, { unit: 'persons', scope: 'person' }),
    );
    const each = ['p1', 'p2', 'p3'].map((id) => evaluate(tree, 'quantity:x', home, id));
    expect(each).toEqual([1, 1, 0]);
  });

  it('of rows of rows run through both lists', () => {
    const tree = treeOf(quantity({ count: 'disability' }, { unit: 'number' }));
    const facts = {
      members: [
        {
          id: 'p1',
          disabilities: [
            { category: '1', grade: '1' },
            { category: '2', grade: '3' },
          ],
        },
        { id: 'p2', disabilities: [] },
        { id: 'p3', disabilities: [{ category: '3', grade: '2' }] },
      ],
    };
    expect(evaluate(tree, 'quantity:x', facts)).toBe(3);
  });

  it('of a list that is none of the row or its owners are refused', () => {
    expect(
      mistakesOf(quantity({ count: 'disability', via: 'income.person' }, { unit: 'number' })),
    ).toEqual(['ruletree/not-a-link /quantities/x/value/via']);
  });

  it('greatest and least of nothing are what `otherwise` says', () => {
    const of = (kind: string, otherwise: unknown) =>
      inYuan({ [kind]: 'income.amount', over: 'income', otherwise });
    expect(evaluate(of('greatest', null), 'quantity:x', home)).toBe(100000);
    expect(evaluate(of('least', null), 'quantity:x', home)).toBe(5000);
    expect(evaluate(of('least', null), 'quantity:x', { incomes: [] })).toBe(null);
    expect(evaluate(of('least', 7), 'quantity:x', { incomes: [] })).toBe(700);
  });
});

describe('outer:', () => {
  const youngerThanOther = {
    scope: 'person',
    unit: 'persons',
    value: {
      count: 'person',
      where: {
        fact: 'person.birthDate',
        operator: 'lessThan',
        value: { fact: 'outer:person.birthDate' },
      },
    },
  };

  it('reads the row outside the `where`', () => {
    const tree = treeOf({ quantities: { older: youngerThanOther } });
    const each = ['p1', 'p2', 'p3'].map((id) => evaluate(tree, 'quantity:older', home, id));
    expect(each).toEqual([0, 1, 2]);
  });

  it('twice reads the row outside both', () => {
    const nested = {
      scope: 'person',
      unit: 'number',
      value: {
        total: {
          count: 'income',
          where: {
            all: [
              { fact: 'income.person', operator: 'equal', value: { fact: 'outer:person.spouse' } },
              { fact: 'income.amount', operator: 'greaterThan', value: 250 },
              { fact: 'outer:outer:person.sex', operator: 'equal', value: '2' },
            ],
          },
        },
        over: 'person',
        where: { fact: 'person.sex', operator: 'equal', value: { fact: 'outer:person.sex' } },
      },
    };
    const tree = treeOf({ quantities: { x: nested } });
    // For a woman: over the women, how many incomes above 250 their husbands have; p3 has none.
    expect(evaluate(tree, 'quantity:x', home, 'p2')).toBe(1);
    expect(evaluate(tree, 'quantity:x', home, 'p1')).toBe(0);
  });

  it('is refused where nothing is outside', () => {
    expect(
      mistakesOf({ conditions: { x: { when: is('outer:household.area', 'rural') } } }),
    ).toEqual(['ruletree/not-in-scope /conditions/x/when/fact']);
  });
});

describe('@', () => {
  const rules = {
    conditions: { earner: { scope: 'person', when: is('person.sex', '1') } },
    quantities: {
      ofEarners: {
        unit: 'yuan',
        value: {
          total: 'income.amount',
          over: 'income',
          where: is('condition:earner@income.person', true),
        },
      },
    },
  };

  it('works a named thing out at the row that a link points to', () => {
    expect(evaluate(treeOf(rules), 'quantity:ofEarners', home)).toBe(120000);
  });

  it('takes what is about the owner of that row as well', () => {
    const more = {
      conditions: { rural: { when: is('household.area', 'rural') } },
      quantities: {
        n: {
          unit: 'number',
          value: { count: 'income', where: is('condition:rural@income.person', true) },
        },
      },
    };
    expect(mistakesOf(more)).toEqual([]);
    // The income of nobody has no person; nothing holds of nobody.
    expect(evaluate(treeOf(more), 'quantity:n', home)).toBe(3);
  });

  it('is refused where the path leads to rows of another kind', () => {
    const wrong = {
      ...rules,
      quantities: {
        x: {
          unit: 'number',
          value: { count: 'income', where: is('condition:earner@income.obligor', true) },
        },
      },
    };
    expect(mistakesOf(wrong)).toEqual(['ruletree/not-in-scope /quantities/x/value/where/fact']);
  });
});

describe('things with a scope', () => {
  it('of the household are read from any row in it', () => {
    const rules = {
      conditions: {
        rural: { when: is('household.area', 'rural') },
        both: {
          scope: 'income',
          when: { all: [{ condition: 'rural' }, is('income.kind', 'wage')] },
        },
      },
    };
    const tree = treeOf(rules);
    expect(evaluate(tree, 'condition:both', home, 'i1')).toBe(true);
    expect(evaluate(tree, 'condition:both', home, 'i2')).toBe(false);
  });

  it('a count of conditions counts those that hold', () => {
    const holds = [
      is('person.sex', '2'),
      is('household.area', 'rural'),
      is('person.statuses', 'orphan', 'contains'),
    ];
    const tree = treeOf(quantity({ countOf: holds }, { unit: 'number', scope: 'person' }));
    expect(evaluate(tree, 'quantity:x', home, 'p1')).toBe(1);
    expect(evaluate(tree, 'quantity:x', home, 'p2')).toBe(2);
  });
});
