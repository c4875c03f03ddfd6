import type { HouseholdInput } from '../facts/types.js';
import type { Entity, Vocabulary } from '../facts/vocabulary.js';
import type { Choose } from './choose.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * The same household written in another order: people, rows of every list, sets of codes and
 * links. It says the same, so every rule must find the same in it. Lists must be complete.
 */
export function reorderRows(
  household: HouseholdInput,
  vocabulary: Vocabulary,
  choose: Choose,
): HouseholdInput {
  const source = household as unknown as Json;
  const moved: [from: string, to: string][] = [];
  const reordered = reorderRow(source, vocabulary.household, '', '', { choose, moved });
  const { evidence } = source;
  if (Array.isArray(evidence)) {
    reordered.evidence = evidence.map((each: Json) => ({ ...each, at: newPlace(each.at, moved) }));
  }
  return reordered as unknown as HouseholdInput;
}

interface Reordering {
  readonly choose: Choose;
  /** Pointers of rows, from the old file to the new one, owners before their rows. */
  readonly moved: [from: string, to: string][];
}

function reorderRow(
  source: Json,
  entity: Entity,
  from: string,
  to: string,
  into: Reordering,
): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(source)) {
    const child = entity.children.find(({ declaration }) => declaration.list === name);
    const isSet = entity.factsByName.has(name) && Array.isArray(value);
    if (child && Array.isArray(value)) {
      const order = shuffled(value as readonly Json[], into.choose);
      row[name] = order.map(([each, before], after) => {
        const [old, now] = [`${from}/${name}/${before}`, `${to}/${name}/${after}`];
        into.moved.push([old, now]);
        return reorderRow(each, child, old, now, into);
      });
    } else row[name] = isSet ? shuffled(value, into.choose).map(([each]) => each) : value;
  }
  return row;
}

/** The list in another order, each with the place it had. */
function shuffled<T>(list: readonly T[], choose: Choose): readonly (readonly [T, number])[] {
  const order = list.map((each, index) => [each, index] as const);
  for (let last = order.length - 1; last > 0; last -= 1) {
    // Counted from the end, so that the simplest choice leaves everything in its place.
    const other = last - choose.integer(0, last);
    const [a, b] = [order[last], order[other]];
    if (a && b) [order[last], order[other]] = [b, a];
  }
  return order;
}

function newPlace(at: unknown, moved: readonly (readonly [string, string])[]): string {
  const pointer = String(at);
  const found = [...moved].reverse().find(([from]) => pointer.startsWith(`${from}/`));
  return found ? found[1] + pointer.slice(found[0].length) : pointer;
}
