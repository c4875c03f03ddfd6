import { describe, expect, it } from 'vitest';
import { absent, impossible, settled } from '../../../../src/readings/bound/bound.js';
import { verdictOf } from '../../../../src/readings/bound/index.js';
import { home, read } from './read.js';
import { all, any, compare, countOf, fact, literal, not, num, pair } from './trees.js';

const yes = literal(true);
const no = literal(false);
const b = fact('household.b');
const b2 = fact('household.b2');

describe('all and any', () => {
  it('are settled by one part, whatever the others turn out to be', () => {
    expect(read(all(b, no))).toBe('false');
    expect(read(any(b, yes))).toBe('true');
  });

  it('are unknown while a part is, and miss only what it misses', () => {
    expect(read(all(yes, b, b2), home({ b2: true }))).toBe('true | false ← household.b');
    expect(read(any(no, b, b2))).toBe('true | false ← household.b, household.b2');
    expect(read(all(yes, yes))).toBe('true');
    expect(read(any(no, no))).toBe('false');
  });

  it('take an absent part as one that does not hold', () => {
    expect(read(all(fact('household.nb')), home({ nb: null }))).toBe('false');
    expect(read(not(fact('household.nb')), home({ nb: null }))).toBe('true');
  });

  it('do not fail behind an unknown part', () => {
    const fails = compare(pair('divide', num(1), num(0)), 'greaterThan', 0);
    expect(() => read(all(yes, fails))).toThrow('divides by zero');
    // Whoever comes to the second part fails, so the first one settles it for everybody else.
    expect(read(all(b, fails))).toBe('false');
    expect(read(any(b, fails))).toBe('true');
    expect(read(all(no, fails))).toBe('false');
  });
});

describe('not', () => {
  it('turns a verdict round and leaves an unknown one', () => {
    expect(read(not(yes))).toBe('false');
    expect(read(not(b))).toBe('true | false ← household.b');
  });
});

describe('the count of conditions', () => {
  it('lies between those that hold and those that may', () => {
    expect(read(countOf(yes, b, no, b2))).toBe('[1, 3] ← household.b, household.b2');
    expect(read(countOf(yes, b), home({ b: true }))).toBe('2');
  });
});

describe('a comparison of numbers', () => {
  const n = fact('household.n');

  it('is settled where the intervals do not overlap', () => {
    expect(read(compare(n, 'lessThan', 5))).toBe('true');
    expect(read(compare(n, 'lessThanInclusive', 4))).toBe('true');
    expect(read(compare(n, 'lessThan', 0))).toBe('false');
    expect(read(compare(n, 'greaterThanInclusive', 0))).toBe('true');
    expect(read(compare(n, 'greaterThan', 4))).toBe('false');
    expect(read(compare(n, 'equal', 9))).toBe('false');
    expect(read(compare(n, 'notEqual', 9))).toBe('true');
    expect(read(compare(n, 'in', [7, 8]))).toBe('false');
    expect(read(compare(fact('household.m'), 'lessThan', 0))).toBe('false');
  });

  it('is unknown where they touch', () => {
    const unknown = 'true | false ← household.n';
    expect(read(compare(n, 'lessThan', 4))).toBe(unknown);
    expect(read(compare(n, 'lessThanInclusive', 0))).toBe(unknown);
    expect(read(compare(n, 'equal', 4))).toBe(unknown);
    expect(read(compare(n, 'notIn', [2, 9]))).toBe(unknown);
    expect(read(compare(n, 'equal', fact('household.m')))).toBe(
      'true | false ← household.m, household.n',
    );
  });
});

describe('a comparison with something absent', () => {
  const nd = fact('household.nd');

  it('is satisfied only by being different', () => {
    const household = home({ nd: null, nc: null });
    expect(read(compare(nd, 'lessThan', 9), household)).toBe('false');
    expect(read(compare(nd, 'equal', 9), household)).toBe('false');
    expect(read(compare(nd, 'notEqual', 9), household)).toBe('true');
    expect(read(compare(fact('household.nc'), 'in', ['a']), household)).toBe('false');
    expect(read(compare(fact('household.nc'), 'notIn', ['a']), household)).toBe('true');
    expect(read(compare(num(3), 'greaterThan', nd), household)).toBe('false');
  });

  it('tests absence against null', () => {
    expect(read(compare(nd, 'equal', null), home({ nd: null }))).toBe('true');
    expect(read(compare(nd, 'equal', null), home({ nd: 3 }))).toBe('false');
    expect(read(compare(nd, 'notEqual', null), home({ nd: 3 }))).toBe('true');
    expect(read(compare(nd, 'equal', null))).toBe('true | false ← household.nd');
  });

  it('may fail for that alone', () => {
    const household = home({}, {});
    expect(read(compare(fact('household.nc'), 'in', ['a', 'b', 'c']), household)).toBe(
      'true | false ← household.nc',
    );
    expect(read(compare(fact('household.c'), 'in', ['a', 'b', 'c']), household)).toBe('true');
  });
});

describe('a comparison of codes', () => {
  it('is settled by the codes there are', () => {
    expect(read(compare(fact('household.c'), 'equal', 'x'))).toBe('false');
    expect(read(compare(fact('household.c'), 'notIn', ['a', 'b', 'c']))).toBe('false');
    expect(read(compare(fact('household.c'), 'equal', 'a'))).toBe('true | false ← household.c');
    expect(
      read(compare(fact('household.c'), 'equal', fact('household.nc')), home({ nc: 'b' })),
    ).toBe('true | false ← household.c');
  });

  it('is open where any code is possible', () => {
    expect(read(compare(fact('household.o'), 'equal', 'anything'))).toBe(
      'true | false ← household.o',
    );
    expect(read(compare(fact('household.t'), 'equal', fact('household.o')))).toBe(
      'true | false ← household.o, household.t',
    );
  });

  it('asks a set for every code it may be asked for', () => {
    const household = home({ s: { items: ['a', 'b'], complete: true } });
    const code = fact('household.c');
    expect(read(compare(fact('household.s'), 'contains', code), household)).toBe(
      'true | false ← household.c',
    );
    expect(read(compare(fact('household.s'), 'contains', 'c'), household)).toBe('false');
    expect(read(compare(fact('household.s'), 'contains', 'x'))).toBe('false');
  });
});

describe('a comparison of rows', () => {
  it('is settled where both are known', () => {
    const rows = [{ id: 'p0', facts: { guardian: 'p0' } }, { id: 'p1' }];
    const same = compare(fact('household.head'), 'equal', fact('household.head'));
    expect(read(same, home({ head: 'p0' }, { members: { rows } }))).toBe('true');
    expect(read(same, home({}, { members: { rows } }))).toBe('true | false ← household.head');
  });
});

describe('a verdict', () => {
  it('says that an absent condition does not hold', () => {
    expect(verdictOf(absent)).toBe('unsatisfied');
    expect(verdictOf(impossible)).toBe('unsatisfied');
    expect(verdictOf(settled(true))).toBe('satisfied');
  });
});
