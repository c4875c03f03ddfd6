import { parseHousehold } from '../../facts/parse-household.js';
import type { Household } from '../../facts/row.js';
import type { HouseholdInput } from '../../facts/types.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { treeOf } from '../../ruletree/compile.js';
import { chosenPlans } from '../chosen-plans.js';
import type { DetermineOptions } from '../determine.js';
import { checkPlace } from '../place-check.js';
import type { Missing } from '../result.js';
import { type OpenOutcome, Probe } from './probe.js';
import { type Question, questionAbout } from './question.js';
import { isSameThing } from './settling.js';

/** What the next questions are chosen for. */
export interface NextQuestionsOptions extends DetermineOptions {
  /** Most questions given back; all of them unless told. */
  readonly limit?: number | undefined;
}

/** A question and what answering it does. */
export interface NextQuestion extends Question {
  /** Programmes whose outcomes hang on it. */
  readonly programmes: readonly string[];
  /** How much of what is open it settles on the average of its answers, from 0 to 1. */
  readonly gain: number;
}

/** Answers tried for each question. */
const mostAnswers = 1 + 2;
/** Questions that are tried out, those that most outcomes hang on first. */
const mostTried = 2 * 12;

/**
 * What to ask next, best first: what settles most over all programmes together for the least
 * effort and intrusion. Decisions come after facts, since somebody else has to take them; values
 * that the rules leave open are nobody's to answer here and are not asked.
 */
export function nextQuestions(
  household: HouseholdInput | Household,
  resolved: Resolved,
  { programmes, limit }: NextQuestionsOptions = {},
): readonly NextQuestion[] {
  const tree = treeOf(resolved);
  const parsed = parseHousehold(household, tree.vocabulary);
  checkPlace(parsed.region, resolved);
  const probe = new Probe(tree, parsed, chosenPlans(tree, programmes));
  const asked = askedIn(probe).map(({ about, outcomes, programmes: held }, index) => ({
    ...questionAbout(about, parsed),
    programmes: [...held],
    gain: index < mostTried ? gainOf(about, outcomes, probe) : 0,
  }));
  const sorted = asked.sort(
    (a, b) =>
      Number(a.about.kind === 'decision') - Number(b.about.kind === 'decision') ||
      worth(b) - worth(a) ||
      b.programmes.length - a.programmes.length,
  );
  return limit === undefined ? sorted : sorted.slice(0, limit);
}

interface Asked {
  readonly about: Missing;
  readonly outcomes: readonly OpenOutcome[];
  readonly programmes: ReadonlySet<string>;
}

/** Everything somebody can answer, what most outcomes hang on first. */
function askedIn({ open, lists }: Probe): readonly Asked[] {
  const found: { about: Missing; outcomes: OpenOutcome[]; programmes: Set<string> }[] = [];
  const note = (about: Missing, programme: string, outcome: OpenOutcome | null) => {
    if (about.kind === 'term') return;
    let known = found.find((each) => isSameThing(each.about, about));
    if (known === undefined) {
      known = { about, outcomes: [], programmes: new Set() };
      found.push(known);
    }
    known.programmes.add(programme);
    if (outcome !== null) known.outcomes.push(outcome);
  };
  for (const each of open) {
    for (const about of each.outcome.missing) note(about, each.plan.node.id, each);
  }
  // Who has yet to be named has no outcome that could be open.
  for (const [about, programme] of lists) note(about, programme, null);
  return found.sort((a, b) => b.outcomes.length - a.outcomes.length);
}

/** How much of what is open an answer settles: an outcome wholly, or the part of what it lacks. */
function gainOf(about: Missing, outcomes: readonly OpenOutcome[], probe: Probe): number {
  const lacking = outcomes.map(({ outcome }) => outcome.missing.length);
  let sum = 0;
  let tried = 0;
  for (const value of spread(probe.domainOf(about).values)) {
    const left = probe.countsLeft([[about, value]], outcomes);
    if (left === null) continue;
    tried += 1;
    for (const [index, count] of left.entries()) {
      sum += Math.max(0, 1 - count / (lacking[index] ?? 1));
    }
  }
  const all = Math.max(1, probe.open.length);
  if (tried > 0) return sum / tried / all;
  // What cannot be tried takes itself from every list.
  return lacking.reduce((total, count) => total + 1 / count, 0) / all;
}

/** Some values from all over a list. */
function spread<T>(values: readonly T[]): readonly T[] {
  if (values.length <= mostAnswers) return values;
  const step = (values.length - 1) / (mostAnswers - 1);
  return Array.from({ length: mostAnswers }, (_, index) => values[Math.round(index * step)] as T);
}

function worth({ gain, cost }: NextQuestion): number {
  return gain / (cost.effort + cost.intrusion);
}
