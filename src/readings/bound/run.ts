import { assertNever } from '../../base/errors.js';
import { sign } from '../../base/exact.js';
import type { Household, Row, Value } from '../../facts/row.js';
import type { Entity, Fact } from '../../facts/vocabulary.js';
import type { Definition, Node } from '../../ruletree/nodes.js';
import type { Frame, OuterFrame } from '../shared/frame.js';
import { boundOfExtreme, boundOfTotal } from './aggregate.js';
import { boundOfArithmetic, boundOfConvert, boundOfPair, boundOfRound } from './arithmetic.js';
import { attempt, Unreachable } from './attempt.js';
import { type Bound, settled, within } from './bound.js';
import { boundOfCompare } from './compare.js';
import { boundOfBlock, boundOfCountOf, boundOfNot } from './conditions.js';
import {
  boundOfAge,
  boundOfBetween,
  boundOfDatePart,
  boundOfEdge,
  boundOfOverlap,
  boundOfShift,
} from './dates.js';
import { boundOfEvidence, boundOfFact, boundOfRef } from './facts.js';
import { boundOfIfAbsent } from './if-absent.js';
import { type Missing, MissingLedger } from './missing.js';
import { boundOfParameter } from './parameter.js';
import { Phantoms } from './phantoms.js';
import { boundOfPick } from './pick.js';
import { boundOfRange } from './range.js';
import { boundOfScale } from './scale.js';
import { boundOfStatement } from './statement.js';
import { boundOfTable } from './table.js';
import { type Noted, Trail } from './trail.js';
import type { Walker } from './walker.js';

/** One household read with whatever is known of it. Bounds are worked out once and kept. */
export interface BoundRun {
  /**
   * The bound of a definition for a row of its scope.
   *
   * @throws RulesError `readings/division-by-zero`, `readings/decision-outside-range` where
   * `decide` would throw it for every completion of the household
   */
  value(definition: Definition, row: Row): Bound;
  /** The bound of one node with this row in scope, and the rows outside its `where`s. */
  node(node: Node, row: Row, outer?: OuterFrame): Bound;
}

/** A fact or decision of a row, or a list of its rows. */
export interface Unknown {
  readonly row: Row;
  readonly of: Fact | Entity;
}

/** What somebody worked out from a run; a supposition knows whether it would be otherwise. */
export type Mark = Noted;

/** A run that can tell what would be otherwise if something unknown were known. */
export interface SupposingRun extends BoundRun {
  /** What `tell` makes of this run, with a mark. */
  marking<T>(tell: () => T): readonly [T, Mark];
  /**
   * The household as it stands now that somebody has put something in the place of these: a run
   * that works out again what may have changed, and nothing else. It holds as long as that stands.
   */
  supposing(changed: readonly Unknown[]): Supposition;
  /** Versions of a row that this run has made, for whoever puts something into the row. */
  versionsOf(row: Row): readonly Row[];
}

/** A run in which something is supposed. */
export interface Supposition extends BoundRun {
  /** Whether what was marked is as it was, whatever is supposed. */
  stands(mark: Mark): boolean;
}

/**
 * What a reading of complete facts says of a definition for a row of the household; `undefined`
 * where it cannot tell.
 */
export type Told = (definition: Definition, row: Row) => Value;

/** Starts a run over one household; what `told` knows is not worked out again. */
export function beginRun(household: Household, told: Told = nothingTold): SupposingRun {
  return new Run(household, null, new Set(), told);
}

const nothingTold: Told = () => undefined;

class Run implements SupposingRun, Supposition, Walker {
  readonly ledger: MissingLedger;
  readonly phantoms: Phantoms;
  private readonly trail = new Trail();
  private readonly done = new Map<Definition, Map<Row, Noted>>();

  /**
   * @param base - the run without what is supposed
   * @param stale - what may be otherwise than there
   * @param told - what is known of the household as it is, with nothing supposed
   */
  constructor(
    readonly household: Household,
    private readonly base: Run | null,
    private readonly stale: ReadonlySet<Noted>,
    private readonly told: Told,
  ) {
    this.ledger = base?.ledger ?? new MissingLedger(this.trail.ask);
    this.phantoms = new Phantoms(this.ledger, base?.phantoms);
  }

  value(definition: Definition, row: Row): Bound {
    const before = this.base?.done.get(definition)?.get(row);
    if (before?.bound !== undefined && this.stands(before)) return before.bound;
    let rows = this.done.get(definition);
    if (rows === undefined) {
      rows = new Map();
      this.done.set(definition, rows);
    }
    let noted = rows.get(row);
    if (noted === undefined) {
      noted = { bound: undefined, readers: new Set() };
      rows.set(row, noted);
    }
    this.trail.read(noted);
    noted.bound ??=
      this.toldBound(definition, row) ??
      this.trail.following(noted, () => this.bound(definition.body, { row, outer: null }));
    return noted.bound;
  }

  marking<T>(tell: () => T): readonly [T, Mark] {
    const mark: Noted = { bound: undefined, readers: new Set() };
    return [this.trail.following(mark, tell), mark];
  }

  supposing(changed: readonly Unknown[]): Supposition {
    const unknown = changed.map(({ row, of }) =>
      'slot' in of ? this.ledger.fact(of, row) : this.ledger.list(of, row),
    );
    return new Run(this.household, this, this.trail.behind(unknown), nothingTold);
  }

  stands(mark: Mark): boolean {
    return !this.stale.has(mark);
  }

  versionsOf(row: Row): readonly Row[] {
    return this.phantoms.versionsOf(row);
  }

  /** A value that is known whatever else is not, of a row of the household itself. */
  private toldBound(definition: Definition, row: Row): Bound | null {
    if (!this.phantoms.isOwn(row)) return null;
    const value = attempt(() => this.told(definition, row));
    if (value === undefined || value instanceof Unreachable || isPartial(value)) return null;
    return settled(value);
  }

  node(node: Node, row: Row, outer: OuterFrame = null): Bound {
    return this.bound(node, { row, outer });
  }

  bound(node: Node, frame: Frame): Bound {
    const bound = boundOf(node, frame, this);
    const { type } = node;
    const isTooLow = bound.low === null || sign(bound.low) < 0;
    // What is provably not negative is so however little is known.
    const mayRise = !bound.settled && type.kind === 'number' && type.nonNegative && isTooLow;
    return mayRise ? within(0, bound.high, bound.missing, bound.mayBeAbsent) : bound;
  }

  missingFact(fact: Fact, row: Row): ReadonlySet<Missing> {
    return (
      this.phantoms.missingBehind(row) ?? this.ledger.fact(fact, this.phantoms.originalOf(row))
    );
  }
}

/** A set of codes of which more may exist is known only in part. */
function isPartial(value: Value): boolean {
  return typeof value === 'object' && value !== null && 'items' in value && !value.complete;
}

function boundOf(node: Node, frame: Frame, walker: Walker): Bound {
  switch (node.kind) {
    case 'literal':
      return settled(node.value);
    case 'as-of':
      return settled(node.day);
    case 'fact':
      return boundOfFact(node, frame, walker);
    case 'evidence':
      return boundOfEvidence(node, frame, walker);
    case 'parameter':
      return boundOfParameter(node, frame, walker);
    case 'ref':
      return boundOfRef(node, frame, walker);
    case 'all':
    case 'any':
      return boundOfBlock(node, frame, walker);
    case 'not':
      return boundOfNot(node, frame, walker);
    case 'compare':
      return boundOfCompare(node, frame, walker);
    case 'count-of':
      return boundOfCountOf(node, frame, walker);
    case 'add':
    case 'multiply':
    case 'min':
    case 'max':
      return boundOfArithmetic(node, frame, walker);
    case 'subtract':
    case 'divide':
      return boundOfPair(node, frame, walker);
    case 'round':
      return boundOfRound(node, frame, walker);
    case 'convert':
      return boundOfConvert(node, frame, walker);
    case 'total':
    case 'count':
      return boundOfTotal(node, frame, walker);
    case 'greatest':
    case 'least':
      return boundOfExtreme(node, frame, walker);
    case 'scale':
      return boundOfScale(node, frame, walker);
    case 'table':
      return boundOfTable(node, frame, walker);
    case 'pick':
      return boundOfPick(node, frame, walker);
    case 'range':
      return boundOfRange(node, frame, walker);
    case 'age':
      return boundOfAge(node, frame, walker);
    case 'between':
      return boundOfBetween(node, frame, walker);
    case 'shift':
      return boundOfShift(node, frame, walker);
    case 'start-of':
    case 'end-of':
      return boundOfEdge(node, frame, walker);
    case 'year-of':
    case 'month-of':
      return boundOfDatePart(node, frame, walker);
    case 'overlap':
      return boundOfOverlap(node, frame, walker);
    case 'if-absent':
      return boundOfIfAbsent(node, frame, walker);
    case 'statement':
      return boundOfStatement(node, frame, walker);
    default:
      return assertNever(node);
  }
}
