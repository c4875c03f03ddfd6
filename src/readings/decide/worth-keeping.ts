import type { Definition, Node, RuleTree } from '../../ruletree/nodes.js';
import { childrenOf } from '../../ruletree/walk.js';

/** What others ask for by name; of these every result is kept. */
const inner: ReadonlySet<Definition['kind']> = new Set(['condition', 'quantity', 'table']);

/**
 * Definitions whose result may be asked for again for the same row. What only one place of the
 * rules reads, once a row, is worked out there and then, and nothing is looked up.
 */
export function worthKeeping({ definitions }: RuleTree): ReadonlySet<Definition> {
  const readOnce = new Set<Definition>();
  const kept = new Set(definitions.filter(({ kind }) => !inner.has(kind)));
  const visit = (node: Node, isRepeated: boolean): void => {
    if (node.kind === 'ref') {
      const { definition, path } = node;
      const isElsewhere = path.outer > 0 || path.steps.length > 0;
      if (isRepeated || isElsewhere || readOnce.has(definition)) kept.add(definition);
      readOnce.add(definition);
    }
    const isOverRows = 'over' in node;
    for (const child of childrenOf(node)) visit(child, isRepeated || isOverRows);
  };
  for (const { body } of definitions) visit(body, false);
  return kept;
}
