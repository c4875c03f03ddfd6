import { type KnownNone, Row, type RowList } from '../../facts/row.js';
import type { Entity, Fact, Vocabulary } from '../../facts/vocabulary.js';
import type { Missing, MissingLedger } from './missing.js';

/** What is known of a row that may exist beside the known rows of an incomplete list. */
interface PhantomState {
  /** The incomplete list of the household that it may stand in, itself or through an owner. */
  readonly missing: ReadonlySet<Missing>;
  /** Codes a fact of it cannot have, by fact slot. */
  readonly excluded: ReadonlyMap<number, ReadonlySet<string>>;
}

/** A link whose target is given: rows that stand for those pointing to one row. */
export interface LinkTo {
  readonly fact: Fact;
  readonly target: Row;
}

const nothingExcluded: ReadonlySet<string> = new Set();
const unknownList: RowList = { rows: [], state: 'unknown', atMost: null, none: [] };

/**
 * Phantom rows: one row, of which nothing is known, stands for all rows that may be missing
 * from an incomplete list. They live in the run, never in the household.
 */
export class Phantoms {
  private readonly states = new Map<Row, PhantomState>();
  private readonly made = new Map<Row, Map<string, Map<Row | null, readonly Row[]>>>();

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly root: Row,
    private readonly ledger: MissingLedger,
  ) {}

  /** The incomplete list behind a phantom; `undefined` for a row of the household. */
  missingBehind(row: Row): ReadonlySet<Missing> | undefined {
    return this.states.get(row)?.missing;
  }

  /** Codes a phantom's fact is known not to have. */
  excludedFrom(row: Row, slot: number): ReadonlySet<string> {
    return this.states.get(row)?.excluded.get(slot) ?? nothingExcluded;
  }

  /** Names the incomplete list of `entity` in `owner`, or the list that `owner` may stand in. */
  missingList(entity: Entity, owner: Row): ReadonlySet<Missing> {
    return this.missingBehind(owner) ?? this.ledger.list(entity, owner);
  }

  /**
   * Phantoms that together stand for every row that may be missing from a list: one, or one for
   * each row they may belong to where the household says what each has none of.
   */
  ofList(entity: Entity, owner: Row, linkTo: LinkTo | null): readonly Row[] {
    const key = linkTo === null ? entity.id : `${entity.id} ${linkTo.fact.id}`;
    const lists = getOrMake(
      this.made,
      owner,
      () => new Map<string, Map<Row | null, readonly Row[]>>(),
    );
    const byTarget = getOrMake(lists, key, () => new Map<Row | null, readonly Row[]>());
    return getOrMake(byTarget, linkTo?.target ?? null, () => this.make(entity, owner, linkTo));
  }

  private make(entity: Entity, owner: Row, linkTo: LinkTo | null): readonly Row[] {
    const none = owner.lists[entity.listSlot]?.none ?? [];
    if (linkTo !== null) return [this.phantom(entity, owner, none, linkTo)];
    const split = none.find(({ linkSlot }) => linkSlot !== null)?.linkSlot ?? null;
    const fact = split === null ? undefined : entity.facts[split];
    if (fact === undefined) return [this.phantom(entity, owner, none, null)];
    const { rows, complete } = this.rowsOf(fact.declaration.to);
    const linked = rows.map((target) => this.phantom(entity, owner, none, { fact, target }));
    const isAllThereIs = complete && fact.declaration.nullable !== true;
    return isAllThereIs ? linked : [...linked, this.phantom(entity, owner, none, null)];
  }

  private phantom(
    entity: Entity,
    owner: Row,
    none: readonly KnownNone[],
    linkTo: LinkTo | null,
  ): Row {
    const row = new Row(
      entity,
      owner,
      -1,
      null,
      entity.facts.map(() => undefined),
      owner.pointer,
    );
    for (const _ of entity.children) row.lists.push(unknownList);
    for (const _ of entity.linkedFrom) row.linked.push([]);
    // A link to several rows is known to name the target among others, which is nothing to read.
    if (linkTo?.fact.declaration.type === 'link') row.values[linkTo.fact.slot] = linkTo.target;
    this.states.set(row, {
      missing: this.missingList(entity, owner),
      excluded: excludedBy(none, linkTo),
    });
    return row;
  }

  /** Every known row of an entity, and whether there can be no other. */
  private rowsOf(entityId: string | undefined): { rows: readonly Row[]; complete: boolean } {
    const entity = this.vocabulary.entitiesById.get(entityId ?? '');
    if (entity === undefined) return { rows: [], complete: false };
    let rows: Row[] = [this.root];
    let complete = true;
    for (const { listSlot } of chainTo(entity)) {
      complete &&= rows.every((row) => row.lists[listSlot]?.state === 'complete');
      rows = rows.flatMap((row) => row.lists[listSlot]?.rows ?? []);
    }
    return { rows, complete };
  }
}

/** The entities whose lists lead from the household down to an entity, itself last. */
export function chainTo(entity: Entity): readonly Entity[] {
  return entity.owner === null ? [] : [...chainTo(entity.owner), entity];
}

function excludedBy(
  none: readonly KnownNone[],
  linkTo: LinkTo | null,
): ReadonlyMap<number, ReadonlySet<string>> {
  const excluded = new Map<number, ReadonlySet<string>>();
  for (const { codeSlot, codes, linkSlot, link } of none) {
    const isSaidOfIt =
      linkSlot === null ||
      link === null ||
      (linkTo !== null && linkTo.fact.slot === linkSlot && linkTo.target === link);
    if (!isSaidOfIt) continue;
    excluded.set(codeSlot, new Set([...(excluded.get(codeSlot) ?? []), ...codes]));
  }
  return excluded;
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
