import { add, div, type Exact, roundTo, sign, sub } from '../base/exact.js';
import { formatFen } from '../base/money.js';
import { parseHousehold } from '../facts/parse-household.js';
import type { Household, Row } from '../facts/row.js';
import type { Fact } from '../facts/vocabulary.js';
import { decider } from '../readings/decide/index.js';
import type { Choose } from './choose.js';
import { type Draft, rowsOf, writeDraft } from './drafts.js';
import type { Lever } from './levers.js';
import type { SamplePlan } from './plan.js';

/** Step by which the slope of a boundary is found: a hundred yuan. */
const probe = 10_000;
/** Amounts beyond this are no household's. */
const mostFen = 1_000_000_000;

/**
 * Changes one amount of money so that something the rules compare comes to lie at its limit, one
 * fen below or one fen above. Most quantities are straight lines in an amount, at least nearby;
 * where this one is not, the household stays as it is.
 */
export function steer(draft: Draft, plan: SamplePlan, choose: Choose): void {
  if (plan.levers.length === 0) return;
  const lever = choose.pick(plan.levers);
  const parsed = parseHousehold(writeDraft(draft), lever.tree.vocabulary);
  const row = pickRow(rowsOfEntity(parsed, lever.entity), choose);
  const amount = pickAmount(parsed, lever, row, choose);
  if (row === undefined || amount === undefined) return;
  const target = choose.pick([0, -1, 1]);
  const isNudged = choose.chance(0.5);
  const distance = distanceFrom(parsed, lever, row);
  const start = amount.row.values[amount.fact.slot] as number;
  const at = (fen: number): Exact | undefined => {
    amount.row.values[amount.fact.slot] = fen;
    return distance();
  };
  // The offset is of the quantity itself, or (nudged) of the amount that moves it.
  const wanted = meet(at, start, isNudged ? 0 : target);
  const fen = wanted === undefined ? undefined : wanted + (isNudged ? target : 0);
  if (fen === undefined || fen < 0 || fen > mostFen) return;
  setAmount(draft, amount, fen);
}

/** The amount at which the distance is the wanted one, or the last whole fen before it. */
function meet(
  at: (fen: number) => Exact | undefined,
  start: number,
  wanted: number,
): number | undefined {
  let fen = start;
  // A second step from where the first one led meets a line that bends on the way.
  for (let step = 0; step < 2; step += 1) {
    const here = at(fen);
    const there = at(fen + probe);
    if (here === undefined || there === undefined) return undefined;
    const slope = div(sub(there, here), probe);
    if (sign(slope) === 0) return undefined;
    const next = roundTo(add(fen, div(sub(wanted, here), slope)), 1, 'half-up');
    if (typeof next !== 'number' || next < 0 || next > mostFen) return undefined;
    if (next === fen) break;
    fen = next;
  }
  return fen;
}

function distanceFrom(household: Household, lever: Lever, row: Row): () => Exact | undefined {
  const { tree, tested, limit } = lever;
  return () => {
    const run = decider(tree).begin(household);
    try {
      const [found, edge] = [run.node(tested, row), run.node(limit, row)];
      if (found === null || edge === null) return undefined;
      return sub(found as Exact, edge as Exact);
    } catch {
      return undefined;
    }
  };
}

interface Amount {
  readonly row: Row;
  readonly fact: Fact;
}

function pickRow(rows: readonly Row[], choose: Choose): Row | undefined {
  return rows.length === 0 ? undefined : choose.pick(rows);
}

/** An amount the boundary depends on: in the row itself, or somewhere in the household. */
function pickAmount(
  household: Household,
  { amounts }: Lever,
  row: Row | undefined,
  choose: Choose,
): Amount | undefined {
  const found = amounts.flatMap((fact) => {
    const rows = fact.entity === row?.entity ? [row] : rowsOfEntity(household, fact.entity.id);
    return rows
      .filter((each) => typeof each.values[fact.slot] === 'number')
      .map((each) => ({ row: each, fact }));
  });
  return found.length === 0 ? undefined : choose.pick(found);
}

/** Every row of an entity in a household. */
export function rowsOfEntity({ root }: Household, entity: string): readonly Row[] {
  const found: Row[] = [];
  const visit = (row: Row) => {
    if (row.entity.id === entity) found.push(row);
    for (const { rows } of row.lists) for (const each of rows) visit(each);
  };
  visit(root);
  return found;
}

function setAmount(draft: Draft, { row, fact }: Amount, fen: number): void {
  for (const { row: each, pointer } of rowsOf(draft.root)) {
    if (pointer === row.pointer) each.values.set(fact.name, formatFen(fen));
  }
}
