import { z } from 'zod';
import type { Expression } from '../format.js';
import { byKey, byType } from './dispatch.js';
import { arithmeticVariants } from './expression/arithmetic.js';
import { choiceVariants } from './expression/choices.js';
import { dateVariants } from './expression/dates.js';
import { listVariants } from './expression/lists.js';
import { tableVariants } from './expression/table.js';
import { reference } from './texts.js';

const expressionObject = byKey<Expression>(() => expressionVariants);

/** A number, a reference, or an object with one telling key. */
export const expression: z.ZodType<Expression, Expression> = byType<Expression>({
  number: z.number(),
  string: reference,
  object: expressionObject,
});

/** Expressions that are objects, by the key that tells their kind. */
export const expressionVariants = {
  ...arithmeticVariants(expression),
  ...listVariants(expression),
  ...choiceVariants(expression),
  ...tableVariants(expression),
  ...dateVariants(expression),
};
