import { parseIsoDate } from '../../base/date.js';
import type { ProgrammeNode, TimingNode } from '../../ruletree/nodes.js';
import type { Amount } from '../amount.js';
import type { Outcome } from '../result.js';
import { perhaps, total } from './amounts.js';
import type { Book, Page } from './book.js';
import { dueLinesOf } from './due-lines.js';
import { assumedFrom, type FirstMonth, firstMonthOf } from './first-month.js';
import { type Award, awardsOf, requestsOf } from './history.js';
import { firstDayOf, formatMonth, lastDayOf, type Month, monthsFrom, monthWith } from './month.js';
import type { DueLine } from './result.js';
import { isGone, type RunningTaper, type TaperMonth, taperFrom, taperMonth } from './taper.js';

/** What one month of a programme comes to for one subject, by what was known on some day. */
export interface CourseMonth {
  readonly month: Month;
  readonly kind: 'none' | 'due' | 'taper' | 'renewal';
  readonly lines: readonly DueLine[];
  readonly due: Amount;
  /** What it was read from; `null` before the first snapshot. */
  readonly page: Page | null;
  readonly outcome: Outcome | undefined;
  readonly taper: (TaperMonth & { readonly node: RunningTaper['node'] }) | null;
  /** Of back pay for a gap: the month from which it is due again. */
  readonly renewedIn: Month | null;
}

/** A programme's months for one subject. */
export interface Course {
  readonly first: FirstMonth | null;
  readonly months: ReadonlyMap<Month, CourseMonth>;
}

/** Whose course it is, and by what knowledge. */
export interface CourseQuery {
  readonly book: Book;
  readonly programme: string;
  readonly subject: string | null;
  readonly from: Month;
  readonly to: Month;
  readonly knownOn: string | null;
}

/** The months of a programme for a subject, each from those before it. */
export function courseOf(query: CourseQuery): Course {
  const first = firstMonthIn(query);
  const months = new Map<Month, CourseMonth>();
  let last: CourseMonth | null = null;
  let taper: RunningTaper | null = null;
  for (const month of monthsFrom(query.from, query.to)) {
    const regular = regularMonth(query, month, first, last);
    if (regular.kind === 'due') {
      if (last !== null && last.month < month - 1) renew(query, months, last, regular);
      months.set(month, regular);
      last = regular;
      taper = null;
      continue;
    }
    if (last === null) {
      months.set(month, regular);
      continue;
    }
    if (month === last.month + 1) taper = beginTaper(query, regular);
    const tapered: CourseMonth | null = taper && taperedMonth(query, regular, taper, last);
    if (tapered === null) taper = null;
    months.set(month, tapered ?? regular);
  }
  return { first, months };
}

/** Whether somebody is, or may be, granted something. */
export function isOpen(outcome: Outcome | undefined): outcome is Outcome {
  return (
    outcome !== undefined && outcome.status !== 'ineligible' && outcome.status !== 'not-in-force'
  );
}

function monthOfNothing(month: Month, page: Page | null, outcome?: Outcome): CourseMonth {
  return {
    month,
    kind: 'none',
    lines: [],
    due: total([]),
    page,
    outcome,
    taper: null,
    renewedIn: null,
  };
}

/** A month by conditions alone, as the programme says which day of it counts. */
function regularMonth(
  query: CourseQuery,
  month: Month,
  first: FirstMonth | null,
  last: CourseMonth | null,
): CourseMonth {
  const { programme, subject } = query;
  const page = referenceFor(query, month, first);
  const outcome = page?.outcome(programme, subject);
  const node = page?.node(programme);
  if (page === null || node === undefined || !isClaimed(first, month, last) || !isOpen(outcome)) {
    return monthOfNothing(month, page, outcome);
  }
  if (isGone(page.row(node, subject), page)) return monthOfNothing(month, page, outcome);
  const known = dueLinesOf(outcome, node.timing, month, last === null);
  const lines =
    first.kind === 'known'
      ? known
      : known.map((line) => ({ ...line, amount: perhaps(line.amount, ['facts']), shares: [] }));
  const due = total(lines.map(({ amount }) => amount));
  return { month, kind: 'due', lines, due, page, outcome, taper: null, renewedIn: null };
}

type Claimed = Extract<FirstMonth, { readonly month: Month }>;

/**
 * Whether a month lies within what was applied for. After an end, an application on record that
 * came later is what it begins anew with; without one it goes on by conditions alone.
 */
function isClaimed(
  first: FirstMonth | null,
  month: Month,
  last: CourseMonth | null,
): first is Claimed {
  if ((first?.kind !== 'known' && first?.kind !== 'open') || month < first.month) return false;
  if (first.kind === 'open' || last === null || last.month === month - 1) return true;
  const again = first.later.find((each) => each.month > last.month);
  return again === undefined || month >= again.month;
}

/** The page of the day that counts for a month. */
function referenceFor(
  { book, programme, subject, knownOn }: CourseQuery,
  month: Month,
  first: FirstMonth | null,
): Page | null {
  const begin = book.page(firstDayOf(month), knownOn);
  const end = () => book.page(lastDayOf(month), knownOn);
  const timing = (begin ?? end())?.node(programme)?.timing;
  if (timing === undefined) return begin ?? end();
  if (timing.stop === 'month-of-change') return end();
  const isStart = first?.kind === 'known' && first.month === month;
  if (isStart && first.day > firstDayOf(month) && monthWith(first.day) === month) {
    return book.page(first.day, knownOn);
  }
  if (isOpen(begin?.outcome(programme, subject)) || timing.start === 'month-after-decision') {
    return begin;
  }
  // What is gained within a month counts from that month where the start does.
  const later = end();
  return isOpen(later?.outcome(programme, subject)) ? later : begin;
}

function beginTaper(query: CourseQuery, { page }: CourseMonth): RunningTaper | null {
  const { programme, subject } = query;
  const node = page?.node(programme);
  const row = page && node && page.row(node, subject);
  if (!page || !node || !row || isGone(row, page)) return null;
  return taperFrom(page, node, row, lastAward(query, page, node));
}

/** The award that has just ended: the latest to begin before the day. */
function lastAward(query: CourseQuery, page: Page, node: ProgrammeNode): Award | undefined {
  const latest = latestPage(query);
  const awards = (latest && awardsOf(latest, node, query.subject)) ?? [];
  return awards
    .filter(({ from }) => from !== undefined && from <= page.day)
    .sort((a, b) => (a.from ?? 0) - (b.from ?? 0))
    .at(-1);
}

function taperedMonth(
  { programme, subject }: CourseQuery,
  regular: CourseMonth,
  running: RunningTaper,
  last: CourseMonth,
): CourseMonth | null {
  const { page, month } = regular;
  const node = page?.node(programme);
  const row = page && node && page.row(node, subject);
  if (!page || !node || !row || isGone(row, page)) return null;
  const found = taperMonth(running, month - last.month, last.lines, page, node, row);
  if (found === null) return null;
  const due = total(found.lines.map(({ amount }) => amount));
  const taper = { ...found, node: running.node };
  return { ...regular, kind: 'taper', lines: found.lines, due, taper };
}

/** Back pay for the last months of a gap, now that it is due again. */
function renew(
  { programme, subject }: CourseQuery,
  months: Map<Month, CourseMonth>,
  last: CourseMonth,
  again: CourseMonth,
): void {
  const { page } = again;
  const node = page?.node(programme);
  const row = page && node && page.row(node, subject);
  const renewal = node?.timing.renewal;
  if (!page || !row || !renewal) return;
  const reader = page.reader(row);
  const when = renewal.when === null ? 'satisfied' : reader.verdict(renewal.when);
  const count = reader.amount(renewal.months);
  if (when === 'unsatisfied' || count === null) return;
  const counted = (end: Amount['low']) => (end === null ? again.month : Number(end.toString()));
  for (const month of monthsFrom(last.month + 1, again.month - 1)) {
    const back = again.month - month;
    const gap = months.get(month);
    if (gap === undefined || gap.kind === 'taper' || back > counted(count.high)) continue;
    const isSure = when === 'satisfied' && back <= counted(count.low);
    const because = when === 'unknown' ? (['facts'] as const) : count.because;
    const lines = again.lines.map((line) =>
      isSure ? line : { ...line, amount: perhaps(line.amount, because), shares: [] },
    );
    const due = total(lines.map(({ amount }) => amount));
    months.set(month, { ...gap, kind: 'renewal', lines, due, renewedIn: again.month });
  }
}

function firstMonthIn(query: CourseQuery): FirstMonth | null {
  const { book, programme, subject, knownOn } = query;
  const latest = latestPage(query);
  const node = latest?.node(programme);
  if (latest === null || node === undefined) return assumedMonth(query);
  const until = knownOn === null ? null : (parseIsoDate(knownOn) ?? null);
  const requests = requestsOf(latest, node, subject, until);
  const timingOn = (day: number): TimingNode =>
    book.page(day, knownOn)?.node(programme)?.timing ?? node.timing;
  return firstMonthOf(timingOn, requests) ?? assumedMonth(query);
}

/** Where nothing is on record: from the first day on which conditions are seen to be met. */
function assumedMonth(query: CourseQuery): FirstMonth | null {
  const { book, programme, subject, from, to, knownOn } = query;
  for (const month of monthsFrom(from, to)) {
    for (const day of daysSeen(book, month)) {
      const page = book.page(day, knownOn);
      const node = page?.node(programme);
      if (node !== undefined && isOpen(page?.outcome(programme, subject))) {
        return assumedFrom(node.timing, day);
      }
    }
  }
  return null;
}

/** The first and last day of a month, and days in it from which other facts stood. */
function daysSeen({ theCase }: Book, month: Month): readonly number[] {
  const inside = theCase.snapshots.flatMap(({ from }) =>
    from.startsWith(formatMonth(month)) ? (parseIsoDate(from) ?? []) : [],
  );
  return [...new Set([firstDayOf(month), ...inside, lastDayOf(month)])].sort((a, b) => a - b);
}

/** What history says at its latest, read by the rules of that day. */
function latestPage({ book, knownOn }: CourseQuery): Page | null {
  const latest = book.latest(knownOn);
  const day = latest === null ? undefined : parseIsoDate(latest.from);
  return latest === null || day === undefined ? null : book.pageOf(day, latest, knownOn);
}
