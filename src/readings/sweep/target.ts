import type { Row } from '../../facts/row.js';
import type { Fact } from '../../facts/vocabulary.js';
import type { Definition, Node } from '../../ruletree/nodes.js';
import { childrenOf } from '../../ruletree/walk.js';

/**
 * What is swept: a fact of a row, which takes the swept value itself; or a definition or a part
 * of a rule for a row, to whose own value the swept value is added.
 */
export type SweepTarget =
  | { readonly kind: 'fact'; readonly fact: Fact; readonly row: Row }
  | { readonly kind: 'definition'; readonly definition: Definition; readonly row: Row }
  | { readonly kind: 'node'; readonly node: Node; readonly row: Row };

/** Tells which definitions can vary with what is swept; all others stay as they are. */
export class Reach {
  private readonly known = new Map<Definition, boolean>();

  constructor(private readonly target: SweepTarget) {}

  varies(definition: Definition): boolean {
    if (this.target.kind === 'definition' && this.target.definition === definition) return true;
    let known = this.known.get(definition);
    if (known === undefined) {
      known = this.isBelow(definition.body);
      this.known.set(definition, known);
    }
    return known;
  }

  private isBelow(node: Node): boolean {
    const { target } = this;
    if (target.kind === 'node' && target.node === node) return true;
    if (target.kind === 'fact' && node.kind === 'fact' && node.fact === target.fact) return true;
    if (node.kind === 'ref' && this.varies(node.definition)) return true;
    return childrenOf(node).some((child) => this.isBelow(child));
  }
}
