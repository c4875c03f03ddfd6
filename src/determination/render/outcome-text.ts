import type { Displacement, Line, Outcome } from '../result.js';
import { periods } from '../totals.js';
import { bareText, benefitText, saysNothing } from './amounts.js';
import type { Names } from './names.js';
import { citationText, reasonText } from './reason-text.js';
import { inOrder } from './reasons.js';
import type { Speech } from './speech.js';
import { table } from './table.js';

const indent = '  ';
const deeper = indent + indent;

/** Who and which programme: `最低生活保障(全戶)`. */
export function outcomeName({ programme, label, subject }: Outcome, names: Names, speech: Speech) {
  const name = label === null ? programme : speech.of(label);
  return speech.say('heading', { programme: name, who: names.subject(subject) });
}

/** One outcome that gives or may give something, with its amounts and its reasons. */
export function outcomeLines(outcome: Outcome, names: Names, speech: Speech): readonly string[] {
  const lines = [
    speech.pair(outcomeName(outcome, names, speech), verdictText(outcome, speech)),
    ...amountLines(outcome, speech),
    ...about(outcome, names, speech),
    ...displacementLines(outcome, names, speech),
    ...reasonLines(outcome, names, speech),
  ];
  return lines;
}

/** One outcome that is refused: what refused it. */
export function refusalLines(outcome: Outcome, names: Names, speech: Speech): readonly string[] {
  const name = outcomeName(outcome, names, speech);
  const reasons = reasonTexts(outcome, names, speech);
  const [only] = reasons;
  const isOneLine = only !== undefined && reasons.length === 1;
  return [
    isOneLine ? speech.pair(name, only) : name,
    ...(isOneLine ? [] : reasons.map((reason) => indent + reason)),
  ];
}

function verdictText({ status, entitled }: Outcome, speech: Speech): string {
  if (status !== 'ineligible' || entitled === 'ineligible') return speech.say(status);
  return speech.say(entitled === 'eligible' ? 'givesWay' : 'givesWayAnyhow');
}

function amountLines(outcome: Outcome, speech: Speech): readonly string[] {
  const totals = periods.flatMap((period) => {
    const amount = outcome.totals[period];
    return amount === undefined ? [] : [benefitText(amount, period, speech)];
  });
  const isOneLine = outcome.lines.length === 1 && totals.length === 1;
  const rows = outcome.lines.map((line) => [speech.of(line.label), lineText(line, speech)]);
  const isTotalled = totals.length > 0 && !isOneLine;
  return [
    ...(isTotalled ? [indent + speech.clauses(totals)] : []),
    ...table(rows, { indent: isTotalled ? deeper : indent, right: new Set() }),
    ...outcome.forgone.map(
      (line) =>
        indent +
        speech.pair(speech.say('forgone'), `${speech.of(line.label)} ${lineText(line, speech)}`),
    ),
  ];
}

/** What one line comes to, with its months. */
export function lineText(line: Line, speech: Speech): string {
  const notes: string[] = [];
  if (line.benefit !== 'cash') notes.push(speech.say(line.benefit));
  if (line.months !== null) {
    notes.push(speech.say('onlyMonths', { months: speech.list(line.months.map(String)) }));
    if (!line.payableNow) notes.push(speech.say('notThisMonth'));
  }
  const text = benefitText(line.amount, line.period, speech);
  return notes.length === 0 ? text : speech.say('note', { text, note: speech.clauses(notes) });
}

function about(outcome: Outcome, names: Names, speech: Speech): readonly string[] {
  const lines: string[] = [];
  const { route, members, possibleMembers } = outcome;
  for (const [word, choice] of [
    ['route', route],
    ['class', outcome.class],
  ] as const) {
    if (choice === null) continue;
    const name = choice.label === null ? choice.code : speech.of(choice.label);
    lines.push(speech.pair(speech.say(word), name ?? speech.say('unknown')));
  }
  const isObvious = members.length === 1 && members[0] === outcome.subject;
  if (members.length > 0 && !isObvious) {
    lines.push(speech.pair(speech.say('members'), names.subjects(members)));
  }
  if (possibleMembers.length > 0) {
    lines.push(speech.pair(speech.say('possibleMembers'), names.subjects(possibleMembers)));
  }
  return [...lines.map((line) => indent + line), ...shareLines(outcome, names, speech)];
}

/** What each member gets of each line, where there is more than one member. */
function shareLines(outcome: Outcome, names: Names, speech: Speech): readonly string[] {
  const shared = outcome.lines.filter(
    ({ amount, shares }) =>
      !saysNothing(amount) &&
      (shares.length > 1 || shares.some(({ person }) => person !== outcome.subject)),
  );
  if (shared.length === 0) return [];
  const persons = [...new Set(shared.flatMap(({ shares }) => shares.map(({ person }) => person)))];
  const rows = persons.map((person) => [
    names.subject(person),
    ...shared.map((line) => {
      const share = line.shares.find((each) => each.person === person);
      return share === undefined ? '' : bareText(share.amount, speech);
    }),
  ]);
  const heading = ['', ...shared.map(({ label }) => speech.of(label))];
  const right = new Set(heading.map((_, column) => column).slice(1));
  return [indent + speech.say('each'), ...table([heading, ...rows], { indent: deeper, right })];
}

function displacementLines(outcome: Outcome, names: Names, speech: Speech): readonly string[] {
  return outcome.displacedBy.map((displacement) => {
    const text = displacementText(displacement, outcome, names, speech);
    const sources = displacement.cite.map((cite) => citationText(cite, speech));
    const note = speech.clauses(sources);
    return indent + (sources.length === 0 ? text : speech.say('note', { text, note }));
  });
}

/** What gives way to what, and by which rule. */
export function displacementText(
  { by, label, line, person, verdict }: Displacement,
  outcome: Outcome,
  names: Names,
  speech: Speech,
): string {
  const word = verdict === 'satisfied' ? 'displacedBy' : 'maybeDisplacedBy';
  const text = speech.say(word, { by: names.programmesOf(by), rule: speech.of(label) });
  const given = [...outcome.lines, ...outcome.forgone].find(({ id }) => id === line);
  const what = [
    ...(given === undefined ? [] : [speech.of(given.label)]),
    ...(person === null ? [] : [names.subject(person)]),
  ];
  return what.length === 0 ? text : speech.pair(speech.list(what), text);
}

function reasonLines(outcome: Outcome, names: Names, speech: Speech): readonly string[] {
  const reasons = reasonTexts(outcome, names, speech);
  if (reasons.length === 0) return [];
  return [indent + speech.lead(speech.say('because')), ...reasons.map((reason) => deeper + reason)];
}

/** Lines shown of what decided an outcome; all of it is in the determination. */
const mostReasons = 3;

/** The first few reasons, those with figures before the others. */
function reasonTexts(
  { deciding, subject }: Outcome,
  names: Names,
  speech: Speech,
): readonly string[] {
  const texts = [
    ...new Set(inOrder(deciding).map((reason) => reasonText(reason, subject, names, speech))),
  ];
  if (texts.length <= mostReasons) return texts;
  const more = speech.say('moreReasons', { count: String(texts.length - mostReasons) });
  return [...texts.slice(0, mostReasons), more];
}
