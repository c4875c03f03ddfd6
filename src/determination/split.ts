import { div, type Exact, isWhole, roundTo, sign, sub } from '../base/exact.js';

/**
 * Parts of an amount shared equally by some persons, in whole units of its scale (fen). What
 * does not divide goes one fen each to the first persons, so the parts sum to the amount.
 *
 * @example equalParts(100, 3) // [34, 33, 33]
 */
export function equalParts(amount: Exact, persons: number): readonly Exact[] {
  if (persons === 0) return [];
  if (!isWhole(amount) || sign(amount) < 0) {
    const part = div(amount, persons);
    return Array.from({ length: persons }, () => part);
  }
  const parts: Exact[] = [];
  let left = amount;
  for (let remaining = persons; remaining > 0; remaining -= 1) {
    const part = roundTo(div(left, remaining), 1, 'up');
    parts.push(part);
    left = sub(left, part);
  }
  return parts;
}
