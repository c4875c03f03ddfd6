import { joinPointer } from '../base/json-pointer.js';
import type { Cite, Section } from './format.js';
import type { Branch, Leaf, Part } from './part.js';
import type { Origin, ResolvedItem, SectionItems } from './resolved.js';

/** An item of any section. */
export type AnyResolvedItem = ResolvedItem<SectionItems[Section]>;

/** What a merged item is made from, beside its parts. */
export interface ItemFrame {
  readonly id: string;
  readonly section: Section;
  readonly above: AnyResolvedItem | null;
  readonly layer: string;
  /** Day of the latest removal that made it what it is, if any. */
  readonly removedFrom: string | null;
}

/** Puts a merged item together again, noting for each part which file gave it. */
export function materialise(part: Branch, frame: ItemFrame): AnyResolvedItem {
  const origins = new Map<string, Origin>();
  const cites = new Map<string, readonly Cite[]>();
  let from = frame.removedFrom ?? '';
  const build = (each: Leaf | Branch, at: string): unknown => {
    origins.set(at, originOf(each));
    cites.set(at, each.cite);
    if (each.kind === 'leaf') {
      if (each.mark.from > from) from = each.mark.from;
      for (const [inside, leaf] of each.inside ?? []) build(leaf, at + inside);
      return each.value;
    }
    const value: Record<string, unknown> = {};
    for (const [key, inner] of each.entries) {
      if (inner.kind !== 'removed') value[key] = build(inner, joinPointer(at, key));
    }
    return Object.freeze(value);
  };
  const { id, section, above, layer } = frame;
  const value = build(part, '') as SectionItems[Section];
  return Object.freeze({ id, section, value, origins, cites, above, layer, from });
}

/** Where a part stands. */
export function originOf({ mark, pointer }: Part): Origin {
  const { file, from } = mark;
  return Object.freeze({ file: file.id, region: file.content.region, from, pointer });
}

/**
 * File and pointer that gave the part of an item at a pointer inside it: those of the nearest
 * part that has an origin of its own, followed further down.
 */
export function originAt(item: ResolvedItem<unknown>, pointer: string): Origin {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const origin = item.origins.get(at);
    if (origin !== undefined) {
      const rest = pointer.slice(at.length);
      return rest === '' ? origin : { ...origin, pointer: origin.pointer + rest };
    }
    if (at === '') return { file: '', region: item.layer, from: item.from, pointer };
  }
}

/** The source of the part of an item at a pointer inside it. */
export function citesAt(item: ResolvedItem<unknown>, pointer: string): readonly Cite[] {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const cites = item.cites.get(at);
    if (cites !== undefined) return cites;
    if (at === '') return [];
  }
}
