import type { Exact } from '../../base/exact.js';
import type { Row, Value } from '../../facts/row.js';
import type { Definition, Node } from '../../ruletree/nodes.js';
import type { OuterFrame } from '../shared/frame.js';

/** A value that is known, be it known to be absent. */
export type Known = Exclude<Value, undefined>;

/** A compiled node: its value with a row in scope, inside the rows of enclosing `where`s. */
export type Step<T = Known> = (row: Row, outer: OuterFrame) => T;
export type NumberStep = Step<Exact>;
export type TestStep = Step<boolean>;

/** How the parts of the reading ask for one another. */
export interface Steps {
  of(node: Node): Step;
  number(node: Node): NumberStep;
  /** A condition; an absent value does not hold. */
  test(node: Node): TestStep;
  definition(definition: Definition): Step;
}
