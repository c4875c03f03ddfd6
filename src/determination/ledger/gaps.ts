import { formatDay } from '../../base/date.js';
import type { Amount } from '../amount.js';
import { isSame } from './amounts.js';
import { learntOn } from './book.js';
import type { Course, CourseMonth } from './course.js';
import { lastDayOf } from './month.js';
import type { Gap } from './result.js';

/** One month as it is seen now, as it was seen then, and what was paid. */
export interface Seen {
  readonly course: Course;
  readonly now: CourseMonth;
  readonly courseThen: Course;
  readonly then: CourseMonth | undefined;
  readonly paid: Amount;
}

/** Why what is due is not what was paid. */
export function gapsOf({ course, now, courseThen, then, paid }: Seen): readonly Gap[] {
  const gaps: Gap[] = [];
  const wasDue = then?.due;
  if (wasDue === undefined || !isSame(wasDue, now.due)) {
    gaps.push(...announcedLater(now, then), ...knownLater(now, then));
    gaps.push(...decidedLater(course, courseThen));
  }
  const isOtherwise = wasDue?.exact === true && paid.exact && !isSame(wasDue, paid);
  if (isOtherwise) gaps.push({ kind: 'paid-otherwise' });
  if (!now.due.exact || !paid.exact) gaps.push({ kind: 'open' });
  return gaps;
}

function announcedLater(now: CourseMonth, then: CourseMonth | undefined): readonly Gap[] {
  const known = new Set(then?.page?.determination.files.map(({ id }) => id));
  const monthEnd = formatDay(lastDayOf(now.month));
  const files = (now.page?.determination.files ?? []).filter(
    ({ id, announced }) => announced > monthEnd && !known.has(id),
  );
  return files.length === 0 ? [] : [{ kind: 'announced-later', files }];
}

function knownLater(now: CourseMonth, then: CourseMonth | undefined): readonly Gap[] {
  const snapshot = now.page?.snapshot;
  if (snapshot === undefined || snapshot === then?.page?.snapshot) return [];
  const known = learntOn(snapshot);
  return known > formatDay(lastDayOf(now.month))
    ? [{ kind: 'known-later', from: snapshot.from, known }]
    : [];
}

function decidedLater(now: Course, then: Course): readonly Gap[] {
  if (now.first?.kind !== 'known' || then.first?.kind === 'known') return [];
  return [{ kind: 'decided-later', day: formatDay(now.first.decidedOn ?? now.first.day) }];
}
