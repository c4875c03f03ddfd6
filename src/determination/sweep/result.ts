import type { Localized } from '../../base/language.js';
import type { Varying } from '../../readings/sweep/index.js';
import type { Citation, Determination, Line, Place, Status } from '../result.js';
import type { SweptFact } from './swept-fact.js';

/** A rule whose answer changes from one piece to the next. */
export interface SweepCause {
  /** Definition it stands in: `condition:dibao.incomeTest`, `line:dibao.gap`. */
  readonly rule: string;
  readonly label: Localized | null;
  readonly cite: readonly Citation[];
  readonly origin: Place;
}

/** A benefit line over a piece. */
export interface SweptLine
  extends Pick<Line, 'id' | 'label' | 'benefit' | 'period' | 'measure' | 'payableNow'> {
  /** Exact at every whole number of the piece; money in fen. */
  readonly amount: Varying;
}

/** A stretch over which an outcome keeps its status and each of its amounts is one formula. */
export interface OutcomePiece {
  /** Both ends belong to it. */
  readonly from: number;
  readonly to: number;
  /** `null`: it cannot be worked out there, see `problem`. */
  readonly status: Extract<Status, 'eligible' | 'ineligible' | 'undetermined'> | null;
  /** Code of the problem where the rules cannot be worked out. */
  readonly problem: string | null;
  /** Whether the status, or an amount, hangs on something that is not known. */
  readonly isOpen: boolean;
  /** Lines whose amounts are known. */
  readonly lines: readonly SweptLine[];
  /** Cash payable in the month of `asOf` by the period it is paid for: the least, while open. */
  readonly totals: { readonly [period in Line['period']]?: Varying };
  /** What makes it another piece than the one before; empty for the first. */
  readonly because: readonly SweepCause[];
}

/** One outcome as a function of the swept fact. */
export interface SweptOutcome {
  readonly programme: string;
  readonly label: Localized | null;
  readonly scope: string;
  readonly subject: string | null;
  readonly pieces: readonly OutcomePiece[];
}

/** What a household is entitled to, as exact functions of one of its facts. */
export interface Sweep extends Pick<Determination, 'region' | 'name' | 'asOf' | 'knownOn'> {
  readonly household: string | null;
  readonly persons: Determination['persons'];
  readonly fact: SweptFact;
  /** The fact as the household states it; `null` where it is not known. */
  readonly now: number | null;
  readonly from: number;
  readonly to: number;
  readonly outcomes: readonly SweptOutcome[];
}
