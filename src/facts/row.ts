import type { Exact } from '../base/exact.js';
import type { Entity, Vocabulary } from './vocabulary.js';

/** A set of codes of which more may be known to exist (`complete: false`). */
export interface CodeSet {
  readonly items: readonly string[];
  readonly complete: boolean;
}

/**
 * A value as readings see it. `undefined` is not known, `null` is known to be absent.
 * Money is whole fen, an integer fact its number, a decimal an exact number, a date its
 * day number, a datetime its local minute number, a code its text, a link its row.
 */
export type Value = undefined | null | boolean | Exact | string | CodeSet | Row | readonly Row[];

/** What is known of a row that may be missing from an incomplete list. */
export interface KnownNone {
  /** Fact slot (in the list's entity) whose codes are known not to occur … */
  readonly codeSlot: number;
  readonly codes: ReadonlySet<string>;
  /** … among rows whose link fact in this slot points to this row (`null`: any row). */
  readonly linkSlot: number | null;
  readonly link: Row | null;
}

/** Rows of one list and how far the list is known. */
export interface RowList {
  readonly rows: readonly Row[];
  /** `unknown`: nothing was said about the list. `partial`: there may be more rows. */
  readonly state: 'complete' | 'partial' | 'unknown';
  /** Largest possible number of rows of a list that is not complete, if known. */
  readonly atMost: number | null;
  readonly none: readonly KnownNone[];
}

/** One row of facts: the household, a person, an income item … Nobody alters it after parsing. */
export class Row {
  /** Where the evaluation under way keeps its results of this row; owned by `decide`. */
  memoAt = 0;
  /** Of a household's own row: whose evaluation is under way; owned by `decide`. */
  memoOf: unknown = null;
  readonly lists: RowList[] = [];
  /** Rows elsewhere that link to this one, by the entity's `linkedFrom`. */
  readonly linked: Row[][] = [];

  constructor(
    readonly entity: Entity,
    readonly owner: Row | null,
    readonly index: number,
    readonly id: string | null,
    /** By fact slot. */
    readonly values: Value[],
    /** RFC 6901 pointer into the household's JSON. */
    readonly pointer: string,
  ) {}
}

/** How a fact is known. */
export interface Evidence {
  readonly status: 'declared' | 'checked' | 'expired' | 'disputed';
  readonly source?: string | undefined;
  readonly on?: number | undefined;
}

/** A household read against a vocabulary, ready for every reading. */
export interface Household {
  readonly vocabulary: Vocabulary;
  readonly root: Row;
  readonly region: string;
  readonly id: string | null;
  /** By the fact's JSON pointer. */
  readonly evidence: ReadonlyMap<string, Evidence>;
  /** The input as it came, for reading it against other rules. */
  readonly source: unknown;
}
