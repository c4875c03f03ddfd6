import type { Row } from '../../facts/row.js';
import type { Entity, Fact } from '../../facts/vocabulary.js';
import type { RowSource } from '../../ruletree/nodes.js';
import { isRuledOut } from './known-none.js';
import { allMissing, type Missing, nothingMissing } from './missing.js';
import type { LinkTo } from './phantoms.js';
import type { Walker } from './walker.js';

/** A known row, or the rows that may be missing from one list. */
export interface RowGroup {
  /** The row; or the phantom that each missing row is like. */
  readonly row: Row;
  /** Whether the source surely has it. */
  readonly sure: boolean;
  /** Most rows it stands for; `null` where there is no limit. */
  readonly atMost: number | null;
  /** What hides whether it exists. */
  readonly missing: ReadonlySet<Missing>;
}

/**
 * The rows a total or count runs over, from the row at the source's path: known ones, those that
 * may belong to it, and those that may be missing from its lists.
 */
export function rowGroups(source: RowSource, from: Row, walker: Walker): readonly RowGroup[] {
  if (source.along !== undefined) return namedGroups(source.along, source.entity, from, walker);
  if (source.link === null) return groupsDown(entitiesDown(source, from), from, null, walker);
  const linkTo = { fact: source.link.fact, target: walker.phantoms.originalOf(from) };
  return groupsOf(source.entity, linkTo, walker).flatMap(
    (group) => linkedGroup(group, linkTo, walker) ?? [],
  );
}

/** The rows that a fact of a row names; while it is not known, any there may be. */
function namedGroups(fact: Fact, entity: Entity, from: Row, walker: Walker): readonly RowGroup[] {
  const named = from.values[fact.slot];
  if (Array.isArray(named)) return (named as readonly Row[]).map(sureGroup);
  const hidden = walker.missingFact(fact, from);
  return groupsOf(entity, null, walker).map((group) => ({
    ...group,
    sure: false,
    missing: allMissing(group.missing, hidden),
  }));
}

/** Every row there is of an entity, and those that may be missing. */
export function groupsOf(
  entity: Entity,
  linkTo: LinkTo | null,
  walker: Walker,
): readonly RowGroup[] {
  return groupsDown(chainTo(entity), walker.household.root, linkTo, walker);
}

/** The entities whose lists lead from the household down to an entity, itself last. */
function chainTo(entity: Entity): readonly Entity[] {
  return entity.owner === null ? [] : [...chainTo(entity.owner), entity];
}

function entitiesDown({ down }: RowSource, from: Row): readonly Entity[] {
  const entities: Entity[] = [];
  let at = from.entity;
  for (const slot of down) {
    const next = at.children[slot];
    if (next === undefined) break;
    entities.push(next);
    at = next;
  }
  return entities;
}

/** Rows of lists within lists; `linkTo` is what phantoms of the last list point to. */
function groupsDown(
  entities: readonly Entity[],
  from: Row,
  linkTo: LinkTo | null,
  walker: Walker,
): readonly RowGroup[] {
  return entities.reduce<readonly RowGroup[]>(
    (groups, entity, depth) => {
      const isLast = depth === entities.length - 1;
      return groups.flatMap((owner) =>
        groupsOfList(entity, owner.row, isLast ? linkTo : null, walker),
      );
    },
    [sureGroup(from)],
  );
}

function groupsOfList(
  entity: Entity,
  owner: Row,
  linkTo: LinkTo | null,
  walker: Walker,
): readonly RowGroup[] {
  const list = owner.lists[entity.listSlot];
  if (list === undefined) return [];
  const groups = list.rows.map(sureGroup);
  const atMost = list.atMost === null ? null : Math.max(0, list.atMost - list.rows.length);
  if (list.state === 'complete' || atMost === 0) return groups;
  const row = walker.phantoms.ofList(entity, owner, linkTo);
  const missing = walker.phantoms.missingList(entity, owner);
  return [...groups, { row, sure: false, atMost, missing }];
}

/** A group narrowed to rows whose link points to the target, or may; `null` when none does. */
function linkedGroup(group: RowGroup, linkTo: LinkTo, walker: Walker): RowGroup | null {
  if (!group.sure) return group;
  const { fact, target } = linkTo;
  const link = group.row.values[fact.slot];
  if (link === undefined) {
    const row = walker.phantoms.linkedTo(group.row, linkTo);
    if (isRuledOut(row, walker)) return null;
    return { ...group, row, sure: false, missing: walker.missingFact(fact, group.row) };
  }
  return link === target || (Array.isArray(link) && link.includes(target)) ? group : null;
}

function sureGroup(row: Row): RowGroup {
  return { row, sure: true, atMost: 1, missing: nothingMissing };
}
