import { type Day, formatDay } from '../base/date.js';
import type { Duty } from '../determination/result.js';
import type { DatedContact } from './contacts.js';
import type { Findings } from './findings.js';
import type { Clock, Slot } from './slots.js';
import type { Stretch } from './stretches.js';
import { daysToReach } from './threshold.js';
import type { Warning } from './types.js';

/** Days on which warnings stand, up to today. */
export function warningsOf(
  stretch: Stretch,
  contacts: readonly DatedContact[],
  slots: readonly Slot[],
  clock: Clock,
  findings: Findings,
): readonly Warning[] {
  const end = Math.min(stretch.to, clock.today);
  const warnings: Warning[] = [];
  let open: { readonly from: Day; readonly duty: Duty } | null = null;
  const close = (to: Day | null) => {
    if (open !== null) warnings.push(warning(open.duty, open.from, to, contacts));
    open = null;
  };
  for (const segment of stretch.segments) {
    const { duty } = segment;
    const limit = limitOf(duty, findings);
    for (let day = segment.from; day <= Math.min(segment.to, end); day += 1) {
      const days = limit === null ? null : measured(duty, day, stretch, contacts, slots);
      const isWarned = limit !== null && days !== null && days >= limit;
      if (isWarned) open ??= { from: day, duty };
      else close(day - 1);
    }
  }
  close(stretch.to < clock.today ? stretch.to : null);
  return warnings;
}

function limitOf(duty: Duty, findings: Findings): number | null {
  const { warning: threshold } = duty;
  if (threshold === null) return null;
  const days = daysToReach(threshold);
  if (days === undefined) {
    findings.note('duties/open-number', duty, { number: threshold.number.toString() });
  }
  return days ?? null;
}

/** Days that a duty's warning is measured in, on a day; `null`: nothing to measure. */
function measured(
  duty: Duty,
  day: Day,
  stretch: Stretch,
  contacts: readonly DatedContact[],
  slots: readonly Slot[],
): number | null {
  if (duty.warning?.measure === 'late') {
    const unmet = slots.filter(({ due, contact, state }) => {
      if (due >= day) return false;
      return contact === null
        ? state === 'overdue' || isUntilNext(due, day, contacts)
        : contact.day > day;
    });
    const [first] = unmet;
    return first === undefined ? null : day - first.due;
  }
  const [event] = slots;
  if (duty.frequency.kind === 'after') {
    if (event === undefined || day < event.opens) return null;
    const isDone = event.contact !== null && event.contact.day <= day;
    return isDone ? null : day - event.opens;
  }
  const last = contacts.filter((contact) => contact.day <= day).at(-1);
  return day - (last?.day ?? stretch.from - 1);
}

/** What was missed is warned of until somebody comes. */
function isUntilNext(due: Day, day: Day, contacts: readonly DatedContact[]): boolean {
  return !contacts.some((contact) => contact.day > due && contact.day <= day);
}

function warning(
  { duty, subject, person, role }: Duty,
  from: Day,
  to: Day | null,
  contacts: readonly DatedContact[],
): Warning {
  const last = contacts.filter(({ day }) => day < from).at(-1);
  return {
    duty,
    subject,
    person,
    role,
    from: formatDay(from),
    to: to === null ? null : formatDay(to),
    lastContact: last?.contact.on ?? null,
  };
}
