import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../../src/base/date.js';
import {
  ruleDates,
  type Threshold,
  thresholds,
} from '../../../../src/readings/thresholds/index.js';
import { treeOf } from '../../../../src/ruletree/compile.js';
import { everyKind } from '../../../fixtures/every-kind.js';

const tree = treeOf(everyKind());
const all = thresholds(tree);

function of(definition: string, kind?: Threshold['kind']): readonly Threshold[] {
  return all.filter((each) => each.definition === definition && (!kind || each.kind === kind));
}

describe('thresholds', () => {
  it('give the cells of a parameter that a quantity is compared with, in fen', () => {
    const [poor] = of('condition:poor');
    expect(poor).toMatchObject({
      kind: 'comparison',
      entity: 'household',
      operator: 'lessThan',
      type: 'number',
      unit: 'yuan per person per month',
      scale: 100,
      tested: { definitions: ['quantity:perHead'], fact: null },
    });
    expect(poor?.values).toMatchObject([
      { kind: 'cell', parameter: 'standard', cell: ['urban'], value: 64_000 },
      { kind: 'cell', parameter: 'standard', cell: ['rural'], value: 43_050 },
    ]);
    expect(poor?.values[0]).toHaveProperty('origin.pointer', '/parameters/standard/values/urban');
  });

  it('name every fact that the tested quantity comes from', () => {
    expect(of('condition:poor')[0]?.tested.facts).toEqual(
      expect.arrayContaining(['income.amount', 'income.per', 'income.kind', 'person.birthDate']),
    );
  });

  it('tell a test of age, its facts and its birthday rule', () => {
    const [adult] = of('condition:adult');
    expect(adult?.age).toEqual({ birth: ['person.birthDate'], leapBirthday: 'february-28' });
    expect(adult?.values).toMatchObject([{ kind: 'cell', parameter: 'adult', value: 18 }]);
    expect(adult?.unit).toBe('years');
  });

  it('give dates as day numbers and sets of codes one by one', () => {
    const day = parseIsoDate('2025-01-01');
    expect(of('condition:recent').flatMap(({ values }) => values)).toContainEqual({
      kind: 'constant',
      value: day,
    });
    const kinds = of('condition:counts').find(({ tested }) => tested.fact === 'income.kind');
    expect(kinds).toMatchObject({ operator: 'notIn', type: 'code' });
    expect(kinds?.values.map((value) => 'value' in value && value.value)).toEqual([
      'gift',
      'lottery',
    ]);
  });

  it('give ends of brackets, with what is inside them', () => {
    expect(
      of('quantity:rate', 'bracket').map(({ operator, values }) => [operator, values]),
    ).toEqual([
      ['lessThanInclusive', [{ kind: 'constant', value: 100_000 }]],
      ['greaterThan', [{ kind: 'constant', value: 100_000 }]],
      ['lessThanInclusive', [{ kind: 'constant', value: 500_000 }]],
      ['greaterThan', [{ kind: 'constant', value: 500_000 }]],
    ]);
  });

  it('give clamps as a min and a max, caps, floors and ranges', () => {
    expect(
      of('quantity:clamped')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['max', 'min']);
    expect(
      of('quantity:statement')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['cap', 'floor']);
    expect(of('quantity:decided', 'range')).toMatchObject([
      { operator: 'greaterThanInclusive', tested: { fact: 'decision:amount' } },
      { operator: 'lessThanInclusive', values: [{ kind: 'computed' }] },
    ]);
  });

  it('give what a table matches', () => {
    expect(
      of('quantity:monthly', 'match').map(({ tested, values }) => [tested.fact, values]),
    ).toEqual([
      ['income.per', [{ kind: 'constant', value: 'month' }]],
      ['income.per', [{ kind: 'constant', value: 'year' }]],
    ]);
  });

  it('give windows of time by their length', () => {
    expect(of('quantity:due', 'window')).toMatchObject([
      { unit: 'months', values: [{ kind: 'constant', value: 2 }] },
    ]);
  });

  it('stand with the row that is in scope inside a where', () => {
    expect(of('quantity:siblings')).toMatchObject([{ entity: 'person', type: 'date' }]);
  });

  it('are plain data, but for exact fractions', () => {
    expect(() => JSON.stringify(all)).not.toThrow();
    expect(all.length).toBeGreaterThan(40);
  });
});

describe('the days rules changed', () => {
  it('are those of the files used', () => {
    expect(ruleDates(tree)).toEqual(['2024-01-01']);
  });
});
