import type { Day } from '../../base/date.js';
import type { TimingNode } from '../../ruletree/nodes.js';
import type { Request, Requests } from './history.js';
import { type Month, monthWith } from './month.js';
import type { Start } from './result.js';

/** From which month on a programme is due, conditions being met. */
export type FirstMonth =
  | {
      readonly kind: 'known';
      readonly basis: Start['basis'];
      readonly day: Day;
      readonly month: Month;
      /** `null`: not known. */
      readonly decidedOn: Day | null;
      /** From when later requests count, earliest first. */
      readonly later: readonly { readonly month: Month; readonly day: Day }[];
    }
  /** Somebody applied and may have been granted it: due from some month after this day. */
  | { readonly kind: 'open'; readonly day: Day; readonly month: Month }
  /** Applied for, and not decided. */
  | { readonly kind: 'pending'; readonly day: Day }
  | { readonly kind: 'not-claimed' };

/** The first month by what is on record; `null` where nothing is on record either way. */
export function firstMonthOf(
  timingOn: (day: Day) => TimingNode,
  { requests, complete }: Requests,
): FirstMonth | null {
  const known = requests
    .flatMap((request): readonly Extract<FirstMonth, { kind: 'known' }>[] => {
      const day = countedFrom(timingOn, request);
      if (typeof day !== 'number') return [];
      const month = monthAfter(timingOn(day), day);
      const { basis, decidedOn = null } = request;
      return [{ kind: 'known', basis, day, month, decidedOn, later: [] }];
    })
    .sort((a, b) => a.month - b.month || a.day - b.day);
  const [first, ...others] = known;
  if (first !== undefined)
    return { ...first, later: others.map(({ month, day }) => ({ month, day })) };
  const open = requests.find(
    (request) => countedFrom(timingOn, request) === undefined && request.on !== undefined,
  );
  if (open?.on !== undefined) return { kind: 'open', day: open.on, month: monthWith(open.on) };
  const pending = requests.find(({ on }) => on !== undefined);
  if (pending?.on !== undefined) return { kind: 'pending', day: pending.on };
  return complete ? { kind: 'not-claimed' } : null;
}

/** The first month where it is taken as applied for and decided on a day. */
export function assumedFrom(timing: TimingNode, day: Day): FirstMonth {
  const month = monthAfter(timing, day);
  return { kind: 'known', basis: 'assumed', day, month, decidedOn: day, later: [] };
}

function countedFrom(
  timingOn: (day: Day) => TimingNode,
  { on, decidedOn }: Request,
): Day | null | undefined {
  // What nobody has decided is not due yet, whatever it will be counted from.
  if (decidedOn === null) return null;
  const day = decidedOn ?? on;
  if (day === undefined) return undefined;
  return timingOn(day).start === 'month-of-application' ? on : decidedOn;
}

function monthAfter({ start }: TimingNode, day: Day): Month {
  return monthWith(day) + (start === 'month-after-decision' ? 1 : 0);
}
