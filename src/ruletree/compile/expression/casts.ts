import { compare, equal, isWhole, mul } from '../../../base/exact.js';
import type { Expression, Note } from '../../../rulefile/format.js';
import type { Node } from '../../nodes.js';
import { joinTypes, numberType } from '../../types.js';
import { conversionFactor, sameUnit, scaleOf, type Unit } from '../../unit.js';
import { failClash } from '../clash.js';
import { numberLiteral } from '../nodes.js';
import type { Site } from '../site.js';
import type { Workshop } from '../workshop.js';
import { compileNumeric, requireNumber } from './arithmetic.js';
import { readNumber, readUnit } from './literal.js';

type RoundExpression = Extract<Expression, { readonly round: Expression }>;

/** `round`: to a step, in a direction; the only place where an amount loses anything. */
export function compileRound(
  c: Workshop,
  expression: RoundExpression,
  site: Site,
  expected?: Unit,
): Node | undefined {
  const value = compileNumeric(c, expression.round, site.in('round'), expected);
  if (!value) return undefined;
  const step = compileStep(c, expression.step, value.type.unit, site.in('step'));
  if (!step) return undefined;
  if (step.kind === 'literal' && typeof step.value !== 'boolean' && step.value !== null) {
    if (typeof step.value === 'string' || compare(step.value, 0) <= 0) {
      return site.in('step').fail('ruletree/step-not-positive', {});
    }
  }
  const whole = step.type.kind === 'number' && step.type.whole;
  const type = numberType(value.type.unit, { whole, nonNegative: value.type.nonNegative });
  return {
    kind: 'round',
    of: value.node,
    step,
    direction: expression.direction,
    type,
    origin: site.origin,
    cite: expression.cite,
  };
}

/** A step is a number in the unit of what is rounded, or a reference. */
function compileStep(c: Workshop, step: number | string, unit: Unit, site: Site): Node | undefined {
  const written = readNumber(step);
  if (written !== undefined) return numberLiteral(mul(written, scaleOf(unit)), unit, site.origin);
  const node = c.reference(String(step), site);
  const number = node && requireNumber(node, site);
  if (!number) return undefined;
  if (!sameUnit(number.type.unit, unit)) {
    return site.fail('ruletree/unit-clash', { left: unit.text, right: number.type.unit.text });
  }
  return number.node;
}

/** `convert`: to another unit by an exact factor, months to years for instance. */
export function compileConvert(
  c: Workshop,
  expression: { readonly convert: Expression; readonly to: string },
  site: Site,
): Node | undefined {
  const value = compileNumeric(c, expression.convert, site.in('convert'));
  const to = readUnit(expression.to, site.in('to'));
  if (!value || !to) return undefined;
  const factor = conversionFactor(value.type.unit, to);
  if (factor === undefined) {
    return site.fail('ruletree/no-conversion', { from: value.type.unit.text, to: to.text });
  }
  if (equal(factor, 1)) return value.node;
  const type = numberType(to, {
    whole: value.type.whole && isWhole(factor),
    nonNegative: value.type.nonNegative,
  });
  return { kind: 'convert', of: value.node, factor, reason: null, type, origin: site.origin };
}

/** `as`: takes a number for one in another unit, for a stated reason. */
export function compileAs(
  c: Workshop,
  expression: { readonly as: string; readonly of: Expression; readonly reason: Note },
  site: Site,
): Node | undefined {
  const value = compileNumeric(c, expression.of, site.in('of'));
  const to = readUnit(expression.as, site.in('as'));
  if (!value || !to) return undefined;
  if (scaleOf(value.type.unit) !== scaleOf(to)) {
    return site.fail('ruletree/no-conversion', { from: value.type.unit.text, to: to.text });
  }
  const { whole, nonNegative } = value.type;
  return {
    kind: 'convert',
    of: value.node,
    factor: 1,
    reason: expression.reason,
    type: numberType(to, { whole, nonNegative }),
    origin: site.origin,
  };
}

/** `ifAbsent`: a stand-in for a value known to be absent (never for an unknown one). */
export function compileIfAbsent(
  c: Workshop,
  expression: { readonly ifAbsent: Expression; readonly then: Expression },
  site: Site,
  expected?: Unit,
): Node | undefined {
  const of = c.expression(expression.ifAbsent, site.in('ifAbsent'), expected);
  const unit = of?.type.kind === 'number' ? of.type.unit : undefined;
  const then = c.expression(expression.then, site.in('then'), unit);
  if (!of || !then) return undefined;
  const type = joinTypes(of.type, then.type);
  if (!type) {
    return failClash(site.in('then'), of.type, then.type);
  }
  const settled = then.type.nullable ? type : { ...type, nullable: false };
  return { kind: 'if-absent', of, then, type: settled, origin: site.origin };
}
