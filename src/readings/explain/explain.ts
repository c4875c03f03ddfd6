import { compare, type Exact } from '../../base/exact.js';
import { Row } from '../../facts/row.js';
import type {
  Definition,
  LiteralNode,
  MatchNode,
  Node,
  ParameterNode,
  PickNode,
  RefNode,
  ScaleNode,
  StatementLineNode,
  StatementNode,
  TableNode,
  TotalNode,
} from '../../ruletree/nodes.js';
import { childrenOf } from '../../ruletree/walk.js';
import { isReadingError } from '../shared/errors.js';
import { type Evaluator, type Seen, type ThreeValued, verdictOfSeen } from '../shared/evaluator.js';
import { type Frame, follow } from '../shared/frame.js';
import { knownRowsOf } from '../shared/known-rows.js';
import { inBand, isOneOf } from './may-match.js';
import type { CellRead, RoundingRead, StepRead, StepRole } from './step.js';

/** How a definition comes to its value for a row, step by step. */
export function explainDefinition<S extends Seen>(
  definition: Definition,
  row: Row,
  evaluator: Evaluator<S>,
  explained: Explained = new Explained(),
): StepRead<S> {
  return new Explainer(evaluator, explained).definition(definition, row, place('root'));
}

/** What was explained already, so that nothing is explained twice in one account. */
export class Explained {
  private readonly rows = new Map<Definition, Set<Row>>();

  /** Whether it was; from now on it is. */
  was(definition: Definition, row: Row): boolean {
    const rows = this.rows.get(definition) ?? new Set();
    this.rows.set(definition, rows);
    if (rows.has(row)) return true;
    rows.add(row);
    return false;
  }
}

/** Where a step stands in the one above it. */
type Place = Pick<StepRead, 'role' | 'name' | 'label' | 'sign' | 'decides'> & {
  readonly cite?: StepRead['cite'];
};

function place(role: StepRole, more: Partial<Place> = {}): Place {
  return { role, name: null, label: null, sign: null, decides: true, ...more };
}

/** What a node's own steps are. */
type Inside<S extends Seen> = Pick<StepRead<S>, 'children' | 'cells' | 'rounding' | 'mayBeMore'>;

class Explainer<S extends Seen> {
  constructor(
    private readonly evaluator: Evaluator<S>,
    private readonly explained: Explained,
  ) {}

  definition(definition: Definition, row: Row, at: Place): StepRead<S> {
    const frame = { row, outer: null };
    const again = this.explained.was(definition, row);
    return this.step(definition.body, frame, at, again, definition);
  }

  node(node: Node, frame: Frame, at: Place): StepRead<S> {
    return node.kind === 'ref' ? this.ref(node, frame, at) : this.step(node, frame, at, false);
  }

  private ref(node: RefNode, frame: Frame, at: Place): StepRead<S> {
    const row = follow(node.path, frame);
    if (row instanceof Row) return this.definition(node.definition, row, at);
    // Along a link that is absent or not known there is nobody to explain it for.
    return { ...this.alone(node, frame, at), definition: node.definition };
  }

  private step(
    node: Node,
    frame: Frame,
    at: Place,
    again: boolean,
    definition: Definition | null = null,
  ): StepRead<S> {
    const { seen, problem } = this.see(node, frame);
    const inside = again ? nothingInside : this.inside(node, frame, seen);
    // Field by field: a household has thousands of steps, and spreading is many times slower.
    return {
      role: at.role,
      name: at.name,
      label: at.label,
      sign: at.sign,
      node,
      definition,
      frame,
      seen,
      problem,
      verdict: seen !== null && node.type.kind === 'boolean' ? verdictOfSeen(seen) : null,
      cells: inside.cells,
      rounding: inside.rounding,
      origin: definition === null ? node.origin : definition.origin,
      cite: definition === null ? (at.cite ?? node.cite ?? null) : definition.cite,
      decides: at.decides,
      again,
      mayBeMore: inside.mayBeMore,
      children: inside.children,
    };
  }

  /** A step without the steps inside it. */
  private alone(node: Node, frame: Frame, at: Place): StepRead<S> {
    return { ...this.step(node, frame, at, true), again: false };
  }

  /** A branch that the household never enters may be one that cannot be worked out. */
  private see(node: Node, { row, outer }: Frame): Pick<StepRead<S>, 'seen' | 'problem'> {
    try {
      return { seen: this.evaluator.node(node, row, outer), problem: null };
    } catch (error) {
      if (isReadingError(error)) return { seen: null, problem: error.code };
      throw error;
    }
  }

  private inside(node: Node, frame: Frame, seen: S | null): Inside<S> {
    switch (node.kind) {
      case 'all':
        return only(this.block(node.of, seen, 'unsatisfied', frame));
      case 'any':
        return only(this.block(node.of, seen, 'satisfied', frame));
      case 'compare':
      case 'subtract':
      case 'divide': {
        const left = this.node(node.left, frame, place('left'));
        const right = node.right;
        if (isList(right)) return only([left]);
        return only([left, this.node(right, frame, place('right'))]);
      }
      case 'ref':
        return only([this.ref(node, frame, place('of'))]);
      case 'not':
      case 'convert':
        return only([this.node(node.of, frame, place('of'))]);
      case 'round': {
        const of = this.node(node.of, frame, place('of'));
        const step = this.node(node.step, frame, place('step'));
        return { ...only([of, step]), rounding: roundingOf(of, step, seen) };
      }
      case 'if-absent': {
        const of = this.node(node.of, frame, place('of'));
        if (of.seen !== null && !of.seen.mayBeAbsent) return only([of]);
        return only([of, this.node(node.then, frame, place('otherwise'))]);
      }
      case 'parameter':
        return this.parameter(node, frame);
      case 'total':
      case 'greatest':
      case 'least':
        return this.rows(node.over, node.where, node.value, node, frame, seen);
      case 'count':
        return this.rows(node.over, node.where, null, node, frame, seen);
      case 'scale':
        return only(this.scale(node, frame));
      case 'table':
        return only(this.table(node, frame));
      case 'pick':
        return only(this.pick(node, frame, seen));
      case 'range':
        return only([
          this.node(node.low, frame, place('left')),
          this.node(node.high, frame, place('right')),
          this.node(node.decision, frame, place('decision')),
        ]);
      case 'statement':
        return only(this.statement(node, frame));
      default:
        return only(childrenOf(node).map((each) => this.node(each, frame, place('part'))));
    }
  }

  /** One part settles a block alone (`settles`); otherwise all parts that agree do so together. */
  private block(
    parts: readonly Node[],
    seen: S | null,
    settles: ThreeValued,
    frame: Frame,
  ): readonly StepRead<S>[] {
    const verdict = seen === null ? null : verdictOfSeen(seen);
    let isSettled = false;
    return parts.map((part) => {
      const own = this.see(part, frame).seen;
      const isSame = own !== null && verdictOfSeen(own) === verdict;
      const decides = isSame && !isSettled;
      isSettled ||= decides && verdict === settles;
      return this.node(part, frame, place('part', { decides }));
    });
  }

  private parameter(node: ParameterNode, frame: Frame): Inside<S> {
    const children = node.keys.map((key) => this.node(key.node, frame, place('key')));
    const cells = this.cells(node, children);
    const formulas = cells.flatMap(({ cell }) =>
      cell.kind === 'formula' ? [this.node(cell.node, frame, place('formula'))] : [],
    );
    return { ...only([...children, ...formulas]), cells };
  }

  /** The cell that the keys select; every cell they may still select. */
  private cells(node: ParameterNode, keys: readonly StepRead<S>[]): readonly CellRead[] {
    const wanted = node.keys.map(({ select }, index) => {
      const seen = keys[index]?.seen;
      if (!seen) return null;
      if (seen.settled) return new Set([select(seen.value as Parameters<typeof select>[0])]);
      if (seen.codes === null) return null;
      const absent = seen.mayBeAbsent ? [select(null)] : [];
      return new Set([...[...seen.codes].map((code) => select(code)), ...absent]);
    });
    const found: CellRead[] = [];
    for (const [name, cell] of node.cells) {
      const parts = node.keys.length === 0 ? [] : name.split(separator);
      if (!parts.every((part, index) => wanted[index]?.has(part) ?? true)) continue;
      found.push({ parameter: node.id, keys: parts, cell });
    }
    return found;
  }

  private rows(
    over: TotalNode['over'],
    where: Node | null,
    value: Node | null,
    node: Node,
    frame: Frame,
    seen: S | null,
  ): Inside<S> {
    const { rows, mayBeMore } = knownRowsOf(over, frame);
    const children = rows.map(({ row }) => {
      const inner = { row, outer: frame };
      const test = where === null ? null : this.see(where, inner).seen;
      const verdict = test === null ? 'satisfied' : verdictOfSeen(test);
      const told = value ?? where;
      if (verdict === 'unsatisfied' && where !== null) {
        return this.alone(where, inner, place('left-out', { decides: false }));
      }
      if (told === null) return this.alone(node, frame, place('row'));
      const step = this.node(told, inner, place('row'));
      if (verdict === 'satisfied' || where === null || value === null) return step;
      // Whether it counts is what has to be known.
      return { ...step, children: [this.node(where, inner, place('when')), ...step.children] };
    });
    const isExtreme = node.kind === 'greatest' || node.kind === 'least';
    const told = isExtreme ? children.map((each) => deciding(each, seen)) : children;
    const otherwise =
      isExtreme && node.otherwise !== null && !children.some(({ role }) => role === 'row')
        ? [this.node(node.otherwise, frame, place('otherwise'))]
        : [];
    return { ...only([...told.filter(isTold), ...otherwise]), mayBeMore };
  }

  private scale(node: ScaleNode, frame: Frame): readonly StepRead<S>[] {
    const of = this.node(node.of, frame, place('of'));
    const reached = node.brackets.flatMap((bracket) => {
      const low = bracket.low && this.see(bracket.low, frame).seen;
      const high = bracket.high && this.see(bracket.high, frame).seen;
      const { lowIn, highIn } = bracket;
      // By parts, every bracket below the amount gives its share.
      const end = node.mode === 'whole' ? high : null;
      const verdict =
        of.seen === null ? 'unknown' : inBand(of.seen, { low, lowIn, high: end, highIn });
      return verdict === 'unsatisfied' ? [] : [bracket];
    });
    return [
      of,
      ...reached.flatMap(({ low, high, rate, amount }) =>
        [low, high, rate, amount].flatMap((each) =>
          each === null ? [] : [this.node(each, frame, place('bracket'))],
        ),
      ),
    ];
  }

  private table(node: TableNode, frame: Frame): readonly StepRead<S>[] {
    const keys = node.keys.map((key) => this.node(key, frame, place('key')));
    const found: StepRead<S>[] = [];
    let isSettled = false;
    for (const row of node.rows) {
      const verdict = this.matches(row.match, keys, frame);
      if (verdict === 'unsatisfied') continue;
      const about = { name: row.id, cite: row.cite };
      if (row.value !== null) found.push(this.node(row.value, frame, place('match', about)));
      isSettled ||= verdict === 'satisfied';
      if (isSettled && (node.hit === 'unique' || node.hit === 'first')) break;
    }
    const otherwise = !isSettled && node.otherwise !== null ? [node.otherwise] : [];
    return [
      ...keys,
      ...found,
      ...otherwise.map((each) => this.node(each, frame, place('otherwise'))),
    ];
  }

  private matches(
    match: readonly MatchNode[],
    keys: readonly StepRead<S>[],
    frame: Frame,
  ): ThreeValued {
    let verdict: ThreeValued = 'satisfied';
    for (const [index, each] of match.entries()) {
      const key = keys[index]?.seen;
      if (!key || each.kind === 'any') continue;
      const own =
        each.kind === 'one-of'
          ? isOneOf(key, each)
          : inBand(key, {
              low: each.low && this.see(each.low, frame).seen,
              lowIn: each.lowIn,
              high: each.high && this.see(each.high, frame).seen,
              highIn: each.highIn,
            });
      if (own === 'unsatisfied') return own;
      if (own === 'unknown') verdict = own;
    }
    return verdict;
  }

  private pick(node: PickNode, frame: Frame, seen: S | null): readonly StepRead<S>[] {
    const found: StepRead<S>[] = [];
    let isSettled = false;
    for (const { id, label, when, amount, cite } of node.among) {
      const test = when && this.node(when, frame, place('when'));
      const verdict = test === null ? 'satisfied' : (test.verdict ?? 'unknown');
      const about = { name: id, label, cite };
      if (verdict === 'unsatisfied' && test !== null) {
        found.push({ ...test, ...place('left-out', { ...about, decides: !isSettled }) });
        continue;
      }
      const own = this.node(amount, frame, place('amount'));
      const option = this.alone(amount, frame, place('option', about));
      const children = test === null ? [own] : [test, own];
      const whole = { ...option, children };
      found.push(isOrdered(node) ? deciding(whole, seen) : whole);
      isSettled ||= verdict === 'satisfied';
      if (isSettled && node.take === 'first') break;
    }
    if (!isSettled && node.otherwise !== null) {
      found.push(this.node(node.otherwise, frame, place('otherwise')));
    }
    if (node.decision !== null) found.push(this.node(node.decision, frame, place('decision')));
    return found;
  }

  private statement(node: StatementNode, frame: Frame): readonly StepRead<S>[] {
    const lines = node.lines.map((line) => this.line(line, node, frame));
    if (node.floor === null) return lines;
    return [...lines, this.node(node.floor, frame, place('floor'))];
  }

  /** A line: what it counts for is the reading's own answer for that line alone. */
  private line(line: StatementLineNode, { type }: StatementNode, frame: Frame): StepRead<S> {
    const { id, label, sign, when, amount, cap, cite, origin } = line;
    const alone: StatementNode = {
      kind: 'statement',
      lines: [{ ...line, sign: 1 }],
      floor: null,
      type,
      origin,
    };
    const test = when && this.node(when, frame, place('when'));
    const isOut = test?.verdict === 'unsatisfied';
    const at = place('line', { name: id, label, sign, cite, decides: !isOut });
    const whole = this.alone(alone, frame, at);
    const parts = isOut
      ? []
      : [
          this.node(amount, frame, place('amount')),
          ...(cap === null ? [] : [this.node(cap, frame, place('cap'))]),
        ];
    return { ...whole, children: test === null ? parts : [test, ...parts] };
  }
}

const separator = '\u0000';
const nothing: readonly never[] = [];
const nothingInside = { children: nothing, cells: nothing, rounding: null, mayBeMore: false };

function only<S extends Seen>(children: readonly StepRead<S>[]): Inside<S> {
  return { children, cells: nothing, rounding: null, mayBeMore: false };
}

function roundingOf<S extends Seen>(
  of: StepRead<S>,
  step: StepRead<S>,
  after: S | null,
): RoundingRead<S> | null {
  if (of.seen === null || step.seen === null || after === null) return null;
  return { before: of.seen, after, step: step.seen };
}

/** Of a greatest or least: what surely is not it decides nothing. */
function deciding<S extends Seen>(step: StepRead<S>, seen: S | null): StepRead<S> {
  const { low, high } = step.seen ?? { low: null, high: null };
  if (seen === null || step.role === 'left-out' || step.node.type.kind !== 'number') return step;
  const isOther = isOff(high, seen.low, -1) || isOff(low, seen.high, 1);
  return isOther ? { ...step, decides: false } : step;
}

function isOff(a: Exact | null, b: Exact | null, order: -1 | 1): boolean {
  return a !== null && b !== null && compare(a, b) === order;
}

function isOrdered({ take }: PickNode): boolean {
  return take === 'highest' || take === 'lowest';
}

/** A count without a condition tells nothing row by row. */
function isTold({ node, role }: StepRead): boolean {
  return role !== 'row' || node.kind !== 'count';
}

function isList(right: Node | readonly LiteralNode[]): right is readonly LiteralNode[] {
  return Array.isArray(right);
}
