import type { Language } from '../../base/language.js';
import { amountText } from '../render/amounts.js';
import { Names } from '../render/names.js';
import { Speech } from '../render/speech.js';
import type { Determination } from '../result.js';
import type { Change } from './change.js';
import { changeWords } from './words.js';

/** One change in a sentence: `monthly income per head 37.20 yuan … lower (…): the answer would be yes`. */
export function changeText(change: Change, names: Names, speech: Speech): string {
  const { label, of, subject, direction, by, to, becomes, reason } = change;
  const own = label === null ? '' : speech.of(label);
  const name = of === null || of === subject ? own : speech.pair(names.subject(of), own);
  const said = say(direction, speech.lang, {
    name,
    by: amountText(by, speech),
    to: amountText(to, speech),
  });
  const condition = reason.label === null ? own : speech.of(reason.label);
  return say(becomes, speech.lang, { change: said, condition });
}

/** What is said beside a change of who can change it; `null` where people can. */
export function standingText({ standing }: Change, lang: Language): string | null {
  return standing === 'changeable' ? null : changeWords[standing][lang];
}

/** Whether a change is one of an amount or a time; a count of persons or papers is none. */
export function isMeasured({ by }: Change): boolean {
  return [...by.unit.dims.keys()].some((dim) => dim !== 'person');
}

/**
 * Changes of amounts and times as lines of text, for people to read.
 *
 * @param about - whose persons and programmes the lines name
 */
export function renderChanges(
  changes: readonly Change[],
  about: Pick<Determination, 'persons' | 'programmes'>,
  lang: Language,
): string {
  const speech = new Speech(lang);
  const names = new Names(about, speech);
  const lines = changes.filter(isMeasured).map((change) => {
    const standing = standingText(change, lang);
    const said = changeText(change, names, speech);
    const text = standing === null ? said : speech.say('note', { text: said, note: standing });
    const programme = names.programme(change.programme);
    const who = names.subject(change.subject);
    return speech.pair(speech.say('heading', { programme, who }), text);
  });
  return [...lines, changeWords.neutral[lang], ''].join('\n');
}

function say(
  word: keyof typeof changeWords,
  lang: Language,
  params: Readonly<Record<string, string>>,
): string {
  return changeWords[word][lang].replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
    return params[name] ?? whole;
  });
}
