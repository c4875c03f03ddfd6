/** What stands in a cell that was read: its text, or the formula somebody put there. */
export type SheetCell = string | { readonly formula: string };

/** A sheet as it is written and read: rows of cells, and nothing about its file format. */
export interface Sheet {
  /** Shown on its tab; the file name of a CSV. */
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A cell of a rule file: where its value stands, and how it may be changed. */
export interface Field {
  /** RFC 6901 pointer into the rule file. */
  readonly pointer: string;
  /** What stands there; `undefined`: nothing. */
  readonly value: unknown;
  /** What may be written there. */
  readonly takes: FieldKind;
}

/** `any`: whatever a JSON scalar can be, as the value that stands there shows. */
export type FieldKind = 'any' | 'number' | 'boolean' | 'date' | 'text' | 'list' | 'band';

/** Text that only informs, or a value that may be edited. */
export type LayoutCell = string | Field;

export interface LayoutRow {
  /** Finds the row again: the pointer of what it is about. */
  readonly id: string;
  readonly cells: Readonly<Record<string, LayoutCell>>;
}

/** A sheet of a rule file before it is written out. */
export interface SheetLayout {
  /** Finds the sheet again: `parameters`, `cases`, or the pointer of a table. */
  readonly id: string;
  readonly name: string;
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly rows: readonly LayoutRow[];
}

/** First words of every sheet, with the version of its form. */
export const originMark = 'doudi-sheet 1';
/** Column that finds a row again. */
export const rowColumn = '#';
/** Column with what was exported, by which edits are told from what the file changed meanwhile. */
export const baseColumn = '@';
/** Rows above the data: the origin, the ids of the columns, their titles. */
export const headRows = 3;
