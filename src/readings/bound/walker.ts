import type { Household, Row } from '../../facts/row.js';
import type { Fact } from '../../facts/vocabulary.js';
import type { Definition, Node } from '../../ruletree/nodes.js';
import type { Frame } from '../shared/frame.js';
import type { Bound } from './bound.js';
import type { Missing, MissingLedger } from './missing.js';
import type { Phantoms } from './phantoms.js';

/** What the steps of the reading need of each other: one run over one household. */
export interface Walker {
  readonly household: Household;
  readonly ledger: MissingLedger;
  readonly phantoms: Phantoms;
  /** The bound of a node with this row in scope. */
  bound(node: Node, frame: Frame): Bound;
  /** The bound of a definition for a row. */
  value(definition: Definition, row: Row): Bound;
  /** What to name where a fact of a row is not known; for a row that may not exist, its list. */
  missingFact(fact: Fact, row: Row): ReadonlySet<Missing>;
}
