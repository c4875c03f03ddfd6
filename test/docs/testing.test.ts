import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as testing from '../../src/testing/index.js';

const page = readFileSync('docs/testing.md', 'utf8');

describe('docs/testing.md', () => {
  it('shows the example that stands in examples/laws.ts, and that holds', async () => {
    const example = readFileSync('examples/laws.ts', 'utf8')
      .replace("'../src/index.js'", "'doudi'")
      .replace("'../src/node/index.js'", "'doudi/node'")
      .replace("'../src/testing/index.js'", "'doudi/testing'");
    expect(page).toContain(`\`\`\`ts\n${example}\`\`\``);
    await import('../../examples/laws.js');
  });

  it('names every generator and every law, and nothing that is not there', () => {
    const named = [...page.matchAll(/^\| `([a-zA-Z]+)/gm)].map(([, name = '']) => name);
    const helpers = ['LawBroken', 'seededChoose'];
    const exported = Object.keys(testing).filter((name) => !helpers.includes(name));
    expect([...named].sort()).toEqual(exported.sort());
  });
});
