import { RulesError } from '../../base/errors.js';
import { parseHousehold } from '../../facts/parse-household.js';
import type { Household } from '../../facts/row.js';
import type { HouseholdInput } from '../../facts/types.js';
import { decider } from '../../readings/decide/index.js';
import { type SweepRange, sweeper } from '../../readings/sweep/index.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { treeOf } from '../../ruletree/compile.js';
import { chosenPlans } from '../chosen-plans.js';
import type { DetermineOptions } from '../determine.js';
import { LaterReading } from '../later-reading.js';
import { personsOf } from '../persons.js';
import { checkPlace } from '../place-check.js';
import { rowsOf } from '../rows.js';
import { sweptOutcome } from './outcome-pieces.js';
import type { Sweep } from './result.js';
import { settledValues } from './settled-values.js';
import type { Spot } from './spot.js';
import { spotAt, sweptFact } from './swept-fact.js';

/** What a sweep varies, and how far. */
export interface SweepOptions extends DetermineOptions {
  /** Pointer to the fact in the household's JSON: `/incomes/0/amount`. */
  readonly fact: string;
  /** Least and greatest value, both included: fen for money, day numbers for dates. */
  readonly from: number;
  readonly to: number;
}

/**
 * What a household is entitled to as exact functions of one of its facts, all others as they are:
 * amounts of money fen by fen, counts one by one, dates day by day. Nothing is sampled: wherever a
 * piece has a status, `determine` with the fact set to any of its values says the same.
 *
 * A piece is `undetermined` where something is read that is not known.
 *
 * @throws RulesError as `determine` does; `determination/no-such-fact`,
 * `determination/not-sweepable`, `determination/bad-sweep-range`,  * `readings/sweep-too-fine`
 */
export function sweep(
  household: HouseholdInput | Household,
  resolved: Resolved,
  { fact, from, to, programmes }: SweepOptions,
): Sweep {
  const tree = treeOf(resolved);
  const parsed = parseHousehold(household, tree.vocabulary);
  checkPlace(parsed.region, resolved);
  const plans = chosenPlans(tree, programmes);
  const spot = spotAt(parsed, fact);
  const range = rangeOf(spot, { from, to });
  const later = new LaterReading(tree, parsed);
  const values = settledValues(decider(tree).begin(parsed), () => later.run);
  const swept = sweeper(parsed, values, { kind: 'fact', ...spot });
  const now = spot.row.values[spot.fact.slot];
  return {
    region: resolved.region,
    name: resolved.name,
    asOf: resolved.asOf,
    knownOn: resolved.knownOn,
    household: parsed.id,
    persons: personsOf(parsed.root, tree.vocabulary),
    fact: sweptFact(spot, tree.vocabulary),
    now: typeof now === 'number' ? now : null,
    ...range,
    outcomes: plans.inForce.flatMap((plan) =>
      rowsOf(plan.node.scope, parsed.root).rows.map((row) =>
        sweptOutcome(plan, row, parsed.root, range, { tree, swept }),
      ),
    ),
  };
}

/** The range, where the fact may take all its values. */
function rangeOf({ fact }: Spot, { from, to }: SweepRange): SweepRange {
  const { type, high } = fact.declaration;
  const scale = type === 'money' ? 100 : 1;
  const least = type === 'date' ? from : (fact.declaration.low ?? 0) * scale;
  const most = type === 'date' || high === undefined ? to : high * scale;
  const isWhole = Number.isSafeInteger(from) && Number.isSafeInteger(to);
  if (isWhole && from <= to && from >= least && to <= most) return { from, to };
  const params = { from, to, low: least, high: high === undefined ? '' : most };
  throw new RulesError(
    [{ code: 'determination/bad-sweep-range', pointer: '', params }],
    `No range of ${fact.id}: ${from} to ${to}.`,
  );
}
