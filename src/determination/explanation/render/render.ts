import type { Language } from '../../../base/language.js';
import { changeText, isMeasured, standingText } from '../../changes/change-text.js';
import { changeWords } from '../../changes/words.js';
import { benefitText } from '../../render/amounts.js';
import { deeper, missingLines } from '../../render/missing-text.js';
import { outcomeName } from '../../render/outcome-text.js';
import { citationText, reasonText } from '../../render/reason-text.js';
import { mainReason } from '../../render/reasons.js';
import { Speech } from '../../render/speech.js';
import { periods } from '../../totals.js';
import { Account } from '../account.js';
import type { Explanation, UncheckedFact } from '../step.js';
import { Items } from './items.js';
import { type ExplanationFormat, type Item, type Page, printPage } from './page.js';

/** How much is told: the reason in a sentence, the steps that decided, or everything. */
export type ExplanationDepth = 'brief' | 'steps' | 'all';

/** Missing things named in the one sentence; the rest are listed below it. */
const mostNamed = 2;

/**
 * An explanation for people. A refusal leads with what decided it, an open outcome with what is
 * missing. HTML is one self-contained page in which everything from outside is escaped.
 */
export function renderExplanation(
  explanation: Explanation,
  lang: Language,
  format: ExplanationFormat,
  { depth = 'steps' }: { readonly depth?: ExplanationDepth | undefined } = {},
): string {
  return printPage(pageOf(explanation, lang, depth), format, lang);
}

function pageOf(explanation: Explanation, lang: Language, depth: ExplanationDepth): Page {
  const speech = new Speech(lang);
  const account = new Account(explanation.steps);
  const items = new Items(explanation, account, lang, depth === 'all' ? 'all' : 'steps');
  const { outcome, unchecked, unverified } = explanation;
  const title = outcomeName(outcome, items.names, speech);
  const lead = speech.capital(leadOf(explanation, title, items, speech));
  if (depth === 'brief') return { title, lead, sections: [], notes: notesOf(explanation, items) };
  const sections = [
    { heading: items.say('missing'), items: missingOf(explanation, items, speech) },
    {
      heading: items.say('steps'),
      items: explanation.steps.flatMap((step) => items.of([step], outcome.subject)),
    },
    { heading: changeWords.heading[lang], items: changesIn(explanation, items, speech) },
    {
      heading: items.say('unchecked'),
      items: uncheckedOf(unchecked, outcome.subject, items, speech).map(plain),
    },
    {
      heading: items.say('unverified'),
      items: unverified.map((cite) => plain(citationText(cite, speech))),
    },
  ];
  return { title, lead, sections: sections.filter((each) => each.items.length > 0), notes: [] };
}

/** What was not checked, the facts of one row together. */
function uncheckedOf(
  unchecked: readonly UncheckedFact[],
  about: string | null,
  items: Items,
  speech: Speech,
): readonly string[] {
  const groups = new Map<string, [UncheckedFact, ...UncheckedFact[]]>();
  for (const each of unchecked) {
    const key = JSON.stringify([each.subject, each.status]);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()].map((facts) => {
    const [{ subject, status }] = facts;
    const labels = speech.list(facts.map(({ label }) => speech.of(label)));
    const isObvious = subject === null || subject === about;
    const text = isObvious ? labels : speech.pair(items.names.subject(subject), labels);
    return speech.say('note', { text, note: items.say(status ?? 'unsaid') });
  });
}

function plain(text: string): Item {
  return { text, mark: null, notes: [], items: [] };
}

/** The answer in a sentence. */
function leadOf(explanation: Explanation, who: string, items: Items, speech: Speech): string {
  const { outcome } = explanation;
  const { status, entitled, totals } = outcome;
  if (status === 'not-in-force') return items.say('notInForce', { who });
  if (status === 'undetermined' || status === 'needs-decision') {
    const some = outcome.missing.slice(0, mostNamed).map(({ label, subject }) => {
      const name = speech.of(label);
      return subject === null || subject === outcome.subject
        ? name
        : speech.pair(items.names.subject(subject), name);
    });
    const count = String(outcome.missing.length);
    const named = speech.list(some);
    const missing =
      outcome.missing.length > mostNamed ? speech.say('andOthers', { some: named, count }) : named;
    return items.say(status === 'undetermined' ? 'undetermined' : 'needsDecision', {
      who,
      missing,
    });
  }
  const [displacement] = outcome.displacedBy;
  if (status === 'ineligible' && entitled !== 'ineligible' && displacement !== undefined) {
    const by = items.names.programmesOf(displacement.by);
    const rule = speech.say('displacedBy', { by, rule: speech.of(displacement.label) });
    return items.say('displaced', { who, rule });
  }
  const main = mainReason(outcome.deciding);
  const reason =
    main === undefined
      ? speech.say(status)
      : reasonText(main, outcome.subject, items.names, speech);
  if (status === 'ineligible') return items.say('refused', { who, reason });
  const amounts = periods.flatMap((period) => {
    const amount = totals[period];
    return amount === undefined ? [] : [benefitText(amount, period, speech)];
  });
  if (amounts.length === 0) return items.say('grantedOnly', { who, reason });
  return items.say('granted', { who, reason, amount: speech.clauses(amounts) });
}

function missingOf(explanation: Explanation, items: Items, speech: Speech): readonly Item[] {
  const missing = explanation.missing.map((each) => ({ ...each, programmes: [] }));
  const groups: { readonly text: string; readonly below: string[] }[] = [];
  for (const line of missingLines(missing, items.names, speech)) {
    if (line.startsWith(deeper)) groups.at(-1)?.below.push(line.trim());
    else groups.push({ text: line.trim(), below: [] });
  }
  return groups.map(({ text, below }) => ({ ...plain(text), items: below.map(plain) }));
}

/** Of a refusal: how far it is from a yes. */
function changesIn(
  { outcome, changes }: Explanation,
  items: Items,
  speech: Speech,
): readonly Item[] {
  if (outcome.status !== 'ineligible') return [];
  const told = changes.filter(isMeasured);
  if (told.length === 0) return [];
  const { lang } = speech;
  return [
    ...told.map((change) => {
      const standing = standingText(change, lang);
      const notes = standing === null ? [] : [standing];
      return { ...plain(changeText(change, items.names, speech)), notes };
    }),
    plain(changeWords.neutral[lang]),
  ];
}

function notesOf({ unchecked, unverified }: Explanation, items: Items): readonly string[] {
  const notes: string[] = [];
  if (unchecked.length > 0) {
    notes.push(items.say('uncheckedNote', { count: String(unchecked.length) }));
  }
  if (unverified.length > 0) {
    notes.push(items.say('unverifiedNote', { count: String(unverified.length) }));
  }
  return notes;
}
