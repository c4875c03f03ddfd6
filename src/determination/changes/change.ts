import type { Localized } from '../../base/language.js';
import type { Standing } from '../../facts/declaration.js';
import type { Amount } from '../amount.js';
import type { Outcome, Reason } from '../result.js';

/** How far one number is from giving another answer. */
export interface Change {
  /** Outcome it is about. */
  readonly programme: string;
  readonly subject: string | null;
  /** A figure that a rule compares, or a fact of the household. */
  readonly kind: 'figure' | 'fact';
  readonly label: Localized | null;
  /** Row the figure or fact is of; `null` for the household. */
  readonly of: string | null;
  /** Of a fact: where it stands in the household's JSON. */
  readonly at: string | null;
  /**
   * Whether people can change it: a fact as the dictionary says; a figure as the most changeable
   * of the numbers it is worked out from.
   */
  readonly standing: Standing;
  readonly direction: 'higher' | 'lower';
  /** The least difference in whole fen, or whole units, that gives the other answer. */
  readonly by: Amount;
  readonly from: Amount;
  readonly to: Amount;
  /** Whether the outcome changes with it alone, or only the condition it is compared in. */
  readonly changes: 'outcome' | 'condition';
  /** What the outcome then is, or whether the condition then holds. */
  readonly becomes: Extract<Outcome['status'], 'eligible' | 'ineligible'> | 'holds' | 'fails';
  /** The comparison that decides now; of a fact the one it is read for. */
  readonly reason: Reason;
}
