import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.js';

// `doudi chart` on an example household, by the built-in rules.

const household = 'examples/households/exactly-at-the-line.json';
const base = ['chart', household, '--as-of', '2021-09-01', '--fact', '/incomes/0/amount'];
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doudi-chart-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('doudi chart', () => {
  it('draws to standard output, up to twice the present value', async () => {
    const { code, out, err } = await run([...base, '--lang', 'en']);
    expect([code, err]).toEqual([0, '']);
    expect(out.startsWith('<svg ')).toBe(true);
    expect(out).toContain('>now 1,970.00<');
    expect(out).toContain(
      'from 1,970.00 yuan: the total of 394.00 yuan becomes 0.00 yuan (−394.00)',
    );
  });

  it('writes a new file, and leaves one that is there alone', async () => {
    const file = join(folder, 'a.svg');
    expect((await run([...base, '--out', file])).out).toBe('');
    expect(readFileSync(file, 'utf8')).toContain('</svg>');
    const again = await run([...base, '--out', file]);
    expect(again.code).toBe(73);
  });

  it('gives the exact pieces as JSON, one sweep for each version', async () => {
    const { out } = await run([
      ...base,
      '--compare',
      '2021-10-01',
      '--to',
      '3000',
      '--format',
      'json',
    ]);
    const sweeps = JSON.parse(out);
    expect(sweeps.map(({ asOf }: { asOf: string }) => asOf)).toEqual(['2021-09-01', '2021-10-01']);
    const [dibao] = sweeps[0].outcomes;
    expect(dibao.pieces.map(({ from, to, lines }: never) => [from, to, lines])).toMatchObject([
      [0, 157_600, [{ id: 'gap', amount: '197000 + -1·x' }]],
      [157_601, 196_999, [{ id: 'gap', amount: 39_400 }]],
      [197_000, 300_000, []],
    ]);
  });

  it.each([
    ['/incomes/9/amount', [], 'determination/no-such-fact'],
    ['/incomes/0/kind', [], 'determination/not-sweepable'],
    ['/incomes/0/amount', ['--to', 'much'], 'node/bad-option-value'],
    ['/incomes/0/amount', ['--from', '10', '--to', '9'], 'determination/bad-sweep-range'],
    ['/members/0/birthDate', ['--to', '2000-01-01'], 'node/range-needed'],
  ])('refuses %s %j with %s', async (fact, more, issue) => {
    const args = ['chart', household, '--as-of', '2021-09-01', '--fact', fact, ...more];
    const { code, out, err } = await run([...args, '--format', 'json']);
    expect([code, out]).toEqual([64, '']);
    expect(JSON.parse(err).issues.map(({ code: found }: { code: string }) => found)).toEqual([
      issue,
    ]);
  });
});
