import { assertNever } from '../../base/errors.js';
import type { Household, Row, Value } from '../../facts/row.js';
import type { Definition, Node, RuleTree } from '../../ruletree/nodes.js';
import { unknownRead } from '../shared/unknown-read.js';
import { convertStep, foldStep, pairStep, roundStep, scaleStep } from './arithmetic.js';
import { pickStep, rangeStep, tableStep } from './choices.js';
import { allStep, anyStep, compareStep, notStep } from './conditions.js';
import { Constants } from './constants.js';
import { ageStep, betweenStep, datePartStep, edgeStep, overlapStep, shiftStep } from './dates.js';
import { evidenceStep, factStep, parameterStep, refStep } from './facts.js';
import { countOfStep, countStep, extremeStep, totalStep } from './lists.js';
import { Memo } from './memo.js';
import { statementStep } from './statement.js';
import {
  type Known,
  mapped,
  type NumberStep,
  type Step,
  type Steps,
  type TestStep,
} from './step.js';
import { worthKeeping } from './worth-keeping.js';

export { isUnknownRead, unknownRead } from '../shared/unknown-read.js';
export type { Known } from './step.js';

/** The reading for complete facts: exact verdicts and amounts, synchronously. */
export interface Decider {
  /** Starts on a household. */
  begin(household: Household): DecideRun;
  /**
   * A definition as a function of the row, for the household that was begun last: what
   * `DecideRun.read` gives, without asking each time which household that is.
   */
  reader(definition: Definition): (row: Row, outer: null) => Value;
}

/** One household under way. */
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
  /** The same, and `undefined` where it is not known. */
  read(definition: Definition, row: Row): Value;
  /** The same for a node that has no name. */
  node(node: Node, row: Row): Known;
  /** The same, and `undefined` where it is not known. */
  readNode(node: Node, row: Row): Value;
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
  const memo = new Memo();
  const kept = worthKeeping(tree);
  let current: Household | null = null;
  const household = () => {
    if (current === null) throw unknownRead;
    return current;
  };
  const constants = new Constants((node) => stepOf(node, steps, household));
  const steps: Steps = {
    of: (node) => {
      const constant = constants.valueOf(node);
      return constant === undefined ? stepOf(node, steps, household) : () => constant;
    },
    number: (node) => steps.of(node) as NumberStep,
    test: (node) => testOf(node, steps.of(node)),
    constant: (node) => constants.valueOf(node),
    definition: (definition) => {
      let step = named.get(definition);
      if (!step) {
        const body = steps.of(definition.body);
        const isKept = kept.has(definition) && !isBrief(definition.body, steps);
        step = isKept ? memo.remembering(definition.scope, body) : body;
        named.set(definition, step);
      }
      return step;
    },
  };
  for (const definition of tree.definitions) steps.definition(definition);
  /** Another household, or another tree on its rows, may have begun in between. */
  const enter = (next: Household) => {
    if (current === next && next.root.memoOf === memo) return;
    current = next;
    next.root.memoOf = memo;
    memo.begin(next.root);
  };
  return {
    reader: (definition) => steps.definition(definition),
    begin(next) {
      // A run knows nothing of what the one before it found, be it on the same household.
      current = null;
      enter(next);
      const read = (definition: Definition, row: Row) => {
        enter(next);
        return steps.definition(definition)(row, null);
      };
      const readNode = (node: Node, row: Row) => {
        enter(next);
        let step = nodes.get(node);
        if (!step) {
          step = steps.of(node);
          nodes.set(node, step);
        }
        return step(row, null);
      };
      return {
        household: next,
        read,
        value: (definition, row) => known(read(definition, row)),
        readNode,
        node: (node, row) => known(readNode(node, row)),
      };
    },
  };
}

function known(value: Value): Known {
  if (value === undefined) throw unknownRead;
  return value;
}

/** Whether a node is worked out again as fast as it is looked up. */
function isBrief(node: Node, steps: Steps): boolean {
  if (node.kind === 'fact' || steps.constant(node) !== undefined) return true;
  if (node.kind !== 'compare' || node.left.kind !== 'fact') return false;
  return 'kind' in node.right && steps.constant(node.right) !== undefined;
}

function testOf(node: Node, step: Step): TestStep {
  // Conditions never give null but through a link that is absent; neither holds then.
  return (node.type.nullable ? mapped(step, (value) => value === true) : step) as TestStep;
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
    case 'not':
      return notStep(steps.test(node.of));
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
      return (row, outer) => {
        const value = of(row, outer);
        return value === null ? then(row, outer) : value;
      };
    }
    case 'statement':
      return statementStep(node, steps);
    default:
      return assertNever(node);
  }
}
