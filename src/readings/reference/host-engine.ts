import type { Engine } from 'json-rules-engine';
import type { Row } from '../../facts/row.js';
import type { Entity } from '../../facts/vocabulary.js';
import type { Definition, Node, RuleTree } from '../../ruletree/nodes.js';
import { childrenOf } from '../../ruletree/walk.js';
import { makeConditionEngine } from './condition-engine.js';
import { referenceError } from './errors.js';
import type { FactTable, Supplier } from './fact-table.js';
import { referenceText } from './reference-text.js';

/**
 * An engine for one row, for hosts that run json-rules-engine already. It has a rule for each
 * definition asked for (named after it, with an event of that type), the conditions these name,
 * and as facts whatever the rules of the row and its owners name: definitions, parameters and
 * facts. Rules in the same dialect can be added to it.
 *
 * A run is rejected when a leaf reads what is not known, even where another leaf would have
 * settled the answer: json-rules-engine has two truth values and looks at every leaf.
 *
 * @throws RulesError `reference/unknown-definition` for a definition of another entity, or one
 * that is no condition
 */
export function hostEngine(
  tree: RuleTree,
  definitions: readonly Definition[],
  row: Row,
  supplier: Supplier,
): Engine {
  for (const definition of definitions) checkDefinition(definition, row.entity);
  const settings = { onUnreadable: 'throws', conditions: 'names' } as const;
  const { engine, table } = makeConditionEngine(row.entity, definitions, settings);
  for (let at: Entity | null = row.entity; at !== null; at = at.owner) nameAll(tree, at, table);
  for (const name of table.facts) {
    // Read now: the supplier's run may be over by the time the engine runs.
    const value = table.read(name, row, supplier);
    engine.addFact(name, () => value, { cache: false });
  }
  return engine;
}

function checkDefinition(definition: Definition, entity: Entity): void {
  const { id, scope, body } = definition;
  if (scope === entity && body.type.kind === 'boolean') return;
  throw referenceError(
    'reference/unknown-definition',
    { name: id, entity: entity.id },
    `“${id}” is no condition about a row of ${entity.id}.`,
  );
}

/** Puts everything that the rules about an entity can name into the table. */
function nameAll(tree: RuleTree, scope: Entity, table: FactTable): void {
  for (const definition of tree.definitions) {
    if (definition.scope !== scope) continue;
    const { type, origin, body } = definition;
    const self: Node = { kind: 'ref', definition, path: { outer: 0, steps: [] }, type, origin };
    for (const node of [self, ...namesIn(body)]) {
      if (referenceText(node, scope) !== null) table.nameOf(node, scope);
    }
  }
}

/** Names inside a node that are read from the same row; a `where` reads other rows. */
function* namesIn(node: Node): Generator<Node> {
  yield node;
  if ('over' in node) return;
  for (const child of childrenOf(node)) yield* namesIn(child);
}
