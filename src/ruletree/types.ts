import type { ValueType } from './nodes.js';
import { anyUnit, dimensionless, sameUnit, type Unit, unitOf } from './unit.js';

export type NumberType = Extract<ValueType, { kind: 'number' }>;

export const booleanType: ValueType = { kind: 'boolean', nullable: false };
export const dateType: ValueType = { kind: 'date', nullable: false };
export const datetimeType: ValueType = { kind: 'datetime', nullable: false };

/** A number type; whole and not negative unless said otherwise. */
export function numberType(
  unit: Unit,
  traits: { whole?: boolean; nonNegative?: boolean; nullable?: boolean } = {},
): NumberType {
  const { whole = true, nonNegative = true, nullable = false } = traits;
  return { kind: 'number', unit, whole, nonNegative, nullable };
}

export const countType: NumberType = numberType(dimensionless);

export function codeType(
  codes: ReadonlySet<string> | null,
  list: string | null = null,
  nullable = false,
): ValueType {
  return { kind: 'code', codes, list, nullable };
}

export function asNullable(type: ValueType): ValueType {
  return type.nullable ? type : { ...type, nullable: true };
}

export function asPresent(type: ValueType): ValueType {
  return type.nullable ? { ...type, nullable: false } : type;
}

/** How a type reads in a message: `yuan per month`, `date`, `code`. */
export function describeType(type: ValueType): string {
  if (type.kind === 'number') return type.unit === anyUnit ? 'number' : type.unit.text;
  if (type.kind === 'row') return type.entity.id;
  return type.kind;
}

/** The type of a value that is one of two, or `undefined` when they do not go together. */
export function joinTypes(a: ValueType, b: ValueType): ValueType | undefined {
  const nullable = a.nullable || b.nullable;
  if (a.kind === 'number' && b.kind === 'number') {
    if (!sameUnit(a.unit, b.unit)) return undefined;
    return numberType(unitOf(a.unit, b.unit), {
      whole: a.whole && b.whole,
      nonNegative: a.nonNegative && b.nonNegative,
      nullable,
    });
  }
  const isCode = (t: ValueType) => t.kind === 'code' || t.kind === 'text';
  if (isCode(a) && isCode(b)) {
    const codesOf = (t: ValueType) => (t.kind === 'code' ? t.codes : null);
    const left = codesOf(a);
    const right = codesOf(b);
    const list = a.kind === 'code' && b.kind === 'code' && a.list === b.list ? a.list : null;
    return codeType(left && right ? new Set([...left, ...right]) : null, list, nullable);
  }
  if (a.kind === 'codes' || b.kind === 'codes' || a.kind !== b.kind) return undefined;
  return nullable ? asNullable(a) : a;
}

/** Whether values of the two types may be compared for equality. */
export function comparable(a: ValueType, b: ValueType): boolean {
  if (a.kind === 'row' && b.kind === 'row') return a.entity === b.entity;
  return joinTypes(a, b) !== undefined;
}
