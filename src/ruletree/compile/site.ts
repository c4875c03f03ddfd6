import { joinPointer } from '../../base/json.js';
import type { Entity } from '../../facts/vocabulary.js';
import type { RuletreeCode } from '../../messages/ruletree.js';
import type { Cite } from '../../rulefile/format.js';
import type { Origin, ResolvedItem } from '../../rulefile/resolved.js';

/** What names can be read at one place of the rules. */
export interface Scope {
  /** Entity of the row in scope; `null` where only parameters may be read. */
  readonly entity: Entity | null;
  /** Scope outside the innermost `where` or `value`. */
  readonly outer: Scope | null;
  /** Key values by reference text, where a derived parameter's cell is worked out. */
  readonly keys?: ReadonlyMap<string, string>;
}

export type AnyItem = ResolvedItem<unknown>;

/** Reports a problem at a place. */
export type Report = (
  code: RuletreeCode,
  origin: Origin,
  params: Readonly<Record<string, string | number | readonly string[]>>,
) => void;

/**
 * A place in the rules that is being compiled: the item, the pointer inside it, and the
 * rows in scope there.
 */
export class Site {
  constructor(
    readonly item: AnyItem,
    /** Pointer inside the item. */
    readonly at: string,
    readonly scope: Scope,
    private readonly report: Report,
  ) {}

  /** The place one step deeper. */
  in(...tokens: readonly (string | number)[]): Site {
    let at = this.at;
    for (const token of tokens) at = joinPointer(at, token);
    return new Site(this.item, at, this.scope, this.report);
  }

  /** The same place with a list's row in scope. */
  within(entity: Entity): Site {
    return this.withScope({ entity, outer: this.scope });
  }

  withScope(scope: Scope): Site {
    return new Site(this.item, this.at, scope, this.report);
  }

  /** File and pointer that gave what stands here. */
  get origin(): Origin {
    return originAt(this.item, this.at);
  }

  /** Notes a problem here; `undefined` so that it can be returned. */
  fail(
    code: RuletreeCode,
    params: Readonly<Record<string, string | number | readonly string[]>> = {},
  ): undefined {
    this.report(code, this.origin, { item: this.item.id, ...params });
    return undefined;
  }
}

/** Origin of the part of an item at a pointer: that of the nearest part that has one. */
export function originAt(item: AnyItem, pointer: string): Origin {
  let prefix = pointer;
  for (;;) {
    const origin = item.origins.get(prefix);
    if (origin) {
      const rest = pointer.slice(prefix.length);
      return rest === '' ? origin : { ...origin, pointer: origin.pointer + rest };
    }
    if (prefix === '') break;
    prefix = prefix.slice(0, prefix.lastIndexOf('/'));
  }
  return { file: '', region: item.layer, from: item.from, pointer };
}

/** The sources of a thing, or those of the item it stands in. */
export function citesOf(own: readonly Cite[] | undefined, item: AnyItem): readonly Cite[] {
  if (own) return own;
  const value = item.value as { readonly cite?: readonly Cite[] } | null;
  return value?.cite ?? [];
}
