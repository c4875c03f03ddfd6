import { assertNever } from '../../base/errors.js';
import { compare, type Exact } from '../../base/exact.js';
import type { Row } from '../../facts/row.js';
import type { Operator } from '../../rulefile/format.js';
import { same } from '../../ruletree/compare.js';
import type { CompareNode, LiteralNode, Node } from '../../ruletree/nodes.js';
import { isReadingError } from '../shared/errors.js';
import type { OuterFrame } from '../shared/frame.js';
import { holdsCode } from './facts.js';
import { type Ordering, orderedBy } from './ordering.js';
import { type Known, mapped, paired, type Step, type Steps, type TestStep } from './step.js';

// `all` and `any` follow Kleene's logic: one part that settles the block settles it whatever the
// others turn out to be. They are written out twice, because comparing with a literal is one
// machine instruction and comparing with a variable is a call.

export function allStep(of: readonly TestStep[]): TestStep {
  const [a, b] = of;
  if (a && of.length === 1) return a;
  if (a && b && of.length === 2) {
    return (row, outer) => {
      const first = a(row, outer);
      if (first === true) return b(row, outer);
      return first === false ? false : settledBy(of, 1, false, row, outer);
    };
  }
  return (row, outer) => {
    for (let index = 0; index < of.length; index++) {
      const part = of[index]!(row, outer);
      if (part === false) return false;
      if (part !== true) return settledBy(of, index + 1, false, row, outer);
    }
    return true;
  };
}

export function anyStep(of: readonly TestStep[]): TestStep {
  const [a, b] = of;
  if (a && of.length === 1) return a;
  if (a && b && of.length === 2) {
    return (row, outer) => {
      const first = a(row, outer);
      if (first === false) return b(row, outer);
      return first === true ? true : settledBy(of, 1, true, row, outer);
    };
  }
  return (row, outer) => {
    for (let index = 0; index < of.length; index++) {
      const part = of[index]!(row, outer);
      if (part === true) return true;
      if (part !== false) return settledBy(of, index + 1, true, row, outer);
    }
    return false;
  };
}

/**
 * Whether one of the parts behind an unknown one settles a block. The household may never come
 * to them, so an error there is no error yet.
 */
function settledBy(
  of: readonly TestStep[],
  from: number,
  settling: boolean,
  row: Row,
  outer: OuterFrame,
): boolean | undefined {
  try {
    for (let index = from; index < of.length; index++) {
      if (of[index]!(row, outer) === settling) return settling;
    }
  } catch (error) {
    if (!isReadingError(error)) throw error;
  }
  return undefined;
}

export function notStep(of: TestStep): TestStep {
  return mapped(of, (holds) => !holds);
}

function isList(right: CompareNode['right']): right is readonly LiteralNode[] {
  return Array.isArray(right);
}

/** A comparison, specialised by what is compared. */
export function compareStep(node: CompareNode, steps: Steps): TestStep {
  const { operator, right } = node;
  if (isList(right)) return membershipStep(operator, node.left, right, steps);
  const left = steps.of(node.left);
  if (operator === 'contains' || operator === 'doesNotContain') {
    return setStep(operator, left, steps.of(right));
  }
  if (operator === 'equal' || operator === 'notEqual') {
    return sameStep(operator === 'equal', node.left, right, steps);
  }
  if (operator === 'in') return setStep('contains', steps.of(right), left);
  if (operator === 'notIn') return setStep('doesNotContain', steps.of(right), left);
  return orderStep(operator, left, right, steps);
}

/** Up to so many values are compared one after the other; a set pays only beyond. */
const fewValues = 12;

function membershipStep(
  operator: Operator,
  left: Node,
  right: readonly LiteralNode[],
  steps: Steps,
): TestStep {
  const values = right.map((each) => each.value);
  const expected = operator === 'in';
  if (values.some((value) => typeof value === 'object')) {
    return mapped(
      steps.of(left),
      (value) => (value !== null && values.some((each) => same(value, each))) === expected,
    );
  }
  if (values.length > fewValues) {
    const among: ReadonlySet<unknown> = new Set(values);
    return mapped(steps.of(left), (value) => (value !== null && among.has(value)) === expected);
  }
  if (isOfRow(left)) {
    const { slot } = left.fact;
    return (row) => {
      const value = row.values[slot];
      return value === undefined ? undefined : isAmong(values, value) === expected;
    };
  }
  return mapped(steps.of(left), (value) => isAmong(values, value) === expected);
}

/** Absent is one of nothing. */
function isAmong(values: readonly unknown[], value: Known): boolean {
  if (value === null) return false;
  for (let index = 0; index < values.length; index++) if (values[index] === value) return true;
  return false;
}

function isOfRow(node: Node): node is Extract<Node, { kind: 'fact' }> {
  return node.kind === 'fact' && node.path.outer === 0 && node.path.steps.length === 0;
}

function setStep(operator: Operator, set: Step, code: Step): TestStep {
  const expected = operator === 'contains';
  return paired(set, code, (value, wanted) => {
    if (value === null || wanted === null) return !expected;
    const holds = holdsCode(value, wanted as string);
    return holds === undefined ? undefined : holds === expected;
  });
}

function sameStep(isEqual: boolean, left: Node, right: Node, steps: Steps): TestStep {
  const literal = steps.constant(right);
  if (literal === null || (literal !== undefined && typeof literal !== 'object')) {
    return sameAsConstant(isEqual, left, literal, steps);
  }
  return paired(steps.of(left), steps.of(right), (a, b) => same(a, b) === isEqual);
}

/** One function for each type of constant: each compares with one machine instruction. */
function sameAsConstant(isEqual: boolean, left: Node, literal: Known, steps: Steps): TestStep {
  if (isOfRow(left)) return factIs(isEqual, left.fact.slot, literal);
  if (literal === true) return mapped(steps.of(left), (value) => (value === true) === isEqual);
  if (literal === false) return mapped(steps.of(left), (value) => (value === false) === isEqual);
  return mapped(steps.of(left), (value) => (value === literal) === isEqual);
}

/** The same of a fact of the row itself, in one step. */
function factIs(isEqual: boolean, slot: number, literal: Known): TestStep {
  if (literal === true) {
    return (row) => {
      const value = row.values[slot];
      return value === undefined ? undefined : (value === true) === isEqual;
    };
  }
  if (literal === false) {
    return (row) => {
      const value = row.values[slot];
      return value === undefined ? undefined : (value === false) === isEqual;
    };
  }
  return (row) => {
    const value = row.values[slot];
    return value === undefined ? undefined : (value === literal) === isEqual;
  };
}

function orderStep(operator: Ordering, left: Step, right: Node, steps: Steps): TestStep {
  const limit = steps.constant(right);
  if (typeof limit === 'number') return againstNumber(operator, left, limit);
  const holds = orderedBy(operator);
  const other = steps.of(right);
  return (row, outer) => {
    const a = left(row, outer);
    if (a === undefined) return undefined;
    const b = other(row, outer);
    if (b === undefined) return undefined;
    if (typeof a === 'number' && typeof b === 'number') return holds(a < b ? -1 : a > b ? 1 : 0);
    return a !== null && b !== null && holds(compare(a as Exact, b as Exact));
  };
}

/** Against a plain number: one machine comparison where the left is one too. */
function againstNumber(operator: Ordering, left: Step, limit: number): TestStep {
  const holds = orderedBy(operator);
  const slow = (value: Known | undefined) => {
    if (value === undefined) return undefined;
    return value !== null && holds(compare(value as Exact, limit));
  };
  switch (operator) {
    case 'lessThan':
      return (row, outer) => {
        const value = left(row, outer);
        return typeof value === 'number' ? value < limit : slow(value);
      };
    case 'lessThanInclusive':
      return (row, outer) => {
        const value = left(row, outer);
        return typeof value === 'number' ? value <= limit : slow(value);
      };
    case 'greaterThan':
      return (row, outer) => {
        const value = left(row, outer);
        return typeof value === 'number' ? value > limit : slow(value);
      };
    case 'greaterThanInclusive':
      return (row, outer) => {
        const value = left(row, outer);
        return typeof value === 'number' ? value >= limit : slow(value);
      };
    default:
      return assertNever(operator);
  }
}
