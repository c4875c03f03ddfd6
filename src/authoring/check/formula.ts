import { compare, type Exact, Ratio } from '../../base/exact.js';
import type { Entity } from '../../facts/vocabulary.js';
import type { Bound } from '../../readings/bound/index.js';
import { FactsBelow } from '../../readings/thresholds/index.js';
import type { Operator } from '../../rulefile/format.js';
import type { CompareNode, MatchNode, Node, RefNode, RuleTree } from '../../ruletree/nodes.js';
import { type Domain, everything, names, numbers, otherNames, type Span } from './domain.js';
import { keyOf, stepsOf } from './node-key.js';
import { type Formula, fails, holds, negated } from './satisfiable.js';
import { UnknownHousehold } from './unknown-household.js';

/** Where a condition stands: rows in scope, inmost first, and how the row in scope was reached. */
export interface Standing {
  readonly scopes: readonly Entity[];
  readonly steps: readonly string[];
}

/**
 * Conditions of a tree as formulas over what they read. Two readings work together: `bound` says
 * what each term may be at all, over the ranges that its facts declare; the formula says which
 * terms are the same. Whatever neither can tell is left open, so that what is proved is so.
 */
export class Formulas {
  private readonly unknown: UnknownHousehold;
  private readonly below = new FactsBelow();
  private readonly made = new Map<Node, Map<string, Formula>>();

  constructor(tree: RuleTree) {
    this.unknown = new UnknownHousehold(tree);
  }

  of(node: Node, standing: Standing): Formula {
    const place = [...standing.scopes.map(({ id }) => id), '/', ...standing.steps].join(' ');
    const known = this.made.get(node) ?? new Map<string, Formula>();
    this.made.set(node, known);
    const formula = known.get(place) ?? this.make(node, standing);
    known.set(place, formula);
    return formula;
  }

  private make(node: Node, standing: Standing): Formula {
    switch (node.kind) {
      case 'all':
        return { kind: 'both', of: node.of.map((each) => this.of(each, standing)) };
      case 'any':
        return { kind: 'either', of: node.of.map((each) => this.of(each, standing)) };
      case 'not':
        return negated(this.of(node.of, standing));
      case 'literal':
        return node.value === true ? holds : fails;
      case 'compare':
        return this.compare(node, standing);
      case 'ref':
        return this.ref(node, standing);
      default:
        return this.yes(node, standing);
    }
  }

  /** Whether a key of a table is what a row asks for. */
  match(key: Node, match: MatchNode, standing: Standing): Formula {
    if (match.kind === 'any') return holds;
    if (match.kind === 'one-of') {
      const each = match.values.map((value) => this.equals(key, value, standing));
      return { kind: 'either', of: each };
    }
    const { low, lowIn, high, highIn } = match;
    const ends = [
      ...(low === null
        ? []
        : [this.order(key, lowIn ? 'greaterThanInclusive' : 'greaterThan', low, standing)]),
      ...(high === null
        ? []
        : [this.order(key, highIn ? 'lessThanInclusive' : 'lessThan', high, standing)]),
    ];
    return { kind: 'both', of: ends };
  }

  /** A named condition of the row in scope or one that owns it is what it says. */
  private ref(node: RefNode, standing: Standing): Formula {
    const { path, definition } = node;
    const isAlong = path.steps.some((step) => step !== 'owner');
    if (path.outer > 0 || isAlong || definition.kind !== 'condition') {
      return this.yes(node, standing);
    }
    const scopes = [definition.scope];
    return this.of(definition.body, { scopes, steps: [...standing.steps, ...stepsOf(path)] });
  }

  /** Something that is true or false by itself. */
  private yes(node: Node, standing: Standing): Formula {
    return this.term(node, this.range(node, standing), names(['true']), standing);
  }

  private compare(node: CompareNode, standing: Standing): Formula {
    const { operator, left, right } = node;
    // A figure of the law, or what no fact has a say in, is a switch that another file may turn.
    if (left.kind === 'parameter' || this.below.of([node]).size === 0) {
      return this.opaque(node, standing);
    }
    switch (operator) {
      case 'notEqual':
      case 'notIn':
      case 'doesNotContain':
        return negated(this.compare({ ...node, operator: opposites[operator] }, standing));
      case 'in':
        if (isList(right)) {
          return {
            kind: 'either',
            of: right.map(({ value }) => this.equals(left, value, standing)),
          };
        }
        return this.opaque(node, standing);
      case 'contains':
        return this.contains(node, left, right as Node, standing);
      case 'equal':
        return this.equal(left, right as Node, standing);
      default:
        return this.order(left, operator, right as Node, standing);
    }
  }

  private order(left: Node, operator: Order, right: Node, standing: Standing): Formula {
    const end = constantOf(this.bound(right, standing));
    if (end === null) return fails;
    if (end !== undefined) {
      if (!isNumber(end)) return this.opaquePair(left, operator, right, standing);
      return this.term(
        left,
        this.range(left, standing),
        numbers([spanOf(operator, end)]),
        standing,
      );
    }
    const isSwapped = keyOf(left, standing.steps) > keyOf(right, standing.steps);
    const within = isSwapped ? relations[swapped[operator]] : relations[operator];
    return this.pair(isSwapped ? [right, left] : [left, right], within, standing);
  }

  private equal(left: Node, right: Node, standing: Standing): Formula {
    const value = constantOf(this.bound(right, standing));
    if (value !== undefined) return this.equals(left, value, standing);
    if (left.type.kind !== 'number' && left.type.kind !== 'date') {
      return this.opaquePair(left, 'equal', right, standing);
    }
    const isSwapped = keyOf(left, standing.steps) > keyOf(right, standing.steps);
    return this.pair(isSwapped ? [right, left] : [left, right], ['=', 'neither'], standing);
  }

  private equals(left: Node, value: Constant, standing: Standing): Formula {
    // A set or a row is not told by one name.
    if (left.type.kind === 'codes' || left.type.kind === 'row') {
      return this.opaquePair(left, 'equal', String(value), standing);
    }
    const range = this.range(left, standing);
    const isNumeric = range.kind === 'numbers';
    if (value === null) {
      return this.term(left, range, isNumeric ? numbers([], true) : names([], true), standing);
    }
    if (isNumeric !== isNumber(value))
      return this.opaquePair(left, 'equal', String(value), standing);
    const within = isNumber(value)
      ? numbers([{ low: value, lowIn: true, high: value, highIn: true }])
      : names([String(value)]);
    return this.term(left, range, within, standing);
  }

  private contains(node: Node, set: Node, code: Node, standing: Standing): Formula {
    const value = constantOf(this.bound(code, standing));
    if (typeof value !== 'string') return this.opaque(node, standing);
    const { codes, except, holds: has, mayBeAbsent } = this.bound(set, standing) ?? free;
    const mayHave = codes === null ? !except.has(value) : codes.has(value);
    const surely = has.has(value) && !mayBeAbsent;
    const range = names([...(mayHave ? ['in'] : []), ...(surely ? [] : ['out'])]);
    const name = `${keyOf(set, standing.steps)} has ${value}`;
    return { kind: 'term', name, range, within: names(['in']), whole: false };
  }

  /** Two values that are worked out for each household: which of them is the greater. */
  private pair(
    [a, b]: readonly [Node, Node],
    within: readonly string[],
    standing: Standing,
  ): Formula {
    const [left, right] = [this.bound(a, standing) ?? free, this.bound(b, standing) ?? free];
    const name = `${keyOf(a, standing.steps)} to ${keyOf(b, standing.steps)}`;
    const range = names(relationsOf(left, right));
    return { kind: 'term', name, range, within: names(within), whole: false };
  }

  private opaque(node: Node, { steps }: Standing): Formula {
    const name = keyOf(node, steps);
    return {
      kind: 'term',
      name,
      range: names(['yes', 'no']),
      within: names(['yes']),
      whole: false,
    };
  }

  private opaquePair(
    left: Node,
    operator: string,
    right: Node | string,
    { steps }: Standing,
  ): Formula {
    const other = typeof right === 'string' ? right : keyOf(right, steps);
    const name = `${keyOf(left, steps)} ${operator} ${other}`;
    return {
      kind: 'term',
      name,
      range: names(['yes', 'no']),
      within: names(['yes']),
      whole: false,
    };
  }

  private term(node: Node, range: Domain, within: Domain, { steps }: Standing): Formula {
    const whole = node.type.kind === 'number' ? node.type.whole : node.type.kind === 'date';
    return { kind: 'term', name: keyOf(node, steps), range, within, whole };
  }

  /** What a node may be, whatever the household. */
  private range(node: Node, standing: Standing): Domain {
    const bound = this.bound(node, standing) ?? free;
    const { low, high, codes, except, mayBeAbsent: absent, mayBePresent } = bound;
    switch (node.type.kind) {
      case 'number':
      case 'date':
      case 'datetime': {
        const span = { low, lowIn: low !== null, high, highIn: high !== null };
        return numbers(mayBePresent ? [span] : [], absent);
      }
      case 'boolean':
        return names(
          [...(bound.mayBeTrue ? ['true'] : []), ...(bound.mayBeFalse ? ['false'] : [])],
          absent,
        );
      default:
        if (!mayBePresent) return names([], absent);
        return codes === null ? otherNames(except, absent) : names(codes, absent);
    }
  }

  /** `null` where a complete household could not be worked out either. */
  private bound(node: Node, { scopes }: Standing): Bound | null {
    const frame = this.unknown.frame(scopes);
    if (frame === null) return null;
    try {
      return this.unknown.run.node(node, frame.row, frame.outer);
    } catch {
      return null;
    }
  }
}

type Order = 'lessThan' | 'lessThanInclusive' | 'greaterThan' | 'greaterThanInclusive';
type Constant = Exact | boolean | string | null;

const opposites = {
  notEqual: 'equal',
  notIn: 'in',
  doesNotContain: 'contains',
} as const satisfies Partial<Record<Operator, Operator>>;

/** How the first of two values may stand to the second. */
const relations: Readonly<Record<Order, readonly string[]>> = {
  lessThan: ['<'],
  lessThanInclusive: ['<', '='],
  greaterThan: ['>'],
  greaterThanInclusive: ['>', '='],
};

const swapped: Readonly<Record<Order, Order>> = {
  lessThan: 'greaterThan',
  lessThanInclusive: 'greaterThanInclusive',
  greaterThan: 'lessThan',
  greaterThanInclusive: 'lessThanInclusive',
};

/** Anything at all. */
const free: Pick<
  Bound,
  | 'low'
  | 'high'
  | 'codes'
  | 'except'
  | 'holds'
  | 'mayBeTrue'
  | 'mayBeFalse'
  | 'mayBeAbsent'
  | 'mayBePresent'
> = {
  low: null,
  high: null,
  codes: null,
  except: new Set(),
  holds: new Set(),
  mayBeTrue: true,
  mayBeFalse: true,
  mayBeAbsent: true,
  mayBePresent: true,
};

function spanOf(operator: Order, end: Exact): Span {
  const isIn = operator.endsWith('Inclusive');
  return operator.startsWith('less')
    ? { ...everything, high: end, highIn: isIn }
    : { ...everything, low: end, lowIn: isIn };
}

function* relationsOf(left: typeof free, right: typeof free): Generator<string> {
  if (left.mayBePresent && right.mayBePresent) {
    const [below, above] = [leastGap(left, right), leastGap(right, left)];
    if (below < 0) yield '<';
    if (above < 0) yield '>';
    if (below <= 0 && above <= 0) yield '=';
  }
  if (left.mayBeAbsent && right.mayBeAbsent) yield 'neither';
  const isOnlyLeft = left.mayBePresent && right.mayBeAbsent;
  if (isOnlyLeft || (left.mayBeAbsent && right.mayBePresent)) yield 'one';
}

/** Sign of the least of one value less the greatest of another. */
function leastGap(one: typeof free, other: typeof free): -1 | 0 | 1 {
  return one.low === null || other.high === null ? -1 : compare(one.low, other.high);
}

/** The one value it has; `undefined` where there are several. */
function constantOf(bound: Bound | null): Constant | undefined {
  if (bound === null || !bound.settled) return undefined;
  const { value } = bound;
  if (typeof value !== 'object' || value === null || value instanceof Ratio) return value;
  return undefined;
}

function isNumber(value: Constant): value is Exact {
  return typeof value === 'number' || value instanceof Ratio;
}

function isList<T>(right: T | readonly T[]): right is readonly T[] {
  return Array.isArray(right);
}
