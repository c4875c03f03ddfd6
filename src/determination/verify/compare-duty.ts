import { joinPointer } from '../../base/json-pointer.js';
import type { ExpectedDuty } from '../../rulefile/format.js';
import type { Amount } from '../amount.js';
import type { Determination, Duty, IndicatorCount, Task } from '../result.js';
import { type Difference, differing, firstOf, nothing } from './difference.js';
import type { Expected } from './expectation.js';

/** The first thing in which a duty is not what a case expects. */
export function compareDuty(
  { id, subject, expected, pointer }: Expected<ExpectedDuty>,
  { duties }: Determination,
): Difference | null {
  const found = duties.find((each) => each.duty === id && each.subject === subject);
  const status = found?.status ?? 'not-owed';
  if (typeof expected === 'string') return differing(pointer, expected, status);
  const numbers = ['number', 'warning', 'overdue'] as const;
  return firstOf([
    () => differing(joinPointer(pointer, 'status'), expected.status, status),
    ...numbers.map((part) => () => {
      const wanted = expected[part];
      if (wanted === undefined) return null;
      const text = amountText(found && numberOf(found, part));
      return differing(joinPointer(pointer, part), writtenText(wanted), text);
    }),
    ...(expected.missing ?? []).map((id) => () => {
      const all = found?.missing.map((each) => each.id) ?? [];
      const text = all.includes(id) ? id : all.join(', ');
      return differing(joinPointer(pointer, 'missing'), id, text === '' ? nothing : text);
    }),
  ]);
}

function numberOf(duty: Duty, part: 'number' | 'warning' | 'overdue'): Amount | null {
  return part === 'number' ? duty.number : (duty[part]?.number ?? null);
}

function amountText(amount: Amount | null | undefined): string {
  return amount?.toString() ?? nothing;
}

/** `"3"`, or the two ends of an open number. */
function writtenText(value: string | readonly [string, string | null]): string {
  return typeof value === 'string' ? value : `${value[0]}–${value[1] ?? ''}`;
}

/** A task as a case writes it: its deadline where it is owed and has one, else its status. */
export function taskText(task: Task | undefined): string {
  if (task === undefined) return 'not-owed';
  return task.status === 'owed'
    ? (task.deadline.day ?? (task.deadline.open ? 'open' : 'owed'))
    : task.status;
}

/** An indicator as a case writes it: `1 of 2`, or `1–3 of 2–4` where rows are open. */
export function indicatorText({ rows }: IndicatorCount): string {
  const counted = rows.counted;
  const mostCounted = counted + rows.open + rows['counted-if-among'] + rows['open-if-among'];
  const among = counted + rows['not-counted'] + rows.open;
  const mostAmong =
    among + rows['counted-if-among'] + rows['not-counted-if-among'] + rows['open-if-among'];
  return `${range(counted, mostCounted)} of ${range(among, mostAmong)}`;
}

function range(low: number, high: number): string {
  return low === high ? String(low) : `${low}–${high}`;
}
