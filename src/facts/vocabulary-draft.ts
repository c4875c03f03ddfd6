import { canonicalJson } from '../base/canonical.js';
import { sha256Hex } from '../base/hash.js';
import type {
  CodeListDeclaration,
  CodeListId,
  DecisionDeclaration,
  EntityDeclaration,
  EntityId,
  FactDeclaration,
  FactId,
} from './declaration.js';
import type { Entity, Fact, Vocabulary } from './vocabulary.js';
import { withoutUndefined } from './without-undefined.js';

/** What is to become a vocabulary: declarations already checked, by id. */
export interface VocabularyDraft {
  readonly entities: ReadonlyMap<EntityId, EntityDeclaration>;
  /** Facts beside those of the entities' own declarations. */
  readonly facts: ReadonlyMap<FactId, FactDeclaration>;
  readonly decisions: ReadonlyMap<string, DecisionDeclaration>;
  readonly codeLists: ReadonlyMap<CodeListId, CodeListDeclaration>;
}

/** Id and name of the fact that holds a decision. */
export function decisionFactId(decision: string): FactId {
  return `decision:${decision}`;
}

interface EntityDraft extends Entity {
  readonly owner: EntityDraft | null;
  readonly facts: Fact[];
  readonly factsByName: Map<string, Fact>;
  readonly children: EntityDraft[];
  readonly linkedFrom: Fact[];
}

/**
 * Numbers everything: an entity's own facts in the order declared, then added facts and
 * decisions by id, so that the numbering does not depend on the order of the rule files.
 */
export function numberVocabulary(draft: VocabularyDraft): Vocabulary {
  const entitiesById = new Map<EntityId, EntityDraft>();
  for (const [id, declaration] of draft.entities) {
    addEntity(entitiesById, id, declaration);
  }
  const factsById = new Map<FactId, Fact>();
  for (const entity of entitiesById.values()) {
    for (const [name, declaration] of Object.entries(entity.declaration.facts)) {
      addFact(factsById, entity, { id: `${entity.id}.${name}`, kind: 'fact', name, declaration });
    }
  }
  for (const [id, declaration] of sorted(draft.facts)) {
    const [owner = '', name = ''] = id.split('.');
    const entity = entitiesById.get(owner);
    if (entity) addFact(factsById, entity, { id, kind: 'fact', name, declaration });
  }
  for (const [decision, declaration] of sorted(draft.decisions)) {
    const id = decisionFactId(decision);
    const entity = entitiesById.get(declaration.about);
    if (entity) addFact(factsById, entity, { id, kind: 'decision', name: id, declaration });
  }
  for (const fact of factsById.values()) {
    const { to } = fact.declaration;
    if (to !== undefined) entitiesById.get(to)?.linkedFrom.push(fact);
  }
  const entities = [...entitiesById.values()];
  const household = entities.find((entity) => entity.owner === null);
  if (!household) throw new RangeError('a dictionary has one entity without owner');
  let hash: string | undefined;
  return {
    // Made when first asked for: most vocabularies are never compared.
    get hash() {
      hash ??= hashOf(entities, draft.codeLists);
      return hash;
    },
    entities,
    entitiesById,
    factsById,
    codeLists: new Map(sorted(draft.codeLists)),
    household,
  };
}

function addEntity(
  entities: Map<EntityId, EntityDraft>,
  id: EntityId,
  declaration: EntityDeclaration,
): void {
  const owner = declaration.owner === null ? null : (entities.get(declaration.owner) ?? null);
  const entity: EntityDraft = {
    id,
    index: entities.size,
    owner,
    declaration,
    facts: [],
    factsByName: new Map(),
    children: [],
    listSlot: owner === null ? -1 : owner.children.length,
    linkedFrom: [],
  };
  owner?.children.push(entity);
  entities.set(id, entity);
}

function addFact(
  factsById: Map<FactId, Fact>,
  entity: EntityDraft,
  part: Omit<Fact, 'entity' | 'slot'>,
): void {
  const fact: Fact = { ...part, entity, slot: entity.facts.length };
  entity.facts.push(fact);
  entity.factsByName.set(fact.name, fact);
  factsById.set(fact.id, fact);
}

/** By id, in UTF-16 order. */
function sorted<T>(items: ReadonlyMap<string, T>): [string, T][] {
  return [...items].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Arrays keep the order of slots, which an object's sorted keys would lose. */
function hashOf(
  entities: readonly Entity[],
  codeLists: ReadonlyMap<CodeListId, CodeListDeclaration>,
): string {
  const content = entities.map(({ id, declaration, facts }) => {
    const own = Object.keys(declaration.facts).length;
    const added = facts.slice(own).map((fact) => [fact.id, pieceHash(fact.declaration)]);
    return [id, pieceHash(declaration), added];
  });
  const lists = sorted(codeLists).map(([id, list]) => [id, pieceHash(list)]);
  return sha256Hex(canonicalJson([content, lists]));
}

const pieceHashes = new WeakMap<object, string>();

/** Hash of one declaration, kept: most are the base dictionary's, the same in every vocabulary. */
function pieceHash(declaration: EntityDeclaration | FactDeclaration | CodeListDeclaration): string {
  const known = pieceHashes.get(declaration);
  if (known !== undefined) return known;
  const names = 'facts' in declaration ? Object.keys(declaration.facts) : [];
  const hash = sha256Hex(canonicalJson([names, withoutUndefined(declaration)]));
  pieceHashes.set(declaration, hash);
  return hash;
}
