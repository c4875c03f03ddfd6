import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/base/date.js';
import { type Exact, formatExact } from '../../../src/base/exact.js';
import { type Content, evaluate, is, mistakesOf, quantity, say, treeOf, yuan } from './rules.js';

const month = 'yuan per month';

function worth(value: unknown, unit: string, facts: Content = {}, rest: Content = {}): string {
  const found = evaluate(treeOf(quantity(value, { unit }, rest)), 'quantity:x', facts);
  return found === null ? 'absent' : formatExact(found as Exact);
}

function day(value: unknown, facts: Content = {}, rest: Content = {}): string {
  const found = evaluate(treeOf(quantity(value, { type: 'date' }, rest)), 'quantity:x', facts);
  return found === null ? 'absent' : formatDay(found as number);
}

describe('fractions', () => {
  it('stay exact between rounding steps', () => {
    // (640 − 1000/3) × 3 is 920, not a fen more, so rounding up to the yuan leaves it.
    const gap = { subtract: [yuan(640), { divide: [yuan(1000), 3] }] };
    expect(worth({ multiply: [gap, 3] }, month)).toBe('92000');
    expect(worth({ round: { multiply: [gap, 3] }, step: 1, direction: 'up' }, month)).toBe('92000');
    expect(worth({ divide: [yuan(1000), 3] }, month)).toBe('100000/3');
  });
});

describe('rounding', () => {
  const rounded = (value: string, step: unknown, direction: string) =>
    worth({ round: yuan(value), step, direction }, month);

  it.each([
    ['up', ['73400', '73500', '73500']],
    ['down', ['73400', '73400', '73400']],
    ['half-up', ['73400', '73500', '73500']],
    ['half-down', ['73400', '73400', '73500']],
    ['half-even', ['73400', '73400', '73500']],
  ])('%s at the step, at its half, just above', (direction, expected) => {
    expect(['734', '734.50', '734.51'].map((value) => rounded(value, 1, direction))).toEqual(
      expected,
    );
  });

  it('has steps of a fen, of ten yuan, or of a parameter', () => {
    expect(rounded('734.56', '0.1', 'down')).toBe('73450');
    expect(rounded('734.56', 10, 'up')).toBe('74000');
    const parameters = { step: { unit: month, value: 5 } };
    const value = { round: yuan('731.01'), step: 'parameter:step', direction: 'up' };
    expect(worth(value, month, {}, { parameters })).toBe('73500');
  });
});

describe('clamp', () => {
  it('holds a value between its ends', () => {
    const at = (amount: number) => worth({ clamp: yuan(amount), low: 100, high: 500 }, month);
    expect([99, 100, 101, 499, 500, 501].map(at)).toEqual(
      ['100', '100', '101', '499', '500', '500'].map((text) => `${text}00`),
    );
  });
});

describe('pick', () => {
  const rural = is('household.area', 'rural');
  const remote = is('household.isRemote', true);
  const among = [
    { id: 'a', when: rural, amount: yuan(100) },
    { id: 'b', when: remote, amount: yuan(300) },
    { id: 'c', when: rural, amount: yuan(200) },
  ];
  const taken = (pick: string, area: string, isRemote: boolean, more: Content = {}) =>
    worth({ pick, among, ...more }, month, { area, isRemote });

  it('takes the first, the highest, the lowest or all that hold', () => {
    const each = ['first', 'highest', 'lowest', 'sum'].map((pick) => taken(pick, 'rural', true));
    expect(each).toEqual(['10000', '30000', '10000', '60000']);
  });

  it('takes nothing, or what stands for the rest, where none holds', () => {
    expect(taken('first', 'urban', false)).toBe('absent');
    expect(taken('highest', 'urban', false)).toBe('absent');
    expect(taken('sum', 'urban', false)).toBe('0');
    expect(taken('first', 'urban', false, { otherwise: yuan(7) })).toBe('700');
    expect(taken('highest', 'urban', false, { otherwise: yuan(7) })).toBe('700');
  });

  it('nests: the highest of a group plus one that is paid beside it', () => {
    const beside = { id: 'beside', when: remote, amount: yuan(1) };
    const group = { id: 'group', amount: { pick: 'highest', among, otherwise: 0 } };
    const value = { pick: 'sum', among: [group, beside] };
    expect(worth(value, month, { area: 'rural', isRemote: true })).toBe('30100');
    expect(worth(value, month, { area: 'rural', isRemote: false })).toBe('20000');
  });

  it('is left to people, who choose what holds', () => {
    const decisions = {
      wish: { label: say('w'), about: 'household', decidedBy: say('w'), type: 'text' },
    };
    const value = { pick: 'person-chooses', among, decision: 'wish', otherwise: 0 };
    const at = (choice: string) =>
      worth(
        value,
        month,
        { area: 'rural', isRemote: false, decisions: [{ id: 'wish', value: choice }] },
        { decisions },
      );
    expect(at('c')).toBe('20000');
    expect(at('a')).toBe('10000');
  });
});

describe('range', () => {
  const decisions = {
    amount: {
      label: say('a'),
      about: 'household',
      decidedBy: say('a'),
      type: 'money',
      unit: month,
    },
  };
  const at = (value: string, ends: string) => {
    const range = { range: { low: yuan(100), high: yuan(300), ends, decision: 'amount' } };
    return worth(range, month, { decisions: [{ id: 'amount', value }] }, { decisions });
  };

  it('is filled by a decision inside it', () => {
    expect(['100.00', '100.01', '300.00'].map((value) => at(value, 'closed'))).toEqual([
      '10000',
      '10001',
      '30000',
    ]);
  });

  it.each([
    ['99.99', 'closed'],
    ['300.01', 'closed'],
    ['100.00', 'open-low'],
    ['300.00', 'open-high'],
    ['100.00', 'open'],
    ['300.00', 'open'],
  ])('refuses a decision of %s with ends %s', (value, ends) => {
    expect(() => at(value, ends)).toThrow(/outside/);
  });

  it('has ends that belong to it as it says', () => {
    expect(at('300.00', 'open-low')).toBe('30000');
    expect(at('100.00', 'open-high')).toBe('10000');
  });
});

describe('statement', () => {
  const line = (id: string, more: Content) => ({ id, label: say(id), ...more });
  const income = { total: 'income.amount', over: 'income' };
  const spent = { total: 'expense.amount', over: 'expense' };
  const statement = [
    line('income', { add: income }),
    line('cost', { subtract: spent, cap: 300 }),
    line('rural', { subtract: yuan(50, ''), when: is('household.area', 'rural') }),
  ];
  const at = (earned: number, paid: number, area = 'rural', more: Content = {}) =>
    worth({ statement, ...more }, 'yuan', {
      area,
      incomes: [{ amount: earned }],
      expenses: [{ amount: paid }],
    });

  it('adds and takes away line by line, each no more than its cap', () => {
    expect([299, 300, 301].map((paid) => at(1000, paid))).toEqual(['65100', '65000', '65000']);
  });

  it('leaves out a line whose condition fails', () => {
    expect(at(1000, 300, 'urban')).toBe('70000');
  });

  it('stops at its floor', () => {
    expect(at(100, 300)).toBe('-25000');
    expect(at(100, 300, 'rural', { floor: 0 })).toBe('0');
    expect(at(351, 300, 'rural', { floor: 0 })).toBe('100');
  });
});

describe('dates', () => {
  it('ages are completed years, the 29th of February by its policy', () => {
    const age = (birth: string, on: string, policy: string) =>
      worth({ age: { date: birth }, on: { date: on }, leapBirthday: { code: policy } }, 'years');
    expect(age('1960-06-02', '2020-06-01', 'march-1')).toBe('59');
    expect(age('1960-06-02', '2020-06-02', 'march-1')).toBe('60');
    expect(age('2000-02-29', '2018-02-28', 'february-28')).toBe('18');
    expect(age('2000-02-29', '2018-02-28', 'march-1')).toBe('17');
    expect(age('2000-02-29', '2018-03-01', 'march-1')).toBe('18');
  });

  it('spans count what is completed', () => {
    const between = (from: string, to: string, unit: string, measure: string) =>
      worth({ between: [{ date: from }, { date: to }], in: unit }, measure);
    expect(between('2025-01-31', '2025-02-27', 'months', 'months')).toBe('0');
    expect(between('2025-01-15', '2025-02-15', 'months', 'months')).toBe('1');
    expect(between('2025-01-15', '2025-02-14', 'months', 'months')).toBe('0');
    expect(between('2025-01-15', '2025-01-20', 'days', 'days')).toBe('5');
    expect(between('2020-06-01', '2025-05-31', 'years', 'years')).toBe('4');
  });

  it('working days leave out week-ends and holidays and count make-up days', () => {
    const calendars = {
      public: {
        holidays: { '2025-10-01': say('h'), '2025-10-02': say('h'), '2025-10-03': say('h') },
        makeUpDays: { '2025-09-28': say('m') },
      },
    };
    const value = {
      shift: { date: '2025-09-26' },
      workingDays: { value: 3, unit: 'days' },
      calendar: 'public',
    };
    // Friday the 26th; Sunday the 28th is worked, then Monday and Tuesday.
    expect(day(value, {}, { calendars })).toBe('2025-09-30');
    const more = { ...value, workingDays: { value: 4, unit: 'days' } };
    expect(day(more, {}, { calendars })).toBe('2025-10-06');
  });

  it('shift by months keeps to the month', () => {
    const shift = (date: string, more: Content) => day({ shift: { date }, ...more });
    expect(shift('2025-01-31', { months: 1 })).toBe('2025-02-28');
    expect(shift('2025-03-31', { months: -1 })).toBe('2025-02-28');
    expect(shift('2024-02-29', { years: 1 })).toBe('2025-02-28');
    expect(shift('2025-12-31', { days: 1 })).toBe('2026-01-01');
  });

  it('months and years have a first and a last day', () => {
    expect(day({ startOf: 'month', date: { date: '2025-02-17' } })).toBe('2025-02-01');
    expect(day({ endOf: 'month', date: { date: '2024-02-17' } })).toBe('2024-02-29');
    expect(day({ startOf: 'quarter', date: { date: '2025-06-30' } })).toBe('2025-04-01');
    expect(day({ endOf: 'year', date: 'case.asOf' })).toBe('2025-12-31');
    expect(worth({ monthOf: 'case.asOf' }, 'number')).toBe('6');
    expect(worth({ yearOf: 'case.asOf' }, 'number')).toBe('2025');
  });

  it('overlap counts calendar months that both touch', () => {
    const overlap = (a: string, b: string, c: string, d: string) =>
      worth({ overlap: [a, b, c, d].map((date) => ({ date })) }, 'months');
    expect(overlap('2025-01-15', '2025-03-01', '2025-02-28', '2025-12-31')).toBe('2');
    expect(overlap('2025-01-15', '2025-03-01', '2025-04-01', '2025-12-31')).toBe('0');
  });
});

describe('grades', () => {
  const grade = (id: string, severity: number, when: unknown, hours: number) => ({
    [id]: { label: say(id), severity, when, attributes: { hours } },
  });
  const few = is('quantity:needs', 2, 'greaterThanInclusive');
  const rules = (otherwise?: string): Content => ({
    quantities: {
      needs: {
        scope: 'person',
        unit: 'number',
        value: {
          countOf: [
            is('person.eatsAlone', false),
            is('person.dressesAlone', false),
            is('person.walksAlone', false),
          ],
        },
      },
    },
    gradings: {
      care: {
        label: say('care'),
        scope: 'person',
        among: is('person.livesWithHousehold', true),
        grades: {
          ...grade('heavy', 3, is('quantity:needs', 3), 8),
          ...grade('middle', 2, few, 4),
          ...grade('light', 1, is('quantity:needs', 1), 2),
        },
        ...(otherwise === undefined ? {} : { otherwise }),
      },
    },
  });
  const person = (needs: number, livesWithHousehold = true) => ({
    members: [
      {
        id: 'p',
        livesWithHousehold,
        eatsAlone: needs < 1,
        dressesAlone: needs < 2,
        walksAlone: needs < 3,
      },
    ],
  });

  it('are the first whose condition holds', () => {
    const tree = treeOf(rules());
    const at = (needs: number) => evaluate(tree, 'grade:care', person(needs), 'p');
    expect([0, 1, 2, 3].map(at)).toEqual([null, 'light', 'middle', 'heavy']);
  });

  it('are given only to those among whom they are given', () => {
    expect(evaluate(treeOf(rules('light')), 'grade:care', person(3, false), 'p')).toBe(null);
    expect(evaluate(treeOf(rules('light')), 'grade:care', person(0), 'p')).toBe('light');
  });

  it('bring their attributes and their severity', () => {
    const tree = treeOf({
      ...rules(),
      conditions: {
        many: {
          scope: 'person',
          when: {
            all: [is('grade:care.hours', 4, 'greaterThanInclusive'), is('grade:care.severity', 2)],
          },
        },
      },
    });
    const at = (needs: number) => evaluate(tree, 'condition:many', person(needs), 'p');
    expect([0, 1, 2, 3].map(at)).toEqual([false, false, true, false]);
  });
});

describe('null, which is known to be absent', () => {
  const at = (operator: string, value: unknown, nearestNeighbour: number | null) =>
    evaluate(
      treeOf({ conditions: { x: { when: is('household.nearestNeighbour', value, operator) } } }),
      'condition:x',
      { nearestNeighbour },
    );

  it('satisfies nothing but being unequal and being absent', () => {
    expect(at('lessThan', 500, null)).toBe(false);
    expect(at('greaterThanInclusive', 0, null)).toBe(false);
    expect(at('equal', 500, null)).toBe(false);
    expect(at('in', [500], null)).toBe(false);
    expect(at('notEqual', 500, null)).toBe(true);
    expect(at('notIn', [500], null)).toBe(true);
    expect(at('equal', null, null)).toBe(true);
    expect(at('notEqual', null, null)).toBe(false);
    expect(at('equal', null, 500)).toBe(false);
  });
});

describe('dividing', () => {
  it('by a literal zero is refused while compiling, by a household of none while deciding', () => {
    expect(mistakesOf(quantity({ divide: [yuan(1), 0] }, { unit: month }))).toEqual([
      'ruletree/divides-by-zero /quantities/x/value/divide/1',
    ]);
    const each = { divide: [yuan(1), { count: 'person' }] };
    expect(() => worth(each, 'yuan per person per month', { members: [] })).toThrow(/zero/);
    expect(
      worth(each, 'yuan per person per month', {
        members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      }),
    ).toBe('100/3');
  });
});
