import {
  add,
  compare,
  div,
  type Exact,
  maxOf,
  minOf,
  mul,
  roundTo,
  sub,
} from '../../base/exact.js';
import type { CodeSet } from '../../facts/row.js';
import { compareValues } from '../compare.js';
import type { Node } from '../nodes.js';

export type Constant = Exact | string | boolean | null;

/**
 * Value of a node that reads no facts, or `undefined` when it reads one or stands on an
 * open term. Derived parameters are worked out here, once, when a county is compiled.
 */
export function constantOf(node: Node): Constant | undefined {
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'as-of':
      return node.day;
    case 'parameter': {
      if (node.keys.length > 0) return undefined;
      const cell = node.cells.get('');
      if (cell?.kind === 'value') return isSet(cell.value) ? undefined : cell.value;
      return cell?.kind === 'formula' ? constantOf(cell.node) : undefined;
    }
    case 'add':
      return fold(node.of, add);
    case 'multiply':
      return fold(node.of, mul);
    case 'min':
      return fold(node.of, minOf);
    case 'max':
      return fold(node.of, maxOf);
    case 'subtract':
      return fold([node.left, node.right], sub);
    case 'divide': {
      const by = numberOf(node.right);
      return by === undefined || compare(by, 0) === 0
        ? undefined
        : fold([node.left, node.right], div);
    }
    case 'round': {
      const step = numberOf(node.step);
      const of = numberOf(node.of);
      if (step === undefined || of === undefined || compare(step, 0) <= 0) return undefined;
      return roundTo(of, step, node.direction);
    }
    case 'convert': {
      const of = numberOf(node.of);
      return of === undefined ? undefined : mul(of, node.factor);
    }
    case 'if-absent': {
      const of = constantOf(node.of);
      return of === null ? constantOf(node.then) : of;
    }
    case 'all':
    case 'any': {
      const values = node.of.map(constantOf);
      const settling = node.kind === 'any';
      if (values.includes(settling)) return settling;
      return values.every((value) => value === !settling) ? !settling : undefined;
    }
    case 'not': {
      const value = constantOf(node.of);
      return typeof value === 'boolean' ? !value : undefined;
    }
    case 'compare': {
      const left = constantOf(node.left);
      const right = Array.isArray(node.right)
        ? node.right.map((each) => each.value)
        : constantOf(node.right as Node);
      if (left === undefined || right === undefined) return undefined;
      return compareValues(node.operator, left, right);
    }
    case 'pick':
      return firstPick(node);
    default:
      return undefined;
  }
}

/** A set of codes is no constant that can be calculated with. */
function isSet(value: Constant | CodeSet): value is CodeSet {
  return typeof value === 'object' && value !== null && 'items' in value;
}

function firstPick(node: Extract<Node, { kind: 'pick' }>): Constant | undefined {
  if (node.take !== 'first') return undefined;
  for (const option of node.among) {
    const when = option.when === null ? true : constantOf(option.when);
    if (when === undefined) return undefined;
    if (when === true) return constantOf(option.amount);
  }
  return node.otherwise === null ? null : constantOf(node.otherwise);
}

function numberOf(node: Node): Exact | undefined {
  const value = constantOf(node);
  return isNumber(value) ? value : undefined;
}

/** Whether a constant is a number (or a day, which is held as one). */
export function isNumber(value: Constant | undefined): value is Exact {
  if (value === undefined || value === null) return false;
  return typeof value !== 'string' && typeof value !== 'boolean';
}

function fold(nodes: readonly Node[], op: (a: Exact, b: Exact) => Exact): Exact | undefined {
  let result: Exact | undefined;
  for (const node of nodes) {
    const value = numberOf(node);
    if (value === undefined) return undefined;
    result = result === undefined ? value : op(result, value);
  }
  return result;
}
