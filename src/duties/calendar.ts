import ical from 'ical-generator';
import { addDays, formatDay, parseIsoDate } from '../base/date.js';
import { sha256Hex } from '../base/hash.js';
import { type Language, localize } from '../base/language.js';
import type { DueVisit, Schedule, VisitState } from './types.js';

/** How a calendar is written. */
export interface CalendarOptions {
  readonly lang: Language;
  /** What the calendar is called. */
  readonly name?: string | undefined;
  /** Tells events of different households apart; part of their identifiers. */
  readonly household?: string | undefined;
  /** States of visits that are shown; what can still be done, unless told. */
  readonly states?: readonly VisitState[] | undefined;
}

const stillToDo: readonly VisitState[] = ['due', 'upcoming', 'overdue'];

/**
 * A schedule as iCalendar text (RFC 5545): a day-long event on the last day of each visit, or an
 * event at its time where hours count. The same schedule gives the same text.
 */
export function toCalendar(schedule: Schedule, options: CalendarOptions): string {
  const { lang, name, household = '', states = stillToDo } = options;
  const calendar = ical({
    prodId: { company: 'doudi', product: 'duties', language: lang.toUpperCase() },
    ...(name === undefined ? {} : { name }),
  });
  const stamp = `${schedule.asOf.slice(0, 'YYYY-MM-DD'.length)}T00:00:00Z`;
  for (const visit of schedule.visits) {
    if (!states.includes(visit.state)) continue;
    calendar.createEvent({
      id: `${identifierOf(visit, household)}@doudi`,
      stamp,
      ...timesOf(visit),
      summary: summaryOf(visit, lang),
      description: localize(visit.role, lang),
    });
  }
  return calendar.toString();
}

function identifierOf({ duty, subject, due, dueAt, nth }: DueVisit, household: string): string {
  return sha256Hex([household, duty, subject ?? '', dueAt ?? due, nth].join('\n'));
}

function timesOf({ due, dueAt }: DueVisit) {
  // Texts with their own zone, so that no zone of the host is asked.
  if (dueAt !== null) return { start: `${dueAt}:00+08:00`, end: `${dueAt}:00+08:00` };
  const day = parseIsoDate(due) ?? 0;
  return { start: due, end: formatDay(addDays(day, 1)), allDay: true };
}

function summaryOf({ label, occasion, subject, nth, of }: DueVisit, lang: Language): string {
  const words = [
    localize(label, lang),
    occasion === null ? null : localize(occasion, lang),
    subject,
  ];
  const count = of > 1 ? ` ${nth}/${of}` : '';
  return words.filter((word) => word !== null).join(' · ') + count;
}
