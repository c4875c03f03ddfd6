import type { Household, Row } from '../../facts/row.js';
import type { Entity } from '../../facts/vocabulary.js';
import type { Definition, RuleTree } from '../../ruletree/nodes.js';
import { type ConditionEngine, makeConditionEngine, RowAlmanac } from './condition-engine.js';
import type { Supplier } from './fact-table.js';
import type { Known } from './fact-value.js';

/** A condition on which json-rules-engine and another reading do not agree. */
export interface Disagreement {
  /** Definition, for instance `condition:adult` or `entitled:heating`. */
  readonly definition: string;
  /** Row it was worked out for: its pointer into the household file, and its id if it has one. */
  readonly row: string;
  readonly rowId: string | null;
  /** What the other reading found, and what json-rules-engine found. */
  readonly found: boolean;
  readonly reference: boolean;
}

/** A run of the reading that is audited. */
export interface Audited extends Supplier {
  /** @throws whatever keeps the value from being told. */
  value(definition: Definition, row: Row): Known;
}

/** Runs every condition of a tree through json-rules-engine, beside another reading. */
export interface Auditor {
  /**
   * Every disagreement about one household. Conditions that the audited reading cannot settle
   * (a fact is not known, a division by zero) are not compared.
   */
  check(household: Household, audited: Audited): Promise<readonly Disagreement[]>;
}

const auditors = new WeakMap<RuleTree, Auditor>();

/** The auditor of a tree; its engines are made once and used for all rows and households. */
export function auditor(tree: RuleTree): Auditor {
  let known = auditors.get(tree);
  if (known === undefined) {
    known = new TreeAuditor(tree);
    auditors.set(tree, known);
  }
  return known;
}

/** Everything of one row that the engine needs, worked out before anything is awaited. */
interface Sheet {
  readonly row: Row;
  readonly engine: ConditionEngine;
  readonly answers: ReadonlyMap<string, boolean>;
  readonly values: ReadonlyMap<string, unknown>;
}

class TreeAuditor implements Auditor {
  private readonly definitions = new Map<Entity, Definition[]>();
  private readonly engines = new Map<Entity, ConditionEngine>();
  /** Checks wait for one another: an engine runs one thing at a time. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(tree: RuleTree) {
    for (const definition of tree.definitions) {
      if (definition.body.type.kind !== 'boolean') continue;
      const known = this.definitions.get(definition.scope);
      if (known) known.push(definition);
      else this.definitions.set(definition.scope, [definition]);
    }
  }

  check(household: Household, audited: Audited): Promise<readonly Disagreement[]> {
    // The audited run may be over as soon as something else begins, so all of it is read now.
    const sheets = [...rowsBelow(household.root)].flatMap((row) => this.sheet(row, audited) ?? []);
    const next = this.last.then(() => runSheets(sheets));
    this.last = next.catch(() => undefined);
    return next;
  }

  private sheet(row: Row, audited: Audited): Sheet | undefined {
    const definitions = this.definitions.get(row.entity);
    if (definitions === undefined) return undefined;
    const engine = this.engineOf(row.entity, definitions);
    const answers = new Map<string, boolean>();
    for (const definition of definitions) {
      const answer = answerOf(definition, row, audited);
      if (answer !== undefined) answers.set(definition.id, answer);
    }
    const values = new Map<string, unknown>();
    for (const name of engine.table.facts) values.set(name, engine.table.read(name, row, audited));
    return { row, engine, answers, values };
  }

  private engineOf(entity: Entity, definitions: readonly Definition[]): ConditionEngine {
    let engine = this.engines.get(entity);
    if (engine === undefined) {
      const settings = { onUnreadable: 'fails', conditions: 'facts' } as const;
      engine = makeConditionEngine(entity, definitions, settings);
      this.engines.set(entity, engine);
    }
    return engine;
  }
}

function answerOf(definition: Definition, row: Row, audited: Audited): boolean | undefined {
  try {
    return audited.value(definition, row) === true;
  } catch {
    return undefined;
  }
}

async function runSheets(sheets: readonly Sheet[]): Promise<readonly Disagreement[]> {
  const found: Disagreement[] = [];
  for (const { row, engine, answers, values } of sheets) {
    const almanac = new RowAlmanac(values);
    const { results, failureResults } = await engine.engine.run({}, { almanac });
    for (const { name, result } of [...results, ...failureResults]) {
      const answer = answers.get(name);
      const reference = result === true;
      if (answer === undefined || answer === reference) continue;
      const { pointer, id } = row;
      found.push({ definition: name, row: pointer, rowId: id, found: answer, reference });
    }
  }
  return found;
}

function* rowsBelow(row: Row): Generator<Row> {
  yield row;
  for (const { rows } of row.lists) for (const each of rows) yield* rowsBelow(each);
}
