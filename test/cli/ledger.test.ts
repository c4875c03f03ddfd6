import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { living, nationOf, stood } from '../unit/determination/ledger/ledger-rules.js';
import { run as runAny, type World } from './run.js';

// `doudi ledger`, run from its source with small rules in a folder of its own.

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doudi-ledger-'));
  mkdirSync(join(folder, '100000'));
  const timing = { start: 'month-after-decision' };
  const content = nationOf({ living: { ...living, timing } });
  writeFileSync(join(folder, '100000', '2025-01-01.json'), JSON.stringify(content));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], world: World) => runAny([...args, '--rules', folder], world);

// Two persons without income, standard 800: 1600 from the month after the decision.
const applications = [
  {
    programme: 'living',
    person: null,
    on: '2026-01-05',
    result: 'granted',
    decidedOn: '2026-01-28',
  },
];
const first = stood('2026-01-05', { applications });
const { household } = first;
const small = { id: 'c1', snapshots: [first] };
const stdin = (theCase: unknown) => ({ stdin: JSON.stringify(theCase) });
const months = ['--from', '2026-01', '--to', '2026-03'];

describe('doudi ledger', () => {
  it('writes for a clerk, in 繁體 unless told otherwise', async () => {
    const { code, out, err } = await run(['ledger', '-', ...months], stdin(small));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('發放台帳：c1');
    expect(out).toMatch(/2026-01 +0\.00 +0\.00 +0\.00/);
    expect(out).toMatch(/2026-02 +1,600\.00 +1,600\.00 +0\.00/);
  });

  it('writes Markdown, or the ledger itself as JSON', async () => {
    const markdown = await run(
      ['ledger', '-', ...months, '--format', 'markdown', '--lang', 'en'],
      stdin(small),
    );
    expect(markdown.out).toContain('| 2026-03 | 1,600.00 | 1,600.00 | 0.00 |');
    const { out } = await run(['ledger', '-', ...months, '--format', 'json'], stdin(small));
    expect(JSON.parse(out)).toMatchObject({ case: 'c1', from: '2026-01', due: '3200.00' });
  });

  it('takes the months from the first snapshot to today, unless told', async () => {
    const args = ['ledger', '-', '--format', 'json'];
    const { out } = await run(args, { ...stdin(small), now: '2026-02-28T15:59:00Z' });
    expect(JSON.parse(out)).toMatchObject({ from: '2026-01', to: '2026-02' });
    const later = await run(args, { ...stdin(small), now: '2026-02-28T16:00:00Z' });
    expect(JSON.parse(later.out)).toMatchObject({ to: '2026-03' });
  });

  it('leaves open what had not come by the day given', async () => {
    const args = ['ledger', '-', ...months, '--known-on', '2026-02-15', '--lang', 'en'];
    const { out } = await run(args, stdin(small));
    expect(out).toMatch(/2026-03 +1,600\.00 +to come/);
  });
});

describe('a bad case', () => {
  it('ends with 2 and every problem with its place', async () => {
    const bad = '{\n  "snapshots": [\n    { "form": "2026-01-05", "household": {} }\n  ]\n}';
    const { code, out, err } = await run(['ledger', '-', '--lang', 'en'], { stdin: bad });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/-:3:7 \/snapshots\/0\/form: .*“from”.*\[determination\/unknown-key\]/);
    expect(err).toContain('/snapshots/0/from');
  });

  it.each([
    ['a text for a list', { snapshots: 'none' }, 'determination/bad-case'],
    ['a misspelt key', { ...small, payment: [] }, 'determination/unknown-key'],
    ['no snapshot', { snapshots: [] }, 'determination/no-snapshots'],
    [
      'a day that does not exist',
      { snapshots: [{ from: '2026-02-30', household }] },
      'determination/no-day',
    ],
    [
      'two snapshots of one day',
      { snapshots: [small.snapshots[0], small.snapshots[0]] },
      'determination/twin-snapshots',
    ],
    [
      'a payment for no month',
      { ...small, payments: [{ month: '2026-13', programme: 'living', amount: 1 }] },
      'determination/no-month',
    ],
    [
      'a payment of a third decimal',
      { ...small, payments: [{ month: '2026-01', programme: 'living', amount: '1.001' }] },
      'determination/no-yuan',
    ],
    [
      'a misspelt fact',
      { snapshots: [{ from: '2026-01-05', household: { ...household, aera: 'rural' } }] },
      'facts/unknown-key',
    ],
    ['no region', { snapshots: [{ from: '2026-01-05', household: {} }] }, 'node/no-region'],
  ])('ends with 2: %s', async (_, bad, code) => {
    const ran = await run(['ledger', '-', ...months], stdin(bad));
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(`[${code}]`);
  });

  it('ends with 64 where the months make no sense', async () => {
    const reversed = ['ledger', '-', '--from', '2026-03', '--to', '2026-01'];
    const ran = await run(reversed, stdin(small));
    expect(ran.code).toBe(64);
    expect(ran.err).toContain('determination/months-reversed');
    const none = await run(['ledger', '-', '--from', '2026-1', '--to', '2026-03'], stdin(small));
    expect([none.code, none.err]).toEqual([64, expect.stringContaining('determination/no-month')]);
  });
});
