import { describe, expect, it } from 'vitest';
import { campaign, readCorpus, type Tally } from './attack.js';

// The short form of `npm run fuzz`, the same on every machine.

describe('hostile households and rule files', () => {
  it('are refused with issues or taken, and nothing else', () => {
    const tally: Tally = {};
    const breaches = campaign(readCorpus(), { seed: 1, from: 0, to: 800 }, tally);
    expect(breaches.map(({ run, what }) => `${run}: ${what}`)).toEqual([]);
    // Mutants that all die at the first check would prove little.
    expect(tally['household determined']).toBeGreaterThan(10);
    expect(tally['fixture compiled']).toBeGreaterThan(0);
  }, 60_000);
});
