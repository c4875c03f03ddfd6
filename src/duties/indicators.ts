import { RulesError } from '../base/errors.js';
import { compare, div, type Exact } from '../base/exact.js';
import type { Localized } from '../base/language.js';
import { type Amount, Measure } from '../determination/amount.js';
import type {
  Determination,
  IndicatorCount,
  IndicatorRow,
  Missing,
} from '../determination/result.js';
import type { Operator } from '../rulefile/format.js';

/** A share over many determinations, beside what it should be. */
export interface Indicator {
  readonly indicator: string;
  readonly label: Localized;
  /** Rows that surely count, and rows that surely belong to the whole. */
  readonly counted: number;
  readonly among: number;
  /** Rows that may count, or may belong to the whole. */
  readonly open: number;
  /** Least and greatest share; `null` where there is nothing to share. */
  readonly low: Measure | null;
  readonly high: Measure | null;
  readonly operator: Operator;
  readonly target: Amount;
  /** Whether the target is met; `unknown` while share or target are open, or nothing counts. */
  readonly verdict: 'satisfied' | 'unsatisfied' | 'unknown';
  readonly missing: readonly Missing[];
}

/**
 * Adds up indicators over many households.
 *
 * @throws RulesError `duties/targets-differ` when the determinations follow different rules
 */
export function indicatorsOver(
  determinations: readonly Pick<Determination, 'indicators'>[],
): readonly Indicator[] {
  const byId = new Map<string, IndicatorCount[]>();
  for (const { indicators } of determinations) {
    for (const each of indicators) {
      byId.set(each.indicator, [...(byId.get(each.indicator) ?? []), each]);
    }
  }
  return [...byId.values()].flatMap((counts) => together(counts) ?? []);
}

function together(counts: readonly IndicatorCount[]): Indicator | undefined {
  const [first] = counts;
  if (first === undefined) return undefined;
  const { indicator, label, operator, target } = first;
  const differs = counts.some(
    (each) => each.operator !== operator || each.target.toString() !== target.toString(),
  );
  if (differs) {
    throw new RulesError(
      [{ code: 'duties/targets-differ', pointer: '', params: { indicator } }],
      `Determinations do not agree on the target of ${indicator}.`,
    );
  }
  const sum = (...states: readonly IndicatorRow[]) =>
    counts.reduce((all, { rows }) => states.reduce((n, state) => n + rows[state], all), 0);
  const mayBeMore = counts.some((each) => each.mayBeMore);
  const { low, high } = sharesOf(sum, mayBeMore);
  const missing = new Map(
    counts.flatMap((each) => each.missing).map((each) => [`${each.id} ${each.at}`, each]),
  );
  return {
    indicator,
    label,
    counted: sum('counted'),
    among: sum('counted', 'not-counted', 'open'),
    open: sum('open', 'counted-if-among', 'not-counted-if-among', 'open-if-among'),
    low: low === null ? null : new Measure(low, target.unit),
    high: high === null ? null : new Measure(high, target.unit),
    operator,
    target,
    verdict: verdictOf(low, high, operator, target),
    missing: [...missing.values()],
  };
}

/**
 * The ends of the share: the least counts nothing open and takes into the whole all that may stay
 * out of the count; the greatest the other way round.
 */
function sharesOf(
  sum: (...states: readonly IndicatorRow[]) => number,
  mayBeMore: boolean,
): { readonly low: Exact | null; readonly high: Exact | null } {
  const yes = sum('counted');
  const no = sum('not-counted');
  const open = sum('open', 'open-if-among');
  const atWorst = no + open + sum('not-counted-if-among');
  const atBest = yes + open + sum('counted-if-among');
  if (mayBeMore) return { low: 0, high: 1 };
  const low = yes + atWorst === 0 ? null : div(yes, yes + atWorst);
  const high = atBest + no === 0 ? null : div(atBest, atBest + no);
  return { low: low ?? high, high: high ?? low };
}

function verdictOf(
  low: Exact | null,
  high: Exact | null,
  operator: Operator,
  target: Amount,
): Indicator['verdict'] {
  const least = target.low?.value;
  const most = target.high?.value;
  if (low === null || high === null || least === undefined || most === undefined) return 'unknown';
  const answers = new Set(
    [
      [low, least],
      [low, most],
      [high, least],
      [high, most],
    ].map(([share = 0, aim = 0]) => holds(share, aim, operator)),
  );
  // Between different ends equality may hold though it holds at none of them.
  const isExact = compare(low, high) === 0 && compare(least, most) === 0;
  if (answers.size > 1 || (operator === 'equal' && !isExact)) return 'unknown';
  return answers.has(true) ? 'satisfied' : 'unsatisfied';
}

function holds(share: Exact, target: Exact, operator: Operator): boolean {
  const order = compare(share, target);
  switch (operator) {
    case 'greaterThan':
      return order > 0;
    case 'greaterThanInclusive':
      return order >= 0;
    case 'lessThan':
      return order < 0;
    case 'lessThanInclusive':
      return order <= 0;
    default:
      return order === 0;
  }
}
