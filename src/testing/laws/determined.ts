import fc from 'fast-check';
import { type DetermineOptions, determine } from '../../determination/determine.js';
import type { Determination } from '../../determination/result.js';
import type { HouseholdInput } from '../../facts/types.js';
import { isReadingError } from '../../readings/shared/errors.js';
import type { Resolved } from '../../rulefile/resolved.js';

/**
 * The determination of a made-up household. One for which the rules cannot be worked out, because
 * a made-up decision lies outside its range, is no trial of a law and is passed over.
 */
export function determined(
  household: HouseholdInput,
  resolved: Resolved,
  options?: DetermineOptions,
): Determination {
  try {
    return determine(household, resolved, options);
  } catch (error) {
    if (isReadingError(error)) fc.pre(false);
    throw error;
  }
}
