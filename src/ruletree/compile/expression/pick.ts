import { compare } from '../../../base/exact.js';
import type { Expression, PickOption } from '../../../rulefile/format.js';
import type { FactNode, Node, PickOptionNode, ValueType } from '../../nodes.js';
import { asNullable, joinTypes } from '../../types.js';
import type { Unit } from '../../unit.js';
import { choiceOf } from '../choice.js';
import { failClash, failOrder, showValue } from '../clash.js';
import { constantOf, isNumber } from '../constant.js';
import type { Site } from '../site.js';
import type { Workshop } from '../workshop.js';

type PickExpression = Extract<Expression, { readonly among: readonly PickOption[] }>;
type RangeExpression = Extract<Expression, { readonly range: unknown }>;

/** Joins the types of branches; reports the first that does not fit. */
export function joinBranches(
  branches: readonly { readonly node: Node; readonly site: Site }[],
): ValueType | undefined {
  let type: ValueType | undefined;
  for (const { node, site } of branches) {
    const joined: ValueType | undefined = type ? joinTypes(type, node.type) : node.type;
    if (!joined) return type && failClash(site, type, node.type);
    type = joined;
  }
  return type;
}

/** `pick`: one of several amounts, or their sum. */
export function compilePick(
  c: Workshop,
  expression: PickExpression,
  site: Site,
  expected?: Unit,
): Node | undefined {
  const options = expression.among.map((option, index) =>
    compileOption(c, option, expected, site.in('among', index)),
  );
  const otherwise =
    expression.otherwise === undefined
      ? null
      : c.expression(expression.otherwise, site.in('otherwise'), expected);
  const decision = compileChoice(c, expression, site);
  if (
    !options.every((each) => each !== undefined) ||
    otherwise === undefined ||
    decision === undefined
  ) {
    return undefined;
  }
  const branches = options.map((each, index) => ({
    node: each.amount,
    site: site.in('among', index, 'amount'),
  }));
  if (otherwise) branches.push({ node: otherwise, site: site.in('otherwise') });
  let type = joinBranches(branches);
  if (!type) return undefined;
  const ordered =
    expression.pick !== 'first' &&
    expression.pick !== 'person-chooses' &&
    expression.pick !== 'undecided';
  if (ordered && (type.kind !== 'number' || type.nullable)) {
    return failOrder(site, type);
  }
  const exhaustive = options.some((each) => each.when === null) && expression.pick === 'first';
  if (!otherwise && !exhaustive && expression.pick !== 'sum') {
    const always = expression.pick !== 'first' && options.every((each) => each.when === null);
    if (!always) type = asNullable(type);
  }
  return {
    kind: 'pick',
    take: expression.pick,
    among: options,
    otherwise,
    decision,
    type,
    origin: site.origin,
  };
}

function compileOption(
  c: Workshop,
  option: PickOption,
  expected: Unit | undefined,
  site: Site,
): PickOptionNode | undefined {
  const when = option.when === undefined ? null : c.condition(option.when, site.in('when'));
  const amount = c.expression(option.amount, site.in('amount'), expected);
  if (when === undefined || !amount) return undefined;
  return {
    id: option.id,
    label: option.label ?? null,
    when,
    amount,
    origin: site.origin,
    cite: site.cites(option.cite),
  };
}

/** The decision that settles a choice; only choices left to people have one. */
function compileChoice(
  c: Workshop,
  expression: PickExpression,
  site: Site,
): FactNode | null | undefined {
  const byPeople = expression.pick === 'person-chooses' || expression.pick === 'undecided';
  if (!byPeople) {
    if (expression.decision === undefined) return null;
    return site.in('decision').fail('ruletree/decision-not-needed', { pick: expression.pick });
  }
  if (expression.decision === undefined) {
    return site.fail('ruletree/decision-missing', { pick: expression.pick });
  }
  const ids = expression.among.map((option) => option.id);
  return choiceOf(c, expression.decision, ids, site.in('decision'));
}

/** `range`: an official chooses inside it; until then the amount lies between its ends. */
export function compileRange(
  c: Workshop,
  expression: RangeExpression,
  site: Site,
  expected?: Unit,
): Node | undefined {
  const inside = site.in('range');
  const low = c.expression(expression.range.low, inside.in('low'), expected);
  const unit = low?.type.kind === 'number' ? low.type.unit : undefined;
  const high = c.expression(expression.range.high, inside.in('high'), unit);
  const decision = c.decision(expression.range.decision, inside.in('decision'));
  if (!low || !high || !decision) return undefined;
  const type = joinBranches([
    { node: low, site: inside.in('low') },
    { node: high, site: inside.in('high') },
    { node: decision, site: inside.in('decision') },
  ]);
  if (!type) return undefined;
  if (type.kind !== 'number' || low.type.nullable || high.type.nullable) {
    return failOrder(inside, type);
  }
  const [least, most] = [constantOf(low), constantOf(high)];
  if (isNumber(least) && isNumber(most) && compare(least, most) > 0) {
    const params = { low: showValue(least, type), high: showValue(most, type) };
    return inside.fail('ruletree/ends-reversed', params);
  }
  const lowest = low.type.kind === 'number' && low.type.nonNegative;
  const ends = expression.range.ends ?? 'closed';
  return {
    kind: 'range',
    low,
    high,
    lowIn: ends === 'closed' || ends === 'open-high',
    highIn: ends === 'closed' || ends === 'open-low',
    decision,
    type: { ...type, nonNegative: lowest, nullable: false },
    origin: site.origin,
  };
}
