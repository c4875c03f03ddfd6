import type { Localized } from '../../base/language.js';
import type { HouseholdInput } from '../../facts/types.js';
import type { Section } from '../../rulefile/format.js';

/** What a change is about. */
export type ChangeKind =
  /** A figure, code or date of the law. */
  | 'value'
  /** A condition, calculation, table row, grade, line or anything else that rules are made of. */
  | 'rule'
  /** The source that is cited. */
  | 'source'
  /** What something is called. */
  | 'wording';

/** One thing that the rules say otherwise than before. */
export interface Change {
  readonly kind: ChangeKind;
  readonly section: Section;
  readonly item: string;
  readonly label: Localized;
  /** Below the item: the keys of a cell, or the steps to the part; empty: the whole item. */
  readonly part: readonly string[];
  /** `null`: it was not there before, or is not there any more. */
  readonly before: Localized | null;
  readonly after: Localized | null;
  /** Of a number: how much it rose or fell, as `+5.0%`. */
  readonly percent: string | null;
  /** It follows from another change: its formula is as it was. */
  readonly isDerived: boolean;
  /** Where the rules say so now, or said so before. */
  readonly file: string;
  readonly pointer: string;
  /** Programmes whose outcome can depend on it. */
  readonly programmes: readonly string[];
  /** `null`: it moves nothing, or no household was found. */
  readonly example: Example | null;
}

/** A household that a change moves, found by search and worked out with and without it. */
export interface Example {
  /** Whether nothing but this change was made; `false`: it cannot stand without others. */
  readonly isAlone: boolean;
  /** As few facts as still show it; what is left out does not matter. */
  readonly household: HouseholdInput;
  readonly moves: readonly Move[];
}

/** What an outcome was and is. */
export interface Move {
  readonly programme: string;
  readonly label: Localized | null;
  readonly subject: string | null;
  readonly before: Standing;
  readonly after: Standing;
}

/** An outcome in short. */
export interface Standing {
  /** `null`: there is no such programme. */
  readonly status: string | null;
  /** Cash by period, as text. */
  readonly totals: Readonly<Record<string, string>>;
  /** Amount of each line, as text. */
  readonly lines: Readonly<Record<string, string>>;
}
