import type { Operator } from '../../rulefile/format.js';
import type { Citation, Operand, Reason } from '../result.js';
import { amountText } from './amounts.js';
import type { Names } from './names.js';
import type { Speech } from './speech.js';
import { comparisons, dayComparisons } from './words.js';

const opposite: Readonly<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
};

/**
 * A comparison as it turned out, with its source: `人均收入 599.99 元/人·月 低於 …(《…》第9條)`.
 *
 * @param about - the row that is being told of; of others it is said whose figures they are
 */
export function reasonText(
  reason: Reason,
  about: string | null,
  names: Names,
  speech: Speech,
): string {
  const { subject } = reason;
  const said = comparisonText(reason, speech);
  const isObvious = subject === null || subject === about;
  const whose = isObvious ? said : speech.pair(names.subject(subject), said);
  const sources = reason.cite.map((cite) => citationText(cite, speech));
  return sources.length === 0
    ? whose
    : speech.say('note', { text: whose, note: speech.clauses(sources) });
}

function comparisonText(reason: Reason, speech: Speech): string {
  const { left, operator, right, verdict } = reason;
  const isBare = operator === null || right === null;
  if (isBare || right.value.kind === 'boolean') return statementText(reason, speech);
  if (right.value.kind === 'absent') return operandText(left, speech);
  if (verdict === 'unknown') {
    const text = sentence(left, operator, right, speech);
    return speech.say('mustBe', { text });
  }
  const isSatisfied = verdict === 'satisfied';
  // Whether there is any of something: the rule by its name, with the number that was found.
  if (isNothing(right) && reason.label !== null && left.label !== null) {
    const text = speech.pair(speech.of(reason.label), speech.say(isSatisfied ? 'yes' : 'no'));
    return speech.say('note', { text, note: operandText(left, speech) });
  }
  if (right.value.kind === 'codes' && right.label === null && left.label !== null) {
    const demand = demands[operator];
    const name = speech.pair(speech.of(left.label), valueText(left, speech));
    if (demand !== undefined) {
      const note = speech.say(demand, { value: valueText(right, speech) });
      return isSatisfied ? name : speech.say('note', { text: name, note });
    }
  }
  return sentence(left, isSatisfied ? operator : opposite[operator], right, speech);
}

/** A bare zero. */
function isNothing({ label, value }: Operand): boolean {
  return label === null && value.kind === 'amount' && value.amount.value === 0;
}

/** What a code was to be, or not to be. */
const demands: Partial<Readonly<Record<Operator, 'toBe' | 'notToBe'>>> = {
  equal: 'toBe',
  in: 'toBe',
  notEqual: 'notToBe',
  notIn: 'notToBe',
};

/** Something that is so or is not: by its own name where it has one. */
function statementText({ label, left, verdict }: Reason, speech: Speech): string {
  const name = left.label ?? label;
  const value = left.value.kind === 'boolean' ? left.value.value : null;
  if (name === null) return verdictText(label, verdict, speech);
  if (value === null) return speech.pair(speech.of(name), valueText(left, speech));
  return speech.pair(speech.of(name), speech.say(value ? 'yes' : 'no'));
}

function verdictText(label: Reason['label'], verdict: Reason['verdict'], speech: Speech): string {
  const words = { satisfied: 'holds', unsatisfied: 'fails', unknown: 'open' } as const;
  return speech.say(words[verdict], { label: label === null ? '' : speech.of(label) });
}

function sentence(left: Operand, operator: Operator, right: Operand, speech: Speech): string {
  const isDay = right.value.kind === 'date' || left.value.kind === 'date';
  const words = isDay ? { ...comparisons, ...dayComparisons } : comparisons;
  return [operandText(left, speech), speech.of(words[operator]), operandText(right, speech)].join(
    ' ',
  );
}

/** `家庭月人均收入 599.99 元/人·月` */
function operandText(operand: Operand, speech: Speech): string {
  const value = valueText(operand, speech);
  return operand.label === null ? value : `${speech.of(operand.label)} ${value}`;
}

export function valueText({ value }: Pick<Operand, 'value'>, speech: Speech): string {
  switch (value.kind) {
    case 'amount':
      return amountText(value.amount, speech);
    case 'boolean':
      return speech.say(value.value ? 'yes' : 'no');
    case 'date':
      return speech.day(value.value);
    case 'codes':
      if (value.codes.length === 0) return speech.say('absent');
      return speech.list(
        value.codes.map(({ code, label }) => (label === null ? code : speech.of(label))),
      );
    case 'absent':
      return speech.say('absent');
    default:
      return speech.say('unknown');
  }
}

const number = /^\d+$/;

/** `《社會救助暫行辦法》第9條`, and how far its words were checked. */
export function citationText({ title, article, mark }: Citation, speech: Speech): string {
  const of = { title: speech.of(title), article: article ?? '' };
  const word = article === null ? 'cite' : number.test(article) ? 'citeArticle' : 'citePart';
  const text = speech.say(word, of);
  return mark === 'verified' ? text : speech.say('note', { text, note: speech.say(mark) });
}
