import type { Entity, Fact } from '../facts/vocabulary.js';
import { boundariesOf } from '../readings/thresholds/index.js';
import type { RuleTree } from '../ruletree/nodes.js';
import { reachable } from '../ruletree/walk.js';
import { type Aims, aimsOf } from './aims.js';
import { type Lever, leversOf } from './levers.js';
import { type OpenRange, rangesOf } from './ranges.js';

/** What made-up households for some rules must say, worked out once. */
export interface SamplePlan {
  readonly trees: readonly [RuleTree, ...RuleTree[]];
  readonly aims: Aims;
  /** Facts and decisions that the rules read, by entity. */
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
  readonly decisions: readonly Fact[];
  /** Facts whose evidence the rules read. */
  readonly evidence: ReadonlySet<string>;
  /** Entities whose lists the rules go through, and the owners of those. */
  readonly lists: ReadonlySet<string>;
  readonly programmes: readonly string[];
  readonly region: string;
  readonly levers: readonly Lever[];
  readonly ranges: readonly OpenRange[];
}

export function planFor(trees: readonly [RuleTree, ...RuleTree[]]): SamplePlan {
  const [first] = trees;
  const read = new Map<string, Fact>();
  const lists = new Set<string>();
  const evidence = new Set<string>();
  const isKnown = (fact: Fact) => trees.every((tree) => tree.vocabulary.factsById.has(fact.id));
  const addList = (entity: Entity) => {
    for (let at: Entity | null = entity; at?.owner; at = at.owner) lists.add(at.id);
  };
  for (const tree of trees) {
    for (const fact of tree.factsRead) if (isKnown(fact)) read.set(fact.id, fact);
    for (const node of reachable(tree.definitions.map(({ body }) => body))) {
      if ('over' in node) addList(node.over.entity);
      if (node.kind === 'evidence' && isKnown(node.fact)) {
        evidence.add(node.fact.id);
        read.set(node.fact.id, node.fact);
      }
    }
    for (const { scope } of tree.definitions) addList(scope);
  }
  const facts = new Map<string, Fact[]>();
  const decisions: Fact[] = [];
  for (const fact of inOrder(read, first)) {
    addList(fact.entity);
    if (fact.kind === 'decision') decisions.push(fact);
    else facts.set(fact.entity.id, [...(facts.get(fact.entity.id) ?? []), fact]);
  }
  // People are what every household is made of.
  lists.add(personId);
  return {
    trees,
    aims: aimsOf(trees),
    facts,
    decisions,
    evidence,
    lists,
    programmes: [...new Set(trees.flatMap((tree) => tree.programmes.map(({ id }) => id)))],
    region: first.resolved.region,
    levers: trees.flatMap((tree) => leversOf(tree, boundariesOf(tree))),
    ranges: rangesOf(first, boundariesOf(first)),
  };
}

const personId = 'person';

/** In the order of the dictionary, so that files read alike. */
function inOrder(read: ReadonlyMap<string, Fact>, tree: RuleTree): readonly Fact[] {
  return tree.vocabulary.entities.flatMap((entity) =>
    entity.facts.filter((fact) => read.has(fact.id)),
  );
}
