import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

// Every link of the documents within the project leads to a file, and to a heading of it.

const pages = ['README.md', 'CHANGELOG.md', ...markdownIn('docs'), ...markdownIn('examples')];

/** The pages of a folder, but for those that typedoc makes. */
function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.startsWith(`api${sep}`))
    .map((name) => join(folder, name));
}

/** A page without its code, where brackets are no links. */
const prose = (page: string) =>
  readFileSync(page, 'utf8')
    .replace(/^( *)(```+)[\s\S]*?^\1\2 *$/gm, '')
    .replace(/`[^`\n]*`/g, '');

/** The anchors of a page: those that GitHub makes of its headings, and those it sets itself. */
function anchorsOf(page: string): ReadonlySet<string> {
  const text = readFileSync(page, 'utf8').replace(/^( *)(```+)[\s\S]*?^\1\2 *$/gm, '');
  const anchors = new Set(
    [...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id]) => id ?? ''),
  );
  for (const [, heading = ''] of text.matchAll(/^#+ +(.+)$/gm)) {
    const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = words.replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-');
    let anchor = slug;
    for (let again = 1; anchors.has(anchor); again++) anchor = `${slug}-${again}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** The links of a page that lead nowhere. */
function brokenLinks(page: string): readonly string[] {
  const links = [...prose(page).matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)];
  return links.flatMap(([, link = '']) => {
    if (/^[a-z]+:/.test(link)) return [];
    const [path = '', anchor] = decodeURI(link).split('#');
    const target = path === '' ? page : normalize(join(dirname(page), path));
    if (!existsSync(target)) return [link];
    if (anchor === undefined || statSync(target).isDirectory() || !target.endsWith('.md'))
      return [];
    return anchorsOf(target).has(anchor) ? [] : [link];
  });
}

describe('the documents', () => {
  it('are found', () => {
    expect(pages.length).toBeGreaterThan(30);
    expect(pages).toContain(join('docs', 'format.md'));
  });

  it.each(pages)('%s has no link that leads nowhere', (page) => {
    expect(brokenLinks(page)).toEqual([]);
  });
});
