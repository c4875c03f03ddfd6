export { Explained, explainDefinition } from './explain.js';
export type { CellRead, RoundingRead, StepRead, StepRole } from './step.js';
