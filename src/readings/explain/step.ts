import type { Localized } from '../../base/language.js';
import type { Cite } from '../../rulefile/format.js';
import type { Origin } from '../../rulefile/resolved.js';
import type { Definition, Node, ParameterCell } from '../../ruletree/nodes.js';
import type { Seen, ThreeValued } from '../shared/evaluator.js';
import type { Frame } from '../shared/frame.js';

/** How a step stands in the one above it. */
export type StepRole =
  /** The question itself. */
  | 'root'
  /** One of the parts a block, sum or product is made of. */
  | 'part'
  /** The sides of a comparison, a difference or a quotient. */
  | 'left'
  | 'right'
  /** What is rounded, converted, looked up, or tested. */
  | 'of'
  /** Whether a part stands at all. */
  | 'when'
  /** A part that only stands by its `when`. */
  | 'amount'
  /** What selects a cell or a table's row. */
  | 'key'
  /** The formula behind a parameter's cell. */
  | 'formula'
  /** A line of a statement, an option of a choice, a row of a table, a bracket. */
  | 'line'
  | 'option'
  | 'match'
  | 'bracket'
  /** A row of the household that counts, and one that does not. */
  | 'row'
  | 'left-out'
  | 'cap'
  | 'floor'
  | 'step'
  | 'otherwise'
  | 'decision';

/** A parameter cell that a step reads, or may read. */
export interface CellRead {
  readonly parameter: string;
  /** Keys of the cell, in the order of the parameter's unsettled keys. */
  readonly keys: readonly string[];
  readonly cell: ParameterCell;
}

/** Values before and after a rounding. */
export interface RoundingRead<S extends Seen> {
  readonly before: S;
  readonly after: S;
  readonly step: S;
}

/** One step of how a value came about. */
export interface StepRead<S extends Seen = Seen> {
  readonly role: StepRole;
  /** Id of the line, option or table row it stands for. */
  readonly name: string | null;
  readonly label: Localized | null;
  /** 1: adds to a statement, -1: is taken from it. */
  readonly sign: 1 | -1 | null;
  readonly node: Node;
  /** The definition it is the value of, where it has a name. */
  readonly definition: Definition | null;
  readonly frame: Frame;
  /** `null` where the rule cannot be worked out; `problem` then says why. */
  readonly seen: S | null;
  readonly problem: string | null;
  /** Of a condition. */
  readonly verdict: ThreeValued | null;
  readonly cells: readonly CellRead[];
  readonly rounding: RoundingRead<S> | null;
  readonly origin: Origin;
  readonly cite: readonly Cite[] | null;
  /** Whether the step above came out as it did because of it. */
  readonly decides: boolean;
  /** Whether it was explained before; its own steps then stand there. */
  readonly again: boolean;
  /** Whether rows may count that nobody has named. */
  readonly mayBeMore: boolean;
  readonly children: readonly StepRead<S>[];
}
