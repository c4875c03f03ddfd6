import { describe, expect, it } from 'vitest';
import { chosenPlans } from '../../src/determination/chosen-plans.js';
import { type Decided, decide } from '../../src/determination/decide.js';
import { determine } from '../../src/determination/determine.js';
import { LaterReading } from '../../src/determination/later-reading.js';
import { resultsOf } from '../../src/determination/results.js';
import { casesOf } from '../../src/determination/verify/verify.js';
import { parseHousehold } from '../../src/facts/parse-household.js';
import type { HouseholdInput } from '../../src/facts/types.js';
import { isReadingError } from '../../src/readings/shared/errors.js';
import { resolve } from '../../src/rulefile/resolve.js';
import type { Resolved } from '../../src/rulefile/resolved.js';
import { treeOf } from '../../src/ruletree/compile.js';
import { eraseFacts } from '../../src/samples/index.js';
import { sampleHouseholds, seededChoose } from '../../src/testing/index.js';
import { builtInLibrary, lowestRegions, rulesOf } from '../fixtures/built-in.js';
import { currentRules } from '../property/rule-sets.js';

// `decide` says what `determine` says, in short; and what `determine` takes over from the reading
// of complete facts changes nothing of what the reading of partly known facts finds by itself.

const library = builtInLibrary();

/** What `determine` says, cut down to what `decide` says. */
function determined(household: HouseholdInput, resolved: Resolved): readonly Decided[] {
  return determine(household, resolved).outcomes.map((outcome) => ({
    programme: outcome.programme,
    subject: outcome.subject,
    status: outcome.status,
    entitled: outcome.entitled,
    lines: outcome.lines.map(({ amount, shares, cite: _cite, ...line }) => ({
      line,
      amount: amount.value ?? null,
      shares: shares.map((share) => ({ person: share.person, amount: share.amount.value ?? null })),
    })),
  }));
}

/** The result, or the code of the error it ends in. */
function outcomeOf<T>(run: () => T): T | string {
  try {
    return run();
  } catch (error) {
    if (isReadingError(error)) return error.code;
    throw error;
  }
}

function compare(household: HouseholdInput, resolved: Resolved): readonly Decided[] | string {
  const short = outcomeOf(() => decide(household, resolved));
  expect(short).toEqual(outcomeOf(() => determined(household, resolved)));
  return short;
}

describe('decide and determine', () => {
  // Resolving the rules of every case takes long; other tests go through all of them.
  it('agree on every tenth worked case of the rules', () => {
    const cases = casesOf(library).filter((_, index) => index % 10 === 0);
    for (const { case: item, region, asOf } of cases) {
      const rules = resolve(library, { region, asOf, knownOn: item.knownOn });
      const resolved = item.terms === undefined ? rules : rules.withTerms(item.terms);
      compare(item.household as HouseholdInput, resolved);
    }
  });

  it.each(currentRules())('agree on made-up households of $name', ({ resolved }) => {
    const seen = new Set<string>();
    for (const household of sampleHouseholds({ resolved, count: 30, seed: 21 })) {
      const decided = compare(household, resolved);
      if (typeof decided === 'string') continue;
      for (const { status } of decided) seen.add(status);
    }
    expect(seen).toContain('eligible');
    expect(seen).toContain('ineligible');
  });

  it.each(lowestRegions())('agree where %s has left terms open and facts are erased', (region) => {
    const resolved = rulesOf(region, '2026-08-01');
    const choose = seededChoose(22);
    const seen = new Set<string>();
    for (const household of sampleHouseholds({ resolved, count: 6, seed: 23 })) {
      const erased = eraseFacts(household, resolved.vocabulary, choose);
      for (const each of [household, erased]) {
        const decided = compare(each, resolved);
        if (typeof decided === 'string') continue;
        for (const { status } of decided) seen.add(status);
      }
    }
    expect(seen).toContain('undetermined');
  });
});

describe('what the reading of complete facts has found', () => {
  it.each(lowestRegions().slice(0, 3))('changes no result of %s', (region) => {
    const resolved = rulesOf(region, '2026-08-01');
    const tree = treeOf(resolved);
    const choose = seededChoose(24);
    for (const household of sampleHouseholds({ resolved, count: 4, seed: 25 })) {
      const erased = eraseFacts(household, resolved.vocabulary, choose);
      const parsed = parseHousehold(erased, resolved.vocabulary);
      const results = (later: LaterReading) =>
        outcomeOf(() =>
          JSON.stringify(resultsOf(tree, parsed, chosenPlans(tree, undefined), later)),
        );
      const alone = results(new LaterReading(tree, parsed, () => null));
      // Alone it may fail in what the other reading knows to be settled.
      if (alone.startsWith('readings/')) continue;
      expect(results(new LaterReading(tree, parsed))).toBe(alone);
    }
  });
});
