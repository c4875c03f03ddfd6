import type { Matter } from '../matter.js';
import type { Section } from '../page.js';
import { sourceTexts } from '../sources.js';
import { remediesFor } from './remedies.js';

/** What the office has to see to before it sends the notice. */
export function checksSection(matter: Matter): Section {
  const { kind, order, explanation, month, outcome, speech } = matter;
  const { unchecked, unverified } = explanation;
  const isPaid = Object.keys(outcome.totals).length > 0;
  const needsMonth = kind === 'end' || (isPaid && (kind === 'grant' || kind === 'change'));
  const open = [
    order.number === undefined && matter.say('checkNumber'),
    needsMonth && month === null && matter.say('checkMonth'),
    kind === 'pending' &&
      matter.asks &&
      order.respondBy === undefined &&
      matter.say('checkRespondBy'),
    remediesFor(matter, 'before').length > 0 &&
      order.heardOn === undefined &&
      matter.say('checkHearing'),
    unchecked.length > 0 && matter.say('checkFacts', { count: String(unchecked.length) }),
    unverified.length > 0 &&
      matter.say('checkSources', { sources: speech.list(sourceTexts(unverified, matter)) }),
  ];
  const items = open.flatMap((text) => (text === false ? [] : [{ text, items: [] }]));
  return {
    heading: matter.say('checks'),
    blocks: items.length === 0 ? [] : [{ kind: 'list', items }],
  };
}
