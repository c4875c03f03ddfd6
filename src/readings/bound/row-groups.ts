import type { Row } from '../../facts/row.js';
import type { Entity } from '../../facts/vocabulary.js';
import type { RowSource } from '../../ruletree/nodes.js';
import { type Frame, follow, type UnknownLink } from '../shared/frame.js';
import { type Missing, nothingMissing } from './missing.js';
import { chainTo, type LinkTo } from './phantoms.js';
import type { Walker } from './walker.js';

/** A known row, or the rows that may be missing from one list. */
export interface RowGroup {
  /** The row; or phantoms of which each missing row is like one. */
  readonly rows: readonly Row[];
  /** Whether the source surely has it. */
  readonly sure: boolean;
  /** Most rows it stands for; `null` where there is no limit. */
  readonly atMost: number | null;
  /** What hides whether it exists. */
  readonly missing: ReadonlySet<Missing>;
}

/**
 * The rows a total or count runs over: known ones, those that may belong to it, and those that
 * may be missing from its lists. `null` where the row that owns them is known to be absent.
 */
export function rowGroups(
  source: RowSource,
  frame: Frame,
  walker: Walker,
): readonly RowGroup[] | null | UnknownLink {
  const from = follow(source.path, frame);
  if (from === null || 'kind' in from) return from;
  const { link } = source;
  if (link !== null) {
    const linkTo = { fact: link.fact, target: from };
    return linkedGroups(groupsDown(chainTo(source.entity), walker.household.root, linkTo, walker), {
      ...linkTo,
      walker,
    });
  }
  const down: Entity[] = [];
  let at = from.entity;
  for (const slot of source.down) {
    const next = at.children[slot];
    if (next === undefined) break;
    down.push(next);
    at = next;
  }
  return groupsDown(down, from, null, walker);
}

/** Rows of lists within lists; `linkTo` is what phantoms of the last list point to. */
function groupsDown(
  down: readonly Entity[],
  from: Row,
  linkTo: LinkTo | null,
  walker: Walker,
): readonly RowGroup[] {
  let groups: readonly RowGroup[] = [sureGroup(from)];
  down.forEach((entity, depth) => {
    const isLast = depth === down.length - 1;
    const next: RowGroup[] = [];
    for (const group of groups) {
      for (const owner of group.rows) {
        next.push(...groupsOfList(entity, owner, group.sure, isLast ? linkTo : null, walker));
      }
    }
    groups = next;
  });
  return groups;
}

function groupsOfList(
  entity: Entity,
  owner: Row,
  isOwnerSure: boolean,
  linkTo: LinkTo | null,
  walker: Walker,
): readonly RowGroup[] {
  const list = owner.lists[entity.listSlot];
  if (list === undefined) return [];
  const groups = list.rows.map(sureGroup);
  // Owners that may be missing have no limit of their own, however short each one's list.
  const atMost =
    list.atMost === null || !isOwnerSure ? null : Math.max(0, list.atMost - list.rows.length);
  if (list.state === 'complete' || atMost === 0) return groups;
  const rows = walker.phantoms.ofList(entity, owner, linkTo);
  const missing = walker.phantoms.missingList(entity, owner);
  return [...groups, { rows, sure: false, atMost, missing }];
}

/** Narrowed to rows whose link points to the target, or may. */
function linkedGroups(
  groups: readonly RowGroup[],
  { fact, target, walker }: LinkTo & { readonly walker: Walker },
): readonly RowGroup[] {
  const linked: RowGroup[] = [];
  for (const group of groups) {
    const [row] = group.rows;
    const link = row?.values[fact.slot];
    if (!group.sure || row === undefined) linked.push(group);
    else if (link === undefined) {
      linked.push({ ...group, sure: false, missing: walker.missingFact(fact, row) });
    } else if (link === target || (Array.isArray(link) && link.includes(target))) {
      linked.push(group);
    }
  }
  return linked;
}

function sureGroup(row: Row): RowGroup {
  return { rows: [row], sure: true, atMost: 1, missing: nothingMissing };
}
