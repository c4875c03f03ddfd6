import { assertNever } from '../../base/errors.js';
import { type Exact, isWhole, sign } from '../../base/exact.js';
import type { Cite, Localized } from '../../rulefile/format.js';
import type { Origin } from '../../rulefile/resolved.js';
import type { LiteralNode, Node, PickNode, ValueType } from '../nodes.js';
import { asNullable, asPresent, booleanType, joinTypes, numberType } from '../types.js';
import type { Unit } from '../unit.js';

/** Nodes that the compiler itself puts together. */

export function numberLiteral(value: Exact, unit: Unit, origin: Origin): LiteralNode {
  const type = numberType(unit, { whole: isWhole(value), nonNegative: sign(value) >= 0 });
  return { kind: 'literal', value, type, origin };
}

export function booleanLiteral(value: boolean, origin: Origin): LiteralNode {
  return { kind: 'literal', value, type: booleanType, origin };
}

export function codeLiteral(value: string, origin: Origin): LiteralNode {
  const type: ValueType = { kind: 'code', codes: new Set([value]), list: null, nullable: false };
  return { kind: 'literal', value, type, origin };
}

export function allOf(of: readonly Node[], origin: Origin): Node {
  const [only] = of;
  if (only && of.length === 1) return only;
  return { kind: 'all', of, type: booleanType, origin };
}

export function anyOf(of: readonly Node[], origin: Origin): Node {
  const [only] = of;
  if (only && of.length === 1) return only;
  return { kind: 'any', of, type: booleanType, origin };
}

export function not(of: Node, origin: Origin): Node {
  return { kind: 'not', of, type: booleanType, origin };
}

/** `amount` where `when` holds, else absent. */
export function whenever(
  when: Node,
  amount: Node,
  origin: Origin,
  about: { id: string; label: Localized | null; cite: readonly Cite[] },
): PickNode {
  return {
    kind: 'pick',
    take: 'first',
    among: [{ ...about, when, amount, origin }],
    otherwise: null,
    decision: null,
    type: asNullable(amount.type),
    origin,
  };
}

/** The value, or zero in its unit where it is absent. */
export function orZero(of: Node, origin: Origin): Node {
  if (!of.type.nullable || of.type.kind !== 'number') return of;
  const zero = numberLiteral(0, of.type.unit, origin);
  const type = joinTypes(asPresent(of.type), zero.type) ?? asPresent(of.type);
  return { kind: 'if-absent', of, then: zero, type, origin };
}

export function sumOf(of: readonly Node[], unit: Unit, origin: Origin): Node {
  const [first, ...rest] = of;
  if (!first) return numberLiteral(0, unit, origin);
  if (rest.length === 0) return first;
  let type = first.type;
  for (const node of rest) type = joinTypes(type, node.type) ?? type;
  return { kind: 'add', of, type, origin };
}

export { assertNever };
