import { describe, expect, it } from 'vitest';
import { chosenPlans } from '../../../../src/determination/chosen-plans.js';
import { LaterReading } from '../../../../src/determination/later-reading.js';
import { Assumptions } from '../../../../src/determination/questions/assumptions.js';
import { answerOf, Probe } from '../../../../src/determination/questions/probe.js';
import type { Missing, Outcome } from '../../../../src/determination/result.js';
import { boundedResults } from '../../../../src/determination/results.js';
import { parseHousehold } from '../../../../src/facts/parse-household.js';
import type { RowList, Value } from '../../../../src/facts/row.js';
import { isReadingError } from '../../../../src/readings/shared/errors.js';
import { treeOf } from '../../../../src/ruletree/compile.js';
import {
  eraseFacts,
  makeHousehold,
  samplePlan,
  seededChoose,
} from '../../../../src/samples/index.js';
import { rulesOf } from '../../../fixtures/built-in.js';

// A probe works out again only what an assumption may change. Here everything is worked out anew
// from a household in which the same stands, and both must come to the same.

const choose = seededChoose(3);
const enough = Number(process.env.DOUDI_RUNS ?? 10);

function told(outcome: Outcome | null): string | null {
  return outcome && JSON.stringify([answerOf(outcome), outcome.missing]);
}

function attempt<T>(tell: () => T): T | null {
  try {
    return tell();
  } catch (error) {
    if (isReadingError(error)) return null;
    throw error;
  }
}

describe.each(['341522', '440309', '500000'])('under the rules of %s, a probe', (region) => {
  const resolved = rulesOf(region, '2026-08-01');
  const tree = treeOf(resolved);
  const plan = samplePlan(resolved);
  const plans = chosenPlans(tree, undefined);

  it('comes to what a reading from the beginning comes to', () => {
    let compared = 0;
    let changed = 0;
    for (let index = 0; index < 20 && compared < enough; index += 1) {
      const input = eraseFacts(makeHousehold(plan, choose, 'h1'), tree.vocabulary, choose);
      const household = parseHousehold(input, tree.vocabulary);
      const probe = attempt(() => new Probe(tree, household, plans));
      for (const open of probe?.open ?? []) {
        const { missing, programme, subject } = open.outcome;
        const answered = [...new Set([0, 1, 2].map(() => choose.pick(missing)))].flatMap(
          (each): readonly (readonly [Missing, Value | RowList])[] => {
            const { values } = probe?.domainOf(each) ?? { values: [] };
            return values.length === 0 ? [] : [[each, choose.pick(values)]];
          },
        );
        if (answered.length === 0) continue;
        const anew = new Assumptions(household, tree.asOf);
        const read = () => {
          const later = new LaterReading(tree, anew.household);
          const { outcomes } = boundedResults(tree, anew.household, plans, later);
          return outcomes.find((each) => each.programme === programme && each.subject === subject);
        };
        const all = answered.reduceRight((inner, [each, value]) => {
          const gap = anew.gapOf(each);
          return gap === undefined ? inner : () => anew.assuming(gap, value, inner);
        }, read);
        const fresh = attempt(all);
        const probed = probe?.assuming(answered, open) ?? null;
        // One outcome alone may stand where another, worked out beside it, cannot be.
        if (fresh === null || probed === null) continue;
        compared += 1;
        if (told(probed) !== told(open.outcome)) changed += 1;
        expect(told(probed)).toBe(told(fresh ?? null));
      }
    }
    expect(compared).toBeGreaterThan(5);
    expect(changed).toBeGreaterThan(2);
  }, 30_000);
});
