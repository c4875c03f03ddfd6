import { formatDay, formatLocalDateTime } from '../base/date.js';
import { type Exact, formatExact } from '../base/exact.js';
import type { Localized } from '../base/language.js';
import { type CodeSet, Row, type Value } from '../facts/row.js';
import type { Vocabulary } from '../facts/vocabulary.js';
import type { Bound } from '../readings/bound/index.js';
import type { Definition, Node, RuleTree, ValueType } from '../ruletree/nodes.js';
import { amountOf } from './answers.js';
import type { OperandValue } from './result.js';
import { nameOf } from './rows.js';

/** What a bound of a type says, as results show it. */
export function operandValue(bound: Bound, type: ValueType, vocabulary: Vocabulary): OperandValue {
  if (!bound.mayBePresent) return absent;
  if (type.kind === 'number') {
    const amount = amountOf(bound, type.unit);
    return amount === null ? absent : { kind: 'amount', amount, unit: type.unit.text };
  }
  if (!bound.settled) return unknown;
  return knownValue(bound.value, type, vocabulary);
}

function knownValue(value: Value, type: ValueType, vocabulary: Vocabulary): OperandValue {
  if (value === null) return absent;
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  switch (type.kind) {
    case 'date':
      return { kind: 'date', value: formatDay(value as number) };
    case 'datetime':
      return { kind: 'date', value: formatLocalDateTime(value as number) };
    case 'code':
    case 'codes':
      return codes(itemsOf(value), type.list, vocabulary);
    case 'row':
      return codes(rowsIn(value), null, vocabulary);
    default:
      return codes(itemsOf(value), null, vocabulary);
  }
}

function codes(
  items: readonly string[],
  list: string | null,
  vocabulary: Vocabulary,
): OperandValue {
  const labels = vocabulary.codeLists.get(list ?? '')?.codes;
  return { kind: 'codes', codes: items.map((code) => ({ code, label: labels?.[code] ?? null })) };
}

/** Several values written in the rules, after `in` and `notIn`. */
export function literalValues(
  values: readonly (Exact | boolean | string | null)[],
  type: ValueType,
  vocabulary: Vocabulary,
): OperandValue {
  const list = type.kind === 'code' || type.kind === 'codes' ? type.list : null;
  const texts = values.map((value) => textOf(value, type));
  return codes(texts, list, vocabulary);
}

function textOf(value: Exact | boolean | string | null, type: ValueType): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value === 'boolean') return String(value);
  return type.kind === 'date' ? formatDay(value as number) : formatExact(value);
}

function itemsOf(value: Value): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null && 'items' in value) {
    return [...(value as CodeSet).items].sort();
  }
  return [];
}

function rowsIn(value: Value): readonly string[] {
  const rows = Array.isArray(value)
    ? (value as readonly Row[])
    : value instanceof Row
      ? [value]
      : [];
  return rows.map((row) => nameOf(row) ?? '');
}

/** What people call a node: its own label, or that of what it reads. */
export function labelOf(node: Node, tree: RuleTree): Localized | null {
  if (node.label !== undefined) return node.label;
  switch (node.kind) {
    case 'fact':
    case 'evidence':
      return node.fact.declaration.label;
    case 'ref':
      return node.definition.label;
    case 'parameter':
      return tree.resolved.sections.parameters.get(node.id)?.value.label ?? null;
    case 'convert':
    case 'round':
    case 'if-absent':
      return labelOf(node.of, tree);
    case 'total':
    case 'greatest':
    case 'least':
      return labelOf(node.value, tree);
    case 'count':
      return node.over.entity.declaration.label;
    default:
      return null;
  }
}

/** What people call a definition: its own label, else that of the line or programme it is of. */
export function labelOfDefinition(definition: Definition, tree: RuleTree): Localized | null {
  if (definition.label !== null) return definition.label;
  const { kind, id, item } = definition;
  const programme = tree.resolved.sections.programmes.get(item)?.value;
  // Of `line:<programme>.<line>` the end is the line's own id.
  const isLine = kind === 'line' || kind === 'line-granted';
  const line = isLine ? programme?.lines?.[id.slice(id.lastIndexOf('.') + 1)]?.label : undefined;
  return line ?? programme?.label ?? null;
}

const absent: OperandValue = Object.freeze({ kind: 'absent' });
const unknown: OperandValue = Object.freeze({ kind: 'unknown' });
