/**
 * `doudi/authoring`: tools for people who write rule files. Checks, comparisons, pages, sheets,
 * charts and first drafts, as data and as text; like the core it reads no file and no clock.
 */
export { type ChartOptions, type ChartSeries, chart } from './chart/chart.js';
export { type CheckOptions, checkRules } from './check/check.js';
export { type Finding, renderFinding, type Severity } from './check/finding.js';
export { type FindingFormat, renderFindings } from './check/render-findings.js';
export { type DescribeOptions, describeRules } from './describe/rules-page.js';
export type { CaseloadEffect, HouseholdEffect } from './diff/caseload.js';
export type {
  Change as RuleChange,
  ChangeKind,
  Example,
  Move,
  Standing as HouseholdStanding,
} from './diff/change.js';
export {
  type DiffOptions,
  type DiffSide,
  diffRules,
  type RulesDiff,
} from './diff/diff.js';
export type { LeftOut } from './diff/read-by-both.js';
export { type DiffFormat, renderDiff } from './diff/render-diff.js';
export {
  type NewCounty,
  type NewCountyFile,
  newCounty,
} from './new-county/new-county.js';
export { exportSheets } from './sheets/export-sheets.js';
export {
  type ImportResult as SheetImport,
  importSheets,
  type SheetEdit,
} from './sheets/import-sheets.js';
export type { Sheet, SheetCell } from './sheets/sheet.js';
