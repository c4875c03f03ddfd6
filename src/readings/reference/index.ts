export type { Engine } from 'json-rules-engine';
export { type Audited, type Auditor, auditor, type Disagreement } from './auditor.js';
export { type ConditionJson, type LeafJson, toConditionProperties } from './condition-json.js';
export type { ReferenceCode } from './errors.js';
export type { Supplier } from './fact-table.js';
export { FactValue } from './fact-value.js';
export { hostEngine } from './host-engine.js';
