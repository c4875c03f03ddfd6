import { describe, expect, it } from 'vitest';
import { datedDuties } from '../../../src/duties/dated-duties.js';
import { indicatorsOver } from '../../../src/duties/indicators.js';
import { schedule } from '../../../src/duties/schedule.js';
import type { Contact, Schedule } from '../../../src/duties/types.js';
import { determinedBy } from './plans.js';

const contact = (on: string, kind: string, by: string, more: Partial<Contact> = {}): Contact => ({
  person: 'p1',
  on,
  kind,
  by,
  ...more,
});
const told = ({ visits }: Schedule) =>
  visits.map(({ duty, due, state }) => `${due} ${duty} ${state}`);
const may = { from: '2026-05-18', to: '2026-05-31' };

describe('plan 3: three grades', () => {
  const on = (id: string, asOf: string) => determinedBy('plan-3', id, { asOf });

  it('grade three: every 3 days, a warning from the sixth day, by the town cadre only', () => {
    const duties = datedDuties([on('three', '2026-05-18')]);
    const log = [
      contact('2026-05-20', 'phone', 'town-cadre', { isUploaded: true }),
      contact('2026-05-22', 'home', 'volunteer'),
    ];
    const at = (asOf: string) => schedule(duties, { ...may, log, asOf });
    expect(at('2026-05-23').standings).toMatchObject([
      { duty: 'visit-three', dueToday: true, overdue: false, warning: false },
    ]);
    expect(at('2026-05-24').standings).toMatchObject([{ overdue: true, warning: false }]);
    expect(at('2026-05-25').standings).toMatchObject([{ daysSince: 5, warning: false }]);
    expect(at('2026-05-26').standings).toMatchObject([{ daysSince: 6, warning: true }]);
    expect(at('2026-05-26').uploads).toMatchObject([{ state: 'done', by: null }]);
    expect(at('2026-05-26').warnings[0]?.role.en).toBe('the town cadre for the village');
  });

  it('grade two: once in each week from Monday, a warning over 10 days', () => {
    const duties = datedDuties([on('two-at', '2026-05-18')]);
    const log = [contact('2026-05-19', 'home', 'group-cadre')];
    const at = (asOf: string) => schedule(duties, { ...may, log, asOf });
    expect(told(at('2026-05-31'))).toEqual([
      '2026-05-24 visit-two met',
      '2026-05-31 visit-two due',
    ]);
    expect(at('2026-05-29').standings).toMatchObject([{ daysSince: 10, warning: false }]);
    expect(at('2026-05-30').standings).toMatchObject([{ daysSince: 11, warning: true }]);
  });

  it('grade one: twice in each month, a warning over 20 days', () => {
    const duties = datedDuties([on('one', '2026-05-01')]);
    const log = ['2026-05-01', '2026-05-02'].map((day) => contact(day, 'home', 'village-cadre'));
    const at = (asOf: string) =>
      schedule(duties, { from: '2026-05-01', to: '2026-05-31', log, asOf });
    expect(told(at('2026-05-31'))).toEqual([
      '2026-05-31 visit-one met',
      '2026-05-31 visit-one met',
    ]);
    expect(at('2026-05-22').standings).toMatchObject([{ daysSince: 20, warning: false }]);
    expect(at('2026-05-23').standings).toMatchObject([{ overdue: false, warning: true }]);
  });

  it('a grade that changes midway ends one duty and begins the other', () => {
    const duties = datedDuties([on('two-at', '2026-05-18'), on('three', '2026-05-25')]);
    expect(told(schedule(duties, { ...may, log: [], asOf: '2026-05-18' }))).toEqual([
      '2026-05-24 visit-two due',
      '2026-05-27 visit-three upcoming',
      '2026-05-30 visit-three upcoming',
    ]);
  });

  it('whoever meets no grade waits for a decision, and the schedule says so', () => {
    const determination = on('nobody', '2026-05-18');
    expect(determination.grades).toMatchObject([{ grading: 'care', status: 'needs-decision' }]);
    expect(determination.duties.map(({ duty, status }) => [duty, status])).toEqual([
      ['visit-three', 'needs-decision'],
      ['visit-two', 'needs-decision'],
      ['visit-one', 'needs-decision'],
    ]);
    const { visits, findings } = schedule(datedDuties([determination]), { ...may, log: [] });
    expect(visits).toEqual([]);
    expect(findings.map(({ code, params }) => [code, params.missing])).toEqual(
      Array.from({ length: 3 }, () => ['duties/not-settled', ['care-grade']]),
    );
  });

  it('severity is data: three is the heaviest', () => {
    const severities = ['three', 'two-at', 'one'].map(
      (id) => on(id, '2026-05-18').grades[0]?.severity,
    );
    expect(severities).toEqual([3, 2, 1]);
  });

  it('an emergency without a factor keeps the ordinary rhythm and names the term', () => {
    const { findings, visits } = schedule(datedDuties([on('emergency-open', '2026-05-18')]), {
      ...may,
      log: [],
      asOf: '2026-05-18',
    });
    expect(visits[0]?.due).toBe('2026-05-20');
    expect(findings).toMatchObject([
      { code: 'duties/open-factor', params: { missing: ['emergency.factor'] } },
    ]);
  });

  it('tasks are dated', () => {
    expect(on('three', '2026-05-01').tasks).toMatchObject([
      { task: 'grade-all', deadline: { day: '2026-05-18', open: false } },
      { task: 'own-plan', subject: 'p1', deadline: { day: null, open: false } },
    ]);
  });
});

describe('several plans at once', () => {
  it('plan 3, plan 4 and plan 1 stand side by side, and a visit counts where it fits', () => {
    const asOf = '2026-05-18';
    const duties = [
      ...datedDuties([determinedBy('plan-3', 'three', { asOf })]),
      ...datedDuties([determinedBy('plan-4', 'dibao', { asOf })]),
      ...datedDuties([determinedBy('plan-1', 'served', { asOf: '2026-05-01' })]),
    ];
    const log = [
      contact('2026-05-18', 'phone', 'town-cadre'),
      contact('2026-05-19', 'home', 'town-cadre', { services: ['cleaning'] }),
      contact('2026-05-20', 'home', 'care-professional', { services: ['cleaning', 'haircut'] }),
    ];
    const { visits } = schedule(duties, {
      from: '2026-05-01',
      to: '2026-05-31',
      log,
      asOf: '2026-05-20',
    });
    const met = visits.filter(({ state }) => state === 'met');
    expect(met.map(({ duty, contact: by }) => [duty, by?.on])).toEqual([
      ['daily-call', '2026-05-18'],
      ['daily-call', '2026-05-19'],
      ['visit-three', '2026-05-18'],
      ['daily-call', '2026-05-20'],
      ['visit-three', '2026-05-19'],
      ['weekly-visit', '2026-05-19'],
      // The cadre who cleaned is not of the service staff.
      ['visit-and-clean', '2026-05-20'],
      ['haircut', '2026-05-20'],
    ]);
  });
});

describe('plan 5: listed days and events', () => {
  it('any of the festivals, up to seven days before, once a year', () => {
    const duties = datedDuties([determinedBy('plan-5', 'festival', { asOf: '2026-01-01' })]);
    const state = (on: string) =>
      schedule(duties, {
        from: '2026-01-01',
        to: '2026-12-31',
        log: [contact(on, 'home', 'county-cadre')],
        asOf: '2026-10-02',
      }).visits.map((each) => `${each.due} ${each.state}`);
    expect(state('2026-05-09')).toEqual(['2026-10-01 overdue']);
    expect(state('2026-05-10')).toEqual(['2026-10-01 met']);
    expect(state('2026-05-18')).toEqual(['2026-10-01 overdue']);
  });

  it('24 hours from the report', () => {
    const duties = datedDuties([determinedBy('plan-5', 'urgent', { asOf: '2026-05-18' })]);
    const { visits } = schedule(duties, {
      ...may,
      log: [contact('2026-05-19', 'home', 'kin', { at: '2026-05-19T09:30' })],
    });
    expect(visits).toMatchObject([
      { duty: 'urgent-visit', subject: 'e1', dueAt: '2026-05-19T09:30', state: 'met' },
    ]);
  });
});

describe('an indicator over many determinations', () => {
  const one = (careSetting: string | undefined, share: number | null, drawn = true) =>
    determinedBy('plan-1', 'served', {
      terms: share === null ? {} : { 'self-care.share': share },
      household: {
        awards: drawn ? [{ programme: 'tekun', person: 'p1', from: '2025-01-01', to: null }] : [],
      },
      member: { eatsAlone: false, ...(careSetting === undefined ? {} : { careSetting }) },
    });
  const setting = (...all: readonly string[]) => all.map((each) => one(each, 0.5));

  it.each([
    [['institution', 'home'], '0.5', 'satisfied'],
    [['institution', 'home', 'home'], '1/3', 'unsatisfied'],
    [['institution'], '1', 'satisfied'],
  ])('%j: %s of at least a half is %s', (settings, share, verdict) => {
    const [indicator] = indicatorsOver(setting(...settings));
    expect(indicator).toMatchObject({ among: settings.length, counted: 1, verdict });
    expect(String(indicator?.low)).toBe(share);
    expect(String(indicator?.high)).toBe(share);
  });

  it('with an unknown row lies between two ends', () => {
    const determinations = [one('institution', 0.5), unknownSetting()];
    expect(indicatorsOver(determinations)).toMatchObject([
      { counted: 1, among: 2, open: 1, verdict: 'satisfied' },
    ]);
    const [{ low, high } = { low: null, high: null }] = indicatorsOver(determinations);
    expect([String(low), String(high)]).toEqual(['0.5', '1']);
    expect(indicatorsOver([one('home', 0.5), unknownSetting()])[0]?.verdict).toBe('unknown');
    expect(indicatorsOver([one('home', 0.5), one('home', 0.5), unknownSetting()])[0]).toMatchObject(
      {
        verdict: 'unsatisfied',
      },
    );
  });

  it('with an open target is unknown and names the term', () => {
    const [indicator] = indicatorsOver([one('home', null)]);
    expect(indicator).toMatchObject({ verdict: 'unknown' });
    expect(indicator?.missing.map(({ id }) => id)).toEqual(['self-care.share']);
  });

  it('of nobody is unknown, not zero', () => {
    expect(indicatorsOver([one('home', 0.5, false)])).toMatchObject([
      { among: 0, low: null, high: null, verdict: 'unknown' },
    ]);
  });

  it('of different rules is refused', () => {
    expect(() => indicatorsOver([one('home', 0.5), one('home', 0.4)])).toThrowError(
      expect.objectContaining({ code: 'duties/targets-differ' }),
    );
  });

  function unknownSetting() {
    const known = one('home', 0.5);
    return {
      indicators: known.indicators.map((each) => ({
        ...each,
        rows: { ...each.rows, 'not-counted': 0, open: 1 },
      })),
    };
  }
});
