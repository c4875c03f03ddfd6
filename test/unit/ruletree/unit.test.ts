import { describe, expect, it } from 'vitest';
import { ratio } from '../../../src/base/exact.js';
import {
  anyUnit,
  conversionFactor,
  dimensionless,
  divideUnits,
  isMoney,
  isNonsense,
  measureOf,
  multiplyUnits,
  parseUnit,
  periodOf,
  sameUnit,
  scaleOf,
  suggestUnit,
  type Unit,
  withoutPerson,
} from '../../../src/ruletree/unit.js';

function unit(text: string): Unit {
  const parsed = parseUnit(text);
  if (parsed === undefined) throw new RangeError(text);
  return parsed;
}

describe('a unit', () => {
  it.each([
    'yuan',
    'yuan per month',
    'yuan per person per month',
    'yuan per year',
    'yuan per day',
    'persons',
    'months',
    'years',
    'days',
    'hours',
    'hours per month',
    'metres',
    'square-metres per person',
    'times per month',
    'number',
  ])('reads as it is written: %s', (text) => {
    expect(unit(text).text).toBe(text);
  });

  it('is one object however it is written', () => {
    expect(unit('yuan per month per person')).toBe(unit('yuan per person per month'));
    expect(unit('ratio')).toBe(unit('number'));
    expect(unit('ratio')).toBe(dimensionless);
  });

  it.each([
    '',
    'month',
    'yuans',
    'person',
    'yuan per months',
    'yuan per',
    'yuan month',
    'number per yuan',
    'Yuan',
    ' yuan',
    'per month',
  ])('is refused: "%s"', (text) => {
    expect(parseUnit(text)).toBeUndefined();
  });

  it.each([
    ['yuan per months', 'yuan per month'],
    ['yuans per month', 'yuan per month'],
    ['month', 'months'],
    ['yuan per persons per month', 'yuan per person per month'],
    ['Yuan per Month', 'yuan per month'],
    ['metre', 'metres'],
  ])('"%s" was most likely meant for %s', (text, meant) => {
    expect(suggestUnit(text)).toBe(meant);
  });

  it('has no suggestion where nothing is near', () => {
    expect(suggestUnit('kilometres per hour of walking')).toBeUndefined();
  });
});

describe('multiplying and dividing', () => {
  it('cancels what stands on both sides', () => {
    const each = unit('yuan per person per month');
    expect(multiplyUnits(each, unit('persons'))).toBe(unit('yuan per month'));
    expect(multiplyUnits(unit('yuan per month'), unit('months'))).toBe(unit('yuan'));
    expect(divideUnits(unit('yuan per month'), unit('persons'))).toBe(each);
    expect(divideUnits(unit('yuan'), unit('yuan'))).toBe(dimensionless);
  });

  it('lets a zero take any unit', () => {
    expect(multiplyUnits(anyUnit, unit('persons'))).toBe(anyUnit);
    expect(sameUnit(anyUnit, unit('yuan'))).toBe(true);
    expect(sameUnit(unit('yuan'), unit('yuan per month'))).toBe(false);
  });

  it('knows money times money and one over money for nonsense', () => {
    expect(isNonsense(multiplyUnits(unit('yuan'), unit('yuan per month')))).toBe(true);
    expect(isNonsense(divideUnits(dimensionless, unit('yuan')))).toBe(true);
    expect(isNonsense(divideUnits(unit('yuan'), unit('persons')))).toBe(false);
    expect(isNonsense(unit('hours per month'))).toBe(false);
  });
});

describe('converting', () => {
  it.each([
    ['yuan per year', 'yuan per month', ratio(1, 12)],
    ['yuan per month', 'yuan per year', 12],
    ['years', 'months', 12],
    ['months', 'years', ratio(1, 12)],
    ['yuan per person per year', 'yuan per person per month', ratio(1, 12)],
    ['weeks', 'days', 7],
    ['hours per week', 'hours per day', ratio(1, 7)],
    ['yuan', 'yuan', 1],
  ])('%s to %s is exact', (from, to, factor) => {
    expect(conversionFactor(unit(from), unit(to))).toEqual(factor);
  });

  it.each([
    ['days', 'months'],
    ['yuan per day', 'yuan per month'],
    ['months', 'weeks'],
    ['yuan per month', 'yuan'],
    ['yuan per person', 'yuan'],
    ['persons', 'households'],
    ['years per month', 'number per year'],
  ])('%s never becomes %s', (from, to) => {
    expect(conversionFactor(unit(from), unit(to))).toBeUndefined();
  });
});

describe('what a unit says of a benefit', () => {
  it.each([
    ['yuan', 'once'],
    ['yuan per day', 'day'],
    ['yuan per month', 'month'],
    ['yuan per year', 'year'],
    ['yuan per person per month', 'month'],
    ['hours per month', 'month'],
    ['times', 'once'],
    ['hours per week', undefined],
    ['yuan per month per year', undefined],
  ])('%s is paid: %s', (text, period) => {
    expect(periodOf(unit(text))).toBe(period);
  });

  it('measures it, money in fen', () => {
    expect(measureOf(unit('yuan per month'))).toBe('yuan');
    expect(measureOf(unit('hours per month'))).toBe('hours');
    expect([isMoney(unit('yuan per day')), isMoney(unit('hours'))]).toEqual([true, false]);
    expect([scaleOf(unit('yuan per day')), scaleOf(unit('hours'))]).toEqual([100, 1]);
  });

  it("gives each person's own amount without the person", () => {
    expect(withoutPerson(unit('yuan per person per month'))).toBe(unit('yuan per month'));
    expect(withoutPerson(unit('persons'))).toBe(unit('persons'));
  });
});
