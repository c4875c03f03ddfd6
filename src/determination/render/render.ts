import type { Language } from '../../base/language.js';
import { renderIssueLine } from '../../messages/render.js';
import type { Citation, Determination, Grade, Outcome } from '../result.js';
import { periods } from '../totals.js';
import { benefitText } from './amounts.js';
import { departureLines } from './departure-text.js';
import { dutyLines, taskLines } from './duty-text.js';
import { lossLines } from './loss-text.js';
import { missingLines } from './missing-text.js';
import { Names } from './names.js';
import { outcomeLines, outcomeName, refusalLines } from './outcome-text.js';
import { Speech } from './speech.js';
import { statementLines } from './statement-text.js';
import { underline } from './table.js';

/** Digits of a checksum that are shown. */
const shownDigits = 12;

/**
 * A determination as text for the clerk who has to act on it: who, which programme, yes, no or
 * not yet known, how much and for whom, what decided it, how it was worked out, what is missing.
 */
export function renderDetermination(determination: Determination, lang: Language): string {
  const speech = new Speech(lang);
  const names = new Names(determination, speech);
  const { outcomes, statements, missing, findings } = determination;
  const told = outcomes.filter(
    ({ status, entitled }) => status !== 'not-in-force' && !isRefused(status, entitled),
  );
  const refused = outcomes.filter(({ status, entitled }) => isRefused(status, entitled));
  const notYet = outcomes.filter(({ status }) => status === 'not-in-force');
  const sections = [
    header(determination, speech),
    section(speech.say('results'), apart(told.map((each) => outcomeLines(each, names, speech)))),
    section(speech.say('totals'), totalLines(determination, speech)),
    section(speech.say('losses'), lossLines(determination.losses, names, speech)),
    section(speech.say('missing'), missingLines(missing, names, speech)),
    section(
      speech.say('refused'),
      refused.flatMap((each) => refusalLines(each, names, speech)),
    ),
    section(speech.say('notYet'), notYetLines(notYet, names, speech)),
    section(speech.say('grades'), gradeLines(determination.grades, names, speech)),
    section(speech.say('duties'), dutyLines(determination.duties, names, speech)),
    section(speech.say('tasks'), taskLines(determination.tasks, names, speech)),
    section(speech.say('statements'), statementLines(statements, names, speech)),
    section(speech.say('departures'), departureLines(outcomes, names, speech)),
    section(
      speech.say('findings'),
      findings.map((issue) => renderIssueLine(issue, lang)),
    ),
    section(speech.say('rules'), ruleLines(determination, speech)),
    isUnsure(outcomes) ? [speech.say('unverifiedNote')] : [],
  ];
  const shown = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${shown.join('\n\n')}\n`;
}

function isRefused(status: Outcome['status'], entitled: Outcome['status']): boolean {
  return status === 'ineligible' && entitled === 'ineligible';
}

function header(determination: Determination, speech: Speech): readonly string[] {
  const { household, name, region, asOf, knownOn } = determination;
  const title = household === null ? speech.say('title') : speech.say('titleOf', { id: household });
  const known = knownOn === null ? '' : speech.say('knownOn', { date: knownOn });
  const place = speech.say('note', { text: speech.of(name), note: region });
  return [
    title,
    underline(title),
    speech.pair(speech.say('place'), place),
    speech.pair(speech.say('day'), asOf + known),
  ];
}

/** The rule files that an answer stands on, for whoever has to find them again. */
function ruleLines({ files }: Determination, speech: Speech): readonly string[] {
  return files.map(({ id, announced, hash }) =>
    speech.say('ruleFile', { id, announced, hash: hash.slice(0, shownDigits) }),
  );
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, underline(heading), ...lines];
}

/** Blocks of lines with an empty line between them. */
function apart(blocks: readonly (readonly string[])[]): readonly string[] {
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function totalLines({ totals, outcomes }: Determination, speech: Speech): readonly string[] {
  const lines = periods.flatMap((period) => {
    const amount = totals[period];
    return amount === undefined ? [] : [benefitText(amount, period, speech)];
  });
  if (lines.length > 0) return lines;
  return outcomes.length === 0 ? [] : [speech.say('nothingPayable')];
}

function notYetLines(
  outcomes: readonly Outcome[],
  names: Names,
  speech: Speech,
): readonly string[] {
  return outcomes.map((outcome) =>
    outcome.label === null ? outcome.programme : outcomeName(outcome, names, speech),
  );
}

function gradeLines(grades: readonly Grade[], names: Names, speech: Speech): readonly string[] {
  return grades
    .filter(({ grade }) => grade !== null)
    .map((each) => {
      const { label, subject, grade, status } = each;
      const name = grade?.label ? speech.of(grade.label) : (grade?.code ?? '');
      const heading = speech.say('heading', {
        programme: speech.of(label),
        who: names.subject(subject),
      });
      return speech.pair(heading, status === 'settled' ? name : speech.say(status));
    });
}

/** Whether anything shown rests on a source whose words were not seen. */
function isUnsure(outcomes: readonly Outcome[]): boolean {
  const isOpen = ({ mark }: Citation) => mark !== 'verified';
  return outcomes.some(({ deciding, displacedBy }) =>
    [...deciding, ...displacedBy].some(({ cite }) => cite.some(isOpen)),
  );
}
