import type { Fact } from '../facts/vocabulary.js';
import { type Boundary, FactsBelow } from '../readings/thresholds/index.js';
import type { Node, RuleTree } from '../ruletree/nodes.js';

/** A boundary between numbers, and amounts of money that move a household across it. */
export interface Lever {
  readonly tree: RuleTree;
  readonly entity: string;
  readonly tested: Node;
  readonly limit: Node;
  readonly amounts: readonly Fact[];
}

/** Boundaries that can be met to the fen by changing an amount of money. */
export function leversOf(tree: RuleTree, boundaries: readonly Boundary[]): readonly Lever[] {
  const below = new FactsBelow();
  const levers: Lever[] = [];
  for (const { kind, scopes, tested, against } of boundaries) {
    const [limit] = against;
    const [scope, ...outside] = scopes;
    // Inside a `where` both sides may read the row outside, which has no place here.
    if (scope === undefined || limit === undefined || outside.length > 0) continue;
    if (kind === 'window' || against.length > 1 || tested.type.kind !== 'number') continue;
    const amounts = [...below.of([tested, limit])].filter(
      ({ kind: of, declaration }) => of === 'fact' && declaration.type === 'money',
    );
    if (amounts.length > 0) levers.push({ tree, entity: scope.id, tested, limit, amounts });
  }
  return levers;
}
