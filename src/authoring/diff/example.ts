import { add, div, type Exact, formatDecimal, sign, sub } from '../../base/exact.js';
import type { HouseholdInput } from '../../facts/types.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { sampleHouseholds } from '../../samples/index.js';
import type { Example } from './change.js';
import type { Pair } from './isolate.js';
import { type Compared, compareOutcomes } from './standing.js';

/** How hard to look. */
export interface Search {
  /** Households of worked cases, which are tried before made-up ones. */
  readonly cases: readonly HouseholdInput[];
  /** Made-up households that are tried for each change. */
  readonly tries: number;
  readonly seed: number;
}

/**
 * A household that a change moves, made as small as it goes: rows, then facts are left out as long
 * as both sets of rules still settle what moves. Whatever is left out is not known, so the example
 * holds however it turns out to be.
 * Where terms are open, a household whose amounts move between their ends has to do.
 *
 * @param limits - numbers at which the change may matter; amounts are moved there
 */
export function findExample(
  { before, after, isAlone }: Pair,
  programmes: readonly string[],
  limits: readonly Exact[],
  search: Search,
): Example | null {
  const compare = (household: HouseholdInput) =>
    compareOutcomes(household, before, after, programmes);
  let open: HouseholdInput | null = null;
  for (const household of candidates(before, after, limits, search)) {
    const { moves, isSettled } = compare(household);
    if (moves.length > 0 && !isSettled) open ??= household;
    if (isSettled) {
      return { isAlone, ...smallest(household, compare, (found) => found.isSettled) };
    }
  }
  return open && { isAlone, ...smallest(open, compare, ({ moves }) => moves.length > 0) };
}

function smallest(
  household: HouseholdInput,
  compare: (household: HouseholdInput) => Compared,
  isEnough: (compared: Compared) => boolean,
): Omit<Example, 'isAlone'> {
  const small = shrunk(household, (each) => isEnough(compare(each)));
  return { household: small, moves: compare(small).moves };
}

/** Households to try: those of worked cases, then made-up ones, each also moved to the limits. */
function* candidates(
  before: Resolved,
  after: Resolved,
  limits: readonly Exact[],
  { cases, tries, seed }: Search,
): Generator<HouseholdInput> {
  yield* cases;
  for (const household of cases.slice(0, mostMoved)) yield* movedTo(household, limits);
  const samples = sampleHouseholds({ resolved: [before, after], count: tries, seed });
  let moved = 0;
  for (const household of samples) {
    yield household;
    if (moved < mostMoved) yield* movedTo(household, limits);
    moved += 1;
  }
}

/** Households whose amounts are moved to the limits; each gives some dozens of new ones. */
const mostMoved = 8;

/** Households of worked cases; one of a layer above is worked out by the rules of the place. */
export function householdsOfCases(
  region: string,
  rules: readonly Resolved[],
): readonly HouseholdInput[] {
  return rules.flatMap(({ cases }) =>
    [...cases]
      .reverse()
      .map((each) => ({ ...each.case.household, region }) as unknown as HouseholdInput),
  );
}

/** A fen below a limit, at it, and a fen above: the sides that a change can tell apart. */
function* movedTo(household: HouseholdInput, limits: readonly Exact[]): Generator<HouseholdInput> {
  const fen = div(1, 100);
  const targets = limits.flatMap((limit) => [sub(limit, fen), limit, add(limit, fen)]);
  for (const path of pathsOf(household)) {
    if (path.at(-1) !== 'amount') continue;
    for (const target of targets) {
      const text = formatDecimal(target, 2);
      if (text === undefined || sign(target) < 0) continue;
      yield put(household as unknown as Json, path, text) as unknown as HouseholdInput;
    }
  }
}

type Json = Record<string, unknown>;

/** Leaves parts out, large ones first, as long as it is still so. */
function shrunk(
  household: HouseholdInput,
  isSo: (household: HouseholdInput) => boolean,
): HouseholdInput {
  let best = household as unknown as Json;
  const attempt = (next: Json) => {
    if (!isSo(next as unknown as HouseholdInput)) return false;
    best = next;
    return true;
  };
  let isSmaller = true;
  for (let round = 0; isSmaller && round < mostRounds; round += 1) {
    isSmaller = false;
    for (const path of [...pathsOf(best)]) {
      // A part that went with one before is gone already.
      if (!has(best, path)) continue;
      if (attempt(without(best, path))) isSmaller = true;
    }
  }
  return best as unknown as HouseholdInput;
}

/** Leaving one thing out may free another; more rounds than this gain next to nothing. */
const mostRounds = 3;

/** What a household cannot do without. */
const kept: ReadonlySet<string> = new Set(['region', 'id']);

/** Every part of a household, the larger before those inside it, later rows first. */
function* pathsOf(
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<readonly (string | number)[]> {
  if (typeof value !== 'object' || value === null) return;
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((each, index) => [index, each] as const).reverse()
    : Object.entries(value).filter(([key]) => !kept.has(key));
  for (const [key, part] of entries) {
    const here = [...path, key];
    yield here;
    yield* pathsOf(part, here);
  }
}

function has(value: unknown, path: readonly (string | number)[]): boolean {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !(key in at)) return false;
    at = (at as Json)[key];
  }
  return true;
}

function put(value: Json, [key, ...rest]: readonly (string | number)[], part: unknown): Json {
  if (key === undefined) return value;
  const inner = rest.length === 0 ? part : put(value[key] as Json, rest, part);
  if (!Array.isArray(value)) return { ...value, [key]: inner };
  return value.map((each, index) => (index === key ? inner : each)) as unknown as Json;
}

function without(value: Json, [key, ...rest]: readonly (string | number)[]): Json {
  if (key === undefined) return value;
  if (rest.length > 0) {
    const inner = without(value[key] as Json, rest);
    return Array.isArray(value)
      ? (value.map((each, index) => (index === key ? inner : each)) as unknown as Json)
      : { ...value, [key]: inner };
  }
  if (Array.isArray(value)) return value.filter((_, index) => index !== key) as unknown as Json;
  return Object.fromEntries(Object.entries(value).filter(([each]) => each !== key));
}
