import { z } from 'zod';
import { strictObject } from '../../../base/object-schema.js';
import { remediable, type TimeLimit } from '../../format.js';
import { itemKeys, listOf, localized } from '../common.js';
import { byKey } from '../dispatch.js';
import { id } from '../texts.js';

const number = z.int().min(1);

/** Kinds of time limit by the key that tells them apart. */
export const timeLimitVariants = {
  days: strictObject({ days: number }),
  months: strictObject({ months: number }),
};

export const timeLimit: z.ZodType<TimeLimit, TimeLimit> = byKey<TimeLimit>(() => timeLimitVariants);

/** What a person can do about a decision. */
export const remedy = strictObject({
  ...itemKeys,
  against: listOf(z.enum(remediable)).optional(),
  programmes: listOf(id('kebab')).optional(),
  stage: z.enum(['before', 'after']).optional(),
  to: localized.optional(),
  within: timeLimit.optional(),
  counted: localized.optional(),
  how: localized.optional(),
});
