import { isOpen, type Json, type SealedRecord } from './record.js';

const outcomesAt = '/results/outcomes/';

/**
 * What a record decided, in the JSON form of a determination: the day and the outcomes that are
 * not redacted. Whether the record is sound is for `verifyRecord` to say.
 */
export function sealedDecision({ rules, leaves }: SealedRecord): {
  readonly asOf: string;
  readonly outcomes: readonly Json[];
} {
  const outcomes = leaves.flatMap((leaf) =>
    isOpen(leaf) && leaf.at.startsWith(outcomesAt) ? [leaf.value] : [],
  );
  return { asOf: rules.asOf, outcomes };
}
