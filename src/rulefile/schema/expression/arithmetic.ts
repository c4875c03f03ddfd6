import { z } from 'zod';
import type { Expression } from '../../format.js';
import { cites, listOf, note } from '../common.js';
import { edge, id, moment, numberText, text } from '../texts.js';

type E = z.ZodType<Expression, Expression>;

export const roundDirections = ['up', 'down', 'half-up', 'half-even', 'half-down'] as const;

/** Values written out, and sums over them. */
export const arithmeticVariants = (expression: E) => {
  const pair = z.tuple([expression, expression]);
  return {
    value: z.strictObject({ value: numberText, unit: text }),
    parameter: z.strictObject({
      parameter: id('item'),
      at: z.enum(['previous-version', 'previous-year']),
    }),
    code: z.strictObject({ code: text }),
    date: z.strictObject({ date: moment }),
    add: z.strictObject({ add: listOf(expression) }),
    subtract: z.strictObject({ subtract: pair }),
    multiply: z.strictObject({ multiply: listOf(expression) }),
    divide: z.strictObject({ divide: pair }),
    min: z.strictObject({ min: listOf(expression) }),
    max: z.strictObject({ max: listOf(expression) }),
    clamp: z.strictObject({
      clamp: expression,
      low: expression.optional(),
      high: expression.optional(),
    }),
    round: z.strictObject({
      round: expression,
      step: edge,
      direction: z.enum(roundDirections),
      cite: cites.optional(),
      note: note.optional(),
    }),
    convert: z.strictObject({ convert: expression, to: text }),
    as: z.strictObject({ as: text, of: expression, reason: note }),
    ifAbsent: z.strictObject({ ifAbsent: expression, then: expression }),
  };
};
