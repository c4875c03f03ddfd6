import { describe, expect, it } from 'vitest';
import { run } from './run.js';

// `doudi ledger`, on a small case under the rules that come with the package.

const household = {
  region: '341522',
  area: 'rural',
  members: [
    {
      id: 'p1',
      birthDate: '1975-03-01',
      relation: '02',
      disabilities: [],
      illnesses: [],
      livesWithHousehold: true,
      statuses: [],
    },
  ],
  incomes: [],
  expenses: [],
  applications: [
    {
      programme: 'dibao',
      person: null,
      on: '2026-01-05',
      result: 'granted',
      decidedOn: '2026-01-28',
    },
  ],
  decisions: [
    { id: 'property-within-rules', value: true },
    { id: 'dibao-class', value: 'A' },
  ],
};
const small = { id: 'c1', snapshots: [{ from: '2026-01-05', household }] };
const stdin = (theCase: unknown) => ({ stdin: JSON.stringify(theCase) });
const months = ['--from', '2026-01', '--to', '2026-03'];

describe('doudi ledger', () => {
  it('writes for a clerk, in 繁體 unless told otherwise', async () => {
    const { code, out, err } = await run(['ledger', '-', ...months], stdin(small));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('發放台帳：c1');
    // Tier A, 815 from the month after the decision of 28 January.
    expect(out).toMatch(/2026-01 +0\.00 +0\.00 +0\.00/);
    expect(out).toMatch(/2026-02 +815\.00 +815\.00 +0\.00/);
  });

  it('writes Markdown, or the ledger itself as JSON', async () => {
    const markdown = await run(
      ['ledger', '-', ...months, '--format', 'markdown', '--lang', 'en'],
      stdin(small),
    );
    expect(markdown.out).toContain('| 2026-03 | 815.00 | 815.00 | 0.00 |');
    const { out } = await run(['ledger', '-', ...months, '--format', 'json'], stdin(small));
    expect(JSON.parse(out)).toMatchObject({ case: 'c1', from: '2026-01', due: '1630.00' });
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
    expect(out).toMatch(/2026-03 +815\.00 +to come/);
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
      { ...small, payments: [{ month: '2026-13', programme: 'dibao', amount: 1 }] },
      'determination/no-month',
    ],
    [
      'a payment of a third decimal',
      { ...small, payments: [{ month: '2026-01', programme: 'dibao', amount: '1.001' }] },
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
