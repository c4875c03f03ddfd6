import { parseHousehold } from '../../facts/parse-household.js';
import type { Household, RowList, Value } from '../../facts/row.js';
import type { HouseholdInput } from '../../facts/types.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { treeOf } from '../../ruletree/compile.js';
import { chosenPlans } from '../chosen-plans.js';
import type { DetermineOptions } from '../determine.js';
import { checkPlace } from '../place-check.js';
import type { Missing, Status } from '../result.js';
import { type Answer, answerOf, isSettled, type OpenOutcome, Probe } from './probe.js';

/** Things that together can settle an outcome, and what it can then come to. */
export interface SettlingSet {
  readonly missing: readonly Missing[];
  /** Statuses that some answers to them alone lead to. */
  readonly statuses: readonly Status[];
  /** Whether any answers to them settle the outcome. */
  readonly always: boolean;
}

/** What an open outcome still hangs on. */
export interface Settling {
  readonly programme: string;
  readonly subject: string | null;
  readonly status: Status;
  /** What can still change it; nothing else can. */
  readonly missing: readonly Missing[];
  /** Whether it is proved that each of them can. */
  readonly exact: boolean;
  /** The smallest few sets that can settle it, and at the end the one that surely does. */
  readonly sets: readonly SettlingSet[];
}

/** Combinations of answers that are tried to prove that something matters; beyond it all stays. */
export const mostCombinations = 2 * 100;
/** Answers tried in search of small sets. */
const mostTries = 100;
const mostSets = 10;

/**
 * What can still change each open outcome, without what provably cannot, and the smallest sets
 * that settle it. Proof is by trying every combination of answers where there are no more than
 * `mostCombinations`; otherwise things may be listed that matter in no household.
 */
export function settling(
  household: HouseholdInput | Household,
  resolved: Resolved,
  options: DetermineOptions = {},
): readonly Settling[] {
  const tree = treeOf(resolved);
  const parsed = parseHousehold(household, tree.vocabulary);
  checkPlace(parsed.region, resolved);
  const probe = new Probe(tree, parsed, chosenPlans(tree, options.programmes));
  return probe.open.map((open) => settlingOf(open, probe));
}

function settlingOf(open: OpenOutcome, probe: Probe): Settling {
  const { programme, subject, status } = open.outcome;
  const { missing, exact } = provenMissing(open, probe);
  const found = smallSets(open, missing, probe);
  const statuses = [...new Set(found.flatMap((set) => set.statuses))];
  const isWhole = found.some(({ always }) => always);
  const whole = { missing, statuses, always: true };
  const sets = isWhole ? found : [...found, whole];
  return { programme, subject, status, missing, exact, sets };
}

/**
 * Leaves out what provably matters in no household. Something that can be answered in few ways is
 * idle where no combination of the others tells its answers apart; anything else where no
 * combination leaves it listed.
 */
export function provenMissing(
  open: OpenOutcome,
  probe: Probe,
): { readonly missing: readonly Missing[]; readonly exact: boolean } {
  const { missing } = open.outcome;
  const few = missing.filter((each) => probe.domainOf(each).isWhole);
  const sizes = few.map((each) => probe.domainOf(each).values.length);
  const count = sizes.reduce((product, size) => product * size, 1);
  if (count > mostCombinations) return { missing, exact: missing.length === 1 };
  const mattering = new Set<Missing>();
  const proved = new Set<Missing>();
  // Answers by the combination of all others, one map for each that has few.
  const told = few.map(() => new Map<string, string>());
  for (const answers of combinations(few, probe)) {
    const same = probe.assuming(answers, open);
    if (!same) continue;
    for (const left of same.missing) {
      const known = missing.find((each) => isSameThing(each, left));
      if (known) mattering.add(known);
    }
    // What is still open may come out otherwise than it looks, so it is like nothing else.
    const answer = isSettled(same) ? answerOf(same) : null;
    for (const [index, each] of few.entries()) {
      const others = answers.map(([, value], at) => (at === index ? '' : textOf(value))).join('\n');
      const before = told[index]?.get(others);
      if (answer === null) mattering.add(each);
      else if (before !== undefined && before !== answer) {
        mattering.add(each);
        proved.add(each);
      } else told[index]?.set(others, answer);
    }
  }
  const left = missing.filter((each) => mattering.has(each));
  return { missing: left, exact: left.every((each) => proved.has(each)) };
}

function* combinations(of: readonly Missing[], probe: Probe): Generator<readonly Answer[]> {
  const [first, ...rest] = of;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const value of probe.domainOf(first).values) {
    for (const tail of combinations(rest, probe)) yield [[first, value], ...tail];
  }
}

/** Single things, and pairs, that can settle an outcome or lead where no part of them does. */
function smallSets(
  open: OpenOutcome,
  missing: readonly Missing[],
  probe: Probe,
): readonly SettlingSet[] {
  const sets: SettlingSet[] = [];
  let tries = 0;
  const pairs = missing.flatMap((one, index) =>
    missing.slice(index + 1).map((other) => [one, other] as const),
  );
  for (const set of [...missing.map((each) => [each] as const), ...pairs]) {
    const ways = set.reduce((product, each) => product * probe.domainOf(each).values.length, 1);
    if (ways === 0 || tries + ways > mostTries || sets.length >= mostSets) continue;
    const below = sets.filter((each) =>
      each.missing.every((part) => set.some((one) => one === part)),
    );
    if (below.some(({ always }) => always)) continue;
    tries += ways;
    const reached = new Set<Status>();
    let always = set.every((each) => probe.domainOf(each).isWhole);
    for (const answers of combinations(set, probe)) {
      const same = probe.assuming(answers, open);
      if (!same) continue;
      if (isSettled(same)) reached.add(same.status);
      else always = false;
    }
    const known = new Set(below.flatMap(({ statuses }) => statuses));
    const statuses = [...reached].sort();
    if (statuses.some((status) => !known.has(status)) || (always && statuses.length > 0)) {
      sets.push({ missing: set, statuses, always });
    }
  }
  return sets;
}

export function isSameThing(a: Missing, b: Missing): boolean {
  return a.kind === b.kind && a.id === b.id && a.at === b.at && a.subject === b.subject;
}

function textOf(value: Value | RowList): string {
  return JSON.stringify(value) ?? '';
}
