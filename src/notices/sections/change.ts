import { benefitText } from '../../determination/render/amounts.js';
import type { Line } from '../../determination/result.js';
import type { Matter } from '../matter.js';
import type { Section } from '../page.js';
import { amountOf, type PreviousLine, type PreviousOutcome } from '../previous.js';

/** What was decided before and what is decided now, line by line. */
export function changeSection(matter: Matter): Section {
  const { before, outcome, speech } = matter;
  if (before === null) return { heading: matter.say('change'), blocks: [] };
  const now = matter.kind === 'end' ? [] : outcome.lines;
  const ids = [...new Set([...before.lines, ...now].map(({ id }) => id))];
  const rows = ids.map((id) => {
    const then = before.lines.find((line) => line.id === id);
    const line = now.find((each) => each.id === id);
    const label = line?.label ?? then?.label;
    return [
      label === undefined ? id : speech.of(label),
      then === undefined ? matter.say('none') : thenText(then, matter),
      line === undefined ? matter.say('none') : nowText(line, matter),
    ];
  });
  const classes = classRow(before, matter);
  return {
    heading: matter.say('change'),
    blocks: [
      {
        kind: 'table',
        caption: null,
        head: [matter.say('benefit'), matter.say('before'), matter.say('after')],
        rows: [...classes, ...rows],
        figures: new Set([1, 2]),
        totalled: false,
      },
      { kind: 'paragraph', text: matter.say('decidedAsOf', { date: speech.day(before.asOf) }) },
    ],
  };
}

/** The class, where it was another one before. */
function classRow(
  { class: then }: PreviousOutcome,
  matter: Matter,
): readonly (readonly string[])[] {
  const { kind, outcome, speech } = matter;
  const now = outcome.class?.label ?? null;
  if (kind === 'end' || now === null || !then?.label || then.label.en === now.en) return [];
  return [[speech.say('class'), speech.of(then.label), speech.of(now)]];
}

function thenText({ amount, period, unit }: PreviousLine, matter: Matter): string {
  const known = amountOf(amount, unit);
  return known === null ? matter.say('none') : benefitText(known, period, matter.speech);
}

function nowText({ amount, period }: Line, { speech }: Matter): string {
  return benefitText(amount, period, speech);
}
