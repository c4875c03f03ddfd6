import { z } from 'zod';
import { strictObject } from '../../../base/object-schema.js';
import { cites, itemKeys, itemsOf, localized, mapOf, note } from '../common.js';
import { condition } from '../condition.js';
import { byType } from '../dispatch.js';
import { gradeOrDecision, id } from '../texts.js';

const attribute = byType<string | number | boolean>({
  string: z.string(),
  number: z.number(),
  boolean: z.boolean(),
});

/** One grade. */
export const grade = strictObject({
  label: localized.optional(),
  severity: z.number().optional(),
  when: condition.optional(),
  attributes: mapOf('word', attribute).optional(),
  cite: cites.optional(),
  note: note.optional(),
});

/** Ordered grades; the first whose condition holds. */
export const grading = strictObject({
  ...itemKeys,
  scope: id('entity').optional(),
  among: condition.optional(),
  grades: itemsOf('word', grade).optional(),
  otherwise: gradeOrDecision.optional(),
});
