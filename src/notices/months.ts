import { addMonths, formatDay, parseIsoDate } from '../base/date.js';
import type { TimingItem } from '../rulefile/format.js';
import type { NoticeKind, NoticeOrder } from './order.js';

/**
 * First month (`YYYY-MM`) in which a decision shows, by the programme's timing: from when a grant
 * or an increase is paid, from when what ends or shrinks is not. `null` where the rules do not say.
 */
export function effectiveMonth(
  kind: NoticeKind,
  isLess: boolean,
  timing: TimingItem | undefined,
  order: NoticeOrder,
): string | null {
  if (order.effective !== undefined) return order.effective;
  const { date, appliedOn, changedOn = date } = order;
  if (kind === 'end' || (kind === 'change' && isLess)) {
    if (timing?.stop === undefined) return null;
    return monthAfter(changedOn, timing.stop === 'month-after-change' ? 1 : 0);
  }
  switch (timing?.start) {
    case 'month-of-application':
      return appliedOn === undefined ? null : monthAfter(appliedOn, 0);
    case 'month-of-decision':
      return monthAfter(date, 0);
    case 'month-after-decision':
      return monthAfter(date, 1);
    default:
      return null;
  }
}

const monthLength = 'YYYY-MM'.length;

function monthAfter(iso: string, months: number): string | null {
  const day = parseIsoDate(iso);
  return day === undefined ? null : formatDay(addMonths(day, months)).slice(0, monthLength);
}
