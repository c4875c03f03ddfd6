import { describe, it } from 'vitest';
import { resolve } from '../../../src/rulefile/resolve.js';
import { compareReadings } from '../../differential/three-readings.js';
import { closeTerms } from '../../fixtures/close-terms.js';
import { planLibrary } from './plans.js';

describe('decide, bound and json-rules-engine read duties alike', () => {
  it.each(['plan-1', 'plan-3', 'plan-4', 'plan-5'])('%s', async (name) => {
    const resolved = resolve(planLibrary(name), { region: '100000', asOf: '2026-05-18' });
    await compareReadings(closeTerms(resolved), 25, 11);
  });
});
