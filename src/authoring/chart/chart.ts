import { toApproximateNumber } from '../../base/exact.js';
import type { Language, Localized } from '../../base/language.js';
import { Names } from '../../determination/render/names.js';
import { Speech } from '../../determination/render/speech.js';
import type { Line } from '../../determination/result.js';
import type { Sweep } from '../../determination/sweep/result.js';
import { valueAt } from '../../readings/sweep/index.js';
import { amountAxis, factAxis, valueText } from './axis.js';
import { frame, nowLine, openStretches } from './frame.js';
import { axisName, heading, titleOf, versionLabel } from './heading.js';
import { cliffKey, say } from './key.js';
import { fontFamily, type Plot, type Style, sizes, styles } from './layout.js';
import { reach, totalLines } from './lines.js';
import { cliffMarks, type NumberedCliff } from './marks.js';
import { textWidth, wrapText } from './measure-text.js';
import { element, escapeXml, textAt } from './svg.js';
import { type Total, totalOf } from './total.js';
import { chartWords } from './words.js';

/** What is drawn as one line. */
export interface ChartSeries {
  readonly sweep: Sweep;
  /** What the version is called; `null`: by the day of its rules. */
  readonly label?: Localized | null | undefined;
}

/** What a chart shows and how it is drawn. */
export interface ChartOptions {
  readonly lang: Language;
  /** Which payments are added up: those of a month unless told. */
  readonly period?: Line['period'] | undefined;
  /** Width of the page in pixels; 840 unless told, and no less than 360. */
  readonly width?: number | undefined;
}

const usualWidth = 840;
const leastWidth = 360;
/** Cliffs that are numbered and explained; of more it is said how many there are. */
const mostCliffs = 14;

/**
 * The cash a household receives, drawn against one of its facts: an SVG page without script or
 * anything from elsewhere, legible in black and white, the same bytes for the same input. Every
 * cliff has a number, and below the drawing the rule that makes it with its source. A second
 * sweep of the same fact and range is laid over the first, dashed.
 *
 * Amounts that nobody can settle yet are left out and named.
 */
export function chart(
  series: readonly [ChartSeries] | readonly [ChartSeries, ChartSeries],
  { lang, period = 'month', width = usualWidth }: ChartOptions,
): string {
  const page = Math.max(leastWidth, width);
  const speech = new Speech(lang);
  const [{ sweep }] = series;
  const totals = series.map((each) => totalOf(each.sweep, period));
  const labels = series.map((each) => speech.of(each.label ?? versionLabel(each.sweep)));
  const head = heading(sweep, labels, page, speech, period);
  const greatest = Math.max(0, ...totals.map(greatestOf));
  const bottom = head.height + sizes.plotHeight;
  const up = amountAxis(greatest, [bottom, head.height], sizes.headroom);
  const amounts = up.ticks.map(({ label }) => textWidth(label, sizes.small));
  const left = sizes.edge + Math.max(...amounts) + sizes.tick + 4;
  const plot: Plot = { left, right: page - sizes.edge - 14, top: head.height, bottom };
  const { type } = sweep.fact;
  const half = reach(type, sweep.from, sweep.to);
  const range = { from: sweep.from - half, to: sweep.to + half };
  const wide = Math.max(textWidth(valueText(sweep.to, type), sizes.small), 44) + 14;
  const across = factAxis(range, type, [plot.left, plot.right], wide);
  const numbered = numberedCliffs(totals);
  const shown = numbered.slice(0, mostCliffs);
  const names = new Names({ persons: sweep.persons, programmes: [] }, speech);
  const foot = bottom + sizes.text * 4.2;
  const key = cliffKey(
    shown,
    { fact: sweep.fact, names, speech },
    [sizes.edge, page - sizes.edge],
    foot,
  );
  const notes = notesOf(totals, numbered.length, speech);
  const noteLines = notes.flatMap((note) => wrapText(note, page - sizes.edge * 2, sizes.small));
  const noteTop = foot + key.height + sizes.small;
  const height = noteTop + noteLines.length * sizes.small * sizes.lineHeight + sizes.edge;
  const body = [
    element('title', {}, escapeXml(titleOf(sweep, speech))),
    element('rect', { width: page, height, fill: '#fff' }),
    head.svg,
    openStretches(totals, plot, across, speech),
    frame(plot, across, up, axisName(sweep, speech)),
    nowLine(sweep, plot, across, speech),
    ...totals.map((total, index) => totalLines(total, across, up, half, styleOf(index))),
    cliffMarks(shown, plot, across, up, half),
    key.svg,
    ...noteLines.map((line, index) =>
      textAt(sizes.edge, noteTop + (index + 0.5) * sizes.small * sizes.lineHeight, line, {
        'font-size': sizes.small,
      }),
    ),
  ];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: page,
    height,
    viewBox: `0 0 ${page} ${Math.ceil(height)}`,
    role: 'img',
    lang,
    'font-family': fontFamily,
    'font-size': sizes.text,
    fill: '#000',
  };
  const inside = body.filter((part) => part !== '').join('\n');
  return `${element('svg', attributes, `\n${inside}\n`)}\n`;
}

function styleOf(index: number): Style {
  return styles[index === 0 ? 0 : 1];
}

/** Every piece is straight or nearly so: the greatest amount stands at an end of one. */
function greatestOf({ pieces }: Total): number {
  const ends = pieces.flatMap(({ from, to, amount }) =>
    amount === null ? [] : [valueAt(amount, from), valueAt(amount, to)],
  );
  return Math.max(0, ...ends.map(toApproximateNumber));
}

/** Cliffs of one version after those of the other, each in the order of the axis. */
function numberedCliffs(totals: readonly Total[]): readonly NumberedCliff[] {
  return totals
    .flatMap(({ cliffs }, index) => cliffs.map((cliff) => ({ cliff, style: styleOf(index) })))
    .map((each, index) => ({ ...each, number: index + 1 }));
}

function notesOf(totals: readonly Total[], cliffs: number, speech: Speech): readonly string[] {
  const { lang } = speech;
  const leftOut = new Set(
    totals.flatMap((total) =>
      total.leftOut.map(({ label, programme }) => (label === null ? programme : speech.of(label))),
    ),
  );
  const programmes = speech.list([...leftOut]);
  const hasBlank = totals.some(({ pieces }) => pieces.some(({ amount }) => amount === null));
  const more = String(cliffs - mostCliffs);
  return [
    ...(cliffs === 0 ? [chartWords.noCliff[lang]] : []),
    ...(cliffs > mostCliffs ? [say(chartWords.more[lang], { count: more })] : []),
    ...(hasBlank ? [chartWords.blank[lang]] : []),
    ...(leftOut.size > 0 ? [say(chartWords.leftOut[lang], { programmes })] : []),
  ];
}
