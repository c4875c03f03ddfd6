import { compare, div, type Exact, maxOf, minOf, mul, roundTo } from '../base/exact.js';
import type { Verdict } from '../readings/bound/index.js';
import { Amount, type OpenBecause } from './amount.js';

/**
 * The number of a frequency in an emergency: an interval is divided by the factor, down to a whole
 * day but never below one; a count is multiplied by it, up to a whole one.
 *
 * @rounding towards more contacts
 */
export function inEmergency(number: Exact, factor: Exact, isInterval: boolean): Exact {
  return isInterval
    ? maxOf(roundTo(div(number, factor), 1, 'down'), 1)
    : roundTo(mul(number, factor), 1, 'up');
}

/** The number as it stands: in an emergency, outside one, or either while that is open. */
export function numberInForce(
  number: Amount,
  factor: Amount,
  active: Verdict,
  isInterval: boolean,
): Amount {
  if (active === 'unsatisfied') return number;
  const dense = denser(number, factor, isInterval);
  if (active === 'satisfied') return dense;
  const { unit } = number;
  const because = together(dense.because, number.because, ['facts']);
  return Amount.between(
    endOf(number.low?.value, dense.low?.value, minOf),
    endOf(number.high?.value, dense.high?.value, maxOf),
    unit,
    because,
  );
}

/** An open amount is never below one where less makes no sense. */
export function atLeastOne(amount: Amount): Amount {
  const { low, high, unit, because } = amount;
  if (amount.exact || (low !== null && compare(low.value, 1) >= 0)) return amount;
  return Amount.between(1, high?.value ?? null, unit, because);
}

function denser(number: Amount, given: Amount, isInterval: boolean): Amount {
  const factor = atLeastOne(given);
  const scaled = (a: Amount['low'], b: Amount['low']) =>
    a === null || b === null ? null : inEmergency(a.value, b.value, isInterval);
  const because = together(number.because, factor.because);
  // The greater the factor, the shorter the interval: its ends change places.
  const low = isInterval ? scaled(number.low, factor.high) : scaled(number.low, factor.low);
  const high = isInterval ? scaled(number.high, factor.low) : scaled(number.high, factor.high);
  return Amount.between(low ?? (isInterval ? 1 : low), high, number.unit, because);
}

function endOf(
  a: Exact | undefined,
  b: Exact | undefined,
  of: (a: Exact, b: Exact) => Exact,
): Exact | null {
  return a === undefined || b === undefined ? null : of(a, b);
}

function together(...lists: readonly (readonly OpenBecause[])[]): readonly OpenBecause[] {
  return [...new Set(lists.flat())].sort();
}
