import type { Row } from '../../facts/row.js';
import type { Entity, Fact } from '../../facts/vocabulary.js';

/** Something not known that may still change a result. */
export interface Missing {
  /** `list`: rows may be missing from it; `term`: a value of the rules that nobody has set. */
  readonly kind: 'fact' | 'list' | 'term' | 'decision';
  /**
   * Fact id (`person.birthDate`), owner and key of the list (`person.disabilities`), parameter
   * with its cell (`heating.rate[rural]`), or decision id as it stands in a household's file.
   */
  readonly id: string;
  /** Row it is missing from; `null` for terms. */
  readonly row: Row | null;
}

/** Nothing is missing. */
export const nothingMissing: ReadonlySet<Missing> = new Set();

const decisionPrefix = 'decision:';

/** Every missing thing of one run, each as one object, so that sets of them work. */
export class MissingLedger {
  private readonly known = new Map<string, Map<Row | null, ReadonlySet<Missing>>>();

  /** @param named - told of every thing that is named, as often as it is */
  constructor(private readonly named: (missing: ReadonlySet<Missing>) => void = () => {}) {}

  /** A fact or decision of a row. */
  fact(fact: Fact, row: Row): ReadonlySet<Missing> {
    return fact.kind === 'decision'
      ? this.decision(decisionId(fact), row)
      : this.one('fact', fact.id, row);
  }

  /** The list of an entity's rows in its owner. */
  list(entity: Entity, owner: Row): ReadonlySet<Missing> {
    return this.one('list', `${owner.entity.id}.${entity.declaration.list}`, owner);
  }

  /** An open term of the rules. */
  term(id: string): ReadonlySet<Missing> {
    return this.one('term', id, null);
  }

  /** A decision about a row. */
  decision(id: string, row: Row): ReadonlySet<Missing> {
    return this.one('decision', id, row);
  }

  private one(kind: Missing['kind'], id: string, row: Row | null): ReadonlySet<Missing> {
    const key = `${kind} ${id}`;
    let rows = this.known.get(key);
    if (rows === undefined) {
      rows = new Map();
      this.known.set(key, rows);
    }
    let found = rows.get(row);
    if (found === undefined) {
      found = new Set([{ kind, id, row }]);
      rows.set(row, found);
    }
    this.named(found);
    return found;
  }
}

/** What is missing from any of several sets. */
export function allMissing(...sets: readonly ReadonlySet<Missing>[]): ReadonlySet<Missing> {
  let all = nothingMissing;
  for (const set of sets) if (set.size > all.size) all = set;
  // Parts of a rule mostly ask for the same things, and then the largest set is the whole.
  let joined: Set<Missing> | null = null;
  for (const set of sets) {
    if (set === all) continue;
    for (const missing of set) {
      if (all.has(missing)) continue;
      joined ??= new Set(all);
      joined.add(missing);
    }
  }
  return joined ?? all;
}

function decisionId(fact: Fact): string {
  return fact.id.startsWith(decisionPrefix) ? fact.id.slice(decisionPrefix.length) : fact.id;
}
