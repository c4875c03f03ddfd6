import type { Language, Localized } from '../../base/language.js';
import type { AskingCost, FactDeclaration, FactType } from '../../facts/declaration.js';
import type { Household, Row } from '../../facts/row.js';
import type { Fact, Vocabulary } from '../../facts/vocabulary.js';
import { unitText } from '../../readings/shared/unit-text.js';
import { parseUnit } from '../../ruletree/unit.js';
import type { Missing } from '../result.js';
import { entityOfList, nameOf, rowsOf } from '../rows.js';
import { rowName } from './row-name.js';
import { inAll, type QuestionWord, say } from './words.js';

/** A question to somebody, with what it takes to answer it. */
export interface Question {
  readonly about: Missing;
  readonly text: Localized;
  readonly help: Localized | null;
  /** Type of the fact; `list`: whether rows are missing from a list, and which. */
  readonly answer: FactType | 'list';
  /** Codes to choose from, or rows by their ids where the answer is a link. */
  readonly choices: readonly { readonly code: string; readonly label: Localized }[];
  readonly unit: string | null;
  /** Whether `null`, known to be absent, is an answer. */
  readonly mayBeAbsent: boolean;
  readonly cost: AskingCost;
}

/** Where the dictionary gives no cost: neither easy nor hard. */
const usualCost: AskingCost = { effort: 2, intrusion: 2 };

/** The question for something missing from a household. */
export function questionAbout(about: Missing, household: Household): Question {
  const { factsById } = household.vocabulary;
  const fact = factsById.get(about.kind === 'decision' ? `decision:${about.id}` : about.id);
  const declaration = fact?.declaration;
  const row = rowOf(about, household);
  return {
    about,
    text: inAll((lang) => asked(about, row, household, lang)),
    help: declaration?.help ?? null,
    answer: about.kind === 'list' ? 'list' : (declaration?.type ?? 'text'),
    choices: fact === undefined ? [] : choicesOf(fact, household, row),
    unit: declaration?.unit ?? null,
    mayBeAbsent: declaration?.nullable === true,
    cost: declaration?.ask ?? usualCost,
  };
}

/** What a fact of a row can be chosen from: codes, or the rows it may link to. */
export function choicesOf(
  { declaration }: Fact,
  { vocabulary, root }: Household,
  row: Row | null,
): Question['choices'] {
  const target = vocabulary.entitiesById.get(declaration.to ?? '');
  if (target !== undefined) {
    return rowsOf(target, root).rows.flatMap((each) =>
      each.id === null || each === row
        ? []
        : [{ code: each.id, label: inAll((lang) => rowName(each, vocabulary, lang)) }],
    );
  }
  const codes = vocabulary.codeLists.get(declaration.codes ?? '')?.codes ?? {};
  const choices = Object.entries(codes).map(([code, label]) => ({ code, label }));
  // Keys that are whole numbers come before all others in an object, so 10 before 02.
  const areNumbers = choices.every(({ code }) => /^[0-9]+$/.test(code));
  return areNumbers ? choices.sort((a, b) => (a.code < b.code ? -1 : 1)) : choices;
}

function rowOf({ scope, subject }: Missing, { vocabulary, root }: Household): Row | null {
  const entity = vocabulary.entitiesById.get(scope ?? '');
  if (entity === undefined || subject === null) return null;
  return rowsOf(entity, root).rows.find((each) => nameOf(each) === subject) ?? null;
}

/** The question without whom it is about, who is told elsewhere. */
export function plainQuestion(about: Missing, vocabulary: Vocabulary): Localized {
  return inAll((lang) => bare(about, 'list', vocabulary, lang));
}

function asked(
  about: Missing,
  row: Row | null,
  { vocabulary, root }: Household,
  lang: Language,
): string {
  const list = about.kind === 'list' ? entityOfList(about.id, vocabulary) : undefined;
  const isEmpty = list && (row ?? root).lists[list.listSlot]?.rows.length === 0;
  const question = bare(about, isEmpty ? 'emptyList' : 'list', vocabulary, lang);
  if (about.subject === null) return question;
  return say('whose', lang, {
    who: row === null ? about.subject : rowName(row, vocabulary, lang),
    question,
  });
}

function bare(
  { kind, id, label }: Missing,
  list: 'emptyList' | 'list',
  { factsById }: Vocabulary,
  lang: Language,
): string {
  if (kind === 'list') return say(list, lang, { label: label[lang] });
  const declaration = factsById.get(kind === 'decision' ? `decision:${id}` : id)?.declaration;
  const own = kind === 'fact' ? declaration?.question?.[lang] : undefined;
  return own ?? worded(kind, label[lang], declaration, lang);
}

function worded(
  kind: Missing['kind'],
  label: string,
  declaration: FactDeclaration | undefined,
  lang: Language,
): string {
  if (kind === 'decision') return say('decision', lang, { label });
  const unit = parseUnit(declaration?.unit ?? '');
  const name = unit === undefined ? '' : unitText(unit, lang);
  const word = wordOf[declaration?.type ?? 'text'];
  if (word === 'number' && name !== '') return say('measured', lang, { label, unit: name });
  return say(word, lang, { label });
}

const wordOf: Readonly<Record<FactType, QuestionWord>> = {
  boolean: 'boolean',
  integer: 'number',
  decimal: 'number',
  money: 'number',
  date: 'date',
  datetime: 'date',
  code: 'code',
  codes: 'codes',
  text: 'other',
  region: 'other',
  link: 'link',
  links: 'link',
};
