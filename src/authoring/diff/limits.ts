import { div, type Exact, parseExact, Ratio } from '../../base/exact.js';
import { type ThresholdValue, thresholds } from '../../readings/thresholds/index.js';
import type { RuleTree } from '../../ruletree/nodes.js';
import type { BareChange } from './changes.js';

/** Numbers at which a change may matter: what a figure was and is, or the limits of a rule. */
export function limitsOf(change: BareChange, trees: readonly RuleTree[]): readonly Exact[] {
  const { kind, item, before, after } = change;
  if (kind === 'value') {
    return [before, after].flatMap((text) => parseExact(text?.en ?? '') ?? []);
  }
  const found = trees.flatMap((tree) =>
    thresholds(tree)
      .filter(({ definition }) => isOf(definition, item))
      .flatMap(({ values, scale }) => values.flatMap((value) => numberOf(value, scale))),
  );
  return [...new Set(found)].slice(0, mostLimits);
}

/** Each limit is tried in several households, on three sides of it. */
const mostLimits = 8;

function isOf(definition: string, item: string): boolean {
  const name = definition.slice(definition.indexOf(':') + 1);
  return name === item || name.startsWith(`${item}.`);
}

function numberOf(value: ThresholdValue, scale: number): readonly Exact[] {
  if (value.kind !== 'constant' && value.kind !== 'cell') return [];
  const isNumber = typeof value.value === 'number' || value.value instanceof Ratio;
  return isNumber ? [div(value.value as Exact, scale)] : [];
}
