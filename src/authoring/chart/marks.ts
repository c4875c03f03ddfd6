import { toApproximateNumber } from '../../base/exact.js';
import type { Axis } from './axis.js';
import { type Plot, type Style, sizes } from './layout.js';
import { element, textAt } from './svg.js';
import type { Cliff } from './total.js';

/** A cliff with its number. */
export interface NumberedCliff {
  readonly number: number;
  readonly cliff: Cliff;
  readonly style: Style;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Numbers of cliffs above them, moved out of each other's way. */
export function cliffMarks(
  cliffs: readonly NumberedCliff[],
  plot: Plot,
  across: Axis,
  up: Axis,
  half: number,
): string {
  const placed: Place[] = [];
  const ordered = [...cliffs].sort((a, b) => a.cliff.at - b.cliff.at);
  return ordered
    .map(({ number, cliff, style }) => {
      const foot = footOf(cliff, across, up, half);
      const mark = freePlace(foot, placed, plot);
      placed.push(mark);
      const leader = element('line', {
        x1: foot.x,
        y1: foot.y,
        x2: mark.x,
        y2: mark.y,
        stroke: '#000',
        'stroke-width': 0.75,
      });
      return `${leader}\n${numberAt(mark.x, mark.y, number, style)}`;
    })
    .join('\n');
}

function footOf({ at, before, after }: Cliff, across: Axis, up: Axis, half: number): Place {
  const top = Math.max(toApproximateNumber(before), toApproximateNumber(after));
  return { x: across.place(at - half), y: up.place(top) };
}

/** The place nearest above the foot that no other mark takes and that lies inside the plot. */
function freePlace(foot: Place, taken: readonly Place[], plot: Plot): Place {
  const apart = sizes.mark * 2 + 2;
  const sideways = [0, 1, -1, 2, -2, 3, -3];
  for (let rise = 1; rise < taken.length + 3; rise += 1) {
    for (const side of sideways) {
      const x = Math.min(
        Math.max(foot.x + side * apart, plot.left + apart),
        plot.right - sizes.mark,
      );
      const y = foot.y - 7 - sizes.mark - (rise - 1) * apart;
      if (y < plot.top + sizes.mark) continue;
      const isFree = taken.every((other) => Math.hypot(other.x - x, other.y - y) >= apart);
      if (isFree) return { x, y };
    }
  }
  return { x: foot.x, y: Math.max(plot.top + sizes.mark, foot.y - 7 - sizes.mark) };
}

/** A number in a circle. */
export function numberAt(x: number, y: number, number: number, style: Style): string {
  const circle = element('circle', {
    cx: x,
    cy: y,
    r: sizes.mark,
    fill: style.markFill,
    stroke: '#000',
    'stroke-width': 1.25,
  });
  const digits = textAt(x, y + sizes.small * 0.36, String(number), {
    'text-anchor': 'middle',
    'font-size': sizes.small,
    'font-weight': 'bold',
    fill: style.markText,
  });
  return circle + digits;
}
