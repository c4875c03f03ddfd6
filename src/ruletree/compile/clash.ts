import { formatDay, formatLocalDateTime } from '../../base/date.js';
import { div, type Exact, formatDecimal, formatExact } from '../../base/exact.js';
import type { ValueType } from '../nodes.js';
import { describeType } from '../types.js';
import { scaleOf } from '../unit.js';
import type { Site } from './site.js';

/** Reports two types that do not go together; two numbers differ in their units. */
export function failClash(site: Site, left: ValueType, right: ValueType): undefined {
  const areNumbers = left.kind === 'number' && right.kind === 'number';
  return site.fail(areNumbers ? 'ruletree/unit-clash' : 'ruletree/type-clash', {
    left: describeType(left),
    right: describeType(right),
  });
}

/** Reports a value that has no order, because of what it is or because it may not be there. */
export function failOrder(site: Site, type: ValueType): undefined {
  const isOrdered = ['number', 'date', 'datetime'].includes(type.kind);
  if (isOrdered && type.nullable) return site.fail('ruletree/may-be-absent', {});
  return site.fail('ruletree/not-ordered', { found: describeType(type) });
}

/** As many decimals as people write out; beyond them a fraction says more. */
const mostDecimals = 10;

/** A value as rule files write it: money in yuan, a day as a date. */
export function showValue(value: Exact | string | boolean | null, type: ValueType): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') {
    return String(value);
  }
  if (type.kind === 'date' && typeof value === 'number') return formatDay(value);
  if (type.kind === 'datetime' && typeof value === 'number') return formatLocalDateTime(value);
  const natural = type.kind === 'number' ? div(value, scaleOf(type.unit)) : value;
  for (let places = 0; places <= mostDecimals; places += 1) {
    const text = formatDecimal(natural, places);
    if (text !== undefined) return text;
  }
  return formatExact(natural);
}
