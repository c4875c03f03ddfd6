const letters = 26;

/** Sheet and cell as a spreadsheet names them; rows and columns are counted from 0. */
export function cellName(sheet: string, row: number, column: number): string {
  return `${sheet}!${columnName(column)}${row + 1}`;
}

function columnName(column: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (column % letters));
  return column < letters ? last : columnName(Math.floor(column / letters) - 1) + last;
}
