import type { Issue } from '../base/errors.js';
import type { Localized } from '../base/language.js';
import type { Duty } from '../determination/result.js';

/** One visit or call of a log. A household's own `visits` have this form. */
export interface Contact {
  /** Who was visited; `null` or missing: the whole household. */
  readonly person?: string | null | undefined;
  /** Day, `YYYY-MM-DD`. */
  readonly on: string;
  /** Local time (+08:00), `YYYY-MM-DDTHH:MM`, where one was noted. */
  readonly at?: string | null | undefined;
  readonly kind: string;
  readonly by?: string | null | undefined;
  readonly services?: readonly string[] | undefined;
  readonly isUploaded?: boolean | undefined;
  /** Day on which it was uploaded, where that is known. */
  readonly uploadedOn?: string | null | undefined;
}

/** A duty as it stood on some days, both included. */
export interface DatedDuty {
  readonly from: string;
  /** `null`: until further notice. */
  readonly to: string | null;
  readonly duty: Duty;
}

/** Days, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The days a schedule is made for. */
export interface ScheduleOptions {
  /** First and last due day that is listed. */
  readonly from: string;
  readonly to: string;
  readonly log: readonly Contact[];
  /** Day (or local time) that counts as now; `to` unless told. Later contacts are not seen. */
  readonly asOf?: string | undefined;
  /** Public emergencies, beside those that the duties themselves know of. */
  readonly emergencies?: readonly Span[] | undefined;
}

/** How a due visit stands. */
export type VisitState =
  /** Came in time. */
  | 'met'
  /** Came on the day in question, but without a time of day nobody can tell whether in time. */
  | 'unproven'
  /** Was overdue when the next contact came, which made up for it. */
  | 'late'
  /** Did not come, and its time is over. */
  | 'missed'
  /** Has not come, and is overdue now. */
  | 'overdue'
  /** Has not come, and can still come in time. */
  | 'due'
  /** Lies ahead. */
  | 'upcoming';

/** One contact that is owed, and what became of it. */
export interface DueVisit {
  readonly duty: string;
  readonly label: Localized;
  /** Row the duty is owed to; `null`: the household. */
  readonly subject: string | null;
  readonly person: string | null;
  readonly role: Localized;
  /** First day on which a contact counts for it. */
  readonly opens: string;
  /** Last day in time. */
  readonly due: string;
  /** Local time by which it is due, where hours count. */
  readonly dueAt: string | null;
  /** First day on which it is overdue. */
  readonly overdueFrom: string;
  /** Which of how many in its week, month, year or day. */
  readonly nth: number;
  readonly of: number;
  /** The listed day it is for, where there is one. */
  readonly occasion: Localized | null;
  readonly state: VisitState;
  /** The contact that met it or made up for it. */
  readonly contact: Contact | null;
  /** Days after its last day on which that contact came, or up to now; zero when in time. */
  readonly daysLate: number;
}

/** Days on which a warning stands. */
export interface Warning {
  readonly duty: string;
  readonly subject: string | null;
  readonly person: string | null;
  readonly role: Localized;
  readonly from: string;
  /** `null`: it still stands. */
  readonly to: string | null;
  /** Last contact before it; `null`: there was none. */
  readonly lastContact: string | null;
}

/** Whether a contact was entered in the system. */
export interface Upload {
  readonly duty: string;
  readonly subject: string | null;
  readonly contact: Contact;
  /** `null`: no deadline is stated, or it is open. */
  readonly by: string | null;
  readonly state: 'done' | 'late' | 'missing' | 'pending' | 'unknown';
}

/** How a duty stands now. Each answer is its own; they do not exclude each other. */
export interface DutyStanding {
  readonly duty: string;
  readonly label: Localized;
  readonly subject: string | null;
  readonly person: string | null;
  readonly role: Localized;
  readonly lastContact: string | null;
  /** Days since the last contact that counted; `null` when there was none. */
  readonly daysSince: number | null;
  /** Whether today is the last day in time of some visit. */
  readonly dueToday: boolean;
  readonly overdue: boolean;
  readonly warning: boolean;
  /** Next last day in time, today included; `null` when nothing more is due. */
  readonly next: string | null;
}

/** What duties come to in time. */
export interface Schedule {
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  /** Visits due from `from` to `to`, in the order of their last days. */
  readonly visits: readonly DueVisit[];
  readonly warnings: readonly Warning[];
  readonly uploads: readonly Upload[];
  readonly standings: readonly DutyStanding[];
  /** What could not be scheduled, or only in part, and why. */
  readonly findings: readonly Issue[];
}
