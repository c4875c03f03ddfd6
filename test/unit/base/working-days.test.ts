import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  type Day,
  isWorkingDay,
  parseIsoDate,
  type WorkCalendar,
  workingDaysBetween,
} from '../../../src/base/date.js';

const day = (text: string): Day => parseIsoDate(text) as Day;
const plain: WorkCalendar = { holidays: new Set(), makeUpDays: new Set() };
// Seven days off from Thursday, with the Saturday after worked instead.
const festive: WorkCalendar = {
  holidays: new Set(Array.from({ length: 7 }, (_, n) => day('2026-10-01') + n)),
  makeUpDays: new Set([day('2026-10-10')]),
};

describe('working days', () => {
  it('skip Saturday and Sunday', () => {
    const friday = day('2026-11-27');
    expect(addWorkingDays(friday, 1, plain)).toBe(day('2026-11-30'));
    expect(addWorkingDays(friday, 5, plain)).toBe(day('2026-12-04'));
    expect(addWorkingDays(day('2026-11-30'), -1, plain)).toBe(friday);
    expect(addWorkingDays(day('2026-11-28'), 0, plain)).toBe(day('2026-11-28'));
  });

  it('skip holidays and use make-up days', () => {
    const before = day('2026-09-30');
    expect(addWorkingDays(before, 1, festive)).toBe(day('2026-10-08'));
    expect(addWorkingDays(before, 3, festive)).toBe(day('2026-10-10'));
    expect(addWorkingDays(before, 4, festive)).toBe(day('2026-10-12'));
    expect(workingDaysBetween(before, day('2026-10-12'), festive)).toBe(4);
  });

  it('are worked when a day is both a holiday and a make-up day', () => {
    const both = {
      holidays: new Set([day('2026-11-25')]),
      makeUpDays: new Set([day('2026-11-25')]),
    };
    expect(isWorkingDay(day('2026-11-25'), both)).toBe(true);
  });

  it('do not count the day one starts from', () => {
    expect(workingDaysBetween(day('2026-11-23'), day('2026-11-23'), plain)).toBe(0);
    expect(workingDaysBetween(day('2026-11-23'), day('2026-11-24'), plain)).toBe(1);
    expect(workingDaysBetween(day('2026-11-24'), day('2026-11-23'), plain)).toBe(-1);
    expect(workingDaysBetween(day('2026-11-28'), day('2026-11-29'), plain)).toBe(0);
  });

  it('between a day and the n-th working day after it are n', () => {
    const start = day('2026-09-01');
    fc.assert(
      fc.property(fc.nat(90), fc.integer({ min: -200, max: 200 }), (offset, n) => {
        const end = addWorkingDays(start + offset, n, festive);
        expect(workingDaysBetween(start + offset, end, festive)).toBe(n);
      }),
    );
  });

  it('cannot be asked for without a whole, bounded number', () => {
    expect(() => addWorkingDays(0, 0.5, plain)).toThrow(RangeError);
    expect(() => addWorkingDays(0, Number.POSITIVE_INFINITY, plain)).toThrow(RangeError);
    expect(() => addWorkingDays(0, 100_001, plain)).toThrow(RangeError);
  });
});
