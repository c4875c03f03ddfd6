import type { Localized } from '../../base/language.js';
import type { UsedFile } from '../../rulefile/resolved.js';
import type { Amount } from '../amount.js';
import type { Citation, Determination, Missing, OperandValue, Reason, Share } from '../result.js';

/** Where what was paid is known from. */
export type PaidBy = 'payments' | 'awards' | 'determined';

/** What a programme's first month was counted from. */
export interface Start {
  /** `assumed`: no application is on record; taken as made and decided when first seen. */
  readonly basis: 'application' | 'award' | 'assumed';
  /** The day that counts: of the application or of the decision, as the rules say. */
  readonly day: string;
  /** First month it is due for. */
  readonly month: string;
  readonly cite: readonly Citation[];
}

/** A figure of the law that is not what it was the month before. */
export interface ChangedTerm {
  readonly parameter: string;
  readonly label: Localized;
  readonly cell: readonly string[];
  readonly before: OperandValue;
  readonly after: OperandValue;
  /** File that gives the new value. */
  readonly file: string;
  readonly cite: readonly Citation[];
}

/** Why a month is not like the month before. */
export type Cause =
  | ({ readonly kind: 'starts' } & Start)
  /** Rules that were not in force the month before. */
  | {
      readonly kind: 'rules';
      readonly files: readonly UsedFile[];
      readonly terms: readonly ChangedTerm[];
    }
  /** Other facts, since a snapshot. */
  | { readonly kind: 'facts'; readonly from: string; readonly note: string | Localized | null }
  /** Due again; by an application that counts from `day`, or by conditions alone. */
  | { readonly kind: 'resumes'; readonly day: string | null }
  /** Neither: a birthday or another day has come. Names those who had one, and their age. */
  | {
      readonly kind: 'day';
      readonly birthdays: readonly { readonly person: string; readonly age: number }[];
    }
  /** Conditions are not met any more. */
  | { readonly kind: 'not-met'; readonly reasons: readonly Reason[] }
  /** Another programme takes precedence. */
  | { readonly kind: 'displaced'; readonly by: readonly string[]; readonly label: Localized }
  /** The `month`th month of so many after the end. */
  | {
      readonly kind: 'taper';
      readonly label: Localized;
      readonly month: number;
      /** `null`: how long it lasts is open. */
      readonly of: number | null;
      readonly cite: readonly Citation[];
    }
  | { readonly kind: 'taper-ends' }
  /** Paid for the gap, since it is due again from a later month. */
  | { readonly kind: 'renewal'; readonly month: string; readonly cite: readonly Citation[] }
  /** Applied for, and nobody has decided. */
  | { readonly kind: 'not-decided'; readonly day: string }
  /** What it is cannot be told yet. */
  | { readonly kind: 'open'; readonly missing: readonly Missing[] };

/** Why what is due is not what was paid. */
export type Gap =
  /** Rules announced after the month, and in force in it. */
  | { readonly kind: 'announced-later'; readonly files: readonly UsedFile[] }
  /** Facts that the office learnt after the month. */
  | { readonly kind: 'known-later'; readonly from: string; readonly known: string }
  /** Decided after the month, back to it. */
  | { readonly kind: 'decided-later'; readonly day: string }
  /** The record shows another amount than was due by what was known. */
  | { readonly kind: 'paid-otherwise' }
  /** What is due, or what was paid, is open. */
  | { readonly kind: 'open' };

/** One line of what is due for a month. */
export interface DueLine {
  readonly id: string;
  readonly label: Localized;
  readonly amount: Amount;
  readonly shares: readonly Share[];
}

/** One programme's month for one subject. */
export interface LedgerEntry {
  readonly month: string;
  /** By rules and facts as known now. */
  readonly due: Amount;
  readonly lines: readonly DueLine[];
  /** `null`: the month is still to come. */
  readonly paid: Amount | null;
  /** `due` − `paid`: above zero it is still owed, below zero too much was paid. */
  readonly difference: Amount | null;
  /** Whether a difference lies within the limit on back pay. */
  readonly payable: boolean;
  /** Month in which it is paid out. */
  readonly paidIn: string;
  /** Why it is not like the month before; empty where it is. */
  readonly causes: readonly Cause[];
  /** Why there is a difference; empty where there is none. */
  readonly gaps: readonly Gap[];
}

/** A programme for one subject, month by month. */
export interface LedgerAccount {
  readonly programme: string;
  readonly label: Localized | null;
  /** Id of the row it is for; `null`: the household. */
  readonly subject: string | null;
  readonly start: Start | null;
  readonly entries: readonly LedgerEntry[];
  readonly due: Amount;
  readonly paid: Amount;
  /** Over the months that have come. */
  readonly difference: Amount;
  /** What of the difference is within the limit on back pay. */
  readonly payable: Amount;
  /** Most months paid back; `null`: no limit. */
  readonly backPayMonths: number | null;
}

/** Conditions were met, and nobody applied. */
export interface Unclaimed {
  readonly programme: string;
  readonly label: Localized | null;
  readonly subject: string | null;
  readonly from: string;
  readonly to: string;
}

/** All accounts together, for one month. */
export interface LedgerMonth {
  readonly month: string;
  readonly due: Amount;
  readonly paid: Amount | null;
  readonly difference: Amount | null;
  /** What is paid out in this month, for whatever months. */
  readonly payout: Amount;
}

/** What was due, what was paid and what lies between, month by month, and why. */
export interface Ledger {
  readonly region: string;
  readonly name: Localized;
  readonly case: string | null;
  readonly from: string;
  readonly to: string;
  /** `null`: everything announced and learnt so far. */
  readonly knownOn: string | null;
  readonly paidBy: PaidBy;
  readonly persons: Determination['persons'];
  readonly programmes: Determination['programmes'];
  readonly accounts: readonly LedgerAccount[];
  readonly months: readonly LedgerMonth[];
  readonly unclaimed: readonly Unclaimed[];
  readonly due: Amount;
  readonly paid: Amount;
  readonly difference: Amount;
  readonly payable: Amount;
}
