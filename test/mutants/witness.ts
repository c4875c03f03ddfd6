import { addDays, formatDay, parseIsoDate } from '../../src/base/date.js';
import { RulesError } from '../../src/base/errors.js';
import { determine } from '../../src/determination/determine.js';
import type { Outcome } from '../../src/determination/result.js';
import { nameOf, rowsOf } from '../../src/determination/rows.js';
import { compareCase, quantityReader } from '../../src/determination/verify/compare-case.js';
import { parseHousehold } from '../../src/facts/parse-household.js';
import type { CaseItem } from '../../src/rulefile/format.js';
import type { Resolved } from '../../src/rulefile/resolved.js';
import { treeOf } from '../../src/ruletree/compile.js';
import { sampleHouseholds } from '../../src/samples/index.js';
import { grouped } from './grouped.js';

type Household = Readonly<Record<string, unknown>>;
type Expect = CaseItem['expect'];

/** A household of which the rules and a mutant of them say something different. */
export interface Witness {
  readonly household: Household;
  /** What the rules say of it where the mutant differs; a case that expects it kills the mutant. */
  readonly expect: Expect;
}

export interface WitnessSearch {
  readonly original: Resolved;
  readonly mutated: Resolved;
  /** Where to begin: households of worked cases, the likeliest first. */
  readonly seeds: readonly Household[];
  /** How many sampled households are tried when no seed and no neighbour of one is a witness. */
  readonly samples: number;
}

/** The first witness among the seeds, their neighbours and samples, made as small as it goes. */
export function findWitness(search: WitnessSearch): Witness | null {
  for (const household of candidates(search)) {
    if (differsFor(household, search) !== null) return told(shrunk(household, search), search);
  }
  return null;
}

function* candidates({ seeds, samples, original, mutated }: WitnessSearch): Generator<Household> {
  yield* seeds;
  for (const seed of seeds) yield* neighbours(seed);
  const resolved = [original, mutated] as const;
  for (const sample of sampleHouseholds({ resolved, count: samples, seed: 8 })) {
    yield JSON.parse(JSON.stringify(sample)) as Household;
  }
}

function told(household: Household, search: WitnessSearch): Witness | null {
  const expect = differsFor(household, search);
  return expect === null ? null : { household, expect };
}

/** The parts of what the rules say that the mutant does not; `null` where there are none. */
function differsFor(household: Household, { original, mutated }: WitnessSearch): Expect | null {
  const before = expectationOf(household, original);
  if (before === null) return null;
  const parts = Object.entries(before).flatMap(([section, ofSection]) =>
    Object.entries(ofSection)
      .filter(([, said]) => said !== undefined)
      .map(([id, said]) => ({ [section]: { [id]: said } })),
  );
  const differing = parts.filter((expect) => !holds(household, expect, mutated));
  return differing.length === 0 ? null : merged(differing);
}

function holds(household: Household, expect: Expect, resolved: Resolved): boolean {
  const item = { id: 'witness', title: 'witness', household, expect, working: '' };
  try {
    return compareCase(item as unknown as CaseItem, resolved) === null;
  } catch (error) {
    if (error instanceof RulesError) return false;
    throw error;
  }
}

type Said = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function merged(parts: readonly Said[]): Expect {
  const sections: Record<string, Record<string, unknown>> = {};
  for (const part of parts) {
    for (const [section, said] of Object.entries(part)) {
      sections[section] = { ...sections[section], ...said };
    }
  }
  return sections as Expect;
}

/** All that a case could expect of a household; `null` where it has no results. */
function expectationOf(household: Household, resolved: Resolved): Said | null {
  try {
    const parsed = parseHousehold(household, treeOf(resolved).vocabulary);
    const { outcomes, grades } = determine(parsed, resolved);
    const quantities = quantityReader(resolved, parsed);
    const ofRows: Record<string, unknown> = {};
    for (const { kind, item, scope } of treeOf(resolved).definitions) {
      if (kind !== 'quantity') continue;
      const rows = rowsOf(scope, parsed.root).rows.map(nameOf);
      ofRows[item] = bySubject(
        rows.flatMap((row) => {
          const text = quantities(item, row);
          return text === null ? [] : [[row, text] as const];
        }),
      );
    }
    return {
      quantities: ofRows,
      grades: byId(grades, 'grading', ({ grade, status }) =>
        status === 'settled' ? (grade?.code ?? null) : status,
      ),
      programmes: byId(outcomes, 'programme', outcomeOf),
    };
  } catch (error) {
    if (error instanceof RulesError) return null;
    throw error;
  }
}

function outcomeOf({ status, lines, route, class: of }: Outcome) {
  const amounts = lines.flatMap(({ id, amount }) => (amount ? [[id, amount.toString()]] : []));
  return {
    status,
    ...(amounts.length > 0 && { lines: Object.fromEntries(amounts) }),
    ...(route?.code && { route: route.code }),
    ...(of?.code && { class: of.code }),
  };
}

function byId<K extends string, T extends { readonly [key in K]: string }>(
  list: readonly (T & { readonly subject: string | null })[],
  key: K,
  say: (item: T) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...grouped(list, (item) => item[key])].map(([id, own]) => [
      id,
      bySubject(own.map((each) => [each.subject, say(each)])),
    ]),
  );
}

/** What is of the household stands alone, what is of rows by their names. */
function bySubject(said: readonly (readonly [string | null, unknown])[]): unknown {
  const [first] = said;
  if (first === undefined) return undefined;
  return first[0] === null ? first[1] : Object.fromEntries(said);
}

/** Leaves out rows and facts for as long as what is left is still a witness. */
function shrunk(household: Household, search: WitnessSearch): Household {
  for (const smaller of without(household)) {
    if (differsFor(smaller, search) !== null && !isLessSettled(smaller, household, search)) {
      return shrunk(smaller, search);
    }
  }
  return household;
}

/** A case is to have a result; one that misses a fact proves little. */
function isLessSettled(smaller: Household, household: Household, search: WitnessSearch): boolean {
  const open = (each: Household) =>
    JSON.stringify(differsFor(each, search)).match(/undetermined|unknown|range|open/)?.length ?? 0;
  return open(smaller) > open(household);
}

function* without(household: Household): Generator<Household> {
  for (const { path } of placesIn(household)) {
    const key = path.at(-1);
    if (key !== 'id' && key !== 'region') yield changed(household, path, undefined);
  }
}

/** Households one step away: a row less, an amount, a day, a yes or a null turned. */
function* neighbours(household: Household): Generator<Household> {
  for (const { path, value } of placesIn(household)) {
    if (path.at(-1) === 'id' || path[0] === 'region') continue;
    for (const other of othersFor(value)) yield changed(household, path, other);
  }
}

function othersFor(value: unknown): readonly unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value - 1, value + 1, 0, 500];
  if (typeof value !== 'string') return [undefined];
  const day = parseIsoDate(value);
  if (day !== undefined) {
    return [-366, -1, 1, 366].map((days) => formatDay(addDays(day, days)));
  }
  if (!/^\d+\.\d\d$/.test(value)) return [];
  return [-0.01, 0.01, 500].map((by) => Math.max(0, Number(value) + by).toFixed(2)).concat('0.00');
}

type Path = readonly (string | number)[];

function* placesIn(
  value: unknown,
  path: Path = [],
): Generator<{ readonly path: Path; readonly value: unknown }> {
  if (path.length > 0) yield { path, value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    yield* placesIn(part, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function changed(household: Household, path: Path, to: unknown): Household {
  const copy = structuredClone(household) as Record<string | number, unknown>;
  let parent = copy;
  for (const step of path.slice(0, -1)) parent = parent[step] as typeof parent;
  const key = path.at(-1) ?? '';
  if (to !== undefined) parent[key] = to;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
  return copy;
}
