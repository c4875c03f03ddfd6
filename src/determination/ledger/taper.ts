import { formatExact, roundTo } from '../../base/exact.js';
import type { Row } from '../../facts/row.js';
import type { Verdict } from '../../readings/bound/index.js';
import type { ProgrammeNode, TaperNode } from '../../ruletree/nodes.js';
import type { Amount } from '../amount.js';
import type { Outcome } from '../result.js';
import { nameOf } from '../rows.js';
import { changed, inYuan, isZero, lesser, perhaps, rest, times, total } from './amounts.js';
import type { Page } from './book.js';
import { isMonthly } from './due-lines.js';
import { type Award, diedOn } from './history.js';
import type { DueLine } from './result.js';

/** A taper that has begun, or may have. */
export interface RunningTaper {
  readonly node: TaperNode;
  /** How many months it lasts; an open number while somebody has yet to decide it. */
  readonly months: Amount;
  /** Shares by month; empty where all of the last amount goes on. */
  readonly shares: readonly Amount[];
  /** Whether it is only possible that it applies. */
  readonly maybe: boolean;
}

/** One month of a taper. */
export interface TaperMonth {
  readonly lines: readonly DueLine[];
  readonly month: number;
  readonly of: number | null;
}

/** The taper that begins in the first month for which conditions are no longer met. */
export function taperFrom(
  page: Page,
  node: ProgrammeNode,
  row: Row,
  award: Award | undefined,
): RunningTaper | null {
  const reader = page.reader(row);
  for (const taper of node.timing.tapers) {
    const when = taper.when === null ? 'satisfied' : reader.verdict(taper.when);
    const verdict = either(when, reasonFits(taper, award));
    if (verdict === 'unsatisfied') continue;
    const shares = taper.shares.flatMap((share) => reader.amount(share) ?? []);
    const months = taper.months === null ? null : reader.amount(taper.months);
    return { node: taper, months: months ?? countOf(shares), shares, maybe: verdict === 'unknown' };
  }
  return null;
}

/** The `month`th month after the end; `null` when the taper is over. */
export function taperMonth(
  { node, months, shares, maybe }: RunningTaper,
  month: number,
  last: readonly DueLine[],
  page: Page,
  programme: ProgrammeNode,
  row: Row,
): TaperMonth | null {
  const least = countOrNull(months.low);
  const most = countOrNull(months.high);
  if (most !== null && month > most) return null;
  const share = shares[month - 1];
  const going = stillThere(last, page.outcome(programme.id, nameOf(row)), programme);
  const cut = share === undefined ? going : going.map((line) => shared(line, share, node));
  const current = programme.timing.tapers.find(({ id }) => id === node.id) ?? null;
  const cap = current?.cap == null ? null : page.reader(row).amount(current.cap);
  const capped = cap === null ? cut : upTo(cut, cap);
  const isSure = !maybe && least !== null && month <= least;
  const because = maybe ? (['facts'] as const) : months.because;
  const lines = isSure
    ? capped
    : capped.map((line) => ({
        ...line,
        amount: perhaps(line.amount, because),
        shares: line.shares.map((each) => ({ ...each, amount: perhaps(each.amount, because) })),
      }));
  return { lines, month, of: months.exact ? most : null };
}

function reasonFits({ after }: TaperNode, award: Award | undefined): Verdict {
  if (after === null) return 'satisfied';
  if (award === undefined || award.endReason === undefined) return 'unknown';
  return award.endReason !== null && after.has(award.endReason) ? 'satisfied' : 'unsatisfied';
}

function either(a: Verdict, b: Verdict): Verdict {
  if (a === 'unsatisfied' || b === 'unsatisfied') return 'unsatisfied';
  return a === 'unknown' || b === 'unknown' ? 'unknown' : 'satisfied';
}

/**
 * What of the last month's lines can go on: an amount for one member ends with the member, an
 * amount for all does not; amounts that are not for each month do not go on at all.
 */
function stillThere(
  last: readonly DueLine[],
  outcome: Outcome | undefined,
  programme: ProgrammeNode,
): readonly DueLine[] {
  const members = new Set([...(outcome?.members ?? []), ...(outcome?.possibleMembers ?? [])]);
  return last.flatMap((line) => {
    const node = programme.lines.find(({ id }) => id === line.id);
    if (node === undefined || !isMonthly(node)) return [];
    if (node.per !== 'member') return [line];
    const shares = line.shares.filter(({ person }) => members.has(person));
    return [{ ...line, amount: total(shares.map(({ amount }) => amount)), shares }];
  });
}

function shared(line: DueLine, share: Amount, { round }: TaperNode): DueLine {
  const part = (amount: Amount) => {
    const cut = times(amount, share);
    return round === null ? cut : changed(cut, (end) => roundTo(end, round.step, round.direction));
  };
  if (line.shares.length === 0) return { ...line, amount: part(line.amount) };
  return { ...line, amount: part(line.amount), shares: [] };
}

/** Lines one after another, together no more than the cap. */
function upTo(lines: readonly DueLine[], cap: Amount): readonly DueLine[] {
  let left = inYuan(cap);
  return lines.map((line) => {
    const amount = lesser(line.amount, left);
    left = rest(left, line.amount);
    const isCut = !isZero(rest(line.amount, amount));
    return { ...line, amount, shares: isCut ? [] : line.shares };
  });
}

function countOf(shares: readonly Amount[]): Amount {
  const [first] = shares;
  if (first === undefined) throw new RangeError('a taper has months or shares');
  return changed(first, () => shares.length);
}

function countOrNull(end: Amount['low']): number | null {
  return end === null ? null : Number(formatExact(end.value));
}

export function isGone(row: Row | undefined, page: Page): boolean {
  if (row === undefined) return true;
  const died = diedOn(row);
  return died !== null && died <= page.day;
}
