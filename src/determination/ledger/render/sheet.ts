import { table, underline } from '../../render/table.js';

/** A table: a row of headings, then rows; some columns stand at the right. */
export interface SheetTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly right: ReadonlySet<number>;
}

/** A part of a sheet under its heading. */
export interface SheetPart {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly tables: readonly SheetTable[];
}

/** What a ledger says, before it is put into a format. */
export interface Sheet {
  readonly title: string;
  readonly lines: readonly string[];
  readonly parts: readonly SheetPart[];
}

/** Formats a ledger is written in. */
export type LedgerFormat = 'text' | 'markdown';

/** A sheet as text with aligned columns, or as Markdown. */
export function printSheet(sheet: Sheet, format: LedgerFormat): string {
  const blocks = format === 'markdown' ? markdown(sheet) : plain(sheet);
  const shown = blocks.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function plain({ title, lines, parts }: Sheet): readonly (readonly string[])[] {
  return [
    [title, underline(title), ...lines],
    ...parts.flatMap((part) => [
      [part.heading, underline(part.heading), ...part.lines],
      ...part.tables.map(({ head, rows, right }) => table([head, ...rows], { indent: '', right })),
    ]),
  ];
}

/** Characters that mean something in Markdown. */
const special = /[\\`*_{}[\]<>#|~]/g;

function markdown({ title, lines, parts }: Sheet): readonly (readonly string[])[] {
  const safe = (text: string) => text.replace(special, '\\$&').replace(/&/g, '&amp;');
  const list = (items: readonly string[]) => items.map((item) => `- ${safe(item)}`);
  const row = (cells: readonly string[]) => `| ${cells.map(safe).join(' | ')} |`;
  const rule = ({ head, right }: SheetTable) =>
    `| ${head.map((_, column) => (right.has(column) ? '---:' : '---')).join(' | ')} |`;
  return [
    [`# ${safe(title)}`],
    list(lines),
    ...parts.flatMap((part) => [
      [`## ${safe(part.heading)}`],
      list(part.lines),
      ...part.tables.map((each) => [row(each.head), rule(each), ...each.rows.map(row)]),
    ]),
  ];
}
