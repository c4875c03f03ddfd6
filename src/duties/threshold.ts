import { compare, roundTo, toApproximateNumber } from '../base/exact.js';
import type { DutyThreshold } from '../determination/result.js';

/** Least whole number of days that reaches a threshold; `undefined` while its number is open. */
export function daysToReach({ operator, number }: DutyThreshold): number | undefined {
  const value = number.value;
  if (value === undefined) return undefined;
  const up = roundTo(value, 1, 'up');
  const isNext = operator === 'greaterThan' && compare(up, value) === 0;
  return toApproximateNumber(up) + (isNext ? 1 : 0);
}
