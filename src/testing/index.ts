export {
  type Choose,
  type SampleRequest,
  sampleHouseholds,
  seededChoose,
} from '../samples/index.js';
export { fromChoices } from './from-choices.js';
export {
  type ErasedHousehold,
  erasedHouseholds,
  households,
  reorderedHouseholds,
} from './households.js';
export {
  amountsStayInBounds,
  answersDependOnFactsOnly,
  type DeclaredTrial,
  declaredLaws,
  heavierGradeNeverFewerVisits,
  type Law,
  LawBroken,
  laterVersionsDoNotMatter,
  learningSettles,
  nothingPaidTwice,
  orderDoesNotMatter,
  partsSumToTotals,
  type RaisedHousehold,
  raisedHouseholds,
  risingNeverPaysMore,
  risingNeverRefuses,
} from './laws/index.js';
export { persons } from './persons.js';
export { ruleFiles } from './rule-files.js';
export { visitLogs } from './visit-logs.js';
