import { add, compare, type Exact, formatExact } from '../../base/exact.js';
import type { Row } from '../../facts/row.js';
import { same } from '../../ruletree/compare.js';
import type { MatchNode, PickNode, RangeNode, TableNode } from '../../ruletree/nodes.js';
import { decisionOutsideRange } from '../shared/errors.js';
import type { OuterFrame } from '../shared/frame.js';
import { type BandStep, isInBand } from './arithmetic.js';
import type { Known, NumberStep, Step, Steps, TestStep } from './step.js';

type MatchStep = (value: Known, row: Row, outer: OuterFrame) => boolean | undefined;

function matchStep(match: MatchNode, steps: Steps): MatchStep {
  switch (match.kind) {
    case 'any':
      return () => true;
    case 'one-of': {
      const { values } = match;
      return (value) => values.some((each) => same(value, each));
    }
    case 'band': {
      const band: BandStep = {
        low: match.low && steps.number(match.low),
        lowIn: match.lowIn,
        high: match.high && steps.number(match.high),
        highIn: match.highIn,
      };
      return (value, row, outer) =>
        value === null ? false : isInBand(band, value as Exact, row, outer);
    }
  }
}

/** `table`: the row that matches; with `highest` and `lowest` the extreme of all that do. */
export function tableStep(node: TableNode, steps: Steps): Step {
  const keys = node.keys.map((key) => steps.of(key));
  const rows = node.rows.map((row) => ({
    match: row.match.map((match) => matchStep(match, steps)),
    value: row.value === null ? absent : steps.of(row.value),
  }));
  const otherwise = node.otherwise === null ? absent : steps.of(node.otherwise);
  const takesAll = node.hit === 'highest' || node.hit === 'lowest';
  const better = node.hit === 'highest' ? 1 : -1;
  const byCode = takesAll ? null : valuesByCode(node, rows);
  const [key] = keys;
  if (byCode !== null && key !== undefined) {
    return (row, outer) => {
      const code = key(row, outer);
      return code === undefined ? undefined : (byCode.get(code) ?? otherwise)(row, outer);
    };
  }
  return (row, outer) => {
    const values: Known[] = [];
    for (let index = 0; index < keys.length; index++) {
      const value = keys[index]!(row, outer);
      if (value === undefined) return undefined;
      values.push(value);
    }
    let best: Known = null;
    let isMatched = false;
    for (let index = 0; index < rows.length; index++) {
      const each = rows[index]!;
      const matches = allMatch(each.match, values, row, outer);
      if (matches === undefined) return undefined;
      if (!matches) continue;
      const value = each.value(row, outer);
      if (!takesAll || value === undefined) return value;
      isMatched = true;
      if (value === null) continue;
      if (best === null || compare(value as Exact, best as Exact) === better) best = value;
    }
    return isMatched ? best : otherwise(row, outer);
  };
}

/** The value of each code, of a table whose one key lists codes; `null` for any other. */
function valuesByCode(
  { keys, rows: nodes }: TableNode,
  rows: readonly { readonly value: Step }[],
): ReadonlyMap<unknown, Step> | null {
  if (keys.length !== 1) return null;
  const byCode = new Map<unknown, Step>();
  for (const [index, { match }] of nodes.entries()) {
    const [only] = match;
    const value = rows[index]?.value;
    if (only?.kind !== 'one-of' || value === undefined) return null;
    for (const code of only.values) {
      if (typeof code !== 'string' && typeof code !== 'boolean') return null;
      // The first row that lists a code is the one that matches.
      if (!byCode.has(code)) byCode.set(code, value);
    }
  }
  return byCode;
}

function allMatch(
  match: readonly MatchStep[],
  values: readonly Known[],
  row: Row,
  outer: OuterFrame,
): boolean | undefined {
  for (let index = 0; index < match.length; index++) {
    const matches = match[index]!(values[index]!, row, outer);
    if (matches !== true) return matches;
  }
  return true;
}

const absent: Step = () => null;
const always: TestStep = () => true;

interface Option {
  readonly id: string;
  readonly when: TestStep;
  readonly amount: Step;
}

/** `pick`: one of several amounts, or the sum of those whose condition holds. */
export function pickStep(node: PickNode, steps: Steps): Step {
  const options: readonly Option[] = node.among.map((option) => ({
    id: option.id,
    when: option.when === null ? always : steps.test(option.when),
    amount: steps.of(option.amount),
  }));
  const otherwise = node.otherwise && steps.of(node.otherwise);
  switch (node.take) {
    case 'first':
      return firstStep(options, otherwise ?? absent);
    case 'sum':
      return sumStep(options, otherwise);
    case 'highest':
      return extremePickStep(options, otherwise ?? absent, 1);
    case 'lowest':
      return extremePickStep(options, otherwise ?? absent, -1);
    default:
      return choiceStep(options, otherwise ?? absent, node.decision && steps.of(node.decision));
  }
}

function firstStep(options: readonly Option[], otherwise: Step): Step {
  const [only] = options;
  if (only && options.length === 1) {
    const { when, amount } = only;
    return (row, outer) => {
      const holds = when(row, outer);
      if (holds === true) return amount(row, outer);
      return holds === undefined ? undefined : otherwise(row, outer);
    };
  }
  return (row, outer) => {
    for (let index = 0; index < options.length; index++) {
      const option = options[index]!;
      const holds = option.when(row, outer);
      if (holds === true) return option.amount(row, outer);
      if (holds === undefined) return undefined;
    }
    return otherwise(row, outer);
  };
}

function sumStep(options: readonly Option[], otherwise: Step | null): Step {
  return (row, outer) => {
    let sum: Exact = 0;
    let isMet = false;
    for (const option of options) {
      const holds = option.when(row, outer);
      if (holds === undefined) return undefined;
      if (!holds) continue;
      isMet = true;
      const amount = option.amount(row, outer);
      if (amount === undefined) return undefined;
      if (amount !== null) sum = add(sum, amount as Exact);
    }
    return isMet || otherwise === null ? sum : otherwise(row, outer);
  };
}

function extremePickStep(options: readonly Option[], otherwise: Step, better: 1 | -1): Step {
  return (row, outer) => {
    let best: Exact | null = null;
    for (const option of options) {
      const holds = option.when(row, outer);
      if (holds === undefined) return undefined;
      if (!holds) continue;
      const amount = option.amount(row, outer) as Exact | undefined;
      if (amount === undefined) return undefined;
      if (best === null || compare(amount, best) === better) best = amount;
    }
    return best ?? otherwise(row, outer);
  };
}

/**
 * What people choose among the options that hold. A decision for one that does not hold
 * decides nothing, and where only one holds there is nothing to decide.
 */
function choiceStep(options: readonly Option[], otherwise: Step, decision: Step | null): Step {
  return (row, outer) => {
    const holding: Option[] = [];
    for (const option of options) {
      const holds = option.when(row, outer);
      if (holds === undefined) return undefined;
      if (holds) holding.push(option);
    }
    const [only] = holding;
    if (only === undefined) return otherwise(row, outer);
    if (holding.length === 1) return only.amount(row, outer);
    const amounts: Known[] = [];
    for (const option of holding) {
      const amount = option.amount(row, outer);
      if (amount === undefined) return undefined;
      amounts.push(amount);
    }
    const [first, ...rest] = amounts;
    // Whatever is chosen, it comes to the same.
    if (first !== undefined && rest.every((amount) => same(amount, first))) return first;
    const chosen = decision?.(row, outer);
    return amounts[holding.findIndex((option) => option.id === chosen)];
  };
}

/** `range`: what was decided, which must lie inside. */
export function rangeStep(node: RangeNode, steps: Steps): Step {
  const low = steps.number(node.low);
  const high = steps.number(node.high);
  const band: BandStep = { low, lowIn: node.lowIn, high, highIn: node.highIn };
  const decision = steps.of(node.decision);
  const mayBePoint = node.lowIn && node.highIn;
  return (row, outer) => {
    const decided = decision(row, outer);
    if (decided === null) return null;
    if (decided === undefined) return mayBePoint ? onlyValue(low, high, row, outer) : undefined;
    const isInside = isInBand(band, decided as Exact, row, outer);
    if (isInside === undefined) return undefined;
    if (isInside) return decided;
    const [least, most] = [low(row, outer), high(row, outer)];
    // An end that is not known does not put the decision outside.
    const end = (value: Exact | undefined) => (value === undefined ? '∞' : formatExact(value));
    throw decisionOutsideRange(node.origin, {
      decision: node.decision.fact.id,
      value: formatExact(decided as Exact),
      range: `${node.lowIn ? '[' : '('}${end(least)}, ${end(most)}${node.highIn ? ']' : ')'}`,
    });
  };
}

/** Between 0 and 0, say where there is no expense, there is nothing to decide. */
function onlyValue(
  low: NumberStep,
  high: NumberStep,
  row: Row,
  outer: OuterFrame,
): Exact | undefined {
  const only = low(row, outer);
  if (only === undefined) return undefined;
  const most = high(row, outer);
  return most !== undefined && compare(only, most) === 0 ? only : undefined;
}
