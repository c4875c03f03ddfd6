import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.js';

// `doudi sheet`, through real workbooks and CSV files.

const rules = 'rules/440300/2024-01-01.json';
const text = readFileSync(rules, 'utf8');
const edited = text.replace('"urban": "1483.00"', '"urban": "1500.00"');
let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doudi-sheet-'));
  expect(await run(['sheet', 'export', rules, '--out', at('a.xlsx')])).toMatchObject({ code: 0 });
  expect(await run(['sheet', 'export', rules, '--out', at('a')])).toMatchObject({ code: 0 });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The workbook with the text of its first sheet or its parts changed. */
function workbook(name: string, change: (parts: Record<string, Uint8Array>) => void): string {
  const parts = unzipSync(readFileSync(at('a.xlsx')));
  change(parts);
  writeFileSync(at(name), zipSync(parts));
  return at(name);
}

function firstSheet(change: (xml: string) => string) {
  return (parts: Record<string, Uint8Array>) => {
    const part = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[part] ?? new Uint8Array());
    const changed = change(xml);
    expect(changed).not.toBe(xml);
    parts[part] = strToU8(changed);
  };
}

/** Cell D4, the urban standard, made of other XML. */
const withD4 = (inside: string) =>
  firstSheet((xml) => xml.replace(/<c r="D4"[^>]*>.*?<\/c>/s, `<c r="D4"${inside}</c>`));

async function imported(path: string, out: string) {
  return await run(['sheet', 'import', rules, path, '--out', at(out), '--lang', 'en']);
}

describe('doudi sheet', () => {
  it.each(['a.xlsx', 'a'])('gives the same file back from %s', async (name) => {
    expect(await imported(at(name), `${name}.json`)).toMatchObject({ code: 0, out: '', err: '' });
    expect(readFileSync(at(`${name}.json`), 'utf8')).toBe(text);
  });

  it('takes an edited cell of a workbook, a number too', async () => {
    const path = workbook('edit.xlsx', withD4('><v>1500</v>'));
    const { code, out } = await imported(path, 'edit.json');
    expect([code, out]).toEqual([
      0,
      '參數!D4 /parameters/dibao.standard/values/urban: 1483.00 → 1500\n',
    ]);
    expect(readFileSync(at('edit.json'), 'utf8')).toBe(edited.replace('1500.00', '1500'));
  });

  it('takes an edited cell of a CSV', async () => {
    const csv = readFileSync(join(at('a'), '參數.csv'), 'utf8');
    writeFileSync(at('參數.csv'), csv.replace('urban,1483.00', 'urban,1500.00'));
    expect(await imported(at('參數.csv'), 'csv.json')).toMatchObject({ code: 0 });
    expect(readFileSync(at('csv.json'), 'utf8')).toBe(edited);
  });

  it('refuses formulas by their cell, and writes nothing', async () => {
    const path = workbook('formula.xlsx', withD4('><f>1+1</f><v>2</v>'));
    const { code, err } = await imported(path, 'none.json');
    expect(code).toBe(5);
    expect(err).toContain('參數!D4 holds the formula “1+1”');
    expect(() => readFileSync(at('none.json'))).toThrow('ENOENT');
  });

  it('refuses macros, by what is inside and by name', async () => {
    const inside = workbook('macro.xlsx', (parts) => {
      parts['xl/vbaProject.bin'] = strToU8('x');
    });
    expect((await imported(inside, 'none.json')).err).toContain('[authoring/sheet-macro]');
    expect((await imported(at('a.xlsm'), 'none.json')).err).toContain('[authoring/sheet-macro]');
  });

  it('refuses what unpacks to too much, and what is no workbook', async () => {
    const bomb = workbook('bomb.xlsx', (parts) => {
      parts['xl/big.xml'] = new Uint8Array(65 * 1024 * 1024);
    });
    expect((await imported(bomb, 'none.json')).err).toContain('[authoring/sheet-too-large]');
    writeFileSync(at('text.xlsx'), 'no workbook');
    expect((await imported(at('text.xlsx'), 'none.json')).err).toContain('sheet-unreadable');
  });

  it('writes over nothing', async () => {
    expect((await run(['sheet', 'export', rules, '--out', at('a.xlsx')])).code).toBe(73);
    expect((await run(['sheet', 'export', rules, '--out', at('a')])).code).toBe(73);
  });
});
