import { parseHousehold } from '../../facts/parse-household.js';
import type { Household } from '../../facts/row.js';
import type { HouseholdInput } from '../../facts/types.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { treeOf } from '../../ruletree/compile.js';
import { chosenPlans } from '../chosen-plans.js';
import type { DetermineOptions } from '../determine.js';
import { personsOf } from '../persons.js';
import { checkPlace } from '../place-check.js';
import type { Missing, Outcome } from '../result.js';
import { isSettled, Probe, sameOutcome } from './probe.js';
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
const mostAnswers = 2 * 2;
/** Questions that are tried out, those that most outcomes hang on first. */
const mostTried = 2 * 2 * 10;

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
  const open = probe.outcomes.filter((outcome) => !isSettled(outcome));
  const persons = personsOf(parsed.root, tree.vocabulary);
  const asked = askedIn(open).map(({ about, outcomes }, index) => ({
    ...questionAbout(about, tree.vocabulary, persons),
    programmes: [...new Set(outcomes.map(({ programme }) => programme))],
    gain: index < mostTried ? gainOf(about, outcomes, open, probe) : 0,
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
  readonly outcomes: readonly Outcome[];
}

/** Everything somebody can answer, what most outcomes hang on first. */
function askedIn(open: readonly Outcome[]): readonly Asked[] {
  const found: { readonly about: Missing; readonly outcomes: Outcome[] }[] = [];
  for (const outcome of open) {
    for (const about of outcome.missing) {
      if (about.kind === 'term') continue;
      const known = found.find((each) => isSameThing(each.about, about));
      if (known) known.outcomes.push(outcome);
      else found.push({ about, outcomes: [outcome] });
    }
  }
  return found.sort((a, b) => b.outcomes.length - a.outcomes.length);
}

/** How much of what is open an answer settles: an outcome wholly, or the part of what it lacks. */
function gainOf(
  about: Missing,
  outcomes: readonly Outcome[],
  open: readonly Outcome[],
  probe: Probe,
): number {
  const values = spread(probe.domainOf(about).values);
  let sum = 0;
  let tried = 0;
  for (const value of values) {
    const after = probe.assuming([[about, value]]);
    if (after === null) continue;
    tried += 1;
    for (const outcome of open) {
      const same = sameOutcome(after, outcome);
      if (same === undefined) continue;
      const left = same.missing.length / outcome.missing.length;
      sum += Math.max(0, 1 - left);
    }
  }
  if (tried > 0) return sum / tried / open.length;
  // What cannot be tried takes itself from every list.
  const own = outcomes.map(({ missing }) => 1 / missing.length);
  return own.reduce((total, each) => total + each, 0) / open.length;
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
