import type { Value } from '../../facts/row.js';
import type { Node } from '../../ruletree/nodes.js';
import type { Frame } from '../shared/frame.js';
import type { Varying } from './formula.js';
import type { Cause, Span } from './span.js';

/** A value that is known (`null`: known to be absent), numbers as functions of what is swept. */
export type Swept = Exclude<Value, undefined> | Varying;

/** What the parts of the reading need of each other: one run at one point. */
export interface Walker {
  readonly span: Span;
  value(node: Node, frame: Frame): Swept;
  number(node: Node, frame: Frame): Varying;
  /** A condition; an absent value does not hold. */
  test(node: Node, frame: Frame): boolean;
  /** What a span ends by where this node answers otherwise. */
  cause(node: Node): Cause;
}
