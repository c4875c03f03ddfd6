import { escapeMarkdown } from '../../determination/render/escape.js';
import type { Block, Item, NoticePage, Section } from '../page.js';

/** A notice as Markdown. */
export function printMarkdown(page: NoticePage): string {
  const { authority, title, number, salutation, lead, sections, seal, date, checks } = page;
  const blocks = [
    `**${safe(authority)}**`,
    `# ${safe(title)}`,
    ...(number === null ? [] : [safe(number)]),
    safe(salutation),
    safe(lead),
    ...sections.flatMap(section),
    `${safe(authority)}${safe(seal)}  \n${safe(date)}`,
    ...(checks.blocks.length === 0 ? [] : ['---', ...section(checks)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const safe = escapeMarkdown;

function section({ heading, blocks }: Section): readonly string[] {
  return [`## ${heading}`, ...blocks.flatMap(block)];
}

function block(each: Block): readonly string[] {
  switch (each.kind) {
    case 'paragraph':
      return [safe(each.text)];
    case 'list':
      return [each.items.flatMap((item) => lines(item, 0)).join('\n')];
    case 'pairs':
      return [each.pairs.map(([name, value]) => `- **${safe(name)}** ${safe(value)}`).join('\n')];
    case 'table': {
      const { caption, head, rows, figures, totalled } = each;
      const rule = head.map((_, column) => (figures.has(column) ? '---:' : '---'));
      const body = rows.map((cells, index) => {
        const isTotal = totalled && index === rows.length - 1;
        return row(
          cells.map((cell) => (isTotal && cell !== '' ? `**${safe(cell)}**` : safe(cell))),
        );
      });
      const table = [row(head.map(safe)), row(rule), ...body].join('\n');
      return caption === null ? [table] : [safe(caption), table];
    }
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function lines({ text, items }: Item, depth: number): readonly string[] {
  return [
    `${'  '.repeat(depth)}- ${safe(text)}`,
    ...items.flatMap((item) => lines(item, depth + 1)),
  ];
}
