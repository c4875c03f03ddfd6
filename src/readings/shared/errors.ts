import { RulesError } from '../../base/errors.js';
import type { Origin } from '../../rulefile/resolved.js';

/** What can go wrong while rules are applied to a household. */
export type ReadingCode = 'readings/division-by-zero' | 'readings/decision-outside-range';

/** The rule at `origin` divides by a quantity that is zero for this household. */
export function divisionByZero(origin: Origin): RulesError<ReadingCode> {
  return new RulesError(
    [
      {
        code: 'readings/division-by-zero',
        pointer: origin.pointer,
        file: origin.file,
        params: {},
      },
    ],
    `${origin.file}${origin.pointer} divides by zero.`,
  );
}

/** The decision supplied for the range at `origin` does not lie inside it. */
export function decisionOutsideRange(
  origin: Origin,
  params: { readonly decision: string; readonly value: string; readonly range: string },
): RulesError<ReadingCode> {
  return new RulesError(
    [
      {
        code: 'readings/decision-outside-range',
        pointer: origin.pointer,
        file: origin.file,
        params,
      },
    ],
    `Decision ${params.decision} is ${params.value}, outside ${params.range} (${origin.file}${origin.pointer}).`,
  );
}

/** Whether an error says that the rules cannot be worked out for this household. */
export function isReadingError(error: unknown): error is RulesError<ReadingCode> {
  return error instanceof RulesError && error.code.startsWith('readings/');
}
