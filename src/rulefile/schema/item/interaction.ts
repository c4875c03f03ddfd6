import { z } from 'zod';
import { strictObject } from '../../../base/object-schema.js';
import { itemKeys, listOf } from '../common.js';
import { condition } from '../condition.js';
import { expression } from '../expression.js';
import { decisionName, subject } from '../texts.js';

export const interactionKinds = [
  'excludes',
  'yields-to',
  'choose-one',
  'higher-of',
  'includes',
  'tops-up-to',
  'shares-cap',
] as const;

/** How programmes or lines act on each other. */
export const interaction = strictObject({
  ...itemKeys,
  kind: z.enum(interactionKinds).optional(),
  subject: subject.optional(),
  among: listOf(subject).optional(),
  level: z.enum(['person', 'programme']).optional(),
  when: condition.optional(),
  decision: decisionName.optional(),
  amount: expression.optional(),
});
