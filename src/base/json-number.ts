/**
 * Whether a JSON number literal survives being read as a double: written again, the double has
 * the same decimal value. 1.30 and 1e3 do; 9007199254740993, 0.1234567890123456789 and 1e400
 * do not.
 */
export function isExactLiteral(literal: string): boolean {
  // Fifteen significant digits always survive; only an exponent could be out of range.
  if (literal.length <= 15 && !/e/i.test(literal)) return true;
  const value = Number(literal);
  if (!Number.isFinite(value)) return false;
  const written = decimalOf(literal);
  const read = decimalOf(String(value));
  return written.digits === read.digits && written.exponent === read.exponent;
}

/** digits × 10^exponent, without the sign, and without zeros at either end of the digits. */
interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

function decimalOf(text: string): Decimal {
  const [mantissa = '', power = '0'] = text.replace(/^-/, '').toLowerCase().split('e');
  const [units = '', decimals = ''] = mantissa.split('.');
  const all = units + decimals;
  // Loops, not /0+$/, which takes quadratic time on a long run of zeros.
  let start = 0;
  let end = all.length;
  while (start < end && all[start] === '0') start += 1;
  while (end > start && all[end - 1] === '0') end -= 1;
  if (start === end) return { digits: '', exponent: 0 };
  const dropped = all.length - end;
  return { digits: all.slice(start, end), exponent: Number(power) - decimals.length + dropped };
}
