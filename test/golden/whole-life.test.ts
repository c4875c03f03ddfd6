import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wholeLife } from '../../examples/whole-life/run.js';

// The household of examples/whole-life, followed over two years. UPDATE_GOLDEN=1 writes what it
// comes to; read the difference and the figures of its README before keeping that.

const languages = ['zh-Hant', 'en'] as const;

describe('one household over two years', () => {
  const all = wholeLife(languages);

  it.each(languages)('comes to what stands in the example, in %s', (lang) => {
    const path = `examples/whole-life/output.${lang}.md`;
    const text = all.get(lang) ?? '';
    if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(path, text);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });

  it('comes to the figures worked by hand in its README', () => {
    const readme = readFileSync('examples/whole-life/README.md', 'utf8');
    const text = all.get('en') ?? '';
    const months = [
      ...readme.matchAll(/^\| (\d{4}-\d{2}) \| ([\d,.]+) \| ([\d,.]+) \| ([\d,.]+) \|$/gm),
    ];
    expect(months).toHaveLength(26);
    for (const [row] of months) expect(text).toContain(row);
  });
});
