import { assertNever } from '../../base/errors.js';
import { compare, type Exact } from '../../base/exact.js';
import type { Operator } from '../../rulefile/format.js';
import { same } from '../../ruletree/compare.js';
import type { CompareNode, LiteralNode, Node } from '../../ruletree/nodes.js';
import { holdsCode } from './facts.js';
import { type Ordering, orderedBy } from './ordering.js';
import type { Known, Step, Steps, TestStep } from './step.js';

export function allStep(of: readonly TestStep[]): TestStep {
  const [a, b] = of;
  if (a && b && of.length === 2) return (row, outer) => a(row, outer) && b(row, outer);
  return (row, outer) => {
    for (let index = 0; index < of.length; index++) if (!of[index]!(row, outer)) return false;
    return true;
  };
}

export function anyStep(of: readonly TestStep[]): TestStep {
  const [a, b] = of;
  if (a && b && of.length === 2) return (row, outer) => a(row, outer) || b(row, outer);
  return (row, outer) => {
    for (let index = 0; index < of.length; index++) if (of[index]!(row, outer)) return true;
    return false;
  };
}

function isList(right: CompareNode['right']): right is readonly LiteralNode[] {
  return Array.isArray(right);
}

/** A comparison, specialised by what is compared. */
export function compareStep(node: CompareNode, steps: Steps): TestStep {
  const left = steps.of(node.left);
  const { operator, right } = node;
  if (isList(right)) return membershipStep(operator, left, right);
  if (right.kind === 'literal' && right.value === null) {
    return operator === 'equal'
      ? (row, outer) => left(row, outer) === null
      : (row, outer) => left(row, outer) !== null;
  }
  if (operator === 'contains' || operator === 'doesNotContain') {
    return setStep(operator, left, steps.of(right));
  }
  if (operator === 'equal' || operator === 'notEqual')
    return sameStep(operator, left, right, steps);
  if (operator === 'in') return setStep('contains', steps.of(right), left);
  if (operator === 'notIn') return setStep('doesNotContain', steps.of(right), left);
  return orderStep(operator, left, right, steps);
}

function membershipStep(operator: Operator, left: Step, right: readonly LiteralNode[]): TestStep {
  const values = new Set<unknown>(right.map((each) => each.value));
  const expected = operator === 'in';
  if ([...values].some((value) => typeof value === 'object')) {
    const all = right.map((each) => each.value);
    return (row, outer) => {
      const value = left(row, outer);
      return (value !== null && all.some((each) => same(value, each))) === expected;
    };
  }
  return (row, outer) => {
    const value = left(row, outer);
    return (value !== null && values.has(value)) === expected;
  };
}

function setStep(operator: Operator, set: Step, code: Step): TestStep {
  const expected = operator === 'contains';
  return (row, outer) => {
    const value = set(row, outer);
    const wanted = code(row, outer);
    const holds = value !== null && wanted !== null && holdsCode(value, wanted as string);
    return holds === expected;
  };
}

function sameStep(operator: 'equal' | 'notEqual', left: Step, right: Node, steps: Steps): TestStep {
  const expected = operator === 'equal';
  if (right.kind === 'literal' && typeof right.value !== 'object') {
    const { value } = right;
    return expected
      ? (row, outer) => left(row, outer) === value
      : (row, outer) => left(row, outer) !== value;
  }
  const other = steps.of(right);
  return (row, outer) => same(left(row, outer), other(row, outer)) === expected;
}

function orderStep(operator: Ordering, left: Step, right: Node, steps: Steps): TestStep {
  const holds = orderedBy(operator);
  if (right.kind === 'literal' && typeof right.value === 'number') {
    return againstNumber(operator, left, right.value);
  }
  const other = steps.of(right);
  return (row, outer) => {
    const a: Known = left(row, outer);
    const b: Known = other(row, outer);
    if (a === null || b === null) return false;
    return holds(compare(a as Exact, b as Exact));
  };
}

/** Against a plain number: one machine comparison where the left is one too. */
function againstNumber(operator: Ordering, left: Step, limit: number): TestStep {
  const holds = orderedBy(operator);
  const slow = (value: Known) => value !== null && holds(compare(value as Exact, limit));
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
