import { describe, expect, it } from 'vitest';
import type { ParsedRuleFile } from '../../../src/rulefile/parsed-file.js';
import { resolve } from '../../../src/rulefile/resolve.js';
import { city, county, file, library, nation, province, root, say, thrown } from './files.js';

const asOf = '2026-01-01';
const of = (region: string, ...files: readonly ParsedRuleFile[]) =>
  resolve(library(...files), { region, asOf });
const leaf = (value: string) => ({ fact: 'person.status', operator: 'contains', value });

describe('layers in space', () => {
  const keys = ['household.area', 'person.grade'];
  const files = [
    root({ parameters: { s: { unit: 'yuan', keys, open: { setBy: say('county') } } } }),
    file(province, '2020-01-01', {
      parameters: { s: { values: { urban: { a: 3, b: 2 }, rural: { a: 1 } } } },
    }),
    file(city, '2021-01-01', { parameters: { s: { values: { urban: { b: 5 } } } } }),
    file(county, '2022-01-01', {
      parameters: { s: { values: { urban: { a: null }, rural: { b: 7 } } } },
    }),
  ];

  it('merge cells from four layers and say where each is from', () => {
    const item = of(county, ...files).sections.parameters.get('s');
    expect(item?.value).toEqual({
      unit: 'yuan',
      keys,
      open: { setBy: say('county') },
      values: { urban: { b: 5 }, rural: { a: 1, b: 7 } },
      cite: [{ document: 'D', article: '2022-01-01' }],
    });
    const regions = Object.fromEntries(
      [...(item?.origins ?? [])].map(([pointer, { region }]) => [pointer, region]),
    );
    expect(regions).toMatchObject({
      '': county,
      '/unit': nation,
      '/values/urban/b': city,
      '/values/rural/a': province,
      '/values/rural/b': county,
    });
    expect(regions).not.toHaveProperty('/values/urban/a');
    expect(item?.cites.get('/values/rural/a')).toEqual([{ document: 'D', article: '2020-01-01' }]);
    expect(item?.cites.get('/unit')).toEqual([{ document: 'D', article: '2000-01-01' }]);
  });

  it('leave the item as each layer above had it', () => {
    const item = of(county, ...files).sections.parameters.get('s');
    expect(item?.layer).toBe(county);
    expect(item?.above?.layer).toBe(city);
    expect(item?.above?.value.values).toEqual({ urban: { a: 3, b: 5 }, rural: { a: 1 } });
    expect(item?.above?.above?.value.values).toEqual({ urban: { a: 3, b: 2 }, rural: { a: 1 } });
    expect(item?.above?.above?.above?.value.values).toBeUndefined();
    expect(item?.above?.above?.above?.above).toBeNull();
    expect(item?.from).toBe('2022-01-01');
  });

  it('skip layers that do not touch the item', () => {
    const item = of(
      county,
      files[0] as ParsedRuleFile,
      file(province, '2020-01-01'),
      file(city, '2020-01-01'),
      files[3] as ParsedRuleFile,
    ).sections.parameters.get('s');
    expect(item?.above?.layer).toBe(nation);
  });

  it('give a layer without a change the item of the layer above', () => {
    const item = of(city, ...files.slice(0, 2), file(city, '2021-01-01')).sections.parameters.get(
      's',
    );
    expect(item?.layer).toBe(province);
  });

  it('drop cells of other keys when a layer keys the parameter anew', () => {
    const item = of(
      province,
      root({ parameters: { s: { keys: ['household.area'], values: { urban: 1, rural: 2 } } } }),
      file(province, '2020-01-01', {
        parameters: { s: { keys: ['person.grade'], values: { a: 3 } } },
      }),
    ).sections.parameters.get('s');
    expect(item?.value.values).toEqual({ a: 3 });
  });

  it('merge lines and routes field by field, and remove them with null', () => {
    const item = of(
      province,
      root({
        programmes: {
          b: {
            scope: 'household',
            lines: { gap: { amount: 1, unit: 'yuan per month' }, coal: { amount: 5 } },
            routes: { poor: { when: leaf('a') }, old: { when: leaf('b') } },
            timing: {
              start: 'month-of-decision',
              backPayMonths: 2,
              tapers: { job: { label: say('job'), months: 6 }, old: { label: say('old') } },
              renewal: { months: 3 },
            },
          },
        },
      }),
      file(province, '2020-01-01', {
        programmes: {
          b: {
            lines: { gap: { amount: 2 }, coal: null, heat: { amount: 3 } },
            routes: { poor: { label: say('poor') }, old: null },
            timing: {
              backPayMonths: 3,
              tapers: { job: { months: 12 }, old: null },
              renewal: { months: 1 },
            },
          },
        },
      }),
    ).sections.programmes.get('b');
    expect(item?.value).toMatchObject({
      lines: { gap: { amount: 2, unit: 'yuan per month' }, heat: { amount: 3 } },
      routes: { poor: { label: say('poor'), when: leaf('a') } },
      timing: {
        start: 'month-of-decision',
        backPayMonths: 3,
        tapers: { job: { label: say('job'), months: 12 } },
      },
    });
    expect(Object.keys(item?.value.timing?.tapers ?? {})).toEqual(['job']);
    expect(item?.value.timing?.renewal).toEqual({ months: 1 });
    expect(Object.keys(item?.value.lines ?? {})).toEqual(['gap', 'heat']);
    expect(Object.keys(item?.value.routes ?? {})).toEqual(['poor']);
  });

  it('replace conditions, expressions, lists and table rows whole', () => {
    const { sections } = of(
      province,
      root({
        conditions: { c: { scope: 'person', when: { all: [leaf('a'), leaf('b')] } } },
        quantities: { q: { unit: 'yuan', value: { add: [1, 2] } } },
        tables: { t: { keys: [1], rows: { a: { match: ['*'], value: 1 }, z: { match: [1] } } } },
        calendars: { w: { holidays: { '2024-01-01': say('x') } } },
      }),
      file(province, '2020-01-01', {
        conditions: { c: { when: { all: [leaf('c')] } } },
        quantities: { q: { value: { max: [1] } } },
        tables: { t: { rows: { a: { match: [2] }, z: null } } },
        calendars: { w: { holidays: { '2025-01-01': say('y') } } },
      }),
    );
    expect(sections.conditions.get('c')?.value).toMatchObject({
      scope: 'person',
      when: { all: [leaf('c')] },
    });
    expect(sections.quantities.get('q')?.value).toMatchObject({
      unit: 'yuan',
      value: { max: [1] },
    });
    expect(sections.tables.get('t')?.value.rows).toEqual({ a: { match: [2] } });
    expect(sections.calendars.get('w')?.value.holidays).toEqual({
      '2024-01-01': say('x'),
      '2025-01-01': say('y'),
    });
  });

  it('keep the order of grades from above, unless a layer names them all', () => {
    const grades = (region: string, value: object) =>
      file(region, '2020-01-01', { gradings: { g: { grades: value } } });
    const order = (...names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, { severity: 1 }]));
    const top = root({ gradings: { g: { grades: order('full', 'half', 'self') } } });
    const names = (value: object) =>
      Object.keys(
        of(province, top, grades(province, value)).sections.gradings.get('g')?.value.grades ?? {},
      );
    expect(names(order('half', 'none'))).toEqual(['full', 'half', 'self', 'none']);
    expect(names(order('self', 'most', 'half', 'full'))).toEqual(['self', 'most', 'half', 'full']);
    expect(names({ full: null, ...order('self', 'half') })).toEqual(['self', 'half']);
  });

  it('let a lower layer fill an open term, but not in another unit', () => {
    const top = root({ parameters: { s: { unit: 'yuan per month', open: { setBy: say('x') } } } });
    const filled = (more: object) => () =>
      of(
        province,
        top,
        file(province, '2020-01-01', { parameters: { s: { value: '7', ...more } } }),
      );
    expect(filled({})().sections.parameters.get('s')?.value).toMatchObject({
      value: '7',
      unit: 'yuan per month',
    });
    expect(filled({ unit: 'yuan per month' })().findings).toEqual([]);
    expect(thrown(filled({ unit: 'yuan per year' }))).toMatchObject([
      {
        code: 'rulefile/open-term-unit',
        file: `${province}/2020-01-01`,
        pointer: '/parameters/s/unit',
        params: { asked: 'yuan per month', given: 'yuan per year' },
      },
    ]);
  });
});

describe('what is odd', () => {
  it('is an override older than the rule it shadows', () => {
    const top = root({ parameters: { s: { value: 1, label: say('s') } } });
    const newer = file(nation, '2025-01-01', { parameters: { s: { value: 2 } } });
    const own = file(province, '2023-07-01', { parameters: { s: { value: 9 } } });
    expect(of(province, top, own).findings).toEqual([]);
    const stale = of(province, top, newer, own);
    expect(stale.sections.parameters.get('s')?.value.value).toBe(9);
    expect(stale.findings).toMatchObject([
      {
        code: 'rulefile/stale-override',
        severity: 'warning',
        file: own.id,
        pointer: '/parameters/s',
        params: { item: 's', from: '2023-07-01', upperFile: newer.id, upperFrom: '2025-01-01' },
      },
    ]);
    expect(stale.findings[0]?.line).toBeGreaterThan(1);
    const restated = file(province, '2025-07-01', { parameters: { s: { value: 9 } } });
    expect(of(province, top, newer, own, restated).findings).toEqual([]);
  });

  it('is an old removal of what was renewed, but not an old name or another cell', () => {
    const newer = file(nation, '2025-01-01', {
      parameters: { s: { label: say('s'), values: { a: 1 } } },
    });
    const own = (s: unknown) => file(province, '2023-07-01', { parameters: { s } });
    const findings = (s: unknown) =>
      of(province, root(), newer, own(s)).findings.map(({ code }) => code);
    expect(findings(null)).toEqual(['rulefile/stale-override']);
    expect(findings({ values: { a: null } })).toEqual(['rulefile/stale-override']);
    expect(findings({ label: say('t') })).toEqual([]);
    expect(findings({ values: { b: 1 } })).toEqual([]);
  });

  it('is a null that removes nothing', () => {
    const own = file(province, '2020-01-01', { conditions: { incomeTets: null } });
    const top = root({ conditions: { incomeTest: { when: leaf('a') } } });
    expect(of(province, top, own).findings).toMatchObject([
      {
        code: 'rulefile/removes-nothing',
        severity: 'warning',
        pointer: '/conditions/incomeTets',
        params: { suggestion: 'incomeTest' },
      },
    ]);
  });
});

describe('extending', () => {
  const illness = (more: object) =>
    root({
      conditions: { ill: { scope: 'person', when: { any: [leaf('a'), leaf('b')] }, ...more } },
    });
  const extend = (region: string, from: string, ...values: readonly string[]) =>
    file(region, from, { extend: { conditions: { ill: values.map(leaf) } } });
  const any = (...files: readonly ParsedRuleFile[]) => {
    const when = of(province, ...files).sections.conditions.get('ill')?.value.when;
    return when && 'any' in when ? when.any : undefined;
  };

  it('adds to an open any, version by version, and says which file added what', () => {
    const files = [
      illness({ open: true }),
      extend(province, '2020-01-01', 'c'),
      extend(province, '2021-01-01', 'd', 'e'),
    ];
    expect(any(...files)).toEqual(['a', 'b', 'c', 'd', 'e'].map(leaf));
    const item = of(province, ...files).sections.conditions.get('ill');
    expect(item?.origins.get('/when')?.file).toBe(`${nation}/2000-01-01`);
    expect(item?.origins.get('/when/any/2')).toMatchObject({
      file: `${province}/2020-01-01`,
      pointer: '/extend/conditions/ill/0',
    });
    expect(item?.origins.get('/when/any/4')?.pointer).toBe('/extend/conditions/ill/1');
    expect(item?.above?.value.when).toEqual({ any: [leaf('a'), leaf('b')] });
    expect(item?.from).toBe('2021-01-01');
  });

  it('goes on through several layers', () => {
    const files = [
      illness({ open: true }),
      extend(province, '2020-01-01', 'c'),
      extend(city, '2020-01-01', 'd'),
    ];
    const item = of(city, ...files).sections.conditions.get('ill');
    expect(item?.value.when).toEqual({ any: ['a', 'b', 'c', 'd'].map(leaf) });
    expect(item?.origins.get('/when/any/2')?.region).toBe(province);
    expect(item?.origins.get('/when/any/3')?.region).toBe(city);
  });

  it('ends where the layer states the condition anew', () => {
    const anew = file(province, '2022-01-01', {
      conditions: { ill: { when: { any: [leaf('z')] } } },
    });
    const files = [illness({ open: true }), extend(province, '2020-01-01', 'c'), anew];
    expect(any(...files)).toEqual([leaf('z')]);
    expect(any(...files, extend(province, '2023-01-01', 'd'))).toEqual(['z', 'd'].map(leaf));
  });

  it.each([
    ['a closed condition', {}, 'closed'],
    ['a condition that is no any', { open: true, when: { all: [leaf('a')] } }, 'not-a-list'],
  ])('%s is refused', (_, more, reason) => {
    const own = extend(province, '2020-01-01', 'c');
    expect(thrown(() => any(illness(more), own))).toMatchObject([
      {
        code: 'rulefile/not-open',
        file: own.id,
        pointer: '/extend/conditions/ill',
        line: 19,
        params: { section: 'conditions', item: 'ill', reason },
      },
    ]);
  });

  it('a condition that is nowhere is refused', () => {
    const top = root({ conditions: { illness: { when: leaf('a') } } });
    const own = file(province, '2020-01-01', { extend: { conditions: { ilness: [leaf('c')] } } });
    expect(thrown(() => of(province, top, own))).toMatchObject([
      {
        code: 'rulefile/extends-nothing',
        pointer: '/extend/conditions/ilness',
        params: { suggestion: 'illness' },
      },
    ]);
  });
});
