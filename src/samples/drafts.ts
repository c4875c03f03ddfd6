/** A value as a household file writes it. */
export type Written = string | number | boolean | null | readonly string[];

/** A row of a household file under construction. */
export interface DraftRow {
  readonly entity: string;
  readonly id: string;
  readonly values: Map<string, Written>;
  /** By the key of the list. */
  readonly lists: Map<string, DraftRow[]>;
}

export interface DraftDecision {
  readonly id: string;
  readonly about: string | null;
  value: Written;
}

/** A household under construction. */
export interface Draft {
  readonly root: DraftRow;
  readonly decisions: DraftDecision[];
  readonly evidence: { readonly row: DraftRow; readonly fact: string; readonly status: string }[];
}

export function draftRow(entity: string, id: string): DraftRow {
  return { entity, id, values: new Map(), lists: new Map() };
}

/** All rows of a draft with their pointers, the household first. */
export function* rowsOf(
  row: DraftRow,
  pointer = '',
): Generator<{ readonly row: DraftRow; readonly pointer: string }> {
  yield { row, pointer };
  for (const [list, rows] of row.lists) {
    for (const [index, each] of rows.entries()) yield* rowsOf(each, `${pointer}/${list}/${index}`);
  }
}

type Json = Readonly<Record<string, unknown>>;

/** The draft as a household file. */
export function writeDraft({ root, decisions, evidence }: Draft): Json {
  const pointers = new Map([...rowsOf(root)].map(({ row, pointer }) => [row, pointer]));
  return {
    ...writeRow(root),
    ...(decisions.length > 0 && {
      decisions: decisions.map(({ id, about, value }) => ({
        id,
        ...(about !== null && { about }),
        value,
      })),
    }),
    ...(evidence.length > 0 && {
      evidence: evidence.map(({ row, fact, status }) => ({
        at: `${pointers.get(row)}/${fact}`,
        status,
      })),
    }),
  };
}

function writeRow({ id, values, lists }: DraftRow): Json {
  const written: Record<string, unknown> = { id };
  for (const [name, value] of values) written[name] = value;
  for (const [list, rows] of lists) written[list] = rows.map(writeRow);
  return written;
}
