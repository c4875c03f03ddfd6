import { Ratio } from '../../base/exact.js';
import type { Row } from '../../facts/row.js';
import type { Definition } from '../../ruletree/nodes.js';
import { isReadingError } from '../shared/errors.js';
import { isUnknownRead } from '../shared/unknown-read.js';
import { tooFine } from './errors.js';
import { isSameFormula, isVarying, type Varying } from './formula.js';
import { PointRun, type SweepSource } from './point.js';
import { type Cause, Span } from './span.js';
import type { Swept } from './walker.js';

/** What a definition comes to over a piece. */
export type SweptValue =
  | { readonly kind: 'known'; readonly value: Swept }
  /** It reads something that is not known. */
  | { readonly kind: 'open' }
  /** It cannot be worked out, by this code. */
  | { readonly kind: 'problem'; readonly code: string };

/** A range of whole numbers, both ends included, over which a value is one function. */
export interface Piece<V = SweptValue> {
  readonly from: number;
  readonly to: number;
  readonly value: V;
  /** Rules that answer otherwise just before it, and just after it; empty at the ends swept. */
  readonly startsBy: readonly Cause[];
  readonly endsBy: readonly Cause[];
}

/** A range to sweep, both ends included. */
export interface SweepRange {
  readonly from: number;
  readonly to: number;
}

/** The piece around a point, as far as one run of the tree can tell. */
export function pieceAt(
  definition: Definition,
  row: Row,
  at: number,
  range: SweepRange,
  source: SweepSource,
): Piece {
  const span = new Span(at, range);
  const value = valueAround(new PointRun(source, span, definition), definition, row);
  const { from, to, startsBy, endsBy } = span;
  return { from, to, value, startsBy, endsBy };
}

function valueAround(run: PointRun, definition: Definition, row: Row): SweptValue {
  try {
    return { kind: 'known', value: run.definition(definition, row) };
  } catch (error) {
    if (isUnknownRead(error)) return { kind: 'open' };
    if (!isReadingError(error)) throw error;
    return { kind: 'problem', code: error.code };
  }
}

/** Pieces of a definition over a range, in order, without a gap; neighbours differ. */
export function piecesOf(
  definition: Definition,
  row: Row,
  range: SweepRange,
  source: SweepSource,
  mostPieces: number,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = range.from;
  for (let count = 0; from <= range.to; count += 1) {
    if (count >= mostPieces) throw tooFine(definition.id, mostPieces);
    const piece = pieceAt(definition, row, from, range, source);
    const last = pieces.at(-1);
    if (last && isSameValue(last.value, piece.value)) {
      pieces[pieces.length - 1] = { ...last, to: piece.to, endsBy: piece.endsBy };
    } else pieces.push({ ...piece, from, startsBy: piece.from === from ? piece.startsBy : [] });
    from = piece.to + 1;
  }
  return pieces;
}

export function isSameValue(a: SweptValue, b: SweptValue): boolean {
  if (a.kind === 'problem' && b.kind === 'problem') return a.code === b.code;
  if (a.kind !== 'known' || b.kind !== 'known') return a.kind === b.kind;
  if (isNumber(a.value) && isNumber(b.value)) return isSameFormula(a.value, b.value);
  return a.value === b.value;
}

function isNumber(value: Swept): value is Varying {
  return typeof value === 'number' || isVarying(value) || value instanceof Ratio;
}
