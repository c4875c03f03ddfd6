import type { Arbitrary } from 'fast-check';
import type { HouseholdInput } from '../facts/types.js';
import type { Resolved } from '../rulefile/resolved.js';
import { eraseFacts, makeHousehold, reorderRows, samplePlan } from '../samples/index.js';
import { fromChoices } from './from-choices.js';

/**
 * Households for some rules, close to what the rules ask: ages around birthdays that count, dates
 * on both sides of a change, amounts at a limit, one fen below and one fen above. Every fact that
 * the rules read is known. The same generator makes caseload samples (`sampleHouseholds`).
 *
 * @param resolved - the rules, or several of them to make households for all at once
 * @example
 * fc.assert(fc.property(households(resolved), (household) => { … }));
 */
export function households(
  resolved: Resolved | readonly [Resolved, ...Resolved[]],
): Arbitrary<HouseholdInput> {
  const plan = samplePlan(resolved);
  return fromChoices((choose) => makeHousehold(plan, choose, 'h1'));
}

/** A household of which everything is known, and the same one with less known of it. */
export interface ErasedHousehold {
  readonly complete: HouseholdInput;
  readonly erased: HouseholdInput;
}

/**
 * Pairs of a complete household and what is left of it when facts, rows and decisions go missing:
 * whatever holds of the erased one for certain holds of the complete one.
 */
export function erasedHouseholds(resolved: Resolved): Arbitrary<ErasedHousehold> {
  const plan = samplePlan(resolved);
  return fromChoices((choose) => {
    const complete = makeHousehold(plan, choose, 'h1');
    return { complete, erased: eraseFacts(complete, resolved.vocabulary, choose) };
  });
}

/** Pairs of a household and the same one in another order; no rule may tell them apart. */
export function reorderedHouseholds(
  resolved: Resolved,
): Arbitrary<{ readonly household: HouseholdInput; readonly reordered: HouseholdInput }> {
  const plan = samplePlan(resolved);
  return fromChoices((choose) => {
    const household = makeHousehold(plan, choose, 'h1');
    return { household, reordered: reorderRows(household, resolved.vocabulary, choose) };
  });
}
