import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeRules } from '../../src/authoring/describe/rules-page.js';
import { resolve } from '../../src/rulefile/resolve.js';
import type { Resolved } from '../../src/rulefile/resolved.js';
import { builtInLibrary, lowestRegions } from '../fixtures/built-in.js';

// docs/rules/ holds a page for each place with rules of its own, on the last day on which they
// change. After changing rules, or how they are told, write the pages anew: npm run docs:rules

const folder = 'docs/rules';
const library = builtInLibrary();

/** The place whose page is there as HTML too, to look at. */
const shown = '341522';
/** Places whose pages are made anew here; of the others the files they were made of are compared. */
const remade = [shown, '440310'];

function latest(region: string): Resolved {
  const { files } = resolve(library, { region, asOf: '2099-12-31' });
  const days = files.map(({ from }) => from).sort();
  return resolve(library, { region, asOf: days.at(-1) ?? '' });
}

const markdown = (rules: Resolved) => describeRules(rules, library, 'zh-Hant');
const html = (rules: Resolved) => describeRules(rules, library, 'zh-Hant', { format: 'html' });

function index(regions: readonly string[]): string {
  const lines = regions.map((region) => {
    const { name, asOf } = latest(region);
    const page = region === shown ? `，[HTML](${region}.html)` : '';
    return `- [${name['zh-Hant']} · ${name.en}](${region}.md)（${asOf}）${page}`;
  });
  return `# 內置規則 · Built-in rules

每地一頁，按該地規則最後一次變動之日各層合成。由 \`npm run docs:rules\` 生成，請勿手改。
其他日期、語言和格式：\`doudi describe --region CODE --as-of DATE --lang zh-Hans --format html\`。

One page for each place, as its rules stand on the last day on which they change. Made by
\`npm run docs:rules\`; other days, languages and formats come from \`doudi describe\`.

${lines.join('\n')}
`;
}

describe('docs/rules', () => {
  const regions = [...lowestRegions(library)].sort();
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');

  beforeAll(() => {
    if (process.env.UPDATE_DOCS === undefined) return;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const region of regions) {
      writeFileSync(join(folder, `${region}.md`), markdown(latest(region)));
    }
    writeFileSync(join(folder, `${shown}.html`), html(latest(shown)));
    writeFileSync(join(folder, 'README.md'), index(regions));
  });

  it('has a page for each place and nothing else', () => {
    const pages = regions.map((region) => `${region}.md`);
    expect(readdirSync(folder).sort()).toEqual(['README.md', `${shown}.html`, ...pages].sort());
    expect(read('README.md') === index(regions)).toBe(true);
  });

  it.each(remade)('has the page of %s as it is made', (region) => {
    expect(read(`${region}.md`) === markdown(latest(region))).toBe(true);
  });

  it('has the HTML page as it is made', () => {
    expect(read(`${shown}.html`) === html(latest(shown))).toBe(true);
  });

  it.each(regions)('has a page of %s made of the files as they are', (region) => {
    const page = read(`${region}.md`);
    const rows = [...page.matchAll(/^\| ([\w/-]+) \|.*\| ([0-9a-f]{12}) \|$/gm)];
    const told = rows.map(([, id, hash]) => `${id} ${hash}`);
    const { files } = latest(region);
    expect(told).toEqual(files.map(({ id, hash }) => `${id} ${hash.slice(0, 12)}`));
  });
});
