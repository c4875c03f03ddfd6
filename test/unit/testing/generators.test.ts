import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schedule } from '../../../src/duties/schedule.js';
import type { Contact } from '../../../src/duties/types.js';
import type { RuleFile } from '../../../src/rulefile/format.js';
import { resolve } from '../../../src/rulefile/resolve.js';
import { safeCompile } from '../../../src/ruletree/compile.js';
import { persons, ruleFiles, visitLogs } from '../../../src/testing/index.js';
import { libraryOf, smallCounty, smallCountyFile } from '../../fixtures/small-county.js';
import { dated, duty, every, from } from '../duties/duty.js';

const seed = 3;

describe('persons', () => {
  it('know every fact of a person that the rules read', () => {
    const law = fc.property(persons(smallCounty()), (person) => {
      expect(typeof person.isPregnant).toBe('boolean');
    });
    fc.assert(law, { seed });
  });

  it('shrink to what makes them fail', () => {
    const law = fc.property(persons(smallCounty()), ({ isPregnant }) => isPregnant !== true);
    const { counterexample } = fc.check(law, { seed });
    expect(counterexample?.[0]).toEqual({ id: expect.any(String), isPregnant: true });
  });
});

describe('visit logs', () => {
  const span = { from: '2026-01-01', to: '2026-03-31' };
  const weekly = dated(duty(every(7), { warning: from(10) }), span.from);
  const logs = visitLogs([weekly], span);
  const sample = () => fc.sample(logs, { numRuns: 200, seed });
  const scheduled = (log: readonly Contact[]) => schedule([weekly], { ...span, log });

  it('are in order and inside the span', () => {
    for (const log of sample()) {
      const days = log.map(({ on }) => on);
      expect(days).toEqual([...days].sort());
      expect(days.every((day) => day >= span.from && day <= span.to)).toBe(true);
    }
  });

  it('bring visits on the last day in time, one day late, and on the day of a warning', () => {
    const gaps = sample().flatMap((log) =>
      scheduled(log).visits.flatMap(({ state, daysLate, contact, due }) =>
        contact === null ? [] : [contact.on === due ? 'on time' : `${state} by ${daysLate}`],
      ),
    );
    expect(gaps).toEqual(
      expect.arrayContaining(['on time', 'late by 1', 'late by 2', 'late by 3']),
    );
  });

  it('are the same by seed', () => {
    expect(sample()).toEqual(sample());
  });

  it('shrink to the one visit that matters', () => {
    const isKept = (log: readonly Contact[]) =>
      !scheduled(log).visits.some(({ state }) => state === 'late');
    const { counterexample } = fc.check(fc.property(logs, isKept), { numRuns: 500, seed });
    expect(counterexample?.[0]).toHaveLength(1);
  });

  it('are empty where nothing is owed, and refuse a span that ends before it starts', () => {
    expect(fc.sample(visitLogs([], span), { numRuns: 5, seed }).flat()).toEqual([]);
    expect(() => visitLogs([], { from: span.to, to: span.from })).toThrow(RangeError);
  });
});

describe('rule files', () => {
  const files = ruleFiles(smallCountyFile());
  const compiles = (file: RuleFile) =>
    safeCompile(resolve(libraryOf(file), { region: '100000', asOf: '2025-06-01' })).ok;

  it('load and compile', () => {
    fc.assert(fc.property(files, compiles), { numRuns: 60, seed });
  });

  it('have other numbers, and do without some of the programmes', () => {
    const made = fc.sample(files, { numRuns: 60, seed });
    const standards = new Set(made.map(({ parameters }) => parameters?.standard?.value));
    expect(standards.size).toBeGreaterThan(10);
    const programmes = made.map((file) => Object.keys(file.programmes ?? {}).length);
    expect(new Set(programmes)).toContain(2);
    expect(Math.min(...programmes)).toBeLessThan(2);
  });

  it('shrink to the file itself', () => {
    const { counterexample } = fc.check(
      fc.property(files, () => false),
      { seed },
    );
    expect(counterexample?.[0]).toEqual(smallCountyFile());
  });
});
