import { describe, expect, it } from 'vitest';
import { datedDuties } from '../../../src/duties/dated-duties.js';
import { schedule } from '../../../src/duties/schedule.js';
import type { Contact, DatedDuty } from '../../../src/duties/types.js';
import { determinedBy } from '../../fixtures/plans.js';

// What the visits of the plans come to day by day, on both sides of each limit.

const contact = (on: string, kind: string, by: string, services: readonly string[] = []): Contact =>
  ({ person: 'p1', on, kind, by, services }) as const;

/** One duty of a case of a plan, as it stands from a day on. */
function dutyOf(
  region: string,
  id: string,
  duty: string,
  asOf: string,
  terms?: Parameters<typeof determinedBy>[2],
): readonly DatedDuty[] {
  const all = datedDuties([determinedBy(region, id, { asOf, ...terms })]);
  return all.filter((each) => each.duty.duty === duty);
}

/** How a duty stands at the end of each of these days. */
function standings(
  duties: readonly DatedDuty[],
  log: readonly Contact[],
  days: readonly string[],
): readonly string[] {
  return days.map((asOf) => {
    const [standing] = schedule(duties, {
      from: '2026-05-01',
      to: '2026-07-31',
      log,
      asOf,
    }).standings;
    const words = [
      standing?.dueToday ? 'due' : null,
      standing?.overdue ? 'overdue' : null,
      standing?.warning ? 'warning' : null,
    ].filter((word) => word !== null);
    return `${asOf.slice('2026-'.length)} ${words.join(' ')}`.trim();
  });
}

/** Due days and what became of them. */
function states(
  duties: readonly DatedDuty[],
  log: readonly Contact[],
  span: { readonly to?: string; readonly asOf?: string } = {},
): readonly string[] {
  const { to = '2026-05-31', asOf = to } = span;
  return schedule(duties, { from: '2026-05-01', to, log, asOf }).visits.map(
    ({ due, state }) => `${due.slice('2026-'.length)} ${state}`,
  );
}

describe('plan 3', () => {
  const three = (id = 'three') => dutyOf('x00003', id, 'visit-three', '2026-05-18');
  const two = () => dutyOf('x00003', 'two-at', 'visit-two', '2026-05-18');
  const one = () => dutyOf('x00003', 'one', 'visit-one', '2026-05-01');

  it('[S3.7] [S3.11] grade three: due on the third day, overdue on the fourth, a warning on the sixth', () => {
    const log = [contact('2026-05-20', 'phone', 'town-cadre')];
    const days = ['2026-05-22', '2026-05-23', '2026-05-24', '2026-05-25', '2026-05-26'];
    expect(standings(three(), log, days)).toEqual([
      '05-22',
      '05-23 due',
      '05-24 overdue',
      '05-25 overdue',
      '05-26 due overdue warning',
    ]);
  });

  it('[S3.8] [S3.11] grade two: due on the Sunday of each week, a warning on the eleventh day', () => {
    const log = [contact('2026-05-19', 'home', 'group-cadre')];
    const days = ['2026-05-29', '2026-05-30', '2026-05-31', '2026-06-01'];
    expect(standings(two(), log, days)).toEqual([
      '05-29',
      '05-30 warning',
      '05-31 due warning',
      '06-01 overdue warning',
    ]);
  });

  it('[S3.9] [S3.11] grade one: two on the 1st and 2nd meet the month, and break twenty days', () => {
    const log = ['2026-05-01', '2026-05-02'].map((day) => contact(day, 'home', 'village-cadre'));
    expect(states(one(), log)).toEqual(['05-31 met', '05-31 met']);
    expect(standings(one(), log, ['2026-05-22', '2026-05-23'])).toEqual(['05-22', '05-23 warning']);
  });

  it('[S3.9] a call does not stand for a visit of grade one, nor one visit for two', () => {
    const log = [
      contact('2026-05-04', 'phone', 'village-cadre'),
      contact('2026-05-05', 'home', 'village-cadre'),
    ];
    expect(states(one(), log, { asOf: '2026-06-01' })).toEqual(['05-31 met', '05-31 overdue']);
  });

  it('[S3.7] visits have to be entered in the system', () => {
    const uploads = [true, false].map((isUploaded) => {
      const log = [{ ...contact('2026-05-20', 'home', 'town-cadre'), isUploaded }];
      return schedule(three(), { from: '2026-05-18', to: '2026-05-31', log }).uploads[0]?.state;
    });
    expect(uploads).toEqual(['done', 'pending']);
  });

  it.each(['volunteer', 'party-member', 'grid-worker', 'group-head', 'public-post-helper'])(
    '[S3.10] [S3.17] a visit of a %s does not stand for that of the cadre',
    (by) => {
      const log = [contact('2026-05-19', 'home', by)];
      expect(states(three(), log, { to: '2026-05-22', asOf: '2026-05-21' })).toEqual([
        '05-20 overdue',
      ]);
    },
  );

  it('[S3.10] people nearby have a rhythm of their own', () => {
    const nearby = dutyOf('x00003', 'helpers-filled', 'nearby-contact', '2026-05-18');
    const log = [contact('2026-05-19', 'phone', 'volunteer')];
    expect(standings(nearby, log, ['2026-05-26', '2026-05-27'])).toEqual([
      '05-26 due',
      '05-27 overdue',
    ]);
  });

  it('[S3.12] twice as often: from every three days to every day', () => {
    const log = [contact('2026-05-18', 'home', 'town-cadre')];
    expect(standings(three(), log, ['2026-05-20', '2026-05-21'])).toEqual(['05-20', '05-21 due']);
    expect(standings(three('emergency-twice'), log, ['2026-05-19', '2026-05-20'])).toEqual([
      '05-19 due',
      '05-20 due overdue',
    ]);
  });

  it('[S3.3] severity is data: grade three is the heaviest', () => {
    const severities = ['three', 'two-at', 'one'].map(
      (id) => determinedBy('x00003', id).grades.find(({ grading }) => grading === 'care')?.severity,
    );
    expect(severities).toEqual([3, 2, 1]);
  });

  it('[S3.6] whoever meets no grade waits for a decision and is named, not dropped', () => {
    const determination = determinedBy('x00003', 'nobody', { asOf: '2026-05-18' });
    const { visits, findings } = schedule(
      datedDuties([determination]).filter(({ duty }) => duty.duty.startsWith('visit-')),
      { from: '2026-05-18', to: '2026-05-31', log: [] },
    );
    expect(visits).toEqual([]);
    expect(findings.map(({ code, params }) => [code, params.missing])).toEqual(
      Array.from({ length: 3 }, () => ['duties/not-settled', ['care-grade']]),
    );
  });
});

describe('plan 4', () => {
  const asOf = '2026-05-18';
  const calls = () => dutyOf('x00004', 'dibao', 'daily-call', asOf);
  const visits = () => dutyOf('x00004', 'dibao', 'weekly-visit', asOf);

  it('[S4.2] a call every day, for which a visit stands', () => {
    const log = [contact('2026-05-18', 'phone', 'other'), contact('2026-05-19', 'home', 'other')];
    expect(states(calls(), log, { to: '2026-05-21', asOf: '2026-05-21' })).toEqual([
      '05-18 met',
      '05-19 met',
      '05-20 overdue',
      '05-21 due',
    ]);
  });

  it('[S4.2] a visit every week, for which a call does not stand', () => {
    const log = [contact('2026-05-24', 'home', 'other'), contact('2026-05-25', 'phone', 'other')];
    expect(states(visits(), log, { asOf: '2026-06-01' })).toEqual(['05-24 met', '05-31 overdue']);
  });

  it('[S4.3] cleaning counts with both services, every seven days', () => {
    const duties = dutyOf('x00004', 'cleaning-filled', 'cleaning', asOf);
    const half = [contact('2026-05-20', 'home', 'other', ['cleaning'])];
    const whole = [contact('2026-05-20', 'home', 'other', ['cleaning', 'disinfection'])];
    expect(standings(duties, half, ['2026-05-24', '2026-05-25'])).toEqual([
      '05-24 due',
      '05-25 overdue',
    ]);
    expect(standings(duties, whole, ['2026-05-27', '2026-05-28'])).toEqual([
      '05-27 due',
      '05-28 overdue',
    ]);
  });

  it.each([
    ['check-filled', 'care-check', '2026-06-02', '2026-06-03'],
    ['elder-filled', 'elder-visit', '2026-06-17', '2026-06-18'],
  ])('[S4.8] [S4.11] %s: %s is due on %s and overdue the day after', (id, duty, due, after) => {
    const log = [contact('2026-05-18', 'home', 'other')];
    expect(standings(dutyOf('x00004', id, duty, asOf), log, [due, after])).toEqual([
      `${due.slice(5)} due`,
      `${after.slice(5)} overdue`,
    ]);
  });
});

describe('plan 1', () => {
  const service = (duty: string) => dutyOf('x00001', 'served', duty, '2026-05-01');
  const month = { asOf: '2026-06-01' };

  it('[S1.15] two visits with cleaning and a haircut in each month', () => {
    const log = [
      contact('2026-05-03', 'home', 'care-professional', ['cleaning']),
      contact('2026-05-31', 'home', 'social-worker', ['cleaning', 'haircut']),
    ];
    expect(states(service('service-visit'), log, month)).toEqual(['05-31 met', '05-31 met']);
    expect(states(service('haircut'), log, month)).toEqual(['05-31 met']);
  });

  it('[S1.15] a visit without cleaning is no visit, and one of June is none of May', () => {
    const log = [
      contact('2026-05-03', 'home', 'care-professional', ['conversation']),
      contact('2026-05-04', 'home', 'care-professional', ['cleaning']),
      contact('2026-06-01', 'home', 'care-professional', ['cleaning', 'haircut']),
    ];
    expect(states(service('service-visit'), log, month)).toEqual(['05-31 met', '05-31 missed']);
    expect(states(service('haircut'), log, month)).toEqual(['05-31 missed']);
  });

  it('[S1.20] volunteers’ visits do not count towards the monthly ones', () => {
    const log = [contact('2026-05-03', 'home', 'volunteer', ['cleaning', 'haircut'])];
    expect(states(service('service-visit'), log, month)).toEqual([
      '05-31 overdue',
      '05-31 overdue',
    ]);
  });

  it('[S1.8] regular visits every ten days, once the interval is set', () => {
    const duties = dutyOf('x00001', 'five-all', 'tekun-visit', '2026-05-01');
    const log = [contact('2026-05-02', 'home', 'town-cadre')];
    expect(standings(duties, log, ['2026-05-12', '2026-05-13'])).toEqual([
      '05-12 due',
      '05-13 overdue',
    ]);
  });
});
