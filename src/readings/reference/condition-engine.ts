import { Almanac, Engine } from 'json-rules-engine';
import type { Entity } from '../../facts/vocabulary.js';
import type { Definition, RefNode } from '../../ruletree/nodes.js';
import { type ConditionJson, isNamedCondition, writeCondition } from './condition-json.js';
import { referenceError } from './errors.js';
import { FactTable } from './fact-table.js';
import { installOperators, type OnUnreadable } from './operators.js';

type TopLevel = Parameters<Engine['setCondition']>[1];

/** An engine with one rule for each definition of one entity, and the facts the rules read. */
export interface ConditionEngine {
  readonly engine: Engine;
  readonly table: FactTable;
}

export interface EngineSettings {
  readonly onUnreadable: OnUnreadable;
  /**
   * `names`: a condition named in another is set by `setCondition` and runs inside it. `facts`:
   * its answer is a fact; quicker where every definition has a rule of its own.
   */
  readonly conditions: 'names' | 'facts';
}

/**
 * json-rules-engine made safe: its operators replaced by typed ones, no JSONPath, every rule and
 * leaf of equal priority so that each is seen, an unknown fact never passing for an answer.
 */
export function makeConditionEngine(
  entity: Entity,
  definitions: readonly Definition[],
  settings: EngineSettings,
): ConditionEngine {
  const engine = new Engine([], { pathResolver: refusePath, allowUndefinedFacts: false });
  installOperators(engine, settings.onUnreadable);
  const table = new FactTable(entity);
  const set = new Set<string>();
  const keepsNames = (node: RefNode) => settings.conditions === 'names' && isNamedCondition(node);
  const write = (definition: Definition): ConditionJson =>
    writeCondition(definition.body, {
      nameOf: (node) => table.nameOf(node, definition.scope),
      keepsNames: (node) => {
        if (!keepsNames(node)) return false;
        setCondition(node.definition);
        return true;
      },
      notes: false,
    });
  const setCondition = (definition: Definition) => {
    if (set.has(definition.item)) return;
    set.add(definition.item);
    engine.setCondition(definition.item, topLevel(write(definition)));
  };
  for (const definition of definitions) {
    engine.addRule({
      name: definition.id,
      priority: 1,
      conditions: topLevel(write(definition)),
      event: { type: definition.id },
    });
  }
  return { engine, table };
}

/** A rule needs a block at its root; a leaf alone becomes a block of one. */
function topLevel(condition: ConditionJson): TopLevel {
  const block = 'fact' in condition ? { all: [condition] } : condition;
  return block as TopLevel;
}

function refusePath(_value: object, path: string): never {
  throw referenceError(
    'reference/path-refused',
    { path },
    `A condition asks for the path “${path}”; paths into facts are never evaluated.`,
  );
}

/** Facts of one row, answered by lookup: no hashing of cache keys, no second evaluation. */
export class RowAlmanac extends Almanac {
  constructor(private readonly values: ReadonlyMap<string, unknown>) {
    super({ allowUndefinedFacts: false, pathResolver: refusePath });
  }

  override factValue<T>(id: string, _params?: Record<string, unknown>, path?: string): Promise<T> {
    if (path) return Promise.reject(unreadablePath(path));
    const value = this.values.get(id);
    return value === undefined ? Promise.reject(unknownName(id)) : Promise.resolve(value as T);
  }
}

function unreadablePath(path: string): unknown {
  try {
    return refusePath({}, path);
  } catch (error) {
    return error;
  }
}

function unknownName(id: string): unknown {
  return referenceError(
    'reference/unknown-fact',
    { name: id },
    `No condition reads a fact “${id}”.`,
  );
}
