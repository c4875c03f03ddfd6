import type { Row } from '../facts/row.js';
import type { ProgrammeNode } from '../ruletree/nodes.js';
import { byPlace, type MissingNames } from './missing.js';
import type { Grade, Missing, MissingFor, Outcome } from './result.js';
import { rowsOf } from './rows.js';

/**
 * Everything missing from any outcome or grade with the programmes it holds up. That includes
 * lists in which more rows may stand, for whom programmes would have outcomes of their own.
 */
export function missingFor(
  programmes: readonly ProgrammeNode[],
  root: Row,
  outcomes: readonly Outcome[],
  grades: readonly Grade[],
  names: MissingNames,
): readonly MissingFor[] {
  const found = new Map<Missing, Set<string>>();
  const note = (missing: Missing, programme: string | null) => {
    const held = found.get(missing) ?? new Set();
    found.set(missing, held);
    if (programme !== null) held.add(programme);
  };
  for (const { programme, missing } of outcomes) for (const each of missing) note(each, programme);
  for (const { missing } of grades) for (const each of missing) note(each, null);
  for (const [missing, programme] of openLists(programmes, root, names)) note(missing, programme);
  const all = [...found].map(([missing, held]) => ({ ...missing, programmes: [...held] }));
  return Object.freeze(all.sort(byPlace));
}

/** Lists in which more rows may stand, each with a programme that has an outcome for every row. */
export function openLists(
  programmes: readonly ProgrammeNode[],
  root: Row,
  names: MissingNames,
): readonly (readonly [Missing, string])[] {
  return programmes.flatMap(({ id, scope }) =>
    rowsOf(scope, root).incomplete.map((row) => {
      const list = `${row.entity.id}.${scope.declaration.list}`;
      return [names.one({ kind: 'list', id: list, row }), id] as const;
    }),
  );
}
