import type { Row } from '../facts/row.js';
import { type Bound, type BoundRun, verdictOf } from '../readings/bound/index.js';
import { isReadingError } from '../readings/shared/errors.js';
import type {
  Definition,
  Node,
  RuleTree,
  StatementLineNode,
  StatementNode,
} from '../ruletree/nodes.js';
import type { Unit } from '../ruletree/unit.js';
import type { Amount } from './amount.js';
import { amountOf, unitOfDefinition } from './answers.js';
import { citationsOf, nearestCite } from './citation.js';
import type { Statement, StatementLine } from './result.js';
import { nameOf, rowsOf } from './rows.js';

/** Every quantity that is a statement, line by line, for every row of its scope. */
export function statementsOf(tree: RuleTree, run: BoundRun, root: Row): readonly Statement[] {
  return tree.definitions.flatMap((definition) => {
    const { body } = definition;
    if (!isNamedQuantity(definition) || body.kind !== 'statement') return [];
    return rowsOf(definition.scope, root).rows.map((row) =>
      statementOf(tree, run, definition, body, row),
    );
  });
}

/** Whether a definition is a quantity that the rules name, and not one made for a programme. */
export function isNamedQuantity({ kind, id, item }: Definition): boolean {
  return kind === 'quantity' && id === `quantity:${item}`;
}

function statementOf(
  tree: RuleTree,
  run: BoundRun,
  definition: Definition,
  body: StatementNode,
  row: Row,
): Statement {
  const unit = unitOfDefinition(definition);
  const item = tree.resolved.sections.quantities.get(definition.item);
  const cite = nearestCite(definition.cite, item?.cites.get(''));
  return {
    id: definition.item,
    label: definition.label,
    scope: definition.scope.id,
    subject: nameOf(row),
    unit: unit.text,
    lines: body.lines.map((line) => lineOf(tree, run, line, unit, row)),
    floor: amountAt(run, body.floor, unit, row),
    result: resultOf(run, definition, unit, row),
    cite: citationsOf(tree.resolved, cite),
  };
}

function resultOf(run: BoundRun, definition: Definition, unit: Unit, row: Row): Amount | null {
  const bound = attempt(() => run.value(definition, row));
  return bound === null ? null : amountOf(bound, unit);
}

function lineOf(
  tree: RuleTree,
  run: BoundRun,
  line: StatementLineNode,
  unit: Unit,
  row: Row,
): StatementLine {
  const verdict = line.when === null ? 'satisfied' : verdictOf(run.node(line.when, row));
  const stands = verdict === 'satisfied' ? true : verdict === 'unsatisfied' ? false : null;
  const amount = stands === false ? null : amountAt(run, line.amount, unit, row);
  const cap = stands === false ? null : amountAt(run, line.cap, unit, row);
  return {
    id: line.id,
    label: line.label,
    sign: line.sign === 1 ? 'add' : 'subtract',
    amount,
    cap,
    counted: stands === false ? null : countedOf(run, line, unit, row),
    stands,
    of: statementBehind(line.amount),
    cite: citationsOf(tree.resolved, line.cite),
  };
}

/** What the line adds to or takes from the sum: the reading's own answer for that line alone. */
function countedOf(run: BoundRun, line: StatementLineNode, unit: Unit, row: Row): Amount | null {
  const alone: StatementNode = {
    kind: 'statement',
    lines: [{ ...line, sign: 1 }],
    floor: null,
    type: { kind: 'number', unit, whole: false, nonNegative: false, nullable: false },
    origin: line.origin,
  };
  const bound = attempt(() => run.node(alone, row));
  return bound === null ? null : amountOf(bound, unit);
}

function amountAt(run: BoundRun, node: Node | null, unit: Unit, row: Row): Amount | null {
  const bound = node === null ? null : attempt(() => run.node(node, row));
  return bound === null ? null : amountOf(bound, unit);
}

/** `null` where the rules cannot be worked out for this household. */
function attempt(read: () => Bound): Bound | null {
  try {
    return read();
  } catch (error) {
    if (isReadingError(error)) return null;
    throw error;
  }
}

/** The statement whose result an amount is, through mere changes of form. */
function statementBehind(node: Node): string | null {
  switch (node.kind) {
    case 'ref': {
      const { definition } = node;
      const { body } = definition;
      if (!isNamedQuantity(definition)) return null;
      return body.kind === 'statement' ? definition.item : statementBehind(body);
    }
    case 'convert':
    case 'round':
    case 'if-absent':
      return statementBehind(node.of);
    case 'total':
      return statementBehind(node.value);
    default:
      return null;
  }
}
