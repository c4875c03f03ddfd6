import { joinPointer } from '../../base/json-pointer.js';
import type { ExpectedOutcome } from '../../rulefile/format.js';
import type { Amount } from '../amount.js';
import type { Choice, Outcome } from '../result.js';
import { type Difference, differing, firstOf, nothing } from './difference.js';

/** The first thing in which an outcome is not what a case expects. */
export function compareOutcome(
  pointer: string,
  expected: ExpectedOutcome,
  outcome: Outcome,
): Difference | null {
  const at = (key: string) => joinPointer(pointer, key);
  return firstOf([
    () => compareText(at('entitled'), expected.entitled, outcome.entitled),
    () => compareText(at('status'), expected.status, outcome.status),
    () => compareText(at('route'), expected.route, codeOf(outcome.route)),
    () => compareText(at('class'), expected.class, codeOf(outcome.class)),
    ...Object.entries(expected.lines ?? {}).map(([line, amount]) => () => {
      const found = outcome.lines.find(({ id }) => id === line)?.amount;
      return differing(joinPointer(at('lines'), line), amountText(amount), foundText(found));
    }),
    ...Object.entries(expected.totals ?? {}).map(([period, amount]) => () => {
      const found = outcome.totals[period as keyof Outcome['totals']];
      return differing(joinPointer(at('totals'), period), amount, foundText(found));
    }),
    () => compareMissing(at('missing'), expected, outcome),
    () => compareDisplaced(at('displacedBy'), expected, outcome),
  ]);
}

function compareText(pointer: string, expected: string | undefined, found: string | null) {
  return expected === undefined ? null : differing(pointer, expected, found);
}

function codeOf(choice: Choice | null): string | null {
  return choice === null ? null : (choice.code ?? choice.possible.join(', '));
}

/** An open amount is expected as its two ends. */
function amountText(expected: string | readonly [string, string | null]): string {
  return typeof expected === 'string' ? expected : `${expected[0]}–${expected[1] ?? ''}`;
}

function foundText(amount: Amount | undefined): string | null {
  return amount === undefined ? null : amount.toString();
}

/** At least these are missing. */
function compareMissing(
  pointer: string,
  { missing: expected = [] }: ExpectedOutcome,
  { missing }: Outcome,
): Difference | null {
  const ids = missing.map(({ id }) => id);
  const index = expected.findIndex((id) => !ids.includes(id));
  if (index < 0) return null;
  const found = ids.length === 0 ? nothing : ids.join(', ');
  return { pointer: joinPointer(pointer, index), expected: expected[index] ?? '', found };
}

/** Interactions that displace it, or the programmes that take precedence. */
function compareDisplaced(
  pointer: string,
  { displacedBy: expected = [] }: ExpectedOutcome,
  { displacedBy }: Outcome,
): Difference | null {
  const names = displacedBy.flatMap(({ interaction, by }) => [interaction, ...by]);
  const index = expected.findIndex((id) => !names.includes(id));
  if (index < 0) return null;
  const found = names.length === 0 ? nothing : names.join(', ');
  return { pointer: joinPointer(pointer, index), expected: expected[index] ?? '', found };
}
