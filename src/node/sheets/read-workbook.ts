import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Sheet, SheetCell } from '../../authoring/sheets/sheet.js';
import { sheetProblem } from './problem.js';

/** More than any sheets of a rule file unpack to. */
export const mostBytes = 64 * 1024 * 1024;
const widestSheet = 1000;
const longestSheet = 100_000;

/**
 * Reads an XLSX workbook: texts, numbers, and formulas as such. Its parts are unpacked no further
 * than their stated sizes, and not at all when these are too large together.
 *
 * @throws RulesError `authoring/sheet-macro`, `authoring/sheet-too-large`,
 * `authoring/sheet-unreadable`
 */
export function readWorkbook(bytes: Uint8Array, path: string): readonly Sheet[] {
  const parts = unpack(bytes, path);
  try {
    const texts = sharedTexts(parts.get('xl/sharedStrings.xml') ?? '');
    return sheetPlaces(parts).map(({ name, part }) => ({
      name,
      rows: rowsOf(parts.get(part) ?? '', texts),
    }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw sheetProblem('authoring/sheet-unreadable', path, { reason });
  }
}

function unpack(bytes: Uint8Array, path: string): ReadonlyMap<string, string> {
  let size = 0;
  const names: string[] = [];
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        const isRead = /^xl\/.*\.(?:xml|rels)$/.test(name) || name === '[Content_Types].xml';
        if (isRead) size += originalSize;
        return isRead && size <= mostBytes;
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw sheetProblem('authoring/sheet-unreadable', path, { reason });
  }
  if (size > mostBytes) {
    throw sheetProblem('authoring/sheet-too-large', path, { bytes: size, most: mostBytes });
  }
  const parts = new Map(Object.entries(unpacked).map(([name, part]) => [name, strFromU8(part)]));
  const types = parts.get('[Content_Types].xml') ?? '';
  const isForeign = names.some((name) =>
    /vbaProject|macrosheets|activeX|externalLinks/i.test(name),
  );
  if (isForeign || /macroEnabled/i.test(types)) throw sheetProblem('authoring/sheet-macro', path);
  return parts;
}

type Attributes = Readonly<Record<string, string>>;

/** Walks XML; names come without their prefixes. */
function walk(
  xml: string,
  open: (name: string, attributes: Attributes) => void,
  text: (text: string) => void,
  close: (name: string) => void,
): void {
  if (xml === '') return;
  const parser = new SaxesParser();
  const bare = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => open(bare(name), attributes as Attributes));
  parser.on('text', text);
  parser.on('closetag', ({ name }) => close(bare(name)));
  parser.write(xml).close();
}

function sheetPlaces(parts: ReadonlyMap<string, string>) {
  const targets = new Map<string, string>();
  const nothing = () => {};
  const addTarget = (name: string, { Id = '', Target = '' }: Attributes) => {
    if (name !== 'Relationship') return;
    targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
  };
  walk(parts.get('xl/_rels/workbook.xml.rels') ?? '', addTarget, nothing, nothing);
  const places: { readonly name: string; readonly part: string }[] = [];
  const addSheet = (name: string, attributes: Attributes) => {
    if (name !== 'sheet') return;
    places.push({
      name: attributes.name ?? '',
      part: targets.get(attributes['r:id'] ?? '') ?? '',
    });
  };
  walk(parts.get('xl/workbook.xml') ?? '', addSheet, nothing, nothing);
  if (places.length === 0) throw new Error('no sheets');
  return places;
}

function sharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let isText = false;
  let isPhonetic = false;
  walk(
    xml,
    (name) => {
      if (name === 'si') texts.push('');
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    (text) => {
      if (isText) texts[texts.length - 1] += text;
    },
    (name) => {
      if (name === 'rPh') isPhonetic = false;
      isText = false;
    },
  );
  return texts;
}

function rowsOf(xml: string, texts: readonly string[]): SheetCell[][] {
  const rows: SheetCell[][] = [];
  let place = { row: 0, column: 0 };
  let type = 'n';
  let value = '';
  let formula: string | undefined;
  let inside = '';
  walk(
    xml,
    (name, { r = '', t = 'n' }) => {
      inside = name;
      if (name === 'f') formula = '';
      if (name !== 'c') return;
      place = placeOf(r);
      [type, value, formula] = [t, '', undefined];
    },
    (text) => {
      if (inside === 'f') formula = (formula ?? '') + text;
      else if (inside === 'v' || inside === 't') value += text;
    },
    (name) => {
      inside = '';
      if (name !== 'c') return;
      const cell = formula === undefined ? valueText(type, value, texts) : { formula };
      while (rows.length <= place.row) rows.push([]);
      const row = rows[place.row] ?? [];
      while (row.length <= place.column) row.push('');
      row[place.column] = cell;
    },
  );
  return rows;
}

function placeOf(name: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(name) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  if (column < 1 || row < 1 || column > widestSheet || row > longestSheet) {
    throw new Error(`cell ${name}`);
  }
  return { row: row - 1, column: column - 1 };
}

function valueText(type: string, value: string, texts: readonly string[]): string {
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'true' : 'false';
  return value;
}
