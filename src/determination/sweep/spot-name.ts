import type { Localized } from '../../base/language.js';
import { Row } from '../../facts/row.js';
import type { Vocabulary } from '../../facts/vocabulary.js';
import { nameOf, personId, personOf } from '../rows.js';
import type { Spot } from './spot.js';

/** What a fact of a row is called where other rows have it too, and whose it is. */
export interface SpotName {
  readonly label: Localized;
  /** Person it is about, else its row; `null`: the household. */
  readonly of: string | null;
}

/** `income (pension): amount`, of the person it belongs to. */
export function spotName({ row, fact }: Spot, vocabulary: Vocabulary): SpotName {
  const { label } = fact.declaration;
  const person = personOf(row) ?? linkedPerson(row);
  const of = nameOf(person ?? row);
  if (row.owner === null || row.entity.id === personId) return { label, of };
  const rowLabel = row.entity.declaration.label;
  const kind = kindOf(row, vocabulary);
  const both =
    (around: (row: string, kind: string | null, fact: string) => string) =>
    (lang: keyof Localized) =>
      around(rowLabel[lang], kind?.[lang] ?? null, label[lang]);
  const chinese = both((list, code, name) =>
    code === null ? `${list}／${name}` : `${list}／${code}／${name}`,
  );
  const english = both(
    (list, code, name) => `${code === null ? list : `${list} (${code})`}: ${name}`,
  );
  return {
    label: { 'zh-Hant': chinese('zh-Hant'), 'zh-Hans': chinese('zh-Hans'), en: english('en') },
    of,
  };
}

/** The first person that a row names. */
function linkedPerson(row: Row): Row | null {
  const linked = row.entity.facts
    .filter(({ declaration }) => declaration.type === 'link' && declaration.to === personId)
    .map(({ slot }) => row.values[slot]);
  return linked.find((value): value is Row => value instanceof Row) ?? null;
}

/** The first code that is known of a row: which kind of income, illness or dwelling it is. */
function kindOf(row: Row, vocabulary: Vocabulary): Localized | null {
  for (const { declaration, slot } of row.entity.facts) {
    const value = row.values[slot];
    if (declaration.type !== 'code' || typeof value !== 'string') continue;
    return vocabulary.codeLists.get(declaration.codes ?? '')?.codes[value] ?? null;
  }
  return null;
}
