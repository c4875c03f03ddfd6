import { compare, type Exact } from '../../base/exact.js';

/** Everything between two ends; `null` is unbounded. */
export interface Span {
  readonly low: Exact | null;
  readonly lowIn: boolean;
  readonly high: Exact | null;
  readonly highIn: boolean;
}

/** What a term may be: numbers and days lie in spans, anything else is one of some names. */
export type Domain =
  | { readonly kind: 'numbers'; readonly spans: readonly Span[]; readonly absent: boolean }
  | {
      readonly kind: 'names';
      /** `null`: any name but those of `except`. */
      readonly only: ReadonlySet<string> | null;
      readonly except: ReadonlySet<string>;
      readonly absent: boolean;
    };

const none: ReadonlySet<string> = new Set();

/** Some names and nothing else. */
export function names(only: Iterable<string>, absent = false): Domain {
  return { kind: 'names', only: new Set(only), except: none, absent };
}

/** Any name but these. */
export function otherNames(except: Iterable<string>, absent: boolean): Domain {
  return { kind: 'names', only: null, except: new Set(except), absent };
}

/** Numbers in some spans. */
export function numbers(spans: readonly Span[], absent = false): Domain {
  return { kind: 'numbers', spans, absent };
}

/** What is in both. */
export function meet(a: Domain, b: Domain): Domain {
  const absent = a.absent && b.absent;
  if (a.kind === 'numbers' && b.kind === 'numbers') {
    return numbers(
      a.spans.flatMap((one) => b.spans.flatMap((other) => meetSpans(one, other))),
      absent,
    );
  }
  if (a.kind !== 'names' || b.kind !== 'names') return names([], absent);
  if (a.only !== null)
    return names(
      [...a.only].filter((name) => mayBe(b, name)),
      absent,
    );
  if (b.only !== null)
    return names(
      [...b.only].filter((name) => mayBe(a, name)),
      absent,
    );
  return otherNames([...a.except, ...b.except], absent);
}

/** Everything else, absence included. */
export function complement(domain: Domain): Domain {
  const absent = !domain.absent;
  if (domain.kind === 'names') {
    return domain.only === null ? names(domain.except, absent) : otherNames(domain.only, absent);
  }
  const everywhere: Domain = numbers([everything], true);
  return domain.spans.reduce<Domain>((left, span) => meet(left, numbers(around(span), true)), {
    ...everywhere,
    absent,
  });
}

/** Whether nothing is left. */
export function isEmpty(domain: Domain): boolean {
  if (domain.absent) return false;
  return domain.kind === 'numbers' ? domain.spans.length === 0 : domain.only?.size === 0;
}

export const everything: Span = { low: null, lowIn: false, high: null, highIn: false };

/** The whole numbers of a domain that holds no others, so that nothing lies between two of them. */
export function wholeOnly(domain: Domain): Domain {
  if (domain.kind !== 'numbers') return domain;
  const spans = domain.spans.flatMap((span) => {
    const low = typeof span.low === 'number' ? firstWhole(span.low, span.lowIn) : span.low;
    const high = typeof span.high === 'number' ? -firstWhole(-span.high, span.highIn) : span.high;
    const whole = { low, lowIn: low !== null, high, highIn: high !== null };
    return isSpan(whole) ? [whole] : [];
  });
  return numbers(spans, domain.absent);
}

function firstWhole(end: number, isIn: boolean): number {
  const up = Math.ceil(end);
  return up === end && !isIn ? end + 1 : up;
}

function mayBe(domain: Domain & { readonly kind: 'names' }, name: string): boolean {
  return domain.only === null ? !domain.except.has(name) : domain.only.has(name);
}

function around({ low, lowIn, high, highIn }: Span): Span[] {
  return [
    ...(low === null ? [] : [{ ...everything, high: low, highIn: !lowIn }]),
    ...(high === null ? [] : [{ ...everything, low: high, lowIn: !highIn }]),
  ];
}

function meetSpans(a: Span, b: Span): Span[] {
  const fromA = b.low === null || (a.low !== null && isInner(a.low, a.lowIn, b.low, b.lowIn, 1));
  const toA =
    b.high === null || (a.high !== null && isInner(a.high, a.highIn, b.high, b.highIn, -1));
  const from = fromA ? a : b;
  const to = toA ? a : b;
  const both = { low: from.low, lowIn: from.lowIn, high: to.high, highIn: to.highIn };
  return isSpan(both) ? [both] : [];
}

/** Whether an end leaves less than another one does. */
function isInner(end: Exact, isIn: boolean, other: Exact, otherIn: boolean, side: 1 | -1): boolean {
  const order = compare(end, other) * side;
  return order === 0 ? !isIn || otherIn : order > 0;
}

function isSpan({ low, lowIn, high, highIn }: Span): boolean {
  if (low === null || high === null) return true;
  const order = compare(low, high);
  return order < 0 || (order === 0 && lowIn && highIn);
}
