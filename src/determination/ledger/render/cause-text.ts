import { localize } from '../../../base/language.js';
import type { UsedFile } from '../../../rulefile/resolved.js';
import { type Names, programmesText } from '../../render/names.js';
import { citationText, reasonText, valueText } from '../../render/reason-text.js';
import type { Speech } from '../../render/speech.js';
import type { Cause, ChangedTerm, Gap } from '../result.js';
import { type LedgerWord, ledgerWords } from './words.js';

/** Most comparisons or missing things that are named. */
const mostNamed = 2;

/** Why a month is not like the month before, in a sentence. */
export function causeText(
  cause: Cause,
  subject: string | null,
  names: Names,
  speech: Speech,
): string {
  const say = (word: LedgerWord, params: Readonly<Record<string, string>> = {}) =>
    speech.fill(ledgerWords[word], params);
  switch (cause.kind) {
    case 'starts':
      return say('starts', { day: cause.day });
    case 'rules': {
      const files = speech.list(cause.files.map(({ id }) => id));
      const terms = speech.clauses(cause.terms.map((term) => termText(term, speech)));
      return terms === '' ? say('rules', { files }) : say('rulesTerms', { terms, files });
    }
    case 'facts': {
      const { from, note } = cause;
      if (note === null) return say('facts', { from });
      return say('factsNote', { from, note: typeof note === 'string' ? note : speech.of(note) });
    }
    case 'resumes':
      return cause.day === null ? say('resumes') : say('resumesOn', { day: cause.day });
    case 'day': {
      const turned = cause.birthdays.map(({ person, age }) =>
        say('birthday', { who: names.subject(person), age: String(age) }),
      );
      return turned.length === 0 ? say('day') : speech.list(turned);
    }
    case 'not-met': {
      const texts = cause.reasons
        .slice(0, mostNamed)
        .map((reason) => reasonText(reason, subject, names, speech));
      return say('notMet', { reasons: speech.clauses(texts) });
    }
    case 'displaced':
      return say('displaced', {
        by: programmesText(cause.by, names, speech),
        rule: speech.of(cause.label),
      });
    case 'taper': {
      const { label, month, of, cite } = cause;
      const params = { label: speech.of(label), month: String(month), of: String(of) };
      const said = say(of === null ? 'taperOpen' : 'taper', params);
      return month === 1 ? sourced(said, cite, speech) : said;
    }
    case 'taper-ends':
      return say('taperEnds');
    case 'renewal':
      return say('renewal', { month: cause.month });
    case 'not-decided':
      return say('notDecided', { day: cause.day });
    case 'open': {
      const labels = [...new Set(cause.missing.map(({ label }) => localize(label, speech.lang)))];
      return say('open', { missing: speech.list(labels.slice(0, mostNamed)) });
    }
  }
}

/** Why there is a difference, in a sentence. */
export function gapText(gap: Gap, speech: Speech): string {
  const say = (word: LedgerWord, params: Readonly<Record<string, string>> = {}) =>
    speech.fill(ledgerWords[word], params);
  switch (gap.kind) {
    case 'announced-later':
      return say('announcedLater', { files: speech.list(gap.files.map((file) => fileText(file))) });
    case 'known-later':
      return say('knownLater', { from: gap.from, known: gap.known });
    case 'decided-later':
      return say('decidedLater', { day: gap.day });
    case 'paid-otherwise':
      return say('paidOtherwise');
    case 'open':
      return say('gapOpen');
  }

  function fileText({ id, announced }: UsedFile): string {
    return say('file', { id, announced });
  }
}

export function sourced(
  text: string,
  cite: Extract<Cause, { kind: 'taper' }>['cite'],
  speech: Speech,
): string {
  if (cite.length === 0) return text;
  const note = speech.clauses(cite.map((each) => citationText(each, speech)));
  return speech.say('note', { text, note });
}

function termText({ label, before, after }: ChangedTerm, speech: Speech): string {
  return speech.fill(ledgerWords.term, {
    label: speech.of(label),
    before: valueText({ value: before }, speech),
    after: valueText({ value: after }, speech),
  });
}
