import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RulesError } from '../../../../src/base/errors.js';
import { type Exact, compare as order } from '../../../../src/base/exact.js';
import type { Household } from '../../../../src/facts/row.js';
import { type Bound, bounder, verdictOf } from '../../../../src/readings/bound/index.js';
import { decider, isUnknownRead } from '../../../../src/readings/decide/index.js';
import type { Node, ParameterCell } from '../../../../src/ruletree/nodes.js';
import { households, type Story } from './households.js';
import { type Known, naive, Stuck } from './naive.js';
import { conditionTrees, numberTrees, termLimits } from './random-trees.js';
import { show } from './show.js';
import { treeOf } from './trees.js';
import { householdOf } from './world.js';

const reader = bounder(treeOf());
/** Trees that print shortly. */
function printed(of: fc.Arbitrary<Node>) {
  return of.map((node) => ({ node, [fc.toStringMethod]: () => show(node) }));
}

const runs = { numRuns: 1500 };
const patience = 60_000;

const terms = fc
  .record({
    t1: fc.integer({ min: termLimits.low, max: termLimits.high }),
    t2: fc.integer({ min: -50, max: 50 }),
  })
  .map((values) => new Map<string, Exact>(Object.entries(values)));

/** The value, or `undefined` where the rules cannot be worked out for the household. */
function foundBy(
  node: Node,
  household: Household,
  set: ReadonlyMap<string, Exact>,
): Known | undefined {
  try {
    return naive(node, household.root, set);
  } catch (error) {
    if (error instanceof Stuck) return undefined;
    throw error;
  }
}

function boundOf(node: Node, household: Household): Bound | undefined {
  try {
    return reader.begin(household).node(node, household.root);
  } catch (error) {
    if (error instanceof RulesError && error.code.startsWith('readings/')) return undefined;
    throw error;
  }
}

function holdsValue(bound: Bound, value: Known): boolean {
  if (bound.settled) return sameKnown(bound.value, value);
  if (value === null) return bound.mayBeAbsent;
  if (!bound.mayBePresent) return false;
  if (typeof value === 'boolean') return value ? bound.mayBeTrue : bound.mayBeFalse;
  const number = value as Exact;
  return (
    (bound.low === null || order(bound.low, number) <= 0) &&
    (bound.high === null || order(number, bound.high) <= 0)
  );
}

function sameKnown(a: Known, b: Known): boolean {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    return order(a as Exact, b as Exact) === 0;
  }
  return a === b;
}

/** Whether everything the narrower bound allows is allowed by the wider one. */
function isWithin(narrow: Bound, wide: Bound): boolean {
  if (narrow.settled) return holdsValue(wide, narrow.value);
  if (wide.settled) return false;
  const implied = (key: 'mayBeAbsent' | 'mayBePresent' | 'mayBeTrue' | 'mayBeFalse') =>
    !narrow[key] || wide[key];
  return (
    implied('mayBeAbsent') &&
    implied('mayBePresent') &&
    implied('mayBeTrue') &&
    implied('mayBeFalse') &&
    (wide.low === null || (narrow.low !== null && order(wide.low, narrow.low) <= 0)) &&
    (wide.high === null || (narrow.high !== null && order(narrow.high, wide.high) <= 0))
  );
}

/** The same tree with its open terms set. */
function withTerms<T>(part: T, set: ReadonlyMap<string, Exact>): T {
  if (Array.isArray(part)) return part.map((each) => withTerms(each, set)) as T;
  if (part instanceof Map) {
    return new Map(
      [...part].map(([key, cell]) => [key, cellWith(cell as ParameterCell, set)]),
    ) as T;
  }
  if (typeof part !== 'object' || part === null || part.constructor !== Object) return part;
  const kept = ['fact', 'path', 'over', 'type', 'origin', 'calendar', 'definition'];
  return Object.fromEntries(
    Object.entries(part).map(([key, each]) => [
      key,
      kept.includes(key) ? each : withTerms(each, set),
    ]),
  ) as T;
}

function cellWith(cell: ParameterCell, set: ReadonlyMap<string, Exact>): ParameterCell {
  if (cell.kind === 'formula') return { ...cell, node: withTerms(cell.node, set) };
  if (cell.kind === 'value') return cell;
  return { kind: 'value', value: set.get(cell.term) ?? 0, origin: cell.origin, cite: [] };
}

function check(
  { node }: { readonly node: Node },
  { full, some, less }: Story,
  set: ReadonlyMap<string, Exact>,
): void {
  const complete = householdOf(full);
  const value = foundBy(node, complete, set);
  const settledTree = withTerms(node, set);
  const bounds = [
    boundOf(settledTree, complete),
    boundOf(settledTree, householdOf(some)),
    boundOf(node, householdOf(some)),
    boundOf(node, householdOf(less)),
  ];
  if (value === undefined) return;
  for (const bound of bounds) {
    expect(bound).toBeDefined();
    if (bound === undefined) continue;
    expect(holdsValue(bound, value)).toBe(true);
    if (bound.settled) expect(bound.missing.size).toBe(0);
    else expect(bound.missing.size).toBeGreaterThan(0);
  }
  const [exact, ...open] = bounds;
  expect(exact?.settled).toBe(true);
  open.forEach((bound, index) => {
    const narrower = bounds[index];
    if (bound === undefined || narrower === undefined) return;
    expect(isWithin(narrower, bound)).toBe(true);
    const verdict = verdictOf(bound);
    if (verdict !== 'unknown') expect(verdictOf(narrower)).toBe(verdict);
  });
}

describe('with something unknown', () => {
  it(
    'a number lies in its bound, and learning more never widens it',
    () => {
      fc.assert(fc.property(printed(numberTrees), households, terms, check), runs);
    },
    patience,
  );

  it(
    'a verdict that is settled stays as it is',
    () => {
      fc.assert(fc.property(printed(conditionTrees), households, terms, check), runs);
    },
    patience,
  );
});

describe('with nothing unknown', () => {
  const trees = printed(fc.oneof(numberTrees, conditionTrees));

  it(
    'the bound is what decide finds, errors included',
    () => {
      fc.assert(
        fc.property(trees, households, terms, ({ node }, { full }, set) => {
          const tree = withTerms(node, set);
          const household = householdOf(full);
          const attempt = <T>(read: () => T): T | string => {
            try {
              return read();
            } catch (error) {
              if (error instanceof RulesError) return error.code;
              if (isUnknownRead(error)) return 'unknown';
              throw error;
            }
          };
          const bound = attempt(() => reader.begin(household).node(tree, household.root));
          const found = attempt(() =>
            decider(treeOf()).begin(household).node(tree, household.root),
          );
          if (found === 'unknown') return;
          if (typeof bound === 'string' || !bound.settled) expect(bound).toBe(found);
          else expect(sameKnown(bound.value, found as Known)).toBe(true);
        }),
        runs,
      );
    },
    patience,
  );
});
