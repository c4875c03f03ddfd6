import { formatDay, parseIsoDate, yearsBetween } from '../../base/date.js';
import type { Cite } from '../../rulefile/format.js';
import type { UsedFile } from '../../rulefile/resolved.js';
import { citationsOf } from '../citation.js';
import { explain } from '../explanation/explain.js';
import type { ExplainedStep, ParameterRead } from '../explanation/step.js';
import type { Citation, Outcome } from '../result.js';
import { nameOf, personId, rowsOf } from '../rows.js';
import { isSame } from './amounts.js';
import type { Page } from './book.js';
import type { Course, CourseMonth, CourseQuery } from './course.js';
import { isOpen } from './course.js';
import { formatMonth } from './month.js';
import type { Cause, ChangedTerm, Start } from './result.js';

/** Why a month is not like the month before it; empty where it is. */
export function causesOf(
  query: CourseQuery,
  course: Course,
  before: CourseMonth | undefined,
  now: CourseMonth,
): readonly Cause[] {
  const own = ownCauses(query, course, before, now);
  if (before === undefined || isAlike(before, now)) return own;
  if (before.page === null || now.page === null) return own;
  // Where a course begins or a gap is paid back, what has changed is not what made it so.
  const isBegun = now.kind === 'due' && course.first?.kind === 'known';
  if (isBegun && course.first.month === now.month) return own;
  if (before.kind === 'taper' || now.kind === 'renewal' || before.kind === 'renewal') return own;
  if (now.kind === 'taper' && now.taper?.month !== 1) return own;
  return [...own, ...changesBetween(query, before.page, now.page)];
}

/** Whether nothing is different that a ledger shows. */
function isAlike(a: CourseMonth, b: CourseMonth): boolean {
  const text = ({ kind, lines }: CourseMonth) =>
    JSON.stringify([kind === 'none', lines.map(({ id, amount }) => [id, amount])]);
  return text(a) === text(b);
}

function ownCauses(
  query: CourseQuery,
  course: Course,
  before: CourseMonth | undefined,
  now: CourseMonth,
): readonly Cause[] {
  const causes: Cause[] = [];
  const start = startIn(course, now, query.programme);
  if (start !== null) causes.push({ kind: 'starts', ...start });
  else if (now.kind === 'due' && before?.kind !== 'due' && before !== undefined) {
    causes.push({ kind: 'resumes', day: againOn(course, now) });
  }
  if (course.first?.kind === 'pending' && isOpen(now.outcome)) {
    causes.push({ kind: 'not-decided', day: formatDay(course.first.day) });
  }
  if (now.taper !== null) {
    const { node, month, of } = now.taper;
    causes.push({ kind: 'taper', label: node.label, month, of, cite: citedBy(now, node.cite) });
  }
  if (now.renewedIn !== null) {
    const { renewal } = now.page?.node(query.programme)?.timing ?? {};
    const cite = citedBy(now, renewal?.cite ?? []);
    causes.push({ kind: 'renewal', month: formatMonth(now.renewedIn), cite });
  }
  if (before?.kind === 'taper' && now.kind === 'none') causes.push({ kind: 'taper-ends' });
  const wasDue = before?.kind === 'due';
  if (wasDue && now.kind !== 'due') causes.push(...endsOf(now.outcome));
  const missing = now.outcome?.missing ?? [];
  const isNewlyOpen = !now.due.exact && (before === undefined || !isSame(before.due, now.due));
  if (isNewlyOpen && missing.length > 0) causes.push({ kind: 'open', missing });
  return causes;
}

function againOn({ first }: Course, { month }: CourseMonth): string | null {
  const later = first?.kind === 'known' ? first.later : [];
  const request = later.find((each) => each.month === month);
  return request === undefined ? null : formatDay(request.day);
}

/** What the first month was counted from, where this is the first month. */
export function startIn(course: Course, now: CourseMonth, programme: string): Start | null {
  const { first } = course;
  if (first?.kind !== 'known' || first.month !== now.month || now.kind !== 'due') return null;
  const { page, month } = now;
  const cite = citedBy(now, page?.node(programme)?.timing.cite ?? []);
  return {
    basis: first.basis,
    day: formatDay(first.day),
    month: formatMonth(month),
    cite,
  };
}

/** Why conditions are no longer met, or what takes precedence. */
function endsOf(outcome: Outcome | undefined): readonly Cause[] {
  if (outcome === undefined) return [];
  if (outcome.entitled !== 'ineligible') {
    return outcome.displacedBy.map(({ by, label }) => ({ kind: 'displaced', by, label }));
  }
  const reasons = outcome.deciding.filter(({ verdict }) => verdict === 'unsatisfied');
  return [{ kind: 'not-met', reasons }];
}

/** Which of rules, facts and the mere day made an outcome another. */
function changesBetween(query: CourseQuery, before: Page, now: Page): readonly Cause[] {
  const { book, programme, subject, knownOn } = query;
  const seen = (page: Page) => signature(page.outcome(programme, subject));
  const causes: Cause[] = [];
  // The rules of now applied to the facts of before tell what the facts have done.
  const between =
    now.snapshot === before.snapshot ? now : book.pageOf(now.day, before.snapshot, knownOn);
  if (seen(between) !== seen(before)) {
    causes.push(...lawOrDay(query, before, between));
  }
  if (seen(between) !== seen(now)) {
    const { from, note = null } = now.snapshot;
    causes.push({ kind: 'facts', from, note });
  }
  return causes;
}

/** Without other facts: a rule that has come into force, or a day that has come. */
function lawOrDay(query: CourseQuery, before: Page, now: Page): readonly Cause[] {
  const { book, programme, subject, knownOn } = query;
  const files = newFiles(before, now);
  const terms = changedTerms(before, now, programme, subject);
  const latest = files
    .map(({ from }) => from)
    .sort()
    .at(-1);
  const day = latest === undefined ? undefined : parseIsoDate(latest);
  if (day === undefined || day <= before.day) {
    return terms.length > 0
      ? [{ kind: 'rules', files: filesOf(terms, now), terms }]
      : [reachedBetween(before, now)];
  }
  const eve = book.pageOf(Math.max(day - 1, before.day), before.snapshot, knownOn);
  const seen = (page: Page) => signature(page.outcome(programme, subject));
  const causes: Cause[] = [];
  if (seen(eve) !== seen(now)) {
    const named = filesOf(terms, now);
    causes.push({ kind: 'rules', files: named.length > 0 ? named : files, terms });
  }
  if (seen(eve) !== seen(before)) causes.push(reachedBetween(before, now));
  return causes;
}

/** That a day has come; with the birthdays among them. */
function reachedBetween(before: Page, now: Page): Cause {
  const { household } = now;
  const entity = household.vocabulary.entitiesById.get(personId);
  const rows = entity === undefined ? [] : rowsOf(entity, household.root).rows;
  const birthdays = rows.flatMap((row) => {
    const birth = row.values[entity?.factsByName.get('birthDate')?.slot ?? -1];
    if (typeof birth !== 'number') return [];
    const age = yearsBetween(birth, now.day);
    const isReached = age > yearsBetween(birth, before.day);
    return isReached ? [{ person: nameOf(row) ?? '', age }] : [];
  });
  return { kind: 'day', birthdays };
}

function newFiles(before: Page, now: Page): readonly UsedFile[] {
  const known = new Set(before.determination.files.map(({ id }) => id));
  return now.determination.files.filter(({ id }) => !known.has(id));
}

function filesOf(terms: readonly ChangedTerm[], { determination }: Page): readonly UsedFile[] {
  const ids = new Set(terms.map(({ file }) => file));
  return determination.files.filter(({ id }) => ids.has(id));
}

/** Figures of the law that the outcome stands on, and that were others before. */
function changedTerms(
  before: Page,
  now: Page,
  programme: string,
  subject: string | null,
): readonly ChangedTerm[] {
  const old = new Map(
    cellsOf(before, programme, subject).map((cell) => [cellKey(cell), cell] as const),
  );
  return cellsOf(now, programme, subject).flatMap((cell) => {
    const was = old.get(cellKey(cell));
    if (was === undefined || JSON.stringify(was.value) === JSON.stringify(cell.value)) return [];
    const { parameter, label, file, cite } = cell;
    const change = { before: was.value, after: cell.value };
    return [{ parameter, label, cell: cell.cell, ...change, file, cite }];
  });
}

function cellsOf(
  { household, resolved }: Page,
  programme: string,
  subject: string | null,
): readonly ParameterRead[] {
  if (!resolved.sections.programmes.has(programme)) return [];
  const [found] = explain(household, resolved, { programmes: [programme] }).filter(
    (each) => each.subject === subject,
  );
  const cells = new Map<string, ParameterRead>();
  const walk = (steps: readonly ExplainedStep[]) => {
    for (const step of steps) {
      for (const cell of step.cells) cells.set(cellKey(cell), cell);
      walk(step.children);
    }
  };
  walk(found?.steps ?? []);
  return [...cells.values()];
}

function cellKey({ parameter, cell }: Pick<ParameterRead, 'parameter' | 'cell'>): string {
  return [parameter, ...cell].join('\n');
}

function signature(outcome: Outcome | undefined): string {
  if (outcome === undefined) return '';
  const { status, lines } = outcome;
  return JSON.stringify([status, lines.map(({ id, amount }) => [id, amount])]);
}

function citedBy({ page }: CourseMonth, cite: readonly Cite[]): readonly Citation[] {
  return page === null ? [] : citationsOf(page.resolved, cite);
}
