import { Decimal } from 'decimal.js';
import { div, type Exact, formatDecimal, formatExact, isWhole } from './exact.js';

/** Our own constructor with its own settings: a host that calls `Decimal.set` changes nothing. */
const YuanDecimal = Decimal.clone({ defaults: true, precision: 40 });

/** Largest amount read, either side of zero, in yuan: 10¹², whose fen are a safe integer. */
const largestYuan = 1e12;

const yuanText = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Why a value is no amount of yuan. */
export type YuanProblem = 'not-a-number' | 'too-many-decimals' | 'too-large';

/** Whole fen, or the reason there are none. */
export type YuanResult =
  | { readonly ok: true; readonly fen: number }
  | { readonly ok: false; readonly reason: YuanProblem };

/**
 * Reads an amount of yuan as whole fen. Nothing is rounded.
 *
 * Text is a plain decimal with an optional leading minus: no exponent, grouping, plus sign,
 * white space, leading zero or full-width digit. A number must be finite and print with at most
 * two decimals. A third decimal is refused even when it is zero in text. Zero is never −0.
 *
 * @unit yuan in, fen out
 */
export function parseYuan(value: string | number): YuanResult {
  if (typeof value === 'number') return parseNumber(value);
  const plain = plainFen(value);
  if (plain >= 0) return { ok: true, fen: plain };
  if (typeof value !== 'string' || !yuanText.test(value)) return refused('not-a-number');
  const point = value.indexOf('.');
  if (point !== -1 && value.length - point - 1 > 2) return refused('too-many-decimals');
  // More digits than the bound has need no arithmetic (and may be very many).
  if (value.length > 20) return refused('too-large');
  const fen = new YuanDecimal(value).times(100).toNumber();
  if (Math.abs(fen) > largestYuan * 100) return refused('too-large');
  return { ok: true, fen: fen + 0 };
}

/** Most digits of yuan that are read without checking the bound. */
const plainDigits = 12;
const zero = 48;
const point = 46;

/**
 * The fen of an amount written the usual way, `"734"`, `"734.5"` or `"734.00"`; −1 for anything
 * else, which may still be an amount. Nearly all amounts are written so, and this needs no
 * arithmetic but that of safe integers.
 */
export function plainFen(text: unknown): number {
  if (typeof text !== 'string') return -1;
  const { length } = text;
  let fen = 0;
  let at = 0;
  while (at < length && at <= plainDigits) {
    const digit = text.charCodeAt(at) - zero;
    if (!(digit >= 0 && digit <= 9)) break;
    fen = fen * 10 + digit;
    at += 1;
  }
  // No digit, too many of them, or a leading zero.
  if (at === 0 || at > plainDigits || (at > 1 && text.charCodeAt(0) === zero)) return -1;
  if (at === length) return fen * 100;
  const decimals = length - at - 1;
  if (text.charCodeAt(at) !== point || decimals < 1 || decimals > 2) return -1;
  for (at += 1; at < length; at += 1) {
    const digit = text.charCodeAt(at) - zero;
    if (!(digit >= 0 && digit <= 9)) return -1;
    fen = fen * 10 + digit;
  }
  return decimals === 1 ? fen * 10 : fen;
}

/**
 * An amount of fen as yuan: two decimals when it is payable (whole fen), otherwise the exact
 * fraction of a yuan in lowest terms.
 *
 * @unit fen in, yuan out
 * @example formatFen(73400) // '734.00'
 * @example formatFen(ratio(100000, 3)) // '1000/3'
 */
export function formatFen(fen: Exact): string {
  const yuan = div(fen, 100);
  return isWhole(fen) ? (formatDecimal(yuan, 2) ?? formatExact(yuan)) : formatExact(yuan);
}

/**
 * As `formatFen`, with a comma between groups of three digits of the yuan. A fractional fen
 * stays the plain fraction, ungrouped.
 *
 * @unit fen in, yuan out
 * @example formatYuanGrouped(123400) // '1,234.00'
 */
export function formatYuanGrouped(fen: Exact): string {
  const text = formatFen(fen);
  return isWhole(fen) ? text.replace(/\d(?=(?:\d{3})+\.)/g, '$&,') : text;
}

function parseNumber(value: number): YuanResult {
  if (!Number.isFinite(value)) return refused('not-a-number');
  if (Math.abs(value) > largestYuan) return refused('too-large');
  // Up to the bound, fen ÷ 100 is the double nearest to that decimal; only it prints as one.
  const fen = Math.round(value * 100) + 0;
  return fen / 100 === value ? { ok: true, fen } : refused('too-many-decimals');
}

function refused(reason: YuanProblem): YuanResult {
  return { ok: false, reason };
}
