import { type Exact, sign, sub } from '../../base/exact.js';
import { formatYuanGrouped } from '../../base/money.js';
import type { Names } from '../../determination/render/names.js';
import { citationText } from '../../determination/render/reason-text.js';
import type { Speech } from '../../determination/render/speech.js';
import type { SweptFact } from '../../determination/sweep/swept-fact.js';
import { valueText } from './axis.js';
import { sizes } from './layout.js';
import { type NumberedCliff, numberAt } from './marks.js';
import { wrapText } from './measure-text.js';
import { textAt } from './svg.js';
import type { CliffCause } from './total.js';
import { chartWords } from './words.js';

/** A part of the page and how tall it is. */
export interface Block {
  readonly svg: string;
  readonly height: number;
}

/** What the numbers of cliffs stand for: where they are, how deep, and which rules make them. */
export function cliffKey(
  cliffs: readonly NumberedCliff[],
  about: { readonly fact: SweptFact; readonly names: Names; readonly speech: Speech },
  [left, right]: readonly [number, number],
  top: number,
): Block {
  const indent = sizes.mark * 2 + 8;
  const lineHeight = sizes.text * sizes.lineHeight;
  const drawn: string[] = [];
  let y = top;
  for (const { number, cliff, style } of cliffs) {
    drawn.push(numberAt(left + sizes.mark, y + lineHeight * 0.45, number, style));
    const said = [
      jumpText(cliff, about.fact, about.speech),
      ...cliff.because.map((cause) => causeText(cause, about.names, about.speech)),
    ];
    for (const [index, text] of said.entries()) {
      for (const line of wrapText(text, right - left - indent, sizes.text)) {
        y += lineHeight;
        const weight = index === 0 ? { 'font-weight': 'bold' } : {};
        drawn.push(textAt(left + indent, y - lineHeight * 0.25, line, weight));
      }
    }
    y += lineHeight * 0.4;
  }
  return { svg: drawn.join('\n'), height: y - top };
}

function jumpText(
  { at, before, after }: NumberedCliff['cliff'],
  { type }: SweptFact,
  { lang }: Speech,
): string {
  const change = sub(after, before);
  return say(chartWords.jump[lang], {
    value:
      type === 'money'
        ? say(chartWords.yuan[lang], { amount: valueText(at, type) })
        : valueText(at, type),
    before: amountText(before),
    after: amountText(after),
    change: `${sign(change) < 0 ? '−' : '+'}${amountText(change).replace('-', '')}`,
  });
}

/** An amount as it is: what is no whole fen is shown as a fraction. */
function amountText(amount: Exact): string {
  return formatYuanGrouped(amount);
}

function causeText({ programme, subject, rule }: CliffCause, names: Names, speech: Speech): string {
  const { lang } = speech;
  const name = programme === null ? '' : speech.of(programme);
  const whose =
    subject === null
      ? name
      : say(chartWords.ofPerson[lang], { programme: name, person: names.subject(subject) });
  const label = rule.label === null ? rule.rule : speech.of(rule.label);
  const sources = speech.clauses(rule.cite.map((cite) => citationText(cite, speech)));
  const said =
    sources === '' ? label : say(chartWords.source[lang], { rule: label, source: sources });
  return say(chartWords.cause[lang], { programme: whose, rule: said });
}

/** Fills the places of a text. */
export function say(text: string, params: Readonly<Record<string, string>>): string {
  return text.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => params[name] ?? whole);
}
