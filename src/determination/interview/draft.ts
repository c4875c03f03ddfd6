import { splitPointer } from '../../base/json-pointer.js';
import type { Entity } from '../../facts/vocabulary.js';

/** A household file's content while it is filled in. Nothing of it is ever altered in place. */
export type Draft = Readonly<Record<string, unknown>>;

/** One row as it stands in a household file. */
export type DraftRow = Readonly<Record<string, unknown>>;

/** The draft with another value at a pointer. */
export function withValue(draft: Draft, pointer: string, value: unknown): Draft {
  return changed(draft, splitPointer(pointer), () => value) as Draft;
}

/** The draft with rows added to the list at a pointer, which may still lack others. */
export function withRows(draft: Draft, pointer: string, rows: readonly DraftRow[]): Draft {
  return changedList(draft, pointer, (list) => ({ ...list, items: [...list.items, ...rows] }));
}

/** The draft in which some kinds of rows are known not to stand in the list at a pointer. */
export function withNone(draft: Draft, pointer: string, none: DraftRow): Draft {
  return changedList(draft, pointer, (list) => ({ ...list, none: [...(list.none ?? []), none] }));
}

/** The draft in which the list at a pointer is known to be whole. */
export function withWholeList(draft: Draft, pointer: string): Draft {
  const whole = withValue(draft, pointer, partial(at(draft, pointer)).items);
  if (!Array.isArray(whole.evidence)) return whole;
  // Rows of a whole list stand one step higher, and evidence points at them.
  const evidence = whole.evidence.map((each: DraftRow) => ({
    ...each,
    at: String(each.at).replace(`${pointer}/items/`, `${pointer}/`),
  }));
  return { ...whole, evidence };
}

/** The draft with a decision recorded; one about the same row takes the place of another. */
export function withDecision(draft: Draft, id: string, about: string | null, value: unknown) {
  const before = Array.isArray(draft.decisions) ? (draft.decisions as readonly DraftRow[]) : [];
  const others = before.filter((each) => each.id !== id || (each.about ?? null) !== about);
  const decision = { id, ...(about === null ? {} : { about }), value };
  return { ...draft, decisions: [...others, decision] };
}

/** The draft in which every row has an id, so that it can be spoken of while lists grow. */
export function withIds(draft: Draft, household: Entity): Draft {
  const used = new Map<Entity, Set<string>>();
  noteIds(draft, household, used);
  return named(draft, household, used) as Draft;
}

/** An id that no row of an entity has: the entity's first letter and a number. */
export function freeId(draft: Draft, household: Entity, entity: Entity): string {
  const used = new Map<Entity, Set<string>>();
  noteIds(draft, household, used);
  return nextId(entity, used.get(entity) ?? new Set());
}

function nextId({ id }: Entity, used: ReadonlySet<string>): string {
  for (let number = used.size + 1; ; number += 1) {
    const free = `${id.charAt(0)}${number}`;
    if (!used.has(free)) return free;
  }
}

function noteIds(row: DraftRow, entity: Entity, used: Map<Entity, Set<string>>): void {
  for (const child of entity.children) {
    const ids = used.get(child) ?? new Set();
    used.set(child, ids);
    for (const each of partial(row[child.declaration.list]).items) {
      if (typeof each.id === 'string') ids.add(each.id);
      noteIds(each, child, used);
    }
  }
}

function named(row: DraftRow, entity: Entity, used: Map<Entity, Set<string>>): DraftRow {
  const lists = entity.children.flatMap((child) => {
    const key = child.declaration.list;
    const list = row[key];
    if (list === undefined) return [];
    const ids = used.get(child) ?? new Set();
    const items = partial(list).items.map((each) => {
      const id = each.id ?? nextId(child, ids);
      ids.add(String(id));
      return named({ id, ...each }, child, used);
    });
    return [[key, Array.isArray(list) ? items : { ...(list as PartialList), items }] as const];
  });
  return { ...row, ...Object.fromEntries(lists) };
}

interface PartialList {
  readonly items: readonly DraftRow[];
  readonly complete: false;
  readonly none?: readonly DraftRow[];
}

/** A list as one that may lack rows. */
function partial(list: unknown): PartialList {
  if (Array.isArray(list)) return { items: list as readonly DraftRow[], complete: false };
  return (list as PartialList | undefined) ?? { items: [], complete: false };
}

function changedList(
  draft: Draft,
  pointer: string,
  change: (list: PartialList) => PartialList,
): Draft {
  return withValue(draft, pointer, change(partial(at(draft, pointer))));
}

/** What stands at a pointer. */
export function at(draft: Draft, pointer: string): unknown {
  return splitPointer(pointer).reduce<unknown>(
    (value, token) => (value as Readonly<Record<string, unknown>> | undefined)?.[token],
    draft,
  );
}

function changed(
  value: unknown,
  [token, ...rest]: readonly string[],
  change: (before: unknown) => unknown,
): unknown {
  if (token === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((each, index) =>
      String(index) === token ? changed(each, rest, change) : each,
    );
  }
  const object = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { ...object, [token]: changed(object[token], rest, change) };
}
