import type { MatchNode, Node, TableNode, TableRowNode } from '../../ruletree/nodes.js';
import type { Frame } from '../shared/frame.js';
import { Alternatives, attempt, Unreachable } from './attempt.js';
import { areEndsFixed, testBand } from './bands.js';
import { absent, type Bound, isSameValue, type Known, settled, type Verdict } from './bound.js';
import { type Choice, firstOf, type Test } from './choices.js';
import { mayBeSame } from './compare.js';
import { type Candidate, extremeOf } from './extreme.js';
import { allMissing, nothingMissing } from './missing.js';
import { possibleValues } from './possible-values.js';
import type { Walker } from './walker.js';

/** Keys are tried one combination at a time up to this many. */
const mostCombinations = 100;

/** `table`: the rows that may match, for every combination of what the keys may be. */
export function boundOfTable(node: TableNode, frame: Frame, walker: Walker): Bound {
  const keys = node.keys.map((key) => walker.bound(key, frame));
  if (keys.every((key) => key.settled)) return boundAt(node, keys, frame, walker);
  const either = new Alternatives();
  for (const combination of combinations(node, keys)) {
    either.add(attempt(() => boundAt(node, combination, frame, walker)));
  }
  return either.hide(allMissing(...keys.map((key) => key.missing))).bound();
}

function boundAt(node: TableNode, keys: readonly Bound[], frame: Frame, walker: Walker): Bound {
  const read = (value: Node | null) => () => (value === null ? absent : walker.bound(value, frame));
  const choices = node.rows.map(
    (row): Choice => ({
      test: () => testRow(row, keys, node, frame, walker),
      value: read(row.value),
    }),
  );
  const otherwise = mayMiss(node) ? read(node.otherwise) : null;
  return node.hit === 'unique' || node.hit === 'first'
    ? firstOf(choices, otherwise)
    : extremeRow(node.hit, choices, otherwise);
}

/** `highest` and `lowest`: of all rows that match. */
function extremeRow(
  hit: 'highest' | 'lowest',
  choices: readonly Choice[],
  otherwise: (() => Bound) | null,
): Bound {
  const candidates: Candidate[] = [];
  let isMatched = false;
  for (const { test, value } of choices) {
    const { verdict, missing } = test();
    if (verdict === 'unsatisfied') continue;
    const sure = verdict === 'satisfied';
    isMatched ||= sure;
    const bound = sure ? value() : attempt(value);
    if (!(bound instanceof Unreachable)) candidates.push({ bound, sure, missing });
  }
  const extreme = extremeOf(hit === 'highest' ? 'greatest' : 'least', candidates);
  const either = new Alternatives();
  if (extreme !== null) either.add(extreme.bound).hide(extreme.missing);
  // Rows that match but give nothing leave the table absent.
  const mayGiveNothing = candidates.some(({ bound }) => bound.mayBeAbsent);
  if (extreme?.mayBeNone !== false && mayGiveNothing) either.add(absent);
  if (!isMatched && otherwise !== null) either.add(attempt(otherwise));
  return either.hide(allMissing(...candidates.map(({ missing }) => missing))).bound();
}

/** Whether no row may match, as far as the compiler could not rule it out. */
function mayMiss(node: TableNode): boolean {
  if (node.otherwise !== null || node.type.nullable) return true;
  return node.rows.some(
    ({ match }) =>
      !match.every((each) => each.kind !== 'band' || areEndsFixed([each.low, each.high])),
  );
}

function testRow(
  row: TableRowNode,
  keys: readonly Bound[],
  node: TableNode,
  frame: Frame,
  walker: Walker,
): Test {
  let missing = nothingMissing;
  let verdict: Verdict = 'satisfied';
  for (const [index, match] of row.match.entries()) {
    const key = keys[index];
    const type = node.keys[index]?.type;
    if (key === undefined || type === undefined) continue;
    const test = testMatch(match, key, type, frame, walker);
    if (test.verdict === 'unsatisfied') return test;
    if (test.verdict === 'satisfied') continue;
    verdict = 'unknown';
    missing = allMissing(missing, test.missing);
  }
  return { verdict, missing };
}

function testMatch(
  match: MatchNode,
  key: Bound,
  type: TableNode['type'],
  frame: Frame,
  walker: Walker,
): Test {
  if (match.kind === 'any') return { verdict: 'satisfied', missing: nothingMissing };
  if (match.kind === 'band') {
    return testBand(key, {
      low: match.low && walker.bound(match.low, frame),
      lowIn: match.lowIn,
      high: match.high && walker.bound(match.high, frame),
      highIn: match.highIn,
    });
  }
  const { values } = match;
  const { settled: isKnown } = key;
  const meets = (value: Known): boolean => {
    if (isKnown) return isSameValue(key.value, value);
    if (value === null) return key.mayBeAbsent;
    return key.mayBePresent && mayBeSame(key, settled(value), type);
  };
  if (!values.some(meets)) return { verdict: 'unsatisfied', missing: nothingMissing };
  // Every value was tried on its own where there are few; a key that is left may miss.
  return { verdict: isKnown ? 'satisfied' : 'unknown', missing: key.missing };
}

/** Every combination of the values the keys may have, as far as they are few. */
function combinations(node: TableNode, keys: readonly Bound[]): readonly (readonly Bound[])[] {
  let all: readonly (readonly Bound[])[] = [[]];
  for (const [index, key] of keys.entries()) {
    const type = node.keys[index]?.type;
    const values = type === undefined ? null : possibleValues(key, type);
    const isFew = values !== null && all.length * values.length <= mostCombinations;
    const ways = isFew ? values.map(settled) : [key];
    all = all.flatMap((before) => ways.map((way) => [...before, way]));
  }
  return all;
}
