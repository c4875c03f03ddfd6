import { RulesError } from '../../base/errors.js';
import { Row, type Value } from '../../facts/row.js';
import type { Fact } from '../../facts/vocabulary.js';
import type { RowPath } from '../../ruletree/nodes.js';

/** The row in scope, and the row that was in scope outside the `where` it stands in. */
export interface Frame {
  readonly row: Row;
  readonly outer: Frame | null;
}

/** The frame around a `where`; `null` where there is none. */
export type OuterFrame = Frame | null;

/** Where a path stops because a link on it is not known. */
export interface UnknownLink {
  readonly kind: 'unknown-link';
  readonly fact: Fact;
  /** Row whose link it is. */
  readonly row: Row;
  /** The steps of the path that are left behind it. */
  readonly rest: RowPath['steps'];
}

/**
 * The row a path leads to from the row in scope: out of `where`s, then owner by owner or along
 * links. `null` where a link on the way is known to be absent.
 *
 * @throws RulesError `internal/no-such-row` when the tree names an owner or outer row that
 * cannot exist; the compiler never builds such a path.
 */
export function follow(path: RowPath, frame: Frame): Row | null | UnknownLink {
  let at: Frame | null = frame;
  for (let out = path.outer; out > 0 && at !== null; out -= 1) at = at.outer;
  let row: Row | null = at === null ? noSuchRow() : at.row;
  for (const [index, step] of path.steps.entries()) {
    if (step === 'owner') {
      row = row.owner ?? noSuchRow();
      continue;
    }
    const target: Value = row.values[step.slot];
    if (target === undefined) {
      return { kind: 'unknown-link', fact: step, row, rest: path.steps.slice(index + 1) };
    }
    if (target === null) return null;
    row = target instanceof Row ? target : noSuchRow();
  }
  return row;
}

function noSuchRow(): never {
  throw new RulesError(
    [{ code: 'internal/no-such-row', pointer: '', params: {} }],
    'A path of the rule tree leads to no row; this is a bug in doudi.',
  );
}
