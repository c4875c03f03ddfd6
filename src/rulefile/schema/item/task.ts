import { strictObject } from '../../../base/object-schema.js';
import { itemKeys, localized } from '../common.js';
import { condition } from '../condition.js';
import { expression } from '../expression.js';
import { id } from '../texts.js';

/** Something to be done once, by a day. */
export const task = strictObject({
  ...itemKeys,
  scope: id('entity').optional(),
  for: condition.optional(),
  role: localized.optional(),
  deadline: expression.optional(),
});
