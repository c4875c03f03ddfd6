import { describe, expect, it } from 'vitest';
import { makeLibrary } from '../../../src/rulefile/library.js';
import { parseRuleFileValue } from '../../../src/rulefile/parse.js';
import type { ParsedRuleFile } from '../../../src/rulefile/parsed-file.js';
import { resolve } from '../../../src/rulefile/resolve.js';
import { city, content, county, file, idOf, nation, province, root, say, thrown } from './files.js';

const parameter = (value: number, more: object = {}) => ({ parameters: { p: { value, ...more } } });

describe('a library', () => {
  it('holds files by region, whatever their order', () => {
    const files = [root(), file(province, '2020-01-01'), file(province, '2019-01-01')];
    const one = makeLibrary(files);
    const two = makeLibrary([...files].reverse());
    expect(one.issues).toEqual([]);
    expect(one.library.files.map(({ id }) => id)).toEqual(two.library.files.map(({ id }) => id));
    expect(one.library.regions.get(province)?.files.map(({ id }) => id)).toEqual([
      `${province}/2019-01-01`,
      `${province}/2020-01-01`,
    ]);
  });

  it('takes a file given twice as one, and refuses two under one name', () => {
    const one = root();
    expect(makeLibrary([one, one]).issues).toEqual([]);
    expect(makeLibrary([one, one]).library.files).toHaveLength(1);
    const { issues } = makeLibrary([one, root({ note: 'other' })]);
    expect(issues).toMatchObject([{ code: 'rulefile/duplicate-file', pointer: '', file: one.id }]);
  });

  it('is not stopped by a bad layer: other regions stand, the bad one is refused', () => {
    const files = [
      root(parameter(1)),
      file(province, '2020-01-01', parameter(2)),
      file(county, '2020-01-01', { above: city, ...parameter(3) }),
    ];
    const { library, issues } = makeLibrary(files);
    expect(issues).toMatchObject([
      {
        code: 'rulefile/missing-layer',
        file: `${county}/2020-01-01`,
        pointer: '/above',
        line: 9,
        params: { region: county, above: city },
      },
    ]);
    expect(resolve(library, { region: province, asOf: '2021-01-01' }).layers).toEqual([
      nation,
      province,
    ]);
    const refused = thrown(() => resolve(library, { region: county, asOf: '2021-01-01' }));
    expect(refused).toEqual(issues);
  });

  it('refuses a region whose versions name different layers above, and all below it', () => {
    const files = [
      root(),
      file(province, '2020-01-01'),
      file(city, '2020-01-01'),
      file(city, '2021-01-01', { above: nation }),
      file(county, '2020-01-01'),
    ];
    const { library, issues } = makeLibrary(files);
    expect(issues).toMatchObject([
      {
        code: 'rulefile/above-differs',
        file: `${city}/2021-01-01`,
        pointer: '/above',
        params: { above: nation, otherAbove: province, otherFile: `${city}/2020-01-01` },
      },
    ]);
    expect(thrown(() => resolve(library, { region: county, asOf: '2022-01-01' }))).toEqual(issues);
  });

  it('finds layers that go round in a ring', () => {
    const files = [
      root(),
      file('x1', '2020-01-01', { above: 'x2' }),
      file('x2', '2020-01-01', { above: 'x1' }),
    ];
    const { library, issues } = makeLibrary(files);
    expect(issues).toMatchObject([
      {
        code: 'rulefile/layer-cycle',
        file: 'x1/2020-01-01',
        params: { regions: ['x1', 'x2', 'x1'] },
      },
    ]);
    // One of the ring says so, and none of it can be used.
    for (const region of ['x1', 'x2']) {
      expect(thrown(() => resolve(library, { region, asOf: '2021-01-01' })).length).toBe(1);
    }
  });
});

describe('versions of equal rank', () => {
  const conflicts = (a: object, b: object): readonly unknown[] => {
    const read = (topic: string, more: object): ParsedRuleFile => {
      const value = { ...content(province, '2020-01-01'), topic, ...more };
      const result = parseRuleFileValue(value, { id: idOf(value) });
      if (!result.ok) throw new Error(JSON.stringify(result.issues));
      return result.file;
    };
    const { issues } = makeLibrary([root(), read('b', b), read('a', a)]);
    expect(makeLibrary([read('a', a), root(), read('b', b)]).issues).toEqual(issues);
    return issues.map((issue) => ({
      code: issue.code,
      file: issue.file,
      pointer: issue.pointer,
      other: `${issue.params.otherFile}${issue.params.otherPointer}`,
    }));
  };
  const a = `${province}/2020-01-01-a`;
  const b = `${province}/2020-01-01-b`;
  const at = (pointer: string) => [
    { code: 'rulefile/conflicting-versions', file: b, pointer, other: a + pointer },
  ];
  const cells = (values: object, more: object = {}) => ({ parameters: { p: { values, ...more } } });

  it('conflict where they say different things of one cell', () => {
    expect(conflicts(cells({ x: 1, y: 2 }), cells({ x: 1, y: 3 }))).toEqual(
      at('/parameters/p/values/y'),
    );
    expect(conflicts(cells({ x: 1 }), cells({ y: 2 }))).toEqual([]);
    expect(conflicts(cells({ x: 1 }), cells({ x: 1 }))).toEqual([]);
    expect(conflicts(cells({ x: 1 }), cells({ x: { a: 1 } }))).toEqual(
      at('/parameters/p/values/x'),
    );
    expect(conflicts(cells({ x: 1 }), cells({ x: null }))).toEqual(at('/parameters/p/values/x'));
    expect(conflicts(cells({ x: 1 }), { parameters: { p: null } })).toEqual(at('/parameters/p'));
    expect(conflicts(cells({ x: 1 }, { unit: 'a' }), cells({ y: 1 }, { unit: 'b' }))).toEqual(
      at('/parameters/p/unit'),
    );
  });

  it('do not conflict where the day or the announcement differs', () => {
    expect(conflicts(cells({ x: 1 }), cells({ x: 2 }, { from: '2020-02-01' }))).toEqual([]);
    expect(conflicts(cells({ x: 1 }), cells({ x: 2 }, { announced: '2020-02-01' }))).toEqual([]);
    expect(conflicts(cells({ x: 1 }), cells({ x: 1 }, { until: '2020-02-01' }))).toEqual(
      at('/parameters/p/values/x'),
    );
  });

  it('may each cite their own source for their own cells', () => {
    const cite = [{ document: 'E' }];
    expect(conflicts(cells({ x: 1 }), cells({ y: 1 }, { cite }))).toEqual([]);
  });

  it('conflict line by line and field by field in programmes', () => {
    const lines = (value: object) => ({ programmes: { q: { lines: value } } });
    expect(conflicts(lines({ k: { amount: 1 } }), lines({ l: { amount: 2 } }))).toEqual([]);
    expect(conflicts(lines({ k: { amount: 1 } }), lines({ k: { unit: 'yuan' } }))).toEqual([]);
    expect(conflicts(lines({ k: { amount: 1 } }), lines({ k: { amount: 2 } }))).toEqual(
      at('/programmes/q/lines/k/amount'),
    );
  });

  it('conflict as a whole in every other section, unless they say the same', () => {
    const condition = (more: object) => ({ conditions: { c: more } });
    const when = { fact: 'household.area', operator: 'equal', value: 'rural' };
    expect(conflicts(condition({ when }), condition({ label: say('c') }))).toEqual(
      at('/conditions/c'),
    );
    expect(conflicts(condition({ when }), condition({ when }))).toEqual([]);
  });

  it('stop the rules only where and when the conflict is in force', () => {
    const p = (topic: string, value: number) =>
      file(province, '2020-01-01', { topic, parameters: { p: { value } } });
    const { library } = makeLibrary([
      root({ parameters: { p: { value: 0, unit: 'yuan' } } }),
      p('a', 1),
      p('b', 2),
      file(province, '2022-01-01', { parameters: { p: { value: 3 } } }),
    ]);
    const at =
      (asOf: string, region = province) =>
      () =>
        resolve(library, { region, asOf });
    expect(thrown(at('2019-12-31'))).toEqual([]);
    expect(thrown(at('2020-01-01'))).toMatchObject([{ code: 'rulefile/conflicting-versions' }]);
    expect(thrown(at('2020-01-01', nation))).toEqual([]);
    expect(thrown(at('2022-01-01'))).toEqual([]);
  });
});
