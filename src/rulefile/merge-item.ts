import { canonicalJson } from '../base/canonical.js';
import type { Section } from './format.js';
import type { Branch, Leaf, Part, Removed } from './part.js';

/** Lays what a later version or lower layer says over what stood before. */
export function overlayItem(
  section: Section,
  base: Part | undefined,
  patch: Branch | Removed,
): Branch | Removed {
  const under = section === 'parameters' ? withoutOldCells(base, patch) : base;
  return overlay(under, patch) as Branch | Removed;
}

/** Cells stand under the keys they were written for; under other keys they mean nothing. */
function withoutOldCells(base: Part | undefined, patch: Part): Part | undefined {
  if (base?.kind !== 'branch' || patch.kind !== 'branch') return base;
  const [before, now] = [base.entries.get('keys'), patch.entries.get('keys')];
  if (before?.kind !== 'leaf' || now?.kind !== 'leaf') return base;
  if (canonicalJson(before.value) === canonicalJson(now.value)) return base;
  const entries = new Map(base.entries);
  entries.delete('values');
  return { ...base, entries };
}

function overlay(base: Part | undefined, patch: Part): Part {
  if (patch.kind === 'removed') {
    const had = base !== undefined && (base.kind !== 'removed' || base.hadOwn === true);
    return had ? { ...patch, hadOwn: true } : patch;
  }
  if (patch.kind !== 'branch' || patch.fresh || base === undefined) return patch;
  if (base.kind === 'removed') return { ...patch, fresh: true };
  if (base.kind === 'leaf') return patch;
  const entries = new Map<string, Part>();
  for (const key of mergedOrder(base, patch)) {
    const [before, now] = [base.entries.get(key), patch.entries.get(key)];
    const part = now === undefined ? before : overlay(before, now);
    if (part !== undefined) entries.set(key, part);
  }
  return { ...patch, entries, fresh: base.fresh };
}

/**
 * The order of the upper entries, new ones last. A version that names every entry thereby states
 * the order of all: the one way to put something in the middle.
 */
function mergedOrder(base: Branch, patch: Branch): Iterable<string> {
  const before = [...base.entries.keys()];
  const namesAll = before.every((key) => patch.entries.has(key));
  return namesAll ? patch.entries.keys() : new Set([...before, ...patch.entries.keys()]);
}

/**
 * What is left of a layer's item when a version has run out: all it said ends, and what it had
 * replaced does not come back (an old standard never returns by accident).
 */
export function eraseItem(
  base: Branch | Removed | undefined,
  gone: Branch | Removed,
): Branch | Removed | undefined {
  const left = erase(base, gone);
  return left?.kind === 'leaf' ? undefined : left;
}

function erase(base: Part | undefined, gone: Part): Part | undefined {
  if (base?.kind !== 'branch' || gone.kind !== 'branch') return undefined;
  const entries = new Map(base.entries);
  for (const [key, part] of gone.entries) {
    const before = base.entries.get(key);
    const left = before && erase(before, part);
    if (left) entries.set(key, left);
    else entries.delete(key);
  }
  return entries.size === 0 ? undefined : { ...base, entries };
}

/** An item without its tombstones; `undefined` when nothing is left. */
export function settle(part: Branch | Removed): Branch | undefined {
  const settled = settlePart(part);
  return settled?.kind === 'branch' ? settled : undefined;
}

function settlePart(part: Part): Leaf | Branch | undefined {
  if (part.kind === 'removed') return undefined;
  if (part.kind === 'leaf') return part;
  const entries = new Map<string, Part>();
  for (const [key, inner] of part.entries) {
    const settled = settlePart(inner);
    if (settled !== undefined) entries.set(key, settled);
  }
  return entries.size === 0 ? undefined : { ...part, entries, fresh: false };
}

/** A part of an upper item that a lower layer replaces or removes. */
export interface Shadow {
  /** First step from the item to the part: its field. */
  readonly field: string;
  readonly over: Leaf;
  readonly by: Leaf | Removed | Branch;
}

/** Everything of an upper item that a patch puts out of force. */
export function shadowsOf(base: Part, patch: Part, field = ''): Shadow[] {
  const isWhole = patch.kind !== 'branch' || patch.fresh || base.kind === 'leaf';
  if (isWhole) return leavesOf(base, field).map(([at, over]) => ({ field: at, over, by: patch }));
  if (base.kind === 'removed') return [];
  return [...patch.entries].flatMap(([key, part]) => {
    const before = base.entries.get(key);
    return before === undefined ? [] : shadowsOf(before, part, field === '' ? key : field);
  });
}

/** Ways to state what a parameter is: each takes the place of the others. */
const statements: readonly string[] = ['value', 'values', 'formula'];

/** What a lower parameter puts out of force by stating it in another way. */
export function restatementsOf(base: Branch, patch: Branch): Shadow[] {
  return statements.flatMap((field) => {
    const stated = patch.entries.get(field);
    if (stated === undefined) return [];
    const others = statements.flatMap((other) => {
      const before = other === field ? undefined : base.entries.get(other);
      return before === undefined ? [] : leavesOf(before, other);
    });
    return leavesOf(stated, field).flatMap(([, by]) =>
      others.map(([at, over]): Shadow => ({ field: at, over, by })),
    );
  });
}

/** The leaves of a part, each with the field of the item it stands in. */
export function leavesOf(part: Part, field = ''): [string, Leaf][] {
  if (part.kind === 'removed') return [];
  if (part.kind === 'leaf') {
    const inside = [...(part.inside?.values() ?? [])];
    return [part, ...inside].map((leaf) => [field, leaf]);
  }
  return [...part.entries].flatMap(([key, inner]) => leavesOf(inner, field === '' ? key : field));
}

/** A `null` inside an item that removes nothing, and what stood beside it. */
export interface VoidRemoval {
  readonly removed: Removed;
  /** Steps from the item to it. */
  readonly path: readonly string[];
  readonly siblings: readonly string[];
}

/** Parts that a patch removes though neither the layers above nor its own layer has them. */
export function voidRemovals(
  base: Branch | undefined,
  patch: Branch,
  path: readonly string[] = [],
): VoidRemoval[] {
  const siblings = [...(base?.entries.keys() ?? [])];
  return [...patch.entries].flatMap(([key, part]): VoidRemoval[] => {
    const before = base?.entries.get(key);
    const here = [...path, key];
    if (part.kind === 'removed') {
      const isVoid = before === undefined && part.hadOwn !== true;
      return isVoid ? [{ removed: part, path: here, siblings }] : [];
    }
    if (part.kind === 'leaf') return [];
    return voidRemovals(before?.kind === 'branch' ? before : undefined, part, here);
  });
}
