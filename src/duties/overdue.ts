import type { Day } from '../base/date.js';
import type { Duty } from '../determination/result.js';
import { daysToReach } from './threshold.js';

/**
 * First day on which a visit is overdue: the day after its last day in time, or later where the
 * rules state a threshold of their own. While that is open, nothing later than the last day counts.
 *
 * @param base - day of the last contact that counted before it, or the day before the duty began
 */
export function overdueFrom({ overdue }: Duty, due: Day, base: Day): Day {
  const days = overdue === null ? undefined : daysToReach(overdue);
  if (overdue === null || days === undefined) return due + 1;
  const reached = (overdue.measure === 'gap' ? base : due) + days;
  return Math.max(reached, due + 1);
}
