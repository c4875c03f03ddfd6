import type { Departure, Outcome } from '../result.js';
import { type Names, programmesText } from './names.js';
import { citationText } from './reason-text.js';
import type { Speech } from './speech.js';

/** Each departure from the layers above once, with what it departs from and whom it touches. */
export function departureLines(
  outcomes: readonly Outcome[],
  names: Names,
  speech: Speech,
): readonly string[] {
  const touched = new Map<string, { departure: Departure; programmes: Set<string> }>();
  for (const { programme, departures } of outcomes) {
    for (const departure of departures) {
      const { file, pointer } = departure.origin;
      const key = `${file} ${pointer}`;
      const known = touched.get(key) ?? { departure, programmes: new Set() };
      known.programmes.add(programme);
      touched.set(key, known);
    }
  }
  return [...touched.values()].map(({ departure, programmes }) => {
    const affected = programmesText([...programmes], names, speech);
    const notes = [...sourceOf(departure, speech), speech.say('affects', { programmes: affected })];
    const reason = speech.of(departure.reason);
    return speech.say('departure', { reason, notes: speech.clauses(notes) });
  });
}

function sourceOf({ document, title, article }: Departure, speech: Speech): readonly string[] {
  if (title === null) return [];
  const cite = { document, title, number: null, article, mark: 'verified' } as const;
  return [citationText(cite, speech)];
}
