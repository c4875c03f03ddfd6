import { describe, expect, it } from 'vitest';
import { add, ratio } from '../../../src/base/exact.js';
import { equalParts } from '../../../src/determination/split.js';

describe('sharing an amount equally', () => {
  it('gives what is over one fen each to the first', () => {
    expect(equalParts(100, 3)).toEqual([34, 33, 33]);
    expect(equalParts(101, 3)).toEqual([34, 34, 33]);
    expect(equalParts(99, 3)).toEqual([33, 33, 33]);
    expect(equalParts(1, 3)).toEqual([1, 0, 0]);
  });

  it('always sums to the amount', () => {
    for (let amount = 0; amount < 50; amount += 1) {
      for (let persons = 1; persons < 8; persons += 1) {
        expect(equalParts(amount, persons).reduce(add, 0)).toBe(amount);
      }
    }
  });

  it('stays exact where there are no whole fen to hand out', () => {
    expect(equalParts(ratio(1, 2), 2)).toEqual([ratio(1, 4), ratio(1, 4)]);
  });

  it('gives nobody anything where nobody counts', () => {
    expect(equalParts(100, 0)).toEqual([]);
  });
});
