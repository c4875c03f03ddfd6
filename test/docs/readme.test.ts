import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';

const readme = readFileSync('README.md', 'utf8');

/** Fenced blocks of a language. */
function blocks(language: string): readonly string[] {
  return readme
    .split(`\`\`\`${language}\n`)
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf('```')));
}

describe('README.md', () => {
  afterEach(() => vi.restoreAllMocks());

  it('shows the example that stands in examples/determine.ts', () => {
    const example = readFileSync('examples/determine.ts', 'utf8')
      .replace("'../src/index.js'", "'doudi'")
      .replace("'../src/node/index.js'", "'doudi/node'");
    expect(blocks('ts')).toEqual([example]);
  });

  it('says what the example prints', async () => {
    const printed: unknown[][] = [];
    vi.spyOn(console, 'log').mockImplementation((...said: unknown[]) => {
      printed.push(said);
    });
    await import('../../examples/determine.js');
    expect(printed).toEqual([['eligible', ['gap 985.00']]]);
    expect(readme).toContain("// eligible [ 'gap 985.00' ]");
  });

  it('names commands, scripts and files that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const commands = blocks('sh').join('\n');
    for (const [, script = ''] of commands.matchAll(/npm run ([a-z:-]+)/g)) {
      expect(scripts).toHaveProperty([script]);
    }
    expect(commands).toContain('npm ci && npm test');
    const files = [
      ...[...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, file]) => file),
      ...[...commands.matchAll(/examples\/\S+\.json/g)].map(([file]) => file),
    ];
    for (const file of files) expect(() => readFileSync(file ?? ''), file).not.toThrow(/ENOENT/);
  });
});
