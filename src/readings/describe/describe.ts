import type { Language, Localized } from '../../base/language.js';
import type { Cite } from '../../rulefile/format.js';
import type { Origin } from '../../rulefile/resolved.js';
import type { Definition, Node, RuleTree, ScaleNode, TableNode } from '../../ruletree/nodes.js';
import { childrenOf } from '../../ruletree/walk.js';
import { Phraser } from './phraser.js';

/** A rule in words. */
export interface Described {
  readonly sentence: Localized;
  /** Whether all of the parts must hold, or one; `null` where it is no such block. */
  readonly join: 'all' | 'any' | null;
  /** The parts of a block, each in words. */
  readonly parts: readonly Described[];
  /** Tables and brackets it is made of, as data. */
  readonly tables: readonly DescribedTable[];
  readonly origin: Origin;
}

/** A table of the rules. */
export interface DescribedTable {
  readonly kind: 'table' | 'brackets';
  /** What is looked up. */
  readonly keys: readonly Localized[];
  readonly rows: readonly {
    /** `null` for a bracket. */
    readonly id: string | null;
    /** What each key must be. */
    readonly match: readonly Localized[];
    readonly value: Localized;
    readonly cite: readonly Cite[];
    readonly origin: Origin;
  }[];
  /** What holds where no row does. */
  readonly otherwise: Localized | null;
}

/** A definition in words. */
export interface DescribedDefinition extends Described {
  readonly id: string;
  readonly label: Localized | null;
  /** Entity it is about. */
  readonly scope: string;
  readonly cite: readonly Cite[];
}

/** Says rules in words, in every language. */
export interface Describer {
  /** One sentence for a node; what has a name of its own is called by it. */
  sentence(node: Node): Localized;
  /** A node with its parts and tables. */
  node(node: Node): Described;
  /** A definition of the tree with its name and its body. */
  definition(definition: Definition): DescribedDefinition;
}

const describers = new WeakMap<RuleTree, Describer>();

/** The rules of a tree as sentences and tables. */
export function describer(tree: RuleTree): Describer {
  let known = describers.get(tree);
  if (known === undefined) {
    known = new TreeDescriber(tree);
    describers.set(tree, known);
  }
  return known;
}

class TreeDescriber implements Describer {
  private readonly phrasers: Readonly<Record<Language, Phraser>>;
  private readonly sentences = new WeakMap<Node, Localized>();

  constructor(tree: RuleTree) {
    this.phrasers = {
      'zh-Hant': new Phraser(tree, 'zh-Hant'),
      'zh-Hans': new Phraser(tree, 'zh-Hans'),
      en: new Phraser(tree, 'en'),
    };
  }

  sentence(node: Node): Localized {
    let known = this.sentences.get(node);
    if (known === undefined) {
      known = Object.freeze(this.in((phraser) => phraser.of(node)));
      this.sentences.set(node, known);
    }
    return known;
  }

  node(node: Node): Described {
    const isBlock = node.kind === 'all' || node.kind === 'any';
    return {
      sentence: this.sentence(node),
      join: isBlock ? node.kind : null,
      parts: isBlock ? node.of.map((part) => this.node(part)) : [],
      tables: isBlock ? [] : [...this.tables(node)],
      origin: node.origin,
    };
  }

  definition(definition: Definition): DescribedDefinition {
    const { id, label, scope, cite, body } = definition;
    return { id, label, scope: scope.id, cite, ...this.node(body) };
  }

  /** Tables that stand in a node itself; those of what it names are described there. */
  private *tables(node: Node): Generator<DescribedTable> {
    if (node.kind === 'table') yield this.table(node);
    if (node.kind === 'scale') yield this.brackets(node);
    for (const child of childrenOf(node)) yield* this.tables(child);
  }

  private table({ keys, rows, otherwise }: TableNode): DescribedTable {
    return {
      kind: 'table',
      keys: keys.map((key) => this.sentence(key)),
      rows: rows.map(({ id, match, value, cite, origin }) => ({
        id,
        match: match.map((each, index) => {
          const type = keys[index]?.type ?? { kind: 'text', nullable: false };
          return this.in((phraser) => phraser.match(each, type));
        }),
        value: value === null ? this.nothing() : this.sentence(value),
        cite,
        origin,
      })),
      otherwise: otherwise === null ? null : this.sentence(otherwise),
    };
  }

  private brackets({ of, brackets }: ScaleNode): DescribedTable {
    return {
      kind: 'brackets',
      keys: [this.sentence(of)],
      rows: brackets.map((bracket) => ({
        id: null,
        match: [this.in((phraser) => phraser.ends(bracket))],
        value: this.in((phraser) => phraser.bracket(bracket)),
        cite: [],
        origin: bracket.origin,
      })),
      otherwise: null,
    };
  }

  private nothing(): Localized {
    return this.in((phraser) => phraser.say('nothing'));
  }

  private in(say: (phraser: Phraser) => string): Localized {
    const { phrasers } = this;
    return {
      'zh-Hant': say(phrasers['zh-Hant']),
      'zh-Hans': say(phrasers['zh-Hans']),
      en: say(phrasers.en),
    };
  }
}
