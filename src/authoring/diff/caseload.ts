import { RulesError } from '../../base/errors.js';
import { add, compare, div, type Exact, neg, roundTo, sub } from '../../base/exact.js';
import { formatFen } from '../../base/money.js';
import { determine } from '../../determination/determine.js';
import type { Determination, Totals } from '../../determination/result.js';
import type { HouseholdInput } from '../../facts/types.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { treeOf } from '../../ruletree/compile.js';
import { type LeftOut, ReadByBoth } from './read-by-both.js';

/** What a change does to a caseload. Amounts are yuan a month as text, with two decimals. */
export interface CaseloadEffect {
  readonly households: number;
  readonly gain: Group;
  readonly lose: Group;
  readonly unchanged: number;
  /** Not worked out to the fen under both: facts, terms or decisions are open. */
  readonly open: number;
  /** Refused by one of the rules, with the code of the first problem. */
  readonly refused: readonly { readonly household: string; readonly code: string }[];
  /** What one side's rules do not know, so that they were not told; the other side read it. */
  readonly leftOut: readonly LeftOut[];
  /** Cash of a month, yearly benefits spread over twelve months; once-only ones apart. */
  readonly cost: {
    readonly before: string;
    readonly after: string;
    readonly change: string;
    readonly onceBefore: string;
    readonly onceAfter: string;
  };
  /** By programme: how many rows are granted it, before and after. */
  readonly granted: Readonly<Record<string, { readonly before: number; readonly after: number }>>;
  /** The largest changes, at most ten. */
  readonly largest: readonly HouseholdEffect[];
}

export interface Group {
  readonly households: number;
  /** Together. */
  readonly amount: string;
  /** Of each on the average, rounded to the fen. */
  readonly average: string;
}

/** What a change of rules does to one household. */
export interface HouseholdEffect {
  readonly household: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

/** How many of the largest changes are listed. */
const mostListed = 10;

/**
 * Works out every household under both sets of rules. Each reads what it knows of it; what only
 * the other side knows is left out and counted, and what neither knows is refused.
 */
export function caseloadEffect(
  households: Iterable<HouseholdInput>,
  before: Resolved,
  after: Resolved,
): CaseloadEffect {
  const effects: { readonly name: string; readonly before: Exact; readonly after: Exact }[] = [];
  const refused: { household: string; code: string }[] = [];
  const granted = new Map<string, { before: number; after: number }>();
  const reading = new ReadByBoth(treeOf(before).vocabulary, treeOf(after).vocabulary);
  let [count, open] = [0, 0];
  let once: readonly [Exact, Exact] = [0, 0];
  for (const household of households) {
    count += 1;
    const name = String((household as { readonly id?: unknown }).id ?? count);
    try {
      const read = reading.read(household);
      const [old, now] = [determine(read.before, before), determine(read.after, after)];
      countGranted(granted, old, 'before');
      countGranted(granted, now, 'after');
      const [a, b] = [monthly(old.totals), monthly(now.totals)];
      if (a === null || b === null) open += 1;
      else {
        effects.push({ name, before: a, after: b });
        once = [add(once[0], old.totals.once?.fen ?? 0), add(once[1], now.totals.once?.fen ?? 0)];
      }
    } catch (error) {
      if (!(error instanceof RulesError)) throw error;
      refused.push({ household: name, code: error.code });
    }
  }
  const changes = effects.map((each) => ({ ...each, change: sub(each.after, each.before) }));
  const up = changes.filter(({ change }) => compare(change, 0) > 0);
  const down = changes.filter(({ change }) => compare(change, 0) < 0);
  const sums = [
    total(effects.map((each) => each.before)),
    total(effects.map((each) => each.after)),
  ] as const;
  return {
    households: count,
    gain: groupOf(up.map(({ change }) => change)),
    lose: groupOf(down.map(({ change }) => change)),
    unchanged: effects.length - up.length - down.length,
    open,
    refused,
    leftOut: reading.leftOut(),
    cost: {
      before: yuan(sums[0]),
      after: yuan(sums[1]),
      change: yuan(sub(sums[1], sums[0])),
      onceBefore: yuan(once[0]),
      onceAfter: yuan(once[1]),
    },
    granted: Object.fromEntries([...granted].sort(([a], [b]) => (a < b ? -1 : 1))),
    largest: [...up, ...down]
      .sort((a, b) => compare(size(b.change), size(a.change)) || (a.name < b.name ? -1 : 1))
      .slice(0, mostListed)
      .map(({ name, change, ...each }) => ({
        household: name,
        before: yuan(each.before),
        after: yuan(each.after),
        change: yuan(change),
      })),
  };
}

const monthsInYear = 12;

/** Fen a month; `null` where an amount is open. A daily benefit is no monthly one. */
function monthly({ month, year }: Totals): Exact | null {
  const [byMonth, byYear] = [month?.fen, year?.fen];
  if ((month && byMonth === undefined) || (year && byYear === undefined)) return null;
  return add(byMonth ?? 0, div(byYear ?? 0, monthsInYear));
}

function countGranted(
  granted: Map<string, { before: number; after: number }>,
  { outcomes }: Determination,
  side: 'before' | 'after',
): void {
  for (const { programme, status } of outcomes) {
    const counts = granted.get(programme) ?? { before: 0, after: 0 };
    granted.set(programme, counts);
    if (status === 'eligible') counts[side] += 1;
  }
}

function groupOf(changes: readonly Exact[]): Group {
  const amount = total(changes);
  const average = changes.length === 0 ? 0 : div(amount, changes.length);
  return { households: changes.length, amount: yuan(amount), average: yuan(average) };
}

function total(amounts: readonly Exact[]): Exact {
  return amounts.reduce<Exact>(add, 0);
}

function size(change: Exact): Exact {
  return compare(change, 0) < 0 ? neg(change) : change;
}

/** To the fen; for the eye, not for payment. */
function yuan(fen: Exact): string {
  return formatFen(roundedToFen(fen));
}

function roundedToFen(fen: Exact): Exact {
  return roundTo(fen, 1, 'half-up');
}
