import { assertNever } from '../../base/errors.js';
import { joinPointer } from '../../base/json-pointer.js';
import type { Household } from '../../facts/row.js';
import { Row } from '../../facts/row.js';
import type {
  Definition,
  EvidenceNode,
  FactNode,
  Node,
  ParameterNode,
  RefNode,
} from '../../ruletree/nodes.js';
import { isReadingError } from '../shared/errors.js';
import { type Frame, follow } from '../shared/frame.js';
import { isUnknownRead, unknownRead } from '../shared/unknown-read.js';
import {
  sweepArithmetic,
  sweepPair,
  sweepRound,
  sweepScale,
  sweepStatement,
} from './arithmetic.js';
import { selecting, sweepCompare, sweepPick, sweepRange, sweepTable } from './choices.js';
import {
  sweepAge,
  sweepBetween,
  sweepDatePart,
  sweepEdge,
  sweepOverlap,
  sweepShift,
} from './dates.js';
import { itself, plus, times, type Varying } from './formula.js';
import { sweepCount, sweepExtreme, sweepTotal } from './lists.js';
import type { Cause, Span } from './span.js';
import type { Reach, SweepTarget } from './target.js';
import type { Swept, Walker } from './walker.js';

/**
 * Values of what does not vary, from the reading for complete facts; it throws `unknownRead` for
 * what is not known.
 */
export interface Decided {
  value(definition: Definition, row: Row): Swept;
}

/** What runs at every point of one sweep share. */
export interface SweepSource {
  readonly household: Household;
  readonly decided: Decided;
  readonly target: SweepTarget;
  readonly reach: Reach;
}

/**
 * One run over the tree with the swept value at one point. It goes the way the reading for
 * complete facts goes there, keeps numbers as formulas of the swept value, and narrows its span
 * to where it would go the same way.
 */
export class PointRun implements Walker {
  private readonly memo = new Map<Definition, Map<Row, Swept>>();
  /** Definition under way. */
  private within: Definition;

  constructor(
    private readonly source: SweepSource,
    readonly span: Span,
    asked: Definition,
  ) {
    this.within = asked;
  }

  definition(definition: Definition, row: Row): Swept {
    const { decided, reach, target } = this.source;
    if (target.kind === 'definition' && target.definition === definition && target.row === row) {
      return this.shifted(decided.value(definition, row));
    }
    if (!reach.varies(definition)) return decided.value(definition, row);
    const rows = this.memo.get(definition) ?? new Map<Row, Swept>();
    this.memo.set(definition, rows);
    const known = rows.get(row);
    if (known !== undefined) return known;
    const outside = this.within;
    this.within = definition;
    try {
      const value = this.value(definition.body, { row, outer: null });
      rows.set(row, value);
      return value;
    } finally {
      this.within = outside;
    }
  }

  number(node: Node, frame: Frame): Varying {
    return this.value(node, frame) as Varying;
  }

  test(node: Node, frame: Frame): boolean {
    return this.value(node, frame) === true;
  }

  cause(node: Node): Cause {
    return { node, definition: this.within };
  }

  value(node: Node, frame: Frame): Swept {
    const { target } = this.source;
    const value = this.plain(node, frame);
    const isTarget = target.kind === 'node' && target.node === node && target.row === frame.row;
    return isTarget ? this.shifted(value) : value;
  }

  /** The value of a target that the swept value is added to. */
  private shifted(value: Swept): Swept {
    return value === null ? null : plus(value as Varying, itself);
  }

  private plain(node: Node, frame: Frame): Swept {
    switch (node.kind) {
      case 'literal':
        return node.value;
      case 'as-of':
        return node.day;
      case 'fact':
        return this.fact(node, frame);
      case 'evidence':
        return this.evidence(node, frame);
      case 'parameter':
        return this.parameter(node, frame);
      case 'ref':
        return this.ref(node, frame);
      case 'all':
        return !this.someIs(false, node.of, frame);
      case 'any':
        return this.someIs(true, node.of, frame);
      case 'not':
        return !this.test(node.of, frame);
      case 'compare':
        return sweepCompare(node, frame, this);
      case 'add':
      case 'multiply':
      case 'min':
      case 'max':
        return sweepArithmetic(node, frame, this);
      case 'subtract':
      case 'divide':
        return sweepPair(node, frame, this);
      case 'round':
        return sweepRound(node, frame, this);
      case 'convert':
        return times(this.number(node.of, frame), node.factor);
      case 'total':
        return sweepTotal(node, frame, this);
      case 'count':
        return sweepCount(node, frame, this);
      case 'greatest':
      case 'least':
        return sweepExtreme(node, frame, this);
      case 'count-of':
        return node.of.filter((each) => this.test(each, frame)).length;
      case 'scale':
        return sweepScale(node, frame, this);
      case 'table':
        return sweepTable(node, frame, this);
      case 'pick':
        return sweepPick(node, frame, this);
      case 'range':
        return sweepRange(node, frame, this);
      case 'age':
        return sweepAge(node, frame, this);
      case 'between':
        return sweepBetween(node, frame, this);
      case 'shift':
        return sweepShift(node, frame, this);
      case 'start-of':
      case 'end-of':
        return sweepEdge(node, frame, this);
      case 'year-of':
      case 'month-of':
        return sweepDatePart(node, frame, this);
      case 'overlap':
        return sweepOverlap(node, frame, this);
      case 'if-absent':
        return this.value(node.of, frame) ?? this.value(node.then, frame);
      case 'statement':
        return sweepStatement(node, frame, this);
      default:
        return assertNever(node);
    }
  }

  /**
   * Whether one of several conditions answers so. What is not known is passed over while another
   * may settle it.
   */
  private someIs(answer: boolean, of: readonly Node[], frame: Frame): boolean {
    let isOpen = false;
    for (const each of of) {
      try {
        if (this.test(each, frame) === answer) return true;
      } catch (error) {
        const isPassedOver = isOpen && isReadingError(error);
        if (!isUnknownRead(error) && !isPassedOver) throw error;
        isOpen = true;
      }
    }
    if (isOpen) throw unknownRead;
    return false;
  }

  private rowOf(node: FactNode | EvidenceNode | RefNode, frame: Frame): Row | null {
    const row = follow(node.path, frame);
    if (row !== null && !(row instanceof Row)) throw unknownRead;
    return row;
  }

  private fact(node: FactNode, frame: Frame): Swept {
    const { target } = this.source;
    const row = this.rowOf(node, frame);
    if (row === null) return null;
    if (target.kind === 'fact' && target.fact === node.fact && target.row === row) return itself;
    const value = row.values[node.fact.slot];
    if (value === undefined) throw unknownRead;
    return value;
  }

  private evidence(node: EvidenceNode, frame: Frame): Swept {
    const row = this.rowOf(node, frame);
    if (row === null) return null;
    const known = this.source.household.evidence.get(joinPointer(row.pointer, node.fact.name));
    if (known !== undefined) return known.status;
    if (row.values[node.fact.slot] === undefined) throw unknownRead;
    return null;
  }

  private ref(node: RefNode, frame: Frame): Swept {
    const row = this.rowOf(node, frame);
    if (row === null) return node.definition.type.kind === 'boolean' ? false : null;
    return this.definition(node.definition, row);
  }

  private parameter(node: ParameterNode, frame: Frame): Swept {
    const names: string[] = [];
    for (const key of node.keys) {
      const value = selecting(key.node, frame, this);
      const name = key.select(value as Parameters<typeof key.select>[0]);
      if (name === undefined) return null;
      names.push(name);
    }
    const cell = node.cells.get(names.join('\u0000'));
    if (cell === undefined) return null;
    if (cell.kind === 'open') throw unknownRead;
    return cell.kind === 'value' ? cell.value : this.value(cell.node, frame);
  }
}
