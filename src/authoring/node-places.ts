import type { Origin } from '../rulefile/resolved.js';
import type { Node, RuleTree } from '../ruletree/nodes.js';
import { reachable } from '../ruletree/walk.js';

type Place = Pick<Origin, 'file' | 'pointer'>;

/** The nodes of a tree by the places in rule files that they were made of. */
export class NodePlaces {
  private readonly nodes = new Map<string, Node>();

  constructor(tree: RuleTree) {
    for (const node of reachable(tree.definitions.map(({ body }) => body))) {
      const name = nameOf(node.origin);
      if (!this.nodes.has(name)) this.nodes.set(name, node);
    }
  }

  /** What was made of exactly that place; of several nodes there the outermost. */
  at(place: Place): Node | undefined {
    return this.nodes.get(nameOf(place));
  }

  /** The same, or the outermost node below it: a name or a number stands at a key of its own. */
  within(place: Place): Node | undefined {
    const start = `${nameOf(place)}/`;
    const below = [...this.nodes.keys()].filter((name) => name.startsWith(start));
    const [first] = below.sort((a, b) => a.length - b.length);
    return this.at(place) ?? this.nodes.get(first ?? '');
  }
}

function nameOf({ file, pointer }: Place): string {
  return `${file}#${pointer}`;
}
