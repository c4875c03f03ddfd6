import type { Language } from '../../base/language.js';
import { escapeHtml } from '../../determination/render/escape.js';
import { pageScript } from './html-script.js';
import { pageStyle } from './html-style.js';
import type { Block, Entry, ListItem, PageSection, RulesPage } from './page.js';
import { pageWords } from './words.js';

/** A page about rules as one HTML file: contents, search, and a style for print. */
export function printHtml({ title, lead, sections }: RulesPage, lang: Language): string {
  const say = (word: 'contents' | 'search' | 'found') => escapeHtml(pageWords[word][lang]);
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(title)}</title><style>${pageStyle}</style></head>`,
    '<body><div class="page">',
    `<nav><h2>${say('contents')}</h2>`,
    `<div class="find" hidden><input class="search" type="search" placeholder="${say('search')}"`,
    ` aria-label="${say('search')}"><output class="small" data-text="${say('found')}"></output></div>`,
    `<ul>${sections.map(contents).join('\n')}</ul></nav>`,
    `<main><h1>${escapeHtml(title)}</h1>`,
    ...lead.map((line) => `<p>${escapeHtml(line)}</p>`),
    ...sections.map(section),
    '</main></div>',
    `<script>${pageScript}</script>`,
    '</body></html>',
    '',
  ].join('\n');
}

function contents({ id, heading, entries }: PageSection): string {
  const own = link(id, heading);
  if (entries.length === 0) return `<li>${own}</li>`;
  const inside = entries.map((entry) => `<li>${link(entry.id, entry.heading)}</li>`).join('');
  return `<li><details><summary>${own} (${entries.length})</summary><ul>${inside}</ul></details></li>`;
}

function link(id: string, said: string): string {
  return `<a href="#${escapeHtml(encodeURIComponent(id))}">${escapeHtml(said)}</a>`;
}

function section({ id, heading, blocks, entries }: PageSection): string {
  return [
    `<section id="${escapeHtml(id)}"><h2>${escapeHtml(heading)}</h2>`,
    ...blocks.map(block),
    ...entries.map(article),
    '</section>',
  ].join('\n');
}

function article({ id, heading, code, blocks }: Entry): string {
  const head = `<h3>${escapeHtml(heading)}<code>${escapeHtml(code)}</code></h3>`;
  return `<article id="${escapeHtml(id)}">${head}${blocks.map(block).join('\n')}</article>`;
}

function block(each: Block): string {
  switch (each.kind) {
    case 'text':
      return `<p>${escapeHtml(each.text)}</p>`;
    case 'small':
      return `<p class="small">${escapeHtml(each.text)}</p>`;
    case 'list':
      return list(each.items);
    case 'table': {
      const head = each.head.map((cell) => `<th>${escapeHtml(cell)}</th>`).join('');
      const rows = each.rows.map((row) => {
        return `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
      });
      return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
    }
  }
}

function list(items: readonly ListItem[]): string {
  if (items.length === 0) return '';
  const each = ({ text, items: inside }: ListItem) => `<li>${escapeHtml(text)}${list(inside)}</li>`;
  return `<ul>${items.map(each).join('')}</ul>`;
}
