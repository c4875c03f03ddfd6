import { type Exact, formatDecimal, formatExact } from '../../base/exact.js';

const mostDecimals = 6;

/** A number as people write it: `720`, `0.35`, `1000/3`; two decimals where one would do of money. */
export function formatShort(value: Exact): string {
  for (let places = 0; places <= mostDecimals; places += 1) {
    const text = formatDecimal(value, places);
    if (text !== undefined) return text;
  }
  return formatExact(value);
}
