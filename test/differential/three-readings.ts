import { expect } from 'vitest';
import { parseHousehold } from '../../src/facts/parse-household.js';
import type { HouseholdInput } from '../../src/facts/types.js';
import { decider } from '../../src/readings/decide/index.js';
import { auditor } from '../../src/readings/reference/index.js';
import type { Resolved } from '../../src/rulefile/resolved.js';
import { treeOf } from '../../src/ruletree/compile.js';
import { sampleHouseholds } from '../../src/samples/index.js';
import { decideAll, differences, show } from '../fixtures/readings.js';

/** What running the three readings side by side came to. */
export interface Comparison {
  /** Conditions that held, at least once. */
  readonly held: ReadonlySet<string>;
  /** Conditions that failed, at least once. */
  readonly failed: ReadonlySet<string>;
}

/**
 * `decide`, `bound` and json-rules-engine on made-up households of which everything is known:
 * every definition on every row. Stops at the first household on which they differ.
 */
export async function compareReadings(
  resolved: Resolved,
  count: number,
  seed: number,
): Promise<Comparison> {
  const held = new Set<string>();
  const failed = new Set<string>();
  for (const household of sampleHouseholds({ resolved, count, seed })) {
    await compareOn(household, resolved, { held, failed });
  }
  return { held, failed };
}

export async function compareOn(
  input: HouseholdInput,
  resolved: Resolved,
  { held, failed }: { readonly held: Set<string>; readonly failed: Set<string> },
): Promise<void> {
  const tree = treeOf(resolved);
  const household = parseHousehold(input, resolved.vocabulary);
  for (const [{ definition, row }, found] of decideAll(tree, household)) {
    if (found.kind === 'unknown') {
      const said = `${definition.id} at "${row.pointer}": ${show(found)}`;
      expect.fail(`${said} of a complete household\n${JSON.stringify(input)}`);
    }
    if (found.kind !== 'value' || typeof found.value !== 'boolean') continue;
    (found.value ? held : failed).add(definition.id);
  }
  const parted = differences(tree, household);
  if (parted.length > 0) expect.fail(`${parted.join('\n')}\n${JSON.stringify(input)}`);
  const disagreements = await auditor(tree).check(household, decider(tree).begin(household));
  if (disagreements.length > 0) {
    expect.fail(`${JSON.stringify(disagreements)}\n${JSON.stringify(input)}`);
  }
}
