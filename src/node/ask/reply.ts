import type { Issue } from '../../base/errors.js';
import { type Language, localize } from '../../base/language.js';
import type {
  AnswerResult,
  InterviewAnswer,
  InterviewQuestion,
} from '../../determination/interview/interview.js';
import { renderIssue } from '../../messages/render.js';
import type { Option, Terminal } from './terminal.js';
import { type AskWord, askTexts } from './texts.js';
import { typedValue } from './typed-value.js';

/** What somebody at the terminal does about a question. */
export type Reply = InterviewAnswer | { readonly kind: 'back' } | { readonly kind: 'leave' };

/** Everything a question is asked with. */
export interface Asking {
  readonly terminal: Terminal;
  readonly lang: Language;
  readonly question: InterviewQuestion;
  /** What would come of an answer. */
  readonly trial: (answer: InterviewAnswer) => AnswerResult;
}

/** A text of the interview with its holes filled. */
export function say(
  word: AskWord,
  lang: Language,
  params: Readonly<Record<string, string>> = {},
): string {
  return askTexts[word][lang].replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => params[name] ?? '');
}

/** What is wrong with an answer, in which the fact is called what it was asked by. */
export function problemText(
  issues: readonly Issue[],
  { question, lang }: Pick<Asking, 'question' | 'lang'>,
): string {
  const key = question.about.label[lang];
  return issues
    .map((issue) => renderIssue({ ...issue, params: { ...issue.params, key } }, lang))
    .join('\n');
}

/** Choices that every question has below its own. */
export function ways({ lang, question }: Asking): readonly Option<Reply>[] {
  const isDecision = question.about.kind === 'decision';
  return [
    { value: { kind: 'unknown' }, label: say(isDecision ? 'undecided' : 'unknown', lang) },
    { value: { kind: 'back' }, label: say('back', lang) },
    { value: { kind: 'leave' }, label: say('leave', lang) },
  ];
}

/** Asks for a fact or a decision. */
export async function replyToFact(asking: Asking): Promise<Reply> {
  const { question, lang, terminal } = asking;
  const message = question.text[lang];
  const none = question.mayBeAbsent ? [valued(null, say('none', lang))] : [];
  const choices = question.choices.map(({ code, label }) => valued(code, localize(label, lang)));
  switch (question.answer) {
    case 'boolean': {
      const both = [valued(true, say('yes', lang)), valued(false, say('no', lang))];
      return terminal.choose(message, [...both, ...none], ways(asking));
    }
    case 'code':
    case 'link':
      if (choices.length === 0 && question.answer === 'code') return typed(asking);
      return terminal.choose(message, [...choices, ...none], ways(asking));
    case 'codes':
    case 'links':
      return several(asking, none);
    default:
      return typed(asking);
  }
}

function valued(value: unknown, label: string): Option<Reply> {
  return { value: { kind: 'value', value }, label };
}

/** Several of the choices: all there are, or those known. */
async function several(asking: Asking, none: readonly Option<Reply>[]): Promise<Reply> {
  const { question, lang, terminal } = asking;
  const message = question.text[lang];
  const pick: Reply = { kind: 'value', value: 'whole' };
  const pickSome: Reply = { kind: 'value', value: 'part' };
  const first = await terminal.choose<Reply>(
    message,
    [
      { value: pick, label: say('pick', lang) },
      valued([], say('noneOfAll', lang)),
      ...none,
      ...(question.answer === 'codes' ? [{ value: pickSome, label: say('pickSome', lang) }] : []),
    ],
    ways(asking),
  );
  if (first !== pick && first !== pickSome) return first;
  const options = question.choices.map(({ code, label }) => ({ value: code, label: label[lang] }));
  const items = await terminal.chooseSeveral(message, options);
  return { kind: 'value', value: first === pick ? items : { items, complete: false } };
}

const commands: Readonly<Record<string, Reply>> = {
  '?': { kind: 'unknown' },
  '？': { kind: 'unknown' },
  '<': { kind: 'back' },
  '＜': { kind: 'back' },
  q: { kind: 'leave' },
};

/** A typed value, refused at once where a household file would refuse it. */
async function typed(asking: Asking): Promise<Reply> {
  const { question, lang, terminal, trial } = asking;
  const read = (text: string): Reply => {
    const isNone = question.mayBeAbsent && (text === '-' || text === '－');
    if (isNone) return { kind: 'value', value: null };
    return commands[text] ?? { kind: 'value', value: typedValue(question.answer, text) };
  };
  const problem = (text: string): string | null => {
    const reply = read(text);
    if (reply.kind !== 'value') return null;
    const result = trial(reply);
    return result.ok ? null : problemText(result.issues, asking);
  };
  const keys = say('keys', lang);
  terminal.say(question.mayBeAbsent ? say('keysNone', lang, { keys }) : keys);
  return read(await terminal.enter(question.text[lang], problem));
}
