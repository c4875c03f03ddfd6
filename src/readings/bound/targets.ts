import { Row } from '../../facts/row.js';
import type { Fact } from '../../facts/vocabulary.js';
import type { RowPath } from '../../ruletree/nodes.js';
import { type Frame, follow } from '../shared/frame.js';
import { Alternatives, attempt } from './attempt.js';
import type { Bound } from './bound.js';
import { allMissing, type Missing, nothingMissing } from './missing.js';
import { groupsOf } from './row-groups.js';
import type { Walker } from './walker.js';

/** The rows a path may lead to, and what hides which it is. */
export interface Targets {
  /** `null`: nowhere, along a link that is absent. */
  readonly rows: readonly (Row | null)[];
  readonly missing: ReadonlySet<Missing>;
}

/** Where a path leads; along a link that is not known, to any row that it may point to. */
export function targetsOf(path: RowPath, frame: Frame, walker: Walker): Targets {
  const target = follow(path, frame);
  if (target === null || target instanceof Row) return { rows: [target], missing: nothingMissing };
  const { fact, row } = target;
  const rest = { outer: 0, steps: target.rest };
  const targets = candidatesOf(fact, walker).map((each) =>
    each === null
      ? { rows: [null], missing: nothingMissing }
      : targetsOf(rest, { row: each, outer: null }, walker),
  );
  return {
    rows: [...new Set(targets.flatMap(({ rows }) => rows))],
    missing: allMissing(walker.missingFact(fact, row), ...targets.map((each) => each.missing)),
  };
}

/** What a value is at whichever row a path leads to. */
export function atTarget(
  path: RowPath,
  frame: Frame,
  walker: Walker,
  read: (row: Row | null) => Bound,
): Bound {
  const { rows, missing } = targetsOf(path, frame, walker);
  const [only = null] = rows;
  if (rows.length === 1) return read(only);
  const either = new Alternatives();
  for (const row of rows) either.add(attempt(() => read(row)));
  return either.hide(missing).bound();
}

/** Every row a link may point to, phantoms included; `null` where it may be absent. */
export function candidatesOf(fact: Fact, walker: Walker): readonly (Row | null)[] {
  const to = walker.household.vocabulary.entitiesById.get(fact.declaration.to ?? '');
  const rows = to === undefined ? [] : groupsOf(to, null, walker).map(({ row }) => row);
  return fact.declaration.nullable === true ? [null, ...rows] : rows;
}
