import { describe, expect, it } from 'vitest';
import { determine } from '../../src/determination/determine.js';
import { parseHousehold } from '../../src/facts/parse-household.js';
import type { Household } from '../../src/facts/row.js';
import { crossCheck } from '../../src/reference.js';
import type { Resolved } from '../../src/rulefile/resolved.js';
import { treeOf } from '../../src/ruletree/compile.js';
import { closeTerms } from '../fixtures/close-terms.js';
import { allows, boundsOf, decideAll, type Place, rowsIn, show } from '../fixtures/readings.js';
import { type Golden, goldens, householdOf, rulesOf } from './golden-files.js';

// `decide`, `bound` and json-rules-engine on the example households: every definition on every
// row, by the rules as they are and with made-up values for what places have not published.

const variants = goldens().flatMap(([name, golden]) => {
  const rules = rulesOf(golden);
  return [
    { name, golden, rules },
    { name: `${name}, every term supplied`, golden, rules: closeTerms(rules) },
  ];
});

describe.each(variants)('$name', ({ golden, rules }) => {
  it('is read alike by decide and json-rules-engine', async () => {
    expect(await crossCheck(householdOf(golden), rules)).toEqual([]);
  });

  it('has a settled bound wherever decide has an answer, and the same', () => {
    const household = parseHousehold(householdOf(golden), rules.vocabulary);
    const bound = boundsOf(treeOf(rules), household);
    const parted = answersOf(household, rules).flatMap(({ place, decided }) => {
      const found = bound(place);
      const isSettled = 'settled' in found && found.settled && allows(found, decided);
      return isSettled ? [] : [`${nameOf(place)}: bound ${show(found)}`];
    });
    expect(parted).toEqual([]);
  });
});

describe.each(goldens())('%s', (_, golden) => {
  const rules = rulesOf(golden);

  it('keeps every answer possible while any one fact is not known', () => {
    const whole = parseHousehold(householdOf(golden), rules.vocabulary);
    const outcomes = answersOf(whole, rules).filter(({ place }) => isOfOutcome(place, golden));
    const parted = poorerHouseholds(householdOf(golden)).flatMap(([erased, poorer]) => {
      const household = parseHousehold(poorer, rules.vocabulary);
      const rows = new Map([...rowsIn(household.root)].map((row) => [row.pointer, row]));
      const bound = boundsOf(treeOf(rules), household);
      return outcomes.flatMap(({ place, decided }) => {
        const row = rows.get(place.row.pointer);
        const found = row && bound({ ...place, row });
        const isPossible = found === undefined || 'code' in found || allows(found, decided);
        return isPossible ? [] : [`without ${erased}, ${nameOf(place)}: ${show(found)}`];
      });
    });
    expect(parted).toEqual([]);
  });
});

const complete = goldens().filter(([, golden]) => isComplete(golden));

describe('of the complete examples', () => {
  it('there are at least ten', () => {
    expect(complete.length).toBeGreaterThanOrEqual(10);
  });

  it.each(complete)('%s: with every term supplied all of it is settled', (_, golden) => {
    const rules = closeTerms(rulesOf(golden));
    const programmes = Object.keys(golden.expect.programmes);
    const { outcomes } = determine(householdOf(golden), rules, { programmes });
    const amounts = outcomes.flatMap(({ lines }) => lines.map(({ amount }) => amount));
    expect(outcomes.flatMap(({ missing }) => missing.map(({ id }) => id))).toEqual([]);
    expect(amounts.filter(({ value }) => value === undefined)).toEqual([]);
  });
});

/** Whether no fact and no decision is missing. */
function isComplete(golden: Golden): boolean {
  const { programmes } = golden.expect;
  const isPartial = JSON.stringify(householdOf(golden)).includes('"complete":false');
  return !isPartial && !/"(?:fact|list|decision) /.test(JSON.stringify(programmes));
}

interface Answer {
  readonly place: Place;
  readonly decided: Parameters<typeof allows>[1];
}

/** Everything `decide` can tell of an example. */
function answersOf(household: Household, rules: Resolved): readonly Answer[] {
  return [...decideAll(treeOf(rules), household)].flatMap(([place, found]) =>
    found.kind === 'value' ? [{ place, decided: found.value }] : [],
  );
}

/** Verdicts and amounts of the programmes worked out: what the determination is made of. */
function isOfOutcome({ definition: { kind, item } }: Place, { expect: { programmes } }: Golden) {
  if (!Object.hasOwn(programmes, item)) return false;
  return kind === 'entitled' || kind === 'granted' || kind === 'line-granted';
}

function nameOf({ definition, row }: Place): string {
  return `${definition.id} at "${row.pointer}"`;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * The household without one of its facts or lists, with what was left out: for each of its own and
 * each of the first rows of its lists.
 */
function poorerHouseholds(household: Json): readonly (readonly [erased: string, poorer: Json])[] {
  return Object.entries(household).flatMap(([key, value]) => {
    if (needed.has(key)) return [];
    const without = [key, withoutKey(household, key)] as const;
    if (!Array.isArray(value) || !value.every(isRow)) return [without];
    const ofRows = value.slice(0, firstRows).flatMap((row: Json, index) =>
      Object.keys(row)
        .filter((fact) => !needed.has(fact))
        .map((fact) => {
          const rows = value.map((each, at) => (at === index ? withoutKey(row, fact) : each));
          return [`${key}/${index}/${fact}`, { ...household, [key]: rows }] as const;
        }),
    );
    return linkedTo.has(key) ? ofRows : [without, ...ofRows];
  });
}

/** What a household file, a row or a decision cannot do without. */
const needed: ReadonlySet<string> = new Set(['id', 'region', 'about', 'value']);

const firstRows = 2;

/** Lists whose rows other rows link to. */
const linkedTo: ReadonlySet<string> = new Set(['members', 'obligors']);

function isRow(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function withoutKey(object: Json, key: string): Json {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}
