import { describe, expect, it } from 'vitest';
import { allRules } from '../property/rule-sets.js';
import { compareReadings } from './three-readings.js';

/** Households made for the built-in rules, over all shards. */
const households = 3000;
const shards = 2;

/** One of several parts of the comparison, so that each runs in a thread of its own. */
export function compareBuiltIn(shard: number): void {
  const all = allRules();
  const count = Math.ceil(households / all.length);
  const mine = all.filter((_, index) => index % shards === shard);
  describe(`decide, bound and json-rules-engine on the built-in rules, part ${shard + 1}`, () => {
    it.each(mine)(
      `agree on ${count} households of $name`,
      async ({ resolved }) => {
        const { held } = await compareReadings(resolved, count, 7 + shard);
        const entitled = [...held].filter((id) => id.startsWith('entitled:'));
        expect(entitled.length).toBeGreaterThan(0);
      },
      120_000,
    );
  });
}
