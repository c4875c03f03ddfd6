import { freezeDeeply } from '../base/freeze.js';
import type { Condition } from './format.js';
import type { Branch, Leaf } from './part.js';
import type { Extension } from './version.js';

/** Why a condition cannot be extended. */
export type NotOpenReason = 'closed' | 'not-a-list';

/**
 * Adds conditions to the `any` of an open condition, or says why that cannot be. What is added
 * keeps the file that gave it.
 */
export function extendCondition(
  part: Branch,
  extensions: readonly Extension[],
): Branch | NotOpenReason {
  const open = part.entries.get('open');
  if (open?.kind !== 'leaf' || open.value !== true) return 'closed';
  const when = part.entries.get('when');
  const list = when?.kind === 'leaf' ? anyOf(when) : undefined;
  if (when?.kind !== 'leaf' || list === undefined) return 'not-a-list';
  const entries = new Map([...part.entries, ['when', longer(when, list, extensions)] as const]);
  return { ...part, entries };
}

function anyOf({ value }: Leaf): readonly Condition[] | undefined {
  const { any } = value as { readonly any?: readonly Condition[] };
  return any;
}

function longer(when: Leaf, list: readonly Condition[], extensions: readonly Extension[]): Leaf {
  const inside = new Map(when.inside);
  const any = [...list];
  for (const { added, mark, pointer } of extensions) {
    for (const [index, condition] of (added as readonly Condition[]).entries()) {
      const cite = condition.cite ?? mark.file.content.cite ?? [];
      const at = `/any/${any.length}`;
      inside.set(at, {
        kind: 'leaf',
        value: condition,
        mark,
        pointer: `${pointer}/${index}`,
        cite,
      });
      any.push(condition);
    }
  }
  return { ...when, value: freezeDeeply({ ...(when.value as object), any }), inside };
}
