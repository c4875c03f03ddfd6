import { benefitText } from '../../determination/render/amounts.js';
import { mainReason } from '../../determination/render/reasons.js';
import type { Totals } from '../../determination/result.js';
import { periods } from '../../determination/totals.js';
import type { Matter } from '../matter.js';
import type { Section } from '../page.js';
import { amountOf, type PreviousOutcome } from '../previous.js';
import { findingText } from './reasons.js';

/** The decision in a sentence; a refusal and an end begin with what decided them. */
export function leadOf(matter: Matter): string {
  const { kind, who, programme, order } = matter;
  const applied =
    order.appliedOn === undefined
      ? ''
      : matter.say('appliedOn', { date: matter.speech.day(order.appliedOn) });
  const about = { who, programme, applied, month: matter.monthText() };
  switch (kind) {
    case 'grant': {
      const amount = totalText(matter.outcome.totals, matter);
      const paid = amount === null ? '' : matter.say('paid', { amount, month: about.month });
      return matter.say('lead_grant', { ...about, paid });
    }
    case 'refusal':
      return matter.isDisplaced
        ? matter.say('lead_displaced', { ...about, ...displacement(matter) })
        : matter.say('lead_refusal', { ...about, reason: reasonOf(matter) });
    case 'end':
      return matter.isDisplaced
        ? matter.say('lead_end_displaced', { ...about, ...displacement(matter) })
        : matter.say('lead_end', { ...about, reason: reasonOf(matter) });
    case 'change': {
      const before = beforeText(matter) ?? matter.say('nothing');
      const after = totalText(matter.outcome.totals, matter) ?? matter.say('nothing');
      return matter.say('lead_change', { ...about, before, after });
    }
    case 'pending': {
      if (!matter.asks) return matter.say('lead_waiting', about);
      const { respondBy } = order;
      const date = respondBy === undefined ? matter.say('blankDay') : matter.speech.day(respondBy);
      return matter.say('lead_pending', { ...about, date });
    }
  }
}

/** What decided it, in the clearest of its comparisons. */
function reasonOf(matter: Matter): string {
  const { outcome, speech } = matter;
  const main = mainReason(outcome.deciding);
  if (main === undefined) return speech.say(outcome.status);
  return findingText(main, matter);
}

function displacement({ outcome, names, speech }: Matter): { rule: string; by: string } {
  const [first] = outcome.displacedBy;
  return {
    rule: first === undefined ? '' : speech.of(first.label),
    by: first === undefined ? '' : names.programmesOf(first.by),
  };
}

/** What is paid, by period; `null` where nothing is. */
export function totalText(totals: Totals, { speech }: Matter): string | null {
  const parts = periods.flatMap((period) => {
    const amount = totals[period];
    return amount === undefined ? [] : [benefitText(amount, period, speech)];
  });
  return parts.length === 0 ? null : speech.list(parts);
}

function beforeText({ before, speech }: Matter): string | null {
  const parts = periods.flatMap((period) => {
    const said = before === null ? null : totalBefore(before, period);
    return said === null ? [] : [benefitText(said, period, speech)];
  });
  return parts.length === 0 ? null : speech.list(parts);
}

function totalBefore({ totals }: PreviousOutcome, period: (typeof periods)[number]) {
  const amount = totals[period];
  const unit = period === 'once' ? 'yuan' : `yuan per ${period}`;
  return amount === undefined ? null : amountOf(amount, unit);
}

/** The decision point by point. */
export function decisionSection(matter: Matter): Section {
  const { kind, outcome, speech, names, timing } = matter;
  const pairs: (readonly [string, string])[] = [
    [matter.say('programme'), matter.programme],
    [matter.say('about'), names.subject(outcome.subject)],
    [matter.say('verdict'), matter.say(`verdict_${kind}`)],
  ];
  const isObvious = outcome.members.length === 1 && outcome.members[0] === outcome.subject;
  if (outcome.members.length > 0 && !isObvious) {
    pairs.push([matter.say('members'), names.subjects(outcome.members)]);
  }
  const isGiven = kind === 'grant' || kind === 'change';
  if (isGiven) {
    for (const [word, choice] of [
      ['route', outcome.route],
      ['class', outcome.class],
    ] as const) {
      const label = choice?.label ?? null;
      if (label !== null) pairs.push([speech.say(word), speech.of(label)]);
    }
    const total = totalText(outcome.totals, matter);
    if (total !== null) {
      pairs.push([matter.say('amount'), total]);
      pairs.push([matter.say(kind === 'grant' ? 'from' : 'changesFrom'), matter.monthText()]);
      if (timing?.rhythm !== undefined) {
        pairs.push([matter.say('rhythm'), matter.say(`rhythm_${timing.rhythm}`)]);
      }
    }
  }
  if (kind === 'end') pairs.push([matter.say('endsFrom'), matter.monthText()]);
  return { heading: matter.say('decision'), blocks: [{ kind: 'pairs', pairs }] };
}
