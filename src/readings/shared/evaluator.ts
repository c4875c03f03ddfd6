import type { Exact } from '../../base/exact.js';
import type { Row, Value } from '../../facts/row.js';
import type { Definition, Node } from '../../ruletree/nodes.js';
import type { OuterFrame } from './frame.js';

/** What a reading says of a value: the value itself, or what it can still be. */
export interface Seen {
  readonly settled: boolean;
  /** The value where it is settled. */
  readonly value: Value;
  readonly low: Exact | null;
  readonly high: Exact | null;
  /** What a code can still be; `null`: anything. */
  readonly codes: ReadonlySet<string> | null;
  readonly mayBeTrue: boolean;
  readonly mayBeFalse: boolean;
  readonly mayBeAbsent: boolean;
  readonly mayBePresent: boolean;
}

/** Whether a condition holds, as far as can be told; an absent one does not hold. */
export type ThreeValued = 'satisfied' | 'unsatisfied' | 'unknown';

/**
 * A reading that another one asks for values. Readings do not import each other; whoever puts
 * them to work hands one to the other.
 */
export interface Evaluator<S extends Seen = Seen> {
  value(definition: Definition, row: Row): S;
  node(node: Node, row: Row, outer?: OuterFrame): S;
}

/** The verdict a value of a condition stands for. */
export function verdictOfSeen({ mayBeTrue, mayBeFalse, mayBeAbsent }: Seen): ThreeValued {
  if (!mayBeTrue) return 'unsatisfied';
  return mayBeFalse || mayBeAbsent ? 'unknown' : 'satisfied';
}
