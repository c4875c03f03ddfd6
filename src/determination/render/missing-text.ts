import type { MissingFor } from '../result.js';
import type { Names } from './names.js';
import type { Speech } from './speech.js';
import type { Word } from './words.js';

const indent = '  ';
const deeper = indent + indent;

const groups = [
  { word: 'facts', kinds: ['fact', 'list'] },
  { word: 'decisions', kinds: ['decision'] },
  { word: 'terms', kinds: ['term'] },
] as const satisfies readonly {
  readonly word: Word;
  readonly kinds: readonly MissingFor['kind'][];
}[];

/** What is missing and for what, by who can supply it. */
export function missingLines(
  missing: readonly MissingFor[],
  names: Names,
  speech: Speech,
): readonly string[] {
  return groups.flatMap(({ word, kinds }) => {
    const some = missing.filter(({ kind }) => (kinds as readonly string[]).includes(kind));
    if (some.length === 0) return [];
    return [
      indent + speech.lead(speech.say(word)),
      ...some.map((each) => deeper + missingText(each, names, speech)),
    ];
  });
}

function missingText(missing: MissingFor, names: Names, speech: Speech): string {
  const { kind, label, subject, from, programmes } = missing;
  const name = speech.of(label);
  const what = kind === 'list' ? speech.say('wholeList', { label: name }) : name;
  const whose = subject === null ? what : speech.pair(names.subject(subject), what);
  const notes: string[] = [];
  if (from !== null) {
    notes.push(speech.say(kind === 'term' ? 'setBy' : 'decidedBy', { who: speech.of(from) }));
  }
  if (programmes.length > 0) {
    notes.push(speech.say('affects', { programmes: names.programmesOf(programmes) }));
  }
  if (notes.length === 0) return whose;
  return speech.say('note', { text: whose, note: speech.clauses(notes) });
}
