import { parseUnit } from '../ruletree/unit.js';
import type { Amount } from './amount.js';
import { sumOf } from './lines.js';
import type { Line, Totals } from './result.js';

const yuan = 'yuan';

/** Cash of some lines that is payable now, by the period it is paid for. */
export function totalsOf(lines: readonly Line[]): Totals {
  const byPeriod = new Map<Line['period'], Amount[]>();
  for (const line of lines) {
    if (!isCashNow(line)) continue;
    const { period, amount } = line;
    const amounts = byPeriod.get(period);
    if (amounts) amounts.push(amount);
    else byPeriod.set(period, [amount]);
  }
  return totalled(byPeriod);
}

/** Whether a line is cash payable in the month of the determination. */
export function isCashNow({
  benefit,
  measure,
  payableNow,
}: Pick<Line, 'benefit' | 'measure' | 'payableNow'>): boolean {
  return benefit === 'cash' && measure === yuan && payableNow;
}

/** Totals of several outcomes together. */
export function totalsTogether(all: readonly Totals[]): Totals {
  const byPeriod = new Map<Line['period'], Amount[]>();
  for (const totals of all) {
    for (const period of periods) {
      const amount = totals[period];
      if (amount !== undefined) byPeriod.set(period, [...(byPeriod.get(period) ?? []), amount]);
    }
  }
  return totalled(byPeriod);
}

/** In the order in which totals are shown. */
export const periods = [
  'month',
  'year',
  'day',
  'once',
] as const satisfies readonly Line['period'][];

function totalled(byPeriod: ReadonlyMap<Line['period'], readonly Amount[]>): Totals {
  const totals: { [period in Line['period']]?: Amount } = {};
  for (const period of periods) {
    const amounts = byPeriod.get(period);
    if (amounts === undefined) continue;
    totals[period] = sumOf(amounts, unitFor(period));
  }
  return Object.freeze(totals);
}

function unitFor(period: Line['period']) {
  const unit = parseUnit(period === 'once' ? yuan : `${yuan} per ${period}`);
  if (unit === undefined) throw new RangeError(`no unit for ${period}`);
  return unit;
}
