import { describe, expect, it } from 'vitest';
import { datedDuties } from '../../src/duties/dated-duties.js';
import { schedule } from '../../src/duties/schedule.js';
import { determinedBy } from '../fixtures/plans.js';

// What a worked case cannot say of plan 2: departures from the law, lines that are not there,
// and dated visits.

const filled = (id: string, change = {}) => determinedBy('x02001', id, change);
const outcome = (programme: string, id: string, change = {}) =>
  filled(id, change).outcomes.find((each) => each.programme === programme);
const departures = (programme: string, id: string) =>
  outcome(programme, id)?.departures.map(({ item, document, article }) => [
    item,
    document,
    article,
  ]);

describe('plan 2: results say where it departs from the law', () => {
  it('[S2.3] [S2.13] not above the standard, and an identity as a condition', () => {
    expect(departures('dibao', 'low-income-at')).toEqual(
      expect.arrayContaining([
        ['lowIncome.withinLine', 'social-assistance-law-2026', '18'],
        ['twoDaughter.isFamily', 'social-assistance-law-2026', '18'],
      ]),
    );
  });

  it('[S2.6] status instead of the tests, and the institution by order', () => {
    expect(departures('tekun', 'lone-elder-eighty')).toEqual(
      expect.arrayContaining([
        ['aged.isLoneTarget', 'social-assistance-law-2026', '16'],
        ['institution.byOrder', 'social-assistance-law-2026', '16'],
      ]),
    );
  });

  it('[S2.9] status instead of the means test', () => {
    expect(departures('single-person-dibao', 'left-behind-both')).toContainEqual([
      'aged.isLeftBehindPoor',
      'social-assistance-law-2026',
      '21',
    ]);
  });

  it('and what the law leaves to the place departs from nothing', () => {
    const fund = filled('medical-excess').outcomes.find(
      (each) => each.programme === 'charity-fund',
    );
    expect([fund?.status, fund?.departures]).toEqual(['eligible', []]);
  });
});

describe('plan 2: [S2.6] a place in an institution', () => {
  const places = (byOrder: boolean, wishesInstitution: boolean) =>
    outcome('tekun', 'lone-elder-eighty', {
      terms: { 'institution.byOrder': byOrder },
      member: { wishesInstitution },
    })
      ?.lines.filter(({ id }) => id === 'institution')
      .map(({ benefit, amount }) => [benefit, amount.toString()]);

  it.each([
    [true, false, [['referral', '1']]],
    [false, true, [['referral', '1']]],
    [false, false, []],
  ])('by order %s, by wish %s', (byOrder, wish, expected) => {
    expect(places(byOrder, wish)).toEqual(expected);
  });
});

describe('plan 2: [S2.1] those admitted are followed', () => {
  it('once within thirty days, and it is missed on the thirty-first', () => {
    const duties = datedDuties([filled('survey-covered')]);
    const log = [{ person: null, on: '2026-07-30', kind: 'phone', by: 'village-cadre' }];
    const at = (asOf: string) =>
      schedule(duties, { from: '2026-07-01', to: '2026-09-30', log, asOf }).standings;
    expect(at('2026-07-30')).toMatchObject([{ duty: 'follow-up', overdue: false }]);
    expect(at('2026-08-29')).toMatchObject([{ dueToday: true, overdue: false }]);
    expect(at('2026-08-30')).toMatchObject([{ overdue: true }]);
  });
});

describe('plan 2: [S2.16] [S2.22] lawful ranges', () => {
  it.each([
    ['medicalExcess.fundShare', '0.61'],
    ['medicalExcess.aidShare', '1.01'],
    ['medicalSupport.fundRate', '0.86'],
    ['agedCare.indicators', 7],
    ['pilot.year', 100],
  ])('%s does not take %s', (term, value) => {
    expect(() => filled('low-income-at', { terms: { [term]: value } })).toThrowError(
      expect.objectContaining({ code: 'ruletree/outside-lawful-range' }),
    );
  });
});
