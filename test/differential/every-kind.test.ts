import { describe, expect, it } from 'vitest';
import { operators } from '../../src/rulefile/format.js';
import { treeOf } from '../../src/ruletree/compile.js';
import { reachable } from '../../src/ruletree/walk.js';
import { made } from '../property/rule-sets.js';
import { compareReadings } from './three-readings.js';

const { resolved } = made();
const tree = treeOf(resolved);
const nodes = [...reachable(tree.definitions.map(({ body }) => body))];

describe('rules with every kind of node', () => {
  it('have every operator', () => {
    const used = new Set(nodes.flatMap((node) => (node.kind === 'compare' ? [node.operator] : [])));
    expect([...used].sort()).toEqual([...operators].sort());
  });

  it('are read alike by decide, bound and json-rules-engine, on 7000 households', async () => {
    const { held, failed } = await compareReadings(resolved, 7000, 101);
    // Households that never meet a condition, or never fail it, would prove little.
    const conditions = tree.definitions.filter(({ body }) => body.type.kind === 'boolean');
    const names = conditions.map(({ id }) => id).sort();
    expect([...held].sort()).toEqual(names);
    expect([...failed].sort()).toEqual(names);
  }, 120_000);
});
