import { type Language, type Localized, languages } from '../../base/language.js';
import type { AskingCost, FactDeclaration, FactType } from '../../facts/declaration.js';
import type { Vocabulary } from '../../facts/vocabulary.js';
import { unitText } from '../../readings/shared/unit-text.js';
import { parseUnit } from '../../ruletree/unit.js';
import type { Missing, Person } from '../result.js';
import { type QuestionWord, questionWords } from './words.js';

/** A question to somebody, with what it takes to answer it. */
export interface Question {
  readonly about: Missing;
  readonly text: Localized;
  readonly help: Localized | null;
  /** Type of the fact; `list`: whether rows are missing from a list, and which. */
  readonly answer: FactType | 'list';
  /** Codes to choose from. */
  readonly choices: readonly { readonly code: string; readonly label: Localized }[];
  readonly unit: string | null;
  /** Whether `null`, known to be absent, is an answer. */
  readonly mayBeAbsent: boolean;
  readonly cost: AskingCost;
}

/** Where the dictionary gives no cost: neither easy nor hard. */
const usualCost: AskingCost = { effort: 2, intrusion: 2 };

/** The question for something missing. */
export function questionAbout(
  about: Missing,
  vocabulary: Vocabulary,
  persons: readonly Person[],
): Question {
  const id = about.kind === 'decision' ? `decision:${about.id}` : about.id;
  const declaration = vocabulary.factsById.get(id)?.declaration;
  const codes = vocabulary.codeLists.get(declaration?.codes ?? '')?.codes ?? {};
  return {
    about,
    text: inAll((lang) => asked(about, declaration, persons, lang)),
    help: declaration?.help ?? null,
    answer: about.kind === 'list' ? 'list' : (declaration?.type ?? 'text'),
    choices: Object.entries(codes).map(([code, label]) => ({ code, label })),
    unit: declaration?.unit ?? null,
    mayBeAbsent: declaration?.nullable === true,
    cost: declaration?.ask ?? usualCost,
  };
}

function asked(
  { kind, label, subject }: Missing,
  declaration: FactDeclaration | undefined,
  persons: readonly Person[],
  lang: Language,
): string {
  const own = kind === 'fact' ? declaration?.question?.[lang] : undefined;
  const question = own ?? worded(kind, label[lang], declaration, lang);
  if (subject === null) return question;
  const relation = persons.find(({ id }) => id === subject)?.relation?.[lang];
  const who = relation === undefined ? subject : say('person', lang, { id: subject, relation });
  return say('whose', lang, { who, question });
}

function worded(
  kind: Missing['kind'],
  label: string,
  declaration: FactDeclaration | undefined,
  lang: Language,
): string {
  if (kind === 'list') return say('list', lang, { label });
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

function say(word: QuestionWord, lang: Language, params: Readonly<Record<string, string>>): string {
  return questionWords[word][lang].replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
    return params[name] ?? whole;
  });
}

function inAll(tell: (lang: Language) => string): Localized {
  return Object.fromEntries(languages.map((lang) => [lang, tell(lang)])) as unknown as Localized;
}
