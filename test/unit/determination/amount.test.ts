import { describe, expect, it } from 'vitest';
import { ratio } from '../../../src/base/exact.js';
import { Amount, Measure } from '../../../src/determination/amount.js';
import { parseUnit, type Unit } from '../../../src/ruletree/unit.js';

function unit(text: string): Unit {
  const found = parseUnit(text);
  if (found === undefined) throw new Error(text);
  return found;
}

const yuan = unit('yuan per month');
const ratioUnit = unit('ratio');

describe('a measure', () => {
  it('reads as money with two decimals, or as the exact fraction where it is not payable', () => {
    expect(String(new Measure(73400, yuan))).toBe('734.00');
    expect(String(new Measure(ratio(100000, 3), yuan))).toBe('1000/3');
  });

  it('reads as a short decimal or a fraction where it is no money', () => {
    expect(String(new Measure(3, unit('persons')))).toBe('3');
    expect(String(new Measure(ratio(3, 5), ratioUnit))).toBe('0.6');
    expect(String(new Measure(ratio(1, 3), ratioUnit))).toBe('1/3');
    expect(String(new Measure(ratio(365, 12), ratioUnit))).toBe('365/12');
  });

  it('knows its fen only where it is money', () => {
    expect(new Measure(100, yuan).fen).toBe(100);
    expect(new Measure(100, ratioUnit).fen).toBeUndefined();
  });
});

describe('an amount', () => {
  it('is exact where its two ends meet', () => {
    const amount = Amount.between(100, 100, yuan, ['facts']);
    expect([amount.exact, amount.fen, amount.because]).toEqual([true, 100, []]);
    expect(JSON.stringify(amount)).toBe('"1.00"');
  });

  it('says between what it lies and why it is open', () => {
    const amount = Amount.between(100, null, yuan, ['term']);
    expect([amount.exact, amount.fen, amount.value]).toEqual([false, undefined, undefined]);
    expect(amount.toJSON()).toEqual({ low: '1.00', high: null, because: ['term'] });
    expect(String(amount)).toBe('1.00–');
  });

  it('cannot be altered', () => {
    const amount = Amount.exactly(100, yuan) as { exact: boolean };
    expect(() => {
      amount.exact = false;
    }).toThrow(TypeError);
  });

  it('refuses to be compared or added as a number', () => {
    const amount = Amount.exactly(100, yuan) as unknown as number;
    expect(() => amount < 2).toThrow('fen');
    expect(() => amount + 1).toThrow(TypeError);
    expect(() => amount * 2).toThrow(TypeError);
  });
});
