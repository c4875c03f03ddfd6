import type { LeapPolicy, WorkCalendar } from '../base/date.js';
import type { Exact, RoundDirection } from '../base/exact.js';
import type { Localized } from '../base/language.js';
import type { CodeSet } from '../facts/row.js';
import type { Entity, Fact, Vocabulary } from '../facts/vocabulary.js';
import type {
  Cite,
  DateUnit,
  Operator,
  PartialPeriod,
  Remediable,
  SpanUnit,
  TimeLimit,
} from '../rulefile/format.js';
import type { Origin, Resolved } from '../rulefile/resolved.js';
import type { Unit } from './unit.js';

/** Type of a node's value, known before any household is seen. */
export type ValueType =
  | {
      readonly kind: 'number';
      readonly unit: Unit;
      /** Provably an integer in its scale (fen for money). */
      readonly whole: boolean;
      /** Provably not negative. */
      readonly nonNegative: boolean;
      readonly nullable: boolean;
    }
  | { readonly kind: 'boolean'; readonly nullable: boolean }
  | { readonly kind: 'date'; readonly nullable: boolean }
  | { readonly kind: 'datetime'; readonly nullable: boolean }
  /** `codes: null`: any text (an open or unlisted set). */
  | {
      readonly kind: 'code';
      readonly codes: ReadonlySet<string> | null;
      readonly list: string | null;
      readonly nullable: boolean;
    }
  | {
      readonly kind: 'codes';
      readonly codes: ReadonlySet<string> | null;
      readonly list: string | null;
      readonly nullable: boolean;
    }
  | { readonly kind: 'text'; readonly nullable: boolean }
  | { readonly kind: 'row'; readonly entity: Entity; readonly nullable: boolean };

/** From the row in scope to the row a name speaks of. */
export interface RowPath {
  /** How many `where`s to step out of first. */
  readonly outer: number;
  /** Then owner by owner (`'owner'`) or along a link fact. */
  readonly steps: readonly ('owner' | Fact)[];
}

interface NodeBase {
  readonly type: ValueType;
  readonly origin: Origin;
  readonly cite?: readonly Cite[] | undefined;
  readonly label?: Localized | undefined;
}

/** A value written in the rules: exact number (money in fen), boolean, code text, day number, or `null`. */
export interface LiteralNode extends NodeBase {
  readonly kind: 'literal';
  readonly value: Exact | boolean | string | null;
}
/** The day the determination is for, as a day number (folded when compiled). */
export interface AsOfNode extends NodeBase {
  readonly kind: 'as-of';
  readonly day: number;
}
export interface FactNode extends NodeBase {
  readonly kind: 'fact';
  readonly fact: Fact;
  readonly path: RowPath;
}
/** How a fact is known: `declared`, `checked`, `expired`, `disputed`, or `null` when nothing says. */
export interface EvidenceNode extends NodeBase {
  readonly kind: 'evidence';
  readonly fact: Fact;
  readonly path: RowPath;
}

/** One cell of a parameter. */
export type ParameterCell =
  | {
      readonly kind: 'value';
      readonly value: Exact | string | boolean | CodeSet;
      readonly origin: Origin;
      readonly cite: readonly Cite[];
    }
  /** Nobody has set it; it lies between the lawful bounds, where there are any. */
  | {
      readonly kind: 'open';
      readonly term: string;
      readonly low: Exact | null;
      readonly high: Exact | null;
      readonly origin: Origin;
    }
  /** Derived from open terms: its formula, to be bounded. */
  | {
      readonly kind: 'formula';
      readonly node: Node;
      readonly origin: Origin;
      readonly cite: readonly Cite[];
    };

export interface ParameterNode extends NodeBase {
  readonly kind: 'parameter';
  readonly id: string;
  /** What selects the cell; each gives a cell key through `select`. */
  readonly keys: readonly ParameterKeyNode[];
  /** By the selected keys joined with `\u0000`; the empty string when there are no keys. */
  readonly cells: ReadonlyMap<string, ParameterCell>;
}
export interface ParameterKeyNode {
  readonly node: Node;
  /** Cell key of a value: its group, itself, or `otherwise`; `undefined` when no cell fits. */
  readonly select: (value: Exact | string | boolean | null) => string | undefined;
  /** Every cell key there is. */
  readonly names: readonly string[];
  /** Whether every value there can be finds a cell. */
  readonly covered?: boolean | undefined;
}

/** A parameter with every cell it has, whoever reads it. */
export interface ParameterTableNode {
  readonly id: string;
  readonly type: ValueType;
  readonly keys: readonly {
    /** The reference whose value chooses the cell. */
    readonly by: string;
    /** Type of that value; `null` where only who reads the parameter knows it. */
    readonly type: ValueType | null;
  }[];
  readonly cells: readonly {
    /** What each key is here: its group, a value, or `otherwise`. */
    readonly keys: readonly string[];
    readonly cell: ParameterCell;
    /** What a cell was worked out from while compiling; `null` for one that was written. */
    readonly formula: Node | null;
  }[];
}

/** The value of a definition, read in another row's scope. */
export interface RefNode extends NodeBase {
  readonly kind: 'ref';
  readonly definition: Definition;
  readonly path: RowPath;
}

export interface AllNode extends NodeBase {
  readonly kind: 'all';
  readonly of: readonly Node[];
}
export interface AnyNode extends NodeBase {
  readonly kind: 'any';
  readonly of: readonly Node[];
}
export interface NotNode extends NodeBase {
  readonly kind: 'not';
  readonly of: Node;
}
export interface CompareNode extends NodeBase {
  readonly kind: 'compare';
  readonly operator: Operator;
  readonly left: Node;
  /**
   * A literal, a parameter, a reference; with `in` and `notIn` several literals, or something
   * that is a set of codes.
   */
  readonly right: Node | readonly LiteralNode[];
}

export interface ArithmeticNode extends NodeBase {
  readonly kind: 'add' | 'multiply' | 'min' | 'max';
  readonly of: readonly Node[];
}
export interface PairNode extends NodeBase {
  readonly kind: 'subtract' | 'divide';
  readonly left: Node;
  readonly right: Node;
}
export interface RoundNode extends NodeBase {
  readonly kind: 'round';
  readonly of: Node;
  /** In the scale of what is rounded (fen for money). */
  readonly step: Node;
  readonly direction: RoundDirection;
}
/** Change of unit by an exact factor (12 months to a year), or `as` with factor 1 and a reason. */
export interface ConvertNode extends NodeBase {
  readonly kind: 'convert';
  readonly of: Node;
  readonly factor: Exact;
  readonly reason: string | Localized | null;
}

/** Which rows a total or count runs over. */
export interface RowSource {
  readonly entity: Entity;
  /** Row that owns the lists, from the row in scope. */
  readonly path: RowPath;
  /** Child lists to walk down from there (`listSlot`s); empty with `link`. */
  readonly down: readonly number[];
  /** Narrowed to rows whose link fact points to the row at `path`. */
  readonly link: { readonly fact: Fact; readonly slot: number } | null;
  /** The rows that this `links` fact of the row at `path` names; `down` is empty then. */
  readonly along?: Fact | undefined;
}
export interface TotalNode extends NodeBase {
  readonly kind: 'total';
  readonly over: RowSource;
  readonly where: Node | null;
  readonly value: Node;
}
export interface CountNode extends NodeBase {
  readonly kind: 'count';
  readonly over: RowSource;
  readonly where: Node | null;
}
export interface ExtremeNode extends NodeBase {
  readonly kind: 'greatest' | 'least';
  readonly over: RowSource;
  readonly where: Node | null;
  readonly value: Node;
  /** `null`: absent when there is no row. */
  readonly otherwise: Node | null;
}
/** How many of the conditions hold. */
export interface CountOfNode extends NodeBase {
  readonly kind: 'count-of';
  readonly of: readonly Node[];
}

export interface ScaleBracket {
  /** Lower end and whether it belongs to the bracket; `null` is minus infinity. */
  readonly low: Node | null;
  readonly lowIn: boolean;
  readonly high: Node | null;
  readonly highIn: boolean;
  readonly rate: Node | null;
  readonly amount: Node | null;
  readonly origin: Origin;
}
export interface ScaleNode extends NodeBase {
  readonly kind: 'scale';
  readonly of: Node;
  readonly mode: 'whole' | 'marginal';
  readonly brackets: readonly ScaleBracket[];
}

export type MatchNode =
  | { readonly kind: 'any' }
  | { readonly kind: 'one-of'; readonly values: readonly (Exact | string | boolean | null)[] }
  | {
      readonly kind: 'band';
      readonly low: Node | null;
      readonly lowIn: boolean;
      readonly high: Node | null;
      readonly highIn: boolean;
    };
export interface TableRowNode {
  readonly id: string;
  readonly match: readonly MatchNode[];
  /** `null`: an explicit gap (gives absent). */
  readonly value: Node | null;
  readonly origin: Origin;
  readonly cite: readonly Cite[];
}
export interface TableNode extends NodeBase {
  readonly kind: 'table';
  readonly keys: readonly Node[];
  readonly rows: readonly TableRowNode[];
  readonly hit: 'unique' | 'first' | 'highest' | 'lowest';
  readonly otherwise: Node | null;
}

export interface PickOptionNode {
  readonly id: string;
  readonly label: Localized | null;
  readonly when: Node | null;
  readonly amount: Node;
  readonly origin: Origin;
  readonly cite: readonly Cite[];
}
export interface PickNode extends NodeBase {
  readonly kind: 'pick';
  readonly take: 'first' | 'highest' | 'lowest' | 'sum' | 'person-chooses' | 'undecided';
  readonly among: readonly PickOptionNode[];
  /** `null`: absent when no option holds (`sum`: zero). */
  readonly otherwise: Node | null;
  /** A code of the options, for `person-chooses` and `undecided`. */
  readonly decision: FactNode | null;
}
export interface RangeNode extends NodeBase {
  readonly kind: 'range';
  readonly low: Node;
  readonly high: Node;
  readonly lowIn: boolean;
  readonly highIn: boolean;
  readonly decision: FactNode;
}

export interface AgeNode extends NodeBase {
  readonly kind: 'age';
  readonly birth: Node;
  readonly on: Node;
  readonly policy: LeapPolicy;
}
export interface BetweenNode extends NodeBase {
  readonly kind: 'between';
  readonly from: Node;
  readonly to: Node;
  readonly unit: SpanUnit;
  readonly calendar: WorkCalendar | null;
}
export interface ShiftNode extends NodeBase {
  readonly kind: 'shift';
  readonly date: Node;
  readonly by: Node;
  /** By `hours` a moment becomes a moment; by anything else a day becomes a day. */
  readonly unit: 'hours' | 'days' | 'months' | 'years' | 'working-days';
  readonly calendar: WorkCalendar | null;
}
export interface EdgeNode extends NodeBase {
  readonly kind: 'start-of' | 'end-of';
  readonly unit: DateUnit;
  readonly date: Node;
}
export interface DatePartNode extends NodeBase {
  readonly kind: 'year-of' | 'month-of';
  readonly date: Node;
}
/** Calendar months touched by both ranges; a range's absent end is open. */
export interface OverlapNode extends NodeBase {
  readonly kind: 'overlap';
  readonly of: readonly [Node, Node, Node, Node];
}
/** The first value, or the second where the first is known to be absent. */
export interface IfAbsentNode extends NodeBase {
  readonly kind: 'if-absent';
  readonly of: Node;
  readonly then: Node;
}

export interface StatementLineNode {
  readonly id: string;
  readonly label: Localized;
  readonly sign: 1 | -1;
  readonly amount: Node;
  readonly cap: Node | null;
  readonly when: Node | null;
  readonly origin: Origin;
  readonly cite: readonly Cite[];
}
/** A sum whose lines are shown one by one. */
export interface StatementNode extends NodeBase {
  readonly kind: 'statement';
  readonly lines: readonly StatementLineNode[];
  readonly floor: Node | null;
}

/** Any node of the rule tree. */
export type Node =
  | LiteralNode
  | AsOfNode
  | FactNode
  | EvidenceNode
  | ParameterNode
  | RefNode
  | AllNode
  | AnyNode
  | NotNode
  | CompareNode
  | ArithmeticNode
  | PairNode
  | RoundNode
  | ConvertNode
  | TotalNode
  | CountNode
  | ExtremeNode
  | CountOfNode
  | ScaleNode
  | TableNode
  | PickNode
  | RangeNode
  | AgeNode
  | BetweenNode
  | ShiftNode
  | EdgeNode
  | DatePartNode
  | OverlapNode
  | IfAbsentNode
  | StatementNode;

export type DefinitionKind =
  | 'condition'
  | 'quantity'
  | 'table'
  | 'unit'
  | 'grade'
  | 'entitled'
  | 'granted'
  | 'displaced'
  | 'route'
  | 'class'
  | 'line'
  | 'line-granted'
  | 'duty'
  | 'task'
  | 'indicator'
  | 'law'
  | 'timing';

/**
 * Anything with a name that is worked out once a row: a condition, a quantity, whether a
 * programme is entitled or granted, the amount of a line … All readings walk definitions
 * in the same way; `slot` numbers them within a row's memo.
 */
export interface Definition {
  /** For instance `condition:dibao.incomeTest`, `granted:dibao`, `line:dibao.gap`. */
  readonly id: string;
  readonly kind: DefinitionKind;
  /** Name of the item in its section. */
  readonly item: string;
  readonly scope: Entity;
  readonly slot: number;
  readonly type: ValueType;
  /** Set once while compiling. */
  readonly body: Node;
  readonly label: Localized | null;
  readonly cite: readonly Cite[];
  readonly origin: Origin;
}

export interface LineNode {
  readonly id: string;
  readonly programme: string;
  readonly label: Localized;
  /** `unit`: one amount, in the programme's scope; `member`: one per member, in person scope. */
  readonly per: 'unit' | 'member';
  /** Who shares a `unit` line, in person scope; `null`: every member of the unit. */
  readonly sharedBy: Definition | null;
  /** Amount by the programme's own rule; `null` (absent) where the line does not apply. */
  readonly amount: Definition;
  /** Amount after interactions; absent or zero where displaced. */
  readonly granted: Definition;
  readonly period: 'day' | 'month' | 'year' | 'once';
  /** `yuan` for money, else for instance `hours`. */
  readonly measure: string;
  readonly months: readonly number[] | null;
  readonly benefit: 'cash' | 'service' | 'referral';
  readonly cite: readonly Cite[];
  readonly origin: Origin;
}

export interface InteractionNode {
  readonly id: string;
  readonly kind: string;
  readonly label: Localized;
  readonly cite: readonly Cite[];
  readonly origin: Origin;
}

/** One way a programme or line can be displaced. */
export interface DisplacementNode {
  readonly interaction: InteractionNode;
  /** Subjects (programme or `programme.line`) that displace. */
  readonly by: readonly string[];
  /** Line displaced, or `null` for the whole programme. */
  readonly line: string | null;
  /** Whether it is displaced, in the programme's scope (or person scope for member lines). */
  readonly displaced: Definition;
}

/** What is still paid after the end, month by month. */
export interface TaperNode {
  readonly id: string;
  readonly label: Localized;
  /** Reasons of the end it needs; `null`: any. */
  readonly after: ReadonlySet<string> | null;
  readonly when: Definition | null;
  /** How many months; `null` where `shares` say it. */
  readonly months: Definition | null;
  /** Share of the last amount by month; empty where all of it goes on. */
  readonly shares: readonly Definition[];
  /** In fen; `null` where all of it goes on. */
  readonly round: { readonly step: Exact; readonly direction: RoundDirection } | null;
  /** Most in a month, in fen. */
  readonly cap: Definition | null;
  readonly cite: readonly Cite[];
}

/** When a programme starts, stops and is paid, with what holds where the rules do not say. */
export interface TimingNode {
  readonly start: 'month-of-application' | 'month-of-decision' | 'month-after-decision';
  readonly stop: 'month-of-change' | 'month-after-change';
  /** `null`: no limit. */
  readonly backPayMonths: number | null;
  readonly rhythm: 'monthly' | 'quarterly' | 'yearly' | 'once';
  readonly paidIn: 'first' | 'last';
  /** Step in fen; one fen, the rest with the last, where the rules do not say. */
  readonly parts: { readonly step: Exact; readonly remainder: 'first' | 'last' };
  readonly tapers: readonly TaperNode[];
  readonly renewal: {
    readonly when: Definition | null;
    readonly months: Definition;
    readonly cite: readonly Cite[];
  } | null;
  readonly cite: readonly Cite[];
}

/** A programme of the rule tree. */
export interface ProgrammeNode {
  readonly id: string;
  readonly label: Localized;
  readonly scope: Entity;
  /** Whether a person belongs to the unit, in person scope; `null` for single-person units. */
  readonly unit: Definition | null;
  readonly entitled: Definition;
  readonly granted: Definition;
  readonly route: Definition | null;
  readonly class: Definition | null;
  readonly lines: readonly LineNode[];
  readonly displacements: readonly DisplacementNode[];
  readonly timing: TimingNode;
  readonly cite: readonly Cite[];
  readonly departures: readonly Departed[];
  readonly origin: Origin;
}

export interface Departed {
  readonly item: string;
  readonly document: string;
  readonly article: string | null;
  readonly reason: Localized;
  readonly origin: Origin;
}

export interface GradingNode {
  readonly id: string;
  readonly label: Localized;
  readonly scope: Entity;
  /** Grade id as a code, absent for those it does not grade. */
  readonly grade: Definition;
  readonly grades: readonly {
    readonly id: string;
    readonly label: Localized;
    readonly severity: number;
    readonly attributes: Readonly<Record<string, string | number | boolean>>;
  }[];
}

/** How often a duty asks for a contact. Numbers are worked out for each row. */
export type RhythmNode =
  | { readonly kind: 'every-days'; readonly number: Definition }
  | {
      readonly kind: 'per-week';
      readonly number: Definition;
      /** 1 is Monday, 7 is Sunday. */
      readonly weekStarts: number;
      readonly partial: PartialPeriod;
    }
  | {
      readonly kind: 'per-month';
      readonly number: Definition;
      readonly partial: PartialPeriod;
    }
  | { readonly kind: 'daily'; readonly number: Definition }
  | {
      readonly kind: 'listed-days';
      readonly calendar: string;
      /** Day numbers, earliest first. */
      readonly days: readonly { readonly day: number; readonly label: Localized }[];
      /** How many of them a year; `null`: each. */
      readonly number: Definition | null;
      readonly daysBefore: Definition | null;
    }
  | {
      readonly kind: 'after';
      readonly moment: Definition;
      readonly measure: 'hours' | 'days';
      readonly number: Definition;
    };

/** From when on a contact that has not come is overdue, or a warning is given. */
export interface ThresholdNode {
  readonly operator: 'greaterThan' | 'greaterThanInclusive';
  /** `gap`: days since the last contact that counted; `late`: since its last day in time. */
  readonly measure: 'gap' | 'late';
  readonly number: Definition;
}

export interface DutyNode {
  readonly id: string;
  readonly label: Localized;
  readonly scope: Entity;
  /** Whether it is owed: its condition holds, and the number it needs is there. */
  readonly owed: Definition;
  readonly role: Localized;
  /** `null`: anybody's contact counts. */
  readonly by: readonly string[] | null;
  readonly contacts: readonly string[];
  /** Services a contact must have brought to count; empty: none. */
  readonly services: readonly string[];
  readonly rhythm: RhythmNode;
  readonly starts: Definition | null;
  readonly ends: Definition | null;
  readonly overdue: ThresholdNode | null;
  readonly warning: ThresholdNode | null;
  readonly upload: { readonly days: Definition | null } | null;
  readonly emergency: { readonly active: Definition; readonly factor: Definition } | null;
  readonly cite: readonly Cite[];
  readonly origin: Origin;
}

export interface TaskNode {
  readonly id: string;
  readonly label: Localized;
  readonly scope: Entity;
  readonly owed: Definition;
  readonly role: Localized;
  readonly deadline: Definition | null;
  readonly cite: readonly Cite[];
  readonly origin: Origin;
}

/** What must be so of every household. */
export interface LawNode {
  readonly id: string;
  readonly label: Localized;
  readonly scope: Entity;
  readonly must:
    | { readonly kind: 'holds'; readonly condition: Definition }
    | {
        readonly kind: 'moves';
        readonly of: Definition;
        readonly as: Fact;
        readonly never: 'rises' | 'falls';
        readonly unless: Definition | null;
      };
  readonly cite: readonly Cite[];
  readonly origin: Origin;
}

export interface IndicatorNode {
  readonly id: string;
  readonly label: Localized;
  readonly scope: Entity;
  readonly among: Definition;
  readonly count: Definition;
  readonly operator:
    | 'greaterThan'
    | 'greaterThanInclusive'
    | 'lessThan'
    | 'lessThanInclusive'
    | 'equal';
  readonly target: Definition;
  readonly cite: readonly Cite[];
  readonly origin: Origin;
}

/** What a person can do about a decision, complete. */
export interface RemedyNode {
  readonly id: string;
  readonly label: Localized;
  readonly against: readonly Remediable[];
  /** `null`: all of them. */
  readonly programmes: readonly string[] | null;
  readonly stage: 'before' | 'after';
  readonly to: Localized;
  /** `null`: the rules name no time limit. */
  readonly time: { readonly within: TimeLimit; readonly counted: Localized } | null;
  readonly how: Localized | null;
  readonly cite: readonly Cite[];
  readonly origin: Origin;
}

/** Resolved rules, type and unit checked: what every reading walks. */
export interface RuleTree {
  readonly resolved: Resolved;
  readonly vocabulary: Vocabulary;
  readonly asOf: number;
  readonly definitions: readonly Definition[];
  readonly definitionsById: ReadonlyMap<string, Definition>;
  /** By id. */
  readonly parameters: ReadonlyMap<string, ParameterTableNode>;
  /** In an order in which each comes after those it reads. */
  readonly programmes: readonly ProgrammeNode[];
  readonly gradings: readonly GradingNode[];
  readonly duties: readonly DutyNode[];
  readonly tasks: readonly TaskNode[];
  readonly indicators: readonly IndicatorNode[];
  readonly laws: readonly LawNode[];
  readonly remedies: readonly RemedyNode[];
  /** Facts that some definition reads. */
  readonly factsRead: ReadonlySet<Fact>;
}
