import { freezeDeeply } from '../base/freeze.js';
import type { NotOpenReason } from './extend-condition.js';
import type { Branch, Leaf, Part } from './part.js';
import type { Extension } from './version.js';

/**
 * Adds codes to an extendable list (to every cell of a keyed one), or says why that cannot be.
 * What is added keeps the file that gave it.
 */
export function extendParameter(
  part: Branch,
  extensions: readonly Extension[],
): Branch | NotOpenReason {
  const extendable = part.entries.get('extendable');
  if (extendable?.kind !== 'leaf' || extendable.value !== true) return 'closed';
  const entries = new Map(part.entries);
  let isExtended = false;
  for (const field of ['value', 'values']) {
    const stated = part.entries.get(field);
    const longer = stated && longerLists(stated, extensions);
    if (longer === undefined) continue;
    entries.set(field, longer);
    isExtended = true;
  }
  return isExtended ? { ...part, entries } : 'not-a-list';
}

/** A list, or cells that are lists, with the codes added; `undefined` where there is none. */
function longerLists(part: Part, extensions: readonly Extension[]): Part | undefined {
  if (part.kind === 'leaf')
    return isList(part.value) ? longer(part, part.value, extensions) : undefined;
  if (part.kind !== 'branch') return undefined;
  let isExtended = false;
  const entries = new Map(part.entries);
  for (const [key, inner] of part.entries) {
    const extended = longerLists(inner, extensions);
    if (extended === undefined) continue;
    entries.set(key, extended);
    isExtended = true;
  }
  return isExtended ? { ...part, entries } : undefined;
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

function longer(leaf: Leaf, list: readonly string[], extensions: readonly Extension[]): Leaf {
  const inside = new Map(leaf.inside);
  const codes = [...list];
  for (const { added, mark, pointer } of extensions) {
    for (const [index, code] of (added as readonly string[]).entries()) {
      if (codes.includes(code)) continue;
      const cite = mark.file.content.cite ?? [];
      const at = `/${codes.length}`;
      inside.set(at, { kind: 'leaf', value: code, mark, pointer: `${pointer}/${index}`, cite });
      codes.push(code);
    }
  }
  return { ...leaf, value: freezeDeeply(codes), inside };
}
