import {
  addHours,
  type Day,
  dayOfLocalDateTime,
  type LocalMinute,
  parseIsoDate,
  parseLocalDateTime,
  startOfLocalDay,
} from '../base/date.js';
import { toApproximateNumber } from '../base/exact.js';
import type { Frequency } from '../determination/result.js';
import type { DatedContact } from './contacts.js';
import type { Findings } from './findings.js';
import { overdueFrom } from './overdue.js';
import { type Clock, openState, type Slot } from './slots.js';
import type { Stretch } from './stretches.js';

/** What a contact after an event is measured against. */
interface Deadline {
  /** Earliest moment and day that count. */
  readonly moment: LocalMinute | null;
  readonly opens: Day;
  readonly due: Day;
  /** To the minute, where hours count. */
  readonly dueAt: LocalMinute | null;
}

/** Once, within so many hours or days after a moment. */
export function afterEvent(
  stretch: Stretch,
  contacts: readonly DatedContact[],
  clock: Clock,
  findings: Findings,
): readonly Slot[] {
  const { duty } = stretch.segments.at(-1) ?? stretch.segments[0];
  if (duty.frequency.kind !== 'after') return [];
  const deadline = deadlineOf(duty.frequency);
  if (deadline === undefined) {
    findings.note('duties/open-day', duty);
    return [];
  }
  const { opens, due, dueAt } = deadline;
  const late = overdueFrom(duty, due, opens);
  const timed = contacts.map((each) => ({ each, when: timing(each, deadline, late) }));
  const inTime = timed.find(({ when }) => when === 'met');
  const unsure = timed.find(({ when }) => when === 'unproven');
  const after = timed.find(({ when }) => when === 'late');
  const found = inTime ?? unsure ?? after;
  // A duty that ended before its deadline asks for nothing.
  if (found === undefined && stretch.to < due) return [];
  const isOverdue =
    dueAt === null || duty.overdue !== null ? late <= clock.today : dueAt < clock.now;
  const open = isOverdue
    ? stretch.to < clock.today
      ? 'missed'
      : 'overdue'
    : openState(opens, clock);
  return [
    {
      duty,
      opens,
      due,
      dueAt,
      overdueFrom: late,
      nth: 1,
      of: 1,
      occasion: null,
      state: found?.when ?? open,
      contact: found?.each ?? null,
    },
  ];
}

type Timing = 'met' | 'unproven' | 'late' | undefined;

/** `undefined`: before the event. */
function timing({ day, moment }: DatedContact, deadline: Deadline, late: Day): Timing {
  const { opens, due, dueAt } = deadline;
  if (day < opens) return undefined;
  if (deadline.moment !== null && day === opens) {
    if (moment === null) return 'unproven';
    if (moment < deadline.moment) return undefined;
  }
  if (late > due + 1 && day < late) return 'met';
  if (day > due) return 'late';
  if (dueAt === null || day < due) return 'met';
  if (moment === null) return 'unproven';
  return moment <= dueAt ? 'met' : 'late';
}

function deadlineOf(
  frequency: Extract<Frequency, { readonly kind: 'after' }>,
): Deadline | undefined {
  const { moment: text, measure, number } = frequency;
  const value = number.value;
  if (text === null || value === undefined) return undefined;
  const moment = parseLocalDateTime(text) ?? null;
  const opens = moment === null ? parseIsoDate(text) : dayOfLocalDateTime(moment);
  if (opens === undefined) return undefined;
  if (measure === 'days') {
    return { moment, opens, due: opens + toApproximateNumber(value), dueAt: null };
  }
  const dueAt = addHours(moment ?? startOfLocalDay(opens), value);
  return { moment, opens, due: dayOfLocalDateTime(dueAt), dueAt };
}
