import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  countyFile,
  label,
  laterFile,
  nationFile,
  smallHousehold,
} from '../unit/determination/small-rules.js';
import { run } from './run.js';

// `doudi determine`, run from its source with small rules in a folder of its own.

let folder = '';
let rules = '';
let file = '';

function write(path: string, content: unknown): string {
  const at = join(folder, path);
  mkdirSync(join(at, '..'), { recursive: true });
  writeFileSync(at, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return at;
}

/** A folder with the small rules, some files of it replaced. */
function rulesWith(name: string, files: Readonly<Record<string, unknown>> = {}): string {
  const all = {
    '100000/2024-01-01': nationFile,
    '100000/2027-01-01': laterFile,
    '341522/2025-01-01': countyFile,
    ...files,
  };
  for (const [id, content] of Object.entries(all)) write(`${name}/${id}.json`, content);
  return join(folder, name);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doudi-cli-'));
  rules = rulesWith('rules');
  file = write('h1.json', smallHousehold());
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('doudi determine', () => {
  it('writes for a clerk, in 繁體 unless told otherwise', async () => {
    const { code, out, err } = await run(['determine', file, '--rules', rules]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('社會救助認定結果：h1');
    expect(out).toContain('每月 359.99 元');
  });

  it('writes the determination itself as JSON', async () => {
    const { code, out } = await run(['determine', file, '--rules', rules, '--format', 'json']);
    expect(code).toBe(0);
    const { asOf, region, totals, outcomes } = JSON.parse(out);
    expect({ asOf, region, totals }).toEqual({
      asOf: '2026-07-15',
      region: '341522',
      totals: { month: '449.99', once: '300.00' },
    });
    expect(outcomes).toHaveLength(10);
  });

  it('refuses values for terms that the rules do not have, all at once', async () => {
    const terms = write('terms.json', { 'no.such': '1', 'nor.such': '2' });
    const { code, err } = await run(['determine', file, '--rules', rules, '--terms', terms]);
    expect(code).toBe(64);
    expect(err).toContain('no.such');
    expect(err).toContain('nor.such');
  });

  it('reads standard input for -', async () => {
    const world = { stdin: JSON.stringify(smallHousehold()) };
    const { code, out } = await run(['determine', '-', '--rules', rules, '--lang', 'en'], world);
    expect(code).toBe(0);
    expect(out).toContain('living allowance, household: yes');
  });

  it('takes today in China for the day, unless told otherwise', async () => {
    const args = ['determine', file, '--rules', rules, '--format', 'json'];
    const late = await run(args, { now: '2026-12-31T16:00:00Z' });
    expect(JSON.parse(late.out).asOf).toBe('2027-01-01');
    const told = await run([...args, '--as-of', '2026-01-15'], { now: '2026-12-31T16:00:00Z' });
    expect(JSON.parse(told.out).asOf).toBe('2026-01-15');
  });

  it('uses only what was announced by the day given', async () => {
    const early = { ...laterFile, announced: '2026-06-01' };
    const dir = rulesWith('announced', { '100000/2027-01-01': early });
    const args = ['determine', file, '--rules', dir, '--format', 'json', '--as-of', '2027-02-01'];
    const statusOf = async (more: readonly string[]) => {
      const { out } = await run([...args, ...more]);
      const { outcomes } = JSON.parse(out) as { outcomes: { programme: string; status: string }[] };
      return outcomes.find(({ programme }) => programme === 'bonus')?.status;
    };
    expect(await statusOf([])).toBe('eligible');
    expect(await statusOf(['--known-on', '2026-05-31'])).toBe('not-in-force');
  });

  it('gives a household without a region that of --region', async () => {
    const { region: _, ...household } = smallHousehold();
    const world = { stdin: JSON.stringify(household) };
    const args = ['determine', '-', '--rules', rules];
    expect((await run([...args, '--region', '341522'], world)).code).toBe(0);
    const without = await run(args, world);
    expect(without.code).toBe(2);
    expect(without.err).toContain('node/no-region');
  });

  it('works with the rules that come with the package', async () => {
    const world = { stdin: '{ "region": "341522" }' };
    const { code, out } = await run(['determine', '-', '--lang', 'zh-Hans'], world);
    expect(code).toBe(0);
    expect(out).toContain('100000/2026-07-01');
  });

  it('takes the layers above that a folder lacks from the rules that come with the package', async () => {
    const own = { 'zh-Hant': '某縣', 'zh-Hans': '某县', en: 'a county' };
    const county = { format: 1, region: '341599', name: own, above: '340000', from: '2026-01-01' };
    write('county-alone/341599/2026-01-01.json', county);
    const args = ['determine', '-', '--rules', join(folder, 'county-alone')];
    const { code, out } = await run(args, { stdin: '{ "region": "341599" }' });
    expect(code).toBe(0);
    expect(out).toContain('某縣');
    expect(out).toContain('100000/2026-07-01');
  });
});

describe('a bad household file', () => {
  it('ends with 2 and every problem with its place', async () => {
    const bad = write(
      'bad.json',
      '{\n  "region": "341522",\n  "aera": "rural",\n  "members": [{}]\n}',
    );
    const { code, out, err } = await run(['determine', bad, '--rules', rules, '--lang', 'en']);
    expect([code, out]).toEqual([2, '']);
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/bad\.json:3:3 \/aera: .*\[facts\/unknown-key\]$/);
    expect(lines[1]).toMatch(/bad\.json:4:15 \/members\/0\/id: .*\[facts\/missing-key\]$/);
  });

  it('ends with 2 when it is no JSON or of another region', async () => {
    const world = { stdin: '{ "region": "341522", }' };
    expect((await run(['determine', '-', '--rules', rules], world)).code).toBe(2);
    const elsewhere = { stdin: JSON.stringify({ ...smallHousehold(), region: '110101' }) };
    const { code, err } = await run(
      ['determine', '-', '--rules', rules, '--region', '341522'],
      elsewhere,
    );
    expect(code).toBe(2);
    expect(err).toContain('determination/other-region');
  });

  it('ends with 2 when a decision lies outside its range', async () => {
    const decisions = [{ id: 'aid-amount', value: '900.00' }];
    const world = { stdin: JSON.stringify({ ...smallHousehold(), decisions }) };
    const { code, err } = await run(['determine', '-', '--rules', rules], world);
    expect(code).toBe(2);
    expect(err).toContain('readings/decision-outside-range');
  });

  it('is told as JSON where JSON is asked for', async () => {
    const world = { stdin: '{ "region": "341522", "aera": 1 }' };
    const args = ['determine', '-', '--rules', rules, '--format', 'json', '--lang', 'en'];
    const { out, err } = await run(args, world);
    expect(out).toBe('');
    expect(JSON.parse(err)).toMatchObject({
      exitCode: 2,
      issues: [
        {
          code: 'facts/unknown-key',
          file: '-',
          line: 1,
          column: 23,
          message: expect.stringContaining('area'),
        },
      ],
    });
  });
});

describe('rules that cannot be used', () => {
  it('end with 3 for a region nobody knows', async () => {
    const world = { stdin: JSON.stringify({ ...smallHousehold(), region: 'x9' }) };
    const { code, err } = await run(['determine', '-', '--rules', rules], world);
    expect(code).toBe(3);
    expect(err).toContain('region/unknown');
  });

  it('end with 4 before the first version', async () => {
    const { code, err } = await run(['determine', file, '--rules', rules, '--as-of', '2023-12-31']);
    expect(code).toBe(4);
    expect(err).toContain('2024-01-01');
  });

  it('end with 5 where a file of the place is broken, and tell where', async () => {
    const dir = rulesWith('broken', { '341522/2025-06-01': '{\n  "format": 1,\n}' });
    const { code, err } = await run(['determine', file, '--rules', dir]);
    expect(code).toBe(5);
    expect(err).toMatch(/broken\/341522\/2025-06-01\.json:3:1 .*\[json\/syntax\]/);
  });

  it('are none where a file of another place is broken', async () => {
    const dir = rulesWith('elsewhere', { '341523/2025-06-01': '{' });
    expect((await run(['determine', file, '--rules', dir])).code).toBe(0);
  });

  it('end with 5 where a rule does not compile, with its line', async () => {
    const broken = {
      ...countyFile,
      conditions: { poor: { when: { fact: 'quantity:perHed', operator: 'lessThan', value: 1 } } },
    };
    const dir = rulesWith('misspelt', { '341522/2025-01-01': broken });
    const { code, err } = await run(['determine', file, '--rules', dir, '--lang', 'en']);
    expect(code).toBe(5);
    expect(err).toMatch(/341522\/2025-01-01\.json:\d+:\d+ \/conditions\/poor/);
    expect(err).toContain('perHead');
  });

  it('end with 5 where a worked case of a file in use fails', async () => {
    const cases = [
      {
        id: 'wrong',
        title: label('wrong'),
        household: smallHousehold(),
        expect: { quantities: { means: '1.00' } },
        working: 'wrong',
      },
    ];
    const dir = rulesWith('cases', { '341522/2025-01-01': { ...countyFile, cases } });
    const { code, err } = await run(['determine', file, '--rules', dir, '--lang', 'en']);
    expect(code).toBe(5);
    expect(err).toMatch(/should be 1\.00 but comes out as 900\.01.*\[determination\/case-failed\]/);
  });
});

describe('the arguments', () => {
  it.each([
    ['no file', ['determine'], 'node/missing-argument'],
    ['too many files', ['determine', 'a', 'b'], 'node/too-many-arguments'],
    ['no such option', ['determine', 'a', '--ruls', 'x'], 'node/unknown-option'],
    ['no such command', ['determin', 'a'], 'node/unknown-command'],
    ['no such language', ['determine', 'a', '--lang', 'fr'], 'node/bad-option-value'],
    ['no such format', ['determine', 'a', '--format', 'xml'], 'node/bad-option-value'],
    ['an option without its value', ['determine', 'a', '--region'], 'node/option-needs-value'],
    ['no date', ['determine', 'a', '--as-of', '2026-02-30'], 'node/bad-date'],
  ])('end with 64: %s', async (_, args, expected) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([64, '']);
    expect(err).toContain(`[${expected}]`);
  });

  it('are helped along', async () => {
    const { err } = await run(['determine', 'a', '--regio', 'x', '--lang=en']);
    expect(err).toContain('Did you mean “--region”?');
  });

  it('end with 66 for files that cannot be read', async () => {
    expect((await run(['determine', join(folder, 'nowhere.json')])).code).toBe(66);
    const { code, err } = await run(['determine', file, '--rules', join(folder, 'nowhere')]);
    expect(code).toBe(66);
    expect(err).toContain('node/cannot-read');
  });

  it('may ask for help or the version', async () => {
    const help = await run(['determine', '--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('戶文件');
    expect(await run(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+/),
    });
  });

  it('may be missing altogether, which shows the help', async () => {
    const { code, out, err } = await run([]);
    expect([code, out]).toEqual([64, '']);
    expect(err).toContain('determine');
  });
});
