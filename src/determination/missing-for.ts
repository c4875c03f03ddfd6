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
  for (const { id, scope } of programmes) {
    for (const row of rowsOf(scope, root).incomplete) {
      const list = `${row.entity.id}.${scope.declaration.list}`;
      note(names.one({ kind: 'list', id: list, row }), id);
    }
  }
  const all = [...found].map(([missing, held]) => ({ ...missing, programmes: [...held] }));
  return Object.freeze(all.sort(byPlace));
}
