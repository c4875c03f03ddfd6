import type { Expression } from '../../../rulefile/format.js';
import type { Node } from '../../nodes.js';
import type { Unit } from '../../unit.js';
import type { Site } from '../site.js';
import type { Workshop } from '../workshop.js';
import {
  compileClamp,
  compileDivide,
  compileMultiply,
  compileSubtract,
  compileSum,
} from './arithmetic.js';
import { compileAs, compileConvert, compileIfAbsent, compileRound } from './casts.js';
import {
  compileAge,
  compileBetween,
  compileDatePart,
  compileEdge,
  compileOverlap,
  compileShift,
} from './dates.js';
import {
  compileCount,
  compileCountOf,
  compileExtreme,
  compileTest,
  compileTotal,
} from './lists.js';
import {
  compileBareNumber,
  compileCode,
  compileQuantified,
  compileWrittenDate,
} from './literal.js';
import { compilePick, compileRange } from './pick.js';
import { compileScale } from './scale.js';
import { compileStatement } from './statement.js';
import { compileTable } from './table.js';

/**
 * Compiles an expression by its one telling key. The unit expected of it goes down to wherever
 * its own value comes from: a bare number there is taken in that unit.
 */
export function compileExpression(
  c: Workshop,
  e: Expression,
  site: Site,
  unit: Unit | undefined,
): Node | undefined {
  if (typeof e === 'number') return compileBareNumber(e, site, unit);
  if (typeof e === 'string') return c.reference(e, site);
  if ('unit' in e) return compileQuantified(e, site);
  if ('parameter' in e) return c.earlier(e.parameter, e.at, site);
  if ('code' in e) return compileCode(e, site);
  if ('add' in e) return compileSum(c, 'add', e.add, site.in('add'), unit);
  if ('subtract' in e) return compileSubtract(c, e.subtract, site.in('subtract'), unit);
  if ('multiply' in e) return compileMultiply(c, e.multiply, site.in('multiply'));
  if ('divide' in e) return compileDivide(c, e.divide, site.in('divide'));
  if ('min' in e) return compileSum(c, 'min', e.min, site.in('min'), unit);
  if ('max' in e) return compileSum(c, 'max', e.max, site.in('max'), unit);
  if ('clamp' in e) return compileClamp(c, e, site, unit);
  if ('round' in e) return compileRound(c, e, site, unit);
  if ('total' in e) return compileTotal(c, e, site, unit);
  if ('count' in e) return compileCount(c, e, site);
  if ('greatest' in e) return compileExtreme(c, 'greatest', e.greatest, e, site, unit);
  if ('least' in e) return compileExtreme(c, 'least', e.least, e, site, unit);
  if ('countOf' in e) return compileCountOf(c, e.countOf, site.in('countOf'));
  if ('test' in e) return compileTest(c, e.test, site.in('test'));
  if ('scale' in e) return compileScale(c, e, site, unit);
  if ('table' in e) return compileTable(c, e.table, site.in('table'), unit);
  if ('pick' in e) return compilePick(c, e, site, unit);
  if ('range' in e) return compileRange(c, e, site, unit);
  if ('convert' in e) return compileConvert(c, e, site);
  if ('as' in e) return compileAs(c, e, site);
  if ('age' in e) return compileAge(c, e, site);
  if ('between' in e) return compileBetween(c, e, site);
  if ('shift' in e) return compileShift(c, e, site);
  if ('startOf' in e) return compileEdge(c, 'start-of', e.startOf, e.date, site);
  if ('endOf' in e) return compileEdge(c, 'end-of', e.endOf, e.date, site);
  if ('yearOf' in e) return compileDatePart(c, 'year-of', e.yearOf, site.in('yearOf'));
  if ('monthOf' in e) return compileDatePart(c, 'month-of', e.monthOf, site.in('monthOf'));
  if ('overlap' in e) return compileOverlap(c, e.overlap, site.in('overlap'));
  if ('ifAbsent' in e) return compileIfAbsent(c, e, site, unit);
  if ('statement' in e) return compileStatement(c, e, site, unit);
  return compileWrittenDate(e.date, site.in('date'));
}
