import { z } from 'zod';
import { strictObject } from '../../../base/object-schema.js';
import type { Expression } from '../../format.js';
import { id } from '../texts.js';

type E = z.ZodType<Expression, Expression>;

export const dateUnits = ['week', 'month', 'quarter', 'year'] as const;
export const spanUnits = [
  'hours',
  'days',
  'months',
  'years',
  'calendar-months',
  'working-days',
] as const;

/** Ages, spans and days reckoned from other days. */
export const dateVariants = (expression: E) => {
  const unit = z.enum(dateUnits);
  const calendar = id('item').optional();
  return {
    age: strictObject({ age: expression, on: expression.optional(), leapBirthday: expression }),
    between: strictObject({
      between: z.tuple([expression, expression]),
      in: z.enum(spanUnits),
      calendar,
    }),
    shift: strictObject({
      shift: expression,
      hours: expression.optional(),
      days: expression.optional(),
      months: expression.optional(),
      years: expression.optional(),
      workingDays: expression.optional(),
      calendar,
    }),
    startOf: strictObject({ startOf: unit, date: expression }),
    endOf: strictObject({ endOf: unit, date: expression }),
    yearOf: strictObject({ yearOf: expression }),
    monthOf: strictObject({ monthOf: expression }),
    overlap: strictObject({
      overlap: z.tuple([expression, expression, expression, expression]),
    }),
  };
};
