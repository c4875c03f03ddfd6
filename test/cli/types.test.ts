import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baseVocabulary, buildVocabulary } from '../../src/facts/build-vocabulary.js';
import { householdTypes } from '../../src/facts/type-declarations.js';
import { run } from './run.js';

const label = { 'zh-Hant': '供暖方式', 'zh-Hans': '供暖方式', en: 'kind of heating' };
const coal = { 'zh-Hant': '燃煤', 'zh-Hans': '燃煤', en: 'coal' };

/** Errors of a program that uses the types of a place, by line of its text. */
function errorsIn(folder: string, types: string, use: string): readonly number[] {
  writeFileSync(join(folder, 'place.d.ts'), types);
  const file = join(folder, 'use.ts');
  writeFileSync(file, use);
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    paths: { doudi: [join(process.cwd(), 'src/index.ts')] },
  });
  return ts
    .getPreEmitDiagnostics(program)
    .filter((each) => each.file?.fileName === file || each.file?.fileName.endsWith('place.d.ts'))
    .map((each) => (each.file?.getLineAndCharacterOfPosition(each.start ?? 0).line ?? -1) + 1);
}

describe('types of a place', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'doudi-types-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('make a misspelt local fact, code or base fact a compile error', { timeout: 60_000 }, () => {
    const { vocabulary, issues } = buildVocabulary([
      {
        file: 'county',
        facts: { 'household.heating': { type: 'code', codes: 'heatingKind', label } },
        codes: { heatingKind: { label, codes: { coal } } },
      },
    ]);
    expect(issues).toEqual([]);
    const types = householdTypes(vocabulary, 'a county');
    const use = [
      "import type { Household } from './place.js';",
      "export const right: Household = { region: '110000', heating: 'coal', area: 'rural' };",
      "export const fact: Household = { region: '110000', heatign: 'coal' };",
      "export const code: Household = { region: '110000', heating: 'coil' };",
      "export const base: Household = { region: '110000', aera: 'rural' };",
      "export const row: Household = { region: '110000', members: [{ id: 'p', sex: '1' }] };",
      "export const rows: Household = { region: '110000', members: [{ id: 'p', sxe: '1' }] };",
    ].join('\n');
    expect(errorsIn(folder, types, use)).toEqual([3, 4, 5, 7]);
  });

  it('name every fact and code of the base dictionary', () => {
    const types = householdTypes(baseVocabulary, 'anywhere');
    for (const fact of baseVocabulary.factsById.values()) {
      expect(types).toContain(`readonly ${JSON.stringify(fact.name)}: {`);
    }
    for (const list of baseVocabulary.codeLists.values()) {
      for (const code of Object.keys(list.codes)) expect(types).toContain(JSON.stringify(code));
    }
  });

  it('are written by the command line for a region, and asked for without one', async () => {
    const made = await run(['types', '--region', '341522', '--as-of', '2025-07-01']);
    expect(made.code).toBe(0);
    expect(made.out).toContain('export type Household = HouseholdInputOf<Facts>;');
    const none = await run(['types']);
    expect(none.code).toBe(64);
    expect(none.err).toContain('--region');
  });
});
