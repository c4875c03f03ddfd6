import { assertNever } from './errors.js';

/** A whole number of any size: a safe integer when it fits, a bigint only beyond. */
type Int = number | bigint;

let numeratorOf: (x: Ratio) => Int;
let denominatorOf: (x: Ratio) => Int;
let makeRatio: (n: Int, d: Int) => Ratio;

/**
 * An exact value that is not a safe integer: a fraction in lowest terms with a positive
 * denominator, or a whole number beyond 2^53. Immutable; made only by the functions of this
 * file; one value has one representation.
 *
 * It refuses to become a primitive, so `a < b` and `a + b` fail aloud: use `compare` and `add`.
 */
export class Ratio {
  private readonly n: Int;
  private readonly d: Int;

  private constructor(n: Int, d: Int) {
    this.n = n;
    this.d = d;
    // Results share fractions with the rules they come from.
    Object.freeze(this);
  }

  static {
    numeratorOf = (x) => x.n;
    denominatorOf = (x) => x.d;
    makeRatio = (n, d) => new Ratio(n, d);
  }

  /** @throws TypeError always: an exact fraction has no primitive value. */
  [Symbol.toPrimitive](): never {
    throw new TypeError('An exact fraction has no primitive value; use compare, add, formatExact.');
  }

  /** @throws TypeError always, as `Symbol.toPrimitive` does. */
  valueOf(): never {
    return this[Symbol.toPrimitive]();
  }

  /** The text of `formatExact`, so that a fraction in a JSON document stays exact. */
  toJSON(): string {
    return formatExact(this);
  }
}

/**
 * An exact rational number. A `number` here is always a safe integer and never −0, so `===`
 * works between whole values that fit; everything else is a `Ratio`.
 */
export type Exact = number | Ratio;

/**
 * How a value between two multiples of a step is rounded.
 *
 * - `up`: to the multiple above, toward +∞ (2.1 → 3, −2.9 → −2)
 * - `down`: to the multiple below, toward −∞ (2.9 → 2, −2.1 → −3)
 * - `half-up`: to the nearest; a tie goes away from zero (2.5 → 3, −2.5 → −3), 四舍五入
 * - `half-down`: to the nearest; a tie goes toward zero (2.5 → 2, −2.5 → −2), 五舍六入
 * - `half-even`: to the nearest; a tie goes to the even multiple of the step (2.5 → 2, 3.5 → 4)
 */
export type RoundDirection = 'up' | 'down' | 'half-up' | 'half-even' | 'half-down';

/** a + b. */
export function add(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return addFractions(a, b, 1);
}

/** a − b. */
export function sub(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return addFractions(a, b, -1);
}

/** a × b. */
export function mul(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    // + 0 turns −0 into 0.
    if (Number.isSafeInteger(product)) return product + 0;
  }
  if (typeof a === 'number' && typeof b !== 'number') return scaledBy(a, b);
  if (typeof b === 'number' && typeof a !== 'number') return scaledBy(b, a);
  return quotient(num(a), den(a), den(b), num(b));
}

/**
 * a ÷ b, exactly.
 *
 * @throws RangeError 'division by zero'
 */
export function div(a: Exact, b: Exact): Exact {
  if (b === 0) throw new RangeError('division by zero');
  if (typeof a === 'number' && typeof b === 'number' && a % b === 0) return a / b + 0;
  return quotient(num(a), den(a), num(b), den(b));
}

/** −a. */
export function neg(a: Exact): Exact {
  return sub(0, a);
}

/** |a|. */
export function abs(a: Exact): Exact {
  return sign(a) < 0 ? neg(a) : a;
}

/** −1 when a < b, 0 when they are equal, 1 when a > b. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  const left = times(num(a), den(b));
  const right = times(num(b), den(a));
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether two values are the same number. */
export function equal(a: Exact, b: Exact): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b;
  return numeratorOf(a) === numeratorOf(b) && denominatorOf(a) === denominatorOf(b);
}

/** The smaller of two values; the first when they are equal. */
export function minOf(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b;
}

/** The larger of two values; the first when they are equal. */
export function maxOf(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b;
}

/** Whether a value has no fractional part, whatever its size. */
export function isWhole(a: Exact): boolean {
  return typeof a === 'number' || denominatorOf(a) === 1;
}

/** −1 below zero, 0 at zero, 1 above. */
export function sign(a: Exact): -1 | 0 | 1 {
  const n = num(a);
  return n < 0 ? -1 : n > 0 ? 1 : 0;
}

/**
 * The fraction n ÷ d in lowest terms. A `number` must be a safe integer.
 *
 * @throws RangeError 'division by zero', or 'not a safe integer'
 */
export function ratio(n: number | bigint, d: number | bigint): Exact {
  const top = checked(n);
  const bottom = checked(d);
  if (bottom === 0) throw new RangeError('division by zero');
  return quotient(top, 1, bottom, 1);
}

/** Longest text `parseExact` reads, so that hostile input cannot make huge numbers. */
const longestText = 64;
const wholeText = /^-?(?:0|[1-9]\d*)$/;
const decimalText = /^(-?(?:0|[1-9]\d*))\.(\d+)$/;
const fractionText = /^(-?(?:0|[1-9]\d*))\/([1-9]\d*)$/;

/**
 * Reads `"12"`, `"-0.5"`, `"1.30"`, `"1/6"`. Nothing else: no plus sign, exponent, white space,
 * leading zero, grouping or empty part, and no text longer than 64 characters.
 */
export function parseExact(text: string): Exact | undefined {
  if (text.length > longestText) return undefined;
  if (wholeText.test(text)) return whole(BigInt(text));
  const fraction = fractionText.exec(text);
  if (fraction) return quotient(big(fraction[1]), 1, big(fraction[2]), 1);
  const decimal = decimalText.exec(text);
  if (decimal) return scaled(`${decimal[1]}${decimal[2]}`, -(decimal[2]?.length ?? 0));
  return undefined;
}

/**
 * The decimal a person sees when a number is printed: 1.3 is 13/10, not the binary value
 * beside it. Exponent forms (1e-7, 1e21) are read the same way; `NaN` and infinities are
 * `undefined`.
 */
export function fromNumber(x: number): Exact | undefined {
  if (Number.isSafeInteger(x)) return x + 0;
  if (!Number.isFinite(x)) return undefined;
  const [mantissa = '', exponent = '0'] = String(x).split('e');
  const [units = '', decimals = ''] = mantissa.split('.');
  return scaled(units + decimals, Number(exponent) - decimals.length);
}

/**
 * The multiple of `step` that `direction` chooses for x; x itself when it already is one.
 *
 * @rounding as `direction` says
 * @throws RangeError 'step must be positive'
 * @example roundTo(ratio(1000, 3), 1, 'up') // 334
 */
export function roundTo(x: Exact, step: Exact, direction: RoundDirection): Exact {
  if (sign(step) <= 0) throw new RangeError('step must be positive');
  if (typeof x === 'number' && typeof step === 'number') {
    return mul(roundQuotient(x, step, direction), step);
  }
  const n = times(num(x), den(step));
  const d = times(den(x), num(step));
  return mul(roundQuotient(n, d, direction), step);
}

/** The exact text: `"12"` for whole values, otherwise `"n/d"` in lowest terms, `"1000/3"`. */
export function formatExact(x: Exact): string {
  if (typeof x === 'number') return String(x);
  const d = denominatorOf(x);
  return d === 1 ? String(numeratorOf(x)) : `${numeratorOf(x)}/${d}`;
}

/**
 * The exact decimal text with exactly `places` decimals, or `undefined` when that would need
 * rounding.
 *
 * @throws RangeError when `places` is not a whole number from 0 to 100
 * @example formatDecimal(ratio(1, 2), 2) // '0.50'
 */
export function formatDecimal(x: Exact, places: number): string | undefined {
  if (!Number.isInteger(places) || places < 0 || places > 100) {
    throw new RangeError('places must be a whole number from 0 to 100');
  }
  const units = mul(x, whole(10n ** BigInt(places)));
  if (!isWhole(units)) return undefined;
  const text = formatExact(abs(units)).padStart(places + 1, '0');
  const point = text.length - places;
  const minus = sign(x) < 0 ? '-' : '';
  return places === 0 ? minus + text : `${minus}${text.slice(0, point)}.${text.slice(point)}`;
}

/**
 * A nearby floating-point number, for display, ordering and charts only; never for a decision
 * or an amount. Within a few units in the last place; ±Infinity or 0 when out of a float's range.
 */
export function toApproximateNumber(x: Exact): number {
  if (typeof x === 'number') return x;
  const n = numeratorOf(x);
  const d = denominatorOf(x);
  if (typeof n === 'number' && typeof d === 'number') return n / d;
  return approximate(BigInt(n), BigInt(d));
}

function num(x: Exact): Int {
  return typeof x === 'number' ? x : numeratorOf(x);
}

function den(x: Exact): Int {
  return typeof x === 'number' ? 1 : denominatorOf(x);
}

/** A product that stays a number while it is safe. */
function times(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product;
  }
  return BigInt(a) * BigInt(b);
}

/** A whole number times a fraction. */
function scaledBy(factor: number, x: Ratio): Exact {
  const n = numeratorOf(x);
  const d = denominatorOf(x);
  if (typeof n === 'number' && typeof d === 'number') {
    // The fraction is in lowest terms: only the factor and d can have a divisor in common.
    const divisor = gcdOfNumbers(factor, d);
    const top = (factor / divisor) * n;
    if (Number.isSafeInteger(top)) {
      return divisor === d ? top + 0 : makeRatio(top, d / divisor);
    }
  }
  return quotient(factor, 1, d, n);
}

/**
 * A whole number plus a fraction, or minus it when `direction` is −1; `undefined` where that
 * needs bigints. What a fraction and a whole number sum to is in lowest terms already.
 */
function addToWhole(whole: number, x: Ratio, direction: 1 | -1): Exact | undefined {
  const n = numeratorOf(x);
  const d = denominatorOf(x);
  if (typeof n !== 'number' || typeof d !== 'number') return undefined;
  const shifted = whole * d;
  const top = shifted + direction * n;
  return Number.isSafeInteger(shifted) && Number.isSafeInteger(top) ? makeRatio(top, d) : undefined;
}

/** a + b, or a − b when `direction` is −1, where a is whole or b is. */
function addWithWhole(a: Exact, b: Exact, direction: 1 | -1): Exact | undefined {
  if (typeof a === 'number') return typeof b === 'number' ? undefined : addToWhole(a, b, direction);
  return typeof b === 'number' ? addToWhole(direction * b, a, 1) : undefined;
}

/** a + b, or a − b when `direction` is −1, over a common denominator. */
function addFractions(a: Exact, b: Exact, direction: 1 | -1): Exact {
  const simple = addWithWhole(a, b, direction);
  if (simple !== undefined) return simple;
  const left = times(num(a), den(b));
  const right = times(num(b), times(den(a), direction));
  const bottom = times(den(a), den(b));
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (Number.isSafeInteger(sum)) return reduce(sum, bottom);
  }
  return reduce(BigInt(left) + BigInt(right), bottom);
}

/** (n1 / d1) ÷ (n2 / d2). */
function quotient(n1: Int, d1: Int, n2: Int, d2: Int): Exact {
  return reduce(times(n1, d2), times(d1, n2));
}

/** n / d in lowest terms, with the sign on top; d is not zero. */
function reduce(n: Int, d: Int): Exact {
  if (typeof n === 'number' && typeof d === 'number') {
    const divisor = gcdOfNumbers(n, d) * (d < 0 ? -1 : 1);
    const top = n / divisor + 0;
    const bottom = d / divisor;
    return bottom === 1 ? top : makeRatio(top, bottom);
  }
  const bigN = BigInt(n);
  const bigD = BigInt(d);
  const divisor = gcdOfBigInts(bigN, bigD) * (bigD < 0n ? -1n : 1n);
  const top = narrow(bigN / divisor);
  const bottom = narrow(bigD / divisor);
  return bottom === 1 && typeof top === 'number' ? top : makeRatio(top, bottom);
}

function gcdOfNumbers(a: number, b: number): number {
  let x = Math.abs(a);
  let y = Math.abs(b);
  while (y !== 0) {
    if (x <= largestSmall && y <= largestSmall) return gcdOfSmall(x, y);
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

/** Up to here machines divide whole numbers as such, which is many times as fast. */
const largestSmall = 2 ** 31 - 1;

function gcdOfSmall(a: number, b: number): number {
  let x = a | 0;
  let y = b | 0;
  while (y !== 0) {
    const rest = (x % y) | 0;
    x = y;
    y = rest;
  }
  return x;
}

function gcdOfBigInts(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** A bigint as the number it is, when that is safe. */
function narrow(n: bigint): Int {
  const near = Number(n);
  return Number.isSafeInteger(near) ? near : n;
}

function whole(n: bigint): Exact {
  const narrowed = narrow(n);
  return typeof narrowed === 'number' ? narrowed : makeRatio(narrowed, 1);
}

/** A whole number from outside, in the one form this file uses. */
function checked(n: number | bigint): Int {
  if (typeof n === 'bigint') return narrow(n);
  if (!Number.isSafeInteger(n)) throw new RangeError('not a safe integer');
  return n;
}

function big(digits: string | undefined): Int {
  return narrow(BigInt(digits ?? 0));
}

/** The whole number written in `digits`, times ten to the power `exponent`. */
function scaled(digits: string, exponent: number): Exact {
  const n = big(digits);
  return exponent >= 0
    ? quotient(n, 1, 1, narrow(10n ** BigInt(exponent)))
    : quotient(n, 1, narrow(10n ** BigInt(-exponent)), 1);
}

/** n ÷ d, rounded to a whole number; d is positive. */
function roundQuotient(n: Int, d: Int, direction: RoundDirection): Exact {
  if (typeof n === 'number' && typeof d === 'number') {
    const remainder = n % d;
    const rest = remainder < 0 ? remainder + d : remainder;
    const multiple = n - rest;
    if (Number.isSafeInteger(multiple)) {
      const below = multiple / d;
      // 2 × rest − d is exact: an integer of at most d whose terms are exact floats.
      const up = rest !== 0 && goesUp(direction, n < 0, below % 2 !== 0, 2 * rest - d);
      return (up ? below + 1 : below) + 0;
    }
  }
  return roundBigQuotient(BigInt(n), BigInt(d), direction);
}

function roundBigQuotient(n: bigint, d: bigint, direction: RoundDirection): Exact {
  const remainder = n % d;
  const rest = remainder < 0n ? remainder + d : remainder;
  const below = (n - rest) / d;
  const side = 2n * rest - d;
  const up = rest !== 0n && goesUp(direction, n < 0n, below % 2n !== 0n, side);
  return whole(up ? below + 1n : below);
}

/** Whether a value between two multiples goes to the upper; `side` is its side of the middle. */
function goesUp(
  direction: RoundDirection,
  isNegative: boolean,
  isLowerOdd: boolean,
  side: Int,
): boolean {
  switch (direction) {
    case 'up':
      return true;
    case 'down':
      return false;
    case 'half-up':
      return side > 0 || (side >= 0 && !isNegative);
    case 'half-down':
      return side > 0 || (side >= 0 && isNegative);
    case 'half-even':
      return side > 0 || (side >= 0 && isLowerOdd);
    default:
      return assertNever(direction);
  }
}

/** n ÷ d for numbers of any size, from the 64 leading bits of the quotient. */
function approximate(n: bigint, d: bigint): number {
  const shift = 64 - (bitLength(n) - bitLength(d));
  const leading = shift >= 0 ? (n << BigInt(shift)) / d : n / (d << BigInt(-shift));
  return Number(leading) * 2 ** -shift;
}

function bitLength(n: bigint): number {
  return (n < 0n ? -n : n).toString(16).length * 4;
}
