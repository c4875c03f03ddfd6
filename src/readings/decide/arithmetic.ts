import {
  add,
  compare,
  div,
  type Exact,
  maxOf,
  minOf,
  mul,
  roundTo,
  sub,
} from '../../base/exact.js';
import type { Row } from '../../facts/row.js';
import type {
  ConvertNode,
  PairNode,
  RoundNode,
  ScaleBracket,
  ScaleNode,
} from '../../ruletree/nodes.js';
import { divisionByZero } from '../shared/errors.js';
import type { OuterFrame } from '../shared/frame.js';
import { mapped, type NumberStep, paired, type Step, type Steps } from './step.js';

type Operation = (a: Exact, b: Exact) => Exact;
const operations = { add, multiply: mul, min: minOf, max: maxOf } as const;

export function foldStep(kind: keyof typeof operations, of: readonly NumberStep[]): NumberStep {
  const operation: Operation = operations[kind];
  const [a, b] = of;
  if (a && of.length === 1) return a;
  if (a && b && of.length === 2)
    return kind === 'multiply' ? product(a, b) : paired(a, b, operation);
  return (row, outer) => {
    let result = of[0]!(row, outer);
    for (let index = 1; index < of.length; index++) {
      if (result === undefined) return undefined;
      const next = of[index]!(row, outer);
      result = next === undefined ? undefined : operation(result, next);
    }
    return result;
  };
}

/** Nearly every product is one of whole numbers. */
function product(left: NumberStep, right: NumberStep): NumberStep {
  return (row, outer) => {
    const a = left(row, outer);
    if (a === undefined) return undefined;
    const b = right(row, outer);
    return b === undefined ? undefined : mul(a, b);
  };
}

export function pairStep(node: PairNode, steps: Steps): NumberStep {
  const left = steps.number(node.left);
  const right = steps.number(node.right);
  if (node.kind === 'subtract') return paired(left, right, sub);
  const { origin } = node;
  const divide: Operation = (value, by) => {
    if (by === 0) throw divisionByZero(origin);
    return div(value, by);
  };
  return paired(left, right, divide);
}

export function roundStep(node: RoundNode, steps: Steps): NumberStep {
  const { direction } = node;
  return paired(steps.number(node.of), steps.number(node.step), (value, step) =>
    roundTo(value, step, direction),
  );
}

export function convertStep(node: ConvertNode, steps: Steps): NumberStep {
  const of = steps.number(node.of);
  const { factor } = node;
  return factor === 1 ? of : mapped(of, (value) => mul(value, factor));
}

/** The ends of a band as steps; `null` where it has none. */
export interface BandStep {
  readonly low: NumberStep | null;
  readonly lowIn: boolean;
  readonly high: NumberStep | null;
  readonly highIn: boolean;
}

export function isInBand(
  band: BandStep,
  value: Exact,
  row: Row,
  outer: OuterFrame,
): boolean | undefined {
  if (band.low !== null) {
    const low = band.low(row, outer);
    if (low === undefined) return undefined;
    const order = compare(value, low);
    if (order < 0 || (order === 0 && !band.lowIn)) return false;
  }
  if (band.high !== null) {
    const high = band.high(row, outer);
    if (high === undefined) return undefined;
    const order = compare(value, high);
    if (order > 0 || (order === 0 && !band.highIn)) return false;
  }
  return true;
}

interface BracketStep extends BandStep {
  readonly rate: NumberStep | null;
  readonly amount: NumberStep | null;
  /** The bracket and everything above it. */
  readonly upwards: BandStep;
}

function bracketStep(bracket: ScaleBracket, steps: Steps): BracketStep {
  const low = bracket.low && steps.number(bracket.low);
  const { lowIn, highIn } = bracket;
  return {
    low,
    lowIn,
    high: bracket.high && steps.number(bracket.high),
    highIn,
    rate: bracket.rate && steps.number(bracket.rate),
    amount: bracket.amount && steps.number(bracket.amount),
    upwards: { low, lowIn, high: null, highIn },
  };
}

/** `scale`: the whole amount by its bracket, or each part of it by the bracket it lies in. */
export function scaleStep(node: ScaleNode, steps: Steps): Step {
  const of = steps.of(node.of) as Step<Exact | null>;
  const brackets = node.brackets.map((bracket) => bracketStep(bracket, steps));
  const scale = node.mode === 'whole' ? wholeScale : marginalScale;
  return (row, outer) => {
    const value = of(row, outer);
    return value === undefined || value === null ? value : scale(brackets, value, row, outer);
  };
}

type Scale = (
  brackets: readonly BracketStep[],
  value: Exact,
  row: Row,
  outer: OuterFrame,
) => Exact | null | undefined;

const wholeScale: Scale = (brackets, value, row, outer) => {
  for (const bracket of brackets) {
    const isInside = isInBand(bracket, value, row, outer);
    if (isInside === undefined) return undefined;
    if (isInside) return shareOf(bracket, value, row, outer);
  }
  return null;
};

const marginalScale: Scale = (brackets, value, row, outer) => {
  let sum: Exact = 0;
  for (const bracket of brackets) {
    const isReached = isInBand(bracket.upwards, value, row, outer);
    if (isReached === undefined) return undefined;
    if (!isReached) continue;
    const high = bracket.high === null ? value : bracket.high(row, outer);
    const low = bracket.low === null ? null : bracket.low(row, outer);
    if (high === undefined || low === undefined) return undefined;
    const top = minOf(value, high);
    const inside = low === null ? top : maxOf(sub(top, low), 0);
    const share = shareOf(bracket, inside, row, outer);
    if (share === undefined) return undefined;
    sum = add(sum, share);
  }
  return sum;
};

function shareOf(
  bracket: BracketStep,
  value: Exact,
  row: Row,
  outer: OuterFrame,
): Exact | undefined {
  let share: Exact = 0;
  if (bracket.rate !== null) {
    const rate = bracket.rate(row, outer);
    if (rate === undefined) return undefined;
    share = mul(value, rate);
  }
  if (bracket.amount === null) return share;
  const amount = bracket.amount(row, outer);
  return amount === undefined ? undefined : add(share, amount);
}
