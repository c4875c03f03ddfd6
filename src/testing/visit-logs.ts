import type { Arbitrary } from 'fast-check';
import { addDays, type Day, formatDay, parseIsoDate } from '../base/date.js';
import type { Duty } from '../determination/result.js';
import { schedule } from '../duties/schedule.js';
import { daysToReach } from '../duties/threshold.js';
import type { Contact, DatedDuty, Span } from '../duties/types.js';
import type { Choose } from '../samples/index.js';
import { fromChoices } from './from-choices.js';

/** Visits in the order of their days; a long log says no more than a short one. */
const mostVisits = 12;

/**
 * Visit logs for some duties: most visits come on the last day in time, one day early or late, on
 * the day of a warning or of being overdue or the day before it; some lie between, and some are of
 * another kind or of no visitor who counts. The simplest log is empty.
 *
 * @param duties - each with the days on which it stood so: `datedDuties(…)`
 * @param span - first and last day of a visit
 * @throws RulesError as `schedule` does
 * @example
 * fc.assert(fc.property(visitLogs(duties, span), (log) => { … }));
 */
export function visitLogs(duties: readonly DatedDuty[], span: Span): Arbitrary<readonly Contact[]> {
  const days = daysOf(span);
  return fromChoices((choose) => {
    const log: Contact[] = [];
    for (let nth = choose.integer(0, mostVisits); nth > 0; nth -= 1) {
      const each = choose.part(`visit ${nth}`);
      const dated = duties.length === 0 ? undefined : each.pick(duties);
      if (dated === undefined) break;
      const day = visitDay(dated, log, days, each);
      if (day !== undefined) log.push(contactOn(day, dated.duty, each));
    }
    return log.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  });
}

interface Days {
  readonly from: Day;
  readonly to: Day;
}

function daysOf({ from, to }: Span): Days {
  const [first, last] = [parseIsoDate(from), parseIsoDate(to)];
  if (first === undefined || last === undefined || first > last) {
    throw new RangeError(`not a span of days: ${from} to ${to}`);
  }
  return { from: first, to: last };
}

/** A day beside one that counts for the duty, given the visits so far; else any day. */
function visitDay(
  { duty, from, to }: DatedDuty,
  log: readonly Contact[],
  days: Days,
  choose: Choose,
): Day | undefined {
  const first = Math.max(days.from, parseIsoDate(from) ?? days.from);
  const last = Math.min(days.to, to === null ? days.to : (parseIsoDate(to) ?? days.to));
  if (first > last) return undefined;
  const telling = tellingDays({ duty, from, to }, log, days).filter(
    (day) => day >= first && day <= last,
  );
  if (telling.length === 0 || choose.chance(0.2)) return choose.integer(first, last);
  return choose.pick(telling);
}

/** Days on which a visit is in time, late, warned of or overdue, and those next to them. */
function tellingDays(dated: DatedDuty, log: readonly Contact[], days: Days): readonly Day[] {
  const asked = { from: formatDay(days.from), to: formatDay(days.to) };
  const { visits } = schedule([dated], { ...asked, log });
  const { warning, overdue } = dated.duty;
  const thresholds = [warning, overdue].flatMap((each) => {
    const reached = each === null ? undefined : daysToReach(each);
    return each === null || reached === undefined ? [] : [{ measure: each.measure, reached }];
  });
  return visits.flatMap(({ opens, due, overdueFrom }) => {
    const [open, last, over] = [opens, due, overdueFrom].map((text) => parseIsoDate(text) ?? 0);
    const reached = thresholds.map((each) =>
      addDays(each.measure === 'gap' ? (open ?? 0) - 1 : (last ?? 0), each.reached),
    );
    return [last ?? 0, over ?? 0, ...reached].flatMap((day) => [day, day - 1, day + 1]);
  });
}

function contactOn(day: Day, duty: Duty, choose: Choose): Contact {
  const [kind = 'visit'] = duty.contacts;
  const isOther = choose.chance(0.1);
  const by = duty.by === null || isOther ? null : choose.pick(duty.by);
  return {
    person: duty.person,
    on: formatDay(day),
    at: null,
    kind: duty.contacts.length === 0 ? kind : choose.pick(duty.contacts),
    by,
    services: duty.services,
    isUploaded: choose.chance(0.5),
  };
}
