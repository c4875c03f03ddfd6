import { z } from 'zod';
import { strictObject } from '../../../base/object-schema.js';
import { type Condition, timingRhythms, timingStarts, timingStops } from '../../format.js';
import { cites, itemKeys, itemsOf, listOf, localized, note } from '../common.js';
import { condition } from '../condition.js';
import { addIssue, byType } from '../dispatch.js';
import { roundDirections } from '../expression/arithmetic.js';
import { expression } from '../expression.js';
import { id, numberText, text } from '../texts.js';

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

/** How an amount of a year is cut into parts. */
export const parts = strictObject({
  step: numberText,
  remainder: z.enum(['first', 'last']),
});

/** What is still paid after the end. */
export const taper = strictObject({
  label: localized.optional(),
  after: listOf(text).optional(),
  when: condition.optional(),
  months: expression.optional(),
  shares: listOf(expression).optional(),
  round: strictObject({ step: numberText, direction: z.enum(roundDirections) }).optional(),
  cap: expression.optional(),
  cite: cites.optional(),
  note: note.optional(),
});

/** What is paid for a gap. */
export const renewal = strictObject({
  when: condition.optional(),
  months: expression.optional(),
  cite: cites.optional(),
  note: note.optional(),
});

/** When it starts, stops and is paid. */
export const timing = strictObject({
  start: z.enum(timingStarts).optional(),
  stop: z.enum(timingStops).optional(),
  backPayMonths: z.int().min(0).optional(),
  rhythm: z.enum(timingRhythms).optional(),
  paidIn: z.enum(['first', 'last']).optional(),
  parts: parts.optional(),
  tapers: itemsOf('kebab', taper).optional(),
  renewal: renewal.optional(),
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
