import type { Day, LocalMinute } from '../base/date.js';
import type { Localized } from '../base/language.js';
import type { Duty } from '../determination/result.js';
import type { DatedContact } from './contacts.js';
import type { VisitState } from './types.js';

/** A contact that is owed, under work. */
export interface Slot {
  readonly duty: Duty;
  readonly opens: Day;
  readonly due: Day;
  readonly dueAt: LocalMinute | null;
  readonly overdueFrom: Day;
  readonly nth: number;
  readonly of: number;
  readonly occasion: Localized | null;
  readonly state: VisitState;
  readonly contact: DatedContact | null;
}

/** What rhythms are worked out against. */
export interface Clock {
  /** Today. */
  readonly today: Day;
  /** Now, to the minute; midnight at the start of today where no time was given. */
  readonly now: LocalMinute;
  /** Last day that anybody asks about. */
  readonly last: Day;
}

/** State of a visit that has not come and is not overdue. */
export function openState(opens: Day, { today }: Clock): VisitState {
  return opens > today ? 'upcoming' : 'due';
}
