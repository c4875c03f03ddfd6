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
import type { NumberStep, Step, Steps } from './step.js';

type Operation = (a: Exact, b: Exact) => Exact;
const operations = { add, multiply: mul, min: minOf, max: maxOf } as const;

export function foldStep(kind: keyof typeof operations, of: readonly NumberStep[]): NumberStep {
  const operation: Operation = operations[kind];
  const [a, b] = of;
  if (a && of.length === 1) return a;
  if (a && b && of.length === 2) return (row, outer) => operation(a(row, outer), b(row, outer));
  return (row, outer) => {
    let result = of[0]!(row, outer);
    for (let index = 1; index < of.length; index++) {
      result = operation(result, of[index]!(row, outer));
    }
    return result;
  };
}

export function pairStep(node: PairNode, steps: Steps): NumberStep {
  const left = steps.number(node.left);
  const right = steps.number(node.right);
  if (node.kind === 'subtract') return (row, outer) => sub(left(row, outer), right(row, outer));
  const { origin } = node;
  return (row, outer) => {
    const value = left(row, outer);
    const by = right(row, outer);
    if (by === 0) throw divisionByZero(origin);
    return div(value, by);
  };
}

export function roundStep(node: RoundNode, steps: Steps): NumberStep {
  const of = steps.number(node.of);
  const step = steps.number(node.step);
  const { direction } = node;
  return (row, outer) => roundTo(of(row, outer), step(row, outer), direction);
}

export function convertStep(node: ConvertNode, steps: Steps): NumberStep {
  const of = steps.number(node.of);
  const { factor } = node;
  return factor === 1 ? of : (row, outer) => mul(of(row, outer), factor);
}

/** The ends of a band as steps; `null` where it has none. */
export interface BandStep {
  readonly low: NumberStep | null;
  readonly lowIn: boolean;
  readonly high: NumberStep | null;
  readonly highIn: boolean;
}

export function isInBand(band: BandStep, value: Exact, row: Row, outer: OuterFrame): boolean {
  if (band.low !== null) {
    const order = compare(value, band.low(row, outer));
    if (order < 0 || (order === 0 && !band.lowIn)) return false;
  }
  if (band.high !== null) {
    const order = compare(value, band.high(row, outer));
    if (order > 0 || (order === 0 && !band.highIn)) return false;
  }
  return true;
}

interface BracketStep extends BandStep {
  readonly rate: NumberStep | null;
  readonly amount: NumberStep | null;
}

function bracketStep(bracket: ScaleBracket, steps: Steps): BracketStep {
  return {
    low: bracket.low && steps.number(bracket.low),
    lowIn: bracket.lowIn,
    high: bracket.high && steps.number(bracket.high),
    highIn: bracket.highIn,
    rate: bracket.rate && steps.number(bracket.rate),
    amount: bracket.amount && steps.number(bracket.amount),
  };
}

/** `scale`: the whole amount by its bracket, or each part of it by the bracket it lies in. */
export function scaleStep(node: ScaleNode, steps: Steps): Step {
  const of = steps.of(node.of);
  const brackets = node.brackets.map((bracket) => bracketStep(bracket, steps));
  if (node.mode === 'whole') {
    return (row, outer) => {
      const value = of(row, outer) as Exact | null;
      if (value === null) return null;
      const bracket = brackets.find((each) => isInBand(each, value, row, outer));
      return bracket ? shareOf(bracket, value, row, outer) : null;
    };
  }
  return (row, outer) => {
    const value = of(row, outer) as Exact | null;
    if (value === null) return null;
    let sum: Exact = 0;
    for (const bracket of brackets) {
      if (!isInBand({ ...bracket, high: null }, value, row, outer)) continue;
      const top = bracket.high === null ? value : minOf(value, bracket.high(row, outer));
      const inside = bracket.low === null ? top : sub(top, bracket.low(row, outer));
      sum = add(
        sum,
        shareOf(bracket, maxOf(inside, bracket.low === null ? inside : 0), row, outer),
      );
    }
    return sum;
  };
}

function shareOf(bracket: BracketStep, value: Exact, row: Row, outer: OuterFrame): Exact {
  const byRate = bracket.rate === null ? 0 : mul(value, bracket.rate(row, outer));
  return bracket.amount === null ? byRate : add(byRate, bracket.amount(row, outer));
}
