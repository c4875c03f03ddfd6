import {
  type Day,
  dayOfLocalDateTime,
  formatDay,
  formatLocalDateTime,
  parseLocalDateTime,
  startOfLocalDay,
} from '../base/date.js';
import { afterEvent } from './after.js';
import { counts, type DatedContact, datedLog } from './contacts.js';
import { everyDays } from './every-days.js';
import { Findings } from './findings.js';
import { listedDays } from './listed-days.js';
import { daily, perPeriod } from './periods.js';
import type { Clock, Slot } from './slots.js';
import { type Stretch, stretchesOf } from './stretches.js';
import type {
  DatedDuty,
  DueVisit,
  DutyStanding,
  Schedule,
  ScheduleOptions,
  Upload,
  Warning,
} from './types.js';
import { uploadOf } from './uploads.js';
import { warningsOf } from './warnings.js';

/**
 * What duties come to in time: every visit that is due from one day to another and what became of
 * it in a log, where warnings stand, what was uploaded, and how each duty stands now.
 *
 * Duties of several plans stand side by side, each with visits of its own; one contact counts for
 * every duty that it fits. The count of each begins on the first day it is given for.
 *
 * @param duties - each with the days on which it stood so; the same duty may come in several
 * parts where its number, its grade or its rule changed
 * @throws RulesError `duties/bad-date`, `duties/bad-span`, `duties/overlap`,
 * `duties/number-too-small`
 */
export function schedule(duties: readonly DatedDuty[], options: ScheduleOptions): Schedule {
  const findings = new Findings();
  const from = findings.day(options.from);
  const to = findings.day(options.to);
  if (from > to) findings.refuse('duties/bad-span', { from: options.from, to: options.to });
  const clock = clockOf(options.asOf ?? options.to, to, findings);
  // A day given without a time is known to its end.
  const isWholeDay = clock.now === startOfLocalDay(clock.today);
  const until = isWholeDay ? startOfLocalDay(clock.today + 1) - 1 : clock.now;
  const log = datedLog(options.log, until, findings);
  const stretches = stretchesOf(duties, options.emergencies ?? [], findings);
  const visits: { readonly due: Day; readonly visit: DueVisit }[] = [];
  const warnings: Warning[] = [];
  const uploads: Upload[] = [];
  const standings: DutyStanding[] = [];
  for (const stretch of stretches) {
    const contacts = contactsOf(stretch, log);
    const slots = slotsOf(stretch, contacts, clock, findings);
    const own = warningsOf(stretch, contacts, slots, clock, findings);
    for (const slot of slots) visits.push({ due: slot.due, visit: visitOf(slot, clock) });
    warnings.push(...own);
    for (const contact of contacts) {
      const { duty } = segmentOn(stretch, contact.day);
      const upload = uploadOf(contact, duty, clock, findings);
      if (upload && contact.day >= from && contact.day <= to) uploads.push(upload);
    }
    if (stretch.from <= clock.today && clock.today <= stretch.to) {
      standings.push(standingOf(stretch, contacts, slots, own, clock));
    }
  }
  const inSpan = visits.filter(({ due }) => due >= from && due <= to);
  return {
    from: options.from,
    to: options.to,
    asOf: options.asOf ?? options.to,
    visits: inSpan.sort((a, b) => a.due - b.due).map(({ visit }) => visit),
    warnings: warnings.filter(
      (each) => each.from <= options.to && (each.to === null || each.to >= options.from),
    ),
    uploads,
    standings,
    findings: findings.all,
  };
}

function clockOf(text: string, to: Day, findings: Findings): Clock {
  const moment = parseLocalDateTime(text);
  const today = moment === undefined ? findings.day(text) : dayOfLocalDateTime(moment);
  const now = moment ?? startOfLocalDay(today);
  return { today, now, last: Math.max(to, today) };
}

/** Contacts that count for a duty, by the rule of their day. */
function contactsOf(stretch: Stretch, log: readonly DatedContact[]): readonly DatedContact[] {
  return log.filter(
    (each) =>
      each.day >= stretch.from &&
      each.day <= stretch.to &&
      counts(each, segmentOn(stretch, each.day).duty),
  );
}

function segmentOn({ segments }: Stretch, day: Day) {
  return segments.find((segment) => day <= segment.to) ?? segments[0];
}

function slotsOf(
  stretch: Stretch,
  contacts: readonly DatedContact[],
  clock: Clock,
  findings: Findings,
): readonly Slot[] {
  switch (stretch.segments[0].duty.frequency.kind) {
    case 'every-days':
      return everyDays(stretch, contacts, clock);
    case 'per-week':
    case 'per-month':
      return perPeriod(stretch, contacts, clock);
    case 'daily':
      return daily(stretch, contacts, clock);
    case 'listed-days':
      return listedDays(stretch, contacts, clock, findings);
    case 'after':
      return afterEvent(stretch, contacts, clock, findings);
  }
}

function visitOf(slot: Slot, { today }: Clock): DueVisit {
  const { duty, contact, due, dueAt, state } = slot;
  const isUnmet = state === 'overdue' || state === 'missed' || state === 'due';
  const came = contact?.day ?? (isUnmet ? today : due);
  return {
    duty: duty.duty,
    label: duty.label,
    subject: duty.subject,
    person: duty.person,
    role: duty.role,
    opens: formatDay(slot.opens),
    due: formatDay(due),
    dueAt: dueAt === null ? null : formatLocalDateTime(dueAt),
    overdueFrom: formatDay(slot.overdueFrom),
    nth: slot.nth,
    of: slot.of,
    occasion: slot.occasion,
    state,
    contact: contact?.contact ?? null,
    daysLate: Math.max(0, came - due),
  };
}

function standingOf(
  stretch: Stretch,
  contacts: readonly DatedContact[],
  slots: readonly Slot[],
  warnings: readonly Warning[],
  { today }: Clock,
): DutyStanding {
  const { duty } = segmentOn(stretch, today);
  const last = contacts.at(-1);
  const open = slots.filter(({ state }) => state === 'due' || state === 'upcoming');
  const ahead = open.filter(({ due }) => due >= today).map(({ due }) => due);
  return {
    duty: duty.duty,
    label: duty.label,
    subject: duty.subject,
    person: duty.person,
    role: duty.role,
    lastContact: last?.contact.on ?? null,
    daysSince: last === undefined ? null : today - last.day,
    dueToday: open.some(({ due }) => due === today),
    overdue: slots.some(({ state }) => state === 'overdue'),
    warning: warnings.some(({ to }) => to === null),
    next: ahead.length === 0 ? null : formatDay(Math.min(...ahead)),
  };
}
