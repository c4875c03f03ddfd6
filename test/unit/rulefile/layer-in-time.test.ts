import { describe, expect, it } from 'vitest';
import type { ParsedRuleFile } from '../../../src/rulefile/parsed-file.js';
import { resolve } from '../../../src/rulefile/resolve.js';
import { file, library, nation, province, root, say, thrown } from './files.js';

const p = (value: unknown, more: object = {}) => ({ parameters: { p: { value, ...more } } });

/** The value of parameter `p` for the province. */
function read(files: readonly ParsedRuleFile[], asOf: string, knownOn?: string) {
  const resolved = resolve(library(...files), { region: province, asOf, knownOn });
  return resolved.sections.parameters.get('p')?.value.value;
}

describe('versions in time', () => {
  const yearly = [
    root(),
    file(province, '2024-07-01', p('700', { unit: 'yuan', label: say('p') })),
    file(province, '2025-07-01', p('720')),
  ];

  it('hold from their day to the day before the next', () => {
    expect(read(yearly, '2024-06-30')).toBeUndefined();
    expect(read(yearly, '2024-07-01')).toBe('700');
    expect(read(yearly, '2025-06-30')).toBe('700');
    expect(read(yearly, '2025-07-01')).toBe('720');
    expect(read(yearly, '2099-01-01')).toBe('720');
  });

  it('state only what they change', () => {
    const { sections } = resolve(library(...yearly), { region: province, asOf: '2026-01-01' });
    const item = sections.parameters.get('p');
    expect(item?.value).toMatchObject({ value: '720', unit: 'yuan', label: say('p') });
    expect(item?.from).toBe('2025-07-01');
    expect(item?.origins.get('/unit')?.file).toBe(`${province}/2024-07-01`);
    expect(item?.origins.get('/value')).toEqual({
      file: `${province}/2025-07-01`,
      region: province,
      from: '2025-07-01',
      pointer: '/parameters/p/value',
    });
  });

  it('let a retroactive notice overlap: it counts for those who know it', () => {
    const files = [
      ...yearly,
      file(province, '2025-07-01', { topic: 'late', announced: '2025-12-20', ...p('730') }),
    ];
    expect(read(files, '2025-08-01', '2025-12-19')).toBe('720');
    expect(read(files, '2025-08-01', '2025-12-20')).toBe('730');
    expect(read(files, '2025-08-01')).toBe('730');
    expect(read(files, '2025-06-30')).toBe('700');
  });

  it('give way to a later day even when that was announced first', () => {
    const files = [
      ...yearly,
      file(province, '2025-01-01', { announced: '2026-03-01', ...p('710') }),
    ];
    expect(read(files, '2025-03-01')).toBe('710');
    expect(read(files, '2025-03-01', '2026-02-28')).toBe('700');
    expect(read(files, '2025-07-01')).toBe('720');
  });

  it('may have items that start on days of their own', () => {
    const files = [
      root(),
      file(province, '2023-01-01', {
        parameters: {
          p: { value: 1 },
          edge: { value: 2, from: '2023-03-15', announced: '2023-03-10' },
          back: { value: 3, from: '2022-10-01' },
        },
      }),
    ];
    const ids = (asOf: string, knownOn?: string) => [
      ...resolve(library(...files), { region: province, asOf, knownOn }).sections.parameters.keys(),
    ];
    expect(ids('2022-09-30')).toEqual([]);
    expect(ids('2022-10-01')).toEqual(['back']);
    expect(ids('2023-01-01')).toEqual(['back', 'p']);
    expect(ids('2023-03-14')).toEqual(['back', 'p']);
    expect(ids('2023-03-15')).toEqual(['back', 'p', 'edge']);
    expect(ids('2023-03-15', '2023-03-09')).toEqual(['back', 'p']);
  });

  it('end with `until`, on its day inclusive, and never revive what they replaced', () => {
    const files = [
      root(p(1, { unit: 'yuan' })),
      file(province, '2024-01-01', p(2)),
      file(province, '2025-01-01', p(3, { until: '2025-12-31' })),
    ];
    expect(read(files, '2025-12-31')).toBe(3);
    // What the nation says holds again, last year's value does not.
    expect(read(files, '2026-01-01')).toBe(1);
    const later = [...files, file(province, '2026-07-01', p(4))];
    expect(read(later, '2026-06-30')).toBe(1);
    expect(read(later, '2026-07-01')).toBe(4);
  });

  it('end only what they said: other parts of the item go on', () => {
    const programme = (lines: object, more: object = {}) => ({
      programmes: { benefit: { lines, ...more } },
    });
    const files = [
      root(),
      file(province, '2024-01-01', programme({ base: { amount: 1 } })),
      file(province, '2025-01-01', programme({ extra: { amount: 2 } }, { until: '2025-03-31' })),
    ];
    const lines = (asOf: string) =>
      Object.keys(
        resolve(library(...files), { region: province, asOf }).sections.programmes.get('benefit')
          ?.value.lines ?? {},
      );
    expect(lines('2025-03-31')).toEqual(['base', 'extra']);
    expect(lines('2025-04-01')).toEqual(['base']);
  });

  it('end with `null`, and a new start afterwards inherits nothing', () => {
    const files = [
      root(p(1, { unit: 'yuan', note: 'nation' })),
      file(province, '2020-01-01', p(2, { unit: 'jiao' })),
      file(province, '2021-01-01', { parameters: { p: null } }),
      file(province, '2022-01-01', p(3)),
    ];
    const item = (asOf: string) =>
      resolve(library(...files), { region: province, asOf }).sections.parameters.get('p');
    expect(item('2020-12-31')?.value).toMatchObject({ value: 2, unit: 'jiao', note: 'nation' });
    expect(item('2021-01-01')).toBeUndefined();
    expect(item('2022-01-01')?.value).toEqual({
      value: 3,
      cite: [{ document: 'D', article: '2022-01-01' }],
    });
    // The value it was is still there for `above:`.
    expect(item('2022-01-01')?.above?.value).toMatchObject({ value: 1 });
  });

  it('end altogether with `replaces: all`, in their own layer only', () => {
    const files = [
      root({ parameters: { n: { value: 0 } } }),
      file(province, '2020-01-01', {
        parameters: { p: { value: 1 }, old: { value: 1 }, soon: { value: 1, from: '2026-01-01' } },
      }),
      file(province, '2025-01-01', { replaces: 'all', ...p(2) }),
      file(province, '2025-01-01', { topic: 'more', parameters: { other: { value: 9 } } }),
    ];
    const ids = (asOf: string, knownOn?: string) =>
      [
        ...resolve(library(...files), {
          region: province,
          asOf,
          knownOn,
        }).sections.parameters.keys(),
      ].sort();
    expect(ids('2024-12-31')).toEqual(['n', 'old', 'p']);
    expect(ids('2025-01-01')).toEqual(['n', 'other', 'p']);
    expect(ids('2026-01-01')).toEqual(['n', 'other', 'p']);
    expect(ids('2026-01-01', '2024-12-31')).toEqual(['n', 'old', 'p', 'soon']);
  });

  it('version documents by the file, not by the days of the law they name', () => {
    const files = [
      root({
        documents: {
          D: { title: say('D'), mark: 'verified', from: '2014-05-01', until: '2016-01-01' },
        },
      }),
    ];
    const { sections } = resolve(library(...files), { region: nation, asOf: '2020-01-01' });
    expect(sections.documents.get('D')?.value).toMatchObject({
      from: '2014-05-01',
      until: '2016-01-01',
    });
  });
});

describe('the day', () => {
  const files = [
    root(),
    file(province, '2020-01-01', { programmes: { benefit: { scope: 'person' } } }),
  ];

  it('before the first law is refused, and says when the first begins', () => {
    const query = { region: province, asOf: '1999-12-31' };
    expect(thrown(() => resolve(library(...files), query))).toMatchObject([
      {
        code: 'rulefile/not-in-force',
        params: { asOf: '1999-12-31', first: '2000-01-01', layer: nation },
      },
    ]);
    const early = { region: province, asOf: '2020-01-01', knownOn: '1999-12-31' };
    expect(thrown(() => resolve(library(...files), early))).toMatchObject([
      { code: 'rulefile/not-in-force', params: { knownOn: '1999-12-31' } },
    ]);
  });

  it('before a place has rules of its own has those above, and knows what is to come', () => {
    const resolved = resolve(library(...files), { region: province, asOf: '2019-12-31' });
    expect(resolved.sections.programmes.size).toBe(0);
    expect([...resolved.knownProgrammes.keys()]).toEqual(['benefit']);
    expect(resolved.layers).toEqual([nation, province]);
  });

  it('must exist', () => {
    const query = { region: province, asOf: '2021-02-29', knownOn: 'today' };
    expect(thrown(() => resolve(library(...files), query))).toMatchObject([
      { code: 'rulefile/no-date', params: { found: '2021-02-29' } },
      { code: 'rulefile/no-date', params: { found: 'today' } },
    ]);
  });
});
