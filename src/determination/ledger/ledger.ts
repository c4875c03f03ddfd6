import { formatDay, parseIsoDate } from '../../base/date.js';
import { sign } from '../../base/exact.js';
import type { RuleLibrary } from '../../rulefile/library.js';
import type { Amount } from '../amount.js';
import type { Person } from '../result.js';
import { isZero, minus, nothing, total } from './amounts.js';
import { Book, type Page } from './book.js';
import type { Case } from './case.js';
import { causesOf, startIn } from './causes.js';
import { checkCase, monthsOf } from './check-case.js';
import { type Course, type CourseMonth, type CourseQuery, courseOf, isOpen } from './course.js';
import { payMonthOf } from './due-lines.js';
import { gapsOf } from './gaps.js';
import { firstDayOf, formatMonth, lastDayOf, type Month, monthsFrom, monthWith } from './month.js';
import { awardedFor, paidByOf, paymentsFor } from './paid.js';
import type {
  Ledger,
  LedgerAccount,
  LedgerEntry,
  LedgerMonth,
  PaidBy,
  Unclaimed,
} from './result.js';

/** Which months, and as known when. */
export interface LedgerOptions {
  /** First month: `2026-01`. */
  readonly from: string;
  /** Last month. */
  readonly to: string;
  /** Rules announced and facts learnt by this day; everything unless told. */
  readonly knownOn?: string | undefined;
  /** Region of the rules; that of the household unless told. */
  readonly region?: string | undefined;
  /** Only these programmes; all of them unless told. */
  readonly programmes?: readonly string[] | undefined;
}

/**
 * What was due to a household month by month, what was paid, and the difference, with the reason
 * of each change and of each difference.
 *
 * Due is what rules and facts say of the month as known on `knownOn`: the state on the first day
 * of the month, or as the programme's `timing` says otherwise. Paid is what the case's `payments`
 * say; without them, its awards; without those, what was due by what was known at the end of that
 * month. Facts before the first snapshot are not made up: nothing is due then. What is unknown in
 * a month makes an interval of that month, and is never taken for nothing.
 *
 * Only cash counts. A programme for which nothing is on record is taken as applied for and decided
 * on the first day its conditions are seen to be met; its account says so. Amounts are yuan, exact
 * to the fen; a yearly amount paid in parts is rounded as `timing.parts` says.
 *
 * @throws RulesError `determination/…` for a case or months that make no sense; every problem of a
 * household, pointing into its snapshot; of the rules, where they do not resolve or compile
 */
export function ledger(theCase: Case, library: RuleLibrary, options: LedgerOptions): Ledger {
  const { from, to } = monthsOf(options);
  checkCase(theCase);
  const region = options.region ?? theCase.snapshots[0]?.household.region ?? '';
  const knownOn = options.knownOn ?? null;
  const book = new Book(theCase, library, region);
  book.checkSnapshots();
  const bench = new Bench(book, from, to, knownOn, options.programmes ?? null);
  const accounts = bench.subjects().flatMap((each) => bench.account(each) ?? []);
  const months = monthsFrom(from, to).map((month) => monthOver(accounts, month));
  const page = bench.anyPage();
  return {
    region,
    name: page.determination.name,
    case: theCase.id ?? null,
    from: formatMonth(from),
    to: formatMonth(to),
    knownOn,
    paidBy: bench.paidBy,
    persons: bench.persons(),
    programmes: page.determination.programmes,
    accounts,
    months,
    unclaimed: bench.unclaimed,
    due: total(accounts.map(({ due }) => due)),
    paid: total(accounts.map(({ paid }) => paid)),
    difference: total(accounts.map(({ difference }) => difference)),
    payable: total(accounts.map(({ payable }) => payable)),
  };
}

interface SubjectOf {
  readonly programme: string;
  readonly subject: string | null;
}

/** A case under work. */
class Bench {
  readonly paidBy: PaidBy;
  readonly unclaimed: Unclaimed[] = [];
  private readonly latest: Page | null;
  /** Month of the first snapshot: what came before the ledger's own months may reach into them. */
  private readonly begin: Month;

  constructor(
    private readonly book: Book,
    private readonly from: Month,
    private readonly to: Month,
    private readonly knownOn: string | null,
    private readonly chosen: readonly string[] | null,
  ) {
    const days = book.theCase.snapshots.map(({ from: first }) => parseIsoDate(first) ?? 0);
    this.begin = Math.min(from, monthWith(Math.min(...days)));
    const latest = book.latest(knownOn);
    const day = latest === null ? undefined : parseIsoDate(latest.from);
    this.latest = latest && day !== undefined ? book.pageOf(day, latest, knownOn) : null;
    this.paidBy = paidByOf(book, this.latest);
  }

  /** A page to take names from: the latest of the ledger's own months. */
  anyPage(): Page {
    const last = this.book.page(lastDayOf(this.to), this.knownOn) ?? this.latest;
    if (last === null) throw new RangeError('a case has a snapshot');
    return last;
  }

  /** Everybody who was ever of the household. */
  persons(): readonly Person[] {
    const persons = new Map<string, Person>();
    for (const page of this.pages()) {
      for (const person of page.determination.persons) persons.set(person.id, person);
    }
    return [...persons.values()];
  }

  /** Programmes and subjects for which there may be something in some month. */
  subjects(): readonly SubjectOf[] {
    const found = new Map<string, SubjectOf>();
    for (const { determination } of this.pages()) {
      for (const { programme, subject } of determination.outcomes) {
        if (this.chosen !== null && !this.chosen.includes(programme)) continue;
        found.set(`${programme}\n${subject ?? ''}`, { programme, subject });
      }
    }
    return [...found.values()];
  }

  /** The account of a programme for a subject; `null` where nothing was ever due or paid. */
  account({ programme, subject }: SubjectOf): LedgerAccount | null {
    const query = this.query(programme, subject, this.to, this.knownOn);
    const course = courseOf(query);
    if (course.first?.kind === 'not-claimed') this.noteUnclaimed(query, course);
    const then = this.coursesThen(query);
    const entries = monthsFrom(this.from, this.to).map((month) =>
      this.entry(query, course, then.get(month), month),
    );
    const isEmpty = entries.every(
      ({ due, paid }) => isZero(due) && (paid === null || isZero(paid)),
    );
    if (isEmpty) return null;
    const had = entries.filter(({ paid }) => paid !== null);
    const node = this.anyPage().node(programme) ?? this.latest?.node(programme);
    const starts = [...course.months.values()].map((now) => startIn(course, now, programme));
    return {
      programme,
      label: node?.label ?? null,
      subject,
      start: starts.find((start) => start !== null) ?? null,
      entries,
      due: total(entries.map(({ due }) => due)),
      paid: total(entries.map(({ paid }) => paid ?? nothing)),
      difference: total(had.map(({ difference }) => difference ?? nothing)),
      payable: total(had.map((each) => (each.payable ? each.difference : null) ?? nothing)),
      backPayMonths: node?.timing.backPayMonths ?? null,
    };
  }

  private entry(
    query: CourseQuery,
    course: Course,
    then: Course | undefined,
    month: Month,
  ): LedgerEntry {
    const now = course.months.get(month);
    if (now === undefined) throw new RangeError('a course has every month');
    const isToCome = this.knownOn !== null && formatDay(firstDayOf(month)) > this.knownOn;
    const thenMonth = then?.months.get(month);
    const paid = isToCome ? null : this.paidFor(query, month, thenMonth);
    const difference = paid && minus(now.due, paid);
    const isSettled = difference === null || isZero(difference);
    const timing = now.page?.node(query.programme)?.timing;
    const limit = timing?.backPayMonths ?? null;
    return {
      month: formatMonth(month),
      due: now.due,
      lines: now.lines,
      paid,
      difference,
      payable: !isSettled && this.isWithin(limit, month, difference),
      paidIn: formatMonth(timing === undefined ? month : payMonthOf(timing, month)),
      causes: causesOf(query, course, course.months.get(month - 1), now),
      gaps:
        isSettled || paid === null || then === undefined
          ? []
          : gapsOf({ course, now, courseThen: then, then: thenMonth, paid }),
    };
  }

  /** A limit holds for what is owed, and not for what was paid too much. */
  private isWithin(limit: number | null, month: Month, difference: Amount): boolean {
    const isOwed = difference.high === null || sign(difference.high.value) > 0;
    if (limit === null || !isOwed) return true;
    return month >= this.comesToLight - limit;
  }

  /** The month in which the ledger is looked at. */
  private get comesToLight(): Month {
    const day = this.knownOn === null ? undefined : parseIsoDate(this.knownOn);
    return day === undefined ? this.to : monthWith(day);
  }

  private paidFor(query: CourseQuery, month: Month, then: CourseMonth | undefined): Amount {
    const { programme, subject } = query;
    if (this.paidBy === 'payments') return paymentsFor(this.book, programme, subject, month);
    if (this.paidBy === 'determined') return then?.due ?? nothing;
    const node = this.latest?.node(programme);
    if (this.latest === null || node === undefined) return nothing;
    return awardedFor(this.latest, node, subject, month);
  }

  /** The course as it was known at the end of each month; one for months that knew the same. */
  private coursesThen(query: CourseQuery): ReadonlyMap<Month, Course> {
    const groups = new Map<string, Month[]>();
    for (const month of monthsFrom(this.from, this.to)) {
      const key = `${this.book.knowledge(this.monthEnd(month))} ${this.decided(month)}`;
      const group = groups.get(key);
      if (group) group.push(month);
      else groups.set(key, [month]);
    }
    const courses = new Map<Month, Course>();
    for (const months of groups.values()) {
      const last = Math.max(...months);
      const { programme, subject } = query;
      const course = courseOf(this.query(programme, subject, last, this.monthEnd(last)));
      for (const month of months) courses.set(month, course);
    }
    return courses;
  }

  private monthEnd(month: Month): string {
    const end = formatDay(lastDayOf(month));
    return this.knownOn !== null && this.knownOn < end ? this.knownOn : end;
  }

  /** How many dated applications and decisions were on record by the end of a month. */
  private decided(month: Month): number {
    const end = this.monthEnd(month);
    const { applications } = this.book.latest(null)?.household ?? {};
    const rows =
      applications === undefined ? [] : 'items' in applications ? applications.items : applications;
    const days = rows.flatMap(({ on, decidedOn }) => [on, decidedOn]);
    return days.filter((day) => typeof day === 'string' && day <= end).length;
  }

  private query(
    programme: string,
    subject: string | null,
    to: Month,
    knownOn: string | null,
  ): CourseQuery {
    return { book: this.book, programme, subject, from: this.begin, to, knownOn };
  }

  private noteUnclaimed({ programme, subject }: CourseQuery, course: Course): void {
    const months = [...course.months.values()].filter(
      ({ month, outcome }) =>
        month >= this.from &&
        isOpen(outcome) &&
        outcome.status === 'eligible' &&
        outcome.lines.some(({ benefit }) => benefit === 'cash'),
    );
    const [first] = months;
    const last = months.at(-1);
    if (first === undefined || last === undefined) return;
    this.unclaimed.push({
      programme,
      label: first.outcome?.label ?? null,
      subject,
      from: formatMonth(first.month),
      to: formatMonth(last.month),
    });
  }

  private *pages(): Iterable<Page> {
    for (const month of monthsFrom(this.begin, this.to)) {
      for (const day of [firstDayOf(month), lastDayOf(month)]) {
        const page = this.book.page(day, this.knownOn);
        if (page !== null) yield page;
      }
    }
  }
}

function monthOver(accounts: readonly LedgerAccount[], month: Month): LedgerMonth {
  const text = formatMonth(month);
  const entries = accounts.flatMap((account) => account.entries);
  const ofMonth = entries.filter((entry) => entry.month === text);
  const isToCome = ofMonth.some(({ paid }) => paid === null);
  const sum = (part: 'due' | 'paid' | 'difference') =>
    total(ofMonth.map((entry) => entry[part] ?? nothing));
  return {
    month: text,
    due: sum('due'),
    paid: isToCome ? null : sum('paid'),
    difference: isToCome ? null : sum('difference'),
    payout: total(entries.filter(({ paidIn }) => paidIn === text).map(({ due }) => due)),
  };
}
