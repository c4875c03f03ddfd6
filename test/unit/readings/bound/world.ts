import type {
  CodeListDeclaration,
  FactDeclaration,
  FactType,
} from '../../../../src/facts/declaration.js';
import {
  type Household,
  type KnownNone,
  Row,
  type RowList,
  type Value,
} from '../../../../src/facts/row.js';
import type { Entity, Fact, Vocabulary } from '../../../../src/facts/vocabulary.js';
import type { Origin } from '../../../../src/rulefile/resolved.js';

// A small vocabulary, and households written as plain data.

const label = { 'zh-Hant': '事', 'zh-Hans': '事', en: 'thing' };

export const origin: Origin = {
  file: '000000/test',
  region: '000000',
  from: '2024-01-01',
  pointer: '/x',
};

type FactSpec = Partial<FactDeclaration> & { readonly type: FactType };

const spec = {
  household: {
    owner: null,
    list: '',
    facts: {
      n: { type: 'integer', low: 0, high: 4 },
      whole: { type: 'integer' },
      m: { type: 'money' },
      capped: { type: 'money', low: 1, high: 5 },
      d: { type: 'decimal' },
      nd: { type: 'decimal', nullable: true },
      b: { type: 'boolean' },
      b2: { type: 'boolean' },
      nb: { type: 'boolean', nullable: true },
      c: { type: 'code', codes: 'abc' },
      nc: { type: 'code', codes: 'abc', nullable: true },
      o: { type: 'code', codes: 'kinds' },
      t: { type: 'text' },
      s: { type: 'codes', codes: 'abc' },
      day: { type: 'date' },
      day2: { type: 'date' },
      nday: { type: 'date', nullable: true },
      at: { type: 'datetime' },
      head: { type: 'link', to: 'person' },
      family: { type: 'links', to: 'person' },
      'decision:choice': { type: 'text' },
      'decision:amount': { type: 'decimal' },
    },
  },
  person: {
    owner: 'household',
    list: 'members',
    facts: {
      n: { type: 'integer', low: 0 },
      b: { type: 'boolean' },
      c: { type: 'code', codes: 'abc' },
      guardian: { type: 'link', to: 'person', nullable: true },
    },
  },
  badge: { owner: 'person', list: 'badges', facts: { d: { type: 'decimal' } } },
  income: {
    owner: 'household',
    list: 'incomes',
    facts: {
      person: { type: 'link', to: 'person' },
      kind: { type: 'code', codes: 'kinds' },
      m: { type: 'money' },
    },
  },
} as const satisfies Record<
  string,
  { owner: string | null; list: string; facts: Readonly<Record<string, FactSpec>> }
>;

export type EntityName = keyof typeof spec;

const codeLists = new Map<string, CodeListDeclaration>([
  ['abc', { label, codes: { a: label, b: label, c: label } }],
  ['kinds', { label, open: true, codes: { wage: label, pension: label, gift: label } }],
]);

/** Entities and facts of the tests, numbered as a real vocabulary numbers them. */
export const vocabulary: Vocabulary = makeVocabulary();

function makeVocabulary(): Vocabulary {
  type Growing<T> = { -readonly [K in keyof T]: T[K] };
  const entities = new Map<string, Growing<Entity>>();
  const facts = new Map<string, Fact>();
  for (const [index, [id, { owner, list, facts: declared }]] of Object.entries(spec).entries()) {
    const above = owner === null ? null : (entities.get(owner) ?? null);
    const entity: Growing<Entity> = {
      id,
      index,
      owner: above,
      declaration: { owner, list, label, facts: {} },
      facts: [],
      factsByName: new Map(),
      children: [],
      listSlot: above === null ? -1 : above.children.length,
      linkedFrom: [],
    };
    if (above !== null) above.children = [...above.children, entity];
    entity.facts = Object.entries(declared as Readonly<Record<string, FactSpec>>).map(
      ([name, declaration], slot): Fact => ({
        id: name.includes(':') ? name : `${id}.${name}`,
        kind: name.includes(':') ? 'decision' : 'fact',
        name,
        entity,
        slot,
        declaration: { label, ...declaration },
      }),
    );
    entity.factsByName = new Map(entity.facts.map((fact) => [fact.name, fact]));
    entities.set(id, entity);
    for (const fact of entity.facts) facts.set(fact.id, fact);
  }
  for (const fact of facts.values()) {
    const target = entities.get(fact.declaration.to ?? '');
    if (target !== undefined) target.linkedFrom = [...target.linkedFrom, fact];
  }
  const household = entities.get('household');
  if (household === undefined) throw new Error('no household');
  return {
    hash: 'test',
    entities: [...entities.values()],
    entitiesById: entities,
    factsById: facts,
    codeLists,
    household,
  };
}

/** The entity of a name. */
export function entityOf(name: EntityName): Entity {
  const entity = vocabulary.entitiesById.get(name);
  if (entity === undefined) throw new Error(name);
  return entity;
}

/** The fact of an id. */
export function factOf(id: string): Fact {
  const fact = vocabulary.factsById.get(id);
  if (fact === undefined) throw new Error(id);
  return fact;
}

/** A value as written in a test: links by the row's id, `undefined` for unknown. */
export type SpecValue = Exclude<Value, Row | readonly Row[]> | readonly string[];

/** Rows of one list as written in a test. */
export interface ListSpec {
  readonly rows: readonly RowSpec[];
  readonly state?: RowList['state'] | undefined;
  readonly atMost?: number | null | undefined;
  /** `person`: whose; `null`: anybody's. */
  readonly none?: readonly { readonly person: string | null; readonly kinds: readonly string[] }[];
}

/** A row as written in a test. A fact that is not named is unknown; a list, complete and empty. */
export interface RowSpec {
  readonly id?: string | undefined;
  readonly facts?: Readonly<Record<string, SpecValue>> | undefined;
  readonly lists?: Readonly<Record<string, ListSpec>> | undefined;
}

/** Reads a household written as data. */
export function householdOf(
  written: RowSpec,
  evidence: Household['evidence'] = new Map(),
): Household {
  const byId = new Map<string, Row>();
  const made: { row: Row; spec: RowSpec }[] = [];
  const root = build(vocabulary.household, null, 0, written, '', byId, made);
  for (const { row, spec: from } of made) fill(row, from, byId);
  for (const { row, spec: from } of made) limit(row, from, byId);
  return {
    vocabulary,
    root,
    region: '000000',
    id: null,
    evidence,
    source: written,
  };
}

function build(
  entity: Entity,
  owner: Row | null,
  index: number,
  from: RowSpec,
  pointer: string,
  byId: Map<string, Row>,
  made: { row: Row; spec: RowSpec }[],
): Row {
  const values: Value[] = entity.facts.map(() => undefined);
  const row = new Row(entity, owner, index, from.id ?? null, values, pointer);
  made.push({ row, spec: from });
  if (from.id !== undefined) byId.set(from.id, row);
  for (const child of entity.children) {
    const list = from.lists?.[child.declaration.list] ?? { rows: [] };
    const rows = list.rows.map((each, at) =>
      build(child, row, at, each, `${pointer}/${child.declaration.list}/${at}`, byId, made),
    );
    const state = list.state ?? 'complete';
    row.lists.push({ rows, state, atMost: list.atMost ?? null, none: [] });
  }
  for (const _ of entity.linkedFrom) row.linked.push([]);
  return row;
}

function fill(row: Row, from: RowSpec, byId: ReadonlyMap<string, Row>): void {
  for (const fact of row.entity.facts) {
    const value = from.facts?.[fact.name];
    row.values[fact.slot] = linkedValue(fact, value, byId);
    const targets = [row.values[fact.slot]].flat();
    for (const target of targets) {
      if (target instanceof Row) target.linked[target.entity.linkedFrom.indexOf(fact)]?.push(row);
    }
  }
}

/** A link to a row that is not there is not known. */
function linkedValue(fact: Fact, value: SpecValue, byId: ReadonlyMap<string, Row>): Value {
  if (isTexts(value)) {
    const rows = value.flatMap((id) => byId.get(id) ?? []);
    return rows.length === value.length ? rows : undefined;
  }
  const isLink = fact.declaration.type === 'link' && typeof value === 'string';
  return isLink ? byId.get(value) : value;
}

function isTexts(value: SpecValue): value is readonly string[] {
  return Array.isArray(value);
}

function limit(row: Row, from: RowSpec, byId: ReadonlyMap<string, Row>): void {
  row.entity.children.forEach((child, slot) => {
    const none = from.lists?.[child.declaration.list]?.none ?? [];
    const list = row.lists[slot];
    if (none.length === 0 || list === undefined) return;
    const known = none.map(
      ({ person, kinds }): KnownNone => ({
        codeSlot: child.factsByName.get('kind')?.slot ?? -1,
        codes: new Set(kinds),
        linkSlot: person === null ? null : (child.factsByName.get('person')?.slot ?? null),
        link: person === null ? null : (byId.get(person) ?? null),
      }),
    );
    row.lists[slot] = { ...list, none: known };
  });
}
