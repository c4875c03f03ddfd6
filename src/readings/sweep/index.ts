import type { Household, Row } from '../../facts/row.js';
import type { Definition } from '../../ruletree/nodes.js';
import { type Piece, pieceAt, piecesOf, type SweepRange } from './pieces.js';
import type { Decided } from './point.js';
import { Reach, type SweepTarget } from './target.js';

export {
  Formula,
  isSameFormula,
  isVarying,
  plus,
  type RoundedTerm,
  type Varying,
  valueAt,
} from './formula.js';
export { isSameValue, type Piece, type SweepRange, type SweptValue } from './pieces.js';
export type { Cause } from './span.js';
export type { SweepTarget } from './target.js';

/** Most pieces that are worked out of one function, unless told otherwise. */
const usualPieces = 100 * 100;

/** Definitions of one household as functions of what is swept. */
export interface Sweeper {
  /**
   * The exact pieces of a definition over a range: in order, without a gap, each with a value
   * that is constant or one formula; neighbouring pieces differ.
   *
   * @throws RulesError `readings/sweep-too-fine`
   */
  pieces(
    definition: Definition,
    row: Row,
    range: SweepRange,
    mostPieces?: number,
  ): readonly Piece[];
  /** The piece around one value; it may be narrower than the whole piece. */
  pieceAt(definition: Definition, row: Row, at: number, range: SweepRange): Piece;
}

/**
 * The tree as functions of one whole number. At every number where a piece is known, its value is
 * that of the reading for complete facts. Where two numbers that both vary are multiplied or
 * divided there is no such formula, and every whole number is a piece of its own.
 *
 * @param decided - values of that reading for the same household; asked for what does not vary
 */
export function sweeper(household: Household, decided: Decided, target: SweepTarget): Sweeper {
  const source = { household, decided, target, reach: new Reach(target) };
  return {
    pieces: (definition, row, range, mostPieces = usualPieces) =>
      piecesOf(definition, row, range, source, mostPieces),
    pieceAt: (definition, row, at, range) => pieceAt(definition, row, at, range, source),
  };
}
