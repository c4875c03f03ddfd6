import { expect, it } from 'vitest';
import { closest } from '../../../src/base/suggest.js';

const keys = ['standard', 'status', 'eligibility', 'lines', 'id', 'cite'];

it.each([
  ['standart', 'standard'],
  ['stadnard', 'standard'],
  ['Standard', 'standard'],
  ['ELIGIBILTY', 'eligibility'],
  ['line', 'lines'],
  ['ids', 'id'],
  ['ID', 'id'],
  ['cties', undefined],
  ['ctie', 'cite'],
  ['lines', 'lines'],
])('closest takes %s for %s', (word, expected) => {
  expect(closest(word, keys)).toBe(expected);
});

it.each(['', 'x', 'ab', 'programme', '標準'])('closest finds nothing near %j', (word) => {
  expect(closest(word, keys)).toBeUndefined();
});

it('closest prefers the nearest, then the first', () => {
  expect(closest('income', ['outcome', 'incomes'])).toBe('incomes');
  expect(closest('cat', ['bat', 'rat'])).toBe('bat');
  expect(closest('a', [])).toBeUndefined();
});

it('closest works on characters, not UTF-16 units', () => {
  expect(closest('最低生活保障', ['最低生活保證', '特困供養'])).toBe('最低生活保證');
});

it('closest gives up on words too long to be a slip', () => {
  expect(closest('a'.repeat(1_000_000), ['a'.repeat(1_000_000), 'b'])).toBeUndefined();
});
