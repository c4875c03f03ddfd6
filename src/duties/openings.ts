import type { Day } from '../base/date.js';
import type { Localized } from '../base/language.js';
import type { Duty } from '../determination/result.js';
import type { DatedContact } from './contacts.js';
import { overdueFrom } from './overdue.js';
import { type Clock, openState, type Slot } from './slots.js';
import type { Stretch } from './stretches.js';

/** Days within which one contact is owed. */
export interface Opening {
  readonly duty: Duty;
  readonly opens: Day;
  readonly due: Day;
  readonly nth: number;
  readonly of: number;
  readonly occasion: Localized | null;
}

/**
 * Gives each opening, in the order of their last days, the earliest contact that fits and that no
 * opening before it took. What is not overdue yet can still be met on the days of grace.
 */
export function assign(
  openings: readonly Opening[],
  contacts: readonly DatedContact[],
  stretch: Stretch,
  clock: Clock,
): readonly Slot[] {
  const taken = new Set<DatedContact>();
  const late = (opening: Opening) => {
    const before = contacts.filter(({ day }) => day <= opening.due).at(-1);
    return overdueFrom(opening.duty, opening.due, before?.day ?? stretch.from - 1);
  };
  const met = openings.map((opening) => {
    const overdue = late(opening);
    const contact = contacts.find(
      (each) => !taken.has(each) && each.day >= opening.opens && each.day < overdue,
    );
    if (contact) taken.add(contact);
    return { opening, overdue, contact: contact ?? null };
  });
  return met.map(({ opening, overdue, contact }): Slot => {
    const state = (): Slot['state'] => {
      if (contact) return 'met';
      if (overdue > clock.today) return openState(opening.opens, clock);
      const isOver =
        stretch.to < clock.today ||
        contacts.some(({ day }) => day > opening.due) ||
        met.some((other) => other.opening.due > opening.due && other.overdue <= clock.today);
      return isOver ? 'missed' : 'overdue';
    };
    return { ...opening, dueAt: null, overdueFrom: overdue, state: state(), contact };
  });
}
