import type { Reason } from '../result.js';

/** Figures tell more than dates, and dates more than words; a named standard tells most. */
function weight({ left, right }: Reason): number {
  const kinds = [left.value.kind, right?.value.kind];
  if (kinds.includes('amount')) return right?.label === null ? 2 : 2 + 1;
  return kinds.includes('date') ? 1 : 0;
}

/** Reasons, those that tell most first. */
export function inOrder(reasons: readonly Reason[]): readonly Reason[] {
  return [...reasons].sort((a, b) => weight(b) - weight(a));
}

/** The reason that tells most. */
export function mainReason(reasons: readonly Reason[]): Reason | undefined {
  return inOrder(reasons)[0];
}
