import { RulesError } from '../../base/errors.js';
import type { Origin } from '../../rulefile/resolved.js';

/** What a sweep cannot do. */
export type SweepCode = 'readings/sweep-not-linear' | 'readings/sweep-too-fine';

/** The rule at `origin` multiplies or divides two amounts that both vary with the swept fact. */
export function notLinear({ file, pointer }: Origin): RulesError<SweepCode> {
  return new RulesError(
    [{ code: 'readings/sweep-not-linear', file, pointer, params: {} }],
    `${file}${pointer} multiplies or divides two amounts that both vary.`,
  );
}

/** The function takes more pieces than a sweep works out. */
export function tooFine(name: string, pieces: number): RulesError<SweepCode> {
  return new RulesError(
    [{ code: 'readings/sweep-too-fine', pointer: '', params: { name, pieces } }],
    `${name} takes more than ${pieces} pieces.`,
  );
}

/** Whether a sweep was refused, rather than the rules failing for a household. */
export function isRefusal(error: unknown): boolean {
  return error instanceof RulesError && error.code.startsWith('readings/sweep-');
}
