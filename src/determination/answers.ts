import { type Exact, minOf } from '../base/exact.js';
import type { Row } from '../facts/row.js';
import {
  type Bound,
  type BoundRun,
  type Missing,
  type Verdict,
  verdictOf,
} from '../readings/bound/index.js';
import type { DecideRun } from '../readings/decide/index.js';
import type { Definition } from '../ruletree/nodes.js';
import { dimensionless, type Unit } from '../ruletree/unit.js';
import { Amount } from './amount.js';
import { becauseOfMissing } from './missing.js';

/** A code that is known, or those it can still be. `null`: known to be absent. */
export type CodeAnswer =
  | { readonly code: string; readonly possible: readonly string[] }
  | { readonly code: null; readonly possible: readonly string[] }
  | null;

/**
 * What results ask of a reading. The one for complete facts and the one for partly known facts
 * answer alike, so that both make the same results.
 */
export interface Answers {
  verdict(definition: Definition, row: Row): Verdict;
  /** `null` where there surely is none; from zero where there may be none. */
  amount(definition: Definition, row: Row): Amount | null;
  code(definition: Definition, row: Row): CodeAnswer;
  /** What can still change the answer. */
  missing(definition: Definition, row: Row): ReadonlySet<Missing>;
}

/** Answers of the reading for complete facts. */
export function decidedAnswers(run: DecideRun): Answers {
  return {
    verdict: (definition, row) =>
      run.value(definition, row) === true ? 'satisfied' : 'unsatisfied',
    amount: (definition, row) => {
      const value = run.value(definition, row);
      return value === null ? null : Amount.exactly(value as Exact, unitOfDefinition(definition));
    },
    code: (definition, row) => {
      const value = run.value(definition, row);
      return value === null ? null : { code: value as string, possible: [] };
    },
    missing: () => nothing,
  };
}

/** Answers of the reading for facts that are only partly known. */
export function boundedAnswers(run: BoundRun): Answers {
  return {
    verdict: (definition, row) => verdictOf(run.value(definition, row)),
    amount: (definition, row) => amountOf(run.value(definition, row), unitOfDefinition(definition)),
    code: (definition, row) => codeOf(run.value(definition, row)),
    missing: (definition, row) => run.value(definition, row).missing,
  };
}

/** The amount a bound of a number stands for; where it may be absent, it may be nothing. */
export function amountOf(bound: Bound, unit: Unit): Amount | null {
  if (!bound.mayBePresent) return null;
  const { low, high, mayBeAbsent } = bound;
  const least = mayBeAbsent && low !== null ? minOf(low, 0) : low;
  return Amount.between(least, high, unit, becauseOfMissing(bound.missing));
}

/** The unit of a node or definition that gives a number. */
export function unitOfDefinition({ type }: Pick<Definition, 'type'>): Unit {
  return type.kind === 'number' ? type.unit : dimensionless;
}

function codeOf(bound: Bound): CodeAnswer {
  if (bound.settled) {
    return typeof bound.value === 'string' ? { code: bound.value, possible: [] } : null;
  }
  return { code: null, possible: bound.codes === null ? [] : [...bound.codes].sort() };
}

const nothing: ReadonlySet<Missing> = new Set();
