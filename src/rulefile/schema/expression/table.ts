import { z } from 'zod';
import { strictObject } from '../../../base/object-schema.js';
import type { Expression, Match } from '../../format.js';
import { bandKeys, checkBand, checkEdges } from '../band.js';
import { cites, itemsOf, listOf, note } from '../common.js';
import { addIssue, byType, checked } from '../dispatch.js';

type E = z.ZodType<Expression, Expression>;

/** A band of numbers or dates. */
export const band = checked(strictObject(bandKeys), (payload, value) => {
  checkBand(payload, value);
  checkEdges(payload, value);
});

const codeOrNumber = byType<string | number>({ string: z.string(), number: z.number() });

/** What a key of a table row must be. */
export const match = byType<Match>({
  string: z.string(),
  number: z.number(),
  boolean: z.boolean(),
  null: z.null(),
  array: listOf(codeOrNumber),
  object: band,
});

/** Keys of a table, named or inside an expression. */
export const tableKeys = (expression: E) => {
  const row = strictObject({
    match: listOf(match),
    value: z.nullable(expression).optional(),
    note: note.optional(),
    cite: cites.optional(),
  });
  return {
    keys: listOf(expression).optional(),
    rows: itemsOf('word', row).optional(),
    hit: z.enum(['unique', 'first', 'highest', 'lowest']).optional(),
    otherwise: expression.optional(),
  };
};

/** Refuses a table without rows, and rows that do not match every key. */
export function checkTable(
  payload: z.core.ParsePayload,
  table: Readonly<Record<string, unknown>>,
): void {
  const { rows, keys } = table;
  if (typeof rows !== 'object' || rows === null) return;
  if (Object.keys(rows).length === 0) addIssue(payload, 'rulefile/empty-list', {}, ['rows']);
  if (!Array.isArray(keys)) return;
  for (const [id, row] of Object.entries(rows as Readonly<Record<string, unknown>>)) {
    const matched = (row as { readonly match?: unknown } | null | undefined)?.match;
    if (Array.isArray(matched) && matched.length !== keys.length) {
      const params = { expected: keys.length, found: matched.length };
      addIssue(payload, 'rulefile/match-length', params, ['rows', id, 'match']);
    }
  }
}

/** A table inside an expression. */
export const tableVariants = (expression: E) => ({
  table: strictObject({ table: checked(strictObject(tableKeys(expression)), checkTable) }),
});
