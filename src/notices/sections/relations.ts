import { displacementText, lineText } from '../../determination/render/outcome-text.js';
import type { Matter } from '../matter.js';
import type { Section } from '../page.js';
import { sourcesText } from '../sources.js';

/** What gives way to what, by which rule, and what is not paid for it. */
export function relationsSection(matter: Matter): Section {
  const { outcome, names, speech } = matter;
  const displaced = outcome.displacedBy
    .filter(({ verdict }) => verdict === 'satisfied')
    .map((each) => {
      const text = displacementText(each, outcome, names, speech);
      const note = sourcesText(each.cite, matter);
      return note === '' ? text : speech.say('note', { text, note });
    });
  const forgone = outcome.forgone.map((line) =>
    matter.say('forgone', { line: `${speech.of(line.label)} ${lineText(line, speech)}` }),
  );
  const items = [...displaced, ...forgone].map((text) => ({ text, items: [] }));
  return {
    heading: matter.say('relations'),
    blocks: items.length === 0 ? [] : [{ kind: 'list', items }],
  };
}
