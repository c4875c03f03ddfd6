import { addDays, formatDay, parseIsoDate } from '../base/date.js';
import type { Determination } from '../determination/result.js';
import type { DatedDuty } from './types.js';

/**
 * The duties of several determinations of one household, each until the day before the next: how a
 * grade or a rule that changes midway comes into a schedule.
 *
 * @param to - last day of the last determination's duties; `null`: until further notice
 */
export function datedDuties(
  determinations: readonly Pick<Determination, 'asOf' | 'duties'>[],
  to: string | null = null,
): readonly DatedDuty[] {
  const sorted = [...determinations].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  return sorted.flatMap(({ asOf, duties }, index) => {
    const next = sorted[index + 1];
    const until = next === undefined ? to : dayBefore(next.asOf);
    return duties.map((duty) => ({ from: asOf, to: until, duty }));
  });
}

function dayBefore(text: string): string {
  const day = parseIsoDate(text);
  return day === undefined ? text : formatDay(addDays(day, -1));
}
