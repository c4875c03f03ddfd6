import {
  type DecisionReaders,
  decisionReaders,
  readPlainDecisions,
  readPlainEvidence,
} from './plain-decisions.js';
import { type FieldReader, fieldReader, isId } from './plain-field.js';
import { notPlain, plainObject } from './plain-object.js';
import type { EntityPlan, LinkPlan, ReadingPlan } from './reading-plan.js';
import { type CodeSet, type Household, Row, type RowList, type Value } from './row.js';
import { noLinks, type RawObject, unknownList } from './row-builder.js';
import type { Entity, Vocabulary } from './vocabulary.js';

/** A household's row with everything below it, and a copy of what it was read from. */
export type PlainHousehold = Pick<Household, 'root' | 'evidence'> & { readonly source: RawObject };

/** What a key of a row's object holds. */
type KeyReader =
  | { readonly kind: 'id' }
  | { readonly kind: 'fact'; readonly slot: number; readonly read: FieldReader }
  | {
      readonly kind: 'link';
      readonly slot: number;
      readonly isMany: boolean;
      readonly nullable: boolean;
    }
  | { readonly kind: 'list'; readonly slot: number; readonly reader: EntityReader }
  /** Read by others: the household's decisions and evidence. */
  | { readonly kind: 'other' };

interface EntityReader {
  readonly plan: EntityPlan;
  readonly keys: ReadonlyMap<string, KeyReader>;
  readonly isIdentified: boolean;
  readonly lists: readonly RowList[];
  readonly links: readonly Row[][];
  readonly values: readonly Value[];
}

/**
 * Reads households that are as most are: every value of the usual shape, every list complete or
 * not there, nothing wrong with it. It gives up on all others, the schema then says what they are.
 * What it does read it reads as the schema and the row builder would.
 */
export class PlainReader {
  private readonly root: EntityReader;
  /** By entity index, of the household under way, in the order of the file. */
  private readonly rows: Row[][];
  private readonly ids: Map<string, Row>[];
  private readonly decisions: DecisionReaders;
  private readonly find = (entity: Entity, id: string) => this.ids[entity.index]?.get(id);

  constructor(
    vocabulary: Vocabulary,
    private readonly plan: ReadingPlan,
  ) {
    this.rows = plan.map(() => []);
    this.ids = plan.map(() => new Map());
    const rootPlan = plan[vocabulary.household.index];
    if (rootPlan === undefined) throw new RangeError('the vocabulary has no household');
    this.root = entityReader(rootPlan, vocabulary);
    this.decisions = decisionReaders(vocabulary);
  }

  /** The household, or `null` where it is not plain. */
  read(input: unknown): PlainHousehold | null {
    for (const rows of this.rows) rows.length = 0;
    for (const ids of this.ids) if (ids.size > 0) ids.clear();
    try {
      const source = plainObject(input);
      const root = this.readRow(this.root, source, null, 0, '');
      for (const each of this.plan) {
        for (const link of each.links) this.joinLinks(each, link);
      }
      return { root, source, evidence: this.readOthers(source, root) };
    } catch (error) {
      if (error === notPlain) return null;
      throw error;
    }
  }

  /** Reads decisions and evidence, which speak of rows that are there already. */
  private readOthers(source: Record<string, unknown>, root: Row): Household['evidence'] {
    const { decisions, evidence } = source;
    // Rules are always those of a place.
    if (source.region === undefined) throw notPlain;
    if (decisions !== undefined) {
      source.decisions = readPlainDecisions(decisions, this.decisions, { root, find: this.find });
    }
    if (evidence === undefined) return new Map();
    const read = readPlainEvidence(evidence, root);
    source.evidence = read.source;
    return read.evidence;
  }

  /** Reads a row from its own copy of the object, in which it replaces lists by copies. */
  private readRow(
    reader: EntityReader,
    raw: Record<string, unknown>,
    owner: Row | null,
    index: number,
    pointer: string,
  ): Row {
    const { entity } = reader.plan;
    const id = raw.id;
    const row = new Row(
      entity,
      owner,
      index,
      typeof id === 'string' ? id : null,
      reader.values.slice(),
      pointer,
    );
    this.register(reader, row);
    for (const list of reader.lists) row.lists.push(list);
    for (const link of reader.links) row.linked.push(link);
    const { keys } = reader;
    for (const key in raw) {
      const found = keys.get(key);
      if (found === undefined) throw notPlain;
      const value = raw[key];
      switch (found.kind) {
        case 'fact': {
          const read = found.read(value);
          if (read === undefined) throw notPlain;
          row.values[found.slot] = read;
          if (Array.isArray(value)) raw[key] = (read as CodeSet).items;
          break;
        }
        case 'list':
          raw[key] = this.readList(found.reader, found.slot, value, row, `${pointer}/${key}`);
          break;
        case 'link':
          if (!isLink(value, found)) throw notPlain;
          // Until the other rows are there, its slot keeps the id.
          row.values[found.slot] = value as Value;
          if (found.isMany) raw[key] = [...(value as readonly string[])];
          break;
        case 'id':
          if (!isId(value)) throw notPlain;
          break;
        case 'other':
          break;
      }
    }
    checkDates(reader.plan, row);
    return row;
  }

  private register({ isIdentified }: EntityReader, row: Row): void {
    const { index } = row.entity;
    (this.rows[index] as Row[]).push(row);
    if (row.id === null) {
      if (isIdentified) throw notPlain;
      return;
    }
    const ids = this.ids[index] as Map<string, Row>;
    if (ids.has(row.id)) throw notPlain;
    ids.set(row.id, row);
  }

  /** Reads the rows of a whole list and gives back its copy. */
  private readList(
    reader: EntityReader,
    slot: number,
    raw: unknown,
    owner: Row,
    pointer: string,
  ): readonly unknown[] {
    if (!Array.isArray(raw)) throw notPlain;
    const rows: Row[] = [];
    const copies: unknown[] = [];
    for (let index = 0; index < raw.length; index += 1) {
      const copy = plainObject(raw[index]);
      copies.push(copy);
      rows.push(this.readRow(reader, copy, owner, index, `${pointer}/${index}`));
    }
    owner.lists[slot] = { rows, state: 'complete', atMost: null, none: noNone };
    return copies;
  }

  private joinLinks({ entity }: EntityPlan, link: LinkPlan): void {
    const rows = this.rows[entity.index] as readonly Row[];
    const { slot } = link.fact;
    for (const row of rows) {
      const given = row.values[slot] as unknown;
      if (given === undefined || given === null) continue;
      row.values[slot] = Array.isArray(given)
        ? given.map((id) => this.join(row, link, id))
        : this.join(row, link, given as string);
    }
  }

  private join(row: Row, link: LinkPlan, id: string): Row {
    const target = this.ids[link.to.index]?.get(id);
    if (target === undefined || target === row) throw notPlain;
    const others = target.linked[link.linkedSlot];
    if (others === noLinks || others === undefined) target.linked[link.linkedSlot] = [row];
    // A list that names one row twice.
    else if (others[others.length - 1] === row) throw notPlain;
    else others.push(row);
    return target;
  }
}

const noNone: RowList['none'] = [];

function entityReader(plan: EntityPlan, vocabulary: Vocabulary): EntityReader {
  const { entity, links, plain, children } = plan;
  const keys = new Map<string, KeyReader>([['id', { kind: 'id' }]]);
  for (const { name, slot, declaration } of plain) {
    keys.set(name, { kind: 'fact', slot, read: fieldReader(declaration, vocabulary) });
  }
  for (const { fact } of links) {
    const { type, nullable = false } = fact.declaration;
    keys.set(fact.name, { kind: 'link', slot: fact.slot, isMany: type === 'links', nullable });
  }
  for (const child of children) {
    const reader = entityReader(child, vocabulary);
    keys.set(child.list, { kind: 'list', slot: child.entity.listSlot, reader });
  }
  if (entity.owner === null) {
    keys.set('decisions', { kind: 'other' });
    keys.set('evidence', { kind: 'other' });
  }
  return {
    plan,
    keys,
    isIdentified: entity.declaration.identified === true,
    lists: children.map(() => unknownList),
    links: entity.linkedFrom.map(() => noLinks),
    values: entity.facts.map(() => undefined),
  };
}

function isLink(
  value: unknown,
  { isMany, nullable }: { readonly isMany: boolean; readonly nullable: boolean },
): boolean {
  if (value === null) return nullable;
  return isMany ? Array.isArray(value) && value.every(isId) : isId(value);
}

function checkDates({ dates }: EntityPlan, { values }: Row): void {
  for (const [earlier, later] of dates) {
    const first = values[earlier.slot];
    const last = values[later.slot];
    if (typeof first === 'number' && typeof last === 'number' && first > last) throw notPlain;
  }
}
