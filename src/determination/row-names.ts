import type { Localized } from '../base/language.js';
import { Row } from '../facts/row.js';
import type { Vocabulary } from '../facts/vocabulary.js';
import type { RowName } from './result.js';
import { nameOf, personId, personOf, rowsOf } from './rows.js';

/** What every row that is no person is called: its kind where it has one, and whose it is. */
export function rowNamesOf(root: Row, vocabulary: Vocabulary): readonly RowName[] {
  const named = vocabulary.entities
    .filter(({ id, owner }) => owner !== null && id !== personId)
    .flatMap((entity) => rowsOf(entity, root).rows)
    .map((row) => ({ row, label: kindOf(row, vocabulary), person: whoseOf(row) }));
  return named.map(({ row, label, person }) => {
    const alike = named.filter((each) => each.label === label && each.person === person);
    const place = alike.findIndex((each) => each.row === row) + 1;
    return {
      subject: nameOf(row) ?? row.pointer,
      label,
      person,
      number: alike.length === 1 ? null : place,
    };
  });
}

function kindOf({ entity, values }: Row, vocabulary: Vocabulary): Localized {
  const fact = entity.factsByName.get('kind');
  const code = fact === undefined ? undefined : values[fact.slot];
  const codes = vocabulary.codeLists.get(fact?.declaration.codes ?? '')?.codes;
  const own = typeof code === 'string' ? codes?.[code] : undefined;
  return own ?? entity.declaration.label;
}

/** The person a row belongs to, or links to where it stands in a list of the household. */
function whoseOf(row: Row): string | null {
  const owner = personOf(row);
  if (owner !== null) return nameOf(owner);
  const link = row.entity.facts.find(
    ({ declaration }) => declaration.type === 'link' && declaration.to === personId,
  );
  const linked = link === undefined ? undefined : row.values[link.slot];
  return linked instanceof Row ? nameOf(linked) : null;
}
