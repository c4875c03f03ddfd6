import type { FactType } from '../../facts/declaration.js';

/**
 * What somebody typed, as a household file writes it. Full-width figures and the usual ways to
 * write a day are understood; whatever else it may be is left as it is, for the parser to refuse.
 */
export function typedValue(type: FactType | 'list', text: string): unknown {
  const plain = text.normalize('NFKC').trim();
  switch (type) {
    case 'integer':
      return /^-?\d+$/.test(plain) ? Number(plain) : plain;
    case 'money':
    case 'decimal':
      return plain.replaceAll(',', '');
    case 'date':
      return isoDate(plain);
    case 'datetime':
      return plain.replace(' ', 'T');
    default:
      return text;
  }
}

/** `2025-9-2`, `2025/09/02`, `2025.9.2`, `2025年9月2日` and `20250902` are one day. */
function isoDate(text: string): string {
  const found =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (found === null) return text;
  const [, year = '', month = '', day = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
