import type { Row } from '../../facts/row.js';
import type { Sweeper, SweepRange, SweptValue } from '../../readings/sweep/index.js';
import type { Definition } from '../../ruletree/nodes.js';

/** Pieces that are looked at on one side before the search is given up. */
const mostPieces = 2 * 100;

/** The value nearest to `at` on each side with the other verdict; `null` where there is none. */
export interface Nearest {
  readonly below: number | null;
  readonly above: number | null;
}

/** Where a condition first turns out otherwise, going away from a value to either side. */
export function nearestOther(
  swept: Sweeper,
  definition: Definition,
  row: Row,
  at: number,
  range: SweepRange,
): Nearest {
  const here = swept.pieceAt(definition, row, at, range);
  const now = verdictOf(here.value);
  if (now === null) return { below: null, above: null };
  const search = (start: number, next: (piece: SweepRange) => number): number | null => {
    let point = start;
    for (let count = 0; count < mostPieces; count += 1) {
      if (point < range.from || point > range.to) return null;
      const piece = swept.pieceAt(definition, row, point, range);
      const verdict = verdictOf(piece.value);
      if (verdict === null) return null;
      if (verdict !== now) return point;
      point = next(piece);
    }
    return null;
  };
  return {
    below: search(here.from - 1, ({ from }) => from - 1),
    above: search(here.to + 1, ({ to }) => to + 1),
  };
}

/** `null` while it is open or cannot be worked out. */
function verdictOf(value: SweptValue): boolean | null {
  return value.kind === 'known' ? value.value === true : null;
}
