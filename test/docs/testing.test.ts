import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as doudi from '../../src/index.js';
import * as testing from '../../src/testing/index.js';
import { smallCountyFile } from '../fixtures/small-county.js';

const page = readFileSync('docs/testing.md', 'utf8');
const snippet = page.split('```ts testing\n')[1]?.split('```')[0] ?? '';

describe('docs/testing.md', () => {
  it('shows a snippet that runs', () => {
    const body = snippet.replaceAll(/^import .*\n/gm, '');
    const names = { ...doudi, ...testing, fc, ruleFile: smallCountyFile() };
    const run = new Function(...Object.keys(names), body);
    expect(() => run(...Object.values(names))).not.toThrow();
    expect(body).toContain('fc.assert');
  });

  it('names every generator and every law, and nothing that is not there', () => {
    const named = [...page.matchAll(/^\| `([a-zA-Z]+)/gm)].map(([, name = '']) => name);
    const helpers = ['LawBroken', 'seededChoose'];
    const exported = Object.keys(testing).filter((name) => !helpers.includes(name));
    expect([...named].sort()).toEqual(exported.sort());
  });
});
