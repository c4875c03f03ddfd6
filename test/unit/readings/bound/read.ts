import { type Exact, formatExact, Ratio } from '../../../../src/base/exact.js';
import { type Household, Row } from '../../../../src/facts/row.js';
import { type Bound, bounder } from '../../../../src/readings/bound/index.js';
import type { Node } from '../../../../src/ruletree/nodes.js';
import { treeOf } from './trees.js';
import { householdOf, type ListSpec, type RowSpec } from './world.js';

/** A household with these facts and lists; what is not named is unknown, lists are empty. */
export function home(
  facts: RowSpec['facts'] = {},
  lists: Readonly<Record<string, ListSpec>> = {},
): Household {
  return householdOf({ facts, lists });
}

/** The bound of a node for a household, in one line: what it may be `←` what is missing. */
export function read(node: Node, household: Household = home()): string {
  return textOf(bounder(treeOf()).begin(household).node(node, household.root));
}

/** A bound in one line. */
export function textOf(bound: Bound): string {
  if (bound.settled) return valueText(bound.value);
  const may: string[] = [];
  if (bound.mayBeTrue) may.push('true');
  if (bound.mayBeFalse) may.push('false');
  if (bound.low !== null || bound.high !== null) {
    const low = bound.low === null ? '(−∞' : `[${formatExact(bound.low)}`;
    may.push(`${low}, ${bound.high === null ? '∞)' : `${formatExact(bound.high)}]`}`);
  }
  if (bound.codes !== null) may.push(`{${[...bound.codes].join(' ')}}`);
  if (bound.holds.size > 0) may.push(`with ${[...bound.holds].join(' ')}`);
  if (bound.except.size > 0) may.push(`but ${[...bound.except].join(' ')}`);
  if (may.length === 0) may.push('anything');
  if (bound.mayBeAbsent) may.push('absent');
  const missing = [...bound.missing].map(({ id, row }) => `${id}${row?.id ? `@${row.id}` : ''}`);
  return `${may.join(' | ')} ← ${missing.sort().join(', ')}`;
}

function valueText(value: Exclude<Bound['value'], undefined>): string {
  if (value instanceof Row) return `row ${value.id}`;
  if (typeof value === 'number' || value instanceof Ratio) return formatExact(value as Exact);
  if (typeof value === 'object' && value !== null && 'items' in value)
    return `{${value.items.join(' ')}}`;
  return String(value);
}
