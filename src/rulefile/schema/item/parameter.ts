import { z } from 'zod';
import { strictObject } from '../../../base/object-schema.js';
import type { ParameterCells, ParameterItem, ParameterValue } from '../../format.js';
import { itemKeys, listOf, localized, mapOf } from '../common.js';
import { addIssue, byType, checked } from '../dispatch.js';
import { band } from '../expression/table.js';
import { expression } from '../expression.js';
import { id, reference } from '../texts.js';

const plain = {
  number: z.number(),
  string: z.string(),
  boolean: z.boolean(),
  null: z.null(),
  array: z.array(z.string().min(1)),
};

const single = byType<ParameterValue>(plain);

/** A value, or cells of a keyed parameter. */
export const cell: z.ZodType<ParameterValue | ParameterCells, ParameterValue | ParameterCells> =
  byType<ParameterValue | ParameterCells>(() => ({ ...plain, object: cells }));

const anyKey = z.string().min(1);

/** Cells of a keyed parameter, nested in the order of its keys. */
export const cells: z.ZodType<ParameterCells, ParameterCells> = z
  .record(anyKey, cell)
  .refine((map) => Object.keys(map).length > 0, { params: { code: 'rulefile/empty-list' } });

const codeOrNumber = byType<string | number>({ string: z.string(), number: z.number() });

const key = byType<NonNullable<ParameterItem['keys']>[number]>({
  string: reference,
  object: strictObject({
    by: reference,
    groups: mapOf(
      'code',
      byType<readonly (string | number)[] | z.output<typeof band>>({
        array: listOf(codeOrNumber),
        object: band,
      }),
    ).optional(),
    otherwise: id('code').optional(),
  }),
});

/** Possible codes: the name of a code list, or the codes themselves. */
export const codes = byType<string | readonly string[]>({
  string: id('entity'),
  array: listOf(id('code')),
});

/** A legal value that changes by date. */
export const parameter = checked(
  strictObject({
    ...itemKeys,
    unit: z.string().optional(),
    type: z.enum(['number', 'code', 'codes', 'date', 'boolean']).optional(),
    codes: codes.optional(),
    keys: listOf(key).optional(),
    value: single.optional(),
    values: cells.optional(),
    formula: expression.optional(),
    check: expression.optional(),
    open: strictObject({ setBy: localized, published: localized.optional() }).optional(),
    extendable: z.boolean().optional(),
    lawful: strictObject({ low: expression.optional(), high: expression.optional() }).optional(),
  }),
  (payload, item) => {
    const given = ['value', 'values'].filter((name) => item[name] !== undefined);
    if (given.length > 1) addIssue(payload, 'rulefile/several-values', { keys: given });
    if (item.value !== undefined && item.value !== null && item.formula !== undefined) {
      addIssue(payload, 'rulefile/several-values', { keys: ['value', 'formula'] });
    }
  },
);
