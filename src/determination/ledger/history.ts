import type { Day } from '../../base/date.js';
import type { Exact } from '../../base/exact.js';
import type { Row, RowList, Value } from '../../facts/row.js';
import type { ProgrammeNode } from '../../ruletree/nodes.js';
import { nameOf, personId } from '../rows.js';
import type { Page } from './book.js';

/** An application or, where there is none, an award: what a first month is counted from. */
export interface Request {
  readonly basis: 'application' | 'award';
  /** Day of the application, or the first day of the award. */
  readonly on: Day | undefined;
  /** `null`: nobody has decided; `undefined`: not known. */
  readonly decidedOn: Day | null | undefined;
}

/** What history says of requests for one programme. */
export interface Requests {
  readonly requests: readonly Request[];
  /** Whether there can be no others. */
  readonly complete: boolean;
}

/** An award as it was paid. */
export interface Award {
  readonly amount: Exact | null | undefined;
  readonly per: string | undefined;
  readonly from: Day | undefined;
  /** `null`: it runs on. */
  readonly to: Day | null | undefined;
  readonly endReason: string | null | undefined;
}

/** Requests that were on record on a day. */
export function requestsOf(
  page: Page,
  node: ProgrammeNode,
  subject: string | null,
  until: Day | null,
): Requests {
  const applications = listOf(page, 'application');
  const onRecord = (day: Day | undefined) => until === null || day === undefined || day <= until;
  const made = rowsFor(applications, node, subject)
    .filter((row) => factOf(row, 'result') !== 'withdrawn' && onRecord(dayOf(row, 'on')))
    .map((row): Request => {
      const decidedOn = factOf(row, 'decidedOn') as Day | null | undefined;
      const isLater = typeof decidedOn === 'number' && !onRecord(decidedOn);
      return { basis: 'application', on: dayOf(row, 'on'), decidedOn: isLater ? null : decidedOn };
    });
  if (made.length > 0) return { requests: made, complete: true };
  const granted = rowsFor(listOf(page, 'award'), node, subject)
    .filter((row) => onRecord(dayOf(row, 'decidedOn') ?? dayOf(row, 'from')))
    .map((row): Request => {
      const on = dayOf(row, 'from');
      return { basis: 'award', on, decidedOn: dayOf(row, 'decidedOn') ?? on };
    });
  return { requests: granted, complete: applications?.state === 'complete' || granted.length > 0 };
}

/** Awards of a programme to a subject; `null` where nothing is said of awards. */
export function awardsOf(
  page: Page,
  node: ProgrammeNode,
  subject: string | null,
): readonly Award[] | null {
  const list = listOf(page, 'award');
  if (list === undefined || list.state === 'unknown') return null;
  return rowsFor(list, node, subject).map((row) => ({
    amount: factOf(row, 'amount') as Award['amount'],
    per: factOf(row, 'per') as Award['per'],
    from: dayOf(row, 'from'),
    to: factOf(row, 'to') as Award['to'],
    endReason: factOf(row, 'endReason') as Award['endReason'],
  }));
}

/** The day a person died, where that is known. */
export function diedOn(row: Row): Day | null {
  const day = row.entity.id === personId ? factOf(row, 'diedOn') : null;
  return typeof day === 'number' ? day : null;
}

/** Whether anything is said of a list. */
export function isTold(page: Page, entity: 'application' | 'award'): boolean {
  const list = listOf(page, entity);
  return list !== undefined && list.state !== 'unknown';
}

function listOf({ household }: Page, entity: 'application' | 'award'): RowList | undefined {
  const found = household.vocabulary.entitiesById.get(entity);
  return found === undefined ? undefined : household.root.lists[found.listSlot];
}

/** Rows about a programme for a subject; a row that does not say for whom may be for anybody. */
function rowsFor(
  list: RowList | undefined,
  node: ProgrammeNode,
  subject: string | null,
): readonly Row[] {
  const { scope } = node;
  return (list?.rows ?? []).filter((row) => {
    if (factOf(row, 'programme') !== node.id) return false;
    if (scope.owner === null) return true;
    const link = factOf(row, scope.id);
    return link === undefined || (isRow(link) && nameOf(link) === subject);
  });
}

function factOf(row: Row, name: string): Value {
  const fact = row.entity.factsByName.get(name);
  return fact === undefined ? undefined : row.values[fact.slot];
}

function dayOf(row: Row, name: string): Day | undefined {
  const value = factOf(row, name);
  return typeof value === 'number' ? value : undefined;
}

function isRow(value: Value): value is Row {
  return typeof value === 'object' && value !== null && 'entity' in value;
}
