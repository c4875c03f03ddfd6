import { type Household, Row, type RowList } from '../../facts/row.js';
import type { Entity } from '../../facts/vocabulary.js';
import { type BoundRun, bounder } from '../../readings/bound/index.js';
import type { OuterFrame } from '../../readings/shared/frame.js';
import type { RuleTree } from '../../ruletree/nodes.js';

const unknownList: RowList = { rows: [], state: 'unknown', atMost: null, none: [] };

/**
 * A household of which nothing is known, not even its region, and a row of every kind that may
 * stand in it. What `bound` says of it holds of every household there can be.
 */
export class UnknownHousehold {
  readonly run: BoundRun;
  private readonly rows = new Map<Entity, Row>();

  constructor(tree: RuleTree) {
    const { vocabulary, resolved } = tree;
    const household: Household = {
      vocabulary,
      root: this.row(vocabulary.household),
      region: resolved.region,
      id: null,
      evidence: new Map(),
      source: null,
    };
    this.run = bounder(tree).begin(household);
  }

  /** The row of an entity. It stands in no list, so that no list is known to have a row. */
  row(entity: Entity): Row {
    const known = this.rows.get(entity);
    if (known !== undefined) return known;
    const owner = entity.owner === null ? null : this.row(entity.owner);
    const values = entity.facts.map(() => undefined);
    const row = new Row(entity, owner, -1, null, values, owner === null ? '' : `/${entity.id}`);
    for (const _ of entity.children) row.lists.push(unknownList);
    for (const _ of entity.linkedFrom) row.linked.push([]);
    this.rows.set(entity, row);
    return row;
  }

  /** The frame inside `where`s: rows in scope, inmost first. */
  frame(scopes: readonly Entity[]): { readonly row: Row; readonly outer: OuterFrame } | null {
    return [...scopes]
      .reverse()
      .reduce<OuterFrame>((outer, entity) => ({ row: this.row(entity), outer }), null);
  }
}
