import type { Condition } from './format.js';
import type { Found } from './issues.js';
import type { Branch, Leaf, Part } from './part.js';
import type { Extension } from './version.js';

/** An extended item, or why it cannot be extended. */
export interface Extended {
  readonly part: Branch;
  readonly problems: readonly { readonly extension: Extension; readonly found: Found }[];
}

/**
 * Adds conditions to the `any` of an open condition. The list becomes entries of its own, so
 * that each condition keeps the file that gave it.
 */
export function extendCondition(part: Branch, extensions: readonly Extension[]): Extended {
  const open = part.entries.get('open');
  const when = part.entries.get('when');
  const list = when?.kind === 'leaf' ? anyOf(when) : undefined;
  const isOpen = open?.kind === 'leaf' && open.value === true;
  if (!isOpen || when?.kind !== 'leaf' || list === undefined) {
    const reason = isOpen ? 'not-a-list' : 'closed';
    const problems = extensions.map((extension) => ({
      extension,
      found: {
        code: 'rulefile/not-open' as const,
        pointer: extension.pointer,
        params: { condition: extension.id, reason },
        atKey: true,
      },
    }));
    return { part, problems };
  }
  return { part: withEntry(part, 'when', longer(when, list, extensions)), problems: [] };
}

function anyOf({ value }: Leaf): readonly Condition[] | undefined {
  const { any } = value as { readonly any?: readonly Condition[] };
  return any;
}

/** The condition as a branch whose `any` counts its entries from 0. */
function longer(
  when: Leaf,
  list: readonly Condition[],
  extensions: readonly Extension[],
): Leaf {
  const value = { ...(when.value as object), any: [...list, ...extensions.flatMap((each) => each.conditions)] };
  const added = new Map<string, Part>();
  let index = list.length;
  for (const extension of extensions) {
    for (const [at, condition] of extension.conditions.entries()) {
      added.set(`/any/${index}`, {
        kind: 'leaf',
        value: condition,
        mark: extension.mark,
        pointer: `${extension.pointer}/${at}`,
        cite: extension.mark.file.content.cite ?? when.cite,
      });
      index += 1;
    }
  }
  const before = when.inside ?? new Map<string, Leaf>();
  return { ...when, value, inside: new Map([...before, ...(added as Map<string, Leaf>)]) };
}

function withEntry(part: Branch, key: string, entry: Part): Branch {
  return { ...part, entries: new Map([...part.entries, [key, entry]]) };
}
