import { add, compare, type Exact, roundTo } from '../base/exact.js';
import { formatFen } from '../base/money.js';
import { parseHousehold } from '../facts/parse-household.js';
import type { Row } from '../facts/row.js';
import type { Fact } from '../facts/vocabulary.js';
import { decider } from '../readings/decide/index.js';
import { follow } from '../readings/shared/frame.js';
import type { Choose } from './choose.js';
import { type Draft, type DraftDecision, rowsOf, type Written, writeDraft } from './drafts.js';
import type { OpenRange } from './ranges.js';
import { rowsOfEntity } from './steer.js';
import { type Making, makeValue } from './values.js';

/** Takes every decision that the rules leave to people, each inside the range it is to fill. */
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
  for (const range of making.plan.ranges) fillRange(draft, range, making.choose);
}

function decisionId(fact: Fact): string {
  return fact.id.slice(fact.id.indexOf(':') + 1);
}

function fillRange(draft: Draft, range: OpenRange, choose: Choose): void {
  const { tree, node, entity } = range;
  const parsed = parseHousehold(writeDraft(draft), tree.vocabulary);
  const run = decider(tree).begin(parsed);
  for (const row of rowsOfEntity(parsed, entity)) {
    const about = follow(node.decision.path, { row, outer: null });
    if (about === null || 'kind' in about) continue;
    const decision = draft.decisions.find((each) => isAbout(each, node.decision.fact, about));
    if (decision === undefined) continue;
    const value = valueInside(range, run, row, choose);
    if (value !== undefined) decision.value = value;
  }
}

function isAbout({ id, about }: DraftDecision, fact: Fact, row: Row): boolean {
  return id === decisionId(fact) && about === (row.owner === null ? null : row.id);
}

interface Run {
  node(node: OpenRange['node']['low'], row: Row): unknown;
}

/** A whole number (fen for money) between the ends; `undefined` where none is found. */
function valueInside({ node }: OpenRange, run: Run, row: Row, choose: Choose): Written | undefined {
  try {
    const step = 1;
    const low = roundTo(run.node(node.low, row) as Exact, step, 'up');
    const high = roundTo(run.node(node.high, row) as Exact, step, 'down');
    const from = node.lowIn ? low : add(low, step);
    const to = node.highIn ? high : add(high, -step);
    if (typeof from !== 'number' || typeof to !== 'number' || compare(from, to) > 0)
      return undefined;
    const value = choose.integer(from, to);
    const { type } = node.decision.fact.declaration;
    return type === 'money' ? formatFen(value) : value;
  } catch {
    return undefined;
  }
}
