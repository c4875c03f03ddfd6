import fc from 'fast-check';
import { describe, it } from 'vitest';
import {
  amountsStayInBounds,
  answersDependOnFactsOnly,
  declaredLaws,
  heavierGradeNeverFewerVisits,
  laterVersionsDoNotMatter,
  learningSettles,
  nothingPaidTwice,
  orderDoesNotMatter,
  partsSumToTotals,
  risingNeverRefuses,
} from '../../src/testing/index.js';
import { builtInLibrary } from '../fixtures/built-in.js';
import { currentRules } from './rule-sets.js';

const numRuns = Number(process.env.DOUDI_RUNS ?? 20);

describe.each(currentRules().filter(({ name }) => !name.startsWith('every')))(
  'the rules of $name',
  ({ resolved }) => {
    it('pay nothing twice, nothing below zero, and what the parts come to', () => {
      fc.assert(partsSumToTotals(resolved), { numRuns });
      fc.assert(amountsStayInBounds(resolved), { numRuns });
      fc.assert(nothingPaidTwice(resolved), { numRuns });
    });

    it('do not look at the order of anything, or at what was determined before', () => {
      fc.assert(orderDoesNotMatter(resolved), { numRuns });
      fc.assert(answersDependOnFactsOnly(resolved), { numRuns });
    });

    it('never flip what is settled', () => {
      fc.assert(learningSettles(resolved), { numRuns });
    });

    it('keep the laws they declare', () => {
      fc.assert(declaredLaws(resolved), { numRuns });
      fc.assert(heavierGradeNeverFewerVisits(resolved), { numRuns });
    });

    it('refuse nobody for one more expense', () => {
      fc.assert(risingNeverRefuses(resolved, 'expense.amount'), { numRuns });
    });
  },
);

it('versions of later days change nothing', () => {
  fc.assert(laterVersionsDoNotMatter(builtInLibrary()), { numRuns });
});
