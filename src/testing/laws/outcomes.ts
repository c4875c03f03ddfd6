import fc from 'fast-check';
import { add, compare, type Exact, sign } from '../../base/exact.js';
import type { Determination, Line, Outcome } from '../../determination/result.js';
import type { HouseholdInput } from '../../facts/types.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { treeOf } from '../../ruletree/compile.js';
import { households, reorderedHouseholds } from '../households.js';
import { determined } from './determined.js';
import { expectNothing } from './law-broken.js';
import type { Law } from './types.js';

/**
 * The order of people, rows and codes in a household file, and of the programmes asked for, changes
 * no status and no amount.
 */
export function orderDoesNotMatter(
  resolved: Resolved,
): Law<{ readonly household: HouseholdInput; readonly reordered: HouseholdInput }> {
  const programmes = treeOf(resolved).programmes.map(({ id }) => id);
  return fc.property(reorderedHouseholds(resolved), ({ household, reordered }) => {
    const one = resultsIn(determined(household, resolved, { programmes }));
    const backwards = { programmes: [...programmes].reverse() };
    const other = resultsIn(determined(reordered, resolved, backwards));
    const differ = [...one].filter(([place, found]) => other.get(place) !== found);
    expectNothing(
      'orderDoesNotMatter',
      differ.map(([place, found]) => `${place} is ${found}, then ${other.get(place)}`),
    );
  });
}

/**
 * What members get of a line sums to the line, what lines come to sums to the totals of their
 * outcome, and those to the totals of the determination.
 */
export function partsSumToTotals(resolved: Resolved): Law<HouseholdInput> {
  return fc.property(households(resolved), (household) => {
    const determination = determined(household, resolved);
    const found: string[] = [];
    for (const { programme, lines, totals } of determination.outcomes) {
      for (const { id, shares, amount } of lines) {
        const parts = shares.map((share) => share.amount.value);
        const isOpen = amount.value === undefined || parts.some((part) => part === undefined);
        if (shares.length > 0 && !isOpen && !isSum(parts, amount.value)) {
          found.push(`shares of ${programme}.${id} do not sum to ${amount}`);
        }
      }
      for (const [period, total] of Object.entries(totals)) {
        const parts = lines.filter((line) => isCashOf(line, period));
        const values = parts.map(({ amount }) => amount.value);
        const isOpen = total.value === undefined || values.some((value) => value === undefined);
        if (!isOpen && !isSum(values, total.value)) {
          found.push(`lines of ${programme} do not sum to ${total} by ${period}`);
        }
      }
    }
    for (const [period, total] of Object.entries(determination.totals)) {
      const values = determination.outcomes.flatMap(({ totals }) => {
        const own = totals[period as Line['period']];
        return own === undefined ? [] : [own.value];
      });
      const isOpen = total.value === undefined || values.some((value) => value === undefined);
      if (!isOpen && !isSum(values, total.value)) found.push(`outcomes do not sum to ${total}`);
    }
    expectNothing('partsSumToTotals', found);
  });
}

/** No amount is below zero, and the least an open one can be is not above the most. */
export function amountsStayInBounds(resolved: Resolved): Law<HouseholdInput> {
  return fc.property(households(resolved), (household) => {
    const { outcomes, statements } = determined(household, resolved);
    const found: string[] = [];
    for (const { programme, lines } of outcomes) {
      for (const { id, amount } of lines) {
        const { low, high } = amount;
        if (low === null || sign(low.value) < 0) found.push(`${programme}.${id} is ${amount}`);
        if (low !== null && high !== null && compare(low.value, high.value) > 0) {
          found.push(`${programme}.${id} is ${amount}`);
        }
      }
    }
    for (const { id, lines, floor, result } of statements) {
      for (const { id: line, counted, cap } of lines) {
        if (isAbove(counted?.value, cap?.value)) found.push(`${id}.${line} is above its cap`);
      }
      if (isAbove(floor?.value, result?.value)) found.push(`${id} is below its floor`);
    }
    expectNothing('amountsStayInBounds', found);
  });
}

/**
 * What gives way to something else is not paid beside it: nobody is granted a programme or a line
 * for which the rules say that another takes its place.
 */
export function nothingPaidTwice(resolved: Resolved): Law<HouseholdInput> {
  return fc.property(households(resolved), (household) => {
    const { outcomes } = determined(household, resolved);
    const found = outcomes.flatMap(({ programme, subject, status, lines, displacedBy }) =>
      displacedBy
        .filter(({ verdict, person }) => verdict === 'satisfied' && person === null)
        .filter(({ line }) =>
          line === null
            ? status === 'eligible'
            : lines.some((each) => each.id === line && isPaid(each)),
        )
        .map(({ by, line }) => `${programme}${line ?? ''} of ${subject} is paid beside ${by}`),
    );
    expectNothing('nothingPaidTwice', found);
  });
}

/** Statuses and amounts by place, as text. */
export function resultsIn({ outcomes, totals }: Determination): ReadonlyMap<string, string> {
  const found = new Map<string, string>([['totals', JSON.stringify(totals)]]);
  for (const outcome of outcomes) {
    const place = `${outcome.programme} of ${outcome.subject}`;
    found.set(place, textOf(outcome));
  }
  return found;
}

function textOf({ status, entitled, route, class: own, lines }: Outcome): string {
  const amounts = lines.map(({ id, amount }) => `${id} ${amount}`);
  return [status, entitled, route?.code, own?.code, ...amounts].join(' ');
}

function isCashOf({ benefit, period, payableNow }: Line, wanted: string): boolean {
  return benefit === 'cash' && period === wanted && payableNow;
}

function isPaid({ amount }: Line): boolean {
  return amount.low !== null && sign(amount.low.value) > 0;
}

function isSum(parts: readonly (Exact | undefined)[], total: Exact | undefined): boolean {
  const sum = parts.reduce<Exact>((all, part) => add(all, part ?? 0), 0);
  return total !== undefined && compare(sum, total) === 0;
}

function isAbove(one: Exact | undefined, other: Exact | undefined): boolean {
  return one !== undefined && other !== undefined && compare(one, other) > 0;
}
