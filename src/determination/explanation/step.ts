import type { Localized } from '../../base/language.js';
import type { Evidence } from '../../facts/row.js';
import type { StepRole } from '../../readings/explain/index.js';
import type { Definition, Node } from '../../ruletree/nodes.js';
import type { Amount } from '../amount.js';
import type { Change } from '../changes/change.js';
import type {
  Citation,
  Determination,
  Missing,
  Operand,
  OperandValue,
  Outcome,
  Place,
  Reason,
  RowName,
} from '../result.js';

/** What a step is: a named rule by its kind, a line or option, or a part of a rule by its form. */
export type StepKind = Definition['kind'] | Node['kind'] | 'line-of' | 'option';

/** A value of the law that a step reads, or may read. */
export interface ParameterRead {
  readonly parameter: string;
  readonly label: Localized;
  /** Keys that select the cell. */
  readonly cell: readonly string[];
  readonly value: OperandValue;
  /** File and pointer that gave the value. */
  readonly file: string;
  readonly pointer: string;
  /** Region of the layer that gave it. */
  readonly layer: string;
  /** Day the version that gave it took effect. */
  readonly version: string;
  /** Whether the value was supplied from outside; the file then only declares the term. */
  readonly supplied: boolean;
  /** Whether nobody has set it. */
  readonly open: boolean;
  readonly cite: readonly Citation[];
}

/** An amount before and after it was rounded. */
export interface Rounding {
  readonly before: OperandValue;
  readonly after: OperandValue;
  readonly step: OperandValue;
  readonly direction: string;
}

/** One step of how an outcome came about. */
export interface ExplainedStep {
  /** The rule: `condition:…`, `quantity:…`, `parameter:…`, or the fact; `null` for its parts. */
  readonly id: string | null;
  readonly kind: StepKind;
  readonly role: StepRole;
  /** Id of the line, option or table row it stands for. */
  readonly name: string | null;
  readonly label: Localized | null;
  /** What the rule says, in words. */
  readonly sentence: Localized;
  /** Row it is read for; `null` for the household. */
  readonly subject: string | null;
  /** Of a fact: where it stands in the household's JSON. */
  readonly at: string | null;
  /** Of a fact: how it is known, where the household says so. */
  readonly evidence: Evidence['status'] | null;
  /** Of a condition. */
  readonly verdict: Reason['verdict'] | null;
  readonly value: OperandValue;
  /** Of a comparison: what was compared, with units. */
  readonly compared: Pick<Reason, 'left' | 'operator' | 'right'> | null;
  /** Of a line of a statement: whether it adds or is taken away. */
  readonly sign: 'add' | 'subtract' | null;
  readonly rounding: Rounding | null;
  readonly cells: readonly ParameterRead[];
  /** Whether the step above came out as it did because of it. */
  readonly decides: boolean;
  /** Whether it was explained earlier in the same account. */
  readonly again: boolean;
  /** Whether rows may count that nobody has named. */
  readonly mayBeMore: boolean;
  /** Code of the problem where it cannot be worked out for this household. */
  readonly problem: string | null;
  /** Its own source, or that of the rule it is part of. */
  readonly cite: readonly Citation[];
  readonly origin: Place;
  readonly children: readonly ExplainedStep[];
}

/** A fact that decided and that nobody has checked. */
export interface UncheckedFact {
  readonly fact: string;
  readonly label: Localized;
  readonly subject: string | null;
  readonly at: string;
  /** `null`: the household does not say how it is known. */
  readonly status: Exclude<Evidence['status'], 'checked'> | null;
}

/** Why an outcome is what it is, step by step. */
export interface Explanation
  extends Pick<Determination, 'region' | 'name' | 'asOf' | 'household' | 'persons' | 'programmes'> {
  /** What the rows are called that are no persons. */
  readonly rows: readonly RowName[];
  readonly programme: string;
  readonly label: Localized | null;
  readonly subject: string | null;
  readonly outcome: Outcome;
  /** How the verdict came about, and each amount, class and ground; empty when not in force. */
  readonly steps: readonly ExplainedStep[];
  readonly missing: readonly Missing[];
  /** How far it is from another answer; worked out when it is looked at. */
  readonly changes: readonly Change[];
  readonly unchecked: readonly UncheckedFact[];
  /** Sources behind what decided whose words were not seen in the source itself. */
  readonly unverified: readonly Citation[];
}

export type { Amount, Operand };
