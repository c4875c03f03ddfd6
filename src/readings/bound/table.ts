import type { MatchNode, TableNode, TableRowNode } from '../../ruletree/nodes.js';
import type { Frame } from '../shared/frame.js';
import { type Candidate, extremeOf } from './arithmetic.js';
import { areEndsFixed, testBand } from './bands.js';
import { absent, alsoMissing, type Bound, hull, settled, type Verdict } from './bound.js';
import { branch, type Choice, firstOf, type Test } from './choices.js';
import { mayBeSame } from './compare.js';
import { allMissing, nothingMissing } from './missing.js';
import { possibleValues } from './possible-values.js';
import type { Walker } from './walker.js';

/** Keys are tried one combination at a time up to this many. */
const mostCombinations = 100;

/** `table`: the rows that may match, for every combination of what the keys may be. */
export function boundOfTable(node: TableNode, frame: Frame, walker: Walker): Bound {
  const keys = node.keys.map((key) => walker.bound(key, frame));
  if (keys.every((key) => key.settled)) return boundAt(node, keys, frame, walker, 'bound');
  const [first, ...rest] = combinations(node, keys).map((combination) =>
    boundAt(node, combination, frame, walker, 'guarded'),
  );
  if (first === undefined) return absent;
  return alsoMissing(rest.reduce(hull, first), allMissing(...keys.map((key) => key.missing)));
}

function boundAt(
  node: TableNode,
  keys: readonly Bound[],
  frame: Frame,
  walker: Walker,
  least: 'bound' | 'guarded',
): Bound {
  const choices = node.rows.map((row): Choice => {
    const value = branch(row.value, frame, walker);
    return {
      test: () => testRow(row, keys, node, frame, walker),
      value: (how) => value(least === 'guarded' ? least : how),
    };
  });
  const otherwise = branch(node.otherwise, frame, walker);
  const last = (how: 'bound' | 'guarded') => otherwise(least === 'guarded' ? least : how);
  if (node.hit === 'unique' || node.hit === 'first') {
    return firstOf(choices, mayMiss(node) ? last : null);
  }
  return extremeRow(node.hit, choices, last, mayMiss(node));
}

/** `highest` and `lowest`: of all rows that match. */
function extremeRow(
  hit: 'highest' | 'lowest',
  choices: readonly Choice[],
  otherwise: (how: 'bound' | 'guarded') => Bound,
  mayMissAll: boolean,
): Bound {
  const candidates: Candidate[] = [];
  let missing = nothingMissing;
  let isMatched = false;
  for (const { test, value } of choices) {
    const { verdict, missing: hidden } = test('bound');
    if (verdict === 'unsatisfied') continue;
    const sure = verdict === 'satisfied';
    isMatched ||= sure;
    missing = allMissing(missing, hidden);
    candidates.push({ bound: value(sure ? 'bound' : 'guarded'), sure, missing: hidden });
  }
  if (candidates.length === 0) return otherwise('bound');
  const extreme = extremeOf(hit === 'highest' ? 'greatest' : 'least', candidates);
  let bound = extreme?.bound ?? absent;
  // Rows that match but give nothing leave the table absent.
  const mayGiveNothing = candidates.some((each) => each.bound.mayBeAbsent);
  if (extreme?.mayBeNone === true && mayGiveNothing) bound = hull(bound, absent);
  if (!isMatched && mayMissAll) bound = hull(bound, otherwise('guarded'));
  return alsoMissing(bound, allMissing(missing, extreme?.missing ?? nothingMissing));
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
  const mayMatch = values.some((value) =>
    value === null ? key.mayBeAbsent : key.mayBePresent && mayBeSame(key, settled(value), type),
  );
  if (!mayMatch) return { verdict: 'unsatisfied', missing: nothingMissing };
  // Every value was tried on its own where there are few; a key that is left may miss.
  return { verdict: key.settled ? 'satisfied' : 'unknown', missing: key.missing };
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
