import type { Entity, Fact } from '../../facts/vocabulary.js';

/** A row of a CSV file. An empty cell is not known, and is left out. */
export interface CsvRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly line: number;
}

/** A cell that says that there is none: `null`. */
const absent = 'null';
/** A cell that says that a set of codes is empty. */
const emptySet = '[]';
const codeSeparator = ' ';

/** The cells of a row as facts of its entity. Columns nobody knows stay, and are refused later. */
export function rowObject(cells: CsvRow['cells'], entity: Entity): object {
  const values = Object.entries(cells).map(
    ([name, cell]) => [name, cellValue(cell, entity.factsByName.get(name))] as const,
  );
  return Object.fromEntries(values);
}

/** A cell as the JSON value of its fact. What does not fit its type stays text, and is refused. */
export function cellValue(cell: string, fact: Fact | undefined): unknown {
  if (cell === absent) return null;
  switch (fact?.declaration.type) {
    case 'boolean':
      return cell === 'true' ? true : cell === 'false' ? false : cell;
    case 'integer':
      return /^-?\d{1,15}$/.test(cell) ? Number(cell) : cell;
    case 'codes':
    case 'links':
      return cell === emptySet ? [] : cell.split(codeSeparator);
    default:
      return cell;
  }
}
