import type { HouseholdInput } from '../../facts/types.js';
import type { CaseItem, Localized } from '../../rulefile/format.js';

/** A household as it stood from a day on, until the next snapshot. */
export interface Snapshot {
  /** First day on which things stood so. */
  readonly from: string;
  /** Day the office learnt of it; `from` when it is missing. */
  readonly known?: string | undefined;
  /** What happened, for whoever reads the ledger. */
  readonly note?: string | Localized | undefined;
  readonly household: HouseholdInput;
}

/** What was paid for a month. */
export interface Payment {
  /** The month it was paid for: `2026-03`. */
  readonly month: string;
  readonly programme: string;
  /** Id of the row the programme is for; missing for the household. */
  readonly subject?: string | undefined;
  /** Yuan; negative where it was taken back. */
  readonly amount: string | number;
}

/** The dated history of one household. */
export interface Case {
  readonly id?: string | undefined;
  /** In any order. */
  readonly snapshots: readonly Snapshot[];
  /**
   * What was paid. Without it the `awards` of the latest snapshot tell, and without those what
   * would have been determined at the time.
   */
  readonly payments?: readonly Payment[] | undefined;
  /** Values for terms that the rules leave open. */
  readonly terms?: NonNullable<CaseItem['terms']> | undefined;
}
