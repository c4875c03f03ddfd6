import { RulesError } from './base/errors.js';
import { parseHousehold } from './facts/parse-household.js';
import type { Household, Row } from './facts/row.js';
import type { HouseholdInput } from './facts/types.js';
import { decider } from './readings/decide/index.js';
import {
  auditor,
  type ConditionJson,
  type Disagreement,
  type Engine,
  hostEngine,
  toConditionProperties as writeDefinition,
} from './readings/reference/index.js';
import type { Resolved } from './rulefile/resolved.js';
import { treeOf } from './ruletree/compile.js';
import type { Definition } from './ruletree/nodes.js';

export {
  type ConditionJson,
  type Disagreement,
  FactValue,
  type LeafJson,
  type ReferenceCode,
} from './readings/reference/index.js';

/**
 * Runs every condition of the rules on every row of a household through json-rules-engine as
 * well, and reports each on which it does not agree with `decide`. What `decide` cannot settle,
 * because a fact is not known, is not compared.
 *
 * @throws RulesError when the household file or the rules have problems
 * @returns no disagreement, unless this library or json-rules-engine has a fault
 */
export async function crossCheck(
  household: HouseholdInput | Household,
  resolved: Resolved,
): Promise<readonly Disagreement[]> {
  const tree = treeOf(resolved);
  const parsed = parseHousehold(household, resolved.vocabulary);
  return auditor(tree).check(parsed, decider(tree).begin(parsed));
}

/** Which row and which conditions an engine is made for. */
export interface EngineRequest {
  /** Row the conditions are about, by its id; the household when missing. */
  readonly row?: string | undefined;
  /**
   * Conditions to run, for instance `condition:adult` or `entitled:heating`; all of the row's
   * entity when missing.
   */
  readonly definitions?: readonly string[] | undefined;
}

/**
 * An `Engine` of json-rules-engine for one row of a household, with the conditions of the rules
 * as its rules, typed operators and the household's facts. See {@link hostEngine}.
 *
 * @example
 * const engine = toEngine(household, resolved, { row: 'p1', definitions: ['condition:adult'] });
 * const { events } = await engine.run();
 * @throws RulesError `reference/unknown-row`, `reference/unknown-definition`
 */
export function toEngine(
  household: HouseholdInput | Household,
  resolved: Resolved,
  { row: id, definitions: ids }: EngineRequest = {},
): Engine {
  const tree = treeOf(resolved);
  const parsed = parseHousehold(household, resolved.vocabulary);
  const row = id === undefined ? parsed.root : findRow(parsed.root, id);
  if (row === undefined) throw unknown('reference/unknown-row', String(id));
  const definitions = ids
    ? ids.map((each) => definitionOf(resolved, each))
    : tree.definitions.filter(
        ({ scope, body }) => scope === row.entity && body.type.kind === 'boolean',
      );
  return hostEngine(tree, definitions, row, decider(tree).begin(parsed));
}

/**
 * A condition of the rules in json-rules-engine's dialect, ready to be pasted into a rule of an
 * engine that {@link toEngine} made, or into a rule file. `null` where it holds something that
 * only the compiler can say.
 *
 * @param definition - for instance `condition:adult`, `unit:heating` or `entitled:heating`
 * @throws RulesError `reference/unknown-definition`
 */
export function toConditionProperties(
  resolved: Resolved,
  definition: string,
): ConditionJson | null {
  return writeDefinition(definitionOf(resolved, definition));
}

function definitionOf(resolved: Resolved, id: string): Definition {
  const definition = treeOf(resolved).definitionsById.get(id);
  if (definition?.body.type.kind !== 'boolean') throw unknown('reference/unknown-definition', id);
  return definition;
}

function findRow(row: Row, id: string): Row | undefined {
  if (row.id === id) return row;
  for (const { rows } of row.lists) {
    for (const each of rows) {
      const found = findRow(each, id);
      if (found) return found;
    }
  }
  return undefined;
}

function unknown(code: 'reference/unknown-row' | 'reference/unknown-definition', name: string) {
  return new RulesError(
    [{ code, pointer: '', params: { name, entity: '' } }],
    `There is no “${name}”.`,
  );
}
