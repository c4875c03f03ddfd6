import { add, formatDecimal, fromNumber, parseExact } from '../../base/exact.js';
import { formatFen, parseYuan } from '../../base/money.js';
import type { HouseholdInput } from '../../facts/types.js';
import type { Entity, Fact } from '../../facts/vocabulary.js';
import type { Choose } from '../../samples/index.js';

type JsonRow = Record<string, unknown>;

/** The same household with one value of a fact higher; `null` where it has none. */
export function raiseFact(
  household: HouseholdInput,
  fact: Fact,
  choose: Choose,
): HouseholdInput | null {
  const copy = structuredClone(household) as unknown as JsonRow;
  const rows = rowsOf(copy, fact.entity).filter((row) => isGiven(row[fact.name]));
  if (rows.length === 0) return null;
  const row = rows[choose.integer(0, rows.length - 1)];
  const raised = row && raisedValue(row[fact.name], fact, choose);
  if (row === undefined || raised === undefined) return null;
  row[fact.name] = raised;
  return copy as unknown as HouseholdInput;
}

function rowsOf(root: JsonRow, entity: Entity): readonly JsonRow[] {
  if (entity.owner === null) return [root];
  return rowsOf(root, entity.owner).flatMap((owner) => {
    const list = owner[entity.declaration.list];
    const items = Array.isArray(list) ? list : (list as { items?: unknown } | undefined)?.items;
    return Array.isArray(items) ? (items as JsonRow[]) : [];
  });
}

function isGiven(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** Steps that cross an edge, and steps that jump over several. */
const steps = [1, 2, 99, 100, 5_000, 100_000] as const;

function raisedValue(value: unknown, fact: Fact, choose: Choose): string | number | undefined {
  if (!isGiven(value)) return undefined;
  const { type, high } = fact.declaration;
  const step = choose.pick(steps);
  if (type === 'money') {
    const read = parseYuan(value);
    return read.ok ? formatFen(add(read.fen, step)) : undefined;
  }
  const exact = typeof value === 'number' ? fromNumber(value) : parseExact(value);
  if (exact === undefined) return undefined;
  const raised = Number(formatDecimal(add(exact, type === 'integer' ? step : 1), 2));
  return high !== undefined && raised > high ? undefined : raised;
}
