export { type Choose, chooseFrom, seededChoose } from './choose.js';
export { eraseFacts } from './erase.js';
export { makeHousehold } from './household.js';
export type { SamplePlan } from './plan.js';
export { reorderRows } from './reorder.js';
export { type SampleRequest, sampleHouseholds, samplePlan } from './sample-households.js';
