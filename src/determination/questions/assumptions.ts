import { addMonths } from '../../base/date.js';
import type { Exact } from '../../base/exact.js';
import { parseHousehold } from '../../facts/parse-household.js';
import type { Household, Row, RowList, Value } from '../../facts/row.js';
import type { Entity, Fact, Vocabulary } from '../../facts/vocabulary.js';
import type { Missing } from '../result.js';
import { nameOf, pointerOf } from '../rows.js';

/** A place in a household that is not known. */
export type Gap =
  | { readonly kind: 'fact'; readonly row: Row; readonly of: Fact }
  | { readonly kind: 'list'; readonly row: Row; readonly of: Entity };

/** What may stand in a gap. */
export interface Domain {
  readonly values: readonly (Value | RowList)[];
  /** Whether there is nothing else that may. */
  readonly isWhole: boolean;
}

/** A copy of a household in which things that are not known may be assumed. */
export class Assumptions {
  readonly household: Household;
  private readonly rows: readonly Row[];

  constructor(
    household: Household,
    private readonly asOf: number,
  ) {
    // Nobody alters a parsed household; this one is nobody else's.
    this.household = parseHousehold(household.source, household.vocabulary);
    this.rows = [...rowsIn(this.household.root)];
  }

  /** Where something missing belongs; `undefined` where nothing can be assumed in its place. */
  gapOf({ kind, id, at, scope, subject }: Missing): Gap | undefined {
    const { vocabulary } = this.household;
    if (kind === 'decision') {
      const fact = vocabulary.factsById.get(`decision:${id}`);
      const row = this.rows.find((each) => each.entity.id === scope && nameOf(each) === subject);
      return fact && row && { kind: 'fact', row, of: fact };
    }
    if (kind === 'term') return undefined;
    const fact = kind === 'fact' ? vocabulary.factsById.get(id) : undefined;
    for (const row of this.rows) {
      if (fact && row.entity === fact.entity && pointerOf(row, fact.name) === at) {
        return { kind: 'fact', row, of: fact };
      }
      if (kind !== 'list') continue;
      for (const entity of row.entity.children) {
        const { list } = entity.declaration;
        if (`${row.entity.id}.${list}` === id && pointerOf(row, list) === at) {
          return { kind: 'list', row, of: entity };
        }
      }
    }
    return undefined;
  }

  /** What may stand in a gap: all of it where that is little, else some of it. */
  domainOf(gap: Gap): Domain {
    if (gap.kind === 'fact') return domainOfFact(gap, this.household.vocabulary, this.asOf);
    const list = gap.row.lists[gap.of.listSlot];
    return { values: list === undefined ? [] : [whole(list)], isWhole: false };
  }

  /**
   * What `tell` says while something is assumed.
   *
   * @param versions - copies of the row that a reading has made
   */
  assuming<T>(gap: Gap, value: Value | RowList, tell: () => T, versions: readonly Row[] = []): T {
    const undo = [gap.row, ...versions].map((row) =>
      gap.kind === 'fact' ? fill(row, gap.of, value as Value) : close(row, gap.of),
    );
    try {
      return tell();
    } finally {
      for (const each of undo) each();
    }
  }
}

/** A list with the rows that are known and no others. */
function whole(list: RowList): RowList {
  return { ...list, state: 'complete', atMost: null };
}

function fill({ values }: Row, { slot }: Fact, value: Value): () => void {
  const before = values[slot];
  values[slot] = value;
  return () => {
    values[slot] = before;
  };
}

function close({ lists }: Row, { listSlot: slot }: Entity): () => void {
  const before = lists[slot];
  if (before === undefined) return () => {};
  lists[slot] = whole(before);
  return () => {
    lists[slot] = before;
  };
}

function domainOfFact(
  { row, of: fact }: Gap & { kind: 'fact' },
  vocabulary: Vocabulary,
  asOf: number,
): Domain {
  const { declaration, slot } = fact;
  const none: readonly Value[] = declaration.nullable === true ? [null] : [];
  const known = row.values[slot];
  switch (declaration.type) {
    case 'boolean':
      return { values: [true, false, ...none], isWhole: true };
    case 'code': {
      const codes = vocabulary.codeLists.get(declaration.codes ?? '')?.codes;
      return { values: [...Object.keys(codes ?? {}), ...none], isWhole: codes !== undefined };
    }
    case 'codes': {
      const items =
        typeof known === 'object' && known !== null && 'items' in known ? known.items : [];
      return { values: [{ items, complete: true }, ...none], isWhole: false };
    }
    case 'date':
      return {
        values: [...yearsBack.map((years) => addMonths(asOf, -(12 * years))), ...none],
        isWhole: false,
      };
    case 'integer':
    case 'decimal':
    case 'money':
      return numbers(fact, none);
    default:
      return { values: [], isWhole: false };
  }
}

/** Years that lie before a day that somebody may name: children, workers, the old. */
const yearsBack = [1, 10, 2 * 10, 2 * 2 * 10, 2 * 2 * 2 * 10];
/** Fen of an amount that few limits lie above. */
const large = 100 * 100 * 100;
/** Numbers are tried one by one up to this many. */
const mostNumbers = 12;

function numbers({ declaration }: Fact, none: readonly Value[]): Domain {
  const { type, low = 0, high } = declaration;
  const scale = type === 'money' ? 100 : 1;
  if (type === 'integer' && high !== undefined && high - low <= mostNumbers) {
    const values: Exact[] = [];
    for (let each = low; each <= high; each += 1) values.push(each);
    return { values: [...values, ...none], isWhole: true };
  }
  const most = high === undefined ? (type === 'money' ? large : 100) : high * scale;
  return { values: [low * scale, most, ...none], isWhole: false };
}

function* rowsIn(row: Row): Generator<Row> {
  yield row;
  for (const { rows } of row.lists) for (const each of rows) yield* rowsIn(each);
}
