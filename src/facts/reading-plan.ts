import { type NoneShape, noneShapeOf } from './known-none.js';
import type { Entity, Fact, Vocabulary } from './vocabulary.js';

/** Facts of one row that must not be later than another, where both are known. */
const orderedDates: readonly (readonly [earlier: string, later: string])[] = [
  ['birthDate', 'diedOn'],
  ['from', 'to'],
  ['issuedOn', 'expiresOn'],
];

/** What reading an entity's rows needs to know, worked out once a vocabulary. */
export interface EntityPlan {
  readonly entity: Entity;
  /** Facts a row's object may hold whose values need no other row. */
  readonly plain: readonly Fact[];
  readonly links: readonly LinkPlan[];
  readonly dates: readonly (readonly [earlier: Fact, later: Fact])[];
  readonly none: NoneShape | null;
  readonly children: readonly EntityPlan[];
  readonly list: string;
}

/** A link fact, the entity it leads to and its place among the links that lead there. */
export interface LinkPlan {
  readonly fact: Fact;
  readonly to: Entity;
  readonly linkedSlot: number;
}

/** Plans by entity index. */
export type ReadingPlan = readonly EntityPlan[];

const plans = new WeakMap<Vocabulary, ReadingPlan>();

/** The plan by which rows of a vocabulary are read. */
export function readingPlan(vocabulary: Vocabulary): ReadingPlan {
  const known = plans.get(vocabulary);
  if (known) return known;
  const byEntity = new Map<Entity, EntityPlan>();
  planEntity(vocabulary, vocabulary.household, byEntity);
  const plan = vocabulary.entities.flatMap((entity) => byEntity.get(entity) ?? []);
  plans.set(vocabulary, plan);
  return plan;
}

function planEntity(
  vocabulary: Vocabulary,
  entity: Entity,
  byEntity: Map<Entity, EntityPlan>,
): EntityPlan {
  const facts = entity.facts.filter((fact) => fact.kind === 'fact');
  const links = facts.flatMap((fact) => linkPlan(vocabulary, fact));
  const linked = new Set(links.map((link) => link.fact));
  const plan: EntityPlan = {
    entity,
    plain: facts.filter((fact) => !linked.has(fact)),
    links,
    dates: orderedDates.flatMap((names) => datePair(entity, names)),
    none: noneShapeOf(entity),
    children: entity.children.map((child) => planEntity(vocabulary, child, byEntity)),
    list: entity.declaration.list,
  };
  byEntity.set(entity, plan);
  return plan;
}

function datePair(
  { factsByName }: Entity,
  [first, last]: readonly [string, string],
): (readonly [Fact, Fact])[] {
  const earlier = factsByName.get(first);
  const later = factsByName.get(last);
  if (earlier?.declaration.type !== 'date' || later?.declaration.type !== 'date') return [];
  return [[earlier, later]];
}

function linkPlan({ entitiesById }: Vocabulary, fact: Fact): LinkPlan[] {
  const { to } = fact.declaration;
  const target = to === undefined ? undefined : entitiesById.get(to);
  return target ? [{ fact, to: target, linkedSlot: target.linkedFrom.indexOf(fact) }] : [];
}
