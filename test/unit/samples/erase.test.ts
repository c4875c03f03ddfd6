import { describe, expect, it } from 'vitest';
import { parseHousehold } from '../../../src/facts/parse-household.js';
import { decider, isUnknownRead } from '../../../src/readings/decide/index.js';
import { treeOf } from '../../../src/ruletree/compile.js';
import {
  eraseFacts,
  reorderRows,
  sampleHouseholds,
  seededChoose,
} from '../../../src/samples/index.js';
import { everyKind } from '../../fixtures/every-kind.js';

const resolved = everyKind();
const { vocabulary } = resolved;
const tree = treeOf(resolved);
const many = [...sampleHouseholds({ resolved, count: 200, seed: 21 })];

describe('erased households', () => {
  const erased = many.map((household, index) =>
    eraseFacts(household, vocabulary, seededChoose(index)),
  );

  it('are sound household files', () => {
    for (const each of erased) expect(() => parseHousehold(each, vocabulary)).not.toThrow();
  });

  it('can be erased further', () => {
    for (const [index, each] of erased.entries()) {
      const further = eraseFacts(each, vocabulary, seededChoose(index + 1000));
      expect(() => parseHousehold(further, vocabulary)).not.toThrow();
    }
  });

  it('lack enough that much is unknown, and not everything', () => {
    const receipts = tree.definitionsById.get('quantity:receipts');
    const unknown = erased.filter((each) => {
      const household = parseHousehold(each, vocabulary);
      try {
        if (receipts) decider(tree).begin(household).value(receipts, household.root);
        return false;
      } catch (error) {
        return isUnknownRead(error);
      }
    });
    expect(unknown.length).toBeGreaterThan(60);
    expect(unknown.length).toBeLessThan(190);
  });

  it('leave lists partly known in every way there is', () => {
    const text = JSON.stringify(erased);
    for (const key of ['"complete":false', '"atMost":', '"none":[', '"kinds":[']) {
      expect(text).toContain(key);
    }
  });

  it('leave the household they came from alone', () => {
    expect([...sampleHouseholds({ resolved, count: 200, seed: 21 })]).toEqual(many);
  });
});

describe('reordered households', () => {
  it('say the same in another order', () => {
    let moved = 0;
    for (const [index, household] of many.entries()) {
      const reordered = reorderRows(household, vocabulary, seededChoose(index));
      expect(sorted(reordered)).toEqual(sorted(household));
      expect(() => parseHousehold(reordered, vocabulary)).not.toThrow();
      if (JSON.stringify(reordered) !== JSON.stringify(household)) moved += 1;
    }
    expect(moved).toBeGreaterThan(100);
  });
});

/** With every list in one order, and without pointers into lists. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'at');
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
