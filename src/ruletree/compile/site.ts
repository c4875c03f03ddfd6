import { joinPointer } from '../../base/json.js';
import type { Entity } from '../../facts/vocabulary.js';
import type { RuletreeCode } from '../../messages/ruletree.js';
import type { Cite } from '../../rulefile/format.js';
import { citesAt, originAt } from '../../rulefile/materialise.js';
import type { Origin, ResolvedItem } from '../../rulefile/resolved.js';
import type { LiteralNode } from '../nodes.js';

/** What names can be read at one place of the rules. */
export interface Scope {
  /** Entity of the row in scope; `null` where only parameters may be read. */
  readonly entity: Entity | null;
  /** Scope outside the innermost `where` or `value`. */
  readonly outer: Scope | null;
  /** Key values by reference text, where a derived parameter's cell is worked out. */
  readonly keys?: ReadonlyMap<string, string>;
  /** The same as values, where a formula may ask for them; `null`: it may not. */
  readonly settled?: ReadonlyMap<string, SettledKey | null>;
}

/** What a key of a parameter is in the cell under work. */
export type SettledKey = Pick<LiteralNode, 'value' | 'type'>;

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

  /** Where what stands here comes from: a source of its own, or that of what it stands in. */
  cites(own: readonly Cite[] | undefined): readonly Cite[] {
    return own ?? citesAt(this.item, this.at);
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
