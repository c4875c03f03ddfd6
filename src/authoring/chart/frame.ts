import type { Speech } from '../../determination/render/speech.js';
import type { Sweep } from '../../determination/sweep/result.js';
import { type Axis, valueText } from './axis.js';
import { say } from './key.js';
import { type Plot, sizes } from './layout.js';
import { textWidth } from './measure-text.js';
import { element, textAt } from './svg.js';
import type { Total } from './total.js';
import { chartWords } from './words.js';

/** The axes with their marks, and faint lines across at each amount. */
export function frame(plot: Plot, across: Axis, up: Axis, factLabel: string): string {
  const { left, right, top, bottom } = plot;
  const small = { 'font-size': sizes.small };
  const amounts = up.ticks.flatMap(({ value, label }) => {
    const y = up.place(value);
    if (y < top - 0.5) return [];
    const grid = { x1: left, x2: right, y1: y, y2: y, stroke: '#ddd', 'stroke-width': 1 };
    return [
      element('line', grid),
      textAt(left - sizes.tick, y + sizes.small * 0.36, label, { 'text-anchor': 'end', ...small }),
    ];
  });
  const values = across.ticks.flatMap(({ value, label }) => {
    const x = across.place(value);
    const mark = { x1: x, x2: x, y1: bottom, y2: bottom + sizes.tick, stroke: '#000' };
    const centred = Math.min(x, right + 20 - textWidth(label, sizes.small) / 2);
    return [
      element('line', mark),
      textAt(centred, bottom + sizes.tick + sizes.small * 1.2, label, {
        'text-anchor': 'middle',
        ...small,
      }),
    ];
  });
  const axes = element('path', {
    d: `M${left} ${top}V${bottom}H${right}`,
    fill: 'none',
    stroke: '#000',
  });
  const name = textAt((left + right) / 2, bottom + sizes.text * 2.9, factLabel, {
    'text-anchor': 'middle',
  });
  return [...amounts, axes, ...values, name].join('\n');
}

/** Where the household stands now. */
export function nowLine(
  { now, from, to, fact }: Sweep,
  { left, right, top, bottom }: Plot,
  across: Axis,
  speech: Speech,
): string {
  if (now === null || now < from || now > to) return '';
  const x = across.place(now);
  const text = say(chartWords.now[speech.lang], { value: valueText(now, fact.type) });
  const isRoomRight = x + 6 + textWidth(text, sizes.small) <= right;
  const line = element('line', {
    x1: x,
    x2: x,
    y1: top,
    y2: bottom,
    stroke: '#888',
    'stroke-width': 1,
    'stroke-dasharray': '1 3',
  });
  const label = textAt(isRoomRight ? x + 5 : Math.max(x - 5, left), top + sizes.small, text, {
    'text-anchor': isRoomRight ? 'start' : 'end',
    'font-size': sizes.small,
    ...halo,
  });
  return `${line}\n${label}`;
}

/** Stretches over which the total is only the least, hatched and said to be so. */
export function openStretches(
  totals: readonly Total[],
  { top, bottom }: Plot,
  across: Axis,
  speech: Speech,
): string {
  const stretches = totals.flatMap(({ open }) => open);
  if (stretches.length === 0) return '';
  const hatch = element(
    'pattern',
    { id: 'open', width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
    element('path', { d: 'M0 6L6 0', stroke: '#bbb', 'stroke-width': 1 }),
  );
  const areas = stretches.map(({ from, to }) => {
    const x = across.place(from);
    const width = Math.max(1, across.place(to) - x);
    return element('rect', { x, y: top, width, height: bottom - top, fill: 'url(#open)' });
  });
  const widest = [...stretches].sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  const text = chartWords.open[speech.lang];
  const room = widest === undefined ? 0 : across.place(widest.to) - across.place(widest.from);
  const isSaid = widest !== undefined && room > textWidth(text, sizes.small) + 8;
  const label = isSaid
    ? textAt(across.place(widest.from) + room / 2, bottom - sizes.small, text, {
        'text-anchor': 'middle',
        'font-size': sizes.small,
        ...halo,
      })
    : '';
  return [element('defs', {}, hatch), ...areas, label].join('\n');
}

/** White behind a text that lies on lines. */
const halo = {
  stroke: '#fff',
  'stroke-width': 3,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
} as const;
