import type { Row } from '../facts/row.js';
import type { BoundRun } from '../readings/bound/index.js';
import { isReadingError } from '../readings/shared/errors.js';
import type { Definition, RuleTree } from '../ruletree/nodes.js';
import { operandValue } from './operand.js';
import type { Quantity } from './result.js';
import { nameOf, personId, rowsOf } from './rows.js';
import { isNamedQuantity } from './statements.js';

/** Every named quantity of the household and of its persons. */
export function quantitiesOf(tree: RuleTree, run: BoundRun, root: Row): readonly Quantity[] {
  return tree.definitions
    .filter(isNamedQuantity)
    .filter(({ scope }) => scope.owner === null || scope.id === personId)
    .flatMap((definition) =>
      rowsOf(definition.scope, root).rows.map((row) => quantityOf(tree, run, definition, row)),
    );
}

/** One named quantity for one row. */
export function quantityOf(
  tree: RuleTree,
  run: BoundRun,
  definition: Definition,
  row: Row,
): Quantity {
  const about = {
    id: definition.item,
    label: definition.label,
    scope: definition.scope.id,
    subject: nameOf(row),
  };
  try {
    const bound = run.value(definition, row);
    const value = operandValue(bound, definition.type, tree.vocabulary);
    return { ...about, value, problem: null };
  } catch (error) {
    if (!isReadingError(error)) throw error;
    return { ...about, value: { kind: 'unknown' }, problem: error.code };
  }
}
