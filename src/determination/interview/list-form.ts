import type { Localized } from '../../base/language.js';
import type { FactType } from '../../facts/declaration.js';
import { noneShapeOf } from '../../facts/known-none.js';
import type { Household, Row } from '../../facts/row.js';
import type { Entity, Fact } from '../../facts/vocabulary.js';
import { choicesOf, type Question } from '../questions/question.js';
import { rowName, tellingFacts } from '../questions/row-name.js';
import { inAll } from '../questions/words.js';
import { pointerOf, rowsOf } from '../rows.js';

/** One thing to say of a row that is added to a list. */
export interface ListField {
  /** Key of the row's object. */
  readonly name: string;
  readonly label: Localized;
  readonly help: Localized | null;
  readonly answer: FactType;
  readonly choices: Question['choices'];
  readonly mayBeAbsent: boolean;
}

/** How a list is filled in. */
export interface ListForm {
  readonly label: Localized;
  /** What its rows are called that are known so far. */
  readonly rows: readonly Localized[];
  /** What tells a new row from the others; all else is asked when it matters. */
  readonly fields: readonly ListField[];
  /** Key under which kinds of rows are ruled out, and the kinds; `null` where rows have none. */
  readonly none: {
    readonly key: string;
    readonly choices: Question['choices'];
    readonly hasPerson: boolean;
  } | null;
}

/** The list at a pointer of a household, ready to be filled in. */
export function listFormOf(entity: Entity, pointer: string, household: Household): ListForm {
  const { vocabulary, root } = household;
  const owners = entity.owner === null ? [] : rowsOf(entity.owner, root).rows;
  const owner = owners.find((each) => pointerOf(each, entity.declaration.list) === pointer);
  const rows: readonly Row[] = owner?.lists[entity.listSlot]?.rows ?? [];
  const shape = noneShapeOf(entity);
  return {
    label: entity.declaration.label,
    rows: rows.map((row) => inAll((lang) => rowName(row, vocabulary, lang))),
    fields: fieldsOf(entity).map((fact) => ({
      name: fact.name,
      label: fact.declaration.label,
      help: fact.declaration.help ?? null,
      answer: fact.declaration.type,
      choices: choicesOf(fact, household, null),
      mayBeAbsent: fact.declaration.nullable === true,
    })),
    none: shape && {
      key: shape.key,
      choices: choicesOf(shape.codeFact, household, null),
      hasPerson: shape.linkFact !== null,
    },
  };
}

/** Whose it is and of what kind. */
function fieldsOf({ factsByName }: Entity): readonly Fact[] {
  return ['person', ...tellingFacts].flatMap((name) => {
    const fact = factsByName.get(name);
    const isAsked = fact?.declaration.type === 'code' || fact?.declaration.type === 'link';
    return fact !== undefined && isAsked ? [fact] : [];
  });
}
