import { z } from 'zod';
import { strictObject } from '../../../base/object-schema.js';
import { itemKeys } from '../common.js';
import { condition as conditionSchema } from '../condition.js';
import { checked } from '../dispatch.js';
import { checkTable, tableKeys } from '../expression/table.js';
import { expression } from '../expression.js';
import { id } from '../texts.js';
import { codes } from './parameter.js';

const scope = id('entity').optional();
const otherType = z.enum(['date', 'datetime', 'boolean', 'code']).optional();

/** A named condition. */
export const conditionItem = strictObject({
  ...itemKeys,
  scope,
  when: conditionSchema.optional(),
  open: z.boolean().optional(),
});

/** A named value worked out from facts and parameters. */
export const quantity = strictObject({
  ...itemKeys,
  scope,
  unit: z.string().optional(),
  type: otherType,
  codes: codes.optional(),
  value: expression.optional(),
});

/** A named table. */
export const table = checked(
  strictObject({
    ...itemKeys,
    ...tableKeys(expression),
    scope,
    unit: z.string().optional(),
    type: otherType,
    codes: codes.optional(),
  }),
  checkTable,
);
