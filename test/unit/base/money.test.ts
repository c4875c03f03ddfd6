import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratio } from '../../../src/base/exact.js';
import { formatFen, formatYuanGrouped, parseYuan, plainFen } from '../../../src/base/money.js';

describe('parseYuan', () => {
  it.each([
    ['1200', 120000],
    ['1200.5', 120050],
    ['1200.50', 120050],
    ['-0.01', -1],
    ['0', 0],
    ['-0.00', 0],
    ['0.29', 29],
    ['1000000000000', 1e14],
    ['-1000000000000.00', -1e14],
    [1200, 120000],
    [0.29, 29],
    [1.1, 110],
    [-35.07, -3507],
    [-0, 0],
    [1e12, 1e14],
    [999999999999.99, 99999999999999],
  ])('reads %j yuan as %d fen', (value, fen) => {
    const result = parseYuan(value);
    expect(result).toEqual({ ok: true, fen });
    expect(result.ok && Object.is(result.fen, -0)).toBe(false);
  });

  it.each([
    '',
    ' ',
    '1 200',
    ' 1',
    '1 ',
    '1,200',
    '+1',
    '.5',
    '5.',
    '1e3',
    '1E-2',
    'NaN',
    'Infinity',
    '1/3',
    '012',
    '１２００',
    '¥1',
    '0x1f',
    '1\n',
    '--1',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ])('says that %j is not a number', (value) => {
    expect(parseYuan(value)).toEqual({ ok: false, reason: 'not-a-number' });
  });

  it('says that a value of another type is not a number', () => {
    for (const value of [null, undefined, true, {}, [], 5n]) {
      expect(parseYuan(value as unknown as string)).toEqual({ ok: false, reason: 'not-a-number' });
    }
  });

  it.each(['0.001', '1200.500', 0.001, 1e-7, 0.1 + 0.2, `0.${'0'.repeat(1000)}`])(
    'says that %j has too many decimals',
    (value) => {
      expect(parseYuan(value)).toEqual({ ok: false, reason: 'too-many-decimals' });
    },
  );

  it.each(['1000000000000.01', '-1000000000001', '9'.repeat(5000), 1e21, -1e13, 1e12 + 1])(
    'says that %j is too large',
    (value) => {
      expect(parseYuan(value)).toEqual({ ok: false, reason: 'too-large' });
    },
  );

  it('does not see the settings a host gives decimal.js', () => {
    const { precision, toExpPos } = Decimal;
    Decimal.set({ precision: 2, toExpPos: 1 });
    expect(parseYuan('123456.78')).toEqual({ ok: true, fen: 12345678 });
    Decimal.set({ precision, toExpPos });
  });

  it('reads back every amount that formatFen prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), (fen) => {
        expect(parseYuan(formatFen(fen))).toEqual({ ok: true, fen });
        expect(parseYuan(fen / 100)).toEqual({ ok: true, fen });
      }),
    );
  });
});

it('parseYuan takes exactly the numbers that print with at most two decimals', () => {
  const nearFen = fc
    .tuple(fc.integer({ min: -1e14, max: 1e14 }), fc.constantFrom(1, 1 + 2 ** -52, 1 - 2 ** -53))
    .map(([fen, nudge]) => (fen / 100) * nudge);
  fc.assert(
    fc.property(nearFen, (value) => {
      const decimals = String(value).split('.')[1] ?? '';
      const isPlain = !String(value).includes('e') && Math.abs(value) <= 1e12;
      expect(parseYuan(value).ok).toBe(isPlain && decimals.length <= 2);
    }),
    { numRuns: 2000 },
  );
});

describe('formatFen', () => {
  it('prints payable amounts with two decimals', () => {
    expect(formatFen(73400)).toBe('734.00');
    expect(formatFen(-5)).toBe('-0.05');
    expect(formatFen(0)).toBe('0.00');
    expect(formatFen(123456789)).toBe('1234567.89');
  });

  it('prints a fraction of a fen as the exact fraction of a yuan', () => {
    expect(formatFen(ratio(100000, 3))).toBe('1000/3');
    expect(formatFen(ratio(1, 2))).toBe('1/200');
    expect(formatFen(ratio(-200, 3))).toBe('-2/3');
  });
});

describe('formatYuanGrouped', () => {
  it('groups the yuan in threes', () => {
    expect(formatYuanGrouped(123400)).toBe('1,234.00');
    expect(formatYuanGrouped(-123456789)).toBe('-1,234,567.89');
    expect(formatYuanGrouped(99999)).toBe('999.99');
    expect(formatYuanGrouped(ratio(10000000, 3))).toBe('100000/3');
  });
});

describe('amounts written the usual way', () => {
  it.each([
    ['0', 0],
    ['0.5', 50],
    ['0.05', 5],
    ['0.00', 0],
    ['734', 73_400],
    ['734.5', 73_450],
    ['734.05', 73_405],
    ['999999999999.99', 99_999_999_999_999],
  ])('%s is read at once', (text, fen) => {
    expect(plainFen(text)).toBe(fen);
    expect(parseYuan(text)).toEqual({ ok: true, fen });
  });

  it.each([
    ...['', '.', '.5', '5.', '00', '01', '01.5', '-1', '+1', '1.005', '1.0.0', '1e3', ' 1', '1 '],
    ...['１', '1,000', '1000000000000', '1000000000000.00', 'NaN', '1/2', '0x1', '1.-5', '1.5a'],
  ])('%j is left to the careful way', (text) => {
    expect(plainFen(text)).toBe(-1);
  });

  it('come to what decimal.js makes of them', () => {
    const digits = fc.stringMatching(/^[0-9.]{1,16}$/);
    fc.assert(
      fc.property(digits, (text) => {
        const fen = plainFen(text);
        if (fen === -1) return;
        expect(text).toMatch(/^(?:0|[1-9]\d*)(?:\.\d{1,2})?$/);
        expect(fen).toBe(new Decimal(text).times(100).toNumber());
      }),
    );
  });
});
