import type { Localized } from '../../base/language.js';
import type { HouseholdInput } from '../../facts/types.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { treeOf } from '../../ruletree/compile.js';
import type { RuleTree } from '../../ruletree/nodes.js';
import { type CaseloadEffect, caseloadEffect } from './caseload.js';
import type { Change, Example } from './change.js';
import { type BareChange, changesBetween } from './changes.js';
import { findExample, householdsOfCases, type Search } from './example.js';
import { isOnlyDefinition, pairFor, programmesReading } from './isolate.js';
import { limitsOf } from './limits.js';

/** What two sets of rules are compared on. */
export interface DiffOptions {
  /** Households to work out under both; nothing is said of a caseload without it. */
  readonly caseload?: Iterable<HouseholdInput> | undefined;
  /** Made-up households tried for each change; 150 unless told, none with 0. */
  readonly tries?: number | undefined;
  /** A whole number; the same seed finds the same examples. */
  readonly seed?: number | undefined;
}

/** Which rules stood on one side. */
export interface DiffSide {
  readonly region: string;
  readonly name: Localized;
  readonly asOf: string;
}

/** What changed in meaning from one set of rules to another. */
export interface RulesDiff {
  readonly before: DiffSide;
  readonly after: DiffSide;
  /** Nothing but notes, spacing or the order of keys differs. */
  readonly isSame: boolean;
  readonly changes: readonly Change[];
  readonly caseload: CaseloadEffect | null;
}

const usualTries = 150;

/**
 * What changed in meaning, not in text: figures, conditions, tables, lines, sources, names. For
 * each change that can move an outcome, a smallest household that it moves, worked out with and
 * without this change alone (with others where the change cannot stand alone; `isAlone` tells).
 *
 * @throws RulesError where one of the two does not compile
 */
export function diffRules(before: Resolved, after: Resolved, options: DiffOptions = {}): RulesDiff {
  const { caseload, tries = usualTries, seed = 1 } = options;
  const trees = [treeOf(before), treeOf(after)] as const;
  const bare = changesBetween(...trees);
  const search = { cases: householdsOfCases(before.region, [after, before]), tries, seed };
  const changes = bare.map((change): Change => {
    const programmes = programmesReading(trees, change);
    const example = exampleOf(before, after, trees, { ...change, programmes }, search);
    return { ...change, programmes, example };
  });
  return {
    before: sideOf(before),
    after: sideOf(after),
    isSame: changes.length === 0,
    changes,
    caseload: caseload === undefined ? null : caseloadEffect(caseload, before, after),
  };
}

function exampleOf(
  before: Resolved,
  after: Resolved,
  trees: readonly RuleTree[],
  change: BareChange & Pick<Change, 'programmes'>,
  search: Search,
): Example | null {
  const { programmes, isDerived } = change;
  // What follows from another change is shown there.
  if (programmes.length === 0 || isDerived || isOnlyDefinition(change)) return null;
  if (search.tries === 0) return null;
  return findExample(pairFor(before, after, change), programmes, limitsOf(change, trees), search);
}

function sideOf({ region, name, asOf }: Resolved): DiffSide {
  return { region, name, asOf };
}
