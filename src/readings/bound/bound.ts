import { type Exact, equal, maxOf, minOf, Ratio } from '../../base/exact.js';
import type { CodeSet, Value } from '../../facts/row.js';
import type { ValueType } from '../../ruletree/nodes.js';
import { allMissing, type Missing, nothingMissing } from './missing.js';

/** A value that is known, be it known to be absent (`null`). */
export type Known = Exclude<Value, undefined>;

/** What a value can be. Which fields speak depends on the type of the value. */
interface Reach {
  /** Number, date, datetime: least and greatest possible, inclusive; `null` where unbounded. */
  readonly low: Exact | null;
  readonly high: Exact | null;
  /** Code, text: what it may be. Set of codes: what may be in it. `null`: anything but `except`. */
  readonly codes: ReadonlySet<string> | null;
  /** Codes it is known not to be, or not to have; empty unless `codes` is `null`. */
  readonly except: ReadonlySet<string>;
  /** Set of codes: what is surely in it. */
  readonly holds: ReadonlySet<string>;
  readonly mayBeTrue: boolean;
  readonly mayBeFalse: boolean;
  /** Whether it may be `null`, and whether it may be anything else. */
  readonly mayBeAbsent: boolean;
  readonly mayBePresent: boolean;
}

/** The value is the same whatever the unknowns turn out to be. */
export interface SettledBound extends Reach {
  readonly settled: true;
  readonly value: Known;
  /** Empty: nothing matters any more. */
  readonly missing: ReadonlySet<Missing>;
}

/** The value depends on something that is not known. */
export interface OpenBound extends Reach {
  readonly settled: false;
  readonly value: undefined;
  /** What can still change it, as far as each step of the rule can tell by itself. */
  readonly missing: ReadonlySet<Missing>;
}

/**
 * What a value must be, whatever the unknowns turn out to be. A settled bound has the fields of
 * its one value (`low` and `high` are the number itself), so both kinds read alike.
 */
export type Bound = SettledBound | OpenBound;

/** Answer of a condition; an absent one does not hold. */
export type Verdict = 'satisfied' | 'unsatisfied' | 'unknown';

/** Whether a condition holds under every, no, or some completion of the unknowns. */
export function verdictOf(bound: Bound): Verdict {
  if (!bound.mayBeTrue) return 'unsatisfied';
  return bound.mayBeFalse || bound.mayBeAbsent ? 'unknown' : 'satisfied';
}

const noCodes: ReadonlySet<string> = new Set();

const nowhere: Reach = {
  low: null,
  high: null,
  codes: null,
  except: noCodes,
  holds: noCodes,
  mayBeTrue: false,
  mayBeFalse: false,
  mayBeAbsent: false,
  mayBePresent: true,
};

/** Known to be absent. */
export const absent: Bound = {
  ...nowhere,
  mayBeAbsent: true,
  mayBePresent: false,
  settled: true,
  value: null,
  missing: nothingMissing,
};

/** Certainly true, and certainly false. */
export const certain = fromBoolean(true);
export const impossible = fromBoolean(false);

/** The bound of a value that is known. */
export function settled(value: Known): Bound {
  if (value === null) return absent;
  if (value === true) return certain;
  if (value === false) return impossible;
  if (typeof value === 'number' || value instanceof Ratio) {
    return known(value, value, null, noCodes);
  }
  if (typeof value === 'string') return known(value, null, new Set([value]), noCodes);
  if (!isCodeSet(value)) return known(value, null, null, noCodes);
  const items = new Set(value.items);
  return known(value, null, items, items);
}

/** Field by field: the most frequent object of this reading, and spreading is many times slower. */
function known(
  value: Exclude<Known, null>,
  number: Exact | null,
  codes: ReadonlySet<string> | null,
  holds: ReadonlySet<string>,
): Bound {
  return {
    low: number,
    high: number,
    codes,
    except: noCodes,
    holds,
    mayBeTrue: false,
    mayBeFalse: false,
    mayBeAbsent: false,
    mayBePresent: true,
    settled: true,
    value,
    missing: nothingMissing,
  };
}

/** A number or day between two ends; settled where they meet. */
export function within(
  low: Exact | null,
  high: Exact | null,
  missing: ReadonlySet<Missing>,
  mayBeAbsent = false,
): Bound {
  if (!mayBeAbsent && low !== null && high !== null && equal(low, high)) return settled(low);
  return open({ low, high, mayBeAbsent }, missing);
}

/** The answer of a condition that may hold, may fail, or both. */
export function answer(mayHold: boolean, mayFail: boolean, missing: ReadonlySet<Missing>): Bound {
  if (!mayFail) return certain;
  return mayHold ? open({ mayBeTrue: true, mayBeFalse: true }, missing) : impossible;
}

/** A bound that leaves several values possible. */
export function open(reach: Partial<Reach>, missing: ReadonlySet<Missing>): Bound {
  return {
    low: reach.low ?? null,
    high: reach.high ?? null,
    codes: reach.codes ?? null,
    except: reach.except ?? noCodes,
    holds: reach.holds ?? noCodes,
    mayBeTrue: reach.mayBeTrue ?? false,
    mayBeFalse: reach.mayBeFalse ?? false,
    mayBeAbsent: reach.mayBeAbsent ?? false,
    mayBePresent: reach.mayBePresent ?? true,
    settled: false,
    value: undefined,
    missing,
  };
}

/** A set of codes of which these are known and more may exist. */
export function partialSet(
  items: readonly string[],
  type: ValueType,
  missing: ReadonlySet<Missing>,
): Bound {
  const codes = type.kind === 'codes' ? type.codes : null;
  // What is listed is possible even when the dictionary does not know it.
  const possible = codes === null ? null : new Set([...codes, ...items]);
  return open({ codes: possible, holds: new Set(items) }, missing);
}

/** Any value of a type. */
export function anyOf(
  type: ValueType,
  missing: ReadonlySet<Missing>,
  mayBeAbsent = type.nullable,
): Bound {
  switch (type.kind) {
    case 'boolean':
      return open({ mayBeTrue: true, mayBeFalse: true, mayBeAbsent }, missing);
    case 'number':
      return open({ low: type.nonNegative ? 0 : null, mayBeAbsent }, missing);
    case 'code':
      return oneOf(type.codes, noCodes, missing, mayBeAbsent);
    case 'codes':
      return open({ codes: type.codes, mayBeAbsent }, missing);
    default:
      return open({ mayBeAbsent }, missing);
  }
}

/** One of these codes (any, for `null`) but none of `except`. */
export function oneOf(
  codes: ReadonlySet<string> | null,
  except: ReadonlySet<string>,
  missing: ReadonlySet<Missing>,
  mayBeAbsent: boolean,
): Bound {
  if (codes === null) return open({ except, mayBeAbsent }, missing);
  const left = new Set([...codes].filter((code) => !except.has(code)));
  const [first, second] = left;
  if (first === undefined) return mayBeAbsent ? absent : open({ codes: left }, missing);
  if (second === undefined && !mayBeAbsent) return settled(first);
  return open({ codes: left, mayBeAbsent }, missing);
}

/** Either of two bounds: settled only where both are the same one value. */
export function hull(a: Bound, b: Bound): Bound {
  if (a.settled && b.settled && isSameValue(a.value, b.value)) return a;
  const missing = allMissing(a.missing, b.missing);
  if (!a.mayBePresent) return open({ ...reachOf(b), mayBeAbsent: true }, missing);
  if (!b.mayBePresent) return open({ ...reachOf(a), mayBeAbsent: true }, missing);
  return open(
    {
      low: a.low === null || b.low === null ? null : minOf(a.low, b.low),
      high: a.high === null || b.high === null ? null : maxOf(a.high, b.high),
      ...eitherCodes(a, b),
      holds: new Set([...a.holds].filter((code) => b.holds.has(code))),
      mayBeTrue: a.mayBeTrue || b.mayBeTrue,
      mayBeFalse: a.mayBeFalse || b.mayBeFalse,
      mayBeAbsent: a.mayBeAbsent || b.mayBeAbsent,
    },
    missing,
  );
}

/** The same bound where it is known not to be absent. */
export function present(bound: Bound): Bound {
  if (bound.settled || !bound.mayBeAbsent) return bound;
  const { low, high } = bound;
  if (bound.mayBeTrue !== bound.mayBeFalse) return settled(bound.mayBeTrue);
  if (low !== null && high !== null) return within(low, high, bound.missing);
  return { ...bound, mayBeAbsent: false };
}

/** The same bound, known to depend on more, unless it is settled and depends on nothing. */
export function alsoMissing(bound: Bound, missing: ReadonlySet<Missing>): Bound {
  if (bound.settled || missing.size === 0) return bound;
  return { ...bound, missing: allMissing(bound.missing, missing) };
}

/** Whether two known values are the same one. */
export function isSameValue(a: Known, b: Known): boolean {
  if (a === b) return true;
  if (a instanceof Ratio && b instanceof Ratio) return equal(a, b);
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((row) => b.includes(row));
  }
  if (!isCodeSet(a) || !isCodeSet(b)) return false;
  return a.items.length === b.items.length && a.items.every((item) => b.items.includes(item));
}

function isCodeSet(value: Value): value is CodeSet {
  return typeof value === 'object' && value !== null && 'items' in value;
}

function fromBoolean(value: boolean): Bound {
  return {
    ...nowhere,
    mayBeTrue: value,
    mayBeFalse: !value,
    settled: true,
    value,
    missing: nothingMissing,
  };
}

function reachOf({ settled: _settled, value: _value, missing: _missing, ...reach }: Bound): Reach {
  return reach;
}

function eitherCodes(a: Bound, b: Bound): Pick<Reach, 'codes' | 'except'> {
  if (a.codes !== null && b.codes !== null) {
    return { codes: new Set([...a.codes, ...b.codes]), except: noCodes };
  }
  const isExcluded = ({ codes, except }: Bound, code: string) =>
    codes === null ? except.has(code) : !codes.has(code);
  const except = [...a.except, ...b.except].filter((c) => isExcluded(a, c) && isExcluded(b, c));
  return { codes: null, except: new Set(except) };
}
