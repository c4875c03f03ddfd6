import type { Boundary } from '../readings/thresholds/index.js';
import type { FactNode, RangeNode, RuleTree } from '../ruletree/nodes.js';
import { reachable } from '../ruletree/walk.js';

/** A range that people decide in: the decision has to lie inside it. */
export interface OpenRange {
  readonly tree: RuleTree;
  readonly entity: string;
  readonly node: RangeNode;
}

/** Ranges that can be worked out for a row before anybody has decided. */
export function rangesOf(tree: RuleTree, boundaries: readonly Boundary[]): readonly OpenRange[] {
  const entityOf = new Map<FactNode, string>();
  for (const { kind, tested, scopes } of boundaries) {
    const [scope] = scopes;
    if (kind !== 'range' || tested.kind !== 'fact' || scope === undefined) continue;
    if (scopes.length === 1) entityOf.set(tested, scope.id);
  }
  const ranges: OpenRange[] = [];
  for (const node of reachable(tree.definitions.map(({ body }) => body))) {
    if (node.kind !== 'range') continue;
    const entity = entityOf.get(node.decision);
    if (entity !== undefined) ranges.push({ tree, entity, node });
  }
  return ranges;
}
