import { describe, expect, it } from 'vitest';
import { type Content, is, mistakesOf, quantity, treeOf, typeOf, yuan } from './rules.js';

/** Type of a quantity in a unit. */
function typeIn(unit: string, value: unknown, rest: Content = {}): string {
  return typeOf(treeOf(quantity(value, { unit }, rest)), 'quantity:x');
}

const parameters = {
  standard: { unit: 'yuan per month', value: 640 },
  share: { unit: 'ratio', value: '0.3' },
  low: { unit: 'ratio', value: '-0.1', lawful: { low: -1 } },
};
const rural = is('household.area', 'rural');

describe('what is known of a number before any household is seen', () => {
  it('money stays whole fen under adding, taking away and counting', () => {
    expect(
      typeIn('yuan per month', { add: ['parameter:standard', yuan('0.01')] }, { parameters }),
    ).toBe('yuan per month whole non-negative');
    expect(typeIn('yuan', { total: 'income.amount', over: 'income' })).toBe(
      'yuan whole non-negative',
    );
    expect(typeIn('yuan per month', { multiply: ['parameter:standard', 3] }, { parameters })).toBe(
      'yuan per month whole non-negative',
    );
  });

  it('a difference may be negative, the greater of it and zero not', () => {
    const gap = { subtract: ['parameter:standard', yuan(1)] };
    expect(typeIn('yuan per month', gap, { parameters })).toBe('yuan per month whole signed');
    expect(typeIn('yuan per month', { max: [gap, 0] }, { parameters })).toBe(
      'yuan per month whole non-negative',
    );
    expect(typeIn('yuan per month', { min: [gap, 0] }, { parameters })).toBe(
      'yuan per month whole signed',
    );
    expect(typeIn('yuan per month', { clamp: gap, low: 0 }, { parameters })).toBe(
      'yuan per month whole non-negative',
    );
    expect(typeIn('yuan per month', { clamp: gap, high: 100 }, { parameters })).toBe(
      'yuan per month whole signed',
    );
  });

  it('a share or a quotient may be broken until it is rounded', () => {
    const third = { multiply: ['parameter:standard', 'parameter:share'] };
    expect(typeIn('yuan per month', third, { parameters })).toBe(
      'yuan per month broken non-negative',
    );
    expect(typeIn('yuan per month', { divide: ['parameter:standard', 2] }, { parameters })).toBe(
      'yuan per month broken non-negative',
    );
    const rounded = { round: third, step: '0.01', direction: 'half-up' };
    expect(typeIn('yuan per month', rounded, { parameters })).toBe(
      'yuan per month whole non-negative',
    );
  });

  it('rounding to half a fen is not rounding to fen', () => {
    const rounded = { round: 'parameter:standard', step: '0.005', direction: 'up' };
    expect(typeIn('yuan per month', rounded, { parameters })).toBe(
      'yuan per month broken non-negative',
    );
  });

  it('a parameter with a negative value may be negative', () => {
    expect(typeIn('ratio', 'parameter:low', { parameters })).toBe('number broken signed');
  });

  it('a year in months by twelfths, a month in years twelvefold', () => {
    const yearly = yuan(1200, ' per year');
    expect(typeIn('yuan per month', { convert: yearly, to: 'yuan per month' })).toBe(
      'yuan per month broken non-negative',
    );
    expect(typeIn('yuan per year', { convert: yuan(100), to: 'yuan per year' })).toBe(
      'yuan per year whole non-negative',
    );
  });

  it('people are counted in persons, other things in numbers', () => {
    expect(typeIn('persons', { count: 'person' })).toBe('persons whole non-negative');
    expect(typeIn('number', { count: 'income' })).toBe('number whole non-negative');
  });

  it('money per person times persons times months is money', () => {
    const each = { value: 100, unit: 'yuan per person per month' };
    const product = { multiply: [each, { count: 'person' }, { value: 6, unit: 'months' }] };
    expect(typeIn('yuan', product)).toBe('yuan whole non-negative');
  });

  it('ages are years, spans have the unit they are asked in, both may be negative', () => {
    const age = { age: 'household.residenceSince', leapBirthday: { code: 'march-1' } };
    expect(typeIn('years', age)).toBe('years whole signed');
    const span = { between: ['household.residenceSince', 'case.asOf'], in: 'months' };
    expect(typeIn('months', span)).toBe('months whole signed');
  });

  it('zero fits every unit', () => {
    expect(typeIn('yuan per month', 0)).toBe('yuan per month whole non-negative');
  });
});

describe('what may be absent', () => {
  it('a fact that can be null, until a stand-in is named', () => {
    expect(typeIn('metres', 'household.nearestNeighbour')).toBe(
      'metres whole non-negative or absent',
    );
    expect(typeIn('metres', { ifAbsent: 'household.nearestNeighbour', then: 100 })).toBe(
      'metres whole non-negative',
    );
  });

  it('a stand-in that may be absent itself settles nothing', () => {
    const perhaps = {
      pick: 'first',
      among: [{ id: 'a', when: rural, amount: { value: 5, unit: 'metres' } }],
    };
    const value = { ifAbsent: 'household.nearestNeighbour', then: perhaps };
    expect(typeIn('metres', value)).toBe('metres whole non-negative or absent');
  });

  it('a first option, unless one always holds or something stands for the rest', () => {
    const amounts = [
      { id: 'a', when: rural, amount: yuan(1) },
      { id: 'b', amount: yuan(2) },
    ];
    const first = (among: unknown, more: Content = {}) => ({ pick: 'first', among, ...more });
    expect(typeIn('yuan per month', first(amounts.slice(0, 1)))).toMatch(/or absent$/);
    expect(typeIn('yuan per month', first(amounts))).not.toMatch(/absent/);
    expect(typeIn('yuan per month', first(amounts.slice(0, 1), { otherwise: 0 }))).not.toMatch(
      /absent/,
    );
  });

  it('the highest of options that all have conditions, but never their sum', () => {
    const among = [{ id: 'a', when: rural, amount: yuan(1) }];
    expect(typeIn('yuan per month', { pick: 'highest', among })).toMatch(/or absent$/);
    expect(typeIn('yuan per month', { pick: 'sum', among })).not.toMatch(/absent/);
  });

  it('the greatest of a list that may be empty', () => {
    const greatest = { greatest: 'income.amount', over: 'income', otherwise: null };
    expect(typeIn('yuan', greatest)).toMatch(/or absent$/);
    expect(typeIn('yuan', { ...greatest, otherwise: 0 })).not.toMatch(/absent/);
  });

  it('a table with an explicit gap', () => {
    const rows = { a: { match: ['urban'], value: yuan(1) }, b: { match: ['rural'], value: null } };
    expect(typeIn('yuan per month', { table: { keys: ['household.area'], rows } })).toMatch(
      /or absent$/,
    );
  });

  it('what is read along a link that may lead nowhere', () => {
    const through = quantity('person.spouse.birthDate', { type: 'date', scope: 'person' });
    expect(typeOf(treeOf(through), 'quantity:x')).toBe('date or absent');
    const own = quantity('person.birthDate', { type: 'date', scope: 'person' });
    expect(typeOf(treeOf(own), 'quantity:x')).toBe('date');
  });

  it('cannot be calculated with, but may be compared', () => {
    const far = { add: ['household.nearestNeighbour', { value: 1, unit: 'metres' }] };
    expect(mistakesOf(quantity(far, { unit: 'metres' }))).toEqual([
      'ruletree/may-be-absent /quantities/x/value/add/0',
    ]);
    const conditions = { far: { when: is('household.nearestNeighbour', 500, 'greaterThan') } };
    expect(mistakesOf({ conditions })).toEqual([]);
  });
});

describe('codes', () => {
  it('a value written out knows itself, a list its codes', () => {
    const parts = {
      pick: 'first',
      among: [{ id: 'a', when: rural, amount: { code: 'x' } }],
      otherwise: { code: 'y' },
    };
    const tree = treeOf(quantity(parts, { type: 'code', codes: ['x', 'y'] }));
    const { type } = tree.definitionsById.get('quantity:x') ?? {};
    expect(type?.kind === 'code' ? [...(type.codes ?? [])] : type).toEqual(['x', 'y']);
  });

  it('comparing with a code that the list does not have is refused, also through a list of their own', () => {
    const codes = {
      fuel: {
        label: { 'zh-Hant': '柴', 'zh-Hans': '柴', en: 'Fuel' },
        codes: { coal: { 'zh-Hant': '煤', 'zh-Hans': '煤', en: 'Coal' } },
      },
    };
    const facts = {
      'household.fuel': {
        type: 'code',
        codes: 'fuel',
        label: { 'zh-Hant': '柴', 'zh-Hans': '柴', en: 'Fuel' },
      },
    };
    expect(
      mistakesOf({ codes, facts, conditions: { warm: { when: is('household.fuel', 'coal') } } }),
    ).toEqual([]);
    expect(
      mistakesOf({ codes, facts, conditions: { warm: { when: is('household.fuel', 'gas') } } }),
    ).toEqual(['ruletree/unknown-code /conditions/warm/when/value']);
  });
});
