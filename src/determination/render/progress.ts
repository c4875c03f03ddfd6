import type { Language } from '../../base/language.js';
import type { Determination, Outcome } from '../result.js';
import { periods } from '../totals.js';
import { benefitText } from './amounts.js';
import { Names } from './names.js';
import { outcomeName } from './outcome-text.js';
import { Speech } from './speech.js';

/**
 * What an answer has settled, and how many outcomes stand how, in a few lines.
 *
 * @param before - the determination before the answer; `null` tells only how things stand
 */
export function renderProgress(
  before: Determination | null,
  now: Determination,
  lang: Language,
): string {
  const speech = new Speech(lang);
  const names = new Names(now, speech);
  const settled = before === null ? [] : newlySettled(before, now);
  const refused = settled.filter(({ status }) => status === 'ineligible');
  const lines = settled
    .filter(({ status }) => status === 'eligible')
    .map((outcome) => {
      const told = [outcomeName(outcome, names, speech), ...amountsOf(outcome, speech)];
      return speech.pair(speech.say('nowEligible'), speech.clauses(told));
    });
  if (refused.length > 0) {
    const all = refused.map((outcome) => outcomeName(outcome, names, speech));
    lines.push(speech.pair(speech.say('nowIneligible'), speech.clauses(all)));
  }
  return [...lines, standing(now, speech)].join('\n');
}

function standing({ outcomes }: Determination, speech: Speech): string {
  const inForce = outcomes.filter(({ status }) => status !== 'not-in-force');
  const count = (status: Outcome['status']) =>
    String(inForce.filter((each) => isSettled(each) && each.status === status).length);
  const open = String(inForce.filter((each) => !isSettled(each)).length);
  return speech.say('soFar', { yes: count('eligible'), no: count('ineligible'), open });
}

function newlySettled(before: Determination, { outcomes }: Determination): readonly Outcome[] {
  const keyOf = ({ programme, subject }: Outcome) => `${programme} ${subject ?? ''}`;
  const known = new Set(before.outcomes.filter(isSettled).map(keyOf));
  return outcomes.filter((each) => isSettled(each) && !known.has(keyOf(each)));
}

function isSettled({ missing }: Outcome): boolean {
  return missing.length === 0;
}

function amountsOf({ totals }: Outcome, speech: Speech): readonly string[] {
  return periods.flatMap((period) => {
    const amount = totals[period];
    return amount === undefined ? [] : [benefitText(amount, period, speech)];
  });
}
