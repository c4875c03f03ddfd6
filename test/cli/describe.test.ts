import { describe, expect, it } from 'vitest';
import { run } from './run.js';

describe('doudi describe', () => {
  it('tells the values of a file with unit, source, mark and the file that gave them', async () => {
    const { code, out } = await run(['describe', '341522/2025-07-01', '--lang', 'en']);
    expect(code).toBe(0);
    const row = out.split('\n').find((line) => line.startsWith('| rural | 721.00'));
    expect(row).toBe(
      '| rural | 721.00 yuan per person per month | Huoqiu notice of 2025 on dibao and destitute-support standards (not verified) | Huoqiu County 341522/2025-07-01 |',
    );
    expect(out).not.toContain('## Programmes');
  });

  it('tells a place on the day before and on the day its standard begins', async () => {
    const on = async (day: string) =>
      (await run(['describe', '--region', '341522', '--as-of', day])).out;
    expect(await on('2025-06-30')).not.toContain('721.00');
    const after = await on('2025-07-01');
    expect(after).toContain('| 農村 | 721.00 元/人·月 |');
    expect(after).toContain('## 救助項目');
  });

  it('writes HTML that needs nothing else', async () => {
    const { out } = await run(['describe', '--region', '341522', '--format', 'html']);
    expect(out).toMatch(/^<!doctype html>\n<html lang="zh-Hant">/);
    expect(out).not.toMatch(/ src=|<link|@import|url\(/);
    const ids = [...out.matchAll(/<(?:section|article) id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...out.matchAll(/<a href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links).toEqual(ids);
  });

  it('refuses a file there is none of, and no place at all', async () => {
    const wrong = await run(['describe', '341522/2025-07-02', '--lang', 'en']);
    expect([wrong.code, wrong.err]).toEqual([64, expect.stringContaining('“341522/2025-07-01”')]);
    expect(wrong.err).toContain('node/no-such-rule-file');
    const none = await run(['describe', '--format', 'html', '--lang', 'en']);
    expect([none.code, none.err]).toEqual([64, expect.stringContaining('node/region-needed')]);
  });
});
