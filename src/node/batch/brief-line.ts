import { add, type Exact } from '../../base/exact.js';
import { measureText } from '../../determination/amount.js';
import type { Decided, DecidedLine } from '../../determination/decide.js';
import { isCashNow, periods } from '../../determination/totals.js';
import type { Household } from '../../facts/row.js';
import type { HouseholdLine, LineAmount, OutcomeLine } from './outcome-line.js';

type Period = (typeof periods)[number];

/** What is said of an amount that is open: `decide` does not say between which ends. */
const open: LineAmount = [null, null];

/** Statuses and amounts of a household, in the shape of `householdLine`. */
export function briefLine(
  { id, region }: Pick<Household, 'id' | 'region'>,
  decided: readonly Decided[],
): HouseholdLine {
  return { household: id, region, outcomes: decided.map(outcomeLine), totals: totalsOf(decided) };
}

/** Cash of a period payable now; `null` where some of it is open, missing where there is none. */
export function cashNow(decided: readonly Decided[], period: Period): Exact | null | undefined {
  let sum: Exact | null | undefined;
  for (const { lines } of decided) {
    for (const { line, amount } of lines) {
      if (line.period !== period || !isCashNow(line)) continue;
      sum = sum === null || amount === null ? null : add(sum ?? 0, amount);
    }
  }
  return sum;
}

function outcomeLine({ programme, subject, status, lines }: Decided): OutcomeLine {
  return {
    programme,
    ...(subject !== null && { subject }),
    status,
    ...(lines.length > 0 && { lines: amountsOf(lines) }),
  };
}

function amountsOf(lines: readonly DecidedLine[]): Readonly<Record<string, LineAmount>> {
  return Object.fromEntries(
    lines.map(({ line, amount }) => [line.id, amountText(amount, line.measure === 'yuan')]),
  );
}

function totalsOf(decided: readonly Decided[]): Readonly<Record<string, LineAmount>> {
  const totals: Record<string, LineAmount> = {};
  for (const period of periods) {
    const sum = cashNow(decided, period);
    if (sum !== undefined) totals[period] = amountText(sum, true);
  }
  return totals;
}

function amountText(amount: Exact | null, isMoney: boolean): LineAmount {
  return amount === null ? open : measureText(amount, isMoney);
}
