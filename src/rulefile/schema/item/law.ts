import { z } from 'zod';
import { strictObject } from '../../../base/object-schema.js';
import { itemKeys } from '../common.js';
import { condition } from '../condition.js';
import { expression } from '../expression.js';
import { id } from '../texts.js';

/** How a number may move while one fact rises. */
export const moves = strictObject({
  of: expression,
  as: id('fact'),
  never: z.enum(['rises', 'falls']),
  unless: condition.optional(),
});

/** What must be so of every household. */
export const law = strictObject({
  ...itemKeys,
  scope: id('entity').optional(),
  holds: condition.optional(),
  moves: moves.optional(),
});
