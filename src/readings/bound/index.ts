import type { Household } from '../../facts/row.js';
import type { RuleTree } from '../../ruletree/nodes.js';
import { beginRun, type SupposingRun, type Told } from './run.js';

export { type Bound, type OpenBound, type SettledBound, type Verdict, verdictOf } from './bound.js';
export type { Missing } from './missing.js';
export type { BoundRun, Mark, SupposingRun, Supposition, Told, Unknown } from './run.js';

/** The tree, ready to be read for households of which not everything is known. */
export interface Bounder {
  readonly tree: RuleTree;
  /**
   * Starts a run over one household read against the tree's own vocabulary.
   *
   * @param told - what a reading of complete facts found, so that only what is open is worked out
   */
  begin(household: Household, told?: Told): SupposingRun;
}

/**
 * Abstract interpretation of a rule tree: facts, lists, terms and decisions may be unknown, and
 * every value comes out as what it must be whatever they turn out to be.
 *
 * - Sound: for any completion of the unknowns the value `decide` finds lies in the bound.
 * - Learning something never flips a settled bound nor widens an open one.
 * - With nothing unknown, every bound is settled and equals what `decide` finds.
 */
export function bounder(tree: RuleTree): Bounder {
  return { tree, begin: beginRun };
}
