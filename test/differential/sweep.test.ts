import { describe, expect, it } from 'vitest';
import { formatFen } from '../../src/base/money.js';
import { determine } from '../../src/determination/determine.js';
import type { SweptOutcome } from '../../src/determination/sweep/result.js';
import { sweep } from '../../src/determination/sweep/sweep.js';
import { parseHousehold } from '../../src/facts/parse-household.js';
import type { Household, Row } from '../../src/facts/row.js';
import type { HouseholdInput } from '../../src/facts/types.js';
import type { Fact } from '../../src/facts/vocabulary.js';
import { decider } from '../../src/readings/decide/index.js';
import {
  isSameValue,
  isVarying,
  type Piece,
  type SweepRange,
  sweeper,
  valueAt,
} from '../../src/readings/sweep/index.js';
import type { Resolved } from '../../src/rulefile/resolved.js';
import { treeOf } from '../../src/ruletree/compile.js';
import type { RuleTree } from '../../src/ruletree/nodes.js';
import { factsReadBy } from '../../src/ruletree/walk.js';
import { eraseFacts, sampleHouseholds, seededChoose } from '../../src/samples/index.js';
import {
  decideAll,
  type Found,
  isSame,
  type Place,
  placesIn,
  rowsIn,
} from '../fixtures/readings.js';
import { currentRules } from '../property/rule-sets.js';

// The swept function against `decide` with the fact set to each value in turn.

interface Spot {
  readonly row: Row;
  readonly fact: Fact;
}

/** Numbers and days of a household that rules read. */
function spotsIn(household: Household, read: ReadonlySet<Fact>): readonly Spot[] {
  return [...rowsIn(household.root)].flatMap((row) =>
    row.entity.facts
      .filter((fact) => ['money', 'integer', 'date'].includes(fact.declaration.type))
      .filter((fact) => read.has(fact) && typeof row.values[fact.slot] === 'number')
      .map((fact) => ({ row, fact })),
  );
}

/** Everything that the reading for complete facts says with the fact set to x. */
function decidedAt(tree: RuleTree, household: Household, { row, fact }: Spot, x: number) {
  const before = row.values[fact.slot];
  row.values[fact.slot] = x;
  try {
    const found = decideAll(tree, household);
    return new Map([...found].map(([place, value]) => [keyOf(place), value]));
  } finally {
    row.values[fact.slot] = before;
  }
}

function keyOf({ definition, row }: Place): string {
  return `${definition.id} at "${row.pointer}"`;
}

function agree({ value: swept }: Piece, x: number, found: Found | undefined): boolean {
  if (swept.kind === 'known') {
    const value = isVarying(swept.value) ? swept.value.at(x) : swept.value;
    // It passes over what is not known where the rest settles the answer, as `bound` does.
    return found?.kind === 'unknown' || (found?.kind === 'value' && isSame(found.value, value));
  }
  if (swept.kind === 'open') return found?.kind === 'unknown';
  return found?.kind === 'error' && found.code === swept.code;
}

/** Sweeps every definition over a range, and compares it at some of its numbers, or at all. */
function compare(
  tree: RuleTree,
  household: Household,
  spot: Spot,
  range: SweepRange,
  chosen: (breakpoints: readonly number[]) => readonly number[],
): { readonly points: number; readonly breakpoints: number } {
  const decided = decider(tree).begin(household);
  const swept = sweeper(household, decided, { kind: 'fact', ...spot });
  const pieces = new Map<string, readonly Piece[]>();
  for (const place of placesIn(tree, household)) {
    const found = swept.pieces(place.definition, place.row, range);
    checkOrder(found, range);
    pieces.set(keyOf(place), found);
  }
  const ends = new Set([...pieces.values()].flatMap((found) => found.map(({ from }) => from)));
  const points = chosen([...ends].sort((a, b) => a - b));
  for (const x of points) {
    const decidedHere = decidedAt(tree, household, spot, x);
    for (const [key, found] of pieces) {
      const piece = found.find(({ from, to }) => from <= x && x <= to);
      if (piece && agree(piece, x, decidedHere.get(key))) continue;
      const said = JSON.stringify({ piece: piece?.value, decided: decidedHere.get(key) });
      expect.fail(`${key}, ${spot.fact.id} of "${spot.row.pointer}" = ${x}: ${said}`);
    }
  }
  return { points: points.length, breakpoints: ends.size };
}

/** Pieces lie side by side from end to end, and neighbours differ. */
function checkOrder(pieces: readonly Piece[], { from, to }: SweepRange): void {
  expect([pieces[0]?.from, pieces.at(-1)?.to]).toEqual([from, to]);
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    if (next === undefined) continue;
    expect(next.from).toBe(piece.to + 1);
    expect(isSameValue(piece.value, next.value)).toBe(false);
  }
}

function around(breakpoints: readonly number[], { from, to }: SweepRange): readonly number[] {
  const near = breakpoints.flatMap((x) => [x - 1, x, x + 1]);
  return [...new Set([from, to, ...near])].filter((x) => from <= x && x <= to);
}

function hasIncome({ incomes }: HouseholdInput): boolean {
  return Array.isArray(incomes) && incomes.length > 0;
}

/** The same household with its first income at some fen. */
function withIncome(input: HouseholdInput, fen: number): HouseholdInput {
  const [first, ...rest] = Array.isArray(input.incomes) ? input.incomes : [];
  return { ...input, incomes: [{ ...first, amount: formatFen(fen) }, ...rest] };
}

/** Compares all outcomes at the ends of some pieces; how many amounts and verdicts agreed. */
function compareOutcomes(input: HouseholdInput, resolved: Resolved): number {
  if (!hasIncome(input)) return 0;
  const { outcomes } = sweep(input, resolved, { fact: '/incomes/0/amount', from: 0, to: 500_000 });
  const ends = outcomes.flatMap(({ pieces }) => pieces.flatMap(({ from, to }) => [from, to]));
  let agreed = 0;
  for (const x of [...new Set(ends)].slice(0, mostEnds)) {
    // Where one outcome cannot be worked out, determine refuses the household.
    if (outcomes.some(({ pieces }) => problemAt(pieces, x))) continue;
    const told = determine(withIncome(input, x), resolved).outcomes;
    for (const [index, { pieces, programme }] of outcomes.entries()) {
      const piece = pieces.find(({ from, to }) => from <= x && x <= to);
      if (piece === undefined || piece.status === 'undetermined') continue;
      const at = told[index];
      expect([programme, x, at?.status]).toEqual([programme, x, piece.status]);
      agreed += 1;
      if (piece.isOpen) continue;
      expect(Object.keys(at?.totals ?? {}).sort()).toEqual(Object.keys(piece.totals).sort());
      for (const [period, amount] of Object.entries(piece.totals)) {
        const exact = at?.totals[period as 'month']?.fen;
        expect([programme, x, exact]).toEqual([programme, x, valueAt(amount, x)]);
      }
    }
  }
  return agreed;
}

/** Ends of pieces at which whole determinations are compared. */
const mostEnds = 12;

function problemAt(pieces: SweptOutcome['pieces'], x: number): boolean {
  return pieces.some(({ from, to, problem }) => from <= x && x <= to && problem !== null);
}

function every({ from, to }: SweepRange): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const yuan = 100;
/** Fen on either side of a fact's own value that are compared one by one. */
const wholeRange = 200;

/** A range around the value a fact has now. */
function rangeAround({ row, fact }: Spot): SweepRange {
  const here = row.values[fact.slot] as number;
  const { type, low = 0, high } = fact.declaration;
  if (type === 'date') return { from: here - 200, to: here + 200 };
  if (type === 'integer') return { from: low, to: high ?? here + 30 };
  return { from: 0, to: Math.max(here * 3, 5000 * yuan) };
}

describe.each(currentRules())('the sweep of $name', ({ resolved }: { resolved: Resolved }) => {
  const tree = treeOf(resolved);
  const read = factsReadBy(tree.definitions.map(({ body }) => body));
  const households = [...sampleHouseholds({ resolved, count: 2, seed: 23 })];
  const choose = seededChoose(29);

  it('is decide on both sides of every breakpoint', () => {
    let breakpoints = 0;
    for (const input of households) {
      const household = parseHousehold(input, resolved.vocabulary);
      const spots = spotsIn(household, read);
      for (const spot of spots.filter(() => choose.chance(3 / spots.length))) {
        const range = rangeAround(spot);
        breakpoints += compare(tree, household, spot, range, (at) => around(at, range)).breakpoints;
      }
    }
    expect(breakpoints).toBeGreaterThan(0);
  }, 60_000);

  it('says of whole outcomes what determine says, with less known as well', () => {
    const whole = [...sampleHouseholds({ resolved, count: 20, seed: 31 })].find(hasIncome);
    if (whole === undefined) throw new Error('no household has an income');
    const erased = eraseFacts(whole, resolved.vocabulary, choose);
    const compared = [whole, erased].map((input) => compareOutcomes(input, resolved));
    expect(compared[0]).toBeGreaterThan(0);
  }, 60_000);

  it('is decide fen by fen', () => {
    const household = parseHousehold(households[0], resolved.vocabulary);
    const money = spotsIn(household, read).find(({ fact }) => fact.declaration.type === 'money');
    if (money === undefined) return;
    const here = money.row.values[money.fact.slot] as number;
    const range = { from: Math.max(0, here - wholeRange), to: here + wholeRange };
    const { points } = compare(tree, household, money, range, () => every(range));
    expect(points).toBeGreaterThan(wholeRange);
  }, 60_000);
});
