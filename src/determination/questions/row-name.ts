import type { Language } from '../../base/language.js';
import { Row } from '../../facts/row.js';
import type { Vocabulary } from '../../facts/vocabulary.js';
import { nameOf, personId } from '../rows.js';
import { say } from './words.js';

/** Facts by which somebody who fills in a form tells one row of a list from another. */
export const tellingFacts: readonly string[] = ['relation', 'kind', 'cause', 'category'];

/**
 * What a row is called when it is asked about: a person by id and relation, another row by its
 * entity, its kind and the person it is of; by its id too where that says nothing of its own.
 */
export function rowName(row: Row, vocabulary: Vocabulary, lang: Language): string {
  const id = nameOf(row) ?? '';
  const kind = kindOf(row, vocabulary, lang);
  if (row.entity.id === personId) {
    return kind === undefined ? id : say('person', lang, { id, relation: kind });
  }
  const label = row.entity.declaration.label[lang];
  const person = personBehind(row);
  const alike = siblingsOf(row).some(
    (each) => personBehind(each) === person && kindOf(each, vocabulary, lang) === kind,
  );
  const told = kind === undefined ? id : alike ? `${kind} ${id}` : kind;
  const own = say('row', lang, { label, kind: told });
  if (person === null) return own;
  return say('rowOf', lang, { who: rowName(person, vocabulary, lang), row: own });
}

function kindOf(row: Row, { codeLists }: Vocabulary, lang: Language): string | undefined {
  for (const name of tellingFacts) {
    const fact = row.entity.factsByName.get(name);
    const code = fact === undefined ? undefined : row.values[fact.slot];
    if (fact?.declaration.type !== 'code' || typeof code !== 'string') continue;
    return codeLists.get(fact.declaration.codes ?? '')?.codes[code]?.[lang];
  }
  return undefined;
}

function siblingsOf(row: Row): readonly Row[] {
  const list = row.owner?.lists[row.entity.listSlot];
  return (list?.rows ?? []).filter((each) => each !== row);
}

/** The person a row stands under or names as its own. */
function personBehind({ owner, entity, values }: Row): Row | null {
  if (owner?.entity.id === personId) return owner;
  const link = entity.factsByName.get(personId);
  const person = link === undefined ? undefined : values[link.slot];
  return person instanceof Row ? person : null;
}
