import type { Fact } from '../../facts/vocabulary.js';
import type { Definition, Node, RowPath, RowSource } from '../../ruletree/nodes.js';
import { childrenOf } from '../../ruletree/walk.js';

/** Facts that a node reads, through whatever definitions it names; worked out once each. */
export class FactsBelow {
  private readonly byDefinition = new Map<Definition, ReadonlySet<Fact>>();

  of(nodes: readonly Node[]): ReadonlySet<Fact> {
    const facts = new Set<Fact>();
    for (const node of nodes) this.collect(node, facts);
    return facts;
  }

  private ofDefinition(definition: Definition): ReadonlySet<Fact> {
    let facts = this.byDefinition.get(definition);
    if (facts === undefined) {
      facts = this.of([definition.body]);
      this.byDefinition.set(definition, facts);
    }
    return facts;
  }

  private collect(node: Node, facts: Set<Fact>): void {
    if (node.kind === 'fact') facts.add(node.fact);
    if (node.kind === 'fact' || node.kind === 'ref' || node.kind === 'evidence') {
      addLinks(node.path, facts);
    }
    if ('over' in node) addSource(node.over, facts);
    if (node.kind === 'ref') {
      for (const fact of this.ofDefinition(node.definition)) facts.add(fact);
    }
    for (const child of childrenOf(node)) this.collect(child, facts);
  }
}

function addLinks(path: RowPath, facts: Set<Fact>): void {
  for (const step of path.steps) if (step !== 'owner') facts.add(step);
}

function addSource(over: RowSource, facts: Set<Fact>): void {
  addLinks(over.path, facts);
  if (over.link !== null) facts.add(over.link.fact);
  if (over.along !== undefined) facts.add(over.along);
}
