import type { Node, ScaleBracket, ScaleNode } from '../../ruletree/nodes.js';
import type { Frame } from '../shared/frame.js';
import { combine } from './arithmetic.js';
import { attempt, Unreachable } from './attempt.js';
import { areEndsFixed, type BandBounds, testBand } from './bands.js';
import { absent, type Bound, settled } from './bound.js';
import { firstOf } from './choices.js';
import {
  addIntervals,
  type Interval,
  intersect,
  maxIntervals,
  minIntervals,
  mulIntervals,
  negInterval,
} from './interval.js';
import type { Walker } from './walker.js';

/** `scale`: the whole amount by its bracket, or each part of it by the bracket it lies in. */
export function boundOfScale(node: ScaleNode, frame: Frame, walker: Walker): Bound {
  const of = walker.bound(node.of, frame);
  if (!of.mayBePresent) return absent;
  return node.mode === 'whole'
    ? boundOfWhole(node, of, frame, walker)
    : boundOfMarginal(node, of, frame, walker);
}

function boundOfWhole(node: ScaleNode, of: Bound, frame: Frame, walker: Walker): Bound {
  const choices = node.brackets.map((bracket) => {
    const band = endsOf(bracket, frame, walker);
    return {
      test: () => testBand(of, band),
      value: () => {
        const rate = part(bracket.rate, frame, walker);
        const amount = part(bracket.amount, frame, walker);
        const inside = intersect(of, { low: band.low?.low ?? null, high: band.high?.high ?? null });
        return combine([of, rate, amount], addIntervals(mulIntervals(inside, rate), amount));
      },
    };
  });
  const ends = node.brackets.flatMap(({ low, high }) => [low, high]);
  const mayMiss = node.type.nullable || of.mayBeAbsent || !areEndsFixed(ends);
  return firstOf(choices, mayMiss ? () => absent : null);
}

/**
 * Each bracket gives its rate on what lies between its ends, and its fixed amount once the
 * bracket is reached. A bracket without a lower end starts at zero.
 */
function boundOfMarginal(node: ScaleNode, of: Bound, frame: Frame, walker: Walker): Bound {
  const operands: Bound[] = [of];
  let sum: Interval = zero;
  for (const bracket of node.brackets) {
    const band = endsOf(bracket, frame, walker);
    const reached = testBand(of, { ...band, high: null }).verdict;
    if (reached === 'unsatisfied') continue;
    const read = () => ({
      rate: part(bracket.rate, frame, walker),
      amount: part(bracket.amount, frame, walker),
    });
    const parts = reached === 'satisfied' ? read() : attempt(read);
    if (parts instanceof Unreachable) continue;
    const { rate, amount } = parts;
    const below = band.high === null ? of : minIntervals(of, band.high);
    const inside =
      band.low === null ? below : maxIntervals(addIntervals(below, negInterval(band.low)), zero);
    const fixed = reached === 'satisfied' ? amount : orZero(amount);
    sum = addIntervals(sum, addIntervals(mulIntervals(inside, rate), fixed));
    operands.push(rate, amount, ...[band.low, band.high].flatMap((end) => end ?? []));
  }
  return combine(operands, sum);
}

const zero: Interval = { low: 0, high: 0 };

function orZero(interval: Interval): Interval {
  return { low: minIntervals(interval, zero).low, high: maxIntervals(interval, zero).high };
}

function endsOf(bracket: ScaleBracket, frame: Frame, walker: Walker): BandBounds {
  return {
    low: bracket.low && walker.bound(bracket.low, frame),
    lowIn: bracket.lowIn,
    high: bracket.high && walker.bound(bracket.high, frame),
    highIn: bracket.highIn,
  };
}

/** The rate or fixed amount of a bracket; one that is not stated gives nothing. */
function part(node: Node | null, frame: Frame, walker: Walker): Bound {
  return node === null ? settled(0) : walker.bound(node, frame);
}
