export { type Boundary, type BoundaryKind, boundariesOf } from './boundaries.js';
export { FactsBelow } from './facts-below.js';
export { ruleDates } from './rule-dates.js';
export {
  type AgeTest,
  type Compared,
  type Threshold,
  type ThresholdValue,
  thresholds,
} from './thresholds.js';
