import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { allMessages } from '../../src/messages/all.js';
import { fencesOf, follow, holds, MadeFiles, shows, withFences } from './staff-pages.js';

// The pages for policy staff do what they say, and both scripts say the same. To write the outputs
// that they show, and the pages in 简体, anew:
//   UPDATE_DOCS=1 npx vitest run test/docs/staff.test.ts

const update = process.env.UPDATE_DOCS !== undefined;
const toSimplified = Converter({ from: 't', to: 'cn' });
const pages = readdirSync('docs/staff')
  .filter((name) => name.endsWith('.zh-Hant.md'))
  .map((name) => join('docs/staff', name));

/** What a page in 繁體 is in 简体: rule files stay, and commands ask for 简体. */
function simplified(page: string): string {
  const blocks = fencesOf(page).map(({ about, text }) => {
    if (about.startsWith('json')) return text;
    if (about !== 'sh') return toSimplified(text);
    return text.replace(/^doudi (?:check|describe|diff|new county) .*$/gm, '$& --lang zh-Hans');
  });
  const links = page.replaceAll('.zh-Hant.md', '.zh-Hans.md');
  return withFences(toSimplified(links), (_, index) => blocks[index] ?? '');
}

/** Follows a page in a folder of its own, and gives the page as it should be. */
async function followed(page: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'doudi-staff-'));
  try {
    const outputs = await follow(page, folder);
    return withFences(page, ({ text }, index) => {
      const output = outputs.get(index);
      return output === undefined || shows(text, output) ? text : output;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.each(pages)('%s', (path) => {
  const page = () => readFileSync(path, 'utf8');

  it('shows what its commands print', async () => {
    const should = await followed(page());
    if (update) writeFileSync(path, should);
    expect(page()).toBe(should);
  });

  it('has a page in 简体 that says the same', () => {
    const twin = path.replace('.zh-Hant.', '.zh-Hans.');
    const should = simplified(page());
    if (update) writeFileSync(twin, should);
    expect(readFileSync(twin, 'utf8')).toBe(should);
  });

  it('quotes rule files as they are', () => {
    for (const { about, text } of fencesOf(page())) {
      const [, file] = about.match(/^json excerpt=(\S+)$/) ?? [];
      if (file === undefined) continue;
      expect(holds(JSON.parse(readFileSync(file, 'utf8')), JSON.parse(text)), text).toBe(true);
    }
  });

  it('names findings that exist', () => {
    const codes = [...page().matchAll(/`((?:authoring|rulefile|ruletree)\/[a-z-]+)`/g)];
    for (const [, code = ''] of codes) expect(allMessages).toHaveProperty([code]);
  });
});

describe('the July change', () => {
  it('ends in the whole file that it shows', () => {
    const files = new MadeFiles();
    const page = readFileSync('docs/staff/july-change.zh-Hant.md', 'utf8');
    for (const fence of fencesOf(page)) files.take(fence, () => ({}));
    const whole = 'docs/staff/july-change.json';
    const made = files.of('my-rules/341522/2026-07-01.json');
    if (update) writeFileSync(whole, `${JSON.stringify(made, null, 2)}\n`);
    expect(JSON.parse(readFileSync(whole, 'utf8'))).toEqual(made);
  });
});

describe('what a page shows of an output', () => {
  it('leaves parts out only where it says so', () => {
    expect(shows('a\n…\nd\n', 'a\nb\nc\nd\n')).toBe(true);
    expect(shows('a\nd\n', 'a\nb\nc\nd\n')).toBe(false);
    expect(shows('b\n…\nd\n', 'a\nb\nc\nd\n')).toBe(false);
    expect(shows('a\n…\nc\n', 'a\nb\nc\nd\n')).toBe(false);
    expect(shows('a\n…\n', 'a\nb\nc\nd\n')).toBe(true);
  });
});
