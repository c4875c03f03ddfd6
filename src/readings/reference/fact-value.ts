import { formatDay, formatLocalDateTime } from '../../base/date.js';
import { div, type Exact, formatDecimal, formatExact, Ratio } from '../../base/exact.js';
import { type CodeSet, Row, type Value } from '../../facts/row.js';
import type { ValueType } from '../../ruletree/nodes.js';
import { scaleOf } from '../../ruletree/unit.js';

/** A value that is known, be it known to be absent. */
export type Known = Exclude<Value, undefined>;

/**
 * A fact as json-rules-engine is given it: the value with its type, so that text can never pass
 * for a number nor a year for a month. It refuses to become a primitive; only our operators
 * compare it.
 */
export class FactValue {
  constructor(
    readonly type: ValueType,
    /** Money in fen, dates as day numbers, as everywhere in the tree. */
    readonly value: Known,
  ) {}

  /** @throws TypeError always: comparing two of these with `<` means nothing. */
  [Symbol.toPrimitive](): never {
    throw new TypeError('A fact has no primitive value; its operators compare it.');
  }

  /** As a rule file or a household file writes it. */
  toJSON(): unknown {
    return writtenValue(this.type, this.value);
  }
}

/** A fact whose value cannot be told: it is not known, or working it out ends in an error. */
export class UnreadableFact {
  constructor(readonly error: unknown) {}
}

/** A value as JSON in a condition: yuan, ISO dates, exact text for fractions. */
export function writtenValue(type: ValueType, value: Known): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (value instanceof Row) return value.id;
  if (type.kind === 'date') return formatDay(value as number);
  if (type.kind === 'datetime') return formatLocalDateTime(value as number);
  if (type.kind === 'number') return writtenNumber(value as Exact, scaleOf(type.unit));
  if (typeof value === 'object' && 'items' in value) return (value as CodeSet).items;
  return value;
}

/** A whole number as a number; else a decimal text where there is one, or the fraction itself. */
function writtenNumber(value: Exact, scale: number): number | string {
  const natural = div(value, scale);
  if (!(natural instanceof Ratio)) return natural;
  const fewest = scale === 1 ? 1 : 2;
  for (let places = fewest; places <= mostPlaces; places += 1) {
    const text = formatDecimal(natural, places);
    if (text !== undefined) return text;
  }
  return formatExact(natural);
}

const mostPlaces = 12;
