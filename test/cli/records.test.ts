import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedRecord } from '../../src/records/record.js';
import { recordText } from '../../src/records/record.js';
import { redact } from '../../src/records/redact.js';
import { run } from './run.js';

// `doudi determine --explain`, `--seal` and `doudi verify`, with the built-in rules.

const household = 'examples/households/one-fen-below-the-line.json';
const chosen = ['--as-of', '2025-09-01', '--lang', 'en'];
let folder = '';
let path = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doudi-records-'));
  path = join(folder, 'record.json');
  const { code, err } = await run(['determine', household, ...chosen, '--seal', path]);
  expect([code, err]).toEqual([0, '']);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('doudi determine --explain', () => {
  it('explains every outcome, in the depth asked for', async () => {
    const sizes: number[] = [];
    for (const depth of ['brief', 'steps', 'all']) {
      const { code, out } = await run(['determine', household, ...chosen, `--explain=${depth}`]);
      expect(code).toBe(0);
      sizes.push(out.length);
    }
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    const plain = await run(['determine', household, ...chosen, '--explain']);
    expect(plain.out.length).toBe(sizes[1]);
  });

  it('gives the steps as JSON', async () => {
    const args = ['determine', household, ...chosen, '--explain', '--format', 'json'];
    const { explanations, outcomes } = JSON.parse((await run(args)).out);
    expect(explanations).toHaveLength(outcomes.length);
    expect(explanations[0].steps[0].id).toMatch(/^granted:/);
  });

  it('refuses a depth there is none of', async () => {
    expect((await run(['determine', household, '--explain=much'])).code).toBe(64);
  });
});

describe('doudi verify', () => {
  it('proves a record that determine sealed', async () => {
    const { code, out } = await run(['verify', path, '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toContain('the same byte for byte');
    const stdin = readFileSync(path, 'utf8');
    const json = await run(['verify', '-', '--format', 'json'], { stdin });
    expect(JSON.parse(json.out)).toMatchObject({ ok: true, replays: true, isSameEngine: true });
  });

  it('refuses one of which a byte was changed, and says where', async () => {
    const stdin = readFileSync(path, 'utf8').replace('"rural"', '"urban"');
    const text = stdin === readFileSync(path, 'utf8') ? stdin.replace('"urban"', '"rural"') : stdin;
    const { code, err } = await run(['verify', '-', '--lang', 'en'], { stdin: text });
    expect(code).toBe(6);
    expect(err).toContain('records/changed-part');
  });

  it('refuses a file that is no record, and a seal that is another', async () => {
    expect((await run(['verify', household])).code).toBe(6);
    expect((await run(['verify', join(folder, 'none.json')])).code).toBe(66);
    const { code, err } = await run(['verify', path, '--seal', '0'.repeat(64)]);
    expect([code, err.includes('records/other-seal')]).toEqual([6, true]);
  });

  it('takes a redacted record for whole', async () => {
    const record = JSON.parse(readFileSync(path, 'utf8')) as SealedRecord;
    const stdin = recordText(redact(record, ['/facts/members']));
    const { code, out } = await run(['verify', '-', '--lang', 'en'], { stdin });
    expect(code).toBe(0);
    expect(out).toContain('redacted');
  });
});

describe('doudi determine --seal', () => {
  it('never writes over a file', async () => {
    const other = join(folder, 'other.json');
    writeFileSync(other, 'mine');
    const { code, err } = await run(['determine', household, ...chosen, '--seal', other]);
    expect([code, err.includes('node/cannot-write')]).toEqual([73, true]);
    expect(readFileSync(other, 'utf8')).toBe('mine');
    expect(existsSync(path)).toBe(true);
  });
});
