import { compare, type Exact, Ratio } from '../../base/exact.js';
import { same } from '../../ruletree/compare.js';
import type { MatchNode, ScaleBracket } from '../../ruletree/nodes.js';
import type { Seen, ThreeValued } from '../shared/evaluator.js';

type Band = Pick<ScaleBracket, 'lowIn' | 'highIn'> & {
  readonly low: Seen | null;
  readonly high: Seen | null;
};

/** Whether something lies in a band, as far as can be told. */
export function inBand(of: Seen, { low, lowIn, high, highIn }: Band): ThreeValued {
  if (!of.mayBePresent) return 'unsatisfied';
  const above = low === null ? 'satisfied' : isAbove(of, low, lowIn);
  const below = high === null ? 'satisfied' : isAbove(high, of, highIn);
  if (above === 'unsatisfied' || below === 'unsatisfied') return 'unsatisfied';
  const isSure = above === 'satisfied' && below === 'satisfied' && !of.mayBeAbsent;
  return isSure ? 'satisfied' : 'unknown';
}

function isAbove(a: Seen, b: Seen, orEqual: boolean): ThreeValued {
  if (surely(b.high, a.low, orEqual)) return 'satisfied';
  return surely(a.high, b.low, !orEqual) ? 'unsatisfied' : 'unknown';
}

/** Whether `a` is surely below `b`, or equal to it where that will do. */
function surely(a: Exact | null, b: Exact | null, orEqual: boolean): boolean {
  if (a === null || b === null) return false;
  const order = compare(a, b);
  return order < 0 || (orEqual && order === 0);
}

/** Whether a key is one of the values a table's row asks for. */
export function isOneOf(
  key: Seen,
  { values }: Extract<MatchNode, { readonly kind: 'one-of' }>,
): ThreeValued {
  const { settled, value, codes } = key;
  if (settled) {
    const isValue = typeof value !== 'object' || value === null || value instanceof Ratio;
    const found = values.some((each) => (isValue ? same(value ?? null, each) : false));
    return found ? 'satisfied' : 'unsatisfied';
  }
  if (codes === null) return 'unknown';
  const isPossible = values.some((each) =>
    each === null ? key.mayBeAbsent : codes.has(String(each)),
  );
  return isPossible ? 'unknown' : 'unsatisfied';
}
