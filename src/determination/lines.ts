import { add, div, type Exact, minOf, roundTo } from '../base/exact.js';
import type { Row } from '../facts/row.js';
import type { Definition } from '../ruletree/nodes.js';
import type { Unit } from '../ruletree/unit.js';
import { Amount, type OpenBecause } from './amount.js';
import { type Answers, unitOfDefinition } from './answers.js';
import type { Members } from './members.js';
import type { LinePlan } from './plan.js';
import type { Line, Share } from './result.js';
import { nameOf } from './rows.js';
import { equalParts } from './split.js';

/** Which of a line's two amounts: by the programme's own rule, or after interactions. */
export type LineStage = 'amount' | 'granted';

/** A line as it stands for an outcome; `null` where it gives nothing. */
export function lineOf(
  plan: LinePlan,
  stage: LineStage,
  subject: Row,
  members: Members,
  answers: Answers,
): Line | null {
  const definition = plan.node[stage];
  if (plan.node.per === 'member') return memberLine(plan, definition, members, answers);
  const amount = answers.amount(definition, subject);
  if (amount === null) return null;
  const shares = plan.isShared ? sharesOf(amount, sharers(plan, members, answers)) : [];
  return { ...plan.about, amount, shares, cite: plan.cite };
}

/** One amount for each member; the line's own is their sum. */
function memberLine(
  plan: LinePlan,
  definition: Definition,
  { certain, possible, mayBeMore }: Members,
  answers: Answers,
): Line | null {
  const shares: Share[] = [];
  for (const row of [...certain, ...possible]) {
    const amount = answers.amount(definition, row);
    if (amount !== null) shares.push({ person: nameOf(row) ?? '', amount });
  }
  if (shares.length === 0 && !mayBeMore) return null;
  const sum = sumOf(
    shares.map((share) => share.amount),
    unitOfDefinition(definition),
  );
  // Persons nobody has named may each have an amount of their own.
  const amount = mayBeMore ? withoutUpperEnd(sum) : sum;
  return { ...plan.about, amount, shares, cite: plan.cite };
}

/** The members among whom a line for the whole unit is shared. */
function sharers({ node }: LinePlan, members: Members, answers: Answers): Members {
  const { sharedBy } = node;
  if (sharedBy === null) return members;
  const verdict = (row: Row) => answers.verdict(sharedBy, row);
  return {
    certain: members.certain.filter((row) => verdict(row) === 'satisfied'),
    possible: [
      ...members.certain.filter((row) => verdict(row) === 'unknown'),
      ...members.possible.filter((row) => verdict(row) !== 'unsatisfied'),
    ],
    mayBeMore: members.mayBeMore,
  };
}

/**
 * Equal parts in whole fen, the first persons in the order of their ids getting what is over.
 * While it is not known who counts, each part is only bounded.
 */
function sharesOf(amount: Amount, { certain, possible, mayBeMore }: Members): readonly Share[] {
  const { unit, because } = amount;
  const name = (row: Row) => nameOf(row) ?? '';
  const low = amount.low?.value ?? null;
  const high = amount.high?.value ?? null;
  if (possible.length === 0 && !mayBeMore) {
    const least = low === null ? null : equalParts(low, certain.length);
    const most = high === null ? null : equalParts(high, certain.length);
    return certain.map((row, index) => ({
      person: name(row),
      amount: Amount.between(least?.[index] ?? null, most?.[index] ?? null, unit, because),
    }));
  }
  const open: readonly OpenBecause[] = because.length === 0 ? ['facts'] : because;
  const most = high === null ? null : part(high, Math.max(1, certain.length), 'up');
  const mostIfJoining = high === null ? null : part(high, certain.length + 1, 'up');
  const all = certain.length + possible.length;
  const least = low === null ? null : mayBeMore ? minOf(low, 0) : part(low, all, 'down');
  return [
    ...certain.map((row) => ({
      person: name(row),
      amount: Amount.between(least, most, unit, open),
    })),
    ...possible.map((row) => ({
      person: name(row),
      amount: Amount.between(0, mostIfJoining, unit, open),
    })),
  ];
}

function part(amount: Exact, persons: number, direction: 'up' | 'down'): Exact {
  return roundTo(div(amount, persons), 1, direction);
}

/** The sum of some amounts in one unit. */
export function sumOf(amounts: readonly Amount[], unit: Unit): Amount {
  let low: Exact | null = 0;
  let high: Exact | null = 0;
  const because = new Set<OpenBecause>();
  for (const amount of amounts) {
    low = low === null || amount.low === null ? null : add(low, amount.low.value);
    high = high === null || amount.high === null ? null : add(high, amount.high.value);
    for (const each of amount.because) because.add(each);
  }
  return Amount.between(low, high, unit, [...because].sort());
}

function withoutUpperEnd({ low, unit, because }: Amount): Amount {
  const open = [...new Set<OpenBecause>([...because, 'facts'])].sort();
  return Amount.between(low?.value ?? null, null, unit, open);
}
