import { parseIsoDate, parseLocalDateTime } from '../base/date.js';
import { assertNever } from '../base/errors.js';
import { compare, type Exact, fromNumber, parseExact } from '../base/exact.js';
import { parseYuan } from '../base/money.js';
import type { FactsCode } from '../messages/facts.js';
import type { FactDeclaration } from './declaration.js';
import { isRegionCode } from './region-code.js';
import type { CodeSet, Value } from './row.js';

/** A set of codes as a household file writes it. */
export type RawCodes =
  | readonly string[]
  | { readonly items: readonly string[]; readonly complete: false };

/** A JSON value of the right type, as validated by the schema of its fact. */
export type RawValue = boolean | number | string | RawCodes | null;

/** What may be wrong with a value whose JSON type is right. */
export interface ValueProblem {
  readonly code: FactsCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Longest text of a fact, in UTF-16 units. */
export const longestText = 2000;

/**
 * What is wrong with a text or number given for a fact, or `undefined`. Its JSON type is right
 * already, and the codes of lists are not looked at here.
 */
export function valueProblem(
  declaration: FactDeclaration,
  value: string | number,
): ValueProblem | undefined {
  switch (declaration.type) {
    case 'money':
      return moneyProblem(declaration, value);
    case 'integer':
    case 'decimal':
      return numberProblem(declaration, value);
    case 'date':
      return badText('facts/bad-date', value, parseIsoDate(String(value)) !== undefined);
    case 'datetime':
      return badText('facts/bad-datetime', value, parseLocalDateTime(String(value)) !== undefined);
    case 'region':
      return badText('facts/bad-region', value, isRegionCode(String(value)));
    case 'text':
      return textProblem(String(value));
    case 'boolean':
    case 'code':
    case 'codes':
    case 'link':
    case 'links':
      return undefined;
    default:
      return assertNever(declaration.type);
  }
}

/**
 * A validated JSON value as readings see it. Links are left out: they need the other rows.
 *
 * @returns `undefined` only for what the schema would have refused, and for links
 */
export function readValue(declaration: FactDeclaration, raw: RawValue): Value {
  if (raw === null) return null;
  switch (declaration.type) {
    case 'boolean':
    case 'code':
    case 'text':
    case 'region':
      return raw as boolean | string;
    case 'integer':
      // + 0 turns −0 into 0.
      return (raw as number) + 0;
    case 'decimal':
      return exactOf(raw as string | number);
    case 'money':
      return fenOf(raw as string | number);
    case 'date':
      return parseIsoDate(raw as string);
    case 'datetime':
      return parseLocalDateTime(raw as string);
    case 'codes':
      return codeSetOf(raw as RawCodes);
    case 'link':
    case 'links':
      return undefined;
    default:
      return assertNever(declaration.type);
  }
}

function codeSetOf(raw: RawCodes): CodeSet {
  return 'complete' in raw ? { items: raw.items, complete: false } : { items: raw, complete: true };
}

function exactOf(value: string | number): Exact | undefined {
  return typeof value === 'number' ? fromNumber(value) : parseExact(value);
}

function fenOf(value: string | number): number | undefined {
  const result = parseYuan(value);
  return result.ok ? result.fen : undefined;
}

function moneyProblem(
  { low = 0, high }: FactDeclaration,
  value: string | number,
): ValueProblem | undefined {
  const result = parseYuan(value);
  if (!result.ok) {
    return { code: moneyCodes[result.reason], params: { value: shown(value) } };
  }
  // Bounds are in yuan; negative money is its own kind of mistake, the commonest one.
  if (low === 0 && result.fen < 0) {
    return { code: 'facts/negative-money', params: { value: shown(value) } };
  }
  return boundProblem(value, exactOf(value), low, high);
}

const moneyCodes = {
  'not-a-number': 'facts/bad-money',
  'too-many-decimals': 'facts/too-many-decimals',
  'too-large': 'facts/money-too-large',
} as const;

function numberProblem(
  { type, low, high }: FactDeclaration,
  value: string | number,
): ValueProblem | undefined {
  const exact = exactOf(value);
  const isRead = type === 'integer' ? Number.isSafeInteger(value) : exact !== undefined;
  if (!isRead) {
    const code = type === 'integer' ? 'facts/bad-integer' : 'facts/bad-decimal';
    return { code, params: { value: shown(value) } };
  }
  return boundProblem(value, exact, low, high);
}

function boundProblem(
  value: string | number,
  exact: Exact | undefined,
  low: number | undefined,
  high: number | undefined,
): ValueProblem | undefined {
  if (exact === undefined) return undefined;
  const lowest = low === undefined ? undefined : fromNumber(low);
  const highest = high === undefined ? undefined : fromNumber(high);
  const isLow = lowest !== undefined && compare(exact, lowest) < 0;
  const isHigh = highest !== undefined && compare(exact, highest) > 0;
  if (!isLow && !isHigh) return undefined;
  // An absent bound is shown as an open one.
  const params = { value: shown(value), low: low ?? '−∞', high: high ?? '∞' };
  return { code: 'facts/out-of-range', params };
}

function textProblem(value: string): ValueProblem | undefined {
  if (value.trim() === '') return { code: 'facts/empty-text', params: {} };
  if (value.length <= longestText) return undefined;
  return { code: 'facts/text-too-long', params: { length: value.length, longest: longestText } };
}

function badText(
  code: FactsCode,
  value: string | number,
  isGood: boolean,
): ValueProblem | undefined {
  return isGood ? undefined : { code, params: { value: shown(value) } };
}

/** A value short enough for a message. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
