import { noneShapeOf } from '../facts/known-none.js';
import type { HouseholdInput } from '../facts/types.js';
import type { Entity, Fact, Vocabulary } from '../facts/vocabulary.js';
import type { Choose } from './choose.js';

type Json = Readonly<Record<string, unknown>>;

/** The one fact that a household file cannot do without. */
const regionId = 'household.region';

/**
 * The same household with less known of it: facts and decisions are left out, lists and sets of
 * codes say that there may be more, rows nobody links to go missing. Whatever is left is true of
 * the household it came from, so a bound worked out here must contain what is decided there.
 *
 * Rows must be named by `id`, as those of made-up households are. What was erased already can be
 * erased further.
 */
export function eraseFacts(
  household: HouseholdInput,
  vocabulary: Vocabulary,
  choose: Choose,
): HouseholdInput {
  const eraser = new Eraser(vocabulary, choose, choose.pick([0.05, 0.01, 0.2, 0.5]));
  const source = household as unknown as Json;
  const erased = eraser.row(source, vocabulary.household, '', '');
  const { decisions } = source;
  if (Array.isArray(decisions)) {
    erased.decisions = decisions.filter(
      ({ about }) => (about === undefined || eraser.isKept(about)) && !eraser.loses(),
    );
  }
  eraser.dropLinks();
  const { evidence } = source;
  if (Array.isArray(evidence)) {
    erased.evidence = evidence.flatMap((each) => eraser.evidence(each) ?? []);
  }
  return erased as unknown as HouseholdInput;
}

interface Link {
  readonly row: Record<string, unknown>;
  readonly name: string;
  readonly pointer: string;
}

class Eraser {
  /** Pointers of facts that are still there, from the old file to the new one. */
  private readonly moved = new Map<string, string>();
  private readonly dropped = new Set<string>();
  private readonly links: Link[] = [];

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly choose: Choose,
    private readonly rate: number,
  ) {}

  loses(): boolean {
    return this.choose.chance(this.rate);
  }

  isKept(id: unknown): boolean {
    return !this.dropped.has(String(id));
  }

  row(source: Json, entity: Entity, from: string, to: string): Record<string, unknown> {
    const row: Record<string, unknown> = source.id === undefined ? {} : { id: source.id };
    for (const fact of entity.facts) {
      const { name, declaration } = fact;
      const value = source[name];
      if (value === undefined || fact.kind === 'decision') continue;
      if (fact.id !== regionId && this.loses()) continue;
      row[name] = this.value(fact, value);
      this.moved.set(`${from}/${name}`, `${to}/${name}`);
      if (declaration.to !== undefined) this.links.push({ row, name, pointer: `${from}/${name}` });
    }
    // In the order of the dictionary: people before the lists that may speak of them.
    for (const child of entity.children) {
      const { list: name } = child.declaration;
      const before = source[name];
      const list = before && this.list(before, child, `${from}/${name}`, `${to}/${name}`);
      if (list !== undefined) row[name] = list;
    }
    return row;
  }

  private value({ declaration }: Fact, value: unknown): unknown {
    if (declaration.type !== 'codes' || value === null || !this.loses()) return value;
    const items = Array.isArray(value) ? value : ((value as Json).items as readonly unknown[]);
    return { items: items.filter(() => !this.loses()), complete: false };
  }

  private list(source: unknown, entity: Entity, from: string, to: string): unknown {
    if (Array.isArray(source)) return this.completeList(source, entity, from, to);
    const { items, atMost, none } = source as Json;
    const left = this.items(items as readonly Json[], entity, `${from}/items`, `${to}/items`);
    const isLimited = atMost !== undefined && !this.loses();
    const ruledOut = ((none ?? []) as readonly Json[]).filter(
      ({ person }) => !this.loses() && (person === undefined || this.isKept(person)),
    );
    return {
      items: left,
      complete: false,
      ...(isLimited && { atMost }),
      ...(ruledOut.length > 0 && { none: ruledOut }),
    };
  }

  private completeList(source: readonly Json[], entity: Entity, from: string, to: string): unknown {
    if (!this.loses()) {
      return source.map((row, index) =>
        this.row(row, entity, `${from}/${index}`, `${to}/${index}`),
      );
    }
    // Nothing is said of the list at all; or that some of its rows are not known.
    if (this.choose.chance(0.3)) {
      for (const row of source) this.drop(row, entity);
      return undefined;
    }
    const items = this.items(source, entity, from, `${to}/items`);
    const atMost = this.choose.chance(0.3) && source.length + this.choose.integer(0, 2);
    const none = this.none(source, entity);
    return {
      items,
      complete: false,
      ...(atMost !== false && { atMost }),
      ...(none !== undefined && { none: [none] }),
    };
  }

  private items(source: readonly Json[], entity: Entity, from: string, to: string): unknown[] {
    const items: unknown[] = [];
    for (const [index, row] of source.entries()) {
      if (this.loses()) this.drop(row, entity);
      else items.push(this.row(row, entity, `${from}/${index}`, `${to}/${items.length}`));
    }
    return items;
  }

  private drop(row: Json, entity: Entity): void {
    this.dropped.add(String(row.id));
    for (const child of entity.children) {
      const list = row[child.declaration.list] as { readonly items: readonly Json[] } | undefined;
      const rows = Array.isArray(list) ? (list as readonly Json[]) : (list?.items ?? []);
      for (const each of rows) this.drop(each, child);
    }
  }

  /** Kinds that the list does not have. */
  private none(source: readonly Json[], entity: Entity): unknown {
    const shape = noneShapeOf(entity);
    if (shape === null || !this.choose.chance(0.4)) return undefined;
    const { codeFact, key, linkFact } = shape;
    const known = source.map((row) => row[codeFact.name]);
    if (known.some((code) => typeof code !== 'string')) return undefined;
    const person = linkFact ? this.personOf(source, linkFact) : undefined;
    const among = person === undefined ? source : source.filter((row) => row.person === person);
    const codes = this.codesOf(codeFact).filter((code) =>
      among.every((row) => row[codeFact.name] !== code),
    );
    if (codes.length === 0) return undefined;
    const some = codes.filter(() => this.choose.chance(0.5));
    const named = some.length > 0 ? some : codes;
    return { ...(person !== undefined && { person }), [key]: named };
  }

  private personOf(source: readonly Json[], linkFact: Fact): unknown {
    const persons = source.map((row) => row[linkFact.name]).filter((id) => typeof id === 'string');
    const [first] = persons;
    if (first === undefined || !this.choose.chance(0.5)) return undefined;
    return this.isKept(first) ? first : undefined;
  }

  private codesOf({ declaration }: Fact): readonly string[] {
    return Object.keys(this.vocabulary.codeLists.get(declaration.codes ?? '')?.codes ?? {});
  }

  /** A link to a row that is gone is gone as well. */
  dropLinks(): void {
    for (const { row, name, pointer } of this.links) {
      const value = row[name];
      const targets = Array.isArray(value) ? value : [value];
      if (targets.every((id) => typeof id !== 'string' || this.isKept(id))) continue;
      delete row[name];
      this.moved.delete(pointer);
    }
  }

  evidence(source: Json): Json | undefined {
    const at = this.moved.get(String(source.at));
    return at === undefined ? undefined : { ...source, at };
  }
}
