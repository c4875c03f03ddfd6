import type { InteractionItem } from '../../../rulefile/format.js';
import { type PageSection, text } from '../page.js';
import type { Scribe } from '../scribe.js';

/** Which programme excludes, includes or yields to which. */
export function interactionsSection(scribe: Scribe): PageSection {
  const entries = scribe.items('interactions').map((item) => {
    const { kind, subject, among, when } = item.value;
    const said =
      kind === undefined
        ? []
        : [
            text(
              scribe.say(kind, {
                subject: subject === undefined ? '' : nameOf(scribe, subject),
                among: scribe.speech.list((among ?? []).map((each) => nameOf(scribe, each))),
              }),
            ),
          ];
    const limit = limitOf(scribe, when);
    const acts = limit === null ? [] : [text(scribe.say('acts', { when: limit }))];
    return scribe.entry(item, [...said, ...acts]);
  });
  return { id: 'interactions', heading: scribe.say('interactions'), blocks: [], entries };
}

/** A programme, or a line of one. */
function nameOf(scribe: Scribe, subject: string): string {
  const [id = '', lineId = ''] = subject.split('.');
  const programme = scribe.resolved.sections.programmes.get(id)?.value;
  if (programme?.label === undefined) return subject;
  const line = programme.lines?.[lineId]?.label;
  const name = scribe.of(programme.label);
  return line === undefined ? name : scribe.say('pair', { a: name, b: scribe.of(line) });
}

/** The named condition under which it acts alone; what has no name the label tells. */
function limitOf(scribe: Scribe, when: InteractionItem['when']): string | null {
  if (when === undefined || !('condition' in when)) return null;
  const label = scribe.resolved.sections.conditions.get(when.condition)?.value.label;
  return label === undefined ? when.condition : scribe.of(label);
}
