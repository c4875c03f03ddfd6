import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../../src/base/date.js';
import type { Node } from '../../../../src/ruletree/nodes.js';
import { home, read } from './read.js';
import {
  age,
  between,
  day,
  edge,
  fact,
  num,
  overlap,
  parameter,
  part,
  shift,
  term,
} from './trees.js';

const dayOf = (text: string): number => {
  const found = parseIsoDate(text);
  if (found === undefined) throw new Error(text);
  return found;
};
const on = (text: string): Node => day(dayOf(text));
const number = (text: string): string => String(dayOf(text));
const birth = fact('household.day');
/** A day between two others. */
const from = (low: string | null, high: string | null): Node => ({
  ...parameter([], {
    '': term('t', low === null ? null : dayOf(low), high === null ? null : dayOf(high)),
  }),
  type: {
    kind: 'number',
    unit: { text: 'number', dims: new Map() },
    whole: true,
    nonNegative: false,
    nullable: false,
  },
});

describe('an age', () => {
  it('lies between the ages at the ends', () => {
    expect(read(age(on('1950-03-01'), on('2026-02-28')))).toBe('75');
    expect(read(age(from('1950-03-01', '1960-01-01'), on('2026-02-28')))).toBe('[66, 75] ← t');
    expect(read(age(from('1950-03-01', '1950-12-31'), on('2026-02-28')))).toBe('75');
  });

  it('of somebody whose birth date is unknown is anything from before birth', () => {
    expect(read(age(birth, on('2026-02-28')))).toBe('[-1, ∞) ← household.day');
  });
});

describe('a span of time', () => {
  it('lies between the shortest and the longest', () => {
    const start = from('2026-01-31', '2026-03-01');
    expect(read(between(start, on('2026-03-31'), 'days'))).toBe('[30, 59] ← t');
    expect(read(between(start, on('2026-03-31'), 'months'))).toBe('[0, 2] ← t');
    expect(read(between(start, on('2026-03-31'), 'calendar-months'))).toBe('[0, 2] ← t');
    expect(read(between(start, on('2026-03-31'), 'years'))).toBe('0');
    expect(read(between(on('2026-03-30'), from('2026-03-31', '2026-04-05'), 'working-days'))).toBe(
      '[1, 4] ← t',
    );
    expect(read(between(birth, on('2026-03-31'), 'days'))).toBe('anything ← household.day');
    expect(read(between(from('2026-01-01', null), on('2026-03-31'), 'days'))).toBe('(−∞, 89] ← t');
  });
});

describe('a shifted date', () => {
  it('lies between the shifted ends', () => {
    const start = from('2026-01-31', '2026-02-01');
    const ends = `[${number('2026-02-28')}, ${number('2026-03-01')}] ← t`;
    expect(read(shift(start, num(1), 'months'))).toBe(ends);
    expect(read(shift(on('2026-01-31'), num(2), 'days'))).toBe(number('2026-02-02'));
    expect(read(shift(on('2024-02-29'), num(1), 'years'))).toBe(number('2025-02-28'));
    expect(read(shift(on('2026-01-30'), num(1), 'working-days'))).toBe(number('2026-02-02'));
    expect(read(shift(on('2026-01-01'), fact('household.n'), 'days'))).toBe(
      `[${number('2026-01-01')}, ${number('2026-01-05')}] ← household.n`,
    );
  });

  it('is open where the ends leave the calendar', () => {
    const far = parameter([], { '': term('t', 0, 1_000_000_000) });
    for (const unit of ['months', 'working-days'] as const) {
      expect(read(shift(on('2026-01-01'), far, unit))).toBe(`[${number('2026-01-01')}, ∞) ← t`);
    }
    expect(read(shift(birth, num(1), 'days'))).toBe('anything ← household.day');
  });
});

describe('an edge and a part of a date', () => {
  const date = from('2026-02-10', '2026-03-20');

  it('lie between those of the ends', () => {
    expect(read(edge('start-of', 'month', date))).toBe(
      `[${number('2026-02-01')}, ${number('2026-03-01')}] ← t`,
    );
    expect(read(edge('end-of', 'quarter', date))).toBe(number('2026-03-31'));
    expect(read(part('year-of', date))).toBe('2026');
    expect(read(part('month-of', date))).toBe('[2, 3] ← t');
  });

  it('of a month is any month over the turn of a year', () => {
    expect(read(part('month-of', from('2025-12-31', '2026-01-01')))).toBe('[1, 12] ← t');
    expect(read(part('month-of', birth))).toBe('[1, 12] ← household.day');
    expect(read(part('year-of', birth))).toBe('anything ← household.day');
  });

  it('take a moment by its day', () => {
    const at = home({ at: dayOf('2026-02-10') * 24 * 60 + 600 });
    expect(read(edge('end-of', 'month', fact('household.at')), at)).toBe(number('2026-02-28'));
  });
});

describe('an overlap of two ranges', () => {
  const year = [on('2026-01-01'), on('2026-12-31')] as const;

  it('lies between the shortest and the longest', () => {
    expect(read(overlap([on('2025-06-01'), on('2026-03-31'), ...year]))).toBe('3');
    expect(read(overlap([from('2026-02-15', '2026-04-01'), on('2026-05-31'), ...year]))).toBe(
      '[2, 4] ← t',
    );
    expect(read(overlap([birth, on('2026-03-31'), ...year]))).toBe('[0, 3] ← household.day');
    expect(read(overlap([birth, birth, fact('household.day2'), fact('household.day2')]))).toBe(
      '[0, ∞) ← household.day, household.day2',
    );
  });

  it('has no end where the last day is absent', () => {
    const open = overlap([on('2026-10-15'), fact('household.nday'), ...year]);
    expect(read(open, home({ nday: null }))).toBe('3');
    expect(read(open, home({ nday: dayOf('2026-10-31') }))).toBe('1');
    expect(read(open)).toBe('[0, 3] ← household.nday');
  });
});
