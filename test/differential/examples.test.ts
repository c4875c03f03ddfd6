import { describe, expect, it } from 'vitest';
import { casesOf } from '../../src/determination/verify/verify.js';
import { parseHousehold } from '../../src/facts/parse-household.js';
import { crossCheck } from '../../src/reference.js';
import { resolve } from '../../src/rulefile/resolve.js';
import type { Resolved } from '../../src/rulefile/resolved.js';
import { treeOf } from '../../src/ruletree/compile.js';
import { builtInLibrary } from '../fixtures/built-in.js';
import { allows, boundsOf, decideAll, show } from '../fixtures/readings.js';
import { goldens, householdOf, rulesOf } from '../golden/golden-files.js';

/** What `decide` can tell, `bound` says too, and json-rules-engine of every condition. */
async function compareWhereTold(input: unknown, resolved: Resolved): Promise<number> {
  const tree = treeOf(resolved);
  const household = parseHousehold(input, resolved.vocabulary);
  const bound = boundsOf(tree, household);
  let told = 0;
  for (const [place, found] of decideAll(tree, household)) {
    const { definition, row } = place;
    if (found.kind === 'unknown') continue;
    told += 1;
    const bounded = bound(place);
    const where = `${definition.id} at "${row.pointer}": ${show(found)}, bound ${show(bounded)}`;
    if (found.kind === 'error') expect('code' in bounded && bounded.code, where).toBe(found.code);
    else {
      expect('settled' in bounded && bounded.settled && allows(bounded, found.value), where).toBe(
        true,
      );
    }
  }
  expect(await crossCheck(household, resolved)).toEqual([]);
  return told;
}

describe('decide, bound and json-rules-engine agree on every example household', () => {
  it.each(goldens())('%s', async (_, golden) => {
    expect(await compareWhereTold(householdOf(golden), rulesOf(golden))).toBeGreaterThan(0);
  });
});

describe('and on every worked case of the rules', () => {
  const library = builtInLibrary();
  const cases = casesOf(library).map((ref) => [`${ref.file} ${ref.case.id}`, ref] as const);
  it.each(cases)('%s', async (_, { case: item, region, asOf }) => {
    const rules = resolve(library, { region, asOf, knownOn: item.knownOn });
    const resolved = item.terms === undefined ? rules : rules.withTerms(item.terms);
    await compareWhereTold(item.household, resolved);
  });
});
