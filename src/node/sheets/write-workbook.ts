import writeExcelFile from 'write-excel-file/node';
import { headRows, type Sheet } from '../../authoring/sheets/sheet.js';

const narrowest = 8;
const widest = 40;
const origin = '#808080';

/** Sheets as an XLSX workbook. Every cell is text, so that no spreadsheet makes dates of codes. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const made = sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row, index) =>
      row.map((cell) => {
        if (typeof cell !== 'string' || cell === '') return null;
        const look =
          index < headRows - 1
            ? { textColor: origin }
            : index === headRows - 1
              ? { fontWeight: 'bold' as const }
              : {};
        return { value: cell, type: String, format: '@', ...look };
      }),
    ),
    columns: widthsOf(rows),
    stickyRowsCount: headRows,
  }));
  return await writeExcelFile(made).toBuffer();
}

/** As wide as what stands there; the columns at both ends are for the machine. */
function widthsOf(rows: Sheet['rows']): { width: number }[] {
  const data = rows.slice(headRows - 1);
  const columns = data[0] ?? [];
  return columns.map((_, at) => {
    if (at === 0 || at === columns.length - 1) return { width: narrowest };
    const longest = Math.max(...data.map((row) => widthOf(String(row[at] ?? ''))));
    return { width: Math.min(widest, Math.max(narrowest, longest + 2)) };
  });
}

/** Chinese letters are twice as wide. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2E80-\uFFEF]/g)?.length ?? 0);
}
