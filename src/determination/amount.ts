import { type Exact, equal, formatDecimal, formatExact, isWhole } from '../base/exact.js';
import { formatFen } from '../base/money.js';
import { isMoney, type Unit } from '../ruletree/unit.js';

/** Why an amount is open. */
export type OpenBecause = 'facts' | 'term' | 'decision';

/** An amount in JSON: its text when exact, else the ends it lies between and what keeps it open. */
export type AmountJson =
  | string
  | {
      readonly low: string | null;
      readonly high: string | null;
      readonly because: readonly OpenBecause[];
    };

/**
 * One exact value with its unit. Immutable.
 *
 * It refuses to become a number, so `a < b` and `a + b` fail aloud: compare `fen` or `value`
 * with the functions for exact numbers. In a template it reads as its text.
 */
export class Measure {
  constructor(
    /** In the internal scale of the unit: money in fen, all else as it is. */
    readonly value: Exact,
    readonly unit: Unit,
  ) {
    Object.freeze(this);
  }

  /** Fen of an amount of money, a fraction only where nothing has been rounded yet. */
  get fen(): Exact | undefined {
    return isMoney(this.unit) ? this.value : undefined;
  }

  /** `"734.00"` for whole fen, `"1000/3"` for what is not payable as it stands, `"3"`, `"0.6"`. */
  toString(): string {
    return measureText(this.value, isMoney(this.unit));
  }

  /** The text of `toString`. */
  toJSON(): string {
    return this.toString();
  }

  /** @throws TypeError when used as a number */
  [Symbol.toPrimitive](hint: string): string {
    return textOnly(this, hint);
  }
}

/** A value as text: money in fen, all else as it is. See `Measure.toString`. */
export function measureText(value: Exact, money: boolean): string {
  if (money) return formatFen(value);
  return isWhole(value) ? formatExact(value) : (shortDecimal(value) ?? formatExact(value));
}

/**
 * An amount: exact, or what is known of it. Immutable, and no number, as `Measure`.
 */
export class Amount {
  /** Whether it is settled whatever is still unknown. */
  readonly exact: boolean;

  constructor(
    /** Least it can be; `null` where there is no limit. */
    readonly low: Measure | null,
    /** Most it can be; `null` where there is no limit. */
    readonly high: Measure | null,
    readonly unit: Unit,
    /** What keeps it open; empty when it is exact. */
    readonly because: readonly OpenBecause[],
  ) {
    this.exact = low !== null && high !== null && equal(low.value, high.value);
    Object.freeze(this);
  }

  /** An amount of one value, in the internal scale of its unit. */
  static exactly(value: Exact, unit: Unit): Amount {
    const measure = new Measure(value, unit);
    return new Amount(measure, measure, unit, nothingOpen);
  }

  /** An amount between two ends, both included; `null` where there is no end. */
  static between(
    low: Exact | null,
    high: Exact | null,
    unit: Unit,
    because: readonly OpenBecause[],
  ): Amount {
    if (low !== null && high !== null && equal(low, high)) return Amount.exactly(low, unit);
    const end = (value: Exact | null) => (value === null ? null : new Measure(value, unit));
    return new Amount(end(low), end(high), unit, because);
  }

  /** The amount when it is exact, else `undefined`. */
  get value(): Exact | undefined {
    return this.exact ? this.low?.value : undefined;
  }

  /** Fen of an exact amount of money, else `undefined`. */
  get fen(): Exact | undefined {
    return this.exact ? this.low?.fen : undefined;
  }

  /** `"734.00"`, `"100.00–734.00"`, `"100.00–"` where there is no upper end. */
  toString(): string {
    if (this.exact) return String(this.low);
    return `${this.low ?? ''}–${this.high ?? ''}`;
  }

  /** Its text when exact, else its ends and what keeps it open. */
  toJSON(): AmountJson {
    if (this.exact && this.low !== null) return this.low.toJSON();
    const { low, high, because } = this;
    return { low: low?.toJSON() ?? null, high: high?.toJSON() ?? null, because };
  }

  /** @throws TypeError when used as a number */
  [Symbol.toPrimitive](hint: string): string {
    return textOnly(this, hint);
  }
}

const nothingOpen: readonly OpenBecause[] = Object.freeze([]);
/** More decimals than this are shown as a fraction. */
const mostDecimals = 2;

/** The value as a decimal that says it exactly, or `undefined` where a fraction says it better. */
function shortDecimal(value: Exact): string | undefined {
  for (let places = 1; places <= mostDecimals; places += 1) {
    const text = formatDecimal(value, places);
    if (text !== undefined) return text;
  }
  return undefined;
}

function textOnly(amount: Measure | Amount, hint: string): string {
  if (hint === 'string') return amount.toString();
  throw new TypeError('An amount is no number; compare its fen or value with exact arithmetic.');
}
