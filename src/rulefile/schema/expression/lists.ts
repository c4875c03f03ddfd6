import { z } from 'zod';
import { strictObject } from '../../../base/object-schema.js';
import type { Expression } from '../../format.js';
import { listOf } from '../common.js';
import { condition } from '../condition.js';
import { id } from '../texts.js';

type E = z.ZodType<Expression, Expression>;

/** Totals and counts over the rows of a list, and over conditions. */
export const listVariants = (expression: E) => {
  const entity = id('entity');
  const narrowed = { via: id('fact').optional(), where: condition.optional() };
  const otherwise = z.nullable(expression);
  return {
    total: strictObject({ ...narrowed, total: expression, over: entity }),
    count: strictObject({ ...narrowed, count: entity }),
    greatest: strictObject({ ...narrowed, greatest: expression, over: entity, otherwise }),
    least: strictObject({ ...narrowed, least: expression, over: entity, otherwise }),
    countOf: strictObject({ countOf: listOf(condition) }),
    test: strictObject({ test: condition }),
  };
};
