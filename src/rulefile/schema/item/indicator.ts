import { z } from 'zod';
import { strictObject } from '../../../base/object-schema.js';
import { itemKeys } from '../common.js';
import { condition } from '../condition.js';
import { expression } from '../expression.js';
import { id } from '../texts.js';

/** A share of rows over many determinations. */
export const indicator = strictObject({
  ...itemKeys,
  scope: id('entity').optional(),
  among: condition.optional(),
  count: condition.optional(),
  operator: z
    .enum(['greaterThan', 'greaterThanInclusive', 'lessThan', 'lessThanInclusive', 'equal'])
    .optional(),
  target: expression.optional(),
});
