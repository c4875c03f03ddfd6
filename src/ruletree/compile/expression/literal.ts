import { parseIsoDate, parseLocalDateTime } from '../../../base/date.js';
import { type Exact, fromNumber, mul, parseExact } from '../../../base/exact.js';
import type { NumberText } from '../../../rulefile/format.js';
import type { LiteralNode, Node } from '../../nodes.js';
import { dateType, datetimeType } from '../../types.js';
import { anyUnit, dimensionless, parseUnit, scaleOf, suggestUnit, type Unit } from '../../unit.js';
import { codeLiteral, numberLiteral } from '../nodes.js';
import type { Site } from '../site.js';

/** Reads a number as written in a rule file, exactly. */
export function readNumber(value: NumberText): Exact | undefined {
  return typeof value === 'number' ? fromNumber(value) : parseExact(value);
}

/** A unit by its text; reports an unknown one. */
export function readUnit(text: string, site: Site): Unit | undefined {
  const unit = parseUnit(text);
  if (unit) return unit;
  return site.fail('ruletree/unknown-unit', { unit: text, suggestion: suggestUnit(text) ?? '' });
}

/** A number in a unit, scaled to its internal count (fen for money). */
export function compileNumber(value: NumberText, unit: Unit, site: Site): LiteralNode | undefined {
  const exact = readNumber(value);
  if (exact === undefined) return site.fail('ruletree/bad-number', { value });
  return numberLiteral(mul(exact, scaleOf(unit)), unit, site.origin);
}

/** A number with no unit of its own: it takes the one expected, and zero fits every unit. */
export function compileBareNumber(
  value: number,
  site: Site,
  unit: Unit | undefined,
): Node | undefined {
  const expected = value === 0 ? anyUnit : (unit ?? dimensionless);
  return compileNumber(value, expected, site);
}

export function compileQuantified(
  expression: { readonly value: NumberText; readonly unit: string },
  site: Site,
): Node | undefined {
  const unit = readUnit(expression.unit, site.in('unit'));
  return unit && compileNumber(expression.value, unit, site.in('value'));
}

export function compileCode(expression: { readonly code: string }, site: Site): Node {
  return codeLiteral(expression.code, site.origin);
}

/** A date, or a date with the time of day. */
export function compileWrittenDate(text: string, site: Site): LiteralNode | undefined {
  const moment = parseLocalDateTime(text);
  if (moment === undefined) return compileDate(text, site);
  return { kind: 'literal', value: moment, type: datetimeType, origin: site.origin };
}

export function compileDate(text: string, site: Site): LiteralNode | undefined {
  const day = parseIsoDate(text);
  if (day === undefined) return site.fail('ruletree/bad-date', { value: text });
  return { kind: 'literal', value: day, type: dateType, origin: site.origin };
}
