import { isKnown } from '../../determination/explanation/account.js';
import type { ExplainedStep } from '../../determination/explanation/step.js';
import { valueText } from '../../determination/render/reason-text.js';
import type { Matter } from '../matter.js';
import type { Section } from '../page.js';
import type { NoticeWord } from '../words.js';

/** Facts relied on, those of one row together, and how each is known. */
export function factsSection(matter: Matter): Section {
  const { names, speech } = matter;
  const groups = new Map<string, ExplainedStep[]>();
  for (const step of factsIn(matter)) {
    const key = JSON.stringify([step.subject, knownBy(step)]);
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  const rows = [...groups.values()].flatMap((steps) => {
    const [first] = steps;
    if (first === undefined) return [];
    const facts = steps.map(({ label, value }) =>
      speech.pair(label === null ? '' : speech.of(label), valueText({ value }, speech)),
    );
    return [[names.subject(first.subject), speech.clauses(facts), matter.say(knownBy(first))]];
  });
  if (rows.length === 0) return { heading: matter.say('facts'), blocks: [] };
  return {
    heading: matter.say('facts'),
    blocks: [
      {
        kind: 'table',
        caption: null,
        head: [matter.say('whose'), matter.say('fact'), matter.say('evidence')],
        rows,
        figures: new Set(),
        totalled: false,
      },
      ...(matter.explanation.unchecked.length === 0
        ? []
        : [{ kind: 'paragraph', text: matter.say('uncheckedFacts') } as const]),
    ],
  };
}

/** How a fact is known; what an office has settled is known by that. */
function knownBy({ id, evidence }: ExplainedStep): NoticeWord {
  return id?.startsWith('decision:') === true ? 'settled' : (evidence ?? 'unsaid');
}

/** Every fact that had a part in what came out, each once, in the order of the household. */
function factsIn({ account, explanation }: Matter): readonly ExplainedStep[] {
  const found = new Map<string, ExplainedStep>();
  for (const step of account.deciding()) {
    const { kind, at, value } = step;
    if (kind !== 'fact' || at === null || !isKnown(value) || saysNothing(step)) continue;
    if (!found.has(at)) found.set(at, step);
  }
  const { persons, rows } = explanation;
  const subjects = [null, ...persons.map(({ id }) => id), ...rows.map((row) => row.subject)];
  const place = ({ subject }: ExplainedStep) => subjects.indexOf(subject);
  return [...found.values()].sort((a, b) => place(a) - place(b));
}

/** That a row has none of something, or runs on without a last day, is said by leaving it out. */
function saysNothing({ value }: ExplainedStep): boolean {
  return value.kind === 'absent' || (value.kind === 'codes' && value.codes.length === 0);
}
