import { formatExact, Ratio } from '../../base/exact.js';
import type { Definition, Node, RowPath } from '../../ruletree/nodes.js';

/** What tells nodes apart only for people. */
const unread: ReadonlySet<string> = new Set(['type', 'origin', 'cite', 'label', 'note', 'reason']);

const keys = new WeakMap<Node, string>();

/**
 * A text that two nodes share only if they have the same value for the same row, whatever the
 * household. `steps` lead from the row the question is about to the row in scope.
 */
export function keyOf(node: Node, steps: readonly string[] = []): string {
  if (node.kind === 'fact' || node.kind === 'evidence') {
    return `${node.kind} ${pathText(node.path, steps)} ${node.fact.id}`;
  }
  if (node.kind === 'ref') return `ref ${pathText(node.path, steps)} ${node.definition.id}`;
  let key = keys.get(node);
  if (key === undefined) {
    key = textOf(node);
    keys.set(node, key);
  }
  return steps.length === 0 ? key : `${steps.join('.')}: ${key}`;
}

/** The steps of a path, from where those before it lead. */
export function stepsOf(path: RowPath): readonly string[] {
  return path.steps.map((step) => (step === 'owner' ? step : step.id));
}

function pathText(path: RowPath, steps: readonly string[]): string {
  return [...steps, ...'^'.repeat(path.outer), ...stepsOf(path)].join('.');
}

function textOf(value: unknown): string {
  if (value instanceof Ratio) return formatExact(value);
  if (typeof value === 'function') return 'ƒ';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`;
  if (value instanceof Map || value instanceof Set) return textOf([...value]);
  if (isDefinition(value)) return value.id;
  // Facts and entities are known by their ids.
  if ('declaration' in value && 'id' in value) return String(value.id);
  const parts = Object.entries(value).filter(([name]) => !unread.has(name));
  return `{${parts.map(([name, part]) => `${name}:${textOf(part)}`).join(',')}}`;
}

function isDefinition(value: object): value is Definition {
  return 'body' in value && 'slot' in value;
}
