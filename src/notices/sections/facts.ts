import type { ExplainedStep } from '../../determination/explanation/step.js';
import { valueText } from '../../determination/render/reason-text.js';
import type { Matter } from '../matter.js';
import type { Section } from '../page.js';

/** Facts relied on, those of one row together, and how each is known. */
export function factsSection(matter: Matter): Section {
  const { names, speech } = matter;
  const groups = new Map<string, ExplainedStep[]>();
  for (const step of factsIn(matter)) {
    const key = JSON.stringify([step.subject, step.evidence]);
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  const rows = [...groups.values()].flatMap((steps) => {
    const [first] = steps;
    if (first === undefined) return [];
    const facts = steps.map(({ label, value }) =>
      speech.pair(label === null ? '' : speech.of(label), valueText({ value }, speech)),
    );
    const { subject, evidence } = first;
    return [[names.subject(subject), speech.clauses(facts), matter.say(evidence ?? 'unsaid')]];
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

/** Every fact that had a part in what came out, each once, in the order of the household. */
function factsIn({ account, explanation }: Matter): readonly ExplainedStep[] {
  const found = new Map<string, ExplainedStep>();
  for (const step of account.deciding()) {
    const { kind, at, value } = step;
    if (kind !== 'fact' || at === null || value.kind === 'unknown' || saysNothing(step)) continue;
    if (!found.has(at)) found.set(at, step);
  }
  const places = [null, ...explanation.persons.map(({ id }) => id)];
  const place = ({ subject }: ExplainedStep) => {
    const index = places.indexOf(subject);
    return index < 0 ? places.length : index;
  };
  return [...found.values()].sort((a, b) => place(a) - place(b));
}

/** That a row has none of something, or runs on without a last day, is said by leaving it out. */
function saysNothing({ value }: ExplainedStep): boolean {
  return value.kind === 'absent' || (value.kind === 'codes' && value.codes.length === 0);
}
