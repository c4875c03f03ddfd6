import type { Node } from '../../../../src/ruletree/nodes.js';

const silent = new Set(['type', 'origin', 'cite', 'label', 'calendar', 'cells', 'select', 'names']);

/** A tree in short, so that a counterexample can be read. */
export function show(part: unknown): string {
  if (Array.isArray(part)) return `[${part.map(show).join(', ')}]`;
  if (typeof part !== 'object' || part === null) return String(part);
  if (part.constructor !== Object) return JSON.stringify(part);
  const node = part as Node;
  if (node.kind === 'literal') return show(node.value);
  if (node.kind === 'fact') return node.fact.id + show(node.path);
  if (node.kind === 'ref') return node.definition.id + show(node.path);
  if ('outer' in part && 'steps' in part) {
    const steps = (part.steps as readonly (string | { readonly id: string })[]).map((step) =>
      typeof step === 'string' ? step : step.id,
    );
    return `${'^'.repeat(part.outer as number)}${steps.map((step) => `@${step}`).join('')}`;
  }
  if ('down' in part && 'entity' in part) {
    const source = part as unknown as {
      entity: { id: string };
      path: unknown;
      link: { fact: { id: string } } | null;
    };
    return `${source.entity.id}${show(source.path)}${source.link === null ? '' : ` via ${source.link.fact.id}`}`;
  }
  const shown = Object.entries(part).filter(
    ([key, each]) => !silent.has(key) && key !== 'kind' && each !== null,
  );
  const inner = shown.map(([key, each]) => `${key}: ${show(each)}`).join(', ');
  return `${'kind' in part ? String(part.kind) : ''}{${inner}}`;
}
