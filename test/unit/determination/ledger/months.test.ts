import { describe, expect, it } from 'vitest';
import {
  accountOf,
  care,
  differences,
  dues,
  earns,
  heating,
  lawOf,
  living,
  member,
  relief,
  run,
  stood,
} from './ledger-rules.js';

// Two persons, standard 800: without income the gap is 1600.00, with 1000 it is 600.00.

const applied = (on: string, decidedOn: string | null) => ({
  applications: [{ programme: 'living', person: null, on, decidedOn, result: 'granted' }],
});
const spring = { from: '2026-01', to: '2026-05' };

describe('the first month', () => {
  const timed = (start: string) => lawOf({ living: { ...living, timing: { start } } });
  // Applied for on 31 January, decided on 1 March.
  const snapshots = [stood('2026-01-01', applied('2026-01-31', '2026-03-01'))];

  it.each([
    ['month-of-application', ['1600.00', '1600.00', '1600.00', '1600.00', '1600.00']],
    ['month-of-decision', ['0.00', '0.00', '1600.00', '1600.00', '1600.00']],
    ['month-after-decision', ['0.00', '0.00', '0.00', '1600.00', '1600.00']],
  ])('%s', (start, expected) => {
    expect(dues(run(timed(start), snapshots, spring), 'living')).toEqual(expected);
  });

  it('moves with the last day of a month and the first of the next', () => {
    const decided = (day: string) =>
      dues(
        run(
          timed('month-after-decision'),
          [stood('2026-01-01', applied('2026-01-05', day))],
          spring,
        ),
        'living',
      ).indexOf('1600.00');
    expect(decided('2026-01-31')).toBe(1);
    expect(decided('2026-02-01')).toBe(2);
    expect(decided('2026-02-28')).toBe(2);
    expect(decided('2026-03-01')).toBe(3);
  });

  it('is the month of the decision where the rules do not say', () => {
    const told = run(lawOf({ living }), snapshots, spring);
    expect(dues(told, 'living').indexOf('1600.00')).toBe(2);
  });

  it('has not come while nobody has decided', () => {
    const law = timed('month-after-decision');
    const waiting = [stood('2026-01-01', { ...applied('2026-01-05', null), awards: [] })];
    expect(run(law, waiting, spring).accounts).toEqual([]);
  });

  it('is open where the day of the decision is not known: never nothing, never all of it', () => {
    const law = timed('month-after-decision');
    const unknown = { applications: [{ programme: 'living', person: null, on: '2026-03-02' }] };
    expect(dues(run(law, [stood('2026-01-01', unknown)], spring), 'living')).toEqual([
      '0.00',
      '0.00',
      '0.00–1600.00',
      '0.00–1600.00',
      '0.00–1600.00',
    ]);
  });

  it('is never where nobody applied, and the ledger says what could be had', () => {
    const told = run(lawOf({ living }), [stood('2026-01-01', { applications: [] })], spring);
    expect(told.accounts).toEqual([]);
    expect(told.unclaimed).toMatchObject([{ programme: 'living', from: '2026-01', to: '2026-05' }]);
  });

  it('is taken from the first day seen where nothing is on record, and says so', () => {
    const told = run(timed('month-after-decision'), [stood('2026-02-10', {})], spring);
    expect(dues(told, 'living')).toEqual(['0.00', '0.00', '1600.00', '1600.00', '1600.00']);
    expect(accountOf(told, 'living').start).toMatchObject({ basis: 'assumed', day: '2026-02-10' });
  });
});

describe('the last month', () => {
  const ends = (stop: string, day: string) => {
    const law = lawOf({ living: { ...living, timing: { stop } } });
    const rich = { incomes: [earns('1600.00')] };
    const told = run(law, [stood('2026-01-01', {}), stood(day, rich)], spring);
    return dues(told, 'living').filter((due) => due === '1600.00').length;
  };

  it('is the month of the change, or the one before it', () => {
    expect(ends('month-after-change', '2026-03-02')).toBe(3);
    expect(ends('month-of-change', '2026-03-02')).toBe(2);
    expect(ends('month-after-change', '2026-03-31')).toBe(3);
    expect(ends('month-of-change', '2026-03-31')).toBe(2);
  });

  it('ends with the month before where the change is on the first day of a month', () => {
    expect(ends('month-after-change', '2026-03-01')).toBe(2);
    expect(ends('month-of-change', '2026-03-01')).toBe(2);
  });

  it('is not the last at one fen below the standard: 2 × 800.00 − 1599.99', () => {
    const near = { incomes: [earns('1599.99')] };
    const told = run(
      lawOf({ living }),
      [stood('2026-01-01', {}), stood('2026-03-01', near)],
      spring,
    );
    expect(dues(told, 'living')).toEqual(['1600.00', '1600.00', '0.01', '0.01', '0.01']);
  });
});

describe('a month in which two snapshots stand', () => {
  const two = [
    stood('2026-01-01', {}),
    stood('2026-03-10', { incomes: [earns('1000.00')] }),
    stood('2026-03-20', { incomes: [earns('400.00')] }),
  ];

  it('goes by the first day where a change counts from the next month', () => {
    const law = lawOf({ living: { ...living, timing: { stop: 'month-after-change' } } });
    expect(dues(run(law, two, spring), 'living')).toEqual([
      '1600.00',
      '1600.00',
      '1600.00',
      '1200.00',
      '1200.00',
    ]);
  });

  it('goes by the last day where a change counts from its own month', () => {
    const law = lawOf({ living: { ...living, timing: { stop: 'month-of-change' } } });
    expect(dues(run(law, two, spring), 'living')[2]).toBe('1200.00');
  });

  it('starts by the day of the application where that lies between them', () => {
    const timing = { start: 'month-of-application' };
    const law = lawOf({ living: { ...living, timing } });
    const withApplication = two.map((each) => ({
      ...each,
      household: { ...each.household, ...applied('2026-03-15', '2026-03-15') },
    })) as typeof two;
    expect(dues(run(law, withApplication, spring), 'living')).toEqual([
      '0.00',
      '0.00',
      '600.00',
      '1200.00',
      '1200.00',
    ]);
  });
});

describe('what is unknown in one month', () => {
  it('is an interval in that month and no other', () => {
    const unknown = { incomes: { items: [earns('1000.00')], complete: false } };
    const told = run(
      lawOf({ living }),
      [stood('2026-01-01', {}), stood('2026-03-01', unknown), stood('2026-04-01', {})],
      spring,
    );
    expect(dues(told, 'living')).toEqual([
      '1600.00',
      '1600.00',
      '0.00–600.00',
      '1600.00',
      '1600.00',
    ]);
    const march = accountOf(told, 'living').entries[2];
    expect(march?.causes.find(({ kind }) => kind === 'open')).toBeDefined();
    expect(String(told.due)).toBe('6400.00–7000.00');
  });
});

describe('standards and law', () => {
  const raised = { from: '2026-07-01', parameters: { standard: { value: '850.00' } } };

  it('change on the first of July, and not the day before', () => {
    const told = run(lawOf({ living }, raised), [stood('2026-01-01', {})], {
      from: '2026-06',
      to: '2026-08',
    });
    expect(dues(told, 'living')).toEqual(['1600.00', '1700.00', '1700.00']);
    expect(accountOf(told, 'living').entries[1]?.causes).toMatchObject([
      { kind: 'rules', terms: [{ parameter: 'standard' }], files: [{ from: '2026-07-01' }] },
    ]);
  });

  it('may make another rule of it: who is counted changes with the law of 1 July 2026', () => {
    const law = {
      from: '2026-07-01',
      conditions: {
        counted: {
          when: {
            all: [
              { fact: 'person.livesWithHousehold', operator: 'equal', value: true },
              { fact: 'quantity:age', operator: 'greaterThanInclusive', value: 18 },
            ],
          },
        },
      },
    };
    const child = member('c', { birthDate: '2010-03-15' });
    const told = run(
      lawOf({ living }, law),
      [stood('2026-01-01', { members: [member('a'), child] })],
      { from: '2026-06', to: '2026-07' },
    );
    expect(dues(told, 'living')).toEqual(['1600.00', '800.00']);
    expect(accountOf(told, 'living').entries[1]?.causes).toMatchObject([{ kind: 'rules' }]);
  });

  it('are told apart from a birthday in the month before', () => {
    const old = member('a', { birthDate: '1956-06-15' });
    const told = run(lawOf({ living }, raised), [stood('2026-01-01', { members: [old] })], {
      from: '2026-06',
      to: '2026-08',
    });
    // Seventy on 15 June: 50.00 from July, when the standard rises as well.
    expect(dues(told, 'living')).toEqual(['800.00', '900.00', '900.00']);
    expect(accountOf(told, 'living').entries[1]?.causes.map(({ kind }) => kind)).toEqual([
      'rules',
      'day',
    ]);
  });
});

describe('a retroactive notice', () => {
  // Announced on 10 May, in force from January: 2 × 50.00 more a month.
  const notice = {
    from: '2026-01-01',
    announced: '2026-05-10',
    parameters: { standard: { value: '850.00' } },
  };
  const law = lawOf({ living }, notice);
  const at = (knownOn: string) => run(law, [stood('2025-12-01', {})], { ...spring, knownOn });

  it('gives four months of difference when seen from May', () => {
    const told = at('2026-05-31');
    expect(differences(told, 'living')).toEqual(['100.00', '100.00', '100.00', '100.00', '0.00']);
    expect(String(told.difference)).toBe('400.00');
    expect(accountOf(told, 'living').entries[0]?.gaps).toMatchObject([
      { kind: 'announced-later', files: [{ announced: '2026-05-10' }] },
    ]);
  });

  it('gives four months on the day itself and none the day before', () => {
    expect(String(at('2026-05-10').difference)).toBe('400.00');
    expect(String(at('2026-05-09').difference)).toBe('0.00');
  });

  it('gives none when known on is April', () => {
    const told = at('2026-04-30');
    expect(differences(told, 'living')).toEqual(['0.00', '0.00', '0.00', '0.00', 'null']);
    expect(accountOf(told, 'living').entries.map(({ due }) => String(due))).toEqual(
      Array(5).fill('1600.00'),
    );
  });

  it('is paid back as far as the limit on back pay reaches', () => {
    const limited = lawOf({ living: { ...living, timing: { backPayMonths: 3 } } }, notice);
    const told = run(limited, [stood('2025-12-01', {})], { ...spring, knownOn: '2026-05-31' });
    expect(accountOf(told, 'living').entries.map(({ payable }) => payable)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect([told.difference, told.payable].map(String)).toEqual(['400.00', '300.00']);
  });
});

describe('what the office learnt late', () => {
  it('is paid too much until then, and the reason is the day it learnt of it', () => {
    const job = stood('2026-02-01', { incomes: [earns('1000.00')] }, '2026-04-15');
    const told = run(lawOf({ living }), [stood('2026-01-01', {}), job], spring);
    expect(differences(told, 'living')).toEqual(['0.00', '-1000.00', '-1000.00', '0.00', '0.00']);
    expect(accountOf(told, 'living').entries[1]?.gaps).toMatchObject([
      { kind: 'known-later', from: '2026-02-01', known: '2026-04-15' },
    ]);
  });

  it('is a decision, where that came after the months it reaches back to', () => {
    const law = lawOf({ living: { ...living, timing: { start: 'month-of-application' } } });
    const facts = applied('2026-01-20', '2026-04-05');
    const told = run(law, [stood('2026-01-01', facts)], spring);
    // Applied for in January, so due from then; decided in April, so held back until then.
    expect(differences(told, 'living')).toEqual(['1600.00', '1600.00', '1600.00', '0.00', '0.00']);
    expect(accountOf(told, 'living').entries[2]?.gaps).toEqual([
      { kind: 'decided-later', day: '2026-04-05' },
    ]);
  });
});

describe('what was paid', () => {
  const snapshots = [stood('2026-01-01', {})];

  it('is what the record of payments shows', () => {
    const payments = [
      { month: '2026-01', programme: 'living', amount: '1600.00' },
      { month: '2026-02', programme: 'living', amount: '1500.00' },
      { month: '2026-02', programme: 'living', amount: '0.01' },
    ];
    const told = run(
      lawOf({ living }),
      snapshots,
      { from: '2026-01', to: '2026-02' },
      { payments },
    );
    expect(told.paidBy).toBe('payments');
    expect(differences(told, 'living')).toEqual(['0.00', '99.99']);
    expect(accountOf(told, 'living').entries[1]?.gaps).toEqual([{ kind: 'paid-otherwise' }]);
  });

  it('is what awards came to, from the first to the last month they touch', () => {
    const awards = [
      {
        programme: 'living',
        person: null,
        amount: '1550.00',
        per: 'month',
        from: '2026-02-15',
        to: '2026-03-01',
        decidedOn: '2026-01-20',
      },
    ];
    const told = run(lawOf({ living }), [stood('2026-01-01', { awards })], spring);
    expect(told.paidBy).toBe('awards');
    expect(accountOf(told, 'living').entries.map(({ paid }) => String(paid))).toEqual([
      '0.00',
      '1550.00',
      '1550.00',
      '0.00',
      '0.00',
    ]);
  });
});

describe('a certificate that expires', () => {
  const timing = { start: 'month-of-application', stop: 'month-after-change' };
  const card = (expiresOn: string) => ({
    members: [member('a', { disabilities: [{ category: '4', grade: '1', expiresOn }] })],
  });

  it('is paid in its last month and not in the next', () => {
    const law = lawOf({ care: { ...care, timing } });
    const until = (day: string) =>
      dues(run(law, [stood('2026-01-01', card(day))], spring), 'care', 'a');
    expect(until('2026-02-28')).toEqual(['100.00', '100.00', '0.00', '0.00', '0.00']);
    expect(until('2026-03-01')).toEqual(['100.00', '100.00', '100.00', '0.00', '0.00']);
  });

  const renewed = (decisions: readonly unknown[]) => {
    const renewal = { months: { range: { low: 0, high: 3, decision: 'back-months' } } };
    const law = lawOf({ care: { ...care, timing: { ...timing, renewal } } });
    const again = { ...card('2036-06-10'), decisions };
    const told = run(law, [stood('2026-01-01', card('2026-01-31')), stood('2026-06-10', again)], {
      from: '2026-01',
      to: '2026-07',
    });
    return dues(told, 'care', 'a');
  };

  it('is due again from the month of the new one, and back as many months as are decided', () => {
    const decision = (value: number) => [{ id: 'back-months', about: 'a', value }];
    const five = ['0.00', '0.00', '0.00', '0.00'];
    expect(renewed(decision(0))).toEqual(['100.00', ...five, '100.00', '100.00']);
    expect(renewed(decision(3))).toEqual([
      '100.00',
      '0.00',
      '100.00',
      '100.00',
      '100.00',
      '100.00',
      '100.00',
    ]);
  });

  it('is open in the months that somebody has yet to decide on', () => {
    expect(renewed([])).toEqual([
      '100.00',
      '0.00',
      '0.00–100.00',
      '0.00–100.00',
      '0.00–100.00',
      '100.00',
      '100.00',
    ]);
  });
});

describe('how it is paid', () => {
  it('once, for an event', () => {
    const law = lawOf({ relief: { ...relief, timing: { rhythm: 'once' } } });
    const events = [{ id: 'fire', cause: 'fire', isUrgent: true, persons: ['a'] }];
    const told = run(law, [stood('2026-02-10', { events })], spring);
    expect(dues(told, 'relief', 'fire')).toEqual(['0.00', '500.00', '0.00', '0.00', '0.00']);
  });

  it('by the quarter, in its last month unless it says the first', () => {
    const payouts = (paidIn?: 'first') => {
      const timing = { rhythm: 'quarterly', ...(paidIn ? { paidIn } : {}) };
      const law = lawOf({ living: { ...living, timing } });
      const told = run(law, [stood('2026-01-01', {})], { from: '2026-01', to: '2026-06' });
      return told.months.map(({ payout }) => String(payout));
    };
    expect(payouts()).toEqual(['0.00', '0.00', '4800.00', '0.00', '0.00', '4800.00']);
    expect(payouts('first')).toEqual(['4800.00', '0.00', '0.00', '4800.00', '0.00', '0.00']);
  });

  const grant = (timing: unknown, months?: readonly number[]) => {
    const line = { ...heating.lines.grant, ...(months ? { months } : {}) };
    const law = lawOf({ living, heating: { ...heating, lines: { grant: line }, timing } });
    const told = run(law, [stood('2025-12-31', {})], { from: '2026-01', to: '2026-12' });
    return dues(told, 'heating');
  };

  it('a year at once, in December or in January', () => {
    expect(
      grant({ rhythm: 'yearly' })
        .map((due) => due === '500.00')
        .indexOf(true),
    ).toBe(11);
    const january = grant({ rhythm: 'yearly', paidIn: 'first' });
    expect(january).toEqual(['500.00', ...Array(11).fill('0.00')]);
  });

  it('a year in twelve parts: 41.66 eleven times and 41.74', () => {
    expect(grant({})).toEqual([...Array(11).fill('41.66'), '41.74']);
    const whole = { parts: { step: 1, remainder: 'first' } };
    // 12 × 41 = 492, and 8 over.
    expect(grant(whole)).toEqual(['49.00', ...Array(11).fill('41.00')]);
  });

  it('a year in the months its line names: 166.66 twice and 166.68', () => {
    const winter = grant({}, [11, 12, 1]);
    expect([winter[10], winter[11], winter[0]]).toEqual(['166.66', '166.66', '166.68']);
    expect(winter.slice(1, 10)).toEqual(Array(9).fill('0.00'));
  });
});
