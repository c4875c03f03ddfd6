import { z } from 'zod';
import { strictObject } from '../../../base/object-schema.js';
import { factTypes } from '../../../facts/declaration.js';
import { itemKeys, localized, mapOf } from '../common.js';
import { id } from '../texts.js';

const cost = z.int().min(1);

const factKeys = {
  type: z.enum(factTypes),
  unit: z.string().optional(),
  codes: id('entity').optional(),
  to: id('entity').optional(),
  nullable: z.boolean().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  help: localized.optional(),
  question: localized.optional(),
  ask: strictObject({ effort: cost, intrusion: cost }).optional(),
  standing: z.enum(['fixed', 'changeable', 'provable']).optional(),
};

/** A fact of the place's own. */
export const fact = strictObject({ ...factKeys, label: localized });

/** A decision the law leaves to people. */
export const decision = strictObject({
  ...itemKeys,
  ...factKeys,
  about: id('entity'),
  decidedBy: localized,
});

/** Codes added to an open list, or a new list. */
export const codeList = strictObject({
  label: localized.optional(),
  open: z.boolean().optional(),
  codes: mapOf('code', localized),
});
