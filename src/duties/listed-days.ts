import { type Day, parseIsoDate, yearOf } from '../base/date.js';
import { toApproximateNumber } from '../base/exact.js';
import type { Localized } from '../base/language.js';
import type { DatedContact } from './contacts.js';
import type { Findings } from './findings.js';
import { assign, type Opening } from './openings.js';
import type { Clock, Slot } from './slots.js';
import type { Segment, Stretch } from './stretches.js';

interface Listed {
  readonly opens: Day;
  readonly day: Day;
  readonly label: Localized;
  readonly segment: Segment;
}

/** On listed days, such as festivals: on each, or on so many of them a year. */
export function listedDays(
  stretch: Stretch,
  contacts: readonly DatedContact[],
  clock: Clock,
  findings: Findings,
): readonly Slot[] {
  const listed = stretch.segments.flatMap((segment) => daysIn(segment, stretch, findings));
  const byYear = new Map<number, Listed[]>();
  for (const each of listed) {
    const year = yearOf(each.day);
    byYear.set(year, [...(byYear.get(year) ?? []), each]);
  }
  const first = yearOf(stretch.from);
  const last = yearOf(Math.max(stretch.from, Math.min(stretch.to, clock.last)));
  for (let year = first; year <= last; year += 1) {
    const { duty } = stretch.segments[0];
    if (!hasListed(year, stretch)) findings.note('duties/no-listed-days', duty, { year });
  }
  const openings = [...byYear.values()].flatMap((days) => openingsOf(days));
  const usable = contacts.filter(({ day }) =>
    listed.some((each) => each.opens <= day && day <= each.day),
  );
  return assign(openings, firstOf(usable, listed), stretch, clock);
}

function hasListed(year: number, { segments }: Stretch): boolean {
  return segments.some(
    ({ duty: { frequency } }) =>
      frequency.kind === 'listed-days' &&
      frequency.days.some(({ day }) => yearOf(parseIsoDate(day) ?? 0) === year),
  );
}

/** The listed days of a segment, each with the days before it on which a contact counts. */
function daysIn(segment: Segment, stretch: Stretch, findings: Findings): readonly Listed[] {
  const { frequency } = segment.duty;
  if (frequency.kind !== 'listed-days') return [];
  const { daysBefore } = frequency;
  const before = daysBefore === null ? 0 : daysBefore.value;
  if (before === undefined) {
    findings.note('duties/open-number', segment.duty, { number: String(daysBefore) });
  }
  return frequency.days.flatMap(({ day: text, label }) => {
    const day = parseIsoDate(text);
    if (day === undefined || day < segment.from || day > segment.to) return [];
    const opens = Math.max(stretch.from, day - toApproximateNumber(before ?? 0));
    return [{ opens, day, label, segment }];
  });
}

/** Each day, or the last days on which the k-th visit of a year can still be made. */
function openingsOf(days: readonly Listed[]): readonly Opening[] {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const { duty, number } = last.segment;
  const isEach = duty.frequency.kind === 'listed-days' && duty.frequency.number === null;
  const of = isEach ? days.length : Math.min(number, days.length);
  return Array.from({ length: of }, (_, index): Opening => {
    const listed = days[days.length - of + index] ?? last;
    const opens = isEach ? listed.opens : first.opens;
    const occasion = isEach ? listed.label : null;
    return { duty, opens, due: listed.day, nth: index + 1, of, occasion };
  });
}

/** One contact for each listed day: more than one visit on a festival is one visit. */
function firstOf(
  contacts: readonly DatedContact[],
  listed: readonly Listed[],
): readonly DatedContact[] {
  const free = new Set(listed);
  return contacts.filter(({ day }) => {
    const own = [...free].find((each) => each.opens <= day && day <= each.day);
    if (own) free.delete(own);
    return own !== undefined;
  });
}
