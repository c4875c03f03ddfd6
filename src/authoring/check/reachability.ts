import type { Entity } from '../../facts/vocabulary.js';
import type { Origin } from '../../rulefile/resolved.js';
import type { Node, PickNode, RuleTree, TableNode } from '../../ruletree/nodes.js';
import { childrenOf } from '../../ruletree/walk.js';
import { Formulas, type Standing } from './formula.js';
import { cannotHold, type Formula, negated } from './satisfiable.js';

/** A condition that decides nothing, whatever the household. */
export interface Idle {
  readonly kind: 'never' | 'always' | 'hidden';
  /** Where it stands. */
  readonly origin: Origin;
  /** The earlier one that hides it. */
  readonly by: Origin | null;
}

/**
 * Conditions that can never hold, always hold, or are hidden by an earlier one.
 *
 * What is found is proved over every household that the declared ranges of facts allow; nothing
 * is found by trial. Not everything that is so is found: terms are told apart by how they are
 * written, and sums, lists and tables count only by the ends `bound` gives them.
 *
 * @param isAsked - which rules to look at, by where they stand
 * @param look - told of every place that was looked at
 */
export function idleConditions(
  tree: RuleTree,
  isAsked: (origin: Origin) => boolean,
  look: (origin: Origin) => void = () => {},
): readonly Idle[] {
  const search = new Search(new Formulas(tree), isAsked, look);
  for (const { body, scope } of tree.definitions) search.visit(body, [scope]);
  return search.found;
}

/** A choice in order: what each asks for, and where. */
interface Ordered {
  readonly formula: Formula;
  readonly origin: Origin;
}

class Search {
  readonly found: Idle[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly formulas: Formulas,
    private readonly isAsked: (origin: Origin) => boolean,
    private readonly look: (origin: Origin) => void,
  ) {}

  /** Looks at the outermost conditions below a node. */
  visit(node: Node, scopes: readonly Entity[]): void {
    if (node.type.kind === 'boolean' && isCondition(node)) {
      this.condition(node, scopes);
      return;
    }
    this.inside(node, scopes);
  }

  private inside(node: Node, scopes: readonly Entity[]): void {
    if (node.kind === 'pick' && node.take === 'first') this.pick(node, scopes);
    if (node.kind === 'table' && node.hit === 'first') this.table(node, scopes);
    if ('over' in node) {
      const within = [node.over.entity, ...scopes];
      if (node.where !== null) this.visit(node.where, within);
      if ('value' in node) this.visit(node.value, within);
      if ('otherwise' in node && node.otherwise !== null) this.visit(node.otherwise, scopes);
      return;
    }
    for (const child of childrenOf(node)) this.visit(child, scopes);
  }

  private condition(node: Node, scopes: readonly Entity[]): void {
    const standing = { scopes, steps: [] };
    if (this.isAsked(node.origin)) this.part(node, [], standing);
    this.figures(node, scopes);
  }

  /** What stands inside the comparisons of a condition. */
  private figures(node: Node, scopes: readonly Entity[]): void {
    for (const child of 'over' in node ? [] : childrenOf(node)) {
      if (isBlock(child)) this.figures(child, scopes);
      else this.inside(child, scopes);
    }
    if ('over' in node) this.inside(node, scopes);
  }

  /** @param given - formulas of what stands beside it and must hold too */
  private part(node: Node, given: readonly Formula[], standing: Standing): void {
    this.look(node.origin);
    const formula = this.formulas.of(node, standing);
    if (cannotHold([formula])) {
      this.report(
        'never',
        inmost(node, 'all', (each) => cannotHold([this.formulas.of(each, standing)])),
      );
    } else if (given.length > 0 && cannotHold([...given, formula])) {
      this.report('never', node);
    } else if (cannotHold([negated(formula)])) {
      const isSure = (each: Node) => cannotHold([negated(this.formulas.of(each, standing))]);
      this.report('always', inmost(node, 'any', isSure));
    } else {
      this.parts(node, given, standing);
    }
  }

  private parts(node: Node, given: readonly Formula[], standing: Standing): void {
    if (node.kind === 'not' && isBlock(node.of)) this.part(node.of, [], standing);
    if (node.kind !== 'all' && node.kind !== 'any') return;
    const formulas = node.of.map((each) => this.formulas.of(each, standing));
    for (const [index, each] of node.of.entries()) {
      const others = node.kind === 'all' ? formulas.filter((_, at) => at !== index) : [];
      this.part(
        each,
        isBlock(each) ? [...given, ...others] : node.kind === 'any' ? given : [],
        standing,
      );
    }
    if (node.kind === 'any') {
      this.hidden(node.of.map(({ origin }, at) => ({ origin, formula: formulas[at] as Formula })));
    }
  }

  private pick(node: PickNode, scopes: readonly Entity[]): void {
    const standing = { scopes, steps: [] };
    const among = node.among.map(({ when, origin }) => ({
      origin,
      formula: when === null ? always : this.formulas.of(when, standing),
    }));
    this.hidden(among, true);
  }

  private table(node: TableNode, scopes: readonly Entity[]): void {
    const standing = { scopes, steps: [] };
    const rows = node.rows.map(({ match, origin }) => {
      const of = match.flatMap((each, index) => {
        const key = node.keys[index];
        return key === undefined ? [] : [this.formulas.match(key, each, standing)];
      });
      return { origin, formula: { kind: 'both', of } as const };
    });
    this.hidden(rows, true);
  }

  /** Choices that earlier ones leave nothing of; together, where only the first counts. */
  private hidden(choices: readonly Ordered[], together = false): void {
    const before: Ordered[] = [];
    for (const choice of choices) {
      this.look(choice.origin);
      if (cannotHold([choice.formula])) continue;
      const hides = (earlier: Ordered) => cannotHold([choice.formula, negated(earlier.formula)]);
      const all = before.map(({ formula }) => negated(formula));
      const by =
        before.find(hides) ??
        (together && cannotHold([choice.formula, ...all]) ? before.at(-1) : undefined);
      if (by === undefined) before.push(choice);
      else this.add({ kind: 'hidden', origin: choice.origin, by: by.origin });
    }
  }

  private report(kind: 'never' | 'always', node: Node): void {
    // What a named condition lacks is said where it stands.
    if (node.kind === 'ref') return;
    this.add({ kind, origin: node.origin, by: null });
  }

  private add(idle: Idle): void {
    const { file, pointer } = idle.origin;
    const key = `${file}#${pointer}`;
    if (!this.isAsked(idle.origin) || this.seen.has(key)) return;
    this.seen.add(key);
    this.found.push(idle);
  }
}

const always: Formula = { kind: 'both', of: [] };

function isBlock({ kind }: Node): boolean {
  return kind === 'all' || kind === 'any' || kind === 'not';
}

function isCondition({ kind }: Node): boolean {
  return kind === 'all' || kind === 'any' || kind === 'not' || kind === 'compare';
}

/** The smallest part that is so by itself. */
function inmost(node: Node, block: 'all' | 'any', isSo: (node: Node) => boolean): Node {
  if (node.kind !== block) return node;
  const part = node.of.find(isSo);
  return part === undefined ? node : inmost(part, block, isSo);
}
