/**
 * `doudi`: what a household is entitled to under the social-assistance rules of its county.
 *
 * Data moves once: parse → resolve → compile → determine → render. Nothing here reads a clock, a
 * file, the environment or the network; `doudi/node` does.
 */

export { type Issue, RulesError } from './base/errors.js';
// Numbers and languages
export {
  compare as compareExact,
  type Exact,
  formatExact,
  parseExact,
  Ratio,
  type RoundDirection,
} from './base/exact.js';
export { type Language, type Localized, languages, localize } from './base/language.js';
export { formatFen, formatYuanGrouped, parseYuan, type YuanResult } from './base/money.js';
// Determinations
export { Amount, type AmountJson, Measure, type OpenBecause } from './determination/amount.js';
export type { Change } from './determination/changes/change.js';
export { renderChanges } from './determination/changes/change-text.js';
export { whatWouldChange } from './determination/changes/what-would-change.js';
export {
  type Decided,
  type DecidedLine,
  type DecidedShare,
  decide,
} from './determination/decide.js';
export { type DetermineOptions, determine } from './determination/determine.js';
export { explain } from './determination/explanation/explain.js';
export type { ExplanationFormat } from './determination/explanation/render/page.js';
export {
  type ExplanationDepth,
  renderExplanation,
} from './determination/explanation/render/render.js';
export type {
  ExplainedStep,
  Explanation,
  ParameterRead,
  Rounding,
  StepKind,
  UncheckedFact,
} from './determination/explanation/step.js';
export {
  type AnswerResult,
  beginInterview,
  type Interview,
  type InterviewAnswer,
  type InterviewQuestion,
} from './determination/interview/interview.js';
export type { ListField, ListForm } from './determination/interview/list-form.js';
export type { Case, Payment, Snapshot } from './determination/ledger/case.js';
export { type LedgerOptions, ledger } from './determination/ledger/ledger.js';
export { parseCase } from './determination/ledger/parse-case.js';
export { renderLedger } from './determination/ledger/render/render.js';
export type { LedgerFormat } from './determination/ledger/render/sheet.js';
export type {
  Cause,
  ChangedTerm,
  DueLine,
  Gap,
  Ledger,
  LedgerAccount,
  LedgerEntry,
  LedgerMonth,
  PaidBy,
  Start,
  Unclaimed,
} from './determination/ledger/result.js';
export {
  type NextQuestion,
  type NextQuestionsOptions,
  nextQuestions,
} from './determination/questions/next-questions.js';
export type { Question } from './determination/questions/question.js';
export { type Settling, type SettlingSet, settling } from './determination/questions/settling.js';
export { renderProgress } from './determination/render/progress.js';
export { renderDetermination } from './determination/render/render.js';
export type {
  Choice,
  Citation,
  Departure,
  Determination,
  Displacement,
  Duty,
  DutyDay,
  DutyThreshold,
  Frequency,
  Grade,
  IndicatorCount,
  IndicatorRow,
  Line,
  Loss,
  LossPart,
  Missing,
  MissingFor,
  Operand,
  OperandValue,
  Outcome,
  Person,
  Place,
  Quantity,
  Reason,
  RowName,
  Share,
  Statement,
  StatementLine,
  Status,
  Task,
  Totals,
} from './determination/result.js';
export type {
  OutcomePiece,
  Sweep,
  SweepCause,
  SweptLine,
  SweptOutcome,
} from './determination/sweep/result.js';
export { type SweepOptions, sweep } from './determination/sweep/sweep.js';
export type { SweptFact } from './determination/sweep/swept-fact.js';
export {
  type CaseCache,
  type CaseFailure,
  type CaseRef,
  casesOf,
  type VerifyOptions,
  type VerifyReport,
  verifyCase,
  verifyCases,
} from './determination/verify/verify.js';
// Duties in time
export { type CalendarOptions, toCalendar } from './duties/calendar.js';
export { datedDuties } from './duties/dated-duties.js';
export { type Indicator, indicatorsOver } from './duties/indicators.js';
export { renderSchedule, type ScheduleSubject } from './duties/render/schedule-text.js';
export { schedule } from './duties/schedule.js';
export type {
  Contact,
  DatedDuty,
  DueVisit,
  DutyStanding,
  Schedule,
  ScheduleOptions,
  Span,
  Upload,
  VisitState,
  Warning,
} from './duties/types.js';
// Facts
export type {
  AskingCost,
  CodeListDeclaration,
  DecisionDeclaration,
  Dictionary,
  EntityDeclaration,
  FactDeclaration,
  FactType,
  Standing,
} from './facts/declaration.js';
export { baseDictionary } from './facts/dictionary/index.js';
export { householdJsonSchema } from './facts/household-schema.js';
export {
  isHousehold,
  type ParseHouseholdResult,
  parseHousehold,
  safeParseHousehold,
} from './facts/parse-household.js';
export type { Household } from './facts/row.js';
export { householdTypes } from './facts/type-declarations.js';
export type {
  ApplicationInput,
  AssetInput,
  AwardInput,
  BaseDictionary,
  CertificateInput,
  DecisionInput,
  DisabilityInput,
  DwellingInput,
  EventInput,
  EvidenceInput,
  ExpenseInput,
  HouseholdInput,
  HouseholdInputOf,
  IllnessInput,
  IncomeInput,
  JobOfferInput,
  ObligorInput,
  PersonInput,
  RowInput,
  VehicleInput,
  VisitInput,
} from './facts/types.js';
export type { Vocabulary } from './facts/vocabulary.js';
// What problems are called
export { allMessages, type IssueCode } from './messages/all.js';
export { renderIssue, renderIssueLine } from './messages/render.js';
// Written decisions
export type { NoticeFormat, NoticeKind, NoticeOrder } from './notices/order.js';
export {
  type PreviousDecision,
  type PreviousLine,
  type PreviousOutcome,
  previousDecision,
} from './notices/previous.js';
export { renderNotice } from './notices/render-notice.js';
// Rules in words
export {
  type Described,
  type DescribedDefinition,
  type DescribedTable,
  type Describer,
  describer,
} from './readings/describe/index.js';
export { Formula, type RoundedTerm, type Varying, valueAt } from './readings/sweep/index.js';
// Records
export { sealedDecision } from './records/decision.js';
export {
  type Leaf,
  type RecordHeader,
  recordText,
  type SealedRecord,
} from './records/record.js';
export { redact } from './records/redact.js';
export { type SealOptions, seal } from './records/seal.js';
export { type RecordReport, type VerifyRecordOptions, verifyRecord } from './records/verify.js';
// Rule files
export type {
  BenefitKind,
  CaseItem,
  Cite,
  Condition,
  DocumentItem,
  ExpectedOutcome,
  Expression,
  Operator,
  RuleFile,
  SourceMark,
} from './rulefile/format.js';
export { type LibraryResult, makeLibrary, type RuleLibrary } from './rulefile/library.js';
export { locateIssues } from './rulefile/locate.js';
export {
  type ParseResult as ParseRuleFileResult,
  parseRuleFile,
  parseRuleFileValue,
  type RuleFileSource,
} from './rulefile/parse.js';
export type { ParsedRuleFile } from './rulefile/parsed-file.js';
export { type ResolveQuery, resolve } from './rulefile/resolve.js';
export type { Origin, Resolved, ResolvedItem, UsedFile } from './rulefile/resolved.js';
// The rule tree
export { type CompileResult, safeCompile, treeOf } from './ruletree/compile.js';
export type { Definition, Node, ProgrammeNode, RuleTree } from './ruletree/nodes.js';
export type { Unit } from './ruletree/unit.js';
