import { describe, expect, it } from 'vitest';
import { ratio } from '../../../../src/base/exact.js';
import { bounder } from '../../../../src/readings/bound/index.js';
import type { Node } from '../../../../src/ruletree/nodes.js';
import { home, read } from './read.js';
import {
  arithmetic,
  brackets,
  convert,
  fact,
  ifAbsent,
  line,
  num,
  numberType,
  pair,
  parameter,
  round,
  scale,
  statement,
  term,
  treeOf,
} from './trees.js';

/** A number somewhere between two ends, or beyond where there is none. */
const somewhere = (low: number | null, high: number | null): Node =>
  parameter([], { '': term('t', low, high) });

describe('addition and subtraction', () => {
  it('add up the ends', () => {
    expect(read(arithmetic('add', somewhere(1, 3), num(2)))).toBe('[3, 5] ← t');
    expect(read(arithmetic('add', fact('household.m'), somewhere(1, 3)))).toBe(
      '[1, ∞) ← household.m, t',
    );
    expect(read(pair('subtract', num(10), somewhere(1, 3)))).toBe('[7, 9] ← t');
    expect(read(pair('subtract', num(10), fact('household.m')))).toBe('(−∞, 10] ← household.m');
    expect(read(pair('subtract', num(5), num(2)))).toBe('3');
  });
});

describe('multiplication', () => {
  it('takes the least and greatest product of the ends', () => {
    expect(read(arithmetic('multiply', somewhere(-2, 3), somewhere(-5, 4)))).toBe('[-15, 12] ← t');
    expect(read(arithmetic('multiply', somewhere(2, null), num(-3)))).toBe('(−∞, -6] ← t');
    expect(read(arithmetic('multiply', somewhere(-1, null), fact('household.m')))).toBe(
      'anything ← household.m, t',
    );
  });

  it('by zero is zero however little is known', () => {
    expect(read(arithmetic('multiply', fact('household.m'), num(0)))).toBe('0');
  });
});

describe('division', () => {
  it('is exact', () => {
    expect(read(pair('divide', num(1000), num(3)))).toBe('1000/3');
    expect(read(pair('divide', num(12), somewhere(2, 4)))).toBe('[3, 6] ← t');
    expect(read(pair('divide', somewhere(-6, 12), num(-3)))).toBe('[-4, 2] ← t');
    expect(read(pair('divide', num(12), somewhere(2, null)))).toBe('[0, 6] ← t');
  });

  it('by what may be zero has no end', () => {
    expect(read(pair('divide', num(12), somewhere(0, 4)))).toBe('[3, ∞) ← t');
    expect(read(pair('divide', num(12), somewhere(-4, 0)))).toBe('(−∞, -3] ← t');
    expect(read(pair('divide', num(12), somewhere(-1, 1)))).toBe('anything ← t');
  });

  it('by zero is an error that names the rule', () => {
    const failing = () => read(pair('divide', fact('household.m'), num(0)));
    expect(failing).toThrow(
      expect.objectContaining({ code: 'readings/division-by-zero', name: 'RulesError' }),
    );
  });
});

describe('the least and the greatest of numbers', () => {
  it('lie between the least and greatest ends', () => {
    expect(read(arithmetic('min', somewhere(1, 5), num(3)))).toBe('[1, 3] ← t');
    expect(read(arithmetic('max', somewhere(1, 5), num(3)))).toBe('[3, 5] ← t');
    expect(read(arithmetic('min', somewhere(4, 5), num(3)))).toBe('3');
    expect(read(arithmetic('max', fact('household.m'), num(-1)))).toBe('[0, ∞) ← household.m');
  });

  it('do not miss what cannot change them', () => {
    const clamp = arithmetic(
      'max',
      somewhere(0, 2),
      arithmetic('min', fact('household.m'), num(9)),
      num(3),
    );
    expect(read(clamp)).toBe('[3, 9] ← household.m');
  });
});

describe('rounding', () => {
  it('rounds both ends', () => {
    const x = pair('divide', somewhere(1, 8), num(3));
    expect(read(round(x, num(1), 'up'))).toBe('[1, 3] ← t');
    expect(read(round(x, num(1), 'down'))).toBe('[0, 2] ← t');
    expect(read(round(x, num(1), 'half-up'))).toBe('[0, 3] ← t');
    expect(read(round(pair('divide', somewhere(4, 5), num(3)), num(1), 'up'))).toBe('2');
    expect(read(round(fact('household.m'), num(100), 'up'))).toBe('[0, ∞) ← household.m');
  });

  it('to a step that is not known stays within that step and on its side of zero', () => {
    const step = somewhere(1, 4);
    expect(read(round(num(10), step, 'up'))).toBe('[10, 14] ← t');
    expect(read(round(num(3), step, 'down'))).toBe('[0, 3] ← t');
    expect(read(round(num(10), step, 'half-even'))).toBe('[8, 12] ← t');
    expect(read(round(num(-3), step, 'up'))).toBe('[-3, 0] ← t');
    expect(read(round(num(3), somewhere(1, null), 'up'))).toBe('[3, ∞) ← t');
    expect(read(round(num(0), step, 'half-up'))).toBe('0');
  });
});

describe('a change of unit', () => {
  it('multiplies both ends', () => {
    expect(read(convert(somewhere(2, 5), 12))).toBe('[24, 60] ← t');
    expect(read(convert(somewhere(2, null), ratio(1, 12)))).toBe('[1/6, ∞) ← t');
  });
});

describe('what is provably not negative', () => {
  it('is so however little is known', () => {
    const gap = pair('subtract', num(5), fact('household.m'));
    expect(read(gap)).toBe('(−∞, 5] ← household.m');
    expect(read({ ...gap, type: numberType({ nonNegative: true }) })).toBe('[0, 5] ← household.m');
  });
});

describe('a scale', () => {
  const ends = [num(100), num(200)];

  it('on the whole amount takes the bracket it lies in', () => {
    const whole = scale(
      fact('household.m'),
      'whole',
      brackets(ends, [{ rate: num(1) }, { rate: num(2), amount: num(5) }, { amount: num(7) }]),
    );
    expect(read(whole, home({ m: 99 }))).toBe('99');
    expect(read(whole, home({ m: 100 }))).toBe('205');
    expect(read(whole, home({ m: 200 }))).toBe('7');
    expect(read(whole)).toBe('[0, 405] ← household.m');
  });

  it('on each part adds up the parts', () => {
    const marginal = scale(
      fact('household.m'),
      'marginal',
      brackets(ends, [
        { rate: num(0) },
        { rate: num(ratio(1, 2)) },
        { rate: num(1), amount: num(3) },
      ]),
    );
    expect(read(marginal, home({ m: 150 }))).toBe('25');
    expect(read(marginal, home({ m: 200 }))).toBe('53');
    expect(read(marginal, home({ m: 260 }))).toBe('113');
    expect(read(marginal)).toBe('[0, ∞) ← household.m');
    const capped = scale(
      somewhere(120, 210),
      'marginal',
      brackets(ends, [{ rate: num(0) }, { rate: num(ratio(1, 2)) }, { rate: num(1) }]),
    );
    expect(read(capped)).toBe('[10, 60] ← t');
  });

  it('with an open end may lie in either bracket', () => {
    const open = scale(
      num(150),
      'whole',
      brackets([somewhere(100, 200)], [{ amount: num(1) }, { amount: num(2) }]),
    );
    // The compiler could not check an end that is open, so a gap is possible too.
    expect(read(open)).toBe('[1, 2] | absent ← t');
    const moved = scale(
      num(250),
      'whole',
      brackets([somewhere(100, 200)], [{ amount: num(1) }, { amount: num(2) }]),
    );
    expect(read(moved)).toBe('2');
    const marginal = scale(
      num(150),
      'marginal',
      brackets([somewhere(100, 120)], [{ rate: num(1) }, { rate: num(2), amount: num(1) }]),
    );
    expect(read(marginal)).toBe('[161, 221] ← t');
  });

  it('does not fail in a bracket that may not be reached', () => {
    const failing = pair('divide', num(1), num(0));
    const scaled = (mode: 'whole' | 'marginal') =>
      scale(somewhere(50, 150), mode, brackets([num(100)], [{ rate: num(1) }, { rate: failing }]));
    expect(read(scaled('whole'))).toBe('[50, 100] ← t');
    expect(read(scaled('marginal'))).toBe('[50, 100] ← t');
  });
});

describe('a statement', () => {
  const b = fact('household.b');

  it('adds up its lines with their signs, caps and conditions', () => {
    const lines = [
      line(1, somewhere(10, 20)),
      line(-1, num(9), { cap: num(4) }),
      line(-1, num(3), { when: b }),
    ];
    expect(read(statement(lines))).toBe('[3, 16] ← household.b, t');
    expect(read(statement(lines), home({ b: false }))).toBe('[6, 16] ← t');
    expect(read(statement(lines), home({ b: true }))).toBe('[3, 13] ← t');
  });

  it('is never less than its floor', () => {
    const lines = [line(1, num(2)), line(-1, somewhere(1, 9))];
    expect(read(statement(lines, num(0)))).toBe('[0, 1] ← t');
    expect(read(statement([line(1, num(2)), line(-1, somewhere(3, 9))], num(0)))).toBe('0');
  });

  it('counts an absent amount for nothing and an absent cap for no cap', () => {
    const nd = fact('household.nd');
    expect(read(statement([line(1, nd)]), home({ nd: null }))).toBe('0');
    expect(read(statement([line(1, num(5), { cap: nd })]), home({ nd: null }))).toBe('5');
    expect(read(statement([line(1, num(5), { cap: nd })]))).toBe('(−∞, 5] ← household.nd');
    expect(read(statement([line(1, nd)]))).toBe('anything ← household.nd');
  });

  it('does not fail in a line that may not stand', () => {
    const failing = line(1, pair('divide', num(1), num(0)), { when: b });
    expect(read(statement([line(1, num(2)), failing]))).toBe('2');
  });
});

describe('a stand-in for what is absent', () => {
  const nd = fact('household.nd');

  it('stands only where it is known to be absent', () => {
    expect(read(ifAbsent(nd, num(4)), home({ nd: null }))).toBe('4');
    expect(read(ifAbsent(nd, num(4)), home({ nd: 1 }))).toBe('1');
    expect(read(ifAbsent(nd, num(4)))).toBe('anything ← household.nd');
    expect(read(ifAbsent(fact('household.m'), pair('divide', num(1), num(0))))).toBe(
      '[0, ∞) ← household.m',
    );
    expect(read(ifAbsent(nd, pair('divide', num(1), num(0))))).toBe('anything ← household.nd');
  });
});

describe('an operand that is absent', () => {
  it('leaves nothing to work out', () => {
    expect(read(arithmetic('add', num(1), fact('household.nd')), home({ nd: null }))).toBe('null');
    expect(read(arithmetic('add', num(1), fact('household.nd')))).toBe(
      'anything | absent ← household.nd',
    );
  });
});

describe('the tree', () => {
  it('is kept by the reading', () => {
    const tree = treeOf();
    expect(bounder(tree).tree).toBe(tree);
  });
});
