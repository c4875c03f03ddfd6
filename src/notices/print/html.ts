import { escapeHtml } from '../../determination/render/escape.js';
import type { Block, Item, NoticePage, Section } from '../page.js';
import { style } from './style.js';

/** A notice as one HTML page that asks for nothing from elsewhere and prints on A4. */
export function printHtml(page: NoticePage): string {
  const { language, authority, title, number, salutation, lead, sections, seal, date } = page;
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${safe(title)}</title>`,
    `<style>\n${style}\n</style>`,
    '</head>',
    '<body>',
    '<main>',
    '<header>',
    `<p class="authority">${safe(authority)}</p>`,
    `<h1>${safe(title)}</h1>`,
    ...(number === null ? [] : [`<p class="number">${safe(number)}</p>`]),
    '</header>',
    `<p class="salutation">${safe(salutation)}</p>`,
    `<p class="lead">${safe(lead)}</p>`,
    ...sections.map((each) => `<section>\n${section(each)}\n</section>`),
    '<footer>',
    `<p>${safe(authority)}<span class="seal">${safe(seal)}</span></p>`,
    `<p>${safe(date)}</p>`,
    '</footer>',
    '</main>',
    ...checks(page),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const safe = escapeHtml;

function checks({ checks: { heading, blocks } }: NoticePage): readonly string[] {
  if (blocks.length === 0) return [];
  return [`<aside>\n${section({ heading, blocks })}\n</aside>`];
}

function section({ heading, blocks }: Section): string {
  return [`<h2>${safe(heading)}</h2>`, ...blocks.map(block)].join('\n');
}

function block(each: Block): string {
  switch (each.kind) {
    case 'paragraph':
      return `<p>${safe(each.text)}</p>`;
    case 'list':
      return list(each.items);
    case 'pairs': {
      const rows = each.pairs.map(
        ([name, value]) => `<tr><th scope="row">${safe(name)}</th><td>${safe(value)}</td></tr>`,
      );
      return `<table class="pairs"><tbody>\n${rows.join('\n')}\n</tbody></table>`;
    }
    case 'table':
      return table(each);
  }
}

function table({ caption, head, rows, figures, totalled }: Extract<Block, { kind: 'table' }>) {
  const of = (column: number) => (figures.has(column) ? ' class="figure"' : '');
  const titles = head.map((cell, column) => `<th scope="col"${of(column)}>${safe(cell)}</th>`);
  const body = rows.map((cells, index) => {
    const shown = cells.map((cell, column) => `<td${of(column)}>${safe(cell)}</td>`).join('');
    return `<tr${totalled && index === rows.length - 1 ? ' class="total"' : ''}>${shown}</tr>`;
  });
  return [
    '<table>',
    ...(caption === null ? [] : [`<caption>${safe(caption)}</caption>`]),
    `<thead><tr>${titles.join('')}</tr></thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n');
}

function list(items: readonly Item[]): string {
  if (items.length === 0) return '';
  const shown = items.map(({ text, items: below }) => `<li>${safe(text)}${list(below)}</li>`);
  return `<ul>\n${shown.join('\n')}\n</ul>`;
}
