import { Row } from '../../facts/row.js';
import type { CountNode, ExtremeNode, RowSource, TotalNode } from '../../ruletree/nodes.js';
import { type Frame, follow } from '../shared/frame.js';
import { knownRowsOf } from '../shared/known-rows.js';
import { unknownRead } from '../shared/unknown-read.js';
import { extreme } from './choices.js';
import { plus, type Varying } from './formula.js';
import type { Swept, Walker } from './walker.js';

/** The rows of a list that is known to be whole; `null` where their owner is absent. */
function rowsOf(over: RowSource, frame: Frame): readonly Row[] | null {
  const from = follow(over.path, frame);
  if (from === null) return null;
  if (!(from instanceof Row)) throw unknownRead;
  if (over.along !== undefined) {
    const named = from.values[over.along.slot];
    if (named === undefined) throw unknownRead;
    return Array.isArray(named) ? named : [];
  }
  const { rows, mayBeMore } = knownRowsOf(over, frame);
  if (mayBeMore || rows.some(({ sure }) => !sure)) throw unknownRead;
  return rows.map(({ row }) => row);
}

/** The rows that a total, count or extreme runs over, each with the frame inside its `where`. */
function framesOf(
  { over, where }: TotalNode | CountNode | ExtremeNode,
  frame: Frame,
  walker: Walker,
): readonly Frame[] | null {
  const rows = rowsOf(over, frame);
  if (rows === null) return null;
  const frames = rows.map((row) => ({ row, outer: frame }));
  return where === null ? frames : frames.filter((inside) => walker.test(where, inside));
}

export function sweepTotal(node: TotalNode, frame: Frame, walker: Walker): Varying | null {
  const frames = framesOf(node, frame, walker);
  if (frames === null) return null;
  return frames.reduce<Varying>((sum, inside) => plus(sum, walker.number(node.value, inside)), 0);
}

export function sweepCount(node: CountNode, frame: Frame, walker: Walker): number | null {
  return framesOf(node, frame, walker)?.length ?? null;
}

export function sweepExtreme(node: ExtremeNode, frame: Frame, walker: Walker): Swept {
  const frames = framesOf(node, frame, walker);
  if (frames === null) return null;
  const cause = walker.cause(node);
  let best: Varying | null = null;
  for (const inside of frames) {
    const value = walker.number(node.value, inside);
    best = extreme(best, value, node.kind === 'greatest', walker.span, cause);
  }
  if (best !== null) return best;
  return node.otherwise && walker.value(node.otherwise, frame);
}
