import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Terminal } from '../../src/node/ask/terminal.js';
import { run } from './run.js';

/** A copy of clean rule files that a test may change. */
function rules(changes: Readonly<Record<string, (text: string) => string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'doudi-'));
  cpSync('test/checks/clean', folder, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const path = join(folder, `${file}.json`);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${file} is as it was`);
    writeFileSync(path, after);
  }
  return folder;
}

const county = '341500/2025-01-01';
const later = '341500/2026-01-01';
const jump = (text: string) => text.replace('"rural": "620.00"', '"rural": "6200.00"');
const wrong = (text: string) => text.replace('"tier": "100.00"', '"tier": "110.00"');
const at = ['--as-of', '2026-02-01', '--lang', 'en'] as const;

describe('doudi check', () => {
  it('has nothing to say of clean files', async () => {
    const { code, out, err } = await run(['check', 'test/checks/clean', ...at]);
    expect([code, out, err]).toEqual([0, 'Nothing to remark on.\n', '']);
  });

  it('tells a hint with its place and ends well; with --fail-on it does not', async () => {
    const folder = rules({ [later]: jump });
    const { code, out } = await run(['check', folder, ...at]);
    expect(code).toBe(0);
    expect(out.split('\n').slice(-3)).toEqual(['', '0 errors, 0 warnings, 1 hints.', '']);
    expect(out).toContain(`${later}.json\n`);
    expect(out).toMatch(/^ {2}\d+:\d+ +hint {5}standard\[rural\] goes from 600.00 to 6200.00/m);
    expect((await run(['check', folder, ...at, '--fail-on', 'hint'])).code).toBe(1);
    expect((await run(['check', folder, ...at, '--fail-on', 'warning'])).code).toBe(0);
  });

  it('ends with 5 where a case fails, and says where it parts; cases can be left out', async () => {
    const folder = rules({ [county]: wrong });
    const { code, out, err } = await run(['check', folder, ...at]);
    expect([code, err]).toEqual([5, '']);
    expect(out).toContain('They part at “');
    expect(out).toContain('[authoring/case-parts]');
    expect((await run(['check', folder, ...at, '--no-cases'])).code).toBe(0);
  });

  it('tells what loading refuses beside what it finds itself', async () => {
    const folder = rules({
      [county]: (text) => text.replace('"parameters"', '"parametres"'),
      [later]: jump,
    });
    const { code, out } = await run(['check', folder, ...at, '--format', 'json']);
    expect(code).toBe(5);
    const { findings } = JSON.parse(out) as { findings: { code: string; message: string }[] };
    const codes = findings.map((each) => each.code);
    expect(codes).toContain('rulefile/unknown-key');
    expect(findings.every(({ message }) => message.length > 10)).toBe(true);
  });

  it('looks at one file, with the place it belongs to only', async () => {
    const folder = rules({
      '100000/2025-01-01': (text) => text.replace('"number": "1",', ''),
      [later]: jump,
    });
    const { out } = await run(['check', join(folder, `${later}.json`), ...at]);
    expect(out).toContain('1 hints');
    expect(out).toContain('authoring/value-jumps');
  });

  it('takes the layers above that a folder lacks from the rules built in', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'doudi-'));
    cpSync('rules/341522', join(folder, '341522'), { recursive: true });
    const { code, out } = await run(['check', folder, ...at, '--no-cases', '--format', 'json']);
    expect(code).toBe(0);
    const { findings } = JSON.parse(out) as { findings: { file: string }[] };
    expect(findings.every(({ file }) => file.includes('341522'))).toBe(true);
  });

  it('writes annotations and SARIF for other programs', async () => {
    const folder = rules({ [later]: jump });
    const github = await run(['check', folder, ...at, '--format', 'github']);
    expect(github.out).toMatch(
      /^::notice file=.*2026-01-01\.json,line=\d+,col=\d+,title=authoring\/value-jumps::standard/,
    );
    const sarif = await run(['check', folder, ...at, '--format', 'sarif']);
    const log = JSON.parse(sarif.out) as {
      version: string;
      runs: { results: { ruleId: string; level: string }[] }[];
    };
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0]?.results).toMatchObject([
      { ruleId: 'authoring/value-jumps', level: 'note' },
    ]);
  });

  it('says that there is no such file', async () => {
    expect((await run(['check', 'no/such/file.json'])).code).toBe(66);
  });
});

describe('doudi diff', () => {
  const both = (folder: string) => [
    join(folder, `${county}.json`),
    join(folder, `${later}.json`),
    '--lang',
    'en',
  ];

  it('tells figures, old and new, and a household that they move', async () => {
    const { code, out } = await run(['diff', ...both('test/checks/clean'), '--tries', '0']);
    expect(code).toBe(0);
    expect(out).toContain('standard standard.urban: 700 → 720 (+2.9%)');
    expect(out).toContain('standard standard.rural: 600 → 620 (+3.3%)');
  });

  it('says so of files that mean the same', async () => {
    const folder = rules({
      [county]: (text) => {
        const { cases, note: _, ...rest } = JSON.parse(text) as Record<string, unknown>;
        // Another order, another spacing, a note, and 600 for 600.00.
        const turned = { note: 'Checked.', cases, ...rest };
        return JSON.stringify(turned).replace('"600.00"}', '600}');
      },
    });
    const old = join('test/checks/clean', `${county}.json`);
    const { out } = await run(['diff', old, join(folder, `${county}.json`), '--lang', 'en']);
    expect(out.split('\n')[2]).toBe(
      'They mean the same; only the writing may differ (order, spacing, notes).',
    );
  });

  it('works a caseload out under both', async () => {
    const person = { id: 'p1', birthDate: '1990-01-01', livesWithHousehold: true };
    const household = (id: string, income: string) => ({
      id,
      region: '341500',
      area: 'rural',
      members: [{ ...person, eatsAlone: true, walksAlone: true }],
      incomes: [{ amount: income }],
      decisions: [{ id: 'panel', value: false }],
    });
    const lines = [
      household('poor', '599.99'),
      household('gains', '600.00'),
      household('gains-too', '619.99'),
      household('above', '620.00'),
      { ...household('open', '610.00'), incomes: undefined },
      { ...household('away', '1.00'), region: '999999' },
    ];
    const stdin = lines.map((each) => `${JSON.stringify(each)}\n`).join('');
    const { out } = await run(
      [
        'diff',
        ...both('test/checks/clean'),
        ...['--tries', '0', '--caseload', '-', '--format', 'json'],
      ],
      { stdin },
    );
    const { caseload } = JSON.parse(out) as { caseload: Record<string, unknown> };
    expect(caseload).toMatchObject({
      households: 6,
      gain: { households: 2, amount: '202.00', average: '101.00' },
      lose: { households: 0, amount: '0.00' },
      unchanged: 2,
      open: 1,
      refused: [{ household: 'away', code: 'determination/other-region' }],
      cost: { before: '101.00', after: '303.00', change: '202.00' },
      largest: [
        { household: 'gains', before: '0.00', after: '101.00', change: '101.00' },
        { household: 'gains-too', before: '0.00', after: '101.00', change: '101.00' },
      ],
    });
  });

  it('takes the layers above that --rules lacks from the rules built in, for dates and files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'doudi-'));
    cpSync('rules/341522', join(folder, '341522'), { recursive: true });
    const file = join(folder, '341522/2025-07-01.json');
    const apart = join(mkdtempSync(join(tmpdir(), 'doudi-')), 'edited.json');
    writeFileSync(apart, readFileSync(file, 'utf8'));
    const common = ['--rules', folder, '--tries', '0', '--lang', 'en'];
    const dates = ['2025-08-01', '2025-09-01', '--region', '341522'];
    for (const sides of [dates, [file, apart]]) {
      const { code, out, err } = await run(['diff', ...sides, ...common]);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('They mean the same');
    }
    const lost = readFileSync(file, 'utf8').replace('"above": "340000"', '"above": "990000"');
    const elsewhere = lost.replace('"region": "341522"', '"region": "341523"');
    writeFileSync(apart, elsewhere);
    const { code, err } = await run(['diff', file, apart, ...common]);
    expect(code).toBe(5);
    expect(err).toContain('The layer above 341523, “990000”, has no rule files.');
  });

  it('needs a region for dates, and says which line of a caseload is unsound', async () => {
    expect((await run(['diff', '2025-01-01', '2026-01-01'])).code).toBe(64);
    const args = ['diff', ...both('test/checks/clean'), '--tries', '0', '--caseload', '-'];
    const { code, err } = await run(args, { stdin: '{}\n{,}\n' });
    expect(code).toBe(2);
    expect(err).toContain('-:2:');
  });
});

describe('doudi new county', () => {
  it('writes a file that loads, and never over one that is there', async () => {
    const out = mkdtempSync(join(tmpdir(), 'doudi-'));
    const names = ['--name', '某縣', '--name-hans', '某县'];
    const args = ['new', 'county', '--region', '341599', ...names, '--from', '2026-07-01'];
    const made = await run([...args, '--name-en', 'A county', '--out', out]);
    expect([made.code, made.err]).toEqual([0, '']);
    expect(made.out.trim()).toBe(join(out, '341599/2026-07-01.json'));
    const checked = await run(['check', out, '--no-cases', ...at]);
    expect(checked.code).toBe(0);
    expect(checked.out).toContain('“dibao standard” is not filled in yet.');
    expect((await run([...args, '--out', out])).code).toBe(73);
  });

  it('asks whoever sits at the terminal for what the options leave out', async () => {
    const answers = ['341599', '某縣', '某县', '', ''];
    const questions: string[] = [];
    const refused = () => Promise.reject(new Error('not asked for'));
    const terminal: Terminal = {
      choose: refused,
      chooseSeveral: refused,
      enter: async (message, problem) => {
        questions.push(message);
        const answer = answers.shift() ?? '';
        expect(problem('') === null).toBe(answer === '');
        expect(problem(answer)).toBeNull();
        return answer;
      },
      say: () => undefined,
    };
    const out = mkdtempSync(join(tmpdir(), 'doudi-'));
    const args = ['new', 'county', '--from', '2026-07-01', '--out', out, '--lang', 'en'];
    const { code } = await run(args, { terminal });
    expect([code, answers.length]).toEqual([0, 0]);
    expect(questions).toEqual([
      'region code of the county',
      'name of the county in traditional Chinese',
      'name in simplified Chinese',
      'name in English (default: the Chinese name)',
      'region of the layer above (default: the nearest one)',
    ]);
    const written = readFileSync(join(out, '341599/2026-07-01.json'), 'utf8');
    expect(JSON.parse(written)).toMatchObject({
      region: '341599',
      name: { 'zh-Hant': '某縣', 'zh-Hans': '某县', en: '某县' },
    });
  });

  it('says what is missing where nobody can be asked', async () => {
    const { code, err } = await run(['new', 'county', '--region', '341599', '--lang', 'en']);
    expect(code).toBe(64);
    expect(err).toContain('--name, --name-hans, --from');
  });
});
