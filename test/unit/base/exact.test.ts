import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  abs,
  add,
  compare,
  div,
  type Exact,
  equal,
  formatDecimal,
  formatExact,
  fromNumber,
  isWhole,
  maxOf,
  minOf,
  mul,
  neg,
  parseExact,
  type RoundDirection,
  ratio,
  roundTo,
  sign,
  sub,
  toApproximateNumber,
} from '../../../src/base/exact.js';

/** The model: an unreduced fraction of bigints, worked with school arithmetic. */
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const safest = Number.MAX_SAFE_INTEGER;
const big = 2n ** 53n;

const wholes: fc.Arbitrary<bigint> = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
  fc.bigInt({ min: big - 4n, max: big + 4n }),
  fc.bigInt({ min: -big - 4n, max: -big + 4n }),
  fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }),
);
const fractions: fc.Arbitrary<Fraction> = fc.record({
  n: wholes,
  d: fc.oneof(
    { arbitrary: fc.constant(1n), weight: 3 },
    wholes.map((x) => (x < 0n ? -x : x) || 1n),
  ),
});
const directions: readonly RoundDirection[] = ['up', 'down', 'half-up', 'half-even', 'half-down'];

const exact = (f: Fraction): Exact => ratio(f.n, f.d);

/** The model of an exact value, read back from its text. */
function modelOf(x: Exact): Fraction {
  const [n = '', d = '1'] = formatExact(x).split('/');
  return { n: BigInt(n), d: BigInt(d) };
}

function expectSame(actual: Exact, model: Fraction): void {
  const { n, d } = modelOf(actual);
  expect(n * model.d).toBe(model.n * d);
  expectInvariant(actual);
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b);
}

function expectInvariant(x: Exact): void {
  const { n, d } = modelOf(x);
  expect(d > 0n && gcd(n, d) === 1n).toBe(true);
  const fits = d === 1n && n >= -BigInt(safest) && n <= BigInt(safest);
  expect(typeof x === 'number').toBe(fits);
  if (typeof x === 'number') expect(Object.is(x, -0) || !Number.isSafeInteger(x)).toBe(false);
}

describe('exact arithmetic', () => {
  it('agrees with fractions of bigints', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        const [x, y] = [exact(a), exact(b)];
        expectSame(x, a);
        expectSame(add(x, y), { n: a.n * b.d + b.n * a.d, d: a.d * b.d });
        expectSame(sub(x, y), { n: a.n * b.d - b.n * a.d, d: a.d * b.d });
        expectSame(mul(x, y), { n: a.n * b.n, d: a.d * b.d });
        if (b.n !== 0n) {
          const s = b.n < 0n ? -1n : 1n;
          expectSame(div(x, y), { n: s * a.n * b.d, d: s * a.d * b.n });
        }
        expectSame(neg(x), { n: -a.n, d: a.d });
        expectSame(abs(x), { n: a.n < 0n ? -a.n : a.n, d: a.d });
        const difference = a.n * b.d - b.n * a.d;
        expect(compare(x, y)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        expect(equal(x, y)).toBe(difference === 0n);
        expect(sign(x)).toBe(a.n < 0n ? -1 : a.n > 0n ? 1 : 0);
        expect(isWhole(x)).toBe(a.n % a.d === 0n);
      }),
      { numRuns: 2000 },
    );
  });

  it('is associative, commutative and distributive', () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        const [x, y, z] = [exact(a), exact(b), exact(c)];
        expect(equal(add(add(x, y), z), add(x, add(y, z)))).toBe(true);
        expect(equal(mul(mul(x, y), z), mul(x, mul(y, z)))).toBe(true);
        expect(equal(add(x, y), add(y, x))).toBe(true);
        expect(equal(mul(x, add(y, z)), add(mul(x, y), mul(x, z)))).toBe(true);
        expect(equal(add(sub(x, y), y), x)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('compares antisymmetrically and picks the smaller and larger', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        const [x, y] = [exact(a), exact(b)];
        expect(compare(x, y) + compare(y, x)).toBe(0);
        expect(compare(minOf(x, y), maxOf(x, y))).not.toBe(1);
        expect(equal(add(minOf(x, y), maxOf(x, y)), add(x, y))).toBe(true);
      }),
    );
  });

  it('steps over 2^53 and back without losing a unit', () => {
    const beyond = add(safest, 2);
    expect(typeof beyond).toBe('object');
    expect(formatExact(beyond)).toBe('9007199254740993');
    expect(sub(beyond, 2)).toBe(safest);
    expect(div(mul(safest, safest), safest)).toBe(safest);
    expect(compare(beyond, safest)).toBe(1);
    expect(isWhole(beyond)).toBe(true);
    expect(add(safest, 0)).toBe(safest);
    expect(formatExact(sub(-safest, 1))).toBe('-9007199254740992');
  });

  it('keeps (640 − 1000/3) × 3 at exactly 920', () => {
    expect(mul(sub(640, div(1000, 3)), 3)).toBe(920);
  });

  it('never yields negative zero', () => {
    for (const zero of [mul(0, -5), div(0, -5), neg(0), sub(0, 0), mul(ratio(1, 3), 0)]) {
      expect(Object.is(zero, 0)).toBe(true);
    }
    expect(Object.is(parseExact('-0'), 0)).toBe(true);
    expect(Object.is(parseExact('-0.0'), 0)).toBe(true);
    expect(Object.is(fromNumber(-0), 0)).toBe(true);
    expect(Object.is(roundTo(ratio(-1, 3), 1, 'up'), 0)).toBe(true);
    expect(Object.is(roundTo(-1, 100, 'half-up'), 0)).toBe(true);
  });

  it('refuses to divide by zero', () => {
    expect(() => div(1, 0)).toThrow(new RangeError('division by zero'));
    expect(() => div(ratio(1, 3), 0)).toThrow(new RangeError('division by zero'));
    expect(() => ratio(1, 0)).toThrow(new RangeError('division by zero'));
    expect(() => ratio(1, 0n)).toThrow(new RangeError('division by zero'));
    expect(() => ratio(0.5, 1)).toThrow(new RangeError('not a safe integer'));
  });

  it('fails aloud when a fraction meets an operator', () => {
    const third = ratio(1, 3) as unknown as number;
    expect(() => third < 1).toThrow(TypeError);
    expect(() => third + 1).toThrow(TypeError);
    expect(() => `${third}`).toThrow(TypeError);
    expect(JSON.stringify({ third })).toBe('{"third":"1/3"}');
  });
});

describe('roundTo', () => {
  it('moves 2.5, −2.5 and 3.5 as each direction says', () => {
    const rounded = (x: Exact) => directions.map((direction) => roundTo(x, 1, direction));
    //                                          up down half-up half-even half-down
    expect(rounded(ratio(5, 2))).toEqual([3, 2, 3, 2, 2]);
    expect(rounded(ratio(-5, 2))).toEqual([-2, -3, -3, -2, -2]);
    expect(rounded(ratio(7, 2))).toEqual([4, 3, 4, 4, 3]);
    expect(rounded(ratio(21, 10))).toEqual([3, 2, 2, 2, 2]);
    expect(rounded(ratio(-21, 10))).toEqual([-2, -3, -2, -2, -2]);
    expect(rounded(7)).toEqual([7, 7, 7, 7, 7]);
  });

  it('rounds fen to yuan, to ten yuan and to a step that is a fraction', () => {
    expect(roundTo(73450, 100, 'up')).toBe(73500);
    expect(roundTo(73450, 100, 'half-even')).toBe(73400);
    expect(roundTo(-73450, 100, 'half-up')).toBe(-73500);
    expect(roundTo(ratio(100000, 3), 100, 'up')).toBe(33400);
    expect(roundTo(ratio(100000, 3), 1000, 'down')).toBe(33000);
    expect(equal(roundTo(1, ratio(2, 3), 'up'), ratio(4, 3))).toBe(true);
    expect(roundTo(safest, 2, 'up')).toEqual(ratio(2n ** 53n, 1));
    expect(() => roundTo(1, 0, 'up')).toThrow(RangeError);
    expect(() => roundTo(1, ratio(-1, 2), 'up')).toThrow(RangeError);
  });

  it('gives a multiple of the step, on the right side and near enough', () => {
    const steps = fractions.filter((f) => f.n > 0n);
    fc.assert(
      fc.property(fractions, steps, fc.constantFrom(...directions), (a, s, direction) => {
        const [x, step] = [exact(a), exact(s)];
        const result = roundTo(x, step, direction);
        expectInvariant(result);
        expect(isWhole(div(result, step))).toBe(true);
        const moved = sub(result, x);
        const limit = direction.startsWith('half') ? div(step, 2) : step;
        expect(compare(abs(moved), limit)).not.toBe(1);
        if (direction === 'up') expect(sign(moved)).not.toBe(-1);
        if (direction === 'down') expect(sign(moved)).not.toBe(1);
        if (equal(abs(moved), step)) throw new Error('moved by a whole step');
        expect(equal(roundTo(result, step, direction), result)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('breaks ties away from zero, toward zero and to even', () => {
    fc.assert(
      fc.property(
        wholes,
        fractions.filter((f) => f.n > 0n),
        (k, s) => {
          const step = exact(s);
          const tie = mul(add(ratio(k, 1), ratio(1, 2)), step);
          const index = (direction: RoundDirection) =>
            modelOf(div(roundTo(tie, step, direction), step));
          const [away, toward] = k >= 0n ? [k + 1n, k] : [k, k + 1n];
          expect(index('half-up')).toEqual({ n: away, d: 1n });
          expect(index('half-down')).toEqual({ n: toward, d: 1n });
          expect(index('half-even').n % 2n).toBe(0n);
        },
      ),
    );
  });
});

describe('text of exact values', () => {
  it('reads whole numbers, decimals and fractions', () => {
    expect(parseExact('12')).toBe(12);
    expect(parseExact('-0.5')).toEqual(ratio(-1, 2));
    expect(parseExact('1.30')).toEqual(ratio(13, 10));
    expect(parseExact('1/6')).toEqual(ratio(1, 6));
    expect(parseExact('1000/3')).toEqual(ratio(1000, 3));
    expect(parseExact('6/3')).toBe(2);
    expect(parseExact('12.00')).toBe(12);
    expect(parseExact('9007199254740993')).toEqual(ratio(9007199254740993n, 1));
  });

  it.each([
    '',
    ' ',
    '1 ',
    ' 1',
    '+1',
    '--1',
    '.5',
    '5.',
    '1e3',
    '0x10',
    '01',
    '-01',
    '00.5',
    '1,000',
    '1/0',
    '1/-2',
    '1/02',
    '1/2/3',
    '1.5/2',
    '1/',
    '/2',
    'NaN',
    'Infinity',
    '１２',
    '1\n',
    '1_000',
    '1n',
    '9'.repeat(65),
  ])('refuses %j', (text) => {
    expect(parseExact(text)).toBeUndefined();
  });

  it('reads what formatExact wrote', () => {
    fc.assert(
      fc.property(fractions, (f) => {
        const x = exact(f);
        const text = formatExact(x);
        if (text.length <= 64) expect(parseExact(text)).toEqual(x);
      }),
    );
  });

  it('reads a number as the decimal it prints', () => {
    expect(fromNumber(1.3)).toEqual(ratio(13, 10));
    expect(fromNumber(-0.1)).toEqual(ratio(-1, 10));
    expect(fromNumber(12)).toBe(12);
    expect(fromNumber(1e-7)).toEqual(ratio(1, 10_000_000));
    expect(fromNumber(1.5e-7)).toEqual(ratio(15, 100_000_000));
    expect(fromNumber(1e21)).toEqual(ratio(10n ** 21n, 1));
    expect(fromNumber(1.25e21)).toEqual(ratio(125n * 10n ** 19n, 1));
    expect(fromNumber(Number.NaN)).toBeUndefined();
    expect(fromNumber(Number.POSITIVE_INFINITY)).toBeUndefined();
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        const read = fromNumber(x);
        expect(read).toBeDefined();
        if (read === undefined) return;
        expectInvariant(read);
        if (Math.abs(x) > 1e-290) {
          expect(Math.abs(toApproximateNumber(read) - x)).toBeLessThanOrEqual(Math.abs(x) * 1e-15);
        }
      }),
    );
  });

  it('prints decimals only when they are exact', () => {
    expect(formatDecimal(734, 2)).toBe('734.00');
    expect(formatDecimal(ratio(1, 2), 2)).toBe('0.50');
    expect(formatDecimal(ratio(-1, 20), 2)).toBe('-0.05');
    expect(formatDecimal(-12, 0)).toBe('-12');
    expect(formatDecimal(0, 2)).toBe('0.00');
    expect(formatDecimal(ratio(1, 8), 2)).toBeUndefined();
    expect(formatDecimal(ratio(1, 3), 20)).toBeUndefined();
    expect(formatDecimal(safest, 2)).toBe('9007199254740991.00');
    expect(() => formatDecimal(1, -1)).toThrow(RangeError);
    expect(() => formatDecimal(1, 1.5)).toThrow(RangeError);
  });

  it('approximates fractions of any size', () => {
    expect(toApproximateNumber(ratio(1, 3))).toBe(1 / 3);
    expect(toApproximateNumber(ratio(10n ** 400n, 10n ** 399n + 1n))).toBe(10);
    expect(toApproximateNumber(ratio(-(10n ** 400n), 3n))).toBe(Number.NEGATIVE_INFINITY);
    expect(toApproximateNumber(ratio(1n, 10n ** 400n))).toBe(0);
    expect(toApproximateNumber(ratio(2n ** 1000n + 1n, 2n ** 20n))).toBe(2 ** 980);
  });
});
