import type { Day } from '../base/date.js';
import type { DatedContact } from './contacts.js';
import { overdueFrom } from './overdue.js';
import { type Clock, openState, type Slot } from './slots.js';
import type { Segment, Stretch } from './stretches.js';

/**
 * No gap longer than N days: a contact is due N days after the last one, at the latest. The day
 * before the duty begins is day zero, so that every N days in a row hold a contact.
 *
 * Where none comes, the next is due N days later again; the contact that comes at last makes up for
 * the last one due, and those before it stay missed. The count goes on from the contact.
 */
export function everyDays(
  stretch: Stretch,
  contacts: readonly DatedContact[],
  clock: Clock,
): readonly Slot[] {
  const slots: Slot[] = [];
  /** Last contact that counted, or the day before the duty began. */
  let base = stretch.from - 1;
  let rest = contacts;
  for (;;) {
    const [next, ...others] = rest;
    const owed = chainFrom(base, next?.day ?? null, stretch, clock);
    const last = owed.at(-1);
    if (next !== undefined) {
      for (const link of owed.slice(0, -1)) slots.push(slot(link, 'missed', null));
      if (last) slots.push(slot(last, next.day < last.overdueFrom ? 'met' : 'late', next));
      // A contact on the day of another adds nothing.
      rest = others.filter(({ day }) => day > next.day);
      base = next.day;
      continue;
    }
    const passed = owed.filter((link) => link.overdueFrom <= clock.today);
    // A duty that is over is not overdue any more.
    const standing = stretch.to < clock.today ? undefined : passed.at(-1);
    for (const link of owed) {
      const unmet = link === standing ? 'overdue' : 'missed';
      slots.push(slot(link, passed.includes(link) ? unmet : openState(link.opens, clock), null));
    }
    return slots;
  }
}

interface Link {
  readonly segment: Segment;
  readonly opens: Day;
  readonly due: Day;
  readonly overdueFrom: Day;
}

/**
 * The visits due after a contact: one at least, and one more for every one that was overdue when
 * the next contact came. Without another contact, all up to the last day asked about and one more.
 */
function chainFrom(base: Day, next: Day | null, stretch: Stretch, clock: Clock): readonly Link[] {
  const links: Link[] = [];
  let anchor = base;
  for (;;) {
    const found = dueAfter(anchor, stretch);
    if (found === undefined) return links;
    const { due, segment } = found;
    const late = overdueFrom(segment.duty, due, base);
    const isFirst = links.length === 0;
    if (next !== null && !isFirst && next < late) return links;
    links.push({ segment, opens: anchor + 1, due, overdueFrom: late });
    if (next !== null && next < late) return links;
    if (next === null && due > clock.last) return links;
    anchor = due;
  }
}

/**
 * When the visit after a day is due. A number that changes before then neither makes it due
 * earlier than both the old number and the new one, counted from the change, would have it, nor
 * later than the new one counted from the day before the change.
 */
function dueAfter(
  anchor: Day,
  { from, segments }: Stretch,
): { readonly due: Day; readonly segment: Segment } | undefined {
  const start = Math.max(anchor + 1, from);
  const index = segments.findIndex((segment) => segment.to >= start);
  const first = segments[index];
  if (first === undefined) return undefined;
  let segment = first;
  let due = anchor + segment.number;
  for (const next of segments.slice(index + 1)) {
    if (due <= segment.to) break;
    due = Math.min(Math.max(anchor + next.number, due), next.from - 1 + next.number);
    segment = next;
  }
  return due <= segment.to ? { due, segment } : undefined;
}

function slot(
  { segment, opens, due, overdueFrom: late }: Link,
  state: Slot['state'],
  contact: DatedContact | null,
): Slot {
  const { duty } = segment;
  return {
    duty,
    opens,
    due,
    dueAt: null,
    overdueFrom: late,
    nth: 1,
    of: 1,
    occasion: null,
    state,
    contact,
  };
}
