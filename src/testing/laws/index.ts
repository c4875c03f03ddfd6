export { type DeclaredTrial, declaredLaws } from './declared.js';
export {
  answersDependOnFactsOnly,
  laterVersionsDoNotMatter,
  learningSettles,
  type RaisedHousehold,
  raisedHouseholds,
  risingNeverPaysMore,
  risingNeverRefuses,
} from './knowledge.js';
export { LawBroken } from './law-broken.js';
export {
  amountsStayInBounds,
  nothingPaidTwice,
  orderDoesNotMatter,
  partsSumToTotals,
} from './outcomes.js';
export type { Law } from './types.js';
export { heavierGradeNeverFewerVisits } from './visits.js';
