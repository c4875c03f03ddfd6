import { plainQuestion } from '../../determination/questions/question.js';
import type { Missing } from '../../determination/result.js';
import type { Matter } from '../matter.js';
import type { Section } from '../page.js';

/** What the person has to bring, each with the question it answers. */
export function missingSection(matter: Matter): Section {
  const { names, speech, resolved } = matter;
  const asked = matter.outcome.missing.filter(isAsked);
  const rows = asked.map((each, index) => {
    // Whose it is has a column of its own.
    const text = plainQuestion(each, resolved.vocabulary);
    return [`${index + 1}`, names.subject(each.subject), speech.of(each.label), speech.of(text)];
  });
  const head = ['number', 'whose', 'what', 'question'] as const;
  return {
    heading: matter.say('missing'),
    blocks: table(
      head.map((word) => matter.say(word)),
      rows,
    ),
  };
}

/** What others have to settle: decisions, and terms that the rules leave open. */
export function waitingSection(matter: Matter): Section {
  const { names, speech } = matter;
  const rows = matter.outcome.missing
    .filter((each) => !isAsked(each))
    .map(({ label, part, subject, from }) => {
      const name =
        part === null ? speech.of(label) : speech.pair(speech.of(label), speech.of(part));
      const what = subject === null ? name : speech.pair(names.subject(subject), name);
      return [what, from === null ? matter.say('office') : speech.of(from)];
    })
    .map(([what = '', from = ''], index) => [`${index + 1}`, what, from]);
  const head = ['number', 'what', 'byWhom'] as const;
  return {
    heading: matter.say('waiting'),
    blocks: table(
      head.map((word) => matter.say(word)),
      rows,
    ),
  };
}

function isAsked({ kind }: Missing): boolean {
  return kind === 'fact' || kind === 'list';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Section['blocks'] {
  if (rows.length === 0) return [];
  return [{ kind: 'table', caption: null, head, rows, figures: new Set(), totalled: false }];
}
