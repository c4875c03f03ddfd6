import type { Language } from '../../base/language.js';
import { escapeMarkdown } from '../../determination/render/escape.js';
import type { Block, Entry, ListItem, PageSection, RulesPage } from './page.js';
import { pageWords } from './words.js';

/** A page about rules as Markdown, its contents linked. */
export function printMarkdown({ title, lead, sections }: RulesPage, lang: Language): string {
  const contents = sections.map(
    ({ id, heading, entries }) => `- [${escapeMarkdown(heading)}](#${id})${counted(entries)}`,
  );
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    ...lead.map(escapeMarkdown),
    `**${pageWords.contents[lang]}**`,
    contents.join('\n'),
    ...sections.flatMap(sectionBlocks),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function counted(entries: readonly Entry[]): string {
  return entries.length === 0 ? '' : ` (${entries.length})`;
}

function sectionBlocks({ id, heading, blocks, entries }: PageSection): readonly string[] {
  return [
    `<a id="${id}"></a>\n\n## ${escapeMarkdown(heading)}`,
    ...blocks.map(block),
    ...entries.flatMap((entry) => [
      `### ${escapeMarkdown(entry.heading)}`,
      `\`${entry.code}\``,
      ...entry.blocks.map(block),
    ]),
  ];
}

function block(each: Block): string {
  switch (each.kind) {
    case 'text':
      return escapeMarkdown(each.text);
    case 'small':
      return `<small>${escapeMarkdown(each.text)}</small>`;
    case 'list':
      return each.items.flatMap((item) => lines(item, 0)).join('\n');
    case 'table': {
      const { head, rows } = each;
      const rule = head.map(() => '---');
      return [head.map(escapeMarkdown), rule, ...rows.map((row) => row.map(escapeMarkdown))]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
    }
  }
}

function lines({ text, items }: ListItem, depth: number): readonly string[] {
  return [
    `${'  '.repeat(depth)}- ${escapeMarkdown(text)}`,
    ...items.flatMap((item) => lines(item, depth + 1)),
  ];
}
