import type { Row } from '../../facts/row.js';
import {
  type Cause,
  isSameValue,
  type Piece,
  plus,
  type Sweeper,
  type SweepRange,
  type SweptValue,
  type Varying,
} from '../../readings/sweep/index.js';
import type { Definition, RuleTree } from '../../ruletree/nodes.js';
import type { LinePlan, ProgrammePlan } from '../plan.js';
import { nameOf, personId, personOf, rowsOf } from '../rows.js';
import { isCashNow } from '../totals.js';
import { sweepCause } from './cause.js';
import type { OutcomePiece, SweptLine, SweptOutcome } from './result.js';

export interface SweepSource {
  readonly tree: RuleTree;
  readonly swept: Sweeper;
}

/** A definition over the whole range, for one row. */
interface Track {
  readonly pieces: readonly Piece[];
}

/** A line's amounts: one for the unit, or one for each person while that person counts. */
interface LineTrack {
  readonly plan: LinePlan;
  readonly parts: readonly { readonly counts: Track | null; readonly amount: Track }[];
  /** Whether persons nobody has named may have amounts of their own. */
  readonly mayBeMore: boolean;
}

/** A programme's outcome for one row, piece by piece; neighbouring pieces differ. */
export function sweptOutcome(
  { node, lines }: ProgrammePlan,
  subject: Row,
  root: Row,
  range: SweepRange,
  { tree, swept }: SweepSource,
): SweptOutcome {
  const track = (definition: Definition, row: Row): Track => ({
    pieces: swept.pieces(definition, row, range),
  });
  const person = tree.vocabulary.entitiesById.get(personId);
  const known = person === undefined ? { rows: [], incomplete: [] } : rowsOf(person, root);
  const granted = track(node.granted, subject);
  const ofLines = lines.map((plan): LineTrack => {
    if (plan.node.per === 'unit') {
      const amount = track(plan.node.granted, subject);
      return { plan, parts: [{ counts: null, amount }], mayBeMore: false };
    }
    const { unit } = node;
    const own = personOf(subject);
    const counted = unit === null ? (own === null ? [] : [own]) : known.rows;
    const parts = counted.map((row) => ({
      counts: unit === null ? null : track(unit, row),
      amount: track(plan.node.granted, row),
    }));
    return { plan, parts, mayBeMore: unit !== null && known.incomplete.length > 0 };
  });
  return {
    programme: node.id,
    label: node.label,
    scope: node.scope.id,
    subject: nameOf(subject),
    pieces: joined(granted, ofLines, range, tree),
  };
}

/** Pieces over which every track keeps its value, those alike put together. */
function joined(
  granted: Track,
  lines: readonly LineTrack[],
  range: SweepRange,
  tree: RuleTree,
): readonly OutcomePiece[] {
  const tracks = [
    granted,
    ...lines.flatMap(({ parts }) =>
      parts.flatMap(({ counts, amount }) => (counts === null ? [amount] : [counts, amount])),
    ),
  ];
  const starts = new Set(tracks.flatMap(({ pieces }) => pieces.map(({ from }) => from)));
  const ends = [...starts].sort((a, b) => a - b);
  const found: OutcomePiece[] = [];
  for (const [index, from] of ends.entries()) {
    const to = (ends[index + 1] ?? range.to + 1) - 1;
    const content = contentAt(granted, lines, from);
    const last = found.at(-1);
    if (last !== undefined && textOf(last) === textOf(content)) {
      found[found.length - 1] = { ...last, to };
      continue;
    }
    const causes = tracks.flatMap((track) => causesAt(track, from));
    const because = [...new Map(causes.map((cause) => [cause.node, cause])).values()];
    found.push({ from, to, ...content, because: because.map((each) => sweepCause(each, tree)) });
  }
  return found;
}

type Content = Omit<OutcomePiece, 'from' | 'to' | 'because'>;

/** What an outcome says, as text that is equal for equal functions. */
function textOf({ status, problem, isOpen, lines }: Content): string {
  return JSON.stringify([status, problem, isOpen, lines.map(({ id, amount }) => [id, amount])]);
}

function contentAt(granted: Track, lines: readonly LineTrack[], at: number): Content {
  const nothing = { problem: null, isOpen: false, lines: [], totals: {} };
  const verdict = valueAt(granted, at);
  if (verdict.kind === 'problem') return { ...nothing, status: null, problem: verdict.code };
  if (verdict.kind === 'open') return { ...nothing, status: 'undetermined', isOpen: true };
  if (verdict.value !== true) return { ...nothing, status: 'ineligible' };
  const found: SweptLine[] = [];
  let isOpen = false;
  for (const line of lines) {
    const amount = amountAt(line, at);
    if (typeof amount === 'string') return { ...nothing, status: null, problem: amount };
    isOpen ||= amount === undefined || line.mayBeMore;
    if (amount === undefined || amount === null) continue;
    const { id, label, benefit, period, measure, payableNow } = line.plan.about;
    found.push({ id, label, benefit, period, measure, payableNow, amount });
  }
  return { status: 'eligible', problem: null, isOpen, lines: found, totals: totalsOf(found) };
}

/** Sum over its parts; `null` without any, `undefined` while open, or the code of a problem. */
function amountAt({ parts }: LineTrack, at: number): Varying | null | undefined | string {
  let sum: Varying | null = null;
  for (const { counts, amount } of parts) {
    for (const track of counts === null ? [amount] : [counts, amount]) {
      const value = valueAt(track, at);
      if (value.kind === 'problem') return value.code;
      if (value.kind === 'open') return undefined;
      if (track === counts && value.value !== true) break;
      if (track === counts || value.value === null) continue;
      sum = plus(sum ?? 0, value.value as Varying);
    }
  }
  return sum;
}

function totalsOf(lines: readonly SweptLine[]): OutcomePiece['totals'] {
  const totals: {
    -readonly [period in keyof OutcomePiece['totals']]: OutcomePiece['totals'][period];
  } = {};
  for (const line of lines) {
    if (isCashNow(line)) totals[line.period] = plus(totals[line.period] ?? 0, line.amount);
  }
  return totals;
}

function valueAt({ pieces }: Track, at: number): SweptValue {
  return pieceAt(pieces, at)?.value ?? { kind: 'open' };
}

function pieceAt(pieces: readonly Piece[], at: number): Piece | undefined {
  return pieces.find(({ from, to }) => from <= at && at <= to);
}

/** Rules by which a track changes exactly there. */
function causesAt({ pieces }: Track, at: number): readonly Cause[] {
  const index = pieces.findIndex(({ from }) => from === at);
  const [before, here] = [pieces[index - 1], pieces[index]];
  if (!before || !here || isSameValue(before.value, here.value)) return [];
  const ends = before.endsBy.filter(({ node }) => here.startsBy.some((each) => each.node === node));
  return ends.length > 0 ? ends : before.endsBy;
}
