import type { Node } from '../../ruletree/nodes.js';
import type { Frame } from '../shared/frame.js';
import { absent, alsoMissing, type Bound, hull, type Verdict } from './bound.js';
import { allMissing, type Missing, nothingMissing } from './missing.js';
import type { Walker } from './walker.js';

/** Whether a case applies, and what hides it. */
export interface Test {
  readonly verdict: Verdict;
  readonly missing: ReadonlySet<Missing>;
}

/** A case of several, with what holds in it; both are worked out only where they are needed. */
export interface Choice {
  readonly test: (how: 'bound' | 'guarded') => Test;
  readonly value: (how: 'bound' | 'guarded') => Bound;
}

/** A test that is always met. */
export const always: Test = { verdict: 'satisfied', missing: nothingMissing };

/**
 * What holds in the first case that applies: either of those that may, up to the one that
 * surely does, or else `otherwise`. `null` for `otherwise`: some case always applies.
 */
export function firstOf(
  choices: readonly Choice[],
  otherwise: ((how: 'bound' | 'guarded') => Bound) | null,
): Bound {
  let either: Bound | null = null;
  let missing = nothingMissing;
  let isOpen = false;
  const how = () => (isOpen ? 'guarded' : 'bound');
  const add = (bound: Bound) => {
    either = either === null ? bound : hull(either, bound);
    return either;
  };
  for (const choice of choices) {
    const test = choice.test(how());
    if (test.verdict === 'unsatisfied') continue;
    if (test.verdict === 'satisfied') return alsoMissing(add(choice.value(how())), missing);
    isOpen = true;
    missing = allMissing(missing, test.missing);
    add(choice.value(how()));
  }
  if (otherwise !== null) return alsoMissing(add(otherwise(how())), missing);
  return alsoMissing(either ?? absent, missing);
}

/** A node read as it is, or as a branch that may never be entered; absent without one. */
export function branch(
  node: Node | null,
  frame: Frame,
  walker: Walker,
): (how: 'bound' | 'guarded') => Bound {
  return (how) => (node === null ? absent : walker[how](node, frame));
}
