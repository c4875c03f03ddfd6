import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportSheets } from '../../../src/authoring/sheets/export-sheets.js';
import { importSheets } from '../../../src/authoring/sheets/import-sheets.js';
import type { Sheet, SheetCell } from '../../../src/authoring/sheets/sheet.js';
import { builtinRules } from '../../../src/node/builtin-rules.js';
import { parseRuleFile } from '../../../src/rulefile/parse.js';

// Rule files as sheets and back, without any file format.

function fileOf(text: string) {
  const parsed = parseRuleFile(text, { id: '440300/2024-01-01' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.file;
}

const text = readFileSync('rules/440300/2024-01-01.json', 'utf8');
const file = fileOf(text);

/** The sheets with one cell changed: the first in a row whose id ends so. */
function edited(id: string, column: string, cell: SheetCell, of = text): readonly Sheet[] {
  return exportSheets(fileOf(of), of, 'zh-Hant').map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => {
      const at = sheet.rows[1]?.indexOf(column) ?? -1;
      return row[0] === id ? row.map((old, index) => (index === at ? cell : old)) : row;
    }),
  }));
}

function codesOf(sheets: readonly Sheet[], into = text): readonly string[] {
  const result = importSheets(fileOf(into), into, sheets);
  return result.ok
    ? []
    : result.issues.map(({ code, params }) => `${code} ${String(params.cell ?? '')}`);
}

function replaced(row: readonly SheetCell[], at: number, cell: string): readonly SheetCell[] {
  return row.map((old, index) => (index === at ? cell : old));
}

const urban = '/parameters/dibao.standard/values/urban';

describe('sheets that nobody changed', () => {
  it('leave every built-in file as it is, byte for byte', () => {
    const { files } = builtinRules().library;
    expect(files.length).toBeGreaterThan(50);
    for (const each of files) {
      const own = each.text ?? '';
      const result = importSheets(each, own, exportSheets(each, own, 'zh-Hant'));
      expect(result.ok && result.text === own && result.edits.length, each.id).toBe(0);
    }
  });
});

describe('an edited cell', () => {
  it('changes its value and nothing else', () => {
    const result = importSheets(file, text, edited(urban, 'value', '1500'));
    expect(result).toMatchObject({
      ok: true,
      text: text.replace('"urban": "1483.00"', '"urban": "1500"'),
      edits: [{ pointer: urban, cell: '參數!D4', before: '1483.00', after: '1500' }],
    });
  });

  it('is none where a spreadsheet only dropped zeros', () => {
    expect(importSheets(file, text, edited(urban, 'value', '1483'))).toMatchObject({ edits: [] });
    expect(importSheets(file, text, edited(urban, 'value', '1483.01'))).toMatchObject({
      edits: [{ after: '1483.01' }],
    });
  });

  it('may fill an open term', () => {
    const id = '/parameters/edge.published/value';
    const result = importSheets(file, text, edited(id, 'value', '2200'));
    expect(result).toMatchObject({
      ok: true,
      text: text.replace('"value": null', '"value": "2200"'),
    });
  });

  it('may change a case', () => {
    const id = '/cases/0/household/incomes/0/amount';
    const result = importSheets(file, text, edited(id, 'value', '1482.00'));
    expect(result).toMatchObject({ ok: true, text: text.replace('1482.99"', '1482.00"') });
  });
});

describe('a file that changed meanwhile', () => {
  const now = text.replace('"rural": "1483.00"', '"rural": "1499.00"');

  it('keeps its change beside an edit of another cell', () => {
    const result = importSheets(fileOf(now), now, edited(urban, 'value', '1500'));
    expect(result).toMatchObject({
      ok: true,
      text: now.replace('"urban": "1483.00"', '"urban": "1500"'),
    });
  });

  it('conflicts in the same cell, and not where both say the same', () => {
    const rural = '/parameters/dibao.standard/values/rural';
    expect(codesOf(edited(rural, 'value', '1500'), now)).toEqual([
      'authoring/sheet-conflict 參數!D5',
    ]);
    expect(codesOf(edited(rural, 'value', '1499'), now)).toEqual([]);
  });
});

describe('what is refused', () => {
  it.each<[string, readonly Sheet[], string]>([
    ['a formula', edited(urban, 'value', { formula: '1+1' }), 'authoring/sheet-formula 參數!D4'],
    ['text for a number', edited(urban, 'value', 'much'), 'authoring/sheet-wrong-type 參數!D4'],
    ['an emptied cell', edited(urban, 'value', ''), 'authoring/sheet-empty-cell 參數!D4'],
    ['a changed source', edited(urban, 'source', 'x'), 'authoring/sheet-read-only 參數!G4'],
    ['a changed base', edited(urban, '@', '[]'), 'authoring/sheet-base-damaged 參數!J4'],
    [
      'two edits of one value',
      [...edited(urban, 'value', '1500'), ...edited(urban, 'value', '1501')],
      'authoring/sheet-edited-twice 參數!D4',
    ],
  ])('%s', (_, sheets, code) => expect(codesOf(sheets)).toEqual([code]));

  const [sheet] = exportSheets(file, text, 'zh-Hant');
  const rows = sheet?.rows ?? [];
  const withRows = (changed: Sheet['rows']): readonly Sheet[] => [{ name: 'P', rows: changed }];
  it.each<[string, Sheet['rows'], string]>([
    [
      'an unknown row',
      [...rows, ['/x', ...(rows[3]?.slice(1) ?? [])]],
      'authoring/sheet-unknown-row P!A7',
    ],
    ['a row twice', [...rows, rows[3] ?? []], 'authoring/sheet-duplicate-row P!A7'],
    ['a lost row', rows.slice(0, -1), 'authoring/sheet-missing-row P'],
    [
      'a new column',
      rows.map((row, at) => [...row, at === 1 ? 'more' : '']),
      'authoring/sheet-unknown-column P!K2',
    ],
    [
      'a lost column',
      rows.map((row, at) => (at === 0 ? row : row.slice(0, -1))),
      'authoring/sheet-missing-column P!A2',
    ],
    ['no origin', rows.slice(1), 'authoring/sheet-without-origin P!A1'],
    [
      'another file',
      rows.map((row, at) => (at === 0 ? replaced(row, 2, 'x') : row)),
      'authoring/sheet-of-other-file P!C1',
    ],
    [
      'another sheet',
      rows.map((row, at) => (at === 0 ? replaced(row, 1, '/x') : row)),
      'authoring/sheet-unknown P!B1',
    ],
  ])('%s', (_, changed, code) => expect(codesOf(withRows(changed))).toEqual([code]));
});

describe('tables', () => {
  const row = (match: string, value: string) => `{ "match": ${match}, "value": ${value} }`;
  const rows = [
    row('["a", { "from": 0, "below": "100" }]', '{ "value": "5.00", "unit": "yuan" }'),
    row('[["b", "c"], "*"]', '3'),
    row('["d", null]', '{ "add": [1, 2] }'),
  ];
  const tables = `"tables": { "t": { "keys": ["household.area", "quantity:x"], "rows": { "r0": ${rows[0]}, "r1": ${rows[1]}, "r2": ${rows[2]} } } },`;
  const own = text.replace('"cases":', `${tables}\n  "cases":`);

  it('take matches, bands, lists and literals, and keep the rest', () => {
    const change = (id: string, column: string, cell: string) =>
      importSheets(fileOf(own), own, edited(`/tables/t/rows/${id}`, column, cell, own));
    expect(change('r0', 'key2', '≥ 0, < 120')).toMatchObject({ ok: true });
    expect(change('r0', 'key2', 'up to 3')).toMatchObject({
      issues: [{ code: 'authoring/sheet-wrong-type' }],
    });
    expect(change('r0', 'value', '6.00')).toMatchObject({ text: own.replace('"5.00"', '"6.00"') });
    expect(change('r1', 'value', '4')).toMatchObject({
      text: own.replace('"value": 3', '"value": 4'),
    });
    expect(change('r1', 'key1', 'b, e')).toMatchObject({ ok: true });
    expect(change('r2', 'value', '4')).toMatchObject({
      issues: [{ code: 'authoring/sheet-read-only' }],
    });
  });
});
