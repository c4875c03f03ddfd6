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
