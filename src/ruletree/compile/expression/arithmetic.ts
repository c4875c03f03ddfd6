import { sign } from '../../../base/exact.js';
import type { Expression } from '../../../rulefile/format.js';
import type { Node } from '../../nodes.js';
import { describeType, type NumberType, numberType } from '../../types.js';
import { divideUnits, isNonsense, multiplyUnits, sameUnit, type Unit, unitOf } from '../../unit.js';
import { constantOf, isNumber } from '../constant.js';
import type { Site } from '../site.js';
import type { Workshop } from '../workshop.js';

export interface NumberNode {
  readonly node: Node;
  readonly type: NumberType;
}

/** Compiles a part that must be a number that is there; reports what else it is. */
export function compileNumeric(
  c: Workshop,
  expression: Expression,
  site: Site,
  unit?: Unit,
): NumberNode | undefined {
  const node = c.expression(expression, site, unit);
  return node && requireNumber(node, site);
}

export function requireNumber(node: Node, site: Site): NumberNode | undefined {
  if (node.type.kind !== 'number') {
    return site.fail('ruletree/not-a-number', { found: describeType(node.type) });
  }
  if (node.type.nullable) return site.fail('ruletree/may-be-absent', {});
  return { node, type: node.type };
}

function compileAll(
  c: Workshop,
  parts: readonly Expression[],
  site: Site,
  unit?: Unit,
): readonly NumberNode[] | undefined {
  const nodes = parts.map((part, index) => compileNumeric(c, part, site.in(index), unit));
  return nodes.every((node) => node !== undefined) ? nodes : undefined;
}

/** The one unit of all parts; reports the first that differs. */
function commonUnit(parts: readonly NumberNode[], site: Site): Unit | undefined {
  let unit: Unit | undefined;
  for (const { type } of parts) {
    if (unit && !sameUnit(unit, type.unit)) {
      return site.fail('ruletree/unit-clash', { left: unit.text, right: type.unit.text });
    }
    unit = unit ? unitOf(unit, type.unit) : type.unit;
  }
  return unit;
}

/** `add`, `min`, `max`: all parts in one unit. */
export function compileSum(
  c: Workshop,
  kind: 'add' | 'min' | 'max',
  expressions: readonly Expression[],
  site: Site,
  expected?: Unit,
): Node | undefined {
  const parts = compileAll(c, expressions, site, expected);
  const unit = parts && commonUnit(parts, site);
  if (!parts || !unit) return undefined;
  const types = parts.map((part) => part.type);
  const nonNegative =
    kind === 'max' ? types.some((t) => t.nonNegative) : types.every((t) => t.nonNegative);
  const type = numberType(unit, { whole: types.every((t) => t.whole), nonNegative });
  return { kind, of: parts.map((part) => part.node), type, origin: site.origin };
}

export function compileMultiply(
  c: Workshop,
  expressions: readonly Expression[],
  site: Site,
): Node | undefined {
  const parts = compileAll(c, expressions, site);
  const [first, ...rest] = parts ?? [];
  if (!parts || !first) return undefined;
  let unit = first.type.unit;
  for (const part of rest) unit = multiplyUnits(unit, part.type.unit);
  if (isNonsense(unit)) {
    return site.fail('ruletree/nonsense-unit', { units: parts.map((p) => p.type.unit.text) });
  }
  const type = numberType(unit, {
    whole: parts.every((part) => part.type.whole),
    nonNegative: parts.every((part) => part.type.nonNegative),
  });
  return { kind: 'multiply', of: parts.map((part) => part.node), type, origin: site.origin };
}

export function compileSubtract(
  c: Workshop,
  [a, b]: readonly [Expression, Expression],
  site: Site,
  expected?: Unit,
): Node | undefined {
  const left = compileNumeric(c, a, site.in(0), expected);
  const right = compileNumeric(c, b, site.in(1), expected);
  const unit = left && right && commonUnit([left, right], site);
  if (!left || !right || !unit) return undefined;
  const type = numberType(unit, {
    whole: left.type.whole && right.type.whole,
    nonNegative: false,
  });
  return { kind: 'subtract', left: left.node, right: right.node, type, origin: site.origin };
}

export function compileDivide(
  c: Workshop,
  [a, b]: readonly [Expression, Expression],
  site: Site,
): Node | undefined {
  const left = compileNumeric(c, a, site.in(0));
  const right = compileNumeric(c, b, site.in(1));
  if (!left || !right) return undefined;
  const by = constantOf(right.node);
  if (isNumber(by) && sign(by) === 0) return site.in(1).fail('ruletree/divides-by-zero', {});
  const unit = divideUnits(left.type.unit, right.type.unit);
  if (isNonsense(unit)) {
    return site.fail('ruletree/nonsense-unit', {
      units: [left.type.unit.text, right.type.unit.text],
    });
  }
  const type = numberType(unit, {
    whole: false,
    nonNegative: left.type.nonNegative && right.type.nonNegative,
  });
  return { kind: 'divide', left: left.node, right: right.node, type, origin: site.origin };
}

/** Ends of a value: `max(low, min(high, x))`. */
export function compileClamp(
  c: Workshop,
  expression: { clamp: Expression; low?: Expression | undefined; high?: Expression | undefined },
  site: Site,
  expected?: Unit,
): Node | undefined {
  const value = compileNumeric(c, expression.clamp, site.in('clamp'), expected);
  if (!value) return undefined;
  let node: Node = value.node;
  let type = value.type;
  for (const [end, kind] of [
    ['high', 'min'],
    ['low', 'max'],
  ] as const) {
    const limit = expression[end];
    if (limit === undefined) continue;
    const bound = compileNumeric(c, limit, site.in(end), type.unit);
    const unit = bound && commonUnit([{ node, type }, bound], site.in(end));
    if (!bound || !unit) return undefined;
    const both = type.nonNegative && bound.type.nonNegative;
    const either = type.nonNegative || bound.type.nonNegative;
    type = numberType(unit, {
      whole: type.whole && bound.type.whole,
      nonNegative: kind === 'max' ? either : both,
    });
    node = { kind, of: [node, bound.node], type, origin: site.origin };
  }
  return node;
}

/** Whether a node is a written number and positive. */
export function isPositiveLiteral(node: Node): boolean {
  return (
    node.kind === 'literal' &&
    node.value !== null &&
    typeof node.value !== 'string' &&
    typeof node.value !== 'boolean' &&
    sign(node.value) > 0
  );
}
