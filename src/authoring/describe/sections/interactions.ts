import { type PageSection, text } from '../page.js';
import type { Scribe } from '../scribe.js';

/** Which programme excludes, includes or yields to which. */
export function interactionsSection(scribe: Scribe): PageSection {
  const entries = scribe.items('interactions').map((item) => {
    const { kind, subject, among, decision } = item.value;
    const params = {
      subject: subject === undefined ? '' : nameOf(scribe, subject),
      among: scribe.speech.list((among ?? []).map((each) => nameOf(scribe, each))),
    };
    const [when, amount] = [scribe.part(item, '/when'), scribe.part(item, '/amount')];
    return scribe.entry(item, [
      ...(kind === undefined ? [] : [text(scribe.say(kind, params))]),
      ...(decision === undefined ? [] : [text(scribe.pair('chosenBy', chooser(scribe, decision)))]),
      ...(amount === undefined ? [] : [text(scribe.pair('amount', '')), ...scribe.rule(amount)]),
      ...(when === undefined ? [] : [text(scribe.pair('when', '')), ...scribe.rule(when)]),
    ]);
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

/** Who decides, by the decision's name. */
function chooser(scribe: Scribe, decision: string): string {
  const item = scribe.resolved.sections.decisions.get(decision)?.value;
  if (item === undefined) return decision;
  const by = scribe.of(item.decidedBy);
  return item.label === undefined ? by : scribe.speech.clauses([scribe.of(item.label), by]);
}
