import { z } from 'zod';
import { strictObject } from '../../../base/object-schema.js';
import type { Expression } from '../../format.js';
import { bandKeys, checkBand } from '../band.js';
import { cites, listOf, localized, note, refuseTwins } from '../common.js';
import { condition } from '../condition.js';
import { addIssue, checked } from '../dispatch.js';
import { decisionName, id } from '../texts.js';

type E = z.ZodType<Expression, Expression>;

const takes = ['first', 'highest', 'lowest', 'sum', 'person-chooses', 'undecided'] as const;
const rangeEnds = ['closed', 'open-low', 'open-high', 'open'] as const;

/** Values that depend on brackets, on options, on an official's decision, and statements. */
export const choiceVariants = (expression: E) => {
  const bracket = checked(
    strictObject({ ...bandKeys, rate: expression.optional(), amount: expression.optional() }),
    (payload, value) => {
      checkBand(payload, value);
      if (value.rate === undefined && value.amount === undefined) {
        addIssue(payload, 'rulefile/empty-bracket');
      }
    },
  );
  const option = strictObject({
    id: id('word'),
    label: localized.optional(),
    when: condition.optional(),
    amount: expression,
    cite: cites.optional(),
  });
  const line = checked(
    strictObject({
      id: id('word'),
      label: localized,
      add: expression.optional(),
      subtract: expression.optional(),
      cap: expression.optional(),
      when: condition.optional(),
      note: note.optional(),
      cite: cites.optional(),
    }),
    (payload, value) => {
      if ((value.add === undefined) === (value.subtract === undefined)) {
        addIssue(payload, 'rulefile/add-or-subtract');
      }
    },
  );
  return {
    scale: strictObject({
      scale: expression,
      mode: z.enum(['whole', 'marginal']),
      brackets: listOf(bracket),
    }),
    pick: checked(
      strictObject({
        pick: z.enum(takes),
        among: listOf(option),
        otherwise: expression.optional(),
        decision: decisionName.optional(),
      }),
      (payload, value) => refuseTwins(payload, value.among, ['among']),
    ),
    range: strictObject({
      range: strictObject({
        low: expression,
        high: expression,
        ends: z.enum(rangeEnds).optional(),
        decision: decisionName,
      }),
    }),
    statement: checked(
      strictObject({ statement: listOf(line), floor: expression.optional() }),
      (payload, value) => refuseTwins(payload, value.statement, ['statement']),
    ),
  };
};
