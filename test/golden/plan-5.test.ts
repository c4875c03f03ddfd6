import { describe, expect, it } from 'vitest';
import { datedDuties } from '../../src/duties/dated-duties.js';
import { indicatorsOver } from '../../src/duties/indicators.js';
import { schedule } from '../../src/duties/schedule.js';
import { determinedBy } from '../fixtures/plans.js';

// What a worked case cannot say of plan 5: floors and ceilings that are refused, shares over many
// households, and dated visits.

const filled = (id: string, change = {}) => determinedBy('x05001', id, change);

describe('plan 5: floors and ceilings', () => {
  const fill = (term: string, value: unknown) => () =>
    filled('dates', { terms: { [term]: value } });

  it.each([
    ['[S5.6] orphans in institutions', 'orphan.benefit', { institution: '1000.00' }],
    ['[S5.6] dispersed orphans', 'orphan.benefit', { dispersed: '600.00' }],
    ['[S5.13] home care', 'sunshine.amount', '50.00'],
    ['[S5.16] one-child families', 'oneChild.amount', '110.00'],
    ['[S5.19] ratio of medical aid', 'medicalAid.rate', '0.7'],
    ['[S5.19] cap of medical aid', 'medicalAid.cap', '50000.00'],
  ])('%s: the limit itself is lawful', (_, term, value) => {
    expect(fill(term, value)).not.toThrow();
  });

  it.each([
    ['[S5.6] orphans in institutions', 'orphan.benefit', { institution: '999.99' }],
    ['[S5.6] dispersed orphans', 'orphan.benefit', { dispersed: '599.99' }],
    ['[S5.13] home care', 'sunshine.amount', '49.99'],
    ['[S5.16] one-child families', 'oneChild.amount', '109.99'],
    ['[S5.19] ratio of medical aid', 'medicalAid.rate', '0.7001'],
    ['[S5.19] cap of medical aid', 'medicalAid.cap', '50000.01'],
  ])('%s: beyond it is not', (_, term, value) => {
    expect(fill(term, value)).toThrowError(
      expect.objectContaining({ code: 'ruletree/outside-lawful-range' }),
    );
  });
});

describe('plan 5: indicators over many households', () => {
  // Three guaranteed persons: two have a bed in the central home, one of them lives there; two
  // are willing, one of them lives there.
  const home = filled('indicators');
  const inHome = { careSetting: 'institution', institutionBed: 'central' };
  const all = filled('indicators', { member: inHome });
  const orphan = (id: string) => filled(id);
  const shares = (determinations: Parameters<typeof indicatorsOver>[0]) =>
    Object.fromEntries(
      indicatorsOver(determinations).map(({ indicator, counted, among, verdict }) => [
        indicator,
        `${counted}/${among} ${verdict}`,
      ]),
    );

  it('[S5.2] [S5.10] below, and nothing to say where nobody counts', () => {
    expect(shares([home])).toEqual({
      beds: '2/3 satisfied',
      'institution-care': '1/3 unsatisfied',
      occupancy: '1/2 unsatisfied',
      'willing-in-homes': '1/2 unsatisfied',
      'orphans-in-homes': '0/0 unknown',
    });
  });

  it('[S5.2] [S5.10] met over two households', () => {
    expect(shares([home, all])).toMatchObject({
      beds: '5/6 satisfied',
      'institution-care': '4/6 satisfied',
      occupancy: '4/5 satisfied',
      'willing-in-homes': '3/4 unsatisfied',
    });
    expect(shares([all])).toMatchObject({ 'willing-in-homes': '2/2 satisfied' });
  });

  it('[S5.10] exactly at its target, and one person short of it', () => {
    const noBed = { institutionBed: null, careSetting: 'home', wishesInstitution: false };
    const none = filled('indicators', { member: noBed });
    expect(shares([all, all, none, none, home])).toMatchObject({
      'institution-care': '7/15 satisfied',
    });
    expect(shares([all, none, home, none, home])).toMatchObject({
      beds: '7/15 unsatisfied',
      'institution-care': '5/15 unsatisfied',
    });
    expect(shares([all, all, all, none, none])).toMatchObject({ beds: '9/15 satisfied' });
  });

  it('[S5.2] orphans: one of two in a home meets a half', () => {
    const two = [orphan('orphan-dispersed'), orphan('orphan-institution')];
    expect(shares(two)).toMatchObject({ 'orphans-in-homes': '1/2 satisfied' });
    expect(shares([...two, orphan('orphan-dispersed')])).toMatchObject({
      'orphans-in-homes': '1/3 unsatisfied',
    });
  });

  it('[S5.2] the share of orphans is open while nobody has set it', () => {
    const [shares] = indicatorsOver([
      determinedBy('513300', 'orphan-amount-open'),
      determinedBy('513300', 'orphan-institution-open'),
    ]).filter(({ indicator }) => indicator === 'orphans-in-homes');
    expect(shares?.verdict).toBe('unknown');
    expect(shares?.missing.map(({ id }) => id)).toContain('homes.orphanTarget');
  });
});

describe('plan 5: [S5.18] a visit on Disability Day or a major festival', () => {
  const duties = datedDuties([filled('festival-poor')]);
  const year = { from: '2022-01-01', to: '2022-12-31', asOf: '2022-12-31' };
  const states = (on: readonly string[]) => {
    const log = on.map((day) => ({ person: null, on: day, kind: 'home', by: 'town-cadre' }));
    return schedule(duties, { ...year, log }).visits.map(({ due, state }) => `${due} ${state}`);
  };

  it('is owed once a year, on the last of the days', () => {
    expect(states([])).toEqual(['2022-10-01 overdue']);
    expect(states(['2022-05-15'])).toEqual(['2022-10-01 met']);
    expect(states(['2022-10-01'])).toEqual(['2022-10-01 met']);
  });

  it('is not met by a visit on another day', () => {
    expect(states(['2022-05-16'])).toEqual(['2022-10-01 overdue']);
  });
});
