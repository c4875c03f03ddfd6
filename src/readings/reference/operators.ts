import type { Engine } from 'json-rules-engine';
import { parseIsoDate, parseLocalDateTime } from '../../base/date.js';
import { type Exact, fromNumber, mul, parseExact, sign, sub } from '../../base/exact.js';
import { type CodeSet, Row } from '../../facts/row.js';
import { type Operator, operators } from '../../rulefile/format.js';
import type { ValueType } from '../../ruletree/nodes.js';
import { comparable, describeType } from '../../ruletree/types.js';
import { scaleOf } from '../../ruletree/unit.js';
import { referenceError } from './errors.js';
import { FactValue, type Known, UnreadableFact } from './fact-value.js';

/** What json-rules-engine brings along: `===`, `<` on anything, and number checks on text. */
const stockOperators: readonly string[] = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
];
const stockDecorators: readonly string[] = [
  'someFact',
  'someValue',
  'everyFact',
  'everyValue',
  'swap',
  'not',
];

/**
 * What a comparison does with a fact that cannot be told. json-rules-engine has two truth values
 * and would let it pass `notEqual`; so either the whole run stops, or (`fails`, for the auditor,
 * who looks only where the answer is settled without that fact) the comparison does not hold.
 */
export type OnUnreadable = 'throws' | 'fails';

/** Takes the stock operators out of an engine and puts ours in. */
export function installOperators(engine: Engine, onUnreadable: OnUnreadable): void {
  for (const name of stockOperators) engine.removeOperator(name);
  for (const name of stockDecorators) engine.removeOperatorDecorator(name);
  for (const name of operators) {
    engine.addOperator(name, (left: unknown, right: unknown) =>
      compareFacts(name, left, right, onUnreadable),
    );
  }
}

/** A comparison as json-rules-engine asks for it. The right side may be plain JSON of a rule. */
export function compareFacts(
  operator: Operator,
  left: unknown,
  right: unknown,
  onUnreadable: OnUnreadable,
): boolean {
  for (const side of [left, right]) {
    if (!(side instanceof UnreadableFact)) continue;
    if (onUnreadable === 'throws') throw side.error;
    return false;
  }
  if (!(left instanceof FactValue)) {
    throw referenceError(
      'reference/foreign-value',
      { found: typeof left },
      'A fact of a condition did not come from the household; the operators know only its facts.',
    );
  }
  if (operator === 'in' || operator === 'notIn') {
    if (right instanceof FactValue) return hasCode(right, left) === (operator === 'in');
    return isOneOf(left, right) === (operator === 'in');
  }
  if (operator === 'contains' || operator === 'doesNotContain') {
    return hasCode(left, right) === (operator === 'contains');
  }
  const other = read(right, left.type);
  if (operator === 'equal') return isSame(left.value, other);
  if (operator === 'notEqual') return !isSame(left.value, other);
  return isOrdered(operator, left, other);
}

/** Absent is one of nothing. The right side is a list of a rule, or a fact that is a set of codes. */
function isOneOf(left: FactValue, right: unknown): boolean {
  if (right instanceof FactValue) {
    if (left.type.kind !== 'code' && left.type.kind !== 'text') throw clash(left.type, 'in');
    return hasCode(right, left);
  }
  if (!Array.isArray(right)) throw clash(left.type, typeof right);
  return right.some((each) => left.value !== null && isSame(left.value, read(each, left.type)));
}

function isOrdered(
  operator: Exclude<
    Operator,
    'equal' | 'notEqual' | 'in' | 'notIn' | 'contains' | 'doesNotContain'
  >,
  { type, value }: FactValue,
  other: Known,
): boolean {
  if (type.kind !== 'number' && type.kind !== 'date' && type.kind !== 'datetime') {
    throw clash(type, operator);
  }
  if (value === null || other === null) return false;
  const difference = sign(sub(value as Exact, other as Exact));
  switch (operator) {
    case 'lessThan':
      return difference === -1;
    case 'lessThanInclusive':
      return difference !== 1;
    case 'greaterThan':
      return difference === 1;
    case 'greaterThanInclusive':
      return difference !== -1;
  }
}

/** Absent equals absent and nothing else. */
function isSame(a: Known, b: Known): boolean {
  if (a === null || b === null) return a === b;
  if (typeof a === 'boolean' || typeof a === 'string' || a instanceof Row) return a === b;
  if (typeof b === 'boolean' || typeof b === 'string' || b instanceof Row) return false;
  return sign(sub(a as Exact, b as Exact)) === 0;
}

function hasCode({ type, value }: FactValue, right: unknown): boolean {
  if (type.kind !== 'codes') throw clash(type, 'contains');
  const code = right instanceof FactValue ? right.value : right;
  if (code !== null && typeof code !== 'string') throw clash(type, typeof right);
  return value !== null && code !== null && (value as CodeSet).items.includes(code);
}

/** The right side in the type of the left: another fact, or JSON as a rule file writes it. */
function read(right: unknown, type: ValueType): Known {
  if (right instanceof FactValue) {
    if (right.value !== null && !comparable(type, right.type)) {
      throw clash(type, describeType(right.type));
    }
    return right.value;
  }
  if (right === null) return null;
  const value = readWritten(right, type);
  if (value === undefined) throw clash(type, typeof right);
  return value;
}

function readWritten(written: unknown, type: ValueType): Known | undefined {
  switch (type.kind) {
    case 'number': {
      const exact =
        typeof written === 'number'
          ? fromNumber(written)
          : typeof written === 'string'
            ? parseExact(written)
            : undefined;
      return exact === undefined ? undefined : mul(exact, scaleOf(type.unit));
    }
    case 'boolean':
      return typeof written === 'boolean' ? written : undefined;
    case 'date':
      return typeof written === 'string' ? parseIsoDate(written) : undefined;
    case 'datetime':
      return typeof written === 'string' ? parseLocalDateTime(written) : undefined;
    case 'code':
    case 'text':
      return typeof written === 'string' ? written : undefined;
    case 'codes':
    case 'row':
      return undefined;
  }
}

function clash(type: ValueType, found: string) {
  return referenceError(
    'reference/type-clash',
    { left: describeType(type), right: found },
    `A condition compares ${describeType(type)} with ${found}, which do not go together.`,
  );
}
