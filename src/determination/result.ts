import type { Issue } from '../base/errors.js';
import type { Localized } from '../base/language.js';
import type {
  BenefitKind,
  Operator,
  PartialPeriod,
  SourceMark,
  Weekday,
} from '../rulefile/format.js';
import type { UsedFile } from '../rulefile/resolved.js';
import type { Amount } from './amount.js';

/** What a determination says, as plain data; `JSON.stringify` gives its documented JSON form. */

/**
 * Whether somebody gets something, and never how much: zero yuan is an answer, and
 * `undetermined` is not a no.
 */
export type Status =
  | 'eligible'
  | 'ineligible'
  /** Facts or terms that matter are not known; see `missing`. */
  | 'undetermined'
  /** Everything is known but what people have yet to decide; see `missing`. */
  | 'needs-decision'
  /** The programme is known, but no version of it is in force on this day. */
  | 'not-in-force';

/** A source, as it is cited. */
export interface Citation {
  readonly document: string;
  readonly title: Localized;
  readonly number: string | null;
  readonly article: string | null;
  /** How its words were seen: in a copy of the source, in a secondary page, or not at all. */
  readonly mark: SourceMark;
}

/** Where a rule stands. */
export interface Place {
  readonly file: string;
  readonly pointer: string;
}

/** Something not known that can still change a result. */
export interface Missing {
  readonly kind: 'fact' | 'list' | 'term' | 'decision';
  /** `person.birthDate`, `person.disabilities`, `heating.rate[rural]`, or a decision's id. */
  readonly id: string;
  readonly label: Localized;
  /** Of a term that has several values: which of them. */
  readonly part: Localized | null;
  /** Entity it is missing from; `null` for terms. */
  readonly scope: string | null;
  /** Id of the row it is missing from; `null` for terms and for the household. */
  readonly subject: string | null;
  /** Where it belongs in the household's JSON; `null` for terms. */
  readonly at: string | null;
  /** Who can supply it, where the rules say so: who sets the term, who decides. */
  readonly from: Localized | null;
}

/** A missing thing and the programmes it holds up. */
export interface MissingFor extends Missing {
  readonly programmes: readonly string[];
}

/** A choice among codes: a route, a class, a grade. */
export interface Choice {
  /** `null` while it is open. */
  readonly code: string | null;
  readonly label: Localized | null;
  /** While it is open: what it can still be; empty when that cannot be listed. */
  readonly possible: readonly string[];
}

/** One member's part of a line. */
export interface Share {
  readonly person: string;
  readonly amount: Amount;
}

/** One benefit line of an outcome. */
export interface Line {
  readonly id: string;
  readonly label: Localized;
  readonly benefit: BenefitKind;
  readonly period: 'day' | 'month' | 'year' | 'once';
  /** `yuan`, `hours` … */
  readonly measure: string;
  readonly unit: string;
  /** Months (1–12) in which it is paid; `null`: all. */
  readonly months: readonly number[] | null;
  /** Whether the month of `asOf` is one of them. */
  readonly payableNow: boolean;
  readonly amount: Amount;
  /** Who gets how much of it; the sum is `amount`. Empty where there is nothing to share out. */
  readonly shares: readonly Share[];
  readonly cite: readonly Citation[];
}

/** A rule between programmes by which an outcome or one of its lines gives way. */
export interface Displacement {
  readonly interaction: string;
  readonly label: Localized;
  /** Programmes (or `programme.line`) that take precedence. */
  readonly by: readonly string[];
  /** The line that gives way; `null`: the whole outcome. */
  readonly line: string | null;
  /** Whose line it is, where it gives way for one person only. */
  readonly person: string | null;
  readonly verdict: 'satisfied' | 'unknown';
  readonly cite: readonly Citation[];
}

/** One outcome that would be another without the programme that takes precedence. */
export interface LossPart {
  readonly programme: string;
  readonly subject: string | null;
  /** Cash of a month as it is. */
  readonly now: Amount;
  /** Cash of a month without that programme. */
  readonly instead: Amount;
}

/** A programme that takes precedence over others and leaves people with less than they would. */
export interface Loss {
  /** The programme that takes precedence. */
  readonly programme: string;
  /** Who draws it; `null`: the household. */
  readonly subjects: readonly (string | null)[];
  /** `unknown`: it depends on what is open. */
  readonly verdict: 'satisfied' | 'unknown';
  readonly parts: readonly LossPart[];
  /** Cash of a month of those parts together. */
  readonly now: Amount;
  readonly instead: Amount;
  /** What is lost each month: `instead` − `now`, from zero where that is open. */
  readonly difference: Amount;
  readonly rules: readonly Pick<Displacement, 'interaction' | 'label' | 'cite'>[];
}

/** A place's own departure from the layers above it that an outcome stands on. */
export interface Departure {
  readonly item: string;
  readonly document: string;
  readonly title: Localized | null;
  readonly article: string | null;
  readonly reason: Localized;
  readonly origin: Place;
}

/** One side of a comparison. */
export interface Operand {
  /** What it is called; `null` for a bare value. */
  readonly label: Localized | null;
  readonly value: OperandValue;
}

/** A value that was compared, as JSON. */
export type OperandValue =
  | { readonly kind: 'amount'; readonly amount: Amount; readonly unit: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date'; readonly value: string }
  | {
      readonly kind: 'codes';
      readonly codes: readonly { readonly code: string; readonly label: Localized | null }[];
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' };

/** One comparison that decided an outcome (or, undetermined, would). */
export interface Reason {
  /** Nearest named condition or programme it stands in: `condition:dibao.incomeTest`. */
  readonly condition: string;
  readonly label: Localized | null;
  readonly verdict: 'satisfied' | 'unsatisfied' | 'unknown';
  readonly left: Operand;
  /** `null`: the left side is itself a statement that holds or does not. */
  readonly operator: Operator | null;
  readonly right: Operand | null;
  /** Row it was read for; `null` for the household. */
  readonly subject: string | null;
  readonly cite: readonly Citation[];
  readonly origin: Place;
  /** The weakest mark of what it cites; `null` where it cites nothing. */
  readonly mark: SourceMark | null;
}

/** What one programme comes to for one row of its scope. */
export interface Outcome {
  readonly programme: string;
  /** `null` only when no version of the programme is in force. */
  readonly label: Localized | null;
  /** Entity; `null` only when no version of the programme is in force. */
  readonly scope: string | null;
  /** Id of the row, or its pointer where it has none; `null`: the household. */
  readonly subject: string | null;
  /** After interactions with other programmes. */
  readonly status: Status;
  /** By the programme's own rule alone. */
  readonly entitled: Status;
  readonly route: Choice | null;
  readonly class: Choice | null;
  /** Persons who count. */
  readonly members: readonly string[];
  /** Persons of whom it is not known whether they count. */
  readonly possibleMembers: readonly string[];
  /** What is granted. */
  readonly lines: readonly Line[];
  /** What the programme's own rule would give, and another programme displaces. */
  readonly forgone: readonly Line[];
  readonly totals: Totals;
  readonly displacedBy: readonly Displacement[];
  readonly missing: readonly Missing[];
  readonly departures: readonly Departure[];
  readonly cite: readonly Citation[];
  /** The comparisons by which `entitled` came out as it did. */
  readonly deciding: readonly Reason[];
}

/** Cash payable in the month of `asOf`, by the period it is paid for. */
export type Totals = { readonly [period in Line['period']]?: Amount };

/** One line of a statement. */
export interface StatementLine {
  readonly id: string;
  readonly label: Localized;
  readonly sign: 'add' | 'subtract';
  /** Before the cap; `null` where the line has no amount or does not stand. */
  readonly amount: Amount | null;
  readonly cap: Amount | null;
  /** After the cap, before the sign. */
  readonly counted: Amount | null;
  /** Whether the line stands. */
  readonly stands: boolean | null;
  /** Another statement of which `amount` is the result, once or for each of several rows. */
  readonly of: string | null;
  readonly cite: readonly Citation[];
}

/** A sum with its lines: how an income, a deduction or a payment was worked out. */
export interface Statement {
  /** Id of the quantity. */
  readonly id: string;
  readonly label: Localized | null;
  readonly scope: string;
  readonly subject: string | null;
  readonly unit: string;
  readonly lines: readonly StatementLine[];
  /** The result is never less than this. */
  readonly floor: Amount | null;
  readonly result: Amount | null;
  readonly cite: readonly Citation[];
}

/** A named quantity for one row. */
export interface Quantity {
  readonly id: string;
  readonly label: Localized | null;
  readonly scope: string;
  readonly subject: string | null;
  readonly value: OperandValue;
  /** Code of the problem where it cannot be worked out for this household. */
  readonly problem: string | null;
}

/** What a grading says of one row. */
export interface Grade {
  readonly grading: string;
  readonly label: Localized;
  readonly scope: string;
  readonly subject: string | null;
  /** `null`: the grading does not grade this row. */
  readonly grade: Choice | null;
  /** Higher is heavier; `null` while open or where there is no grade. */
  readonly severity: number | null;
  readonly status: 'settled' | 'undetermined' | 'needs-decision';
  readonly missing: readonly Missing[];
}

/** A day that follows from facts; open while they are not known. */
export interface DutyDay {
  /**
   * `2026-05-18`, or of a task due by the hour a local time (+08:00), `2026-05-18T09:30`; `null`:
   * there is none, or it is open.
   */
  readonly day: string | null;
  readonly open: boolean;
}

/** How often a duty asks for a contact. */
export type Frequency =
  | { readonly kind: 'every-days'; readonly number: Amount }
  | {
      readonly kind: 'per-week';
      readonly number: Amount;
      readonly weekStarts: Weekday;
      readonly partial: PartialPeriod;
    }
  | { readonly kind: 'per-month'; readonly number: Amount; readonly partial: PartialPeriod }
  | { readonly kind: 'daily'; readonly number: Amount }
  | {
      readonly kind: 'listed-days';
      readonly calendar: string;
      readonly days: readonly { readonly day: string; readonly label: Localized }[];
      /** On how many of them a year; `null`: on each. */
      readonly number: Amount | null;
      readonly daysBefore: Amount | null;
    }
  | {
      readonly kind: 'after';
      /** Day (`2026-05-18`) or local time (`2026-05-18T09:30`); `null` while it is open. */
      readonly moment: string | null;
      readonly measure: 'hours' | 'days';
      readonly number: Amount;
    };

/** From when on something is said of a contact that has not come. */
export interface DutyThreshold {
  readonly operator: 'greaterThan' | 'greaterThanInclusive';
  /** `gap`: days since the last contact that counted; `late`: since its last day in time. */
  readonly measure: 'gap' | 'late';
  readonly number: Amount;
}

/** A duty owed, or perhaps owed, to one row. */
export interface Duty {
  readonly duty: string;
  readonly label: Localized;
  readonly scope: string;
  readonly subject: string | null;
  /** The person whom contacts must be made with; `null`: the household. */
  readonly person: string | null;
  readonly status: 'owed' | 'undetermined' | 'needs-decision';
  /** Who has to do it. */
  readonly role: Localized;
  /** Codes of visitors whose contacts count; `null`: anybody's. */
  readonly by: readonly string[] | null;
  /** Codes of kinds of contact that count. */
  readonly contacts: readonly string[];
  /** Codes of services a contact must have brought to count. */
  readonly services: readonly string[];
  /** How often in ordinary times. */
  readonly frequency: Frequency;
  /** The number of the frequency as it stands, an emergency counted in; `null`: it has none. */
  readonly number: Amount | null;
  readonly starts: DutyDay;
  readonly ends: DutyDay;
  /** `null`: overdue from the day after the last day in time. */
  readonly overdue: DutyThreshold | null;
  readonly warning: DutyThreshold | null;
  readonly upload: { readonly days: Amount | null } | null;
  readonly emergency: {
    readonly active: 'satisfied' | 'unsatisfied' | 'unknown';
    readonly factor: Amount;
    /** What the factor waits for; part of `missing` only while it may be an emergency. */
    readonly missing: readonly Missing[];
  } | null;
  /** What is not known that can still change it. */
  readonly missing: readonly Missing[];
  readonly cite: readonly Citation[];
}

/** Something to be done once. */
export interface Task {
  readonly task: string;
  readonly label: Localized;
  readonly scope: string;
  readonly subject: string | null;
  readonly status: 'owed' | 'undetermined' | 'needs-decision';
  readonly role: Localized;
  readonly deadline: DutyDay;
  readonly missing: readonly Missing[];
  readonly cite: readonly Citation[];
}

/** How a row stands to an indicator; `…-if-among`: whether it belongs to the whole is open. */
export type IndicatorRow =
  | 'counted'
  | 'not-counted'
  | 'open'
  | 'counted-if-among'
  | 'not-counted-if-among'
  | 'open-if-among';

/** What one household adds to an indicator. */
export interface IndicatorCount {
  readonly indicator: string;
  readonly label: Localized;
  readonly operator: Operator;
  readonly target: Amount;
  readonly rows: Readonly<Record<IndicatorRow, number>>;
  /** Whether there may be rows nobody has named yet. */
  readonly mayBeMore: boolean;
  readonly missing: readonly Missing[];
  readonly cite: readonly Citation[];
}

/** A person of the household, as results name them. */
export interface Person {
  readonly id: string;
  /** Relation to the head of the household, where it is known. */
  readonly relation: Localized | null;
}

/** A row that is no person, as explanations name it: `工資性收入` of `p1`. */
export interface RowName {
  /** Its id, or its pointer where it has none. */
  readonly subject: string;
  readonly label: Localized;
  /** Whose it is; `null`: the household's. */
  readonly person: string | null;
  /** Its place among those of one name and person; `null` where it is the only one. */
  readonly number: number | null;
}

/** What a household is entitled to under the rules of one place on one day, and why. */
export interface Determination {
  /** Region the rules were resolved for. */
  readonly region: string;
  readonly name: Localized;
  readonly asOf: string;
  /** `null`: everything announced so far. */
  readonly knownOn: string | null;
  /** Id of the household, where its file gives one. */
  readonly household: string | null;
  readonly persons: readonly Person[];
  /** What the programmes named in the determination are called. */
  readonly programmes: readonly { readonly id: string; readonly label: Localized | null }[];
  readonly outcomes: readonly Outcome[];
  readonly grades: readonly Grade[];
  /** Cash payable in the month of `asOf`, over all outcomes. */
  readonly totals: Totals;
  /** Where the usual order of programmes leaves people with less than another would. */
  readonly losses: readonly Loss[];
  readonly missing: readonly MissingFor[];
  readonly statements: readonly Statement[];
  readonly quantities: readonly Quantity[];
  /** Duties owed or perhaps owed; those that are not owed are left out. */
  readonly duties: readonly Duty[];
  readonly tasks: readonly Task[];
  readonly indicators: readonly IndicatorCount[];
  readonly files: readonly UsedFile[];
  readonly rulesHash: string;
  /** What is odd about the rules but does not stop the work. */
  readonly findings: readonly Issue[];
}
