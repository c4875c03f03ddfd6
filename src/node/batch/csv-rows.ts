import { stringify } from 'csv-stringify/sync';
import type { HouseholdLine, LineAmount, OutcomeLine } from './outcome-line.js';

/** One row for each benefit line, and one for an outcome without any. */
export const csvColumns = [
  'household',
  'region',
  'programme',
  'subject',
  'status',
  'line',
  'low',
  'high',
  'because',
  'missing',
] as const;

const listSeparator = ' ';

/** A household's outcomes as CSV, by RFC 4180; a cell that a spreadsheet would work out is quoted. */
export function csvRows({ household, region, outcomes }: HouseholdLine): string {
  const rows = outcomes.flatMap((outcome) =>
    linesOf(outcome).map(([line, low, high]) => [
      household,
      region,
      outcome.programme,
      outcome.subject,
      outcome.status,
      line,
      low,
      high,
      outcome.because?.join(listSeparator),
      outcome.missing?.join(listSeparator),
    ]),
  );
  return csvText(rows);
}

export function csvHeader(): string {
  return csvText([csvColumns]);
}

function csvText(rows: readonly (readonly (string | null | undefined)[])[]): string {
  return stringify([...rows], { escape_formulas: true, record_delimiter: 'windows' });
}

type LineCells = readonly [line: string | null, low: string | null, high: string | null];

function linesOf({ lines = {} }: OutcomeLine): readonly LineCells[] {
  const cells = Object.entries(lines).map(([id, amount]): LineCells => [id, ...endsOf(amount)]);
  return cells.length > 0 ? cells : [[null, null, null]];
}

function endsOf(amount: LineAmount): readonly [string | null, string | null] {
  return typeof amount === 'string' ? [amount, amount] : amount;
}
