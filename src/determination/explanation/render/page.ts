import type { Language } from '../../../base/language.js';
import { escapeHtml, escapeMarkdown } from '../../render/escape.js';

/** How a line came out. */
export type Mark = 'holds' | 'fails' | 'open';

/** A line with the lines below it. */
export interface Item {
  readonly text: string;
  readonly mark: Mark | null;
  /** Sources and places, shown smaller. */
  readonly notes: readonly string[];
  readonly items: readonly Item[];
}

/** What is said, before it is put into a format. */
export interface Page {
  readonly title: string;
  /** The answer and its reason in a sentence. */
  readonly lead: string;
  readonly sections: readonly { readonly heading: string; readonly items: readonly Item[] }[];
  readonly notes: readonly string[];
}

/** Formats an explanation is written in. */
export type ExplanationFormat = 'text' | 'markdown' | 'html';

/** A page as text, Markdown or a self-contained HTML page. */
export function printPage(page: Page, format: ExplanationFormat, lang: Language): string {
  if (format === 'html') return html(page, lang);
  return format === 'markdown' ? markdown(page) : text(page);
}

const signs: Readonly<Record<Mark, string>> = { holds: '✓', fails: '✗', open: '?' };

function text({ title, lead, sections, notes }: Page): string {
  const line =
    (depth: number) =>
    (item: Item): readonly string[] => {
      const indent = '  '.repeat(depth);
      const sign = item.mark === null ? '·' : signs[item.mark];
      return [
        `${indent}${sign} ${item.text}`,
        ...item.notes.map((note) => `${indent}    ${note}`),
        ...item.items.flatMap(line(depth + 1)),
      ];
    };
  const blocks = [
    [title, lead],
    ...sections.map(({ heading, items }) => [heading, ...items.flatMap(line(1))]),
    notes,
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function markdown({ title, lead, sections, notes }: Page): string {
  const safe = escapeMarkdown;
  const line =
    (depth: number) =>
    (item: Item): readonly string[] => {
      const indent = '  '.repeat(depth);
      const sign = item.mark === null ? '' : `${signs[item.mark]} `;
      const note =
        item.notes.length === 0 ? '' : `<br><small>${item.notes.map(safe).join('<br>')}</small>`;
      return [
        `${indent}- ${sign}${safe(item.text)}${note}`,
        ...item.items.flatMap(line(depth + 1)),
      ];
    };
  const blocks = [
    [`## ${safe(title)}`],
    [safe(lead)],
    ...sections.flatMap(({ heading, items }) => [[`### ${safe(heading)}`], items.flatMap(line(0))]),
    ...notes.map((note) => [`> ${safe(note)}`]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const style = `
:root { color-scheme: light; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; font: 1rem/1.6 system-ui, "Noto Sans", "Noto Sans CJK SC", "Noto Sans CJK TC", "Microsoft YaHei", sans-serif; }
h1 { margin: 0 0 .5rem; font-size: 1.4rem; }
h2 { margin: 1.8rem 0 .6rem; padding-bottom: .2rem; border-bottom: 1px solid #ccc; font-size: 1.1rem; break-after: avoid; }
.lead { margin: 0; padding: .7rem 1rem; border-left: .3rem solid #5b6b7b; background: #f3f5f7; font-size: 1.05rem; }
ul { margin: 0; padding: 0; list-style: none; }
ul ul { margin-left: .45rem; padding-left: .95rem; border-left: 1px solid #ddd; }
li { margin: .3rem 0; break-inside: avoid-page; }
span::before { display: inline-block; width: 1.1em; content: "·"; color: #777; }
.holds::before { content: "✓"; color: #176b2c; }
.fails::before { content: "✗"; color: #a11; }
.open::before { content: "?"; color: #8a5a00; font-weight: 700; }
small { display: block; padding-left: 1.3em; color: #555; line-height: 1.4; overflow-wrap: anywhere; }
@page { size: A4; margin: 20mm; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 10pt; } }
`.trim();

function html({ title, lead, sections, notes }: Page, lang: Language): string {
  const item = (each: Item): string => {
    const mark = each.mark === null ? '' : ` class="${each.mark}"`;
    const small = each.notes.map((note) => `<small>${escapeHtml(note)}</small>`).join('');
    return `<li><span${mark}>${escapeHtml(each.text)}</span>${small}${list(each.items)}</li>`;
  };
  const list = (items: readonly Item[]): string =>
    items.length === 0 ? '' : `<ul>${items.map(item).join('')}</ul>`;
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="lead">${escapeHtml(lead)}</p>`,
    ...sections.map(({ heading, items }) => `<h2>${escapeHtml(heading)}</h2>${list(items)}`),
    ...notes.map((note) => `<p><small>${escapeHtml(note)}</small></p>`),
  ];
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    `<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>`,
    style,
    '</style></head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
