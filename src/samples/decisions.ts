import { add, roundTo } from '../base/exact.js';
import { formatFen } from '../base/money.js';
import { parseHousehold } from '../facts/parse-household.js';
import type { Household, Row } from '../facts/row.js';
import type { Fact } from '../facts/vocabulary.js';
import { type BoundRun, bounder } from '../readings/bound/index.js';
import { follow } from '../readings/shared/frame.js';
import type { Choose } from './choose.js';
import { type Draft, type DraftDecision, rowsOf, writeDraft } from './drafts.js';
import type { OpenRange } from './ranges.js';
import { rowsOfEntity } from './steer.js';
import { type Making, makeValue } from './values.js';

/** Takes every decision that the rules leave to people. */
export function decideAll(draft: Draft, making: Making): void {
  for (const fact of making.plan.decisions) {
    for (const { row } of rowsOf(draft.root)) {
      if (row.entity !== fact.entity.id) continue;
      const value = makeValue(fact, row.id, making);
      if (value === undefined) continue;
      const about = row === draft.root ? null : row.id;
      draft.decisions.push({ id: decisionId(fact), about, value });
    }
  }
}

/** Ranges may depend on other decisions; more than so many on end do not. */
const mostPasses = 3;

/** Moves decisions that are to fill a range inside it. */
export function fillRanges(draft: Draft, { plan, choose }: Making): void {
  const [first] = plan.ranges;
  if (first === undefined || draft.decisions.length === 0) return;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const parsed = parseHousehold(writeDraft(draft), first.tree.vocabulary);
    const run = bounder(first.tree).begin(parsed);
    const moved = plan.ranges.map((range) => fillRange(draft, range, parsed, run, choose));
    if (!moved.includes(true)) return;
  }
}

function decisionId(fact: Fact): string {
  return fact.id.slice(fact.id.indexOf(':') + 1);
}

function fillRange(
  draft: Draft,
  range: OpenRange,
  parsed: Household,
  run: BoundRun,
  choose: Choose,
): boolean {
  const { node, entity } = range;
  const { fact, path } = node.decision;
  let hasMoved = false;
  for (const row of rowsOfEntity(parsed, entity)) {
    const about = follow(path, { row, outer: null });
    if (about === null || 'kind' in about) continue;
    const decision = draft.decisions.find((each) => isAbout(each, fact, about));
    const ends = endsInside(range, run, row);
    if (decision === undefined || ends === undefined) continue;
    const [from, to] = ends;
    const decided = about.values[fact.slot];
    if (typeof decided === 'number' && decided >= from && decided <= to) continue;
    const value = choose.integer(from, to);
    decision.value = fact.declaration.type === 'money' ? formatFen(value) : value;
    hasMoved = true;
  }
  return hasMoved;
}

function isAbout({ id, about }: DraftDecision, fact: Fact, row: Row): boolean {
  return id === decisionId(fact) && about === (row.owner === null ? null : row.id);
}

/**
 * The least and greatest whole number (fen for money) that may be inside, while terms are open;
 * `undefined` where none is found.
 */
function endsInside(
  { node }: OpenRange,
  run: BoundRun,
  row: Row,
): readonly [from: number, to: number] | undefined {
  try {
    const { low: least } = run.node(node.low, row);
    const { high: most } = run.node(node.high, row);
    if (least === null || most === null) return undefined;
    const low = roundTo(least, 1, 'up');
    const high = roundTo(most, 1, 'down');
    const from = node.lowIn ? low : add(low, 1);
    const to = node.highIn ? high : add(high, -1);
    if (typeof from !== 'number' || typeof to !== 'number' || from > to) return undefined;
    return [from, to];
  } catch {
    return undefined;
  }
}
