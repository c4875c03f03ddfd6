import { parseIsoDate } from '../base/date.js';
import { plainFen } from '../base/money.js';
import type { FactDeclaration } from './declaration.js';
import { readValue, valueProblem } from './read-value.js';
import type { Value } from './row.js';
import type { Vocabulary } from './vocabulary.js';

/** The value a fact's JSON value stands for; `undefined` where the schema has to look at it. */
export type FieldReader = (raw: unknown) => Value;

/** Longest id of a row, in UTF-16 units. */
const longestId = 100;

/** Whether a value can name a row. */
export function isId(raw: unknown): raw is string {
  return typeof raw === 'string' && raw !== '' && raw.length <= longestId;
}

/** Reads one fact's values as the schema and `readValue` together do. */
export function fieldReader(declaration: FactDeclaration, vocabulary: Vocabulary): FieldReader {
  const read = presentReader(declaration, vocabulary);
  return declaration.nullable ? (raw) => (raw === null ? null : read(raw)) : read;
}

function presentReader(declaration: FactDeclaration, vocabulary: Vocabulary): FieldReader {
  switch (declaration.type) {
    case 'boolean':
      return (raw) => (raw === true || raw === false ? raw : undefined);
    case 'date':
      return (raw) => (typeof raw === 'string' ? parseIsoDate(raw) : undefined);
    case 'money':
      return moneyReader(declaration);
    case 'code':
      return codeReader(declaration, vocabulary);
    case 'codes':
      return codesReader(codeReader(declaration, vocabulary));
    case 'integer':
      return (raw) => (typeof raw === 'number' ? checked(declaration, raw) : undefined);
    case 'decimal':
      return (raw) =>
        typeof raw === 'number' || typeof raw === 'string' ? checked(declaration, raw) : undefined;
    case 'datetime':
    case 'region':
    case 'text':
      return (raw) => (typeof raw === 'string' ? checked(declaration, raw) : undefined);
    case 'link':
    case 'links':
      return () => undefined;
  }
}

function checked(declaration: FactDeclaration, raw: string | number): Value {
  return valueProblem(declaration, raw) === undefined ? readValue(declaration, raw) : undefined;
}

/** Amounts written the usual way, where nothing but zero bounds them. */
function moneyReader(declaration: FactDeclaration): FieldReader {
  const { low = 0, high } = declaration;
  const isBounded = low > 0 || high !== undefined;
  return (raw) => {
    const fen = isBounded ? -1 : plainFen(raw);
    if (fen >= 0) return fen;
    return typeof raw === 'number' || typeof raw === 'string'
      ? checked(declaration, raw)
      : undefined;
  };
}

/** A code of a list as the list writes it, so that equal codes are one string in memory. */
function codeReader({ codes }: FactDeclaration, { codeLists }: Vocabulary): FieldReader {
  const list = codes === undefined ? undefined : codeLists.get(codes);
  if (list === undefined) return (raw) => (isId(raw) ? raw : undefined);
  const known = new Map<unknown, string>(Object.keys(list.codes).map((code) => [code, code]));
  return (raw) => known.get(raw);
}

function codesReader(code: FieldReader): FieldReader {
  return (raw) => {
    if (!Array.isArray(raw)) return undefined;
    const items: string[] = [];
    for (const each of raw) {
      const found = code(each);
      if (typeof found !== 'string' || items.includes(found)) return undefined;
      items.push(found);
    }
    return { items, complete: true };
  };
}
