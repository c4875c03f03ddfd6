import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseIsoDate, weekdayOf } from '../../../src/base/date.js';
import type { Frequency } from '../../../src/determination/result.js';
import { schedule } from '../../../src/duties/schedule.js';
import type { DatedDuty, Schedule } from '../../../src/duties/types.js';
import { daily, dated, duty, every, exactly, monthly, over, visits, weekly } from './duty.js';

// The same questions answered the slow way, day by day, with nothing of the room's own code.

const start = parseIsoDate('2028-01-20') ?? 0;
const text = (offset: number) => formatDay(start + offset);
/** Days after the start on which somebody came; the span crosses a leap day. */
const comings = fc.uniqueArray(fc.integer({ min: 0, max: 70 }), { maxLength: 40 });
const sorted = (days: readonly number[]) => [...days].sort((a, b) => a - b);
const unmet = ({ visits: all }: Schedule) =>
  all.filter(({ state }) => state === 'late' || state === 'missed' || state === 'overdue');

function run(duties: readonly DatedDuty[], days: readonly number[], asOf: number): Schedule {
  const log = visits(...days.map(text));
  return schedule(duties, { from: text(0), to: text(140), log, asOf: text(asOf) });
}

describe('every N days', () => {
  const arbitrary = fc.record({
    n: fc.integer({ min: 1, max: 9 }),
    days: comings,
    asOf: fc.integer({ min: 0, max: 75 }),
  });

  it('is kept exactly when every N days in a row, yesterday at the latest, hold a contact', () => {
    fc.assert(
      fc.property(arbitrary, ({ n, days, asOf }) => {
        const seen = days.filter((day) => day <= asOf);
        let kept = true;
        for (let last = n - 1; last <= asOf - 1; last += 1) {
          if (!seen.some((day) => day > last - n && day <= last)) kept = false;
        }
        expect(unmet(run([dated(duty(every(n)), text(0))], days, asOf)).length === 0).toBe(kept);
      }),
    );
  });

  it('lacks one visit for every N days of a gap before its last', () => {
    fc.assert(
      fc.property(arbitrary, ({ n, days, asOf }) => {
        const marks = [-1, ...sorted(days).filter((day) => day <= asOf)];
        if (marks.at(-1) !== asOf) marks.push(asOf);
        let lacking = 0;
        for (let index = 1; index < marks.length; index += 1) {
          const gap = (marks[index] ?? 0) - (marks[index - 1] ?? 0);
          for (let due = n; due < gap; due += n) lacking += 1;
        }
        expect(unmet(run([dated(duty(every(n)), text(0))], days, asOf))).toHaveLength(lacking);
      }),
    );
  });

  it('due, overdue and warned of by the days since the last contact alone', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 0, max: 12 }), ({ n, days, asOf }, limit) => {
        const last = Math.max(-1, ...days.filter((day) => day <= asOf));
        const gap = asOf - last;
        const [standing] = run(
          [dated(duty(every(n), { warning: over(limit) }), text(0))],
          days,
          asOf,
        ).standings;
        expect(standing?.overdue).toBe(gap > n);
        expect(standing?.warning).toBe(gap > limit);
        expect(standing?.dueToday).toBe(gap > 0 && gap % n === 0);
        const ahead = gap <= n ? last + n : asOf + ((n - (gap % n)) % n);
        expect(standing?.next).toBe(text(gap === 0 ? asOf + n : ahead));
      }),
    );
  });

  it('warnings stand on exactly the days on which the gap is over the limit', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 0, max: 12 }), ({ n, days, asOf }, limit) => {
        const { warnings } = run(
          [dated(duty(every(n), { warning: over(limit) }), text(0))],
          days,
          asOf,
        );
        const warned = new Set<string>();
        for (const { from, to } of warnings) {
          for (let day = parseIsoDate(from) ?? 0; ; day += 1) {
            if (formatDay(day) > (to ?? text(asOf))) break;
            warned.add(formatDay(day));
          }
        }
        for (let day = 0; day <= asOf; day += 1) {
          const last = Math.max(-1, ...days.filter((each) => each <= day));
          expect(warned.has(text(day)), text(day)).toBe(day - last > limit);
        }
      }),
    );
  });
});

describe('so many in a calendar week or month', () => {
  /** First letters of a date that name its month; or the Monday (Sunday …) of its week. */
  const monthOf = (offset: number) => text(offset).slice(0, 7);
  const weekOf = (first: number) => (offset: number) => {
    let day = offset;
    while (weekdayOf(start + day) !== first) day -= 1;
    return text(day);
  };
  const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

  it.each([1, 3, 7])('weeks that begin on weekday %i', (first) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), comings, (n, days) => {
        const frequency = weekly(n, { weekStarts: names[first - 1] });
        compare(frequency, n, days, weekOf(first), 7);
      }),
    );
  });

  it('months', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), comings, (n, days) => {
        compare(monthly(n), n, days, monthOf, 31);
      }),
    );
  });

  function compare(
    frequency: Frequency,
    n: number,
    days: readonly number[],
    periodOf: (offset: number) => string,
    longest: number,
  ) {
    const asOf = 75;
    const came = new Map<string, number>();
    const sizes = new Map<string, number>();
    for (let day = -longest; day <= asOf + longest; day += 1) {
      const period = periodOf(day);
      sizes.set(period, (sizes.get(period) ?? 0) + 1);
    }
    const inside = new Map<string, number>();
    for (let day = 0; day <= asOf + longest; day += 1) {
      inside.set(periodOf(day), (inside.get(periodOf(day)) ?? 0) + 1);
    }
    for (const day of days) came.set(periodOf(day), (came.get(periodOf(day)) ?? 0) + 1);
    const result = run([dated(duty(frequency), text(0))], days, asOf);
    for (const period of new Set(Array.from({ length: asOf }, (_, day) => periodOf(day)))) {
      // The period under way on the day is not over yet.
      if (period === periodOf(asOf)) continue;
      const share = Math.floor((n * (inside.get(period) ?? 0)) / (sizes.get(period) ?? 1));
      const own = result.visits.filter(
        ({ due }) => periodOf((parseIsoDate(due) ?? 0) - start) === period,
      );
      expect(own, period).toHaveLength(share);
      const met = own.filter(({ state }) => state === 'met');
      expect(met, period).toHaveLength(Math.min(share, came.get(period) ?? 0));
    }
  }
});

describe('a log that follows the due days', () => {
  const frequencies: fc.Arbitrary<Frequency> = fc.oneof(
    fc.integer({ min: 1, max: 9 }).map(every),
    fc.integer({ min: 1, max: 3 }).map((n) => weekly(n)),
    fc.integer({ min: 1, max: 4 }).map((n) => monthly(n)),
    fc.constant(daily(1)),
    fc.record({ each: fc.boolean(), n: fc.integer({ min: 1, max: 3 }) }).map(({ each, n }) => ({
      kind: 'listed-days' as const,
      calendar: 'c',
      days: [7, 30, 31, 55].map((day) => ({
        day: text(day),
        label: { 'zh-Hant': '', 'zh-Hans': '', en: '' },
      })),
      number: each ? null : exactly(n),
      daysBefore: null,
    })),
  );
  /** The same rhythm, or another number of it from some day on. */
  const duties = fc
    .tuple(frequencies, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 5, max: 50 }))
    .map(([frequency, n, change]): readonly DatedDuty[] => {
      if (frequency.kind !== 'every-days') return [dated(duty(frequency), text(0))];
      return [
        dated(duty(frequency), text(0), text(change - 1)),
        dated(duty(every(n)), text(change)),
      ];
    });
  const asOf = 60;

  /** Days on which somebody comes who always asks the schedule what is due today. */
  function dutiful(each: readonly DatedDuty[]): readonly number[] {
    const days: number[] = [];
    for (let day = 0; day <= asOf; day += 1) {
      const { visits: all } = run(each, days, day);
      const today = all.filter(({ due, state }) => due === text(day) && state === 'due');
      // Several of one week or month fall due on one day: come as early as needed.
      const open = all.filter(({ state }) => state === 'due');
      const isListed = each.some(({ duty: of }) => of.frequency.kind === 'listed-days');
      const isPressed =
        !isListed &&
        open.some(
          ({ due, of, nth }) => of - nth >= (parseIsoDate(due) ?? 0) - start - day && of > 1,
        );
      if (today.length > 0 || isPressed) days.push(day);
    }
    return days;
  }

  it('is conformant, and any visit taken out of it is found', () => {
    fc.assert(
      fc.property(duties, fc.nat(), (each, pick) => {
        const days = dutiful(each);
        const problems = (log: readonly number[]) => unmet(run(each, log, asOf + 1)).length;
        expect(problems(days)).toBe(0);
        if (days.length === 0) return;
        const index = pick % days.length;
        expect(problems(days.filter((_, at) => at !== index))).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('coming more often never makes it worse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), comings, fc.nat(60), (n, days, extra) => {
        const each = [dated(duty(every(n)), text(0))];
        const before = unmet(run(each, days, asOf)).length;
        expect(unmet(run(each, [...days, extra], asOf)).length).toBeLessThanOrEqual(before);
      }),
    );
  });
});
