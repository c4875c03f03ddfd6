import { describe, expect, it } from 'vitest';
import type { Node } from '../../../../src/ruletree/nodes.js';
import { home, read } from './read.js';
import {
  anything,
  arithmetic,
  band,
  fact,
  ifAbsent,
  num,
  oneOf,
  pair,
  parameter,
  pick,
  range,
  table,
  term,
} from './trees.js';

const b = fact('household.b');
const b2 = fact('household.b2');
const failing = pair('divide', num(1), num(0));
const somewhere = (low: number, high: number): Node => parameter([], { '': term('t', low, high) });

describe('a table', () => {
  const byCode = table(
    [fact('household.c')],
    [
      [[oneOf('a', 'b')], num(2)],
      [[oneOf('c')], num(5)],
    ],
  );

  it('gives the row that matches', () => {
    expect(read(byCode, home({ c: 'b' }))).toBe('2');
  });

  it('gives any row that may match', () => {
    expect(read(byCode)).toBe('[2, 5] ← household.c');
  });

  it('tries every code, so that a full table needs no other case', () => {
    const full = table(
      [fact('household.c'), b],
      [
        [[oneOf('a', 'b'), anything], num(2)],
        [[oneOf('c'), oneOf(true)], num(3)],
        [[oneOf('c'), oneOf(false)], num(4)],
      ],
      { otherwise: num(99) },
    );
    expect(read(full)).toBe('[2, 4] ← household.b, household.c');
    expect(read(full, home({ c: 'c' }))).toBe('[3, 4] ← household.b');
    expect(read(full, home({ c: 'a' }))).toBe('2');
  });

  it('takes bands of numbers as they may match', () => {
    const bands = table(
      [fact('household.n')],
      [
        [[band(null, 2)], num(10)],
        [[band(2, 4)], num(20)],
        [[band(4, null)], num(30)],
        [[band(5, null)], num(40)],
      ],
      { hit: 'first' },
    );
    expect(read(bands)).toBe('[10, 30] ← household.n');
    const open = table([fact('household.m')], [[[oneOf(1, 2)], num(10)]], { otherwise: num(0) });
    expect(read(open)).toBe('[0, 10] ← household.m');
    expect(read(open, home({ m: 2 }))).toBe('10');
  });

  it('has gaps that give nothing', () => {
    const gap = table(
      [fact('household.c')],
      [
        [[oneOf('a')], num(2)],
        [[oneOf('b')], null],
      ],
      { nullable: true },
    );
    expect(read(gap, home({ c: 'b' }))).toBe('null');
    expect(read(gap)).toBe('[2, 2] | absent ← household.c');
    expect(read(ifAbsent(gap, num(2)))).toBe('2');
  });

  it('matches what is absent by null and by anything', () => {
    const rows = table(
      [fact('household.nc')],
      [
        [[oneOf(null)], num(1)],
        [[oneOf('a')], num(2)],
        [[anything], num(3)],
      ],
      { hit: 'first' },
    );
    expect(read(rows, home({ nc: null }))).toBe('1');
    expect(read(rows, home({ nc: 'c' }))).toBe('3');
    expect(read(rows)).toBe('[1, 3] ← household.nc');
  });

  it('takes the highest or lowest of the rows that match', () => {
    const rows = (hit: 'highest' | 'lowest') =>
      table(
        [fact('household.t')],
        [
          [[anything], num(3)],
          [[oneOf('x')], num(7)],
          [[oneOf('y')], num(1)],
          [[oneOf('y', 'z')], null],
        ],
        { hit, nullable: true },
      );
    expect(read(rows('highest'))).toBe('[3, 7] ← household.t');
    expect(read(rows('lowest'))).toBe('[1, 3] ← household.t');
    expect(read(rows('lowest'), home({ t: 'y' }))).toBe('1');
    const gap = table([fact('household.t')], [[[oneOf('y')], null]], {
      hit: 'highest',
      otherwise: num(4),
      nullable: true,
    });
    expect(read(gap, home({ t: 'y' }))).toBe('null');
    expect(read(gap)).toBe('[4, 4] | absent ← household.t');
  });

  it('does not fail in a row that may not match', () => {
    const rows = table(
      [b],
      [
        [[oneOf(true)], failing],
        [[oneOf(false)], num(6)],
      ],
    );
    expect(read(rows)).toBe('6');
    expect(() => read(rows, home({ b: true }))).toThrow('divides by zero');
  });
});

describe('a pick', () => {
  const options = [
    ['x', b, num(1)],
    ['y', b2, num(5)],
    ['z', null, num(3)],
  ] as const;

  it('of the first takes any up to the one that surely holds', () => {
    expect(read(pick('first', options))).toBe('[1, 5] ← household.b, household.b2');
    expect(read(pick('first', options), home({ b: true }))).toBe('1');
    expect(read(pick('first', options), home({ b: false }))).toBe('[3, 5] ← household.b2');
    const open = pick('first', [['x', b, num(1)]]);
    expect(read(open)).toBe('[1, 1] | absent ← household.b');
    expect(read(open, home({ b: false }))).toBe('null');
    expect(read(pick('first', [['x', b, num(1)]], { otherwise: num(1) }))).toBe('1');
  });

  it('of the highest or lowest misses only what can change it', () => {
    expect(read(pick('highest', options))).toBe('[3, 5] ← household.b2');
    expect(read(pick('lowest', options))).toBe('[1, 3] ← household.b');
    expect(read(pick('highest', options), home({ b2: true }))).toBe('5');
    const open = pick('highest', [['x', b, num(4)]], { otherwise: num(9) });
    expect(read(open)).toBe('[4, 9] ← household.b');
    expect(read(open, home({ b: false }))).toBe('9');
  });

  it('of the sum adds what surely holds and what may', () => {
    expect(read(pick('sum', options))).toBe('[3, 9] ← household.b, household.b2');
    expect(read(pick('sum', [['x', b, num(4)]]), home({ b: false }))).toBe('0');
    expect(read(pick('sum', [['x', b, num(4)]], { otherwise: num(6) }))).toBe(
      '[0, 6] ← household.b',
    );
    expect(read(pick('sum', [['x', b, num(4)]], { otherwise: num(6) }), home({ b: false }))).toBe(
      '6',
    );
  });

  it('left to people lies between the options that hold until they decide', () => {
    const decision = fact('decision:choice');
    const choice = pick('person-chooses', options, { decision });
    const household = { b: true, b2: false };
    expect(read(choice, home(household))).toBe('[1, 3] ← choice');
    expect(read(choice, home({ ...household, 'decision:choice': 'x' }))).toBe('1');
    expect(read(choice, home({ b: true }))).toBe('[1, 5] ← choice, household.b2');
    expect(read(choice, home({ b: true, 'decision:choice': 'z' }))).toBe('3');
    expect(read(pick('undecided', options), home(household))).toBe('[1, 3] ← 000000/test#/x');
  });

  it('left to people is not decided for an option that does not hold', () => {
    const decision = fact('decision:choice');
    const choice = pick('undecided', options, { decision });
    expect(read(choice, home({ b: true, b2: false, 'decision:choice': 'y' }))).toBe(
      '[1, 3] ← choice',
    );
    expect(read(choice, home({ b: true, 'decision:choice': 'y' }))).toBe(
      '[1, 5] ← choice, household.b2',
    );
  });

  it('left to people needs no decision where there is nothing to choose', () => {
    const decision = fact('decision:choice');
    const choice = pick('undecided', options, { decision });
    expect(read(choice, home({ b: false, b2: false }))).toBe('3');
    const none = pick('undecided', [['x', b, num(1)]], { decision, otherwise: num(8) });
    expect(read(none, home({ b: false }))).toBe('8');
    expect(read(none)).toBe('[1, 8] ← household.b');
    const same = pick(
      'undecided',
      [
        ['x', null, num(1)],
        ['y', null, num(1)],
      ],
      { decision },
    );
    expect(read(same)).toBe('1');
  });

  it('does not fail in an option that may not hold', () => {
    for (const take of ['first', 'highest', 'sum', 'undecided'] as const) {
      const among = [
        ['x', b, failing],
        ['z', null, num(3)],
      ] as const;
      expect(read(pick(take, among))).toBe(take === 'undecided' ? '3' : '3');
      expect(() => read(pick(take, among), home({ b: true }))).toThrow('divides by zero');
    }
  });

  it('fails where every branch does', () => {
    const both = pick('first', [['x', b, failing]], { otherwise: failing });
    expect(() => read(both)).toThrow('divides by zero');
  });
});

describe('a range', () => {
  it('is open between its ends until it is decided', () => {
    expect(read(range(num(1), num(5)))).toBe('[1, 5] ← amount');
    expect(read(range(somewhere(1, 2), arithmetic('add', num(5), somewhere(0, 1))))).toBe(
      '[1, 6] ← amount, t',
    );
    expect(read(range(num(4), num(4)))).toBe('4');
  });

  it('is what was decided', () => {
    expect(read(range(num(1), num(5)), home({ 'decision:amount': 5 }))).toBe('5');
    expect(read(range(num(1), somewhere(2, 9)), home({ 'decision:amount': 5 }))).toBe('5');
  });

  it('refuses a decision outside', () => {
    const outside = expect.objectContaining({ code: 'readings/decision-outside-range' });
    expect(() => read(range(num(1), num(5)), home({ 'decision:amount': 6 }))).toThrow(outside);
    const open = range(num(1), num(5), { highIn: false });
    expect(() => read(open, home({ 'decision:amount': 5 }))).toThrow('5, outside [1, 5)');
    expect(() => read(range(num(1), somewhere(2, 4)), home({ 'decision:amount': 5 }))).toThrow(
      outside,
    );
  });
});
