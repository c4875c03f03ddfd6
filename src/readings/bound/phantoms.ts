import { Row, type RowList } from '../../facts/row.js';
import type { Entity, Fact } from '../../facts/vocabulary.js';
import type { Missing, MissingLedger } from './missing.js';

/** A link whose target is given: rows that stand for those pointing to one row. */
export interface LinkTo {
  readonly fact: Fact;
  readonly target: Row;
}

const unknownList: RowList = { rows: [], state: 'unknown', atMost: null, none: [] };

/**
 * Phantom rows: one row, of which nothing is known, stands for all rows that may be missing
 * from an incomplete list. And rows as they would be if they linked to a given one. Both live in
 * the run, never in the household.
 */
export class Phantoms {
  /** For each phantom, the incomplete list of the household behind it. */
  private readonly behind = new Map<Row, ReadonlySet<Missing>>();
  private readonly originals = new Map<Row, Row>();
  private readonly made = new Map<Row, Map<string, Map<Row | null, Row>>>();

  /** @param known - phantoms of an earlier reading of the household, used where there are any */
  constructor(
    private readonly ledger: MissingLedger,
    private readonly known: Phantoms | null = null,
  ) {}

  /** The incomplete list behind a phantom; `undefined` for a row of the household. */
  missingBehind(row: Row): ReadonlySet<Missing> | undefined {
    return this.behind.get(row) ?? this.known?.missingBehind(row);
  }

  /** Whether a row is the household's own, and no phantom or version of one. */
  isOwn(row: Row): boolean {
    return !this.behind.has(row) && !this.originals.has(row);
  }

  /** The household's own row of which this is a version, or the row itself. */
  originalOf(row: Row): Row {
    return this.originals.get(row) ?? this.known?.originalOf(row) ?? row;
  }

  /** Every version of a row of the household. */
  versionsOf(row: Row): readonly Row[] {
    return [...this.originals].flatMap(([version, of]) => (of === row ? [version] : []));
  }

  /** Names the incomplete list of `entity` in `owner`, or the list that `owner` may stand in. */
  missingList(entity: Entity, owner: Row): ReadonlySet<Missing> {
    return this.missingBehind(owner) ?? this.ledger.list(entity, this.originalOf(owner));
  }

  /** The phantom of a list; with `linkTo`, the one for its rows that point to a given row. */
  ofList(entity: Entity, owner: Row, linkTo: LinkTo | null): Row {
    return this.once(owner, `${entity.id} ${linkTo?.fact.id}`, linkTo, () => {
      const values = entity.facts.map(() => undefined);
      const row = new Row(entity, owner, -1, null, values, owner.pointer);
      for (const _ of entity.children) row.lists.push(unknownList);
      if (linkTo !== null) setLink(row, linkTo);
      this.behind.set(row, this.missingList(entity, owner));
      return row;
    });
  }

  /** A known row of which the link is not known, as it is if it points to a given row. */
  linkedTo(row: Row, linkTo: LinkTo): Row {
    return this.once(row, linkTo.fact.id, linkTo, () => {
      const version = this.copy(row, row.owner);
      setLink(version, linkTo);
      return version;
    });
  }

  /** A row with the rows below it, whose owner is then the copy. */
  private copy(row: Row, owner: Row | null): Row {
    const { entity, index, id, values, pointer } = row;
    const copied = new Row(entity, owner, index, id, [...values], pointer);
    this.originals.set(copied, this.originalOf(row));
    for (const list of row.lists) {
      copied.lists.push({ ...list, rows: list.rows.map((each) => this.copy(each, copied)) });
    }
    return copied;
  }

  private once(row: Row, key: string, linkTo: LinkTo | null, make: () => Row): Row {
    const target = linkTo?.target ?? null;
    const known = this.known?.find(row, key, target);
    if (known !== undefined) return known;
    const keys = getOrMake(this.made, row, () => new Map<string, Map<Row | null, Row>>());
    const targets = getOrMake(keys, key, () => new Map<Row | null, Row>());
    return getOrMake(targets, target, make);
  }

  private find(row: Row, key: string, target: Row | null): Row | undefined {
    return this.made.get(row)?.get(key)?.get(target);
  }
}

/** Knowing that a link to several rows names one of them still leaves it unknown. */
function setLink(row: Row, { fact, target }: LinkTo): void {
  if (fact.declaration.type === 'link') row.values[fact.slot] = target;
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
