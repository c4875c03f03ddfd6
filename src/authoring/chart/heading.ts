import type { Localized } from '../../base/language.js';
import { unitText } from '../../determination/render/amounts.js';
import type { Speech } from '../../determination/render/speech.js';
import type { Sweep } from '../../determination/sweep/result.js';
import { parseUnit } from '../../ruletree/unit.js';
import type { Block } from './key.js';
import { say } from './key.js';
import { type Style, sizes, styles } from './layout.js';
import { textWidth, wrapText } from './measure-text.js';
import { element, textAt } from './svg.js';
import { amountWords, chartWords } from './words.js';

/** The swept fact, and whose it is: `p1: income (pension): amount (yuan)`. */
export function factName({ fact, persons }: Sweep, speech: Speech): string {
  const name = speech.of(fact.label);
  const isOfPerson = persons.some(({ id }) => id === fact.of);
  return isOfPerson && fact.of !== null ? speech.pair(fact.of, name) : name;
}

/** The name of the axis of the swept fact, with its unit. */
export function axisName(sweep: Sweep, speech: Speech): string {
  const unit = parseUnit(sweep.fact.unit ?? '');
  const name = factName(sweep, speech);
  const text = unit === undefined ? '' : unitText(unit, speech);
  return text === '' ? name : speech.say('note', { text: name, note: text });
}

export function titleOf(sweep: Sweep, speech: Speech): string {
  return say(chartWords.title[speech.lang], { fact: factName(sweep, speech) });
}

/** A version by the day of its rules. */
export function versionLabel({ asOf }: Sweep): Localized {
  const text = (lang: keyof Localized) => say(chartWords.version[lang], { date: asOf });
  return { 'zh-Hant': text('zh-Hant'), 'zh-Hans': text('zh-Hans'), en: text('en') };
}

/** Title, place and household, the lines' names, and what the upward axis measures. */
export function heading(
  sweep: Sweep,
  names: readonly string[],
  width: number,
  speech: Speech,
  amount: keyof typeof amountWords,
): Block {
  const { lang } = speech;
  const room = width - sizes.edge * 2;
  const drawn: string[] = [];
  let y = sizes.edge;
  const write = (text: string, size: number, attributes = {}) => {
    for (const line of wrapText(text, room, size)) {
      y += size * sizes.lineHeight;
      drawn.push(textAt(sizes.edge, y - size * 0.35, line, { 'font-size': size, ...attributes }));
    }
  };
  write(titleOf(sweep, speech), sizes.title, { 'font-weight': 'bold' });
  const { household: id } = sweep;
  const household =
    id === null ? chartWords.anyHousehold[lang] : say(chartWords.household[lang], { id });
  const place = say(chartWords.place[lang], { place: speech.of(sweep.name), household });
  write(names.length > 1 ? place : speech.clauses([place, ...names]), sizes.text);
  if (names.length > 1) {
    y += 4;
    const legend = legendOf(names, y, room);
    drawn.push(legend.svg);
    y += legend.height;
  }
  y += 6;
  write(amountWords[amount][lang], sizes.small);
  return { svg: drawn.join('\n'), height: y + 8 };
}

/** A sample of each line with its name, side by side where there is room. */
function legendOf(names: readonly string[], top: number, room: number): Block {
  const sample = 36;
  const rowHeight = sizes.text * sizes.lineHeight;
  const drawn: string[] = [];
  let x: number = sizes.edge;
  let y = top;
  for (const [index, name] of names.entries()) {
    const style: Style = styles[index === 0 ? 0 : 1];
    const width = sample + 8 + textWidth(name, sizes.text) + 28;
    if (x > sizes.edge && x + width > sizes.edge + room) {
      x = sizes.edge;
      y += rowHeight;
    }
    const middle = y + rowHeight * 0.5;
    drawn.push(
      element('line', {
        x1: x,
        x2: x + sample,
        y1: middle,
        y2: middle,
        stroke: style.stroke,
        'stroke-width': style.width,
        'stroke-dasharray': style.dash,
      }),
      textAt(x + sample + 8, middle + sizes.text * 0.36, name),
    );
    x += width;
  }
  return { svg: drawn.join('\n'), height: y + rowHeight - top };
}
