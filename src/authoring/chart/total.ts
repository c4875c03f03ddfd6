import { abs, add, compare, type Exact, sub } from '../../base/exact.js';
import type { Localized } from '../../base/language.js';
import type { Line } from '../../determination/result.js';
import type {
  OutcomePiece,
  Sweep,
  SweepCause,
  SweptOutcome,
} from '../../determination/sweep/result.js';
import { isSameFormula, plus, type Varying, valueAt } from '../../readings/sweep/index.js';

/** A stretch over which the total is one formula; `null` where it cannot be worked out. */
export interface TotalPiece {
  readonly from: number;
  readonly to: number;
  readonly amount: Varying | null;
}

/** A rule that makes a cliff, and the programme it does so in. */
export interface CliffCause {
  readonly programme: Localized | null;
  /** Person it is for; `null` for the household. */
  readonly subject: string | null;
  readonly rule: SweepCause;
}

/** A place where the total jumps. */
export interface Cliff {
  /** First value on the far side. */
  readonly at: number;
  readonly before: Exact;
  readonly after: Exact;
  readonly because: readonly CliffCause[];
}

/** What a household receives in all, over the swept range. */
export interface Total {
  readonly pieces: readonly TotalPiece[];
  readonly cliffs: readonly Cliff[];
  /** Stretches where an outcome that is known elsewhere is not: the total there is the least. */
  readonly open: readonly { readonly from: number; readonly to: number }[];
  /** Outcomes that are open wherever they can be worked out, and left out of the total. */
  readonly leftOut: readonly SweptOutcome[];
}

/** Smaller jumps than this are no cliff: a rounding step, or a unit more. */
const leastCliff = 100;

/** The cash of all outcomes of a sweep that is paid by one period, added up. */
export function totalOf(
  { from, to, outcomes }: Sweep,
  period: Line['period'],
  least: Exact = leastCliff,
): Total {
  const isOpen = (piece: OutcomePiece) => piece.isOpen;
  const isTold = ({ problem, lines, ...piece }: OutcomePiece) =>
    problem === null && (!piece.isOpen || lines.length > 0);
  const leftOut = outcomes.filter(({ pieces }) => pieces.some(isOpen) && !pieces.some(isTold));
  const counted = outcomes.filter((outcome) => !leftOut.includes(outcome));
  const starts = new Set([
    from,
    ...counted.flatMap(({ pieces }) => pieces.map((each) => each.from)),
  ]);
  const ordered = [...starts].sort((a, b) => a - b);
  const pieces: TotalPiece[] = [];
  const open: { from: number; to: number }[] = [];
  const cliffs: Cliff[] = [];
  for (const [index, start] of ordered.entries()) {
    const end = (ordered[index + 1] ?? to + 1) - 1;
    const here = counted.flatMap((outcome) => pieceAt(outcome, start) ?? []);
    const amount = here.some(({ problem }) => problem !== null) ? null : sumOf(here, period);
    extend(pieces, { from: start, to: end, amount });
    if (here.some(isOpen)) extendOpen(open, { from: start, to: end });
    const cliff = index === 0 ? null : cliffAt(start, counted, period, least);
    if (cliff !== null) cliffs.push(cliff);
  }
  return { pieces, cliffs, open, leftOut };
}

function pieceAt({ pieces }: SweptOutcome, at: number): OutcomePiece | undefined {
  return pieces.find(({ from, to }) => from <= at && at <= to);
}

function sumOf(pieces: readonly OutcomePiece[], period: Line['period']): Varying {
  return pieces.reduce<Varying>((sum, { totals }) => plus(sum, totals[period] ?? 0), 0);
}

function extend(pieces: TotalPiece[], piece: TotalPiece): void {
  const last = pieces.at(-1);
  const isSame =
    last !== undefined &&
    (last.amount === null || piece.amount === null
      ? last.amount === piece.amount
      : isSameFormula(last.amount, piece.amount));
  if (isSame) pieces[pieces.length - 1] = { ...last, to: piece.to };
  else pieces.push(piece);
}

function extendOpen(
  open: { from: number; to: number }[],
  next: { from: number; to: number },
): void {
  const last = open.at(-1);
  if (last !== undefined && last.to === next.from - 1) last.to = next.to;
  else open.push(next);
}

/** The jump of the total just before a value; `null` where there is none to speak of. */
function cliffAt(
  at: number,
  outcomes: readonly SweptOutcome[],
  period: Line['period'],
  least: Exact,
): Cliff | null {
  let before: Exact = 0;
  let after: Exact = 0;
  const because: CliffCause[] = [];
  for (const outcome of outcomes) {
    const left = pieceAt(outcome, at - 1);
    const right = pieceAt(outcome, at);
    if (!left || !right || left.problem !== null || right.problem !== null) return null;
    const from = valueAt(left.totals[period] ?? 0, at - 1);
    const to = valueAt(right.totals[period] ?? 0, at);
    before = add(before, from);
    after = add(after, to);
    const rule = mainCause(right.because);
    if (right.from !== at || rule === null || compare(abs(sub(to, from)), least) <= 0) continue;
    because.push({ programme: outcome.label, subject: outcome.subject, rule });
  }
  const isJump = compare(abs(sub(after, before)), least) > 0;
  return isJump ? { at, before, after, because } : null;
}

/** A named condition says more than the amount or table it stands in. */
function mainCause(because: readonly SweepCause[]): SweepCause | null {
  return because.find(({ rule }) => rule.startsWith('condition:')) ?? because[0] ?? null;
}
