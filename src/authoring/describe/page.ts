/** A page about rules, before it is put into a format. All texts are in one language. */
export interface RulesPage {
  readonly title: string;
  readonly lead: readonly string[];
  readonly sections: readonly PageSection[];
}

/** A kind of rules. */
export interface PageSection {
  /** Anchor, unique on the page. */
  readonly id: string;
  readonly heading: string;
  /** What stands before the first entry. */
  readonly blocks: readonly Block[];
  readonly entries: readonly Entry[];
}

/** One rule with what belongs to it. */
export interface Entry {
  /** Anchor, unique on the page. */
  readonly id: string;
  readonly heading: string;
  /** Its id in the rule files. */
  readonly code: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  /** Sources and places, shown smaller. */
  | { readonly kind: 'small'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export interface ListItem {
  readonly text: string;
  readonly items: readonly ListItem[];
}

export function text(said: string): Block {
  return { kind: 'text', text: said };
}

export function small(said: string): Block {
  return { kind: 'small', text: said };
}

/** A table, or nothing where it has no rows. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly Block[] {
  return rows.length === 0 ? [] : [{ kind: 'table', head, rows }];
}

/** A list, or nothing where it has no items. */
export function list(items: readonly ListItem[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
