import type { Exact } from '../../base/exact.js';
import type { Entity } from '../../facts/vocabulary.js';
import type { Operator } from '../../rulefile/format.js';
import type { Origin } from '../../rulefile/resolved.js';
import type {
  Definition,
  LiteralNode,
  MatchNode,
  Node,
  RuleTree,
  TableNode,
  ValueType,
} from '../../ruletree/nodes.js';
import { childrenOf } from '../../ruletree/walk.js';

/** Where in the tree a boundary stands. */
export type BoundaryKind =
  | 'comparison'
  /** An end of a band, or the values, that a row of a table matches. */
  | 'band'
  | 'match'
  | 'bracket'
  /** Where `min` and `max` (and so `clamp`) pass from one operand to the other. */
  | 'min'
  | 'max'
  /** The most that counts of a line of a statement, and the least that a statement gives. */
  | 'cap'
  | 'floor'
  /** An end of a range that people decide in. */
  | 'range'
  /** How far a date is moved or how long two dates are apart: the edge of a window of time. */
  | 'window';

/** A boundary as the tree holds it: two nodes that meet there. */
export interface Boundary {
  readonly kind: BoundaryKind;
  readonly definition: Definition;
  /** Rows in scope where it stands, inmost first; more than one inside a `where`. */
  readonly scopes: readonly Entity[];
  /** What is tested, or given a limit. */
  readonly tested: Node;
  readonly operator: Operator;
  /** What it is tested against; several with `in` and `notIn`. */
  readonly against: readonly Node[];
  readonly origin: Origin;
}

/** Every boundary of a tree, in the order of its definitions. */
export function boundariesOf(tree: RuleTree): readonly Boundary[] {
  const found: Boundary[] = [];
  for (const definition of tree.definitions) {
    visit(definition.body, [definition.scope], { definition, found });
  }
  return found;
}

interface Visit {
  readonly definition: Definition;
  readonly found: Boundary[];
}

function visit(node: Node, scopes: readonly Entity[], into: Visit): void {
  const add: Add = (kind, tested, operator, against, origin = node.origin) => {
    into.found.push({
      kind,
      definition: into.definition,
      scopes,
      tested,
      operator,
      against,
      origin,
    });
  };
  note(node, add);
  if ('over' in node) {
    const inside = [node.over.entity, ...scopes];
    if (node.where !== null) visit(node.where, inside, into);
    if ('value' in node) visit(node.value, inside, into);
    if ('otherwise' in node && node.otherwise !== null) visit(node.otherwise, scopes, into);
    return;
  }
  for (const child of childrenOf(node)) visit(child, scopes, into);
}

type Add = (
  kind: BoundaryKind,
  tested: Node,
  operator: Operator,
  against: readonly Node[],
  origin?: Origin,
) => void;

function note(node: Node, add: Add): void {
  switch (node.kind) {
    case 'compare':
      add('comparison', node.left, node.operator, listOf(node.right));
      return;
    case 'table':
      noteTable(node, add);
      return;
    case 'scale':
      for (const { low, lowIn, high, highIn, origin } of node.brackets) {
        noteEnds('bracket', node.of, { low, lowIn, high, highIn }, add, origin);
      }
      return;
    case 'min':
    case 'max': {
      const [first, ...others] = node.of;
      const operator = node.kind === 'min' ? 'lessThanInclusive' : 'greaterThanInclusive';
      if (first) for (const other of others) add(node.kind, first, operator, [other]);
      return;
    }
    case 'statement':
      for (const { amount, cap, origin } of node.lines) {
        if (cap !== null) add('cap', amount, 'lessThanInclusive', [cap], origin);
      }
      if (node.floor !== null) {
        add('floor', { ...node, floor: null }, 'greaterThanInclusive', [node.floor]);
      }
      return;
    case 'range':
      noteEnds('range', node.decision, node, add, node.origin);
      return;
    case 'shift':
      add('window', node.date, 'equal', [node.by]);
      return;
    default:
      return;
  }
}

function noteTable(node: TableNode, add: Add): void {
  for (const row of node.rows) {
    row.match.forEach((match, index) => {
      const key = node.keys[index];
      if (key !== undefined) noteMatch(match, key, add, row.origin);
    });
  }
}

function noteMatch(match: MatchNode, key: Node, add: Add, origin: Origin): void {
  if (match.kind === 'any') return;
  if (match.kind === 'band') {
    noteEnds('band', key, match, add, origin);
    return;
  }
  const values = match.values.map((value) => literal(value, key.type, origin));
  add('match', key, 'in', values, origin);
}

interface Ends {
  readonly low: Node | null;
  readonly lowIn: boolean;
  readonly high: Node | null;
  readonly highIn: boolean;
}

function noteEnds(kind: BoundaryKind, tested: Node, ends: Ends, add: Add, origin: Origin): void {
  if (ends.low !== null) {
    const operator = ends.lowIn ? 'greaterThanInclusive' : 'greaterThan';
    add(kind, tested, operator, [ends.low], origin);
  }
  if (ends.high !== null) {
    const operator = ends.highIn ? 'lessThanInclusive' : 'lessThan';
    add(kind, tested, operator, [ends.high], origin);
  }
}

function literal(
  value: Exact | string | boolean | null,
  type: ValueType,
  origin: Origin,
): LiteralNode {
  return { kind: 'literal', value, type, origin };
}

function listOf(right: Node | readonly LiteralNode[]): readonly Node[] {
  return isList(right) ? right : [right];
}

function isList(right: Node | readonly LiteralNode[]): right is readonly LiteralNode[] {
  return Array.isArray(right);
}
