import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RulesError } from '../../../src/base/errors.js';
import {
  builtinRules,
  builtinRulesFolder,
  chinaDate,
  loadHousehold,
  loadRules,
} from '../../../src/node/index.js';
import { countyFile, nationFile } from '../determination/small-rules.js';

let folder = '';
const path = (...parts: readonly string[]) => join(folder, ...parts);

function write(name: string, content: string | Uint8Array): string {
  mkdirSync(join(path(name), '..'), { recursive: true });
  writeFileSync(path(name), content);
  return path(name);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doudi-files-'));
  write('rules/100000/2024-01-01.json', JSON.stringify(nationFile, null, 2));
  write('rules/341522/2025-01-01.json', JSON.stringify(countyFile, null, 2));
  write('rules/README.md', 'not a rule file');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof RulesError) return error.code;
    throw error;
  }
  return '';
}

describe('loading rule files', () => {
  it('reads every JSON file below a folder', () => {
    const { library, issues, paths, broken } = loadRules(path('rules'));
    expect(library.files.map(({ id }) => id)).toEqual(['100000/2024-01-01', '341522/2025-01-01']);
    expect(issues).toEqual([]);
    expect(broken.size).toBe(0);
    expect(paths.get('341522/2025-01-01')).toBe(path('rules/341522/2025-01-01.json'));
  });

  it('knows the folder of one region by its name', () => {
    const { library, paths } = loadRules(path('rules/341522'));
    expect(library.files.map(({ id }) => id)).toEqual(['341522/2025-01-01']);
    expect(paths.get('341522/2025-01-01')).toBe(path('rules/341522/2025-01-01.json'));
  });

  it('reads the files it is given, and names them by the end of their path', () => {
    const { library } = loadRules([path('rules/100000/2024-01-01.json')]);
    expect(library.files.map(({ id }) => id)).toEqual(['100000/2024-01-01']);
  });

  it('keeps what is sound and says what is not, with line and column', () => {
    write('some/100000/2024-01-01.json', JSON.stringify(nationFile));
    write('some/341522/2025-01-01.json', '{\n  "format": 1,\n  "format": 1\n}');
    write('some/341523/2025-01-01.json', new Uint8Array([0xff, 0xfe, 0x00]));
    const { library, issues, broken } = loadRules(path('some'));
    expect(library.files.map(({ id }) => id)).toEqual(['100000/2024-01-01']);
    expect([...broken]).toEqual(['341522', '341523']);
    expect(issues).toMatchObject([
      { code: 'json/duplicate-key', file: '341522/2025-01-01', line: 3, column: 3 },
      { code: 'node/not-utf-8', file: '341523/2025-01-01' },
    ]);
  });

  it('refuses a folder that is not there or holds no rule files', () => {
    expect(codeOf(() => loadRules(path('nowhere')))).toBe('node/cannot-read');
    mkdirSync(path('empty'));
    expect(codeOf(() => loadRules(path('empty')))).toBe('node/no-rule-files');
  });

  it('finds the rules that come with the package', () => {
    expect(builtinRulesFolder()).toBe(join(process.cwd(), 'rules'));
    expect(builtinRules().library.regions.has('100000')).toBe(true);
  });
});

describe('loading a household', () => {
  it('gives its content and the places of problems in its text', () => {
    const file = loadHousehold(write('h.json', '{\n  "region": "341522",\n  "aera": 1\n}'));
    expect(file.value).toEqual({ region: '341522', aera: 1 });
    const issue = { code: 'facts/unknown-key', pointer: '/aera', params: {} };
    expect(file.locate([issue])).toMatchObject([{ file: path('h.json'), line: 3, column: 3 }]);
  });

  it('refuses what is no JSON, not UTF-8 or not there', () => {
    expect(codeOf(() => loadHousehold(write('bad.json', '{,}')))).toBe('json/syntax');
    expect(codeOf(() => loadHousehold(write('gbk.json', new Uint8Array([0xb5, 0xcd]))))).toBe(
      'node/not-utf-8',
    );
    expect(codeOf(() => loadHousehold(path('nowhere.json')))).toBe('node/cannot-read');
  });
});

describe('today in China', () => {
  it('begins eight hours before the day does in UTC', () => {
    expect(chinaDate(Date.parse('2026-07-14T15:59:59.999Z'))).toBe('2026-07-14');
    expect(chinaDate(Date.parse('2026-07-14T16:00:00Z'))).toBe('2026-07-15');
    expect(chinaDate(Date.parse('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
  });
});
