import type { Entity } from '../../facts/vocabulary.js';
import type { RowPath } from '../nodes.js';
import type { Scope } from './site.js';

/** Path from the row in scope to the row of an entity: itself or one of its owners. */
export function pathTo(target: Entity, scope: Scope, outer = 0): RowPath | undefined {
  let frame: Scope | null = scope;
  for (let step = 0; step < outer; step++) frame = frame?.outer ?? null;
  const steps: 'owner'[] = [];
  for (let entity = frame?.entity ?? null; entity; entity = entity.owner) {
    if (entity === target) return { outer, steps };
    steps.push('owner');
  }
  return undefined;
}
