import { describe, expect, it } from 'vitest';
import { chosenPlans } from '../../src/determination/chosen-plans.js';
import { LaterReading } from '../../src/determination/later-reading.js';
import { boundedResults, type Results, resultsOf } from '../../src/determination/results.js';
import { casesOf } from '../../src/determination/verify/verify.js';
import { parseHousehold } from '../../src/facts/parse-household.js';
import { builtinRules } from '../../src/node/index.js';
import { resolve } from '../../src/rulefile/resolve.js';
import { treeOf } from '../../src/ruletree/compile.js';

// Over every worked case of the rules: what the reading for complete facts can tell, the one for
// partly known facts says as well, to the last reason and share.

const { library } = builtinRules();
const refs = casesOf(library);

function bothResults({ case: item, region, asOf }: (typeof refs)[number]): [Results, Results] {
  const rules = resolve(library, { region, asOf, knownOn: item.knownOn });
  const tree = treeOf(item.terms === undefined ? rules : rules.withTerms(item.terms));
  const household = parseHousehold(item.household, tree.vocabulary);
  const plans = chosenPlans(tree, undefined);
  const later = new LaterReading(tree, household, () => null);
  return [resultsOf(tree, household, plans, later), boundedResults(tree, household, plans, later)];
}

describe('both readings', () => {
  it.each(refs.map((ref) => [`${ref.file} ${ref.case.id}`, ref] as const))('%s', (_, ref) => {
    const [found, bounded] = bothResults(ref);
    expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(JSON.stringify(bounded)));
  });
});
