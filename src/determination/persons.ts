import type { Row } from '../facts/row.js';
import type { Vocabulary } from '../facts/vocabulary.js';
import type { Person } from './result.js';
import { nameOf, personId, rowsOf } from './rows.js';

/** The persons of a household, by id and relation to its head. */
export function personsOf(root: Row, vocabulary: Vocabulary): readonly Person[] {
  const entity = vocabulary.entitiesById.get(personId);
  if (entity === undefined) return [];
  const relation = entity.factsByName.get('relation');
  const labels = vocabulary.codeLists.get(relation?.declaration.codes ?? '')?.codes;
  return rowsOf(entity, root).rows.map((row) => {
    const code = relation === undefined ? undefined : row.values[relation.slot];
    return {
      id: nameOf(row) ?? '',
      relation: typeof code === 'string' ? (labels?.[code] ?? null) : null,
    };
  });
}
