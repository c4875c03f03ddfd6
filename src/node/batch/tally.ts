import { add, type Exact, formatExact, parseExact } from '../../base/exact.js';
import type { Localized } from '../../base/language.js';
import { Amount, type OpenBecause } from '../../determination/amount.js';
import type { Decided } from '../../determination/decide.js';
import type {
  Determination,
  IndicatorCount,
  IndicatorRow,
  Missing,
  Status,
} from '../../determination/result.js';
import { type Indicator, indicatorsOver } from '../../duties/indicators.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { parseUnit } from '../../ruletree/unit.js';
import { cashNow } from './brief-line.js';

/** What a caseload comes to. Plain data: it crosses threads and is kept between runs. */
export interface Tally {
  households: number;
  badLines: number;
  readonly programmes: Record<string, ProgrammeTally>;
  readonly monthly: { low: string; high: string | null };
  /** Households that wait for something, by its id. */
  readonly missing: Record<string, { count: number; readonly label: Localized }>;
  readonly indicators: Record<string, IndicatorTally>;
}

export interface ProgrammeTally {
  readonly label: Localized | null;
  readonly statuses: Partial<Record<Status, number>>;
}

interface IndicatorTally {
  readonly region: string;
  readonly count: Omit<IndicatorCount, 'target' | 'missing' | 'cite' | 'rows' | 'mayBeMore'>;
  readonly rows: Record<IndicatorRow, number>;
  mayBeMore: boolean;
  readonly target: {
    readonly low: string | null;
    readonly high: string | null;
    readonly unit: string;
    readonly because: readonly OpenBecause[];
  };
}

/** An indicator of one place over its households in the caseload. */
export interface PlaceIndicator extends Indicator {
  readonly region: string;
}

export function emptyTally(): Tally {
  return {
    households: 0,
    badLines: 0,
    programmes: {},
    monthly: { low: '0', high: '0' },
    missing: {},
    indicators: {},
  };
}

/** Counts one household in. */
export function count(tally: Tally, determination: Determination): void {
  tally.households += 1;
  for (const { programme, label, status } of determination.outcomes) {
    const { statuses } = programmeIn(tally, programme, label);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  const { month } = determination.totals;
  if (month !== undefined) {
    const [low, high] = [month.low?.value, month.high?.value];
    addMoney(tally.monthly, low ?? 0, high ?? null);
  }
  const waiting = new Map(determination.missing.map((each) => [each.id, each]));
  for (const [id, { label }] of waiting) addMissing(tally, id, 1, label);
  for (const each of determination.indicators) addIndicator(tally, determination.region, each);
}

/** Counts in a household of which statuses and amounts are all that is known. */
export function countDecided(tally: Tally, decided: readonly Decided[], resolved: Resolved): void {
  tally.households += 1;
  const { knownProgrammes, sections } = resolved;
  for (const { programme: id, status } of decided) {
    const label = sections.programmes.get(id)?.value.label ?? knownProgrammes.get(id) ?? null;
    const { statuses } = programmeIn(tally, id, label);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  const month = cashNow(decided, 'month');
  // Of an open amount no more is known than that it may be anything from nothing up.
  if (month !== undefined) addMoney(tally.monthly, month ?? 0, month);
}

/** Adds one tally to another. */
export function addTally(tally: Tally, other: Tally): void {
  tally.households += other.households;
  tally.badLines += other.badLines;
  for (const [programme, { label, statuses }] of Object.entries(other.programmes)) {
    const { statuses: mine } = programmeIn(tally, programme, label);
    for (const [status, number] of Object.entries(statuses)) {
      mine[status as Status] = (mine[status as Status] ?? 0) + number;
    }
  }
  const { low, high } = other.monthly;
  addMoney(tally.monthly, exactOf(low), high === null ? null : exactOf(high));
  for (const [id, { count: number, label }] of Object.entries(other.missing)) {
    addMissing(tally, id, number, label);
  }
  for (const [key, each] of Object.entries(other.indicators)) {
    const mine = tally.indicators[key];
    if (mine === undefined) tally.indicators[key] = structuredClone(each);
    else addRows(mine, each.rows, each.mayBeMore);
  }
}

/** Indicators of every place in the caseload, with share and verdict. */
export function indicatorsIn(tally: Tally): readonly PlaceIndicator[] {
  return Object.values(tally.indicators).flatMap(({ region, count: each, target, ...rest }) => {
    const { low, high, unit, because } = target;
    const ends = [low, high].map((end) => (end === null ? null : exactOf(end)));
    const amount = Amount.between(ends[0] ?? null, ends[1] ?? null, unitOf(unit), because);
    const whole = { ...each, ...rest, target: amount, missing: [], cite: [] };
    return indicatorsOver([{ indicators: [whole] }]).map((indicator) => ({ region, ...indicator }));
  });
}

/** What is most often missing, the most frequent first. */
export function missingMost(
  { missing }: Tally,
  most: number,
): readonly (Pick<Missing, 'id' | 'label'> & { readonly count: number })[] {
  const all = Object.entries(missing).map(([id, { count: number, label }]) => ({
    id,
    label,
    count: number,
  }));
  return all.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)).slice(0, most);
}

function programmeIn(tally: Tally, id: string, label: Localized | null): ProgrammeTally {
  const mine = tally.programmes[id] ?? { label, statuses: {} };
  tally.programmes[id] = mine;
  return mine;
}

function addMoney(sum: Tally['monthly'], low: Exact, high: Exact | null): void {
  sum.low = formatExact(add(exactOf(sum.low), low));
  sum.high = high === null || sum.high === null ? null : formatExact(add(exactOf(sum.high), high));
}

function addMissing(tally: Tally, id: string, number: number, label: Localized): void {
  const mine = tally.missing[id] ?? { count: 0, label };
  tally.missing[id] = mine;
  mine.count += number;
}

function addIndicator(tally: Tally, region: string, each: IndicatorCount): void {
  const { target, rows, mayBeMore, missing: _missing, cite: _cite, ...about } = each;
  const key = `${region} ${each.indicator} ${target}`;
  const mine = tally.indicators[key];
  if (mine !== undefined) {
    addRows(mine, rows, mayBeMore);
    return;
  }
  const { low, high, unit, because } = target;
  tally.indicators[key] = {
    region,
    count: about,
    rows: { ...rows },
    mayBeMore,
    target: {
      low: low === null ? null : formatExact(low.value),
      high: high === null ? null : formatExact(high.value),
      unit: unit.text,
      because,
    },
  };
}

function addRows(
  mine: IndicatorTally,
  rows: Readonly<Record<IndicatorRow, number>>,
  mayBeMore: boolean,
): void {
  for (const [state, number] of Object.entries(rows)) mine.rows[state as IndicatorRow] += number;
  mine.mayBeMore ||= mayBeMore;
}

/** Numbers that this file wrote itself. */
function exactOf(text: string): Exact {
  const exact = parseExact(text);
  if (exact === undefined) throw new Error(`${text} is no exact number.`);
  return exact;
}

function unitOf(text: string) {
  const unit = parseUnit(text);
  if (unit === undefined) throw new Error(`${text} is no unit.`);
  return unit;
}
