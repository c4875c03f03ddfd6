import type {
  CodeListDeclaration,
  CodeListId,
  EntityDeclaration,
  EntityId,
  FactDeclaration,
  FactId,
} from './declaration.js';

/** A fact with its place: which entity, and which slot of a row's values. */
export interface Fact {
  readonly id: FactId;
  /** A `decision` is made by people and supplied in the household's `decisions` list. */
  readonly kind: 'fact' | 'decision';
  readonly name: string;
  readonly entity: Entity;
  readonly slot: number;
  readonly declaration: FactDeclaration;
}

/** An entity with its numbered facts and child lists. */
export interface Entity {
  readonly id: EntityId;
  readonly index: number;
  readonly owner: Entity | null;
  readonly declaration: EntityDeclaration;
  /** By slot. */
  readonly facts: readonly Fact[];
  readonly factsByName: ReadonlyMap<string, Fact>;
  /** Entities whose lists stand in rows of this one; a row's `lists` has the same order. */
  readonly children: readonly Entity[];
  /** Place of this entity's list among its owner's `children`; -1 for the household. */
  readonly listSlot: number;
  /** Links that point at this entity from elsewhere; a row's `linked` has the same order. */
  readonly linkedFrom: readonly Fact[];
}

/**
 * All facts that one set of resolved rules knows: the base dictionary and what the
 * rule files of the region declare beside it, numbered for quick reading.
 */
export interface Vocabulary {
  /** Content hash of the declarations: equal hash, equal numbering. */
  readonly hash: string;
  readonly entities: readonly Entity[];
  readonly entitiesById: ReadonlyMap<EntityId, Entity>;
  readonly factsById: ReadonlyMap<FactId, Fact>;
  readonly codeLists: ReadonlyMap<CodeListId, CodeListDeclaration>;
  readonly household: Entity;
}
