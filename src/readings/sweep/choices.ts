import { type Exact, formatExact } from '../../base/exact.js';
import { compareValues, same } from '../../ruletree/compare.js';
import type {
  CompareNode,
  MatchNode,
  Node,
  PickNode,
  RangeNode,
  TableNode,
} from '../../ruletree/nodes.js';
import { decisionOutsideRange } from '../shared/errors.js';
import type { Frame } from '../shared/frame.js';
import { isUnknownRead, unknownRead } from '../shared/unknown-read.js';
import { isInBand } from './arithmetic.js';
import { compareVarying, type OrderOperator, settle } from './compare.js';
import { isVarying, plus, type Varying, valueAt } from './formula.js';
import type { Cause, Span } from './span.js';
import type { Swept, Walker } from './walker.js';

type Plain = Exclude<Swept, Varying> | Exact;

/** A comparison of two values of any type. */
export function sweepCompare(node: CompareNode, frame: Frame, walker: Walker): boolean {
  const { span } = walker;
  const cause = walker.cause(node);
  const left = walker.value(node.left, frame);
  const { operator, right } = node;
  if (isList(right)) {
    const isIn = right.some((each) => isSame(left, each.value, span, cause));
    return (isIn && left !== null) === (operator === 'in');
  }
  const other = walker.value(right, frame);
  if (isVarying(left) || isVarying(other)) {
    // Nothing varies but numbers, and no number is absent.
    if (left === null || other === null) return operator === 'notEqual';
    return compareVarying(
      operator as OrderOperator,
      left as Varying,
      other as Varying,
      span,
      cause,
    );
  }
  refuseOpenSets(operator, left, other);
  return compareValues(operator, left as Plain, other as Plain);
}

/** A set of which more may exist answers only what is surely in it. */
function refuseOpenSets(operator: CompareNode['operator'], left: Swept, right: Swept): void {
  const isOfSet = operator === 'contains' || operator === 'doesNotContain';
  const [set, code] = isOfSet ? [left, right] : [right, left];
  const isSet = typeof set === 'object' && set !== null && 'items' in set;
  if (!isSet || set.complete || code === null || set.items.includes(code as string)) return;
  throw unknownRead;
}

function isList(
  right: CompareNode['right'],
): right is Extract<CompareNode['right'], readonly unknown[]> {
  return Array.isArray(right);
}

/** Whether two values are the same one; of numbers that vary, over how much of the span. */
function isSame(a: Swept, b: Swept, span: Span, cause: Cause): boolean {
  if (!isVarying(a) && !isVarying(b)) return same(a as Plain, b as Plain);
  if (a === null || b === null) return false;
  return compareVarying('equal', a as Varying, b as Varying, span, cause);
}

/** `table`: the row that matches; with `highest` and `lowest` the extreme of all that do. */
export function sweepTable(node: TableNode, frame: Frame, walker: Walker): Swept {
  const { span } = walker;
  const cause = walker.cause(node);
  const keys = node.keys.map((key) => walker.value(key, frame));
  const takesAll = node.hit === 'highest' || node.hit === 'lowest';
  let best: Varying | null = null;
  let isMatched = false;
  for (const row of node.rows) {
    const matches = row.match.every((match, index) =>
      isMatch(match, keys[index] ?? null, frame, walker, cause),
    );
    if (!matches) continue;
    const value = row.value && walker.value(row.value, frame);
    if (!takesAll) return value;
    isMatched = true;
    if (value === null) continue;
    best = extreme(best, value as Varying, node.hit === 'highest', span, cause);
  }
  if (isMatched) return best;
  return node.otherwise && walker.value(node.otherwise, frame);
}

function isMatch(
  match: MatchNode,
  key: Swept,
  frame: Frame,
  walker: Walker,
  cause: Cause,
): boolean {
  switch (match.kind) {
    case 'any':
      return true;
    case 'one-of':
      return match.values.some((value) => isSame(key, value, walker.span, cause));
    case 'band': {
      if (key === null) return false;
      const low = match.low && walker.number(match.low, frame);
      const high = match.high && walker.number(match.high, frame);
      return isInBand(key as Varying, { ...match, low, high }, walker.span, cause);
    }
  }
}

/** The higher (or lower) of two numbers; the first where they are equal. */
export function extreme(
  best: Varying | null,
  value: Varying,
  isHighest: boolean,
  span: Span,
  cause: Cause,
): Varying {
  if (best === null) return value;
  const operator = isHighest ? 'greaterThan' : 'lessThan';
  return compareVarying(operator, value, best, span, cause) ? value : best;
}

/** `pick`: one of several amounts, or the sum of those whose condition holds. */
export function sweepPick(node: PickNode, frame: Frame, walker: Walker): Swept {
  const { span } = walker;
  const cause = walker.cause(node);
  const otherwise = (): Swept => node.otherwise && walker.value(node.otherwise, frame);
  const isOpen = ({ when }: PickNode['among'][number]) => when === null || walker.test(when, frame);
  if (node.take === 'first') {
    const first = node.among.find(isOpen);
    return first === undefined ? otherwise() : walker.value(first.amount, frame);
  }
  const holding = node.among.filter(isOpen);
  if (holding.length === 0) return node.take === 'sum' && node.otherwise === null ? 0 : otherwise();
  const amounts = holding.map(({ amount }) => walker.value(amount, frame));
  switch (node.take) {
    case 'sum':
      return amounts.reduce<Varying>(
        (sum, amount) => (amount === null ? sum : plus(sum, amount as Varying)),
        0,
      );
    case 'highest':
    case 'lowest': {
      const isHighest = node.take === 'highest';
      return amounts.reduce<Varying | null>(
        (best, amount) => extreme(best, amount as Varying, isHighest, span, cause),
        null,
      );
    }
    default: {
      const [first = null, ...rest] = amounts;
      // Whatever is chosen, it comes to the same.
      if (rest.every((amount) => isSame(amount, first, span, cause))) return first;
      const chosen = node.decision && walker.value(node.decision, frame);
      const index = holding.findIndex(({ id }) => id === chosen);
      const amount = amounts[index];
      if (amount === undefined) throw unknownRead;
      return amount;
    }
  }
}

/** `range`: what was decided, which must lie inside. */
export function sweepRange(node: RangeNode, frame: Frame, walker: Walker): Swept {
  const { span } = walker;
  const cause = walker.cause(node);
  const ends = () => ({
    ...node,
    low: walker.number(node.low, frame),
    high: walker.number(node.high, frame),
  });
  let decided: Varying | null;
  try {
    decided = walker.value(node.decision, frame) as Varying | null;
  } catch (error) {
    // Between two equal ends there is nothing to decide.
    if (!isUnknownRead(error) || !node.lowIn || !node.highIn) throw error;
    const { low, high } = ends();
    if (!compareVarying('equal', low, high, span, cause)) throw error;
    return low;
  }
  if (decided === null) return null;
  const band = ends();
  if (isInBand(decided, band, span, cause)) return decided;
  const text = (value: Varying) => formatExact(valueAt(value, span.at));
  throw decisionOutsideRange(node.origin, {
    decision: node.decision.fact.id,
    value: text(decided),
    range: `${node.lowIn ? '[' : '('}${text(band.low)}, ${text(band.high)}${node.highIn ? ']' : ')'}`,
  });
}

/** The value of a node that selects by it: numbers that vary are taken one at a time. */
export function selecting(node: Node, frame: Frame, walker: Walker): Plain {
  const value = walker.value(node, frame);
  return isVarying(value) ? settle(value, walker.span, walker.cause(node)) : (value as Plain);
}
