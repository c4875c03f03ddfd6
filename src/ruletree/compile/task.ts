import type { TaskItem } from '../../rulefile/format.js';
import type { TaskNode } from '../nodes.js';
import { defineDate } from './measured.js';
import { scopeOf, siteOf } from './named.js';
import { booleanLiteral } from './nodes.js';
import { type AnyItem, Site } from './site.js';
import type { Workshop } from './workshop.js';

type Item = AnyItem & { readonly value: TaskItem };

/** A task: where it has to be done, by whom, and by when. */
export function compileTask(c: Workshop, item: Item): TaskNode | undefined {
  const bare = new Site(item, '', { entity: null, outer: null }, c.report);
  const scope = scopeOf(c, item.value.scope, bare);
  if (!scope) return undefined;
  const site = siteOf(c, item, scope);
  const { label, role, deadline, for: condition } = item.value;
  for (const missing of ['label', 'role'] as const) {
    if (item.value[missing] === undefined) bare.fail('ruletree/incomplete-item', { missing });
  }
  const place = { kind: 'task', item: item.id, scope } as const;
  const owed = c.define({
    ...place,
    id: `task:${item.id}`,
    site,
    body: () =>
      condition === undefined
        ? booleanLiteral(true, site.origin)
        : c.condition(condition, site.in('for')),
  });
  const by =
    deadline === undefined
      ? null
      : defineDate(c, { ...place, id: `task:${item.id}.deadline` }, deadline, site.in('deadline'), [
          'date',
          'datetime',
        ]);
  if (!label || !role || !owed || by === undefined) return undefined;
  const cite = item.value.cite ?? [];
  return { id: item.id, label, scope, owed, role, deadline: by, cite, origin: bare.origin };
}
