/**
 * The rule file as TypeScript: what a JSON file under `rules/` may say.
 *
 * Everything with an id can be overridden by a later version or a lower layer, so most
 * fields are optional here; whether an item is complete is checked after layering.
 */
import type { RoundDirection } from '../base/exact.js';
import type { Language, Localized } from '../base/language.js';
import type {
  CodeListId,
  DecisionDeclaration,
  EntityId,
  FactDeclaration,
} from '../facts/declaration.js';

/** Number as JSON number or as text (`"1.3"`, `"1/6"`, `"1200.00"`). */
export type NumberText = number | string;
/** `YYYY-MM-DD`. */
export type DateText = string;
/** A name in the one namespace of references, see `reference.ts`. */
export type ReferenceText = string;

/** How sure a source is. */
export type SourceMark = 'verified' | 'mirror' | 'unverified';

/** A law, notice or plan. */
export interface DocumentItem {
  readonly title: Localized;
  /** Document number (文號). */
  readonly number?: string | undefined;
  readonly issuer?: Localized | undefined;
  readonly from?: DateText | undefined;
  readonly until?: DateText | undefined;
  readonly url?: string | undefined;
  /** How its words were seen: in a copy of the source, in a secondary page, or not at all. */
  readonly mark: SourceMark;
  readonly note?: Note | undefined;
}

/** Where a rule comes from. */
export interface Cite {
  readonly document: string;
  readonly article?: string | undefined;
  /** Clause ids of the register of plans (S1.1 …). */
  readonly clauses?: readonly string[] | undefined;
  /** Overrides the document's mark for this one statement. */
  readonly mark?: SourceMark | undefined;
}

export type Note = string | Localized;

/** What every item may carry. */
export interface ItemBase {
  readonly label?: Localized | undefined;
  readonly note?: Note | undefined;
  readonly cite?: readonly Cite[] | undefined;
  /** First day it holds, when it differs from the file's. */
  readonly from?: DateText | undefined;
  /** Last day it holds (inclusive). */
  readonly until?: DateText | undefined;
  /** Day it became known, when it differs from the file's. */
  readonly announced?: DateText | undefined;
  /** Marks a conflict with the layer above that the place means. */
  readonly departsFrom?: Departure | undefined;
}

export interface Departure {
  readonly document: string;
  readonly article?: string | undefined;
  readonly reason: Localized;
}

export const operators = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
] as const;
/** How a leaf compares. */
export type Operator = (typeof operators)[number];

export type LeafValue =
  | string
  | number
  | boolean
  | null
  | readonly (string | number)[]
  | { readonly fact: ReferenceText };

interface ConditionBase {
  readonly id?: string | undefined;
  readonly label?: Localized | undefined;
  readonly note?: Note | undefined;
  readonly cite?: readonly Cite[] | undefined;
}

/** json-rules-engine's dialect. */
export type Condition =
  | (ConditionBase & { readonly all: readonly Condition[] })
  | (ConditionBase & { readonly any: readonly Condition[] })
  | (ConditionBase & { readonly not: Condition })
  | (ConditionBase & { readonly condition: string })
  | (ConditionBase & {
      readonly fact: ReferenceText;
      readonly operator: Operator;
      readonly value: LeafValue;
    });

export type DateUnit = 'week' | 'month' | 'quarter' | 'year';
export type SpanUnit = 'hours' | 'days' | 'months' | 'years' | 'calendar-months' | 'working-days';

export interface Band {
  /** At least (inclusive). */
  readonly from?: NumberText | ReferenceText | undefined;
  /** More than. */
  readonly above?: NumberText | ReferenceText | undefined;
  /** At most (inclusive). */
  readonly to?: NumberText | ReferenceText | undefined;
  /** Less than. */
  readonly below?: NumberText | ReferenceText | undefined;
}

/** `"*"` any; a code, number or boolean; several of them; a band; `null` absent. */
export type Match = string | number | boolean | null | readonly (string | number)[] | Band;

export interface TableRow {
  readonly match: readonly Match[];
  /** Missing or `null`: the table gives nothing here (an explicit gap). */
  readonly value?: Expression | null | undefined;
  readonly note?: Note | undefined;
  readonly cite?: readonly Cite[] | undefined;
}

export interface TableSpec {
  readonly keys?: readonly Expression[] | undefined;
  readonly rows?: Readonly<Record<string, TableRow | null>> | undefined;
  /** `unique` (default): rows may not overlap. */
  readonly hit?: 'unique' | 'first' | 'highest' | 'lowest' | undefined;
  /** What holds where no row matches; without it a gap is an error. */
  readonly otherwise?: Expression | undefined;
}

export interface Bracket extends Band {
  /** Rate on the amount inside the bracket (marginal) or on the whole amount (whole). */
  readonly rate?: Expression | undefined;
  /** Fixed amount of the bracket (added to the rate's result when both stand). */
  readonly amount?: Expression | undefined;
}

export interface PickOption {
  readonly id: string;
  readonly label?: Localized | undefined;
  readonly when?: Condition | undefined;
  readonly amount: Expression;
  readonly cite?: readonly Cite[] | undefined;
}

export interface StatementLine {
  readonly id: string;
  readonly label: Localized;
  /** Exactly one of `add` and `subtract`. */
  readonly add?: Expression | undefined;
  readonly subtract?: Expression | undefined;
  /** Most that counts of this line; the statement shows the line before and after it. */
  readonly cap?: Expression | undefined;
  /** The line stands only when this holds. */
  readonly when?: Condition | undefined;
  readonly note?: Note | undefined;
  readonly cite?: readonly Cite[] | undefined;
}

interface OverList {
  /** Narrow the rows to those whose link points to the row in scope, e.g. `income.person`. */
  readonly via?: string | undefined;
  readonly where?: Condition | undefined;
}

/** An expression: a number, a reference, or an operation on expressions. */
export type Expression =
  | number
  | ReferenceText
  | { readonly value: NumberText; readonly unit: string }
  /** A parameter as it stood before its version in force: ratchets and indexation. */
  | { readonly parameter: string; readonly at: 'previous-version' | 'previous-year' }
  | { readonly code: string }
  /** A date, or a moment: `2026-03-01T08:00`. */
  | { readonly date: DateText }
  | { readonly add: readonly Expression[] }
  | { readonly subtract: readonly [Expression, Expression] }
  | { readonly multiply: readonly Expression[] }
  | { readonly divide: readonly [Expression, Expression] }
  | { readonly min: readonly Expression[] }
  | { readonly max: readonly Expression[] }
  | {
      readonly clamp: Expression;
      readonly low?: Expression | undefined;
      readonly high?: Expression | undefined;
    }
  | {
      readonly round: Expression;
      /** A number in the unit of what is rounded (yuan for money), or a parameter. */
      readonly step: NumberText | ReferenceText;
      readonly direction: RoundDirection;
      readonly cite?: readonly Cite[] | undefined;
      readonly note?: Note | undefined;
    }
  | (OverList & { readonly total: Expression; readonly over: EntityId })
  | (OverList & { readonly count: EntityId })
  | (OverList & {
      readonly greatest: Expression;
      readonly over: EntityId;
      readonly otherwise: Expression | null;
    })
  | (OverList & {
      readonly least: Expression;
      readonly over: EntityId;
      readonly otherwise: Expression | null;
    })
  | { readonly countOf: readonly Condition[] }
  | { readonly test: Condition }
  | {
      readonly scale: Expression;
      readonly mode: 'whole' | 'marginal';
      readonly brackets: readonly Bracket[];
    }
  | { readonly table: TableSpec }
  | {
      readonly pick: 'first' | 'highest' | 'lowest' | 'sum' | 'person-chooses' | 'undecided';
      readonly among: readonly PickOption[];
      readonly otherwise?: Expression | undefined;
      /** Decision that settles `person-chooses` or `undecided`: `decision:<id>`, a code of the options. */
      readonly decision?: string | undefined;
    }
  | {
      readonly range: {
        readonly low: Expression;
        readonly high: Expression;
        readonly ends?: 'closed' | 'open-low' | 'open-high' | 'open' | undefined;
        /** Decision that fills the range. */
        readonly decision: string;
      };
    }
  | { readonly convert: Expression; readonly to: string }
  | { readonly as: string; readonly of: Expression; readonly reason: Note }
  | {
      readonly age: Expression;
      readonly on?: Expression | undefined;
      readonly leapBirthday: Expression;
    }
  | {
      readonly between: readonly [Expression, Expression];
      readonly in: SpanUnit;
      readonly calendar?: string | undefined;
    }
  | {
      readonly shift: Expression;
      readonly hours?: Expression | undefined;
      readonly days?: Expression | undefined;
      readonly months?: Expression | undefined;
      readonly years?: Expression | undefined;
      readonly workingDays?: Expression | undefined;
      readonly calendar?: string | undefined;
    }
  | { readonly startOf: DateUnit; readonly date: Expression }
  | { readonly endOf: DateUnit; readonly date: Expression }
  | { readonly yearOf: Expression }
  | { readonly monthOf: Expression }
  /** Calendar months touched by both closed date ranges; an absent end is open. */
  | { readonly overlap: readonly [Expression, Expression, Expression, Expression] }
  | { readonly ifAbsent: Expression; readonly then: Expression }
  | {
      readonly statement: readonly StatementLine[];
      /** The sum is never less than this (a floor, usually zero). */
      readonly floor?: Expression | undefined;
    };

export type ParameterType = 'number' | 'code' | 'codes' | 'date' | 'boolean';
export type ParameterScalar = number | string | boolean | null;
/** A value as written; several codes for a parameter of type `codes`. */
export type ParameterValue = ParameterScalar | readonly string[];
/** Nested by key, in the order of `keys`. `null` removes a cell. */
export type ParameterCells = { readonly [key: string]: ParameterValue | ParameterCells };

export interface ParameterKey {
  readonly by: ReferenceText;
  /** Names of groups of key values; the cells are then keyed by group. */
  readonly groups?: Readonly<Record<string, readonly (string | number)[] | Band>> | undefined;
  readonly otherwise?: string | undefined;
}

export interface ParameterItem extends ItemBase {
  /** Unit of a number; `type` is then `number`. */
  readonly unit?: string | undefined;
  readonly type?: ParameterType | undefined;
  /** Possible codes of a `code` or `codes` parameter: a code list or the codes themselves. */
  readonly codes?: CodeListId | readonly string[] | undefined;
  readonly keys?: readonly (ReferenceText | ParameterKey)[] | undefined;
  readonly value?: ParameterValue | undefined;
  readonly values?: ParameterCells | undefined;
  /** Derived value; reads parameters only. */
  readonly formula?: Expression | undefined;
  /** Formula by which a published value can be checked. */
  readonly check?: Expression | undefined;
  /** Declared without a value: who has to set it and where it is usually published. */
  readonly open?:
    | { readonly setBy: Localized; readonly published?: Localized | undefined }
    | undefined;
  /** Whether lower layers may add codes to it (`type` is `codes`). */
  readonly extendable?: boolean | undefined;
  readonly lawful?:
    | { readonly low?: Expression | undefined; readonly high?: Expression | undefined }
    | undefined;
}

export interface ConditionItem extends ItemBase {
  /** Entity it is about; the household when not stated. */
  readonly scope?: EntityId | undefined;
  readonly when?: Condition | undefined;
  /** Whether lower layers may extend it (only an `any`). */
  readonly open?: boolean | undefined;
}

export interface QuantityItem extends ItemBase {
  readonly scope?: EntityId | undefined;
  /** Unit of a number. */
  readonly unit?: string | undefined;
  /** Type of anything else. */
  readonly type?: 'date' | 'datetime' | 'boolean' | 'code' | undefined;
  readonly codes?: CodeListId | readonly string[] | undefined;
  readonly value?: Expression | undefined;
}

export interface TableItem extends ItemBase, TableSpec {
  readonly scope?: EntityId | undefined;
  readonly unit?: string | undefined;
  readonly type?: 'date' | 'datetime' | 'boolean' | 'code' | undefined;
  readonly codes?: CodeListId | readonly string[] | undefined;
}

export interface GradeItem {
  readonly label?: Localized | undefined;
  /** Higher is heavier. */
  readonly severity?: number | undefined;
  readonly when?: Condition | undefined;
  readonly attributes?: Readonly<Record<string, string | number | boolean>> | undefined;
  readonly cite?: readonly Cite[] | undefined;
  readonly note?: Note | undefined;
}

export interface GradingItem extends ItemBase {
  readonly scope?: EntityId | undefined;
  /** Whom it grades; others have no grade. */
  readonly among?: Condition | undefined;
  /** In order; the first whose condition holds. */
  readonly grades?: Readonly<Record<string, GradeItem | null>> | undefined;
  /** A grade id, or `decision:<id>`: one who meets no grade is reported for that decision. */
  readonly otherwise?: string | undefined;
}

/** What a benefit line gives. */
export type BenefitKind = 'cash' | 'service' | 'referral';

export interface LineItem {
  readonly label?: Localized | undefined;
  /** `unit`: one amount for all members of the unit; `member`: one for each. */
  readonly for?: 'unit' | 'member' | undefined;
  /** Which members it is for (`for: member`), or who of the unit share it; in person scope. */
  readonly where?: Condition | undefined;
  readonly when?: Condition | undefined;
  readonly amount?: Expression | undefined;
  /** Unit of the amount: `yuan per month`, `yuan` (once), `hours per month` … */
  readonly unit?: string | undefined;
  /** Months (1–12) in which it is paid; every month without it. */
  readonly months?: readonly number[] | undefined;
  readonly kind?: BenefitKind | undefined;
  readonly cite?: readonly Cite[] | undefined;
  readonly note?: Note | undefined;
}

export interface RouteItem {
  readonly label?: Localized | undefined;
  readonly when?: Condition | undefined;
  readonly cite?: readonly Cite[] | undefined;
  readonly note?: Note | undefined;
}

export const timingStarts = [
  'month-of-application',
  'month-of-decision',
  'month-after-decision',
] as const;
export const timingStops = ['month-of-change', 'month-after-change'] as const;
export const timingRhythms = ['monthly', 'quarterly', 'yearly', 'once'] as const;

/** When a programme starts, stops and is paid: what the ledger reads. */
export interface TimingItem {
  /** First month it is due for; the month of the decision when it is missing. */
  readonly start?: (typeof timingStarts)[number] | undefined;
  /** From which month a change counts; the month after it when it is missing. */
  readonly stop?: (typeof timingStops)[number] | undefined;
  /** Most months, before the one in which a difference comes to light, that are paid back. */
  readonly backPayMonths?: number | undefined;
  readonly rhythm?: (typeof timingRhythms)[number] | undefined;
  /** In which month of its quarter or year it is paid out; the last when it is missing. */
  readonly paidIn?: 'first' | 'last' | undefined;
  /** How an amount of a year is cut into the parts in which it is paid. */
  readonly parts?: PartsItem | undefined;
  /** What goes on for a while after the end; the first of them that applies. */
  readonly tapers?: Readonly<Record<string, TaperItem | null>> | undefined;
  /** What is paid for the gap when it is due again after one. */
  readonly renewal?: RenewalItem | undefined;
  readonly cite?: readonly Cite[] | undefined;
  readonly note?: Note | undefined;
}

export interface PartsItem {
  /** Parts are multiples of this many yuan … */
  readonly step: NumberText;
  /** … but the first or last of the year, which gets what is over. */
  readonly remainder: 'first' | 'last';
}

/** What is still paid after conditions are no longer met. Exactly one of `months` and `shares`. */
export interface TaperItem {
  readonly label?: Localized | undefined;
  /** Reasons of the end (codes of `award.endReason`) it needs; any when it is missing. */
  readonly after?: readonly string[] | undefined;
  /** What has to hold in the first month for which conditions are no longer met. */
  readonly when?: Condition | undefined;
  /** So many months of the last amount. */
  readonly months?: Expression | undefined;
  /** Share of the last amount, month by month. */
  readonly shares?: readonly Expression[] | undefined;
  /** With `shares`: each line is a multiple of so many yuan. */
  readonly round?: { readonly step: NumberText; readonly direction: RoundDirection } | undefined;
  /** Most that is paid in a month, by the facts of that month. */
  readonly cap?: Expression | undefined;
  readonly cite?: readonly Cite[] | undefined;
  readonly note?: Note | undefined;
}

/** Back pay for a gap, for instance between two certificates. */
export interface RenewalItem {
  /** What has to hold when it is due again. */
  readonly when?: Condition | undefined;
  /** At most so many months of the gap, the latest, at the new amount. */
  readonly months?: Expression | undefined;
  readonly cite?: readonly Cite[] | undefined;
  readonly note?: Note | undefined;
}

export interface ProgrammeItem extends ItemBase {
  readonly scope?: EntityId | undefined;
  /** Members who count, in person scope; `self`: a single-person unit. */
  readonly unit?: Condition | 'self' | undefined;
  readonly eligibility?: Condition | undefined;
  /** Ways in; eligible when `eligibility` (if any) and at least one of them hold. */
  readonly routes?: Readonly<Record<string, RouteItem | null>> | undefined;
  /** Class within the programme, a code. */
  readonly class?: Expression | undefined;
  readonly lines?: Readonly<Record<string, LineItem | null>> | undefined;
  readonly timing?: TimingItem | undefined;
}

/** A programme id, or `programme.line`. */
export type SubjectText = string;

export interface InteractionItem extends ItemBase {
  readonly kind?:
    | 'excludes'
    | 'yields-to'
    | 'choose-one'
    | 'higher-of'
    | 'includes'
    | 'tops-up-to'
    | 'shares-cap'
    | undefined;
  /** `excludes`, `includes`: who displaces; `yields-to`: who gives way; `tops-up-to`: the line. */
  readonly subject?: SubjectText | undefined;
  /** The others, in order of preference where order matters (ties of `higher-of`, `shares-cap`). */
  readonly among?: readonly SubjectText[] | undefined;
  /** `person`: acts for the person concerned only; `programme`: on the whole outcome. */
  readonly level?: 'person' | 'programme' | undefined;
  /** Acts only where this holds (in the scope of the displaced). */
  readonly when?: Condition | undefined;
  /** `choose-one`: the decision that chooses; `tops-up-to`, `shares-cap`: the amount. */
  readonly decision?: string | undefined;
  readonly amount?: Expression | undefined;
}

/** How many contacts are owed, and how often: exactly one of the kinds. */
export type FrequencyItem =
  /** No gap between contacts longer than so many days. */
  | { readonly everyDays: Expression }
  /** So many days with a contact in each calendar week. */
  | {
      readonly perWeek: Expression;
      /** First day of the week; Monday when it is missing. */
      readonly weekStarts?: Weekday | undefined;
      readonly partial?: PartialPeriod | undefined;
    }
  /** So many days with a contact in each calendar month. */
  | { readonly perMonth: Expression; readonly partial?: PartialPeriod | undefined }
  /** So many contacts every day. */
  | { readonly daily: Expression }
  /** On the dated days of a calendar (its `holidays`): on each, or at least so many a year. */
  | {
      readonly onDays: string;
      readonly perYear?: Expression | undefined;
      /** Contacts up to so many days before the listed day count for it. */
      readonly daysBefore?: Expression | undefined;
    }
  /** Once, within so many hours or days after a moment. Exactly one of `hours` and `days`. */
  | {
      readonly after: Expression;
      readonly hours?: Expression | undefined;
      readonly days?: Expression | undefined;
    };

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** What a week or month owes in which the duty holds on some days only. */
export const partialPeriods = ['proportional', 'whole', 'none'] as const;
export type PartialPeriod = (typeof partialPeriods)[number];

/** From when on something is said of a contact that has not come. Exactly one of the measures. */
export interface ThresholdItem {
  readonly operator: 'greaterThan' | 'greaterThanInclusive';
  /** Days since the last contact that counted. */
  readonly gap?: Expression | undefined;
  /** Days since the last day on which the contact was in time. */
  readonly late?: Expression | undefined;
}

/** A contact has to be entered in the system. */
export interface UploadItem {
  /** At most so many days after the contact; without it, at some time. */
  readonly days?: Expression | undefined;
}

/** What a public emergency changes. */
export interface EmergencyItem {
  /** Fact or decision under which it is one. */
  readonly when: Condition;
  /** How many times as often contacts are owed. */
  readonly factor: Expression;
}

/** Who must contact whom, how often, and from when on it is late. */
export interface DutyItem extends ItemBase {
  readonly scope?: EntityId | undefined;
  /** Whom it is owed to. */
  readonly for?: Condition | undefined;
  /** Who has to do it. */
  readonly role?: Localized | undefined;
  /** Roles of visitors whose contacts count; anybody's when it is missing. */
  readonly by?: readonly string[] | undefined;
  /** Kinds of contact that count. */
  readonly contacts?: readonly string[] | undefined;
  /** Services a contact must have brought to count. */
  readonly services?: readonly string[] | undefined;
  readonly frequency?: FrequencyItem | undefined;
  /** First and last day on which it is owed, where that follows from facts. */
  readonly starts?: Expression | undefined;
  readonly ends?: Expression | undefined;
  readonly overdue?: ThresholdItem | undefined;
  readonly warning?: ThresholdItem | undefined;
  readonly upload?: UploadItem | undefined;
  readonly emergency?: EmergencyItem | undefined;
}

/** Something to be done once, by a day. */
export interface TaskItem extends ItemBase {
  readonly scope?: EntityId | undefined;
  /** Where it has to be done; everywhere when it is missing. */
  readonly for?: Condition | undefined;
  readonly role?: Localized | undefined;
  /** Last day, or the moment by which it is due; without one it has no deadline. */
  readonly deadline?: Expression | undefined;
}

/** A share of rows over many determinations, and what it should be. */
export interface IndicatorItem extends ItemBase {
  readonly scope?: EntityId | undefined;
  /** Rows that make up the whole. */
  readonly among?: Condition | undefined;
  /** Those of them that count. */
  readonly count?: Condition | undefined;
  readonly operator?:
    | 'greaterThan'
    | 'greaterThanInclusive'
    | 'lessThan'
    | 'lessThanInclusive'
    | 'equal'
    | undefined;
  readonly target?: Expression | undefined;
}

/**
 * What must be so of every household, whatever its facts. Tests try it with made-up households; a
 * determination does not read it. Exactly one of `holds` and `moves`.
 */
export interface LawItem extends ItemBase {
  readonly scope?: EntityId | undefined;
  /** Holds of every row. */
  readonly holds?: Condition | undefined;
  readonly moves?: MovesItem | undefined;
}

/** How a number may move while one fact rises and everything else stays as it is. */
export interface MovesItem {
  readonly of: Expression;
  /** The fact that rises: `income.amount`. */
  readonly as: string;
  readonly never: 'rises' | 'falls';
  /** Where it may all the same: a cliff that the rules mean. */
  readonly unless?: Condition | undefined;
}

/** Decisions that are told in writing, as far as remedies tell them apart. */
export const remediable = ['grant', 'refusal', 'increase', 'reduction', 'end'] as const;
export type Remediable = (typeof remediable)[number];

/** How long one has: exactly one of the measures. */
export type TimeLimit = { readonly days: number } | { readonly months: number };

/** What a person can do about a decision: be heard, ask for review, sue. */
export interface RemedyItem extends ItemBase {
  /** Decisions it is there for. */
  readonly against?: readonly Remediable[] | undefined;
  /** Programmes it is there for; all of them when it is missing. */
  readonly programmes?: readonly string[] | undefined;
  /** Before the decision is made, or after it (when it is missing). */
  readonly stage?: 'before' | 'after' | undefined;
  /** Whom one turns to. */
  readonly to?: Localized | undefined;
  readonly within?: TimeLimit | undefined;
  /** What the time runs from; stands with `within`. */
  readonly counted?: Localized | undefined;
  /** How it is done, in a sentence. */
  readonly how?: Localized | undefined;
}

/** A dated list: holidays, make-up working days, festivals. */
export interface CalendarItem extends ItemBase {
  readonly holidays?: Readonly<Record<DateText, Localized>> | undefined;
  readonly makeUpDays?: Readonly<Record<DateText, Localized>> | undefined;
}

export interface DecisionItem extends ItemBase, Omit<DecisionDeclaration, 'label'> {}

/** What a worked case expects of one programme. */
export interface ExpectedOutcome {
  readonly status: 'eligible' | 'ineligible' | 'undetermined' | 'needs-decision' | 'not-in-force';
  readonly entitled?: 'eligible' | 'ineligible' | 'undetermined' | 'needs-decision' | undefined;
  readonly route?: string | undefined;
  readonly class?: string | undefined;
  /** Amount by line id, as text: `"734.00"`, or `["100.00","200.00"]` for an open one. */
  readonly lines?: Readonly<Record<string, string | readonly [string, string | null]>> | undefined;
  /** Sum of the cash lines by period: `{ "month": "734.00" }`. */
  readonly totals?: Readonly<Record<string, string>> | undefined;
  /** Ids of facts, terms or decisions that are missing (at least these). */
  readonly missing?: readonly string[] | undefined;
  readonly displacedBy?: readonly string[] | undefined;
}

export type DutyStatus = 'owed' | 'not-owed' | 'undetermined' | 'needs-decision';

/** A status, or a status with numbers as text: `"3"`, or `["2", null]` for an open one. */
export type ExpectedDuty =
  | DutyStatus
  | {
      readonly status: DutyStatus;
      /** The number of the frequency as it stands, an emergency counted in. */
      readonly number?: string | readonly [string, string | null] | undefined;
      readonly warning?: string | readonly [string, string | null] | undefined;
      readonly overdue?: string | readonly [string, string | null] | undefined;
      readonly missing?: readonly string[] | undefined;
    };

/** A worked example that a clerk can check with pencil and paper. */
export interface CaseItem {
  readonly id: string;
  readonly title: Localized;
  readonly asOf?: DateText | undefined;
  readonly knownOn?: DateText | undefined;
  /** Region to determine for; the file's own by default. */
  readonly region?: string | undefined;
  readonly household: Readonly<Record<string, unknown>>;
  /** Values for open terms, for this case only. */
  readonly terms?: Readonly<Record<string, ParameterValue | ParameterCells>> | undefined;
  readonly expect: {
    /** By programme; for person or event programmes by row id below it. */
    readonly programmes?:
      | Readonly<Record<string, ExpectedOutcome | Readonly<Record<string, ExpectedOutcome>>>>
      | undefined;
    /** By quantity; by row id below it where the scope is not the household. */
    readonly quantities?:
      | Readonly<Record<string, string | Readonly<Record<string, string>>>>
      | undefined;
    readonly grades?:
      | Readonly<Record<string, string | null | Readonly<Record<string, string | null>>>>
      | undefined;
    /** By duty: `owed`, `not-owed`, `undetermined`, `needs-decision`, or more. */
    readonly duties?:
      | Readonly<Record<string, ExpectedDuty | Readonly<Record<string, ExpectedDuty>>>>
      | undefined;
    /** By task: the deadline, `owed` without one, or a status. */
    readonly tasks?:
      | Readonly<Record<string, string | Readonly<Record<string, string>>>>
      | undefined;
    /** By indicator: `1 of 2`, or `0–1 of 2` where it is open. */
    readonly indicators?: Readonly<Record<string, string>> | undefined;
  };
  /** The arithmetic, written out. */
  readonly working: Note;
  /** Clause ids of the register of plans (S1.1 …) that it proves. */
  readonly clauses?: readonly string[] | undefined;
}

/** `extend`: what a lower layer adds to `any`s that an upper one marked `open`, and to lists of codes marked `extendable`. */
export interface ExtendItem {
  readonly conditions?: Readonly<Record<string, readonly Condition[]>> | undefined;
  readonly parameters?: Readonly<Record<string, readonly string[]>> | undefined;
}

type Items<T> = Readonly<Record<string, T | null>> | undefined;

/** The content of a rule file. */
export interface RuleFile {
  /** Version of this format. */
  readonly format: number;
  /** Region code (GB/T 2260, six or nine digits, or a code of our own for unnamed places). */
  readonly region: string;
  readonly name: Localized;
  /** Region of the layer above; `null` for the nation. */
  readonly above: string | null;
  /** Day it takes effect. */
  readonly from: DateText;
  /** Day it became known; `from` when not stated. */
  readonly announced?: DateText | undefined;
  /** Tells files of one day apart. */
  readonly topic?: string | undefined;
  /** `all`: earlier versions of this layer end here. */
  readonly replaces?: 'all' | undefined;
  readonly note?: Note | undefined;
  /** Source of every item that cites none of its own. */
  readonly cite?: readonly Cite[] | undefined;
  readonly documents?: Items<DocumentItem>;
  /** New facts by `entity.fact`. */
  readonly facts?: Items<FactDeclaration>;
  /** Codes added to open lists, and new lists. */
  readonly codes?:
    | Readonly<
        Record<
          CodeListId,
          {
            readonly label?: Localized | undefined;
            readonly open?: boolean | undefined;
            readonly codes: Readonly<Record<string, Localized>>;
          }
        >
      >
    | undefined;
  readonly calendars?: Items<CalendarItem>;
  readonly decisions?: Items<DecisionItem & { readonly label?: Localized | undefined }>;
  readonly parameters?: Items<ParameterItem>;
  readonly conditions?: Items<ConditionItem>;
  readonly quantities?: Items<QuantityItem>;
  readonly tables?: Items<TableItem>;
  readonly gradings?: Items<GradingItem>;
  readonly programmes?: Items<ProgrammeItem>;
  readonly interactions?: Items<InteractionItem>;
  readonly duties?: Items<DutyItem>;
  readonly tasks?: Items<TaskItem>;
  readonly indicators?: Items<IndicatorItem>;
  readonly laws?: Items<LawItem>;
  readonly remedies?: Items<RemedyItem>;
  readonly extend?: ExtendItem | undefined;
  readonly cases?: readonly CaseItem[] | undefined;
}

/** Sections whose items are layered by id. */
export const sections = [
  'documents',
  'calendars',
  'decisions',
  'parameters',
  'conditions',
  'quantities',
  'tables',
  'gradings',
  'programmes',
  'interactions',
  'duties',
  'tasks',
  'indicators',
  'laws',
  'remedies',
] as const;
export type Section = (typeof sections)[number];

export type { Language, Localized };
