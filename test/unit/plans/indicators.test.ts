import { describe, expect, it } from 'vitest';
import { indicatorsOver } from '../../../src/duties/indicators.js';
import { determinedBy } from '../../fixtures/plans.js';

/** Tekun who are unable to care for themselves, so many of them in institutions. */
function rate(institution: number, home: number, share: number | null) {
  const one = (id: string) =>
    determinedBy('x00001', id, share === null ? {} : { terms: { 'institution.share': share } });
  const inside = new Array(institution).fill(one('rate-institution'));
  const outside = new Array(home).fill(one('rate-at-home'));
  return indicatorsOver([...inside, ...outside])[0];
}

describe('the share in institutions of those unable to care for themselves', () => {
  it.each([
    [3, 2, '0.6', 'satisfied', '3 / 5 = 0.6 ≥ 0.6'],
    [2, 3, '0.4', 'unsatisfied', '2 / 5 = 0.4 < 0.6'],
    [59, 41, '0.59', 'unsatisfied', '59 / 100 < 0.6'],
    [61, 39, '0.61', 'satisfied', '61 / 100 > 0.6'],
  ])('[S1.9] %i inside, %i at home: %s, %s (%s)', (inside, home, share, verdict) => {
    const indicator = rate(inside, home, 0.6);
    expect(indicator).toMatchObject({ counted: inside, among: inside + home, verdict });
    expect(String(indicator?.low)).toBe(share);
  });

  it('[S1.9] is unknown while the county has not set the share', () => {
    const indicator = rate(1, 1, null);
    expect(indicator?.verdict).toBe('unknown');
    expect(indicator?.missing.map(({ id }) => id)).toEqual(['institution.share']);
  });

  it('[S1.9] forces nobody: who does not wish to enter is not sent', () => {
    const sent = ['wishes', 'wishes-not'].map((id) =>
      determinedBy('x00001', id).tasks.some(({ task }) => task === 'offer-institution'),
    );
    expect(sent).toEqual([true, false]);
  });
});
