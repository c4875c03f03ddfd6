import fc from 'fast-check';
import { canonicalJson } from '../../base/canonical.js';
import { compare } from '../../base/exact.js';
import type { Determination, Line, Status } from '../../determination/result.js';
import type { HouseholdInput } from '../../facts/types.js';
import { makeLibrary, type RuleLibrary } from '../../rulefile/library.js';
import { resolve } from '../../rulefile/resolve.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { makeHousehold, samplePlan } from '../../samples/index.js';
import { fromChoices } from '../from-choices.js';
import { type ErasedHousehold, erasedHouseholds, households } from '../households.js';
import { determined } from './determined.js';
import { expectNothing } from './law-broken.js';
import { raiseFact } from './raise.js';
import type { Law } from './types.js';

/**
 * A settled status stays what it is when more is known, and an amount stays between the ends it had.
 */
export function learningSettles(resolved: Resolved): Law<ErasedHousehold> {
  return fc.property(erasedHouseholds(resolved), ({ complete, erased }) => {
    // Decisions made for other facts may not fit what is left of them.
    const less = { ...erased, decisions: [] };
    const before = determined(less, resolved);
    const after = determined(complete, resolved);
    expectNothing('learningSettles', flipsBetween(before, after));
  });
}

const settled: ReadonlySet<Status> = new Set(['eligible', 'ineligible', 'not-in-force']);

function flipsBetween(before: Determination, after: Determination): readonly string[] {
  const later = new Map(after.outcomes.map((each) => [`${each.programme} ${each.subject}`, each]));
  return before.outcomes.flatMap(({ programme, subject, status, lines }) => {
    const place = `${programme} ${subject}`;
    const now = later.get(place);
    if (now === undefined) return [];
    const flips = settled.has(status) && now.status !== status ? [`${place} was ${status}`] : [];
    const outside = lines.filter((line) => {
      const same = now.lines.find(({ id }) => id === line.id);
      return same !== undefined && status === 'eligible' && !isWithin(same, line);
    });
    return [...flips, ...outside.map(({ id, amount }) => `${place} ${id} left ${amount}`)];
  });
}

function isWithin({ amount: one }: Line, { amount: other }: Line): boolean {
  const isLow =
    one.low !== null && other.low !== null && compare(one.low.value, other.low.value) < 0;
  const isHigh =
    other.high !== null && (one.high === null || compare(one.high.value, other.high.value) > 0);
  return !isLow && !isHigh;
}

/** A determination is the same whatever was determined before it. */
export function answersDependOnFactsOnly(
  resolved: Resolved,
): Law<readonly [HouseholdInput, HouseholdInput]> {
  const pairs = fc.tuple(households(resolved), households(resolved));
  return fc.property(pairs, ([one, other]) => {
    const before = JSON.stringify(determined(one, resolved));
    determined(other, resolved);
    const isSame = JSON.stringify(determined(one, resolved)) === before;
    expectNothing('answersDependOnFactsOnly', isSame ? [] : ['another answer the second time']);
  });
}

/**
 * Versions that take effect later, or are announced later than what is known, change nothing: the
 * rules of a day are the same in a library that ends on that day.
 *
 * @param library - every version
 * @param regions - places to try; all that have files unless told
 */
export function laterVersionsDoNotMatter(
  library: RuleLibrary,
  regions: readonly string[] = [...library.regions.keys()],
): Law<readonly [region: string, day: string]> {
  const days = [...new Set(library.files.map(({ content }) => content.from))].sort();
  const trials = fc.tuple(fc.constantFrom(...regions), fc.constantFrom(...days));
  return fc.property(trials, ([region, day]) => {
    const known = library.files.filter(
      ({ content, announced }) => content.from <= day && announced <= day,
    );
    const query = { region, asOf: day, knownOn: day };
    const [all, early] = [attempt(library, query), attempt(makeLibrary(known).library, query)];
    const isSame = all === null || early === null || contentOf(all) === contentOf(early);
    expectNothing('laterVersionsDoNotMatter', isSame ? [] : [`${region} on ${day} differs`]);
  });
}

/** What the rules say, apart from programmes of which only the name is known so far. */
function contentOf({ sections, files }: Resolved): string {
  const items = Object.entries(sections).map(([section, all]) => [
    section,
    [...(all as ReadonlyMap<string, { readonly value: unknown }>)].map(([id, { value }]) => [
      id,
      value,
    ]),
  ]);
  return canonicalJson(plain([files.map(({ id }) => id), items]));
}

/** Without what is not said, as JSON writes it. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function attempt(library: RuleLibrary, query: Parameters<typeof resolve>[1]): Resolved | null {
  try {
    return resolve(library, query);
  } catch {
    return null;
  }
}

/** A household, and the same one with one amount higher. */
export interface RaisedHousehold {
  readonly household: HouseholdInput;
  readonly raised: HouseholdInput;
}

/**
 * One more yuan of an expense never takes a programme away by its own rule.
 *
 * @param fact - the amount that rises: `expense.amount`
 */
export function risingNeverRefuses(resolved: Resolved, fact: string): Law<RaisedHousehold> {
  return fc.property(raisedHouseholds(resolved, fact), ({ household, raised }) => {
    const before = determined(household, resolved);
    const later = resultsByPlace(determined(raised, resolved));
    const lost = before.outcomes.filter(
      ({ programme, subject, entitled }) =>
        entitled === 'eligible' && later.get(`${programme} ${subject}`) === 'ineligible',
    );
    expectNothing(
      'risingNeverRefuses',
      lost.map(({ programme, subject }) => `${programme} ${subject} is lost`),
    );
  });
}

/**
 * One more yuan of an income never raises the cash of a month.
 *
 * @param fact - the amount that rises: `income.amount`
 */
export function risingNeverPaysMore(resolved: Resolved, fact: string): Law<RaisedHousehold> {
  return fc.property(raisedHouseholds(resolved, fact), ({ household, raised }) => {
    const before = determined(household, resolved).totals.month?.value;
    const after = determined(raised, resolved).totals.month?.value;
    const isMore = before !== undefined && after !== undefined && compare(after, before) > 0;
    expectNothing('risingNeverPaysMore', isMore ? ['more is paid'] : []);
  });
}

/** Pairs of a household and the same one with one amount higher. */
export function raisedHouseholds(resolved: Resolved, id: string) {
  const fact = resolved.vocabulary.factsById.get(id);
  const plan = samplePlan(resolved);
  return fromChoices((choose): RaisedHousehold => {
    const household = makeHousehold(plan, choose, 'h1');
    const raised = fact === undefined ? null : raiseFact(household, fact, choose.part('raise'));
    return { household, raised: raised ?? household };
  });
}

function resultsByPlace({ outcomes }: Determination): ReadonlyMap<string, Status> {
  return new Map(
    outcomes.map(({ programme, subject, entitled }) => [`${programme} ${subject}`, entitled]),
  );
}
