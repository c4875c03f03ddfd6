import { z } from 'zod';
import { strictObject } from '../../../base/strict-object.js';
import type { Condition } from '../../format.js';
import { cites, itemKeys, itemsOf, listOf, localized, note } from '../common.js';
import { condition } from '../condition.js';
import { addIssue, byType } from '../dispatch.js';
import { expression } from '../expression.js';
import { id } from '../texts.js';

const month = z.int().min(1).max(12);

const months = listOf(month).check((payload) => {
  const seen = new Set<number>();
  for (const [index, value] of payload.value.entries()) {
    if (seen.has(value)) addIssue(payload, 'rulefile/duplicate-entry', { entry: value }, [index]);
    seen.add(value);
  }
});

/** One benefit of a programme. */
export const line = strictObject({
  label: localized.optional(),
  for: z.enum(['unit', 'member']).optional(),
  where: condition.optional(),
  when: condition.optional(),
  amount: expression.optional(),
  unit: z.string().optional(),
  months: months.optional(),
  kind: z.enum(['cash', 'service', 'referral']).optional(),
  cite: cites.optional(),
  note: note.optional(),
});

/** One way into a programme. */
export const route = strictObject({
  label: localized.optional(),
  when: condition.optional(),
  cite: cites.optional(),
  note: note.optional(),
});

/** When it starts, stops and is paid. */
export const timing = strictObject({
  start: z.enum(['month-of-application', 'month-of-decision', 'month-after-decision']).optional(),
  stop: z.enum(['month-of-change', 'month-after-change']).optional(),
  backPayMonths: z.int().min(0).optional(),
  rhythm: z.enum(['monthly', 'quarterly', 'yearly', 'once']).optional(),
  cite: cites.optional(),
  note: note.optional(),
});

/** A programme of assistance. */
export const programme = strictObject({
  ...itemKeys,
  scope: id('entity').optional(),
  unit: byType<Condition | 'self'>({ string: z.literal('self'), object: condition }).optional(),
  eligibility: condition.optional(),
  routes: itemsOf('kebab', route).optional(),
  class: expression.optional(),
  lines: itemsOf('kebab', line).optional(),
  timing: timing.optional(),
});
