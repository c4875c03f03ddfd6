import type { Exact } from '../../base/exact.js';
import type { CodeSet } from '../../facts/row.js';
import type { Operator } from '../../rulefile/format.js';
import type { Origin } from '../../rulefile/resolved.js';
import type { Definition, Node, ParameterNode, RuleTree, ValueType } from '../../ruletree/nodes.js';
import { scaleOf } from '../../ruletree/unit.js';
import { childrenOf } from '../../ruletree/walk.js';
import { type Boundary, type BoundaryKind, boundariesOf } from './boundaries.js';
import { FactsBelow } from './facts-below.js';

/** Something that is compared: which names it goes by and which facts it comes from. */
export interface Compared {
  /** Definitions it names itself. */
  readonly definitions: readonly string[];
  /** Facts it reads, through definitions as well. */
  readonly facts: readonly string[];
  /** The fact it is, when it is one and nothing else. */
  readonly fact: string | null;
}

/** An age that a boundary is about. */
export interface AgeTest {
  /** Facts that give the day of birth. */
  readonly birth: readonly string[];
  readonly leapBirthday: 'february-28' | 'march-1';
}

/** What something is compared with. Money stands in fen, dates as day numbers. */
export type ThresholdValue =
  | { readonly kind: 'constant'; readonly value: Exact | string | boolean | null }
  | {
      readonly kind: 'cell';
      readonly parameter: string;
      /** Keys of the cell, in the order of the parameter's keys; empty without keys. */
      readonly cell: readonly string[];
      /** Several codes where the parameter is a set of them. */
      readonly value: Exact | string | boolean | readonly string[];
      readonly origin: Origin;
    }
  /** A term that nobody has set, or a value derived from one. */
  | { readonly kind: 'open'; readonly parameter: string; readonly cell: readonly string[] }
  /** Worked out for each household. */
  | ({ readonly kind: 'computed' } & Compared);

/** One boundary of the rules: what is tested, how, and against which values. */
export interface Threshold {
  readonly kind: BoundaryKind;
  /** Definition it stands in, and the entity of the row in scope there. */
  readonly definition: string;
  readonly entity: string;
  readonly tested: Compared;
  readonly age: AgeTest | null;
  readonly operator: Operator;
  readonly type: ValueType['kind'];
  /** Unit of a number. */
  readonly unit: string | null;
  /** What one unit counts as in the values: 100 for money, which stands in fen. */
  readonly scale: number;
  readonly values: readonly ThresholdValue[];
  readonly origin: Origin;
}

/**
 * Every boundary of a tree as plain data, in the order of its definitions: comparisons, bands and
 * values of tables, brackets, `min` and `max`, caps and floors of statements, ends of ranges, and
 * the edges of windows of time.
 */
export function thresholds(tree: RuleTree): readonly Threshold[] {
  const below = new FactsBelow();
  return boundariesOf(tree).map((boundary) => thresholdOf(boundary, below));
}

function thresholdOf(boundary: Boundary, below: FactsBelow): Threshold {
  const { kind, definition, scopes, tested, operator, against, origin } = boundary;
  const measured = kind === 'window' ? (against[0] ?? tested) : tested;
  const { type } = measured;
  const unit = type.kind === 'number' ? type.unit : null;
  return {
    kind,
    definition: definition.id,
    entity: (scopes[0] ?? definition.scope).id,
    tested: comparedOf(tested, below),
    age: ageOf(tested, below),
    operator,
    type: type.kind,
    unit: unit?.text ?? null,
    scale: unit ? scaleOf(unit) : 1,
    values: against.flatMap((node) => valuesOf(node, below)),
    origin,
  };
}

function comparedOf(node: Node, below: FactsBelow): Compared {
  return {
    definitions: [...definitionsIn(node)].map(({ id }) => id),
    facts: [...below.of([node])].map(({ id }) => id),
    fact: node.kind === 'fact' ? node.fact.id : null,
  };
}

function definitionsIn(node: Node, found = new Set<Definition>()): ReadonlySet<Definition> {
  if (node.kind === 'ref') found.add(node.definition);
  for (const child of childrenOf(node)) definitionsIn(child, found);
  return found;
}

/** The age that a node is, by itself or by the definition it names. */
function ageOf(node: Node, below: FactsBelow): AgeTest | null {
  if (node.kind === 'ref') return ageOf(node.definition.body, below);
  if (node.kind !== 'age') return null;
  return { birth: [...below.of([node.birth])].map(({ id }) => id), leapBirthday: node.policy };
}

function valuesOf(node: Node, below: FactsBelow): readonly ThresholdValue[] {
  switch (node.kind) {
    case 'literal':
      return [{ kind: 'constant', value: node.value }];
    case 'as-of':
      return [{ kind: 'constant', value: node.day }];
    case 'parameter':
      return cellsOf(node);
    default:
      return [{ kind: 'computed', ...comparedOf(node, below) }];
  }
}

const separator = '\u0000';

function cellsOf(node: ParameterNode): readonly ThresholdValue[] {
  return [...node.cells].map(([name, cell]): ThresholdValue => {
    const keys = node.keys.length === 0 ? [] : name.split(separator);
    if (cell.kind !== 'value') return { kind: 'open', parameter: node.id, cell: keys };
    const { value, origin } = cell;
    const plain = isCodeSet(value) ? value.items : value;
    return { kind: 'cell', parameter: node.id, cell: keys, value: plain, origin };
  });
}

function isCodeSet(value: Exact | string | boolean | CodeSet): value is CodeSet {
  return typeof value === 'object' && 'items' in value;
}
