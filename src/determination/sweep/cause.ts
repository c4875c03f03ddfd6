import type { Cause } from '../../readings/sweep/index.js';
import type { RuleTree } from '../../ruletree/nodes.js';
import { citationsOf, citesOfDefinition, nearestCite } from '../citation.js';
import { labelOfDefinition } from '../operand.js';
import type { SweepCause } from './result.js';

/** A rule that ends a piece, as results name it. */
export function sweepCause({ node, definition }: Cause, tree: RuleTree): SweepCause {
  const cites = nearestCite(node.cite, citesOfDefinition(definition, tree.resolved));
  const { file, pointer } = node.origin;
  return {
    rule: definition.id,
    label: node.label ?? labelOfDefinition(definition, tree),
    cite: citationsOf(tree.resolved, cites),
    origin: { file, pointer },
  };
}
