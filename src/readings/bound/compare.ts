import { assertNever } from '../../base/errors.js';
import type { Operator } from '../../rulefile/format.js';
import type { CompareNode, ValueType } from '../../ruletree/nodes.js';
import type { Frame } from '../shared/frame.js';
import { answer, type Bound, isSameValue, settled } from './bound.js';
import { mayBeBelow, mayMeet } from './interval.js';
import { allMissing } from './missing.js';
import type { Walker } from './walker.js';

/** Whether a comparison can come out true, and whether it can come out false. */
interface Outcomes {
  readonly mayHold: boolean;
  readonly mayFail: boolean;
}

/** A comparison, as `compareValues` does it for every pair of possible values. */
export function boundOfCompare(node: CompareNode, frame: Frame, walker: Walker): Bound {
  const left = walker.bound(node.left, frame);
  const rights = isList(node.right)
    ? node.right.map((literal) => settled(literal.value))
    : [walker.bound(node.right, frame)];
  const { mayHold, mayFail } = isList(node.right)
    ? compareBounds(node.operator, left, rights, node.left.type)
    : compareWithOne(node.operator, left, rights, node.left.type);
  return answer(mayHold, mayFail, allMissing(left.missing, ...rights.map((each) => each.missing)));
}

/** To be in a set is to be contained in it. */
function compareWithOne(
  operator: Operator,
  left: Bound,
  rights: readonly Bound[],
  type: ValueType,
): Outcomes {
  const [set = settled(null)] = rights;
  if (operator === 'in') return holds(set, left);
  if (operator === 'notIn') return opposite(holds(set, left));
  return compareBounds(operator, left, rights, type);
}

function compareBounds(
  operator: Operator,
  left: Bound,
  rights: readonly Bound[],
  type: ValueType,
): Outcomes {
  const [right = settled(null)] = rights;
  switch (operator) {
    case 'equal':
      return equals(left, right, type);
    case 'notEqual':
      return opposite(equals(left, right, type));
    case 'in':
      return isOneOf(left, rights, type);
    case 'notIn':
      return opposite(isOneOf(left, rights, type));
    case 'contains':
      return holds(left, right);
    case 'doesNotContain':
      return opposite(holds(left, right));
    case 'lessThan':
      return isBelow(left, right, false);
    case 'lessThanInclusive':
      return isBelow(left, right, true);
    case 'greaterThan':
      return isBelow(right, left, false);
    case 'greaterThanInclusive':
      return isBelow(right, left, true);
    default:
      return assertNever(operator);
  }
}

function opposite({ mayHold, mayFail }: Outcomes): Outcomes {
  return { mayHold: mayFail, mayFail: mayHold };
}

function bothPresent(left: Bound, right: Bound): boolean {
  return left.mayBePresent && right.mayBePresent;
}

function isBelow(left: Bound, right: Bound, orEqual: boolean): Outcomes {
  const both = bothPresent(left, right);
  return {
    mayHold: both && mayBeBelow(left, right, orEqual),
    mayFail: left.mayBeAbsent || right.mayBeAbsent || (both && mayBeBelow(right, left, !orEqual)),
  };
}

/** Absent equals absent and nothing else. */
function equals(left: Bound, right: Bound, type: ValueType): Outcomes {
  const both = bothPresent(left, right);
  const oneAbsent =
    (left.mayBeAbsent && right.mayBePresent) || (right.mayBeAbsent && left.mayBePresent);
  return {
    mayHold: (left.mayBeAbsent && right.mayBeAbsent) || (both && mayBeSame(left, right, type)),
    mayFail: oneAbsent || (both && !areSurelySame(left, right)),
  };
}

/** Whether two present values can be equal. */
export function mayBeSame(left: Bound, right: Bound, type: ValueType): boolean {
  switch (type.kind) {
    case 'number':
    case 'date':
    case 'datetime':
      return mayMeet(left, right);
    case 'boolean':
      return (left.mayBeTrue && right.mayBeTrue) || (left.mayBeFalse && right.mayBeFalse);
    case 'code':
    case 'text':
      return mayShareCode(left, right);
    case 'codes':
    case 'row':
      return !left.settled || !right.settled || isSameValue(left.value, right.value);
    default:
      return assertNever(type);
  }
}

function areSurelySame(left: Bound, right: Bound): boolean {
  return left.settled && right.settled && isSameValue(left.value, right.value);
}

function mayShareCode(left: Bound, right: Bound): boolean {
  if (left.codes === null && right.codes === null) return true;
  if (left.codes === null) return mayShareCode(right, left);
  return [...left.codes].some((code) => mayBeCode(right, code));
}

/** Whether a code may be it (or, of a set, may be in it). */
export function mayBeCode(bound: Bound, code: string): boolean {
  return bound.codes === null ? !bound.except.has(code) : bound.codes.has(code);
}

/** Absent is one of nothing. */
function isOneOf(left: Bound, rights: readonly Bound[], type: ValueType): Outcomes {
  const mayHold =
    left.mayBePresent && rights.some((right) => right.mayBePresent && mayBeSame(left, right, type));
  return { mayHold, mayFail: left.mayBeAbsent || !isSurelyOneOf(left, rights) };
}

function isSurelyOneOf(left: Bound, rights: readonly Bound[]): boolean {
  const known = rights.flatMap((right) => (right.settled ? [right.value] : []));
  if (left.settled) return known.some((value) => isSameValue(left.value, value));
  if (left.codes !== null) return [...left.codes].every((code) => known.includes(code));
  return left.mayBeTrue && left.mayBeFalse && known.includes(true) && known.includes(false);
}

/** An absent set holds nothing, and no set holds an absent code. */
function holds(set: Bound, code: Bound): Outcomes {
  if (!bothPresent(set, code)) return { mayHold: false, mayFail: true };
  const isSure = code.codes !== null && [...code.codes].every((each) => set.holds.has(each));
  return {
    mayHold: mayShareCode(set, code),
    mayFail: set.mayBeAbsent || code.mayBeAbsent || !isSure,
  };
}

function isList<T>(right: T | readonly T[]): right is readonly T[] {
  return Array.isArray(right);
}
