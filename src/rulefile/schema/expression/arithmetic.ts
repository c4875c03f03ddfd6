import { z } from 'zod';
import { strictObject } from '../../../base/object-schema.js';
import type { Expression } from '../../format.js';
import { cites, listOf, note } from '../common.js';
import { edge, id, moment, numberText, text } from '../texts.js';

type E = z.ZodType<Expression, Expression>;

export const roundDirections = ['up', 'down', 'half-up', 'half-even', 'half-down'] as const;

/** Values written out, and sums over them. */
export const arithmeticVariants = (expression: E) => {
  const pair = z.tuple([expression, expression]);
  return {
    value: strictObject({ value: numberText, unit: text }),
    parameter: strictObject({
      parameter: id('item'),
      at: z.enum(['previous-version', 'previous-year']),
    }),
    code: strictObject({ code: text }),
    date: strictObject({ date: moment }),
    add: strictObject({ add: listOf(expression) }),
    subtract: strictObject({ subtract: pair }),
    multiply: strictObject({ multiply: listOf(expression) }),
    divide: strictObject({ divide: pair }),
    min: strictObject({ min: listOf(expression) }),
    max: strictObject({ max: listOf(expression) }),
    clamp: strictObject({
      clamp: expression,
      low: expression.optional(),
      high: expression.optional(),
    }),
    round: strictObject({
      round: expression,
      step: edge,
      direction: z.enum(roundDirections),
      cite: cites.optional(),
      note: note.optional(),
    }),
    convert: strictObject({ convert: expression, to: text }),
    as: strictObject({ as: text, of: expression, reason: note }),
    ifAbsent: strictObject({ ifAbsent: expression, then: expression }),
  };
};
