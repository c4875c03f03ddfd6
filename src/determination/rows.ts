import { joinPointer } from '../base/json-pointer.js';
import type { Row } from '../facts/row.js';
import type { Entity, Vocabulary } from '../facts/vocabulary.js';

/** Entity of the persons of a household. */
export const personId = 'person';

/** Known rows of an entity, and the owners in which more of them may stand. */
export interface KnownRows {
  readonly rows: readonly Row[];
  readonly incomplete: readonly Row[];
}

/** Every known row of an entity in the order of the household's file. */
export function rowsOf(entity: Entity, root: Row): KnownRows {
  if (entity.owner === null) return { rows: [root], incomplete: [] };
  const owners = rowsOf(entity.owner, root);
  const rows: Row[] = [];
  const incomplete: Row[] = [];
  for (const owner of owners.rows) {
    const list = owner.lists[entity.listSlot];
    if (list === undefined) continue;
    rows.push(...list.rows);
    const isFull = list.atMost !== null && list.atMost <= list.rows.length;
    if (list.state !== 'complete' && !isFull) incomplete.push(owner);
  }
  return { rows, incomplete };
}

/** How results name a row: its id, else its pointer; `null` for the household. */
export function nameOf(row: Row): string | null {
  if (row.owner === null) return null;
  return row.id ?? row.pointer;
}

/** The nearest person a row belongs to, itself included. */
export function personOf(row: Row): Row | null {
  let at: Row | null = row;
  while (at !== null && at.entity.id !== personId) at = at.owner;
  return at;
}

/** Where a fact of a row stands in the household's JSON. */
export function pointerOf(row: Row, key: string): string {
  return joinPointer(row.pointer, key);
}

/** The entity whose rows stand in a list, from the list's id, such as `person.disabilities`. */
export function entityOfList(id: string, { entities }: Vocabulary): Entity | undefined {
  return entities.find(({ owner, declaration }) => `${owner?.id}.${declaration.list}` === id);
}
