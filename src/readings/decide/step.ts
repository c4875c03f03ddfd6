import type { Exact } from '../../base/exact.js';
import type { Row, Value } from '../../facts/row.js';
import type { Definition, Node } from '../../ruletree/nodes.js';
import type { OuterFrame } from '../shared/frame.js';

/** A value that is known, be it known to be absent. */
export type Known = Exclude<Value, undefined>;

/**
 * A compiled node: its value with a row in scope, inside the rows of enclosing `where`s.
 * `undefined` is not known, and whatever is worked out from it is not known either, unless the
 * rest settles it whatever it turns out to be.
 */
export type Step<T = Known> = (row: Row, outer: OuterFrame) => T | undefined;
export type NumberStep = Step<Exact>;
export type TestStep = Step<boolean>;

/** How the parts of the reading ask for one another. */
export interface Steps {
  of(node: Node): Step;
  number(node: Node): NumberStep;
  /** A condition; an absent value does not hold. */
  test(node: Node): TestStep;
  definition(definition: Definition): Step;
  /** The value of a node that is the same for every household, else `undefined`. */
  constant(node: Node): Known | undefined;
}

/** What becomes of a value, where it is known. */
export function mapped<A, T>(of: Step<A>, map: (value: A) => T | undefined): Step<T> {
  return (row, outer) => {
    const value = of(row, outer);
    return value === undefined ? undefined : map(value);
  };
}

/** What becomes of two values, where both are known. */
export function paired<A, B, T>(
  a: Step<A>,
  b: Step<B>,
  pair: (one: A, other: B) => T | undefined,
): Step<T> {
  return (row, outer) => {
    const one = a(row, outer);
    if (one === undefined) return undefined;
    const other = b(row, outer);
    return other === undefined ? undefined : pair(one, other);
  };
}
