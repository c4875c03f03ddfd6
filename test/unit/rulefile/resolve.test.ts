import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sections } from '../../../src/rulefile/format.js';
import { citesAt, originAt } from '../../../src/rulefile/materialise.js';
import type { ParsedRuleFile } from '../../../src/rulefile/parsed-file.js';
import { ancestorsOf } from '../../../src/rulefile/region.js';
import { resolve } from '../../../src/rulefile/resolve.js';
import type { Resolved } from '../../../src/rulefile/resolved.js';
import {
  city,
  county,
  documents,
  file,
  follow,
  library,
  nation,
  province,
  root,
  say,
  thrown,
} from './files.js';

const p = (value: unknown, more: object = {}) => ({ parameters: { p: { value, ...more } } });

describe('a region', () => {
  it.each([
    ['341522101001', ['341522101', '341522', '341500', '340000', '100000']],
    ['341522101', ['341522', '341500', '340000', '100000']],
    ['341522', ['341500', '340000', '100000']],
    ['341500', ['340000', '100000']],
    ['340000', ['100000']],
    ['100000', []],
    ['x00001', []],
    ['abc', []],
  ])('%s lies in %j', (region, ancestors) => {
    expect(ancestorsOf(region)).toEqual(ancestors);
  });

  const files = [
    root(p(0)),
    file(province, '2020-01-01', p(1)),
    file(county, '2020-01-01', { above: province, ...p(3) }),
    file('x7', '2020-01-01', { above: county, ...p(4) }),
  ];

  it.each([
    ['341522101', county, 3],
    [county, county, 3],
    [city, province, 1],
    ['500000', nation, 0],
    ['x7', 'x7', 4],
  ])('%s uses the rules of %s', (region, used, value) => {
    const resolved = resolve(library(...files), { region, asOf: '2021-01-01' });
    expect(resolved).toMatchObject({ region, usedRegion: used, name: say(used) });
    expect(resolved.sections.parameters.get('p')?.value.value).toBe(value);
    expect(resolved.layers[0]).toBe(nation);
    expect(resolved.layers.at(-1)).toBe(used);
  });

  it('of which nobody has heard is refused, with the nearest known', () => {
    const only = library(file('x00001', '2020-01-01', { above: null, documents }));
    const read = (region: string) => () => resolve(only, { region, asOf: '2021-01-01' });
    expect(thrown(read('x00002'))).toMatchObject([
      { code: 'region/unknown', params: { region: 'x00002', suggestion: 'x00001' } },
    ]);
    expect(thrown(read('341522'))).toMatchObject([{ code: 'region/unknown' }]);
    expect(thrown(read('x00001'))).toEqual([]);
  });
});

describe('resolved rules', () => {
  const condition = (value: string, more: object = {}) => ({
    when: { any: [{ fact: 'person.status', operator: 'contains', value }] },
    ...more,
  });
  const files = [
    root({
      parameters: {
        s: { unit: 'yuan', keys: ['household.area'], open: { setBy: say('x') } },
        t: { value: 1 },
        standard: { value: 1 },
      },
      conditions: { c: condition('a', { open: true, cite: [{ document: 'D', article: 'own' }] }) },
      gradings: { g: { scope: 'person', grades: { low: { severity: 1 }, high: { severity: 2 } } } },
      programmes: { b: { scope: 'household', lines: { l: { amount: 'parameter:t' } } } },
      tables: { tiers: { rows: { r: { match: ['*'], value: 1 } } } },
      cases: [{ id: 'k', title: say('k'), household: {}, expect: {}, working: 'w' }],
    }),
    file(province, '2020-01-01', {
      parameters: { s: { values: { urban: 2, rural: 1, 'a/b~c': 0 } } },
      extend: { conditions: { c: [condition('b').when] } },
    }),
    file(province, '2021-01-01', {
      parameters: { s: { values: { urban: 3 } }, t: { value: 5 } },
      gradings: { g: { grades: { low: { label: say('low') } } } },
    }),
    file(city, '2021-06-01', {
      programmes: { b: { lines: { l: { months: [1] }, m: { amount: 2 } } } },
    }),
    file(city, '2030-01-01', { parameters: { t: { value: 6 } } }),
  ];

  it('have origins that exist in the files they name, for every part', () => {
    const lib = library(...files);
    const resolved = resolve(lib, { region: city, asOf: '2022-01-01' });
    const byId = new Map(files.map((each) => [each.id, each]));
    let walked = 0;
    for (const section of sections) {
      for (const item of resolved.sections[section].values()) {
        expect(item.origins.has('')).toBe(true);
        for (const [pointer, origin] of item.origins) {
          const place = follow(byId.get(origin.file)?.content, origin.pointer);
          expect(place.found, `${origin.file} ${origin.pointer}`).toBe(true);
          const part = follow(item.value, pointer);
          expect(part.found).toBe(true);
          const isLeaf = [...item.origins.keys()].every(
            (other) => !other.startsWith(`${pointer}/`),
          );
          if (isLeaf) expect(place.value).toEqual(part.value);
          expect(item.cites.has(pointer)).toBe(true);
          walked += 1;
        }
      }
    }
    expect(walked).toBeGreaterThan(30);
  });

  const now = (): Resolved => resolve(library(...files), { region: city, asOf: '2022-01-01' });

  it('tell the origin and the source of anything inside an item', () => {
    const c = now().sections.conditions.get('c');
    if (!c) throw new Error('no condition');
    expect(originAt(c, '/when/any/0/value')).toMatchObject({
      file: `${nation}/2000-01-01`,
      pointer: '/conditions/c/when/any/0/value',
    });
    expect(originAt(c, '/when/any/1/any/0/value')).toMatchObject({
      file: `${province}/2020-01-01`,
      pointer: '/extend/conditions/c/0/any/0/value',
    });
    expect(citesAt(c, '/when/any/0')).toEqual([{ document: 'D', article: 'own' }]);
    expect(citesAt(c, '/when/any/1')).toEqual([{ document: 'D', article: '2020-01-01' }]);
  });

  it('list the files used, with hashes, and their cases', () => {
    const resolved = now();
    expect(resolved.files.map(({ id }) => id)).toEqual([
      `${nation}/2000-01-01`,
      `${province}/2020-01-01`,
      `${province}/2021-01-01`,
      `${city}/2021-06-01`,
    ]);
    expect(resolved.files[0]).toMatchObject({ hash: files[0]?.hash, announced: '2000-01-01' });
    expect(resolved.cases).toMatchObject([
      { file: `${nation}/2000-01-01`, pointer: '/cases/0', case: { id: 'k' } },
    ]);
  });

  it('are the same, to the hash, whatever the order of the files', () => {
    const plain = now();
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        const other = resolve(library(...shuffled), { region: city, asOf: '2022-01-01' });
        expect(other.hash).toBe(plain.hash);
        expect(other.files).toEqual(plain.files);
        for (const section of sections) {
          expect([...other.sections[section]]).toEqual([...plain.sections[section]]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('do not see what is dated later, and change with anything that matters', () => {
    const plain = now();
    const later = file(province, '2025-01-01', { parameters: { t: { value: 9 } } });
    const same = resolve(library(...files, later), { region: city, asOf: '2022-01-01' });
    expect(same.hash).toBe(plain.hash);
    expect(same.sections.parameters).toEqual(plain.sections.parameters);
    const old = file(province, '2019-01-01', { parameters: { t: { value: 9 } } });
    const other = resolve(library(...files, old), { region: city, asOf: '2022-01-01' });
    expect(other.hash).not.toBe(plain.hash);
    expect(plain.asOn('2022-01-02')?.hash).not.toBe(plain.hash);
  });

  it('read the past of the same place, once', () => {
    const resolved = now();
    expect(resolved.asOn('2020-06-01')?.sections.parameters.get('t')?.value.value).toBe(1);
    expect(resolved.asOn('2020-06-01')).toBe(resolved.asOn('2020-06-01'));
    expect(resolved.asOn('2022-01-01')).toBe(resolved);
    expect(resolved.asOn('1999-12-31')).toBeNull();
    // The day before the version in force leads to the one before.
    const day = resolved.sections.parameters.get('t')?.from;
    expect(day).toBe('2021-01-01');
    expect(resolved.asOn('2020-12-31')?.sections.parameters.get('t')?.from).toBe('2000-01-01');
  });

  it('are cached by library, and never more than a hundred', () => {
    const lib = library(...files);
    const first = resolve(lib, { region: city, asOf: '2022-01-01' });
    expect(resolve(lib, { region: city, asOf: '2022-01-01', knownOn: null })).toBe(first);
    expect(resolve(library(...files), { region: city, asOf: '2022-01-01' })).not.toBe(first);
    for (let year = 2001; year < 2110; year += 1)
      resolve(lib, { region: nation, asOf: `${year}-01-01` });
    expect(resolve(lib, { region: city, asOf: '2022-01-01' })).not.toBe(first);
  });

  it('take terms: cells and values, marked, with a hash of their own', () => {
    const resolved = now();
    const supplied = resolved.withTerms({ s: { urban: '8' }, t: '9' });
    const s = supplied.sections.parameters.get('s');
    expect(s?.value.values).toEqual({ urban: '8', rural: 1, 'a/b~c': 0 });
    expect(s?.origins.get('/values/urban')).toMatchObject({
      supplied: true,
      file: `${province}/2021-01-01`,
    });
    expect(s?.origins.get('/values/rural')).not.toHaveProperty('supplied');
    expect(supplied.sections.parameters.get('t')?.value.value).toBe('9');
    expect(supplied.hash).not.toBe(resolved.hash);
    expect(resolved.sections.parameters.get('s')?.value.values).toEqual({
      urban: 3,
      rural: 1,
      'a/b~c': 0,
    });
    expect(resolved.withTerms({ t: '9', s: { urban: '8' } }).hash).toBe(supplied.hash);
    expect(supplied.withTerms({ t: 1 }).sections.parameters.get('s')?.value.values).toEqual({
      urban: '8',
      rural: 1,
      'a/b~c': 0,
    });
    expect(supplied.asOn('2022-01-01')).toBe(resolved);
    expect(thrown(() => resolved.withTerms({ standrad: 1, other: 2 }))).toMatchObject([
      { code: 'rulefile/unknown-term', params: { term: 'standrad', suggestion: 'standard' } },
      { code: 'rulefile/unknown-term', params: { term: 'other' } },
    ]);
  });
});

describe('documents', () => {
  it('that are cited must be listed by some layer, with the place of each cite', () => {
    const item = {
      value: {
        round: 1,
        step: 1,
        direction: 'up',
        cite: [{ document: 'DD' }],
      },
      departsFrom: { document: 'Elsewhere', reason: say('r') },
    };
    const own = file(province, '2020-01-01', {
      quantities: { q: item },
      cite: [{ document: 'd1' }],
    });
    const read = (more: object) => () =>
      resolve(library(root({ documents: { ...documents, ...more } }), own), {
        region: province,
        asOf: '2021-01-01',
      });
    expect(thrown(read({}))).toMatchObject([
      {
        code: 'rulefile/unknown-document',
        file: own.id,
        pointer: '/quantities/q/value/cite/0/document',
        params: { document: 'DD', suggestion: '' },
      },
      { pointer: '/quantities/q/departsFrom/document', params: { document: 'Elsewhere' } },
      { pointer: '/cite/0/document', line: 13, params: { document: 'd1' } },
    ]);
    const listed = { title: say('D'), mark: 'verified' };
    expect(thrown(read({ DD1: listed, d1: listed }))).toMatchObject([
      { params: { suggestion: 'DD1' } },
      { params: { document: 'Elsewhere' } },
    ]);
    expect(thrown(read({ DD: listed, d1: listed, Elsewhere: listed }))).toEqual([]);
  });

  it('of a file that is not announced yet are not listed yet', () => {
    const more = file(nation, '2020-01-01', {
      announced: '2022-01-01',
      documents: { E: { title: say('E'), mark: 'verified' } },
    });
    const own = file(province, '2020-01-01', { cite: [{ document: 'E' }], ...p(1) });
    const read = (knownOn: string) => () =>
      resolve(library(root(), more, own), { region: province, asOf: '2021-01-01', knownOn });
    expect(thrown(read('2021-12-31'))).toMatchObject([{ code: 'rulefile/unknown-document' }]);
    expect(thrown(read('2022-01-01'))).toEqual([]);
  });
});

describe('local facts', () => {
  const stove = { type: 'boolean', label: say('stove') };
  const facts = (value: object) => ({ facts: { 'household.hasStove': value } });

  it('join the vocabulary of their place, from their day', () => {
    const lib = library(root(), file(province, '2020-01-01', facts(stove)));
    const of = (region: string, asOf: string) =>
      resolve(lib, { region, asOf }).vocabulary.factsById;
    expect(of(province, '2020-01-01').has('household.hasStove')).toBe(true);
    expect(of(province, '2019-12-31').has('household.hasStove')).toBe(false);
    expect(of(nation, '2020-01-01').has('household.hasStove')).toBe(false);
    expect(
      resolve(lib, { region: province, asOf: '2020-01-01' }).files.map(({ id }) => id),
    ).toContain(`${province}/2020-01-01`);
  });

  it('may be mended or ended by a later version of their layer, not by a lower one', () => {
    const lib = library(
      root(),
      file(province, '2020-01-01', facts(stove)),
      file(province, '2021-01-01', facts({ ...stove, label: say('oven') })),
      file(province, '2022-01-01', { facts: { 'household.hasStove': null } }),
      file(city, '2020-06-01', { facts: { 'household.hasStove': null } }),
    );
    const label = (asOf: string) =>
      resolve(lib, { region: province, asOf }).vocabulary.factsById.get('household.hasStove')
        ?.declaration.label.en;
    expect(['2020-06-01', '2021-01-01', '2022-01-01'].map(label)).toEqual([
      'stove',
      'oven',
      undefined,
    ]);
    expect(thrown(() => resolve(lib, { region: city, asOf: '2021-01-01' }))).toMatchObject([
      {
        code: 'rulefile/cannot-remove-fact',
        file: `${city}/2020-06-01`,
        pointer: '/facts/household.hasStove',
      },
    ]);
  });

  it('report what the dictionary refuses, with line and column', () => {
    const lib = library(root(), file(province, '2020-01-01', { facts: { 'househld.x': stove } }));
    expect(thrown(() => resolve(lib, { region: province, asOf: '2021-01-01' }))).toMatchObject([
      {
        code: 'facts/unknown-entity',
        file: `${province}/2020-01-01`,
        pointer: '/facts/househld.x',
        line: 18,
      },
    ]);
  });

  it('decisions become facts', () => {
    const decision = { type: 'boolean', about: 'household', decidedBy: say('panel'), note: 'n' };
    const lib = library(root({ decisions: { vote: decision } }));
    const { vocabulary } = resolve(lib, { region: nation, asOf: '2021-01-01' });
    expect(vocabulary.factsById.get('decision:vote')?.declaration.label).toEqual(say('panel'));
  });
});

describe('layering agrees with a plain merge', () => {
  const regions = [nation, province, city, county];
  const days = ['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01'];
  const cell = fc.constantFrom('a', 'b', 'c');
  const entry = fc.record({
    region: fc.constantFrom(...regions),
    from: fc.constantFrom(...days),
    announced: fc.constantFrom(...days),
    cells: fc.dictionary(cell, fc.option(fc.nat(99)), { minKeys: 1 }),
    drops: fc.boolean(),
    starts: fc.boolean(),
  });
  type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

  /** Layer by layer, day by day, cell by cell: nothing else. */
  function oracle(entries: readonly Entry[], asOf: string, knownOn: string) {
    let cells: Record<string, number> = {};
    for (const region of regions) {
      let versions = entries
        .filter((each) => each.region === region && each.from <= asOf && each.announced <= knownOn)
        .sort((x, y) => (x.from + x.announced < y.from + y.announced ? -1 : 1));
      const start = versions.map(({ starts }) => starts).lastIndexOf(true);
      if (start > 0) versions = versions.slice(start);
      const upper = cells;
      let own: Record<string, number | null> = {};
      let isCut = false;
      for (const version of versions) {
        if (version.drops) {
          own = {};
          isCut = true;
        } else own = { ...own, ...version.cells };
      }
      const all: Record<string, number | null> = { ...(isCut ? {} : upper), ...own };
      cells = {};
      for (const [key, value] of Object.entries(all)) if (value !== null) cells[key] = value;
    }
    return cells;
  }

  function build(entries: readonly Entry[]): ParsedRuleFile[] {
    return entries.map(({ region, from, announced, cells, drops, starts }) =>
      file(region, from, {
        announced,
        topic: `t${days.indexOf(announced)}`,
        ...(starts ? { replaces: 'all', documents } : {}),
        parameters: { p: drops ? null : { values: cells } },
      }),
    );
  }

  it('for random layered values', () => {
    const unique = fc.uniqueArray(entry, {
      maxLength: 14,
      selector: ({ region, from, announced }) => region + from + announced,
    });
    fc.assert(
      fc.property(
        unique,
        fc.constantFrom(...days),
        fc.constantFrom(...days),
        (entries, asOf, knownOn) => {
          const lib = library(
            root(),
            ...['340000', '341500', '341522'].map((region) => file(region, '2001-01-01')),
            ...build(entries),
          );
          const resolved = resolve(lib, { region: county, asOf, knownOn });
          const item = resolved.sections.parameters.get('p');
          expect(item?.value.values ?? {}).toEqual(oracle(entries, asOf, knownOn));
        },
      ),
      { numRuns: 400 },
    );
  });
});
