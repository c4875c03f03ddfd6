import { add, div, type Exact, mul, roundTo, sub } from '../../base/exact.js';
import type { LineNode, TimingNode } from '../../ruletree/nodes.js';
import type { Amount } from '../amount.js';
import type { Line, Outcome, Share } from '../result.js';
import { changed, inYuan } from './amounts.js';
import { edgeOf, lengthOf, type Month, numberOf } from './month.js';
import type { DueLine } from './result.js';

const monthsInQuarter = 3;
const monthsInYear = 12;

/** The cash of an outcome that is due for one month. */
export function dueLinesOf(
  outcome: Outcome,
  timing: TimingNode,
  month: Month,
  once: boolean,
): readonly DueLine[] {
  return outcome.lines.flatMap((line) => {
    if (line.benefit !== 'cash' || line.measure !== 'yuan') return [];
    const part = partOf(line, timing, month, once);
    if (part === null) return [];
    const share = ({ person, amount }: Share): Share => ({ person, amount: part(amount) });
    const { id, label } = line;
    return [{ id, label, amount: part(line.amount), shares: line.shares.map(share) }];
  });
}

/** The month in which what is due for a month is paid out. */
export function payMonthOf({ rhythm, paidIn }: TimingNode, month: Month): Month {
  if (rhythm === 'quarterly') return edgeOf(month, monthsInQuarter, paidIn);
  return rhythm === 'yearly' ? edgeOf(month, monthsInYear, paidIn) : month;
}

/** Whether a line is an amount for each month, which a taper can carry on. */
export function isMonthly({ period }: Pick<LineNode, 'period'>): boolean {
  return period === 'month';
}

/** What of an amount belongs to the month; `null` where nothing does. */
function partOf(
  line: Line,
  timing: TimingNode,
  month: Month,
  once: boolean,
): ((amount: Amount) => Amount) | null {
  const isListed = line.months === null || line.months.includes(numberOf(month));
  switch (line.period) {
    case 'once':
      return once ? inYuan : null;
    case 'day':
      return isListed ? (amount) => changed(amount, (end) => mul(end, lengthOf(month))) : null;
    case 'month':
      return isListed && (timing.rhythm !== 'once' || once) ? inYuan : null;
    case 'year':
      return yearlyPart(line, timing, month);
  }
}

/** A year's amount in whole steps, one for each month it is paid in, what is over with one. */
function yearlyPart(
  { months }: Line,
  timing: TimingNode,
  month: Month,
): ((amount: Amount) => Amount) | null {
  const payMonths = months ?? payMonthsOf(timing);
  const at = payMonths.indexOf(numberOf(month));
  if (at < 0) return null;
  const { step, remainder } = timing.parts;
  const isOdd = at === (remainder === 'first' ? 0 : payMonths.length - 1);
  return (amount) => changed(amount, (year) => partOfYear(year, payMonths.length, step, isOdd));
}

function partOfYear(year: Exact, count: number, step: Exact, isOdd: boolean): Exact {
  const part = roundTo(div(year, count), step, 'down');
  return isOdd ? add(part, sub(year, mul(part, count))) : part;
}

/** Months in which a yearly amount is paid where its line names none. */
function payMonthsOf(timing: TimingNode): readonly number[] {
  const months = Array.from({ length: monthsInYear }, (_, index) => index);
  return months.filter((month) => payMonthOf(timing, month) === month).map(numberOf);
}
