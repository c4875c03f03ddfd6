import { add, compare, type Exact, formatExact } from '../../base/exact.js';
import type { Row } from '../../facts/row.js';
import { same } from '../../ruletree/compare.js';
import type { MatchNode, PickNode, RangeNode, TableNode } from '../../ruletree/nodes.js';
import { decisionOutsideRange } from '../shared/errors.js';
import type { OuterFrame } from '../shared/frame.js';
import { unknownRead } from '../shared/unknown-read.js';
import { type BandStep, isInBand } from './arithmetic.js';
import type { Known, Step, Steps, TestStep } from './step.js';

type MatchStep = (value: Known, row: Row, outer: OuterFrame) => boolean;

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
      return (value, row, outer) => value !== null && isInBand(band, value as Exact, row, outer);
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
  return (row, outer) => {
    const values = keys.map((key) => key(row, outer));
    let best: Known = null;
    let isMatched = false;
    for (const each of rows) {
      if (!each.match.every((match, index) => match(values[index]!, row, outer))) continue;
      const value = each.value(row, outer);
      if (!takesAll) return value;
      isMatched = true;
      if (value === null) continue;
      if (best === null || compare(value as Exact, best as Exact) === better) best = value;
    }
    return isMatched ? best : otherwise(row, outer);
  };
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
    return (row, outer) =>
      only.when(row, outer) ? only.amount(row, outer) : otherwise(row, outer);
  }
  return (row, outer) => {
    for (let index = 0; index < options.length; index++) {
      const option = options[index]!;
      if (option.when(row, outer)) return option.amount(row, outer);
    }
    return otherwise(row, outer);
  };
}

function sumStep(options: readonly Option[], otherwise: Step | null): Step {
  return (row, outer) => {
    let sum: Exact = 0;
    let isMet = false;
    for (const option of options) {
      if (!option.when(row, outer)) continue;
      isMet = true;
      const amount = option.amount(row, outer);
      if (amount !== null) sum = add(sum, amount as Exact);
    }
    return isMet || otherwise === null ? sum : otherwise(row, outer);
  };
}

function extremePickStep(options: readonly Option[], otherwise: Step, better: 1 | -1): Step {
  return (row, outer) => {
    let best: Exact | null = null;
    for (const option of options) {
      if (!option.when(row, outer)) continue;
      const amount = option.amount(row, outer) as Exact;
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
    const holding = options.filter((option) => option.when(row, outer));
    const [only] = holding;
    if (only === undefined) return otherwise(row, outer);
    if (holding.length === 1) return only.amount(row, outer);
    const amounts = holding.map((option) => option.amount(row, outer));
    const [first, ...rest] = amounts;
    // Whatever is chosen, it comes to the same.
    if (first !== undefined && rest.every((amount) => same(amount, first))) return first;
    const chosen = decision?.(row, outer);
    const index = holding.findIndex((option) => option.id === chosen);
    const amount = amounts[index];
    if (amount === undefined) throw unknownRead;
    return amount;
  };
}

/** `range`: what was decided, which must lie inside. */
export function rangeStep(node: RangeNode, steps: Steps): Step {
  const band: BandStep = {
    low: steps.number(node.low),
    lowIn: node.lowIn,
    high: steps.number(node.high),
    highIn: node.highIn,
  };
  const decision = steps.of(node.decision);
  const mayBePoint = node.lowIn && node.highIn;
  return (row, outer) => {
    let decided: Known;
    try {
      decided = decision(row, outer);
    } catch (error) {
      // Between 0 and 0, say where there is no expense, there is nothing to decide.
      if (error !== unknownRead || !mayBePoint) throw error;
      const only = band.low!(row, outer);
      if (compare(only, band.high!(row, outer)) !== 0) throw error;
      return only;
    }
    if (decided === null || isInBand(band, decided as Exact, row, outer)) return decided;
    const end = (step: Step<Exact> | null) => (step === null ? '∞' : formatExact(step(row, outer)));
    throw decisionOutsideRange(node.origin, {
      decision: node.decision.fact.id,
      value: formatExact(decided as Exact),
      range: `${node.lowIn ? '[' : '('}${end(band.low)}, ${end(band.high)}${node.highIn ? ']' : ')'}`,
    });
  };
}
