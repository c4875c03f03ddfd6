import { UTCDateMini } from '@date-fns/utc/date/mini';
import {
  addMonths as addMonthsToDate,
  differenceInCalendarMonths,
  differenceInMonths,
  endOfMonth,
  endOfYear,
  startOfMonth,
  startOfYear,
} from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  ageCutoffs,
  ageFromCutoffs,
  ageOn,
  birthdayOf,
  calendarMonthsBetween,
  type Day,
  dayOf,
  dayOfMonth,
  daysBetween,
  endOf,
  formatDay,
  type LeapPolicy,
  monthOf,
  monthsBetween,
  overlapMonths,
  parseIsoDate,
  startOf,
  weekdayOf,
  yearOf,
  yearsBetween,
} from '../../../src/base/date.js';

const policies: readonly LeapPolicy[] = ['february-28', 'march-1'];

function day(text: string): Day {
  const parsed = parseIsoDate(text);
  if (parsed === undefined) throw new Error(`no such date: ${text}`);
  return parsed;
}

const firstDay = day('1850-01-01');
const lastDay = day('2200-12-31');
const days = fc.integer({ min: firstDay, max: lastDay });

describe('parseIsoDate and formatDay', () => {
  it('count days from 1970-01-01', () => {
    expect(day('1970-01-01')).toBe(0);
    expect(day('1969-12-31')).toBe(-1);
    expect(day('2000-03-01')).toBe(11017);
    expect(formatDay(0)).toBe('1970-01-01');
  });

  it('agree with the calendar of Date.UTC on every day from 1850 to 2200', () => {
    for (let at = firstDay; at <= lastDay; at += 1) {
      const date = new Date(at * 86_400_000);
      const text = date.toISOString().slice(0, 10);
      if (formatDay(at) !== text || parseIsoDate(text) !== at) throw new Error(text);
      if (yearOf(at) !== date.getUTCFullYear()) throw new Error(text);
      if (monthOf(at) !== date.getUTCMonth() + 1) throw new Error(text);
      if (dayOfMonth(at) !== date.getUTCDate()) throw new Error(text);
      if (weekdayOf(at) !== (date.getUTCDay() || 7)) throw new Error(text);
    }
  });

  it('keep the day whose midnight Shanghai skipped', () => {
    expect(formatDay(day('1940-06-01'))).toBe('1940-06-01');
    expect(addDays(day('1940-06-01'), 1)).toBe(day('1940-06-02'));
    expect(formatDay(startOf(day('1940-06-15'), 'month'))).toBe('1940-06-01');
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '1849-12-31',
    '2201-01-01',
    '2026-1-01',
    '2026-01-1',
    '26-01-01',
    '2026/01/01',
    '20260101',
    '2026-01-01 ',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '',
    '２０２６-01-01',
    '2026-01-0x',
    '+026-01-01',
    '-026-01-01',
  ])('refuse %j', (text) => {
    expect(parseIsoDate(text)).toBeUndefined();
  });

  it('accept 29 February only in leap years', () => {
    expect(formatDay(day('2000-02-29'))).toBe('2000-02-29');
    expect(formatDay(day('2024-02-29'))).toBe('2024-02-29');
    expect(parseIsoDate('2100-02-29')).toBeUndefined();
  });

  it('refuse to print what is no day', () => {
    expect(() => formatDay(0.5)).toThrow(RangeError);
    expect(() => formatDay(Number.NaN)).toThrow(RangeError);
    expect(() => formatDay(10_000_000)).toThrow(RangeError);
  });
});

describe('ageOn', () => {
  it('counts a birthday as completed and the day before as not', () => {
    for (const policy of policies) {
      expect(ageOn(day('1966-03-15'), day('2026-03-14'), policy)).toBe(59);
      expect(ageOn(day('1966-03-15'), day('2026-03-15'), policy)).toBe(60);
      expect(ageOn(day('2026-03-15'), day('2026-03-15'), policy)).toBe(0);
      expect(ageOn(day('2026-03-16'), day('2026-03-15'), policy)).toBe(-1);
      expect(ageOn(day('2036-03-16'), day('2026-03-15'), policy)).toBe(-1);
    }
  });

  it.each([
    // born 2000-02-29          february-28  march-1
    ['2018-02-27', 17, 17],
    ['2018-02-28', 18, 17],
    ['2018-03-01', 18, 18],
    ['2020-02-28', 19, 19],
    ['2020-02-29', 20, 20],
    ['2100-02-28', 100, 99],
    ['2100-03-01', 100, 100],
  ])('of someone born 2000-02-29 is, on %s, %d or %d by policy', (on, early, late) => {
    const birth = day('2000-02-29');
    expect(ageOn(birth, day(on), 'february-28')).toBe(early);
    expect(ageOn(birth, day(on), 'march-1')).toBe(late);
  });

  it('changes exactly on birthdayOf', () => {
    expect(formatDay(birthdayOf(day('2000-02-29'), 18, 'february-28'))).toBe('2018-02-28');
    expect(formatDay(birthdayOf(day('2000-02-29'), 18, 'march-1'))).toBe('2018-03-01');
    expect(formatDay(birthdayOf(day('2000-02-29'), 20, 'march-1'))).toBe('2020-02-29');
    fc.assert(
      fc.property(days, fc.nat(120), fc.constantFrom(...policies), (birth, years, policy) => {
        const birthday = birthdayOf(birth, years, policy);
        expect(ageOn(birth, birthday, policy)).toBe(years);
        expect(ageOn(birth, birthday - 1, policy)).toBe(years - 1);
      }),
    );
  });
});

describe('ageFromCutoffs', () => {
  it.each(['2026-11-23', '2026-02-28', '2024-02-28', '2024-02-29', '2025-03-01', '2000-02-29'])(
    'equals ageOn on %s for every day of birth of 130 years',
    (text) => {
      const on = day(text);
      for (const policy of policies) {
        const cutoffs = ageCutoffs(on, policy);
        for (let birth = on - 130 * 366; birth <= on + 400; birth += 1) {
          if (ageFromCutoffs(birth, cutoffs) !== ageOn(birth, on, policy)) {
            throw new Error(`${formatDay(birth)} on ${text} by ${policy}`);
          }
        }
      }
    },
  );

  it('has the latest day of birth of each age as its cutoff', () => {
    fc.assert(
      fc.property(days, fc.nat(150), fc.constantFrom(...policies), (on, years, policy) => {
        const cutoff = ageCutoffs(on, policy)[years] as number;
        expect(ageOn(cutoff, on, policy)).toBe(years);
        expect(ageOn(cutoff + 1, on, policy)).toBe(years - 1);
      }),
      { numRuns: 1000 },
    );
  });

  it('stops at the highest age of the table', () => {
    const cutoffs = ageCutoffs(day('2026-01-01'), 'march-1', 18);
    expect(cutoffs.length).toBe(19);
    expect(ageFromCutoffs(day('1930-01-01'), cutoffs)).toBe(18);
    expect(ageFromCutoffs(day('2008-01-02'), cutoffs)).toBe(17);
  });
});

describe('adding to a date', () => {
  it('clamps months to the end of a shorter month', () => {
    expect(formatDay(addMonths(day('2026-01-31'), 1))).toBe('2026-02-28');
    expect(formatDay(addMonths(day('2024-01-31'), 1))).toBe('2024-02-29');
    expect(formatDay(addMonths(day('2026-01-31'), 2))).toBe('2026-03-31');
    expect(formatDay(addMonths(day('2026-03-31'), -1))).toBe('2026-02-28');
    expect(formatDay(addMonths(day('2026-12-31'), 2))).toBe('2027-02-28');
    expect(formatDay(addMonths(day('1940-05-31'), 0))).toBe('1940-05-31');
  });

  it('moves 29 February as the policy says', () => {
    expect(formatDay(addYears(day('2024-02-29'), 1, 'february-28'))).toBe('2025-02-28');
    expect(formatDay(addYears(day('2024-02-29'), 1, 'march-1'))).toBe('2025-03-01');
    expect(formatDay(addYears(day('2024-02-29'), -4, 'march-1'))).toBe('2020-02-29');
    expect(formatDay(addYears(day('2024-02-28'), 1, 'march-1'))).toBe('2025-02-28');
  });
});

describe('startOf and endOf', () => {
  it.each([
    ['week', '2026-11-23', '2026-11-29'],
    ['month', '2026-11-01', '2026-11-30'],
    ['quarter', '2026-10-01', '2026-12-31'],
    ['year', '2026-01-01', '2026-12-31'],
  ] as const)('give the %s of 2026-11-25 as %s to %s', (unit, start, end) => {
    expect(formatDay(startOf(day('2026-11-25'), unit))).toBe(start);
    expect(formatDay(endOf(day('2026-11-25'), unit))).toBe(end);
  });

  it('keep a Sunday in the week that began on Monday', () => {
    expect(formatDay(startOf(day('2026-11-29'), 'week'))).toBe('2026-11-23');
    expect(formatDay(endOf(day('2026-11-23'), 'week'))).toBe('2026-11-29');
  });

  it('enclose every day, and meet the next unit', () => {
    const units = fc.constantFrom('week', 'month', 'quarter', 'year');
    fc.assert(
      fc.property(days, units, (at, unit) => {
        const [start, end] = [startOf(at, unit), endOf(at, unit)];
        expect(start <= at && at <= end).toBe(true);
        expect(startOf(end, unit)).toBe(start);
        expect(startOf(end + 1, unit)).toBe(end + 1);
      }),
    );
  });
});

describe('the time between two dates', () => {
  it.each([
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-03-30', 1],
    ['2026-01-31', '2026-03-31', 2],
    ['2026-03-31', '2026-06-30', 3],
    ['2023-12-29', '2024-02-28', 1],
    ['2026-02-28', '2026-01-31', -1],
    ['2026-05-10', '2026-05-09', 0],
    ['2026-05-10', '2026-05-10', 0],
    ['2025-05-10', '2026-05-10', 12],
  ])('has from %s to %s %d completed months', (from, to, months) => {
    expect(monthsBetween(day(from), day(to))).toBe(months);
  });

  it('has the most months that addMonths can add without passing the end', () => {
    fc.assert(
      fc.property(days, fc.nat(20_000), (from, span) => {
        const months = monthsBetween(from, from + span);
        expect(addMonths(from, months)).toBeLessThanOrEqual(from + span);
        expect(addMonths(from, months + 1)).toBeGreaterThan(from + span);
        expect(monthsBetween(from + span, from) + months).toBe(0);
      }),
    );
  });

  it('differs on purpose from date-fns, which counts month ends unevenly', () => {
    const march31 = new Date(2026, 2, 31);
    expect(differenceInMonths(new Date(2026, 3, 30), march31)).toBe(1);
    expect(differenceInMonths(new Date(2026, 5, 30), march31)).toBe(2);
  });

  it('has completed years that follow the leap policy', () => {
    const [from, to] = [day('2024-02-29'), day('2025-02-28')];
    expect(yearsBetween(from, to)).toBe(0);
    expect(yearsBetween(from, to, 'february-28')).toBe(1);
    expect(yearsBetween(day('2020-05-10'), day('2026-05-09'))).toBe(5);
    expect(yearsBetween(day('2026-05-10'), day('2020-05-10'))).toBe(-6);
    expect(Object.is(yearsBetween(from + 1, from), 0)).toBe(true);
  });

  it('has calendar months and days that ignore the rest', () => {
    expect(calendarMonthsBetween(day('2026-01-31'), day('2026-02-01'))).toBe(1);
    expect(calendarMonthsBetween(day('2026-02-01'), day('2025-12-31'))).toBe(-2);
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
    expect(daysBetween(day('2024-03-01'), day('2024-02-28'))).toBe(-2);
    fc.assert(
      fc.property(days, days, (a, b) => {
        const local = (at: Day) => new Date(yearOf(at), monthOf(at) - 1, dayOfMonth(at), 12);
        expect(calendarMonthsBetween(a, b)).toBe(differenceInCalendarMonths(local(b), local(a)));
      }),
    );
  });

  it('counts the calendar months two closed ranges share', () => {
    const overlap = (a: string, aTo: string | null, b: string, bTo: string) =>
      overlapMonths(day(a), aTo === null ? null : day(aTo), day(b), day(bTo));
    expect(overlap('2026-01-15', '2026-03-10', '2026-02-01', '2026-12-31')).toBe(2);
    expect(overlap('2026-01-15', null, '2026-01-01', '2026-12-31')).toBe(12);
    expect(overlap('2026-01-31', '2026-01-31', '2026-01-31', '2026-02-01')).toBe(1);
    expect(overlap('2026-01-01', '2026-01-10', '2026-01-11', '2026-02-01')).toBe(0);
    expect(overlap('2026-03-01', null, '2026-01-01', '2026-02-28')).toBe(0);
    expect(overlap('2025-12-31', '2026-01-01', '2025-01-01', '2026-12-31')).toBe(2);
  });
});

it('dayOf lets a day of month run on into the next month', () => {
  expect(formatDay(dayOf(2026, 2, 29))).toBe('2026-03-01');
});

describe('months and years worked out on day numbers', () => {
  const dateOf = (at: number) => new UTCDateMini(at * 86_400_000);
  const dayOfDate = (date: Date) => Math.floor(date.getTime() / 86_400_000);

  it('are those of date-fns on every day of the calendar', () => {
    const last = day('2200-12-31');
    for (let at = day('1850-01-01'); at <= last; at += 1) {
      const date = dateOf(at);
      const expected = [startOfMonth, endOfMonth, startOfYear, endOfYear].map((step) =>
        dayOfDate(step(date)),
      );
      const found = [
        startOf(at, 'month'),
        endOf(at, 'month'),
        startOf(at, 'year'),
        endOf(at, 'year'),
      ];
      if (found.join() !== expected.join()) expect(found, formatDay(at)).toEqual(expected);
    }
  });

  it.each([-1201, -13, -12, -1, 0, 1, 2, 11, 12, 13, 1201])('move by %i as date-fns does', (by) => {
    const last = day('2030-12-31');
    for (let at = day('1990-01-01'); at <= last; at += 1) {
      const expected = dayOfDate(addMonthsToDate(dateOf(at), by));
      if (addMonths(at, by) !== expected) expect(addMonths(at, by), formatDay(at)).toBe(expected);
    }
  });

  it('end with the calendar of JavaScript', () => {
    expect(addMonths(day('2026-01-01'), 1_000_000_000)).toBeNaN();
    expect(addMonths(day('2026-01-01'), -1_000_000_000)).toBeNaN();
  });
});
