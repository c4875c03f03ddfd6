import type { Node } from '../../ruletree/nodes.js';
import type { Bound, Verdict } from './bound.js';
import type { Test } from './choices.js';
import { mayBeBelow } from './interval.js';
import { allMissing, nothingMissing } from './missing.js';

/** The ends of a band, worked out; `null` where it has none. */
export interface BandBounds {
  readonly low: Bound | null;
  readonly lowIn: boolean;
  readonly high: Bound | null;
  readonly highIn: boolean;
}

/** Whether a number or day lies in a band; an absent one lies in none. */
export function testBand(value: Bound, band: BandBounds): Test {
  const tests = [
    isPast(band.low, value, band.lowIn),
    isPast(value, band.high, band.highIn),
    presence(value),
  ];
  if (tests.includes('unsatisfied')) return { verdict: 'unsatisfied', missing: nothingMissing };
  const verdict = tests.includes('unknown') ? 'unknown' : 'satisfied';
  const ends = [band.low, band.high].map((end) => end?.missing ?? nothingMissing);
  return { verdict, missing: allMissing(value.missing, ...ends) };
}

/** Whether the ends of bands are fixed by the rules, so that the compiler has seen every gap. */
export function areEndsFixed(ends: readonly (Node | null)[]): boolean {
  return ends.every(
    (end) =>
      end === null ||
      end.kind === 'literal' ||
      (end.kind === 'parameter' && end.keys.length === 0 && end.cells.get('')?.kind === 'value'),
  );
}

function isPast(low: Bound | null, high: Bound | null, inclusive: boolean): Verdict {
  if (low === null || high === null) return 'satisfied';
  if (!mayBeBelow(low, high, inclusive)) return 'unsatisfied';
  return mayBeBelow(high, low, !inclusive) ? 'unknown' : 'satisfied';
}

function presence(value: Bound): Verdict {
  if (!value.mayBePresent) return 'unsatisfied';
  return value.mayBeAbsent ? 'unknown' : 'satisfied';
}
