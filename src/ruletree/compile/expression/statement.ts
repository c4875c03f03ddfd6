import type { Expression, StatementLine } from '../../../rulefile/format.js';
import type { Node, StatementLineNode } from '../../nodes.js';
import { describeType, type NumberType, numberType } from '../../types.js';
import { sameUnit, type Unit, unitOf } from '../../unit.js';
import type { Site } from '../site.js';
import type { Workshop } from '../workshop.js';
import { compileNumeric } from './arithmetic.js';

interface CompiledLine {
  readonly line: StatementLineNode;
  readonly type: NumberType;
  readonly site: Site;
}

/** `statement`: a sum whose lines are shown one by one, each with its cap, and a floor. */
export function compileStatement(
  c: Workshop,
  expression: {
    readonly statement: readonly StatementLine[];
    readonly floor?: Expression | undefined;
  },
  site: Site,
  expected?: Unit,
): Node | undefined {
  const compiled = expression.statement.map((line, index) =>
    compileLine(c, line, expected, site.in('statement', index)),
  );
  if (!compiled.every((each) => each !== undefined)) return undefined;
  let unit: Unit | undefined;
  for (const { type, site: where } of compiled) {
    if (unit && !sameUnit(unit, type.unit)) {
      return where.fail('ruletree/unit-clash', { left: unit.text, right: type.unit.text });
    }
    unit = unit ? unitOf(unit, type.unit) : type.unit;
  }
  const floor =
    expression.floor === undefined
      ? null
      : compileNumeric(c, expression.floor, site.in('floor'), unit);
  if (!unit || floor === undefined) return undefined;
  if (floor && !sameUnit(floor.type.unit, unit)) {
    return site
      .in('floor')
      .fail('ruletree/unit-clash', { left: unit.text, right: describeType(floor.type) });
  }
  const rising = compiled.every(({ line, type }) => line.sign === 1 && type.nonNegative);
  return {
    kind: 'statement',
    lines: compiled.map((each) => each.line),
    floor: floor?.node ?? null,
    type: numberType(unit, {
      whole: compiled.every((each) => each.type.whole) && (floor?.type.whole ?? true),
      nonNegative: rising || (floor?.type.nonNegative ?? false),
    }),
    origin: site.origin,
  };
}

function compileLine(
  c: Workshop,
  line: StatementLine,
  expected: Unit | undefined,
  site: Site,
): CompiledLine | undefined {
  const key = line.add === undefined ? 'subtract' : 'add';
  const expression = line[key];
  if (expression === undefined) return site.fail('ruletree/add-or-subtract', {});
  const amount = compileNumeric(c, expression, site.in(key), expected);
  const cap =
    line.cap === undefined ? null : compileNumeric(c, line.cap, site.in('cap'), amount?.type.unit);
  const when = line.when === undefined ? null : c.condition(line.when, site.in('when'));
  if (!amount || cap === undefined || when === undefined) return undefined;
  if (cap && !sameUnit(cap.type.unit, amount.type.unit)) {
    return site.in('cap').fail('ruletree/unit-clash', {
      left: amount.type.unit.text,
      right: cap.type.unit.text,
    });
  }
  const type = numberType(amount.type.unit, {
    whole: amount.type.whole && (cap?.type.whole ?? true),
    nonNegative: amount.type.nonNegative && (cap?.type.nonNegative ?? true),
  });
  return {
    line: {
      id: line.id,
      label: line.label,
      sign: key === 'add' ? 1 : -1,
      amount: amount.node,
      cap: cap?.node ?? null,
      when,
      origin: site.origin,
      cite: site.cites(line.cite),
    },
    type,
    site,
  };
}
