import { compare, type Exact } from '../../../base/exact.js';
import type { Band, Bracket, Expression, NumberText } from '../../../rulefile/format.js';
import type { Node, ScaleBracket, ValueType } from '../../nodes.js';
import { describeType, joinTypes, type NumberType, numberType } from '../../types.js';
import { multiplyUnits, type Unit } from '../../unit.js';
import { failClash } from '../clash.js';
import { constantOf } from '../constant.js';
import type { Site } from '../site.js';
import type { Workshop } from '../workshop.js';
import { compileNumeric } from './arithmetic.js';
import { compileDate, compileNumber, readNumber } from './literal.js';

export interface BandNode {
  readonly low: Node | null;
  readonly lowIn: boolean;
  readonly high: Node | null;
  readonly highIn: boolean;
}

/** Ends of a band in the type of what is compared with them. */
export function compileBand(
  c: Workshop,
  band: Band,
  type: ValueType,
  site: Site,
): BandNode | undefined {
  const end = (key: 'from' | 'above' | 'to' | 'below'): Node | null | undefined => {
    const value = band[key];
    return value === undefined ? null : compileEnd(c, value, type, site.in(key));
  };
  const [from, above, to, below] = [end('from'), end('above'), end('to'), end('below')];
  if (from === undefined || above === undefined || to === undefined || below === undefined) {
    return undefined;
  }
  return { low: from ?? above, lowIn: from !== null, high: to ?? below, highIn: to !== null };
}

function compileEnd(c: Workshop, value: NumberText, type: ValueType, site: Site): Node | undefined {
  if (type.kind === 'date') {
    return typeof value === 'string' && value.includes(':')
      ? c.reference(value, site)
      : compileDate(String(value), site);
  }
  if (type.kind !== 'number')
    return site.fail('ruletree/not-ordered', { found: describeType(type) });
  if (readNumber(value) !== undefined) return compileNumber(value, type.unit, site);
  const node = c.reference(String(value), site);
  if (!node) return undefined;
  if (joinTypes(node.type, type)?.nullable !== false) {
    return failClash(site, type, node.type);
  }
  return node;
}

/** `scale`: brackets of a number, on the whole amount or each on its own part. */
export function compileScale(
  c: Workshop,
  expression: {
    readonly scale: Expression;
    readonly mode: 'whole' | 'marginal';
    readonly brackets: readonly Bracket[];
  },
  site: Site,
  expected?: Unit,
): Node | undefined {
  const of = compileNumeric(c, expression.scale, site.in('scale'));
  if (!of) return undefined;
  const compiled = expression.brackets.map((bracket, index) =>
    compileBracket(c, bracket, of.type, expected, site.in('brackets', index)),
  );
  if (!compiled.every((each) => each !== undefined)) return undefined;
  const brackets = compiled.map((each) => each.bracket);
  if (!checkOrder(brackets, of.type.nonNegative, site.in('brackets'))) return undefined;
  let type: ValueType | undefined = compiled[0]?.type;
  for (const [index, each] of compiled.entries()) {
    const joined: ValueType | undefined = type && joinTypes(type, each.type);
    if (!joined) {
      return type && failClash(site.in('brackets', index), type, each.type);
    }
    type = joined;
  }
  if (!type) return undefined;
  const whole = of.type.whole && type.kind === 'number' && type.whole;
  const settled = type.kind === 'number' ? { ...type, whole } : type;
  return {
    kind: 'scale',
    of: of.node,
    mode: expression.mode,
    brackets,
    type: settled,
    origin: site.origin,
  };
}

function compileBracket(
  c: Workshop,
  bracket: Bracket,
  of: NumberType,
  expected: Unit | undefined,
  site: Site,
): { readonly bracket: ScaleBracket; readonly type: ValueType } | undefined {
  const band = compileBand(c, bracket, of, site);
  const rate = bracket.rate === undefined ? null : compileNumeric(c, bracket.rate, site.in('rate'));
  const amount =
    bracket.amount === undefined
      ? null
      : compileNumeric(c, bracket.amount, site.in('amount'), expected);
  if (!band || rate === undefined || amount === undefined) return undefined;
  const product =
    rate &&
    numberType(multiplyUnits(of.unit, rate.type.unit), {
      whole: rate.type.whole,
      nonNegative: rate.type.nonNegative,
    });
  const type =
    product && amount ? joinTypes(product, amount.type) : (product ?? amount?.type ?? undefined);
  if (!type) {
    return product && amount ? failClash(site, product, amount.type) : undefined;
  }
  return {
    bracket: {
      ...band,
      rate: rate?.node ?? null,
      amount: amount?.node ?? null,
      origin: site.origin,
    },
    type,
  };
}

/** Brackets rise without a gap or an overlap, as far as their ends are known. */
function checkOrder(brackets: readonly ScaleBracket[], nonNegative: boolean, site: Site): boolean {
  let sound = true;
  const fail = (index: number, code: 'ruletree/bracket-gap' | 'ruletree/bracket-overlap') => {
    site.in(index).fail(code, {});
    sound = false;
  };
  const first = brackets[0];
  const start = first?.low ? numberOf(first.low) : null;
  const startsLate =
    first?.low &&
    !(
      nonNegative &&
      start !== undefined &&
      start !== null &&
      compare(start, 0) <= 0 &&
      first.lowIn
    );
  if (startsLate) fail(0, 'ruletree/bracket-gap');
  for (let index = 1; index < brackets.length; index++) {
    const before = brackets[index - 1];
    const here = brackets[index];
    if (!before || !here) continue;
    const end = before.high && numberOf(before.high);
    const begin = here.low && numberOf(here.low);
    if (before.high === null || here.low === null) fail(index, 'ruletree/bracket-overlap');
    else if (end !== undefined && end !== null && begin !== undefined && begin !== null) {
      const order = compare(end, begin);
      if (order > 0 || (order === 0 && before.highIn && here.lowIn))
        fail(index, 'ruletree/bracket-overlap');
      else if (order < 0 || !(before.highIn || here.lowIn)) fail(index, 'ruletree/bracket-gap');
    }
  }
  const last = brackets[brackets.length - 1];
  if (last?.high) fail(brackets.length - 1, 'ruletree/bracket-gap');
  return sound;
}

function numberOf(node: Node): Exact | undefined {
  const value = constantOf(node);
  return value === undefined ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    value === null
    ? undefined
    : value;
}
