import { Alternatives, attempt, Unreachable } from './attempt.js';
import type { Bound, Verdict } from './bound.js';
import { type Missing, nothingMissing } from './missing.js';

/** Whether a case applies, and what hides it. */
export interface Test {
  readonly verdict: Verdict;
  readonly missing: ReadonlySet<Missing>;
}

/** A case of several, with what holds in it; both are worked out only where they are needed. */
export interface Choice {
  readonly test: () => Test;
  readonly value: () => Bound;
}

/** A test that is always met. */
export const always: Test = { verdict: 'satisfied', missing: nothingMissing };

/**
 * What holds in the first case that applies: either of those that may, up to the one that
 * surely does, or else `otherwise`. `null` for `otherwise`: some case always applies.
 */
export function firstOf(choices: readonly Choice[], otherwise: (() => Bound) | null): Bound {
  const either = new Alternatives();
  let isOpen = false;
  const enter = <T>(compute: () => T) => (isOpen ? attempt(compute) : compute());
  for (const choice of choices) {
    const test = enter(choice.test);
    // Whoever comes as far as this case fails, so one of those before it applies.
    if (test instanceof Unreachable) return either.add(test).bound();
    if (test.verdict === 'unsatisfied') continue;
    isOpen ||= test.verdict === 'unknown';
    either.add(enter(choice.value));
    if (test.verdict === 'satisfied') return either.bound();
    either.hide(test.missing);
  }
  if (otherwise !== null) either.add(enter(otherwise));
  return either.bound();
}
