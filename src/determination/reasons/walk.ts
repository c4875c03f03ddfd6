import type { Localized } from '../../base/language.js';
import { Row } from '../../facts/row.js';
import type { Verdict } from '../../readings/bound/index.js';
import { type Frame, follow } from '../../readings/shared/frame.js';
import type { Cite } from '../../rulefile/format.js';
import type { Definition, Node, ProgrammeNode, RuleTree } from '../../ruletree/nodes.js';
import { reachable } from '../../ruletree/walk.js';
import { citationsOf, citesOfDefinition, nearestCite, weakestMark } from '../citation.js';
import type { LaterReading } from '../later-reading.js';
import type { Reason } from '../result.js';
import { nameOf } from '../rows.js';
import { sidesOf } from './sides.js';

/** The named condition or programme that a comparison stands in, and the row that is read for. */
interface Home {
  readonly id: string;
  readonly label: Localized | null;
  readonly cite: readonly Cite[];
  readonly definition: Definition;
  readonly row: Row;
}

/** A comparison that decided, and where in the tree it stands. */
export interface DecidingComparison {
  readonly home: Home;
  readonly verdict: Verdict;
  readonly node: Node;
  readonly frame: Frame;
}

/**
 * The comparisons by which a programme's own rule came out as it did for a row. Refused: the
 * first part that fails of what must all hold, and every part of what need only hold once.
 * Entitled: all parts, and the first that holds. Open: the parts that are not known.
 */
export function decidingComparisons(
  tree: RuleTree,
  reading: LaterReading,
  programme: ProgrammeNode,
  subject: Row,
): readonly DecidingComparison[] {
  const walk = new Walk(tree, reading);
  const { entitled } = programme;
  const home = {
    id: entitled.id,
    label: programme.label,
    cite: citesOfDefinition(entitled, tree.resolved),
    definition: entitled,
    row: subject,
  };
  walk.node(entitled.body, { row: subject, outer: null }, home);
  return walk.telling();
}

/** What is told of a comparison that decided. */
export function reasonOf(
  { home, verdict, node, frame }: DecidingComparison,
  tree: RuleTree,
  { run }: LaterReading,
): Reason {
  const cite = citationsOf(tree.resolved, home.cite);
  return {
    condition: home.id,
    label: home.label,
    verdict,
    ...sidesOf(node, frame, tree, run),
    subject: nameOf(frame.row),
    cite,
    origin: { file: node.origin.file, pointer: node.origin.pointer },
    mark: weakestMark(cite),
  };
}

class Walk {
  private readonly reasons: DecidingComparison[] = [];
  /** Those that stand on facts; what the rules alone settle tells nobody anything new. */
  private readonly onFacts: DecidingComparison[] = [];
  private readonly seen = new Map<Row, Set<Node>>();

  constructor(
    private readonly tree: RuleTree,
    private readonly reading: LaterReading,
  ) {}

  /** What to tell: what stands on facts or is open, or all of it where nothing does. */
  telling(): readonly DecidingComparison[] {
    return this.onFacts.length > 0 ? this.onFacts : this.reasons;
  }

  node(node: Node, frame: Frame, home: Home): void {
    const verdict = this.verdict(node, frame);
    switch (node.kind) {
      case 'all':
        this.block(node.of, verdict, 'unsatisfied', frame, here(node, home));
        return;
      case 'any':
        this.block(node.of, verdict, 'satisfied', frame, here(node, home));
        return;
      case 'not':
        this.node(node.of, frame, here(node, home));
        return;
      case 'literal':
        return;
      case 'ref':
        if (this.enter(node.definition, frame, node)) return;
        break;
      case 'compare':
        if (isBooleanTest(node) && node.left.kind === 'ref') {
          if (this.enter(node.left.definition, frame, node.left)) return;
        }
        break;
      default:
        break;
    }
    this.leaf(node, verdict, frame, home);
  }

  /** Parts of a block: one settles it alone (`settles`), all others must agree. */
  private block(
    parts: readonly Node[],
    verdict: Verdict,
    settles: Verdict,
    frame: Frame,
    home: Home,
  ): void {
    const same = parts.filter((part) => this.verdict(part, frame) === verdict);
    const telling = verdict === settles ? same.slice(0, 1) : same;
    for (const part of telling) this.node(part, frame, home);
  }

  /** Goes into a named condition; other definitions are told by their own name. */
  private enter(definition: Definition, frame: Frame, node: Node): boolean {
    if (definition.kind !== 'condition' || node.kind !== 'ref') return false;
    const row = follow(node.path, frame);
    if (!(row instanceof Row)) return false;
    const home = {
      id: definition.id,
      label: definition.label,
      cite: citesOfDefinition(definition, this.tree.resolved),
      definition,
      row,
    };
    this.node(definition.body, { row, outer: null }, home);
    return true;
  }

  private leaf(node: Node, verdict: Verdict, frame: Frame, home: Home): void {
    const rows = this.seen.get(frame.row) ?? new Set();
    this.seen.set(frame.row, rows);
    if (rows.has(node)) return;
    rows.add(node);
    const told = { home: here(node, home), verdict, node, frame };
    this.reasons.push(told);
    if (verdict === 'unknown' || standsOnFacts(node)) this.onFacts.push(told);
  }

  private verdict(node: Node, frame: Frame): Verdict {
    return this.reading.verdict(node, frame);
  }
}

const standing = new WeakMap<Node, boolean>();

/** Whether a node reads a fact or counts rows, directly or through what it names. */
export function standsOnFacts(node: Node): boolean {
  let known = standing.get(node);
  if (known === undefined) {
    known = [...reachable([node])].some((each) => 'over' in each || 'fact' in each);
    standing.set(node, known);
  }
  return known;
}

/** A label or source given on the spot speaks before that of the condition around it. */
function here(node: Node, home: Home): Home {
  const { label, cite } = node;
  if (label === undefined && cite === undefined) return home;
  return { ...home, label: label ?? home.label, cite: nearestCite(cite, home.cite) };
}

/** `{fact: condition:x, operator: equal, value: true}` and the like. */
function isBooleanTest(node: Extract<Node, { kind: 'compare' }>): boolean {
  const { operator, right } = node;
  if (operator !== 'equal' && operator !== 'notEqual') return false;
  return 'kind' in right && right.kind === 'literal' && typeof right.value === 'boolean';
}
