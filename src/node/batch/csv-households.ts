import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import { RulesError } from '../../base/errors.js';
import { baseDictionary } from '../../facts/dictionary/index.js';
import type { Entity, Vocabulary } from '../../facts/vocabulary.js';
import { cannotRead } from '../read-text.js';
import { type CsvRow, cellValue, rowObject } from './csv-cells.js';

/** What a region's households can say; `null` where its rules cannot be had. */
export type VocabularyOf = (region: string | undefined) => Vocabulary | null;

/** Column that says which household a row belongs to. */
const householdColumn = 'household';
const decisionsList = 'decisions';
const evidenceList = 'evidence';

/**
 * Reads households from a folder with one CSV file to an entity, named by its list (`members.csv`,
 * `incomes.csv` …), and `households.csv`. The rows of all files stand in the order of their
 * households, so that they are joined while they stream past and none is held longer than its
 * household. A list whose file is there is complete for every household; one without a file is not
 * known.
 *
 * @throws RulesError `node/cannot-read`, `node/bad-csv`, `node/csv-not-in-order`
 */
export async function* csvHouseholds(
  folder: string,
  vocabularyOf: VocabularyOf,
): AsyncGenerator<Uint8Array> {
  const lists = listNames(vocabularyOf(undefined)).flatMap((list) => {
    const path = fileIn(folder, list);
    return path === null ? [] : [new Rows(list, path)];
  });
  const path = fileIn(folder, 'households');
  if (path === null) throw cannotRead(join(folder, 'households.csv'), 'ENOENT');
  for await (const row of rowsOf(path)) {
    const id = row.cells[householdColumn] ?? '';
    const own = new Map<string, readonly CsvRow[]>();
    for (const rows of lists) own.set(rows.list, await rows.of(id));
    const vocabulary = vocabularyOf(row.cells.region);
    yield Buffer.from(`${JSON.stringify(householdOf(id, row, own, vocabulary))}\n`);
  }
  for (const rows of lists) await rows.expectEnd();
}

function householdOf(
  id: string,
  row: CsvRow,
  lists: ReadonlyMap<string, readonly CsvRow[]>,
  vocabulary: Vocabulary | null,
): object {
  const { [householdColumn]: _, region, ...cells } = row.cells;
  // Without its rules the household cannot be read, and that is what is reported of it.
  if (vocabulary === null) return { id, ...(region !== undefined && { region }) };
  const inside = (entity: Entity, owner: string | null): object => {
    const found = entity.children.flatMap((child) => {
      const rows = lists.get(child.declaration.list);
      if (rows === undefined) return [];
      const own = rows.filter(({ cells: all }) => owner === null || all[entity.id] === owner);
      return [[child.declaration.list, own.map((each) => itemOf(each, child, entity))] as const];
    });
    return Object.fromEntries(found);
  };
  const itemOf = (each: CsvRow, entity: Entity, owner: Entity): object => {
    // A row of a nested list says in a column named after its owner whose it is.
    const { [owner.id]: _owner, ...own } = withoutHousehold(each.cells);
    const all = owner.owner === null ? withoutHousehold(each.cells) : own;
    return { ...rowObject(all, entity), ...inside(entity, all.id ?? null) };
  };
  const facts = { id, region, ...rowObject(cells, vocabulary.household) };
  return {
    ...facts,
    ...inside(vocabulary.household, null),
    ...(lists.has(decisionsList) && {
      decisions: lists.get(decisionsList)?.map((each) => decisionOf(each, vocabulary)),
    }),
    ...(lists.has(evidenceList) && {
      evidence: lists.get(evidenceList)?.map(({ cells: all }) => withoutHousehold(all)),
    }),
  };
}

function decisionOf({ cells }: CsvRow, vocabulary: Vocabulary): object {
  const { value, ...rest } = withoutHousehold(cells);
  const fact = vocabulary.factsById.get(`decision:${rest.id}`);
  return { ...rest, ...(value !== undefined && { value: cellValue(value, fact) }) };
}

function withoutHousehold(cells: CsvRow['cells']): CsvRow['cells'] {
  const { [householdColumn]: _, ...rest } = cells;
  return rest;
}

/** Every list a household can have: those of the dictionary and those beside the facts. */
function listNames(vocabulary: Vocabulary | null): readonly string[] {
  const entities =
    vocabulary?.entities.map(({ declaration }) => declaration) ??
    Object.values(baseDictionary.entities);
  const lists = entities.filter(({ owner }) => owner !== null).map(({ list }) => list);
  return [...lists, decisionsList, evidenceList];
}

/** A file of rows in the order of their households, read no further than is needed. */
class Rows {
  private readonly source: AsyncGenerator<CsvRow>;
  private next: CsvRow | null | undefined;

  constructor(
    readonly list: string,
    private readonly path: string,
  ) {
    this.source = rowsOf(path);
  }

  async of(household: string): Promise<readonly CsvRow[]> {
    const found: CsvRow[] = [];
    for (
      let row = await this.peek();
      row?.cells[householdColumn] === household;
      row = await this.peek()
    ) {
      found.push(row);
      this.next = undefined;
    }
    return found;
  }

  /** A row that is left belongs to no household, or to one that was read before. */
  async expectEnd(): Promise<void> {
    const row = await this.peek();
    if (row === null) return;
    const { line } = row;
    const household = row.cells[householdColumn] ?? '';
    throw new RulesError(
      [
        {
          code: 'node/csv-not-in-order',
          pointer: '',
          file: this.path,
          line,
          params: { household },
        },
      ],
      `${this.path} is not in the order of its households.`,
    );
  }

  private async peek(): Promise<CsvRow | null> {
    if (this.next === undefined) {
      const { value, done } = await this.source.next();
      this.next = done === true ? null : value;
    }
    return this.next ?? null;
  }
}

function fileIn(folder: string, list: string): string | null {
  const paths = ['.csv', '.csv.gz'].map((end) => join(folder, `${list}${end}`));
  return paths.find((path) => existsSync(path)) ?? null;
}

async function* rowsOf(path: string): AsyncGenerator<CsvRow> {
  const parser = parse({ bom: true, columns: true, info: true, skip_empty_lines: true });
  const file = createReadStream(path);
  const unpacked = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  for (const stream of [file, unpacked])
    stream.on('error', (error: Error) => parser.destroy(error));
  unpacked.pipe(parser);
  try {
    for await (const { record, info } of parser) {
      const given = Object.entries(record as Record<string, string>);
      const cells = Object.fromEntries(given.filter(([, cell]) => cell !== ''));
      yield { cells, line: (info as { lines: number }).lines };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw cannotRead(path, error);
    const { lines } = error as CsvError & { lines?: number };
    throw new RulesError(
      [
        {
          code: 'node/bad-csv',
          pointer: '',
          file: path,
          ...(lines !== undefined && { line: lines }),
          params: { reason: error.code },
        },
      ],
      `${path} is not sound CSV.`,
      { cause: error },
    );
  }
}
