import { describe, expect, it } from 'vitest';
import { ratio } from '../../../../src/base/exact.js';
import {
  FactValue,
  type Known,
  UnreadableFact,
} from '../../../../src/readings/reference/fact-value.js';
import { compareFacts } from '../../../../src/readings/reference/operators.js';
import { operators } from '../../../../src/rulefile/format.js';
import type { ValueType } from '../../../../src/ruletree/nodes.js';
import { numberType } from '../../../../src/ruletree/types.js';
import { parseUnit } from '../../../../src/ruletree/unit.js';

function unit(text: string) {
  const found = parseUnit(text);
  if (!found) throw new Error(text);
  return numberType(found);
}

const money = unit('yuan per month');
const codes: ValueType = { kind: 'codes', codes: null, list: null, nullable: true };
const code: ValueType = { kind: 'code', codes: null, list: null, nullable: true };
const date: ValueType = { kind: 'date', nullable: true };
const fact = (type: ValueType, value: Known) => new FactValue(type, value);
const run = (operator: (typeof operators)[number], left: unknown, right: unknown) =>
  compareFacts(operator, left, right, 'throws');

describe('typed operators', () => {
  it('compare amounts as numbers, where Decimals compare as text: 9 is below 10', () => {
    expect(run('lessThan', fact(money, 900), 10)).toBe(true);
    expect(run('lessThan', fact(money, 900), '10.00')).toBe(true);
    expect(run('equal', fact(money, 1000), '10.00')).toBe(true);
  });

  it('compare fractions exactly', () => {
    const third = fact(money, ratio(100_000, 3));
    expect(run('greaterThan', third, '333.33')).toBe(true);
    expect(run('lessThan', third, '333.34')).toBe(true);
    expect(run('equal', third, '1000/3')).toBe(true);
  });

  it('read dates as dates', () => {
    expect(run('lessThanInclusive', fact(date, 0), '1970-01-01')).toBe(true);
    expect(run('lessThan', fact(date, 0), '1970-01-01')).toBe(false);
  });

  it.each(['notEqual', 'notIn', 'doesNotContain'] as const)(
    'let what is known to be absent satisfy %s',
    (operator) => {
      const left = fact(operator === 'doesNotContain' ? codes : code, null);
      expect(run(operator, left, operator === 'notIn' ? ['a'] : 'a')).toBe(true);
    },
  );

  it.each(['equal', 'in', 'contains'] as const)('let nothing absent satisfy %s', (operator) => {
    const left = fact(operator === 'contains' ? codes : code, null);
    expect(run(operator, left, operator === 'in' ? ['a'] : 'a')).toBe(false);
  });

  it('let nothing absent satisfy an ordering', () => {
    for (const operator of [
      'lessThan',
      'lessThanInclusive',
      'greaterThan',
      'greaterThanInclusive',
    ] as const) {
      expect(run(operator, fact(money, null), 10)).toBe(false);
      expect(run(operator, fact(money, 10), fact(money, null))).toBe(false);
    }
  });

  it('test absence with null', () => {
    expect(run('equal', fact(code, null), null)).toBe(true);
    expect(run('notEqual', fact(code, null), null)).toBe(false);
    expect(run('notEqual', fact(code, 'a'), null)).toBe(true);
  });

  it.each([
    ['text that begins like a number', fact(money, 900), '12abc'],
    ['a number against a boolean', fact(money, 900), true],
    ['a date against a number', fact(date, 0), 5],
    ['a month against a year', fact(money, 900), fact(unit('yuan per year'), 900)],
    ['a code against a number', fact(code, 'a'), 1],
  ])('refuse %s', (_, left, right) => {
    expect(() => run('equal', left, right)).toThrowError(/do not go together/);
  });

  it('refuse to order codes, and values that are none of ours', () => {
    expect(() => run('lessThan', fact(code, 'a'), 'b')).toThrowError(/do not go together/);
    expect(() => run('equal', 5, 5)).toThrowError(/did not come from the household/);
  });

  it('never let an unknown fact pass, whatever the operator', () => {
    const unknown = new UnreadableFact(new Error('not known'));
    for (const operator of operators) {
      expect(() => compareFacts(operator, unknown, 'a', 'throws')).toThrowError('not known');
      expect(() => compareFacts(operator, fact(code, 'a'), unknown, 'throws')).toThrowError();
      expect(compareFacts(operator, unknown, 'a', 'fails')).toBe(false);
    }
  });

  it('look a code up in a set that is a fact itself', () => {
    const set = fact(codes, { items: ['a', 'b'], complete: true });
    expect(run('in', fact(code, 'a'), set)).toBe(true);
    expect(run('notIn', fact(code, 'c'), set)).toBe(true);
    expect(run('in', fact(code, null), set)).toBe(false);
    expect(run('notIn', fact(code, 'a'), fact(codes, null))).toBe(true);
    expect(() => run('in', fact(money, 5), set)).toThrowError(/do not go together/);
  });

  it('give facts that do not become primitives and print as rule files write them', () => {
    const amount = fact(money, ratio(100_000, 3));
    expect(() => `${amount}`).toThrowError(TypeError);
    expect(JSON.stringify([amount, fact(money, 64_050), fact(date, 0)])).toBe(
      '["1000/3","640.50","1970-01-01"]',
    );
  });
});
