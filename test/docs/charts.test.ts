import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../cli/run.js';

// The commands of docs/charts/README.md against the drawings beside it. To draw them anew:
//   UPDATE_DOCS=1 npx vitest run test/docs/charts.test.ts

const page = readFileSync('docs/charts/README.md', 'utf8');
const commands = [...page.matchAll(/^doudi (chart .*) --out (docs\/charts\/\S+)$/gm)].map(
  ([, command = '', file = '']) => ({ file, args: command.split(' ') }),
);

describe('the charts of the documents', () => {
  it('are all shown on the page', () => {
    const shown = [...page.matchAll(/\]\((\S+\.svg)\)/g)].map(([, name]) => `docs/charts/${name}`);
    expect(shown).toEqual(commands.map(({ file }) => file));
    expect(shown).toHaveLength(3);
  });

  it.each(commands)('$file is what its command draws', async ({ file, args }) => {
    const { code, out, err } = await run(args);
    expect([code, err]).toEqual([0, '']);
    if (process.env.UPDATE_DOCS !== undefined) writeFileSync(file, out);
    expect(out).toBe(readFileSync(file, 'utf8'));
  });
});
