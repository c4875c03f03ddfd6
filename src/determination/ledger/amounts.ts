import { type Exact, maxOf, minOf, mul, sub } from '../../base/exact.js';
import { parseUnit, type Unit } from '../../ruletree/unit.js';
import { Amount, type OpenBecause } from '../amount.js';
import { sumOf } from '../lines.js';

/** Every amount of a ledger is yuan: the month is said beside it. */
export const yuan: Unit = unitOf('yuan');

function unitOf(text: string): Unit {
  const unit = parseUnit(text);
  if (unit === undefined) throw new RangeError(`no unit ${text}`);
  return unit;
}

export const nothing: Amount = Amount.exactly(0, yuan);

export function total(amounts: readonly Amount[]): Amount {
  return sumOf(amounts, yuan);
}

/** An amount with each end changed. */
export function changed(amount: Amount, change: (end: Exact) => Exact): Amount {
  const { low, high, because } = amount;
  const end = (measure: Amount['low']) => (measure === null ? null : change(measure.value));
  return Amount.between(end(low), end(high), yuan, because);
}

/** An amount of some period as yuan. */
export function inYuan(amount: Amount): Amount {
  return changed(amount, (end) => end);
}

/** a − b. */
export function minus(a: Amount, b: Amount): Amount {
  const low = a.low === null || b.high === null ? null : sub(a.low.value, b.high.value);
  const high = a.high === null || b.low === null ? null : sub(a.high.value, b.low.value);
  return Amount.between(low, high, yuan, both(a, b));
}

/** a × b, neither of them negative. */
export function times(a: Amount, b: Amount): Amount {
  const low = a.low === null || b.low === null ? null : mul(a.low.value, b.low.value);
  const high = a.high === null || b.high === null ? null : mul(a.high.value, b.high.value);
  return Amount.between(low, high, yuan, both(a, b));
}

/** The smaller of the two. */
export function lesser(a: Amount, b: Amount): Amount {
  const low = a.low === null || b.low === null ? null : minOf(a.low.value, b.low.value);
  const high =
    a.high === null
      ? b.high?.value
      : b.high === null
        ? a.high.value
        : minOf(a.high.value, b.high.value);
  return Amount.between(low, high ?? null, yuan, both(a, b));
}

/** What is left of an amount after some of it is gone; never less than nothing. */
export function rest(a: Amount, taken: Amount): Amount {
  return changed(minus(a, taken), (end) => maxOf(end, 0));
}

/** The amount, or nothing at all. */
export function perhaps(amount: Amount, because: readonly OpenBecause[]): Amount {
  const { low, high } = amount;
  const least = low === null ? null : minOf(low.value, 0);
  return Amount.between(least, high?.value ?? null, yuan, merged([...amount.because, ...because]));
}

/** Whether it is exactly nothing. */
export function isZero(amount: Amount): boolean {
  return amount.value === 0;
}

/** Whether two amounts are the same, as far as they are known. */
export function isSame(a: Amount, b: Amount): boolean {
  return a.toString() === b.toString();
}

function both(a: Amount, b: Amount): readonly OpenBecause[] {
  return merged([...a.because, ...b.because]);
}

function merged(because: readonly OpenBecause[]): readonly OpenBecause[] {
  return [...new Set(because)].sort();
}
