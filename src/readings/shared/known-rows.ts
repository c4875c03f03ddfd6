import { Row, type Value } from '../../facts/row.js';
import type { Entity } from '../../facts/vocabulary.js';
import type { RowSource } from '../../ruletree/nodes.js';
import { type Frame, follow } from './frame.js';

/** Known rows that a total or count runs over. */
export interface KnownRows {
  readonly rows: readonly {
    readonly row: Row;
    /** Whether it surely belongs to the source. */
    readonly sure: boolean;
  }[];
  /** Whether there may be more that nobody has named. */
  readonly mayBeMore: boolean;
}

/** The rows of a source as far as the household names them. */
export function knownRowsOf(source: RowSource, frame: Frame): KnownRows {
  const { path, link, down, entity, along } = source;
  const from = follow(path, frame);
  if (from === null) return { rows: [], mayBeMore: false };
  if (!(from instanceof Row)) return { rows: [], mayBeMore: true };
  if (along !== undefined) return namedBy(from.values[along.slot], from, entity);
  if (link === null) {
    const found = rowsDown(from, down);
    return { rows: found.rows.map((row) => ({ row, sure: true })), mayBeMore: found.mayBeMore };
  }
  const all = everyRow(from, entity);
  const rows = all.rows.flatMap((row) => {
    const target = row.values[link.fact.slot];
    if (target === undefined) return [{ row, sure: false }];
    const isLinked = target === from || (Array.isArray(target) && target.includes(from));
    return isLinked ? [{ row, sure: true }] : [];
  });
  return { rows, mayBeMore: all.mayBeMore };
}

/** The rows that a `links` fact names; while it is not known, any there may be. */
function namedBy(named: Value, from: Row, entity: Entity): KnownRows {
  if (named === null) return { rows: [], mayBeMore: false };
  if (Array.isArray(named)) {
    return {
      rows: (named as readonly Row[]).map((row) => ({ row, sure: true })),
      mayBeMore: false,
    };
  }
  const { rows, mayBeMore } = everyRow(from, entity);
  return { rows: rows.map((row) => ({ row, sure: false })), mayBeMore };
}

/** Every row of an entity in the household that a row stands in. */
function everyRow(row: Row, entity: Entity) {
  let root = row;
  while (root.owner !== null) root = root.owner;
  const chain: number[] = [];
  for (let at = entity; at.owner !== null; at = at.owner) chain.unshift(at.listSlot);
  return rowsDown(root, chain);
}

function rowsDown(from: Row, slots: readonly number[]) {
  let rows: readonly Row[] = [from];
  let mayBeMore = false;
  for (const slot of slots) {
    rows = rows.flatMap((row) => {
      const list = row.lists[slot];
      if (list === undefined) return [];
      mayBeMore ||= list.state !== 'complete' && list.atMost !== list.rows.length;
      return list.rows;
    });
  }
  return { rows, mayBeMore };
}
