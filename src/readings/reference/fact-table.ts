import type { Row } from '../../facts/row.js';
import type { Entity } from '../../facts/vocabulary.js';
import type { Node, ParameterNode } from '../../ruletree/nodes.js';
import { FactValue, type Known, UnreadableFact } from './fact-value.js';
import { referenceText } from './reference-text.js';

/** A run of another reading, which works out what conditions read. */
export interface Supplier {
  /** @throws whatever keeps the value from being told: an unknown fact, a division by zero. */
  node(node: Node, row: Row): Known;
}

interface Entry {
  readonly node: Node;
  /** Owners to climb from the row in scope to the row the node is read from. */
  readonly climb: number;
}

/** The facts of conditions about rows of one entity: what each name reads. */
export class FactTable {
  private readonly entries = new Map<string, Entry>();
  private readonly names = new Map<Node, string>();

  constructor(readonly entity: Entity) {}

  get facts(): Iterable<string> {
    return this.entries.keys();
  }

  /** The name of a node that is read from rows of `scope`, the entity or an owner of it. */
  nameOf(node: Node, scope: Entity): string {
    const known = this.names.get(node);
    if (known !== undefined) return known;
    const climb = climbTo(scope, this.entity);
    const text = referenceText(node, scope) ?? `${scope.id}#${node.kind}`;
    let name = text;
    // One text can mean two things: `award:x` of a person and of the household.
    for (let count = 2; !this.isFree(name, { node, climb }); count += 1) name = `${text}#${count}`;
    this.names.set(node, name);
    if (!this.entries.has(name)) this.entries.set(name, { node, climb });
    return name;
  }

  /** What a name reads for a row. */
  read(name: string, row: Row, supplier: Supplier): FactValue | UnreadableFact | undefined {
    const entry = this.entries.get(name);
    if (entry === undefined) return undefined;
    let at: Row | null = row;
    for (let up = entry.climb; up > 0; up -= 1) at = at?.owner ?? null;
    const { node } = entry;
    try {
      return new FactValue(node.type, at === null ? null : supplier.node(node, at));
    } catch (error) {
      return new UnreadableFact(error);
    }
  }

  private isFree(name: string, wanted: Entry): boolean {
    const known = this.entries.get(name);
    return known === undefined || meanTheSame(known, wanted);
  }
}

/** Whether two nodes of one text surely read the same. */
function meanTheSame(a: Entry, b: Entry): boolean {
  if (a.node.kind === 'parameter' && b.node.kind === 'parameter') {
    return areSameCells(a.node, b.node);
  }
  if (a.node.kind === 'ref' && b.node.kind === 'ref')
    return a.node.definition === b.node.definition;
  const hasOwnName = ['as-of', 'fact', 'evidence'].includes(a.node.kind);
  return hasOwnName && a.node.kind === b.node.kind;
}

/** A parameter read with a key pinned has fewer cells. */
function areSameCells(a: ParameterNode, b: ParameterNode): boolean {
  if (a.cells.size !== b.cells.size || a.keys.length !== b.keys.length) return false;
  return [...a.cells].every(([name, cell]) => b.cells.get(name) === cell);
}

function climbTo(scope: Entity, from: Entity): number {
  let climb = 0;
  for (let at: Entity | null = from; at !== null && at !== scope; at = at.owner) climb += 1;
  return climb;
}
