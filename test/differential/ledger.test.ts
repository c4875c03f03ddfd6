import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { determine } from '../../src/determination/determine.js';
import type { Snapshot } from '../../src/determination/ledger/case.js';
import { resolve } from '../../src/rulefile/resolve.js';
import {
  dues,
  earns,
  lawOf,
  living,
  member,
  run,
  stood,
} from '../unit/determination/ledger/ledger-rules.js';

// The ledger against brute force: each month determined on its own, on the day that counts for
// it, with nothing remembered from one month to the next.

const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07'];
const lastDays = ['31', '28', '31', '30', '31', '30', '31'];
const raised = {
  from: '2026-04-01',
  announced: '2026-05-20',
  parameters: { standard: { value: '850.00' } },
};

const starts = ['month-of-application', 'month-of-decision', 'month-after-decision'] as const;
const stops = ['month-of-change', 'month-after-change'] as const;
const laws = new Map(
  starts.flatMap((start) =>
    stops.map((stop) => {
      const timing = { start, stop };
      return [`${start} ${stop}`, lawOf({ living: { ...living, timing } }, raised)] as const;
    }),
  ),
);

type Law = ReturnType<typeof lawOf>;

/** What a household would get on a day; `null` where conditions are not met. */
function onDay(law: Law, snapshots: readonly Snapshot[], day: string): string | null {
  const snapshot = snapshots.filter(({ from }) => from <= day).at(-1);
  if (snapshot === undefined) return null;
  const resolved = resolve(law, { region: '100000', asOf: day });
  const { outcomes } = determine(snapshot.household, resolved);
  const found = outcomes.find(({ programme }) => programme === 'living');
  if (found === undefined || found.status === 'ineligible') return null;
  return String(found.totals.month ?? '0.00');
}

function bruteForce(
  law: Law,
  snapshots: readonly Snapshot[],
  start: (typeof starts)[number],
  stop: (typeof stops)[number],
  applied: string,
  decided: string,
): string[] {
  const counted = start === 'month-of-application' ? applied : decided;
  return months.map((month, index) => {
    const [first, last] = [`${month}-01`, `${month}-${lastDays[index]}`];
    const isFirst = counted.startsWith(month) && start !== 'month-after-decision';
    const hasBegun = start === 'month-after-decision' ? counted < first : counted <= last;
    if (!hasBegun) return '0.00';
    const days =
      stop === 'month-of-change'
        ? [last]
        : isFirst && counted > first
          ? [counted]
          : start === 'month-after-decision'
            ? [first]
            : [first, last];
    for (const day of days) {
      const amount = onDay(law, snapshots, day);
      if (amount !== null) return amount;
    }
    return '0.00';
  });
}

const day = (at: number) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
const incomes = fc.constantFrom<unknown>(
  [],
  [earns('1000.00')],
  [earns('1600.00')],
  [earns('1650.00')],
  [earns('2000.00')],
  { items: [earns('900.00')], complete: false },
);

describe('the ledger against each month determined on its own', () => {
  it('says the same of random histories', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.constantFrom(...stops),
        fc.uniqueArray(fc.integer({ min: 1, max: 210 }), { maxLength: 4 }),
        fc.array(incomes, { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 0, max: 60 }),
        (start, stop, changes, amounts, on, wait) => {
          const [applied, decided] = [day(on), day(on + wait)];
          const applications = [
            {
              programme: 'living',
              person: null,
              on: applied,
              decidedOn: decided,
              result: 'granted',
            },
          ];
          const old = member('a', { birthDate: '1956-05-11' });
          const snapshots = [0, ...[...changes].sort((a, b) => a - b)].map((at, index) =>
            stood(day(at), { members: [old, member('b')], incomes: amounts[index], applications }),
          );
          const law = laws.get(`${start} ${stop}`);
          if (law === undefined) throw new Error('no law');
          const expected = bruteForce(law, snapshots, start, stop, applied, decided);
          const told = run(law, snapshots, { from: '2026-01', to: '2026-07' });
          const found =
            told.accounts.length === 0 ? months.map(() => '0.00') : dues(told, 'living');
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 40, seed: 20260701 },
    );
  });
});
