import { z } from 'zod';
import { strictObject } from '../../../base/object-schema.js';
import { type FrequencyItem, partialPeriods, weekdays } from '../../format.js';
import { itemKeys, listOf, localized } from '../common.js';
import { condition } from '../condition.js';
import { addIssue, byKey, checked } from '../dispatch.js';
import { expression } from '../expression.js';
import { id, text } from '../texts.js';

const partial = z.enum(partialPeriods).optional();

/** Kinds of frequency by the key that tells them apart. */
export const frequencyVariants = {
  everyDays: strictObject({ everyDays: expression }),
  perWeek: strictObject({
    perWeek: expression,
    weekStarts: z.enum(weekdays).optional(),
    partial,
  }),
  perMonth: strictObject({ perMonth: expression, partial }),
  daily: strictObject({ daily: expression }),
  onDays: strictObject({
    onDays: text,
    perYear: expression.optional(),
    daysBefore: expression.optional(),
  }),
  after: checked(
    strictObject({
      after: expression,
      hours: expression.optional(),
      days: expression.optional(),
    }),
    (payload, value) => oneOf(payload, value, ['hours', 'days']),
  ),
};

/** How often. */
export const frequency: z.ZodType<FrequencyItem, FrequencyItem> = byKey<FrequencyItem>(
  () => frequencyVariants,
);

/** From when on a missing contact is overdue, or a warning is given. */
export const threshold = checked(
  strictObject({
    operator: z.enum(['greaterThan', 'greaterThanInclusive']),
    gap: expression.optional(),
    late: expression.optional(),
  }),
  (payload, value) => oneOf(payload, value, ['gap', 'late']),
);

export const upload = strictObject({ days: expression.optional() });

export const emergency = strictObject({
  when: condition,
  factor: expression,
});

/** A duty to contact. */
export const duty = strictObject({
  ...itemKeys,
  scope: id('entity').optional(),
  for: condition.optional(),
  role: localized.optional(),
  by: listOf(text).optional(),
  contacts: listOf(text).optional(),
  services: listOf(text).optional(),
  frequency: frequency.optional(),
  starts: expression.optional(),
  ends: expression.optional(),
  overdue: threshold.optional(),
  warning: threshold.optional(),
  upload: upload.optional(),
  emergency: emergency.optional(),
});

type Payload = z.core.ParsePayload;
type Fields = Readonly<Record<string, unknown>>;

function oneOf(payload: Payload, value: Fields, keys: readonly string[]): void {
  const given = keys.filter((key) => value[key] !== undefined);
  if (given.length > 1) addIssue(payload, 'rulefile/several-kinds', { keys: given });
  if (given.length > 0) return;
  addIssue(payload, 'rulefile/unknown-kind', {
    keys: Object.keys(value),
    suggestion: '',
    known: keys,
  });
}
