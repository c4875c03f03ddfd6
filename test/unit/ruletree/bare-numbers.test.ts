import { describe, expect, it } from 'vitest';
import { type Content, evaluate, is, mistakesOf, quantity, say, treeOf, yuan } from './rules.js';

const month = 'yuan per month';
const rural = is('household.area', 'rural');

/** What a quantity of yuan a month comes to in the country, in fen. */
function worth(value: unknown, rest: Content = {}) {
  return evaluate(treeOf(quantity(value, { unit: month }, rest)), 'quantity:x', { area: 'rural' });
}

function mistakes(value: unknown, unit = month) {
  return mistakesOf(quantity(value, { unit }));
}

describe('a bare number takes the unit declared around it', () => {
  it('as the whole value', () => {
    expect(worth(5)).toBe(500);
  });

  it.each([
    ['add', { add: [yuan(1), 5] }, 600],
    ['subtract', { subtract: [yuan(20), 5] }, 1500],
    ['min', { min: [yuan(20), 5] }, 500],
    ['max', { max: [yuan(1), 5, 7] }, 700],
    ['clamp', { clamp: 5, low: 6 }, 600],
    ['round', { round: { min: [5.5, 9] }, step: 1, direction: 'up' }, 600],
    ['pick', { pick: 'first', among: [{ id: 'a', when: rural, amount: 5 }], otherwise: 7 }, 500],
    ['otherwise', { pick: 'sum', among: [{ id: 'a', amount: { add: [5, 2] } }] }, 700],
    ['ifAbsent', { ifAbsent: { least: 5, over: 'income', otherwise: null }, then: 3 }, 300],
    [
      'scale',
      {
        scale: yuan(30),
        mode: 'marginal',
        brackets: [
          { to: 10, amount: 2 },
          { above: 10, amount: 3, rate: 0.1 },
        ],
      },
      700,
    ],
    [
      'table',
      {
        table: {
          keys: ['household.area'],
          rows: { a: { match: ['rural'], value: 5 } },
          otherwise: 9,
        },
      },
      500,
    ],
    [
      'statement',
      {
        statement: [
          { id: 'a', label: say('a'), add: 20 },
          { id: 'b', label: say('b'), subtract: 5, cap: 4 },
        ],
        floor: 1,
      },
      1600,
    ],
  ])('in %s', (_, value, fen) => {
    const facts = { area: 'rural', incomes: [] };
    const tree = treeOf(quantity(value, { unit: month }));
    expect(evaluate(tree, 'quantity:x', facts)).toBe(fen);
  });

  it('in a named table', () => {
    const x = {
      unit: month,
      keys: ['household.area'],
      rows: { a: { match: ['rural'], value: 5 } },
      otherwise: 9,
    };
    const tree = treeOf({ tables: { x } });
    expect(evaluate(tree, 'table:x', { area: 'rural' })).toBe(500);
    expect(evaluate(tree, 'table:x', { area: 'urban' })).toBe(900);
  });

  it('in a line and in a formula', () => {
    const rules = {
      parameters: {
        rate: { unit: month, formula: { max: ['parameter:low', 60] } },
        low: { unit: month, value: 50 },
      },
      programmes: {
        aid: {
          label: say('aid'),
          scope: 'person',
          eligibility: is('person.isPregnant', true),
          lines: {
            cash: { label: say('cash'), unit: month, amount: { add: ['parameter:rate', 5] } },
          },
        },
      },
    };
    const tree = treeOf(rules);
    const members = [{ id: 'p', isPregnant: true }];
    expect(evaluate(tree, 'line:aid.cash', { members }, 'p')).toBe(6500);
  });

  it('in the count of something else as well', () => {
    const tree = treeOf(
      quantity(
        { max: ['household.ruralYears', 2] },
        { unit: 'years' },
        {
          facts: {
            'household.ruralYears': { type: 'integer', unit: 'years', label: say('years') },
          },
        },
      ),
    );
    expect(evaluate(tree, 'quantity:x', { ruralYears: 1 })).toBe(2);
  });
});

describe('where nothing around it has a unit a bare number is a plain number', () => {
  it.each([
    ['a factor', { multiply: [{ add: [yuan(1), 5] }, 2] }, 'multiply/0/add'],
    ['a part of a share', { divide: [{ max: [yuan(1), 5] }, 2] }, 'divide/0/max'],
    ['what is converted', { convert: { add: [yuan(1), 5] }, to: month }, 'convert/add'],
  ])('in %s', (_, value, place) => {
    expect(mistakes(value)).toEqual([`ruletree/unit-clash /quantities/x/value/${place}`]);
  });

  it('and stays one in a rate and beside a parameter of another unit', () => {
    expect(mistakes({ multiply: [yuan(1), 1.3] })).toEqual([]);
    expect(mistakes({ add: [{ value: 1, unit: 'yuan' }, 5] })).toEqual([
      'ruletree/unit-clash /quantities/x/value/add',
    ]);
  });
});
