import {
  calendarDateOf,
  type Day,
  daysInMonth,
  daysInWeek,
  startOf,
  startOfWeek,
} from '../base/date.js';
import { weekdays } from '../rulefile/format.js';
import type { DatedContact } from './contacts.js';
import { assign, type Opening } from './openings.js';
import type { Clock, Slot } from './slots.js';
import type { Segment, Stretch } from './stretches.js';

/** A week, month or day: its first day and how many days it has. */
interface Period {
  readonly from: Day;
  readonly days: number;
}

/** N days with a contact in each calendar week or month. */
export function perPeriod(
  stretch: Stretch,
  contacts: readonly DatedContact[],
  clock: Clock,
): readonly Slot[] {
  const openings: Opening[] = [];
  const horizon = Math.min(stretch.to, clock.last);
  let period = periodAt(stretch.from, stretch);
  // One more than asked for, so that what comes next can be told.
  for (let isLast = false; !isLast && period.from <= stretch.to; period = after(period, stretch)) {
    isLast = period.from > horizon;
    openings.push(...openingsOf(period, stretch));
  }
  return assign(openings, onePerDay(contacts), stretch, clock);
}

function periodAt(day: Day, { segments: [first] }: Stretch): Period {
  const { frequency } = first.duty;
  if (frequency.kind === 'per-week') {
    const starts = weekdays.indexOf(frequency.weekStarts) + 1;
    return { from: startOfWeek(day, starts), days: daysInWeek };
  }
  const from = startOf(day, 'month');
  const { year, month } = calendarDateOf(from);
  return { from, days: daysInMonth(year, month) ?? 0 };
}

function after(period: Period, stretch: Stretch): Period {
  return periodAt(period.from + period.days, stretch);
}

function openingsOf(period: Period, stretch: Stretch): readonly Opening[] {
  const from = Math.max(period.from, stretch.from);
  const to = Math.min(period.from + period.days - 1, stretch.to);
  const parts = stretch.segments.filter((segment) => segment.from <= to && segment.to >= from);
  const last = parts.at(-1);
  if (last === undefined) return [];
  const of = owedIn(period, parts, from, to);
  return Array.from({ length: of }, (_, index) => ({
    duty: last.duty,
    opens: from,
    due: to,
    nth: index + 1,
    of,
    occasion: null,
  }));
}

/**
 * How many are owed in a period: the number, weighted by its days where it changes. A period in
 * which the duty holds on some days only owes its share, rounded down, unless the rules say that
 * it owes all or nothing.
 */
function owedIn(period: Period, parts: readonly Segment[], from: Day, to: Day): number {
  const { frequency } = parts[0]?.duty ?? {};
  const isPartial = to - from + 1 < period.days;
  const partial =
    frequency?.kind === 'per-week' || frequency?.kind === 'per-month'
      ? frequency.partial
      : 'proportional';
  if (isPartial && partial === 'none') return 0;
  if (isPartial && partial === 'whole') return Math.max(...parts.map(({ number }) => number));
  let weighted = 0;
  for (const segment of parts) {
    const days = Math.min(segment.to, to) - Math.max(segment.from, from) + 1;
    weighted += segment.number * days;
  }
  return Math.floor(weighted / period.days);
}

/** Several contacts of one day are one visit. */
function onePerDay(contacts: readonly DatedContact[]): readonly DatedContact[] {
  return contacts.filter(({ day }, index) => contacts[index - 1]?.day !== day);
}

/** So many contacts every day. */
export function daily(
  stretch: Stretch,
  contacts: readonly DatedContact[],
  clock: Clock,
): readonly Slot[] {
  const openings: Opening[] = [];
  const end = Math.min(stretch.to, Math.max(clock.last, stretch.from - 1) + 1);
  for (const segment of stretch.segments) {
    for (let day = segment.from; day <= Math.min(segment.to, end); day += 1) {
      for (let nth = 1; nth <= segment.number; nth += 1) {
        const { duty, number: of } = segment;
        openings.push({ duty, opens: day, due: day, nth, of, occasion: null });
      }
    }
  }
  return assign(openings, contacts, stretch, clock);
}
