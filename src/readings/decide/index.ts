import { assertNever } from '../../base/errors.js';
import type { Household, Row } from '../../facts/row.js';
import type { Definition, Node, RuleTree } from '../../ruletree/nodes.js';
import { unknownRead } from '../shared/unknown-read.js';
import { convertStep, foldStep, pairStep, roundStep, scaleStep } from './arithmetic.js';
import { pickStep, rangeStep, tableStep } from './choices.js';
import { allStep, anyStep, compareStep } from './conditions.js';
import { ageStep, betweenStep, datePartStep, edgeStep, overlapStep, shiftStep } from './dates.js';
import { evidenceStep, factStep, parameterStep, refStep } from './facts.js';
import { countOfStep, countStep, extremeStep, totalStep } from './lists.js';
import { statementStep } from './statement.js';
import type { Known, NumberStep, Step, Steps, TestStep } from './step.js';

export { isUnknownRead, unknownRead } from '../shared/unknown-read.js';
export type { Known } from './step.js';

/** The reading for complete facts: exact verdicts and amounts, synchronously. */
export interface Decider {
  /** Starts on a household; what the run before it found is forgotten. */
  begin(household: Household): DecideRun;
}

/** One household under way. A run is over when the next one on the same rows begins. */
export interface DecideRun {
  readonly household: Household;
  /**
   * Value of a definition for a row: a boolean, an exact number (money in fen), a code …,
   * or `null` where it is known to be absent.
   *
   * @throws {@link unknownRead} when a fact or term it needs is not known.
   * @throws RulesError `readings/division-by-zero`, `readings/decision-outside-range`.
   */
  value(definition: Definition, row: Row): Known;
  /** The same for a node that has no name. */
  node(node: Node, row: Row): Known;
}

const deciders = new WeakMap<RuleTree, Decider>();

/** The compiled reading of a tree; made once. */
export function decider(tree: RuleTree): Decider {
  let known = deciders.get(tree);
  if (!known) {
    known = makeDecider(tree);
    deciders.set(tree, known);
  }
  return known;
}

function makeDecider(tree: RuleTree): Decider {
  const named = new Map<Definition, Step>();
  const nodes = new Map<Node, Step>();
  let current: Household | null = null;
  const household = () => {
    if (current === null) throw unknownRead;
    return current;
  };
  const steps: Steps = {
    of: (node) => stepOf(node, steps, household),
    number: (node) => stepOf(node, steps, household) as NumberStep,
    test: (node) => testOf(node, steps, household),
    definition: (definition) => {
      let step = named.get(definition);
      if (!step) {
        step = remembered(definition, steps.of(definition.body));
        named.set(definition, step);
      }
      return step;
    },
  };
  for (const definition of tree.definitions) steps.definition(definition);
  return {
    begin(next) {
      current = next;
      forget(next.root);
      return {
        household: next,
        value: (definition, row) => {
          // Another household may have begun in between; evidence is looked up in this one.
          current = next;
          return steps.definition(definition)(row, null);
        },
        node: (node, row) => {
          current = next;
          let step = nodes.get(node);
          if (!step) {
            step = steps.of(node);
            nodes.set(node, step);
          }
          return step(row, null);
        },
      };
    },
  };
}

/** Works a definition out once a row. */
function remembered(definition: Definition, body: Step): Step {
  const { slot } = definition;
  return (row) => {
    const known = row.memo[slot] as Known | undefined;
    if (known !== undefined) return known;
    const value = body(row, null);
    row.memo[slot] = value;
    return value;
  };
}

function forget(row: Row): void {
  row.memo = [];
  for (const list of row.lists) for (const each of list.rows) forget(each);
}

function testOf(node: Node, steps: Steps, household: () => Household): TestStep {
  const step = stepOf(node, steps, household);
  // Conditions never give null but through a link that is absent; neither holds then.
  return (node.type.nullable ? (row, outer) => step(row, outer) === true : step) as TestStep;
}

function stepOf(node: Node, steps: Steps, household: () => Household): Step {
  switch (node.kind) {
    case 'literal': {
      const { value } = node;
      return () => value;
    }
    case 'as-of': {
      const { day } = node;
      return () => day;
    }
    case 'fact':
      return factStep(node);
    case 'evidence':
      return evidenceStep(node, household);
    case 'parameter':
      return parameterStep(node, steps);
    case 'ref':
      return refStep(node, steps);
    case 'all':
      return allStep(node.of.map((each) => steps.test(each)));
    case 'any':
      return anyStep(node.of.map((each) => steps.test(each)));
    case 'not': {
      const of = steps.test(node.of);
      return (row, outer) => !of(row, outer);
    }
    case 'compare':
      return compareStep(node, steps);
    case 'add':
    case 'multiply':
    case 'min':
    case 'max':
      return foldStep(
        node.kind,
        node.of.map((each) => steps.number(each)),
      );
    case 'subtract':
    case 'divide':
      return pairStep(node, steps);
    case 'round':
      return roundStep(node, steps);
    case 'convert':
      return convertStep(node, steps);
    case 'total':
      return totalStep(node, steps);
    case 'count':
      return countStep(node, steps);
    case 'greatest':
    case 'least':
      return extremeStep(node, steps);
    case 'count-of':
      return countOfStep(node, steps);
    case 'scale':
      return scaleStep(node, steps);
    case 'table':
      return tableStep(node, steps);
    case 'pick':
      return pickStep(node, steps);
    case 'range':
      return rangeStep(node, steps);
    case 'age':
      return ageStep(node, steps);
    case 'between':
      return betweenStep(node, steps);
    case 'shift':
      return shiftStep(node, steps);
    case 'start-of':
    case 'end-of':
      return edgeStep(node, steps);
    case 'year-of':
    case 'month-of':
      return datePartStep(node, steps);
    case 'overlap':
      return overlapStep(node, steps);
    case 'if-absent': {
      const of = steps.of(node.of);
      const then = steps.of(node.then);
      return (row, outer) => of(row, outer) ?? then(row, outer);
    }
    case 'statement':
      return statementStep(node, steps);
    default:
      return assertNever(node);
  }
}
