import { z } from 'zod';
import { strictObject } from '../../base/object-schema.js';
import { type Condition, type LeafValue, operators } from '../format.js';
import { cites, listOf, localized, note } from './common.js';
import { byKey, byType } from './dispatch.js';
import { id, reference } from './texts.js';

const base = {
  id: id('item').optional(),
  label: localized.optional(),
  note: note.optional(),
  cite: cites.optional(),
};

const readFact = strictObject({ fact: reference });

/** What a leaf compares with. */
export const leafValue = byType<LeafValue>({
  string: z.string(),
  number: z.number(),
  boolean: z.boolean(),
  null: z.null(),
  array: listOf(byType<string | number>({ string: z.string(), number: z.number() })),
  object: readFact,
});

/** A condition in json-rules-engine's dialect. */
export const condition: z.ZodType<Condition, Condition> = byKey<Condition>(() => conditionVariants);

/** Conditions by the key that tells their kind. */
export const conditionVariants = {
  all: strictObject({ ...base, all: listOf(condition) }),
  any: strictObject({ ...base, any: listOf(condition) }),
  not: strictObject({ ...base, not: condition }),
  condition: strictObject({ ...base, condition: id('item') }),
  fact: strictObject({
    ...base,
    fact: reference,
    operator: z.enum(operators),
    value: leafValue,
  }),
};
