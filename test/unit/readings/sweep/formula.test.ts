import { describe, expect, it } from 'vitest';
import { ratio } from '../../../../src/base/exact.js';
import {
  directionOf,
  type Formula,
  isVarying,
  itself,
  minus,
  plus,
  rounding,
  times,
  unrounded,
} from '../../../../src/readings/sweep/formula.js';

function formula(value: unknown): Formula {
  if (!isVarying(value)) throw new Error('it does not vary');
  return value;
}

const third = formula(times(itself, ratio(1, 3)));

describe('formulas', () => {
  it('are exact at every number', () => {
    expect(formula(plus(third, 10)).at(5)).toEqual(ratio(35, 3));
    expect(rounding(third, 1, 'up').at(4)).toBe(2);
    expect(rounding(third, 1, 'down').at(4)).toBe(1);
    expect(rounding(third, 1, 'half-up').at(4)).toBe(1);
  });

  it('that no longer vary are numbers', () => {
    expect(minus(third, third)).toBe(0);
    expect(times(third, 0)).toBe(0);
    const up = rounding(third, 1, 'up');
    expect(plus(minus(up, up), 7)).toBe(7);
  });

  it('that are the same function by the same steps have the same text', () => {
    const up = rounding(third, 100, 'up');
    const down = rounding(third, 100, 'down');
    expect(`${plus(up, down)}`).toBe(`${plus(down, up)}`);
    expect(`${plus(up, up)}`).toBe(`${times(up, 2)}`);
    expect(`${plus(up, itself)}`).toBe('1·x + 1·round(1/3·x, 100, up)');
  });

  it('are not rounded where they always are multiples of the step', () => {
    expect(rounding(itself, 1, 'up')).toBe(itself);
    const tens = rounding(third, 10, 'up');
    expect(rounding(tens, 5, 'down')).toBe(tens);
    expect(rounding(tens, 100, 'down')).not.toBe(tens);
  });

  it('know whether they rise, fall, or do both', () => {
    const up = rounding(third, 100, 'up');
    expect(directionOf(up)).toBe(1);
    expect(directionOf(formula(minus(5, up)))).toBe(-1);
    expect(directionOf(formula(minus(third, up)))).toBe(null);
  });

  it('are never further from their line than the error says', () => {
    const saw = formula(minus(third, rounding(third, 100, 'half-up')));
    const { line, error } = unrounded(saw);
    expect(line).toBe(0);
    expect(error).toBe(100);
    for (let x = 0; x < 700; x += 1) {
      const value = saw.at(x);
      expect(typeof value === 'number' ? Math.abs(value) : 0).toBeLessThanOrEqual(100);
    }
  });
});
