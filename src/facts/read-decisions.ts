import type { Damage } from './damage.js';
import { type RawValue, readValue } from './read-value.js';
import type { Row } from './row.js';
import type { RawObject, RowReport } from './row-builder.js';
import type { Vocabulary } from './vocabulary.js';
import { decisionFactId } from './vocabulary-draft.js';

/** Puts the decisions of a household file into the rows they are about. */
export function readDecisions(
  raw: unknown,
  vocabulary: Vocabulary,
  builder: RowReport,
  root: Row,
  damage: Damage | null,
): void {
  if (!Array.isArray(raw)) return;
  raw.forEach((item: RawObject, index) => {
    const pointer = `/decisions/${index}`;
    if (damage?.isTouched(pointer)) return;
    const { id, about, value } = item as { id: string; about?: string; value: RawValue };
    const fact = vocabulary.factsById.get(decisionFactId(id));
    if (fact === undefined) return;
    const row = about === undefined ? root : builder.find(fact.entity, about);
    if (row === undefined) {
      builder.reportUnknownRow(`${pointer}/about`, fact.entity, about ?? '');
    } else if (row.values[fact.slot] !== undefined) {
      builder.report(pointer, 'facts/duplicate-decision', { decision: id, about: about ?? '' });
    } else {
      row.values[fact.slot] = readValue(fact.declaration, value);
    }
  });
}
