import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { addMonths, formatDay, startOf } from '../../base/date.js';
import { formatYuanGrouped } from '../../base/money.js';
import type { SweptFact } from '../../determination/sweep/swept-fact.js';

/** A mark on an axis. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** An axis: from values to places on the page, with its marks. */
export interface Axis {
  readonly place: ScaleLinear<number, number>;
  readonly ticks: readonly Tick[];
}

const fenInYuan = 100;

/** Fen as yuan, the decimals only where there are any. */
export function yuanText(fen: number): string {
  return formatYuanGrouped(fen).replace(/\.00$/, '');
}

/** A value of the swept fact as people write it. */
export function valueText(value: number, type: SweptFact['type']): string {
  if (type === 'money') return formatYuanGrouped(value);
  return type === 'date' ? formatDay(value) : String(value);
}

/** The axis of the swept fact, across the page. */
export function factAxis(
  { from, to }: { readonly from: number; readonly to: number },
  type: SweptFact['type'],
  [left, right]: readonly [number, number],
  labelWidth: number,
): Axis {
  const place = scaleLinear().domain([from, to]).range([left, right]);
  const most = Math.max(2, Math.floor((right - left) / labelWidth));
  if (type === 'date') return { place, ticks: dayTicks(from, to, most) };
  const unit = type === 'money' ? fenInYuan : 1;
  const ticks = scaleLinear()
    .domain([from / unit, to / unit])
    .ticks(Math.min(most, usualTicks))
    .filter((value) => Number.isInteger(value) || type === 'money')
    .map((value) => Math.round(value * unit));
  const text = (value: number) => (type === 'money' ? yuanText(value) : String(value));
  return { place, ticks: ticks.map((value) => ({ value, label: text(value) })) };
}

/** The axis of amounts in fen, up the page, with room above the greatest for labels. */
export function amountAxis(
  greatest: number,
  [bottom, top]: readonly [number, number],
  headroom: number,
): Axis {
  const share = 1 + headroom / Math.max(1, bottom - top - headroom);
  const yuan = scaleLinear()
    .domain([0, Math.max(leastAmount, (greatest * share) / fenInYuan)])
    .nice(amountTicks);
  const ticks = yuan.ticks(amountTicks).map((value) => Math.round(value * fenInYuan));
  const place = scaleLinear()
    .domain(yuan.domain().map((value) => value * fenInYuan))
    .range([bottom, top]);
  return { place, ticks: ticks.map((value) => ({ value, label: yuanText(value) })) };
}

const usualTicks = 8;
/** Yuan that the axis reaches at least. */
const leastAmount = 100;
const amountTicks = 6;
const monthSteps = [1, 3, 6, 12, 24, 60, 120, 240, 600];

/** First days of months, as far apart as there is room for. */
function dayTicks(from: number, to: number, most: number): readonly Tick[] {
  const january = startOf(from, 'year');
  for (const step of monthSteps) {
    const ticks: Tick[] = [];
    for (let count = 0; ticks.length <= most; count += 1) {
      const value = addMonths(january, count * step);
      if (value > to) return ticks;
      if (value >= from) ticks.push({ value, label: formatDay(value) });
    }
  }
  return [{ value: from, label: formatDay(from) }];
}
