import type { MissingFor } from '../result.js';
import { type Names, programmesText } from './names.js';
import type { Speech } from './speech.js';
import type { Word } from './words.js';

const indent = '  ';
/** Before each thing that is missing, below what kind of thing it is. */
export const deeper = indent + indent;

const groups = [
  { word: 'facts', kinds: ['fact', 'list'] },
  { word: 'decisions', kinds: ['decision'] },
  { word: 'terms', kinds: ['term'] },
] as const satisfies readonly { word: Word; kinds: readonly MissingFor['kind'][] }[];

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
      ...together(some).map((each) => deeper + missingText(each, names, speech)),
    ];
  });
}

type Together = readonly [MissingFor, ...MissingFor[]];

/** What is missing of one row, or of one parameter, and holds up the same programmes. */
function together(missing: readonly MissingFor[]): readonly Together[] {
  const found = new Map<string, [MissingFor, ...MissingFor[]]>();
  for (const each of missing) {
    const { kind, subject, label, from, programmes } = each;
    const whose = kind === 'term' ? label.en : subject;
    const key = JSON.stringify([whose, from, programmes]);
    const known = found.get(key);
    if (known) known.push(each);
    else found.set(key, [each]);
  }
  return [...found.values()];
}

function missingText(missing: Together, names: Names, speech: Speech): string {
  const [{ kind, subject, from, programmes }] = missing;
  const what = kind === 'term' ? termText(missing, speech) : factText(missing, speech);
  const whose = subject === null ? what : speech.pair(names.subject(subject), what);
  const notes: string[] = [];
  if (from !== null) {
    notes.push(speech.say(kind === 'term' ? 'setBy' : 'decidedBy', { who: speech.of(from) }));
  }
  if (programmes.length > 0) {
    notes.push(speech.say('affects', { programmes: programmesText(programmes, names, speech) }));
  }
  if (notes.length === 0) return whose;
  return speech.say('note', { text: whose, note: speech.clauses(notes) });
}

function factText(missing: Together, speech: Speech): string {
  return speech.list(
    missing.map(({ kind, label }) => {
      const name = speech.of(label);
      return kind === 'list' ? speech.say('wholeList', { label: name }) : name;
    }),
  );
}

function termText(missing: Together, speech: Speech): string {
  const name = speech.of(missing[0].label);
  const parts = missing.flatMap(({ part }) => (part === null ? [] : [speech.of(part)]));
  return parts.length === 0 ? name : speech.pair(name, speech.clauses(parts));
}
