import { line } from 'd3-shape';
import { toApproximateNumber } from '../../base/exact.js';
import type { SweptFact } from '../../determination/sweep/swept-fact.js';
import { isVarying, valueAt } from '../../readings/sweep/index.js';
import type { Axis } from './axis.js';
import type { Style } from './layout.js';
import { element } from './svg.js';
import type { Cliff, Total, TotalPiece } from './total.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whole numbers that are drawn as steps of their own; more are drawn as a line. */
const mostSteps = 400;

/** How far on either side of a whole number its step reaches. */
export function reach(type: SweptFact['type'], from: number, to: number): number {
  return type === 'integer' && to - from <= mostSteps ? 0.5 : 0;
}

/** The total as lines, broken at cliffs, and the cliffs as thin uprights. */
export function totalLines(
  { pieces, cliffs }: Total,
  across: Axis,
  up: Axis,
  half: number,
  style: Style,
): string {
  const path = line<Point>()
    .x(({ x }) => across.place(x))
    .y(({ y }) => up.place(y))
    .digits(2);
  const breaks = new Set(cliffs.map(({ at }) => at));
  const runs: Point[][] = [];
  for (const piece of pieces) {
    if (piece.amount === null) continue;
    const last = runs.at(-1);
    const joins = last !== undefined && !breaks.has(piece.from);
    const points = pointsOf(piece, across, half);
    if (joins) last.push(...points);
    else runs.push([...points]);
  }
  const stroke = { fill: 'none', stroke: style.stroke, 'stroke-width': style.width };
  const drawn = runs.map((points) =>
    element('path', {
      ...stroke,
      'stroke-dasharray': style.dash,
      'stroke-linejoin': 'round',
      d: path(points) ?? '',
    }),
  );
  return [...cliffs.map((cliff) => upright(cliff, across, up, half, style)), ...drawn].join('\n');
}

function upright({ at, before, after }: Cliff, across: Axis, up: Axis, half: number, style: Style) {
  const x = across.place(at - half);
  return element('line', {
    x1: x,
    x2: x,
    y1: up.place(toApproximateNumber(before)),
    y2: up.place(toApproximateNumber(after)),
    stroke: style.stroke,
    'stroke-width': 1,
    'stroke-dasharray': '2 3',
  });
}

/** A straight piece by its ends; one with roundings at each pixel, as it cannot be seen finer. */
function pointsOf({ from, to, amount }: TotalPiece, across: Axis, half: number): readonly Point[] {
  const at = (x: number): number => toApproximateNumber(valueAt(amount ?? 0, x));
  if (half > 0) {
    const whole = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    return whole.flatMap((x) => [
      { x: x - half, y: at(x) },
      { x: x + half, y: at(x) },
    ]);
  }
  const isStraight = !isVarying(amount) || amount.rounded.length === 0;
  const width = across.place(to) - across.place(from);
  const steps = isStraight ? 1 : Math.max(1, Math.min(to - from, Math.ceil(width)));
  return Array.from({ length: steps + 1 }, (_, index) => {
    const x = from + Math.round(((to - from) * index) / steps);
    return { x, y: at(x) };
  });
}
