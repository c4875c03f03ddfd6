import { type Exact, fromNumber, mul } from '../../base/exact.js';
import { escapePointer } from '../../base/json-pointer.js';
import type { CodeSet, Row, Value } from '../../facts/row.js';
import type { Fact } from '../../facts/vocabulary.js';
import type { EvidenceNode, FactNode, RefNode, ValueType } from '../../ruletree/nodes.js';
import type { Frame } from '../shared/frame.js';
import {
  absent,
  anyOf,
  type Bound,
  impossible,
  oneOf,
  open,
  partialSet,
  settled,
  within,
} from './bound.js';
import { excludedFrom } from './excluded.js';
import type { Missing } from './missing.js';
import { atTarget } from './targets.js';
import type { Walker } from './walker.js';

/** A fact or decision: known, or anything that its declaration allows. */
export function boundOfFact(node: FactNode, frame: Frame, walker: Walker): Bound {
  return atTarget(node.path, frame, walker, (row) => {
    const value = row === null ? null : row.values[node.fact.slot];
    if (row !== null && value === undefined) return unknownFact(node.fact, node.type, row, walker);
    if (row === null || !isPartial(value)) return settled(value ?? null);
    return partialSet(value.items, node.type, walker.missingFact(node.fact, row));
  });
}

/**
 * How a fact is known. Of a fact that is not known itself it cannot be said how it will be,
 * once it is.
 */
export function boundOfEvidence(node: EvidenceNode, frame: Frame, walker: Walker): Bound {
  return atTarget(node.path, frame, walker, (row) => {
    if (row === null) return absent;
    const pointer = `${row.pointer}/${escapePointer(node.fact.name)}`;
    const isPhantom = walker.phantoms.missingBehind(row) !== undefined;
    const evidence = isPhantom ? undefined : walker.household.evidence.get(pointer);
    if (evidence !== undefined) return settled(evidence.status);
    if (row.values[node.fact.slot] !== undefined && !isPhantom) return absent;
    return anyOf(node.type, walker.missingFact(node.fact, row), true);
  });
}

/** A definition read in another row's scope. Of nobody, no condition holds. */
export function boundOfRef(node: RefNode, frame: Frame, walker: Walker): Bound {
  const nowhere = node.definition.type.kind === 'boolean' ? impossible : absent;
  return atTarget(node.path, frame, walker, (row) =>
    row === null ? nowhere : walker.value(node.definition, row),
  );
}

function unknownFact(fact: Fact, type: ValueType, row: Row, walker: Walker): Bound {
  const missing = walker.missingFact(fact, row);
  const mayBeAbsent = fact.declaration.nullable === true;
  const excluded = excludedFrom(row, fact.slot, walker);
  switch (type.kind) {
    case 'number': {
      const { low, high } = limitsOf(fact);
      return within(low, high, missing, mayBeAbsent);
    }
    case 'code':
      return oneOf(type.codes, excluded, missing, mayBeAbsent);
    case 'codes':
      return unknownSet(type.codes, excluded, missing, mayBeAbsent);
    default:
      return anyOf(type, missing, mayBeAbsent);
  }
}

function unknownSet(
  codes: ReadonlySet<string> | null,
  except: ReadonlySet<string>,
  missing: ReadonlySet<Missing>,
  mayBeAbsent: boolean,
): Bound {
  if (codes === null) return open({ except, mayBeAbsent }, missing);
  const left = [...codes].filter((code) => !except.has(code));
  return open({ codes: new Set(left), mayBeAbsent }, missing);
}

/** The least and greatest number a fact can be, in the scale of its values. */
function limitsOf({ declaration }: Fact): {
  readonly low: Exact | null;
  readonly high: Exact | null;
} {
  const isMoney = declaration.type === 'money';
  const scaled = (limit: number | undefined): Exact | null => {
    const exact = limit === undefined ? undefined : fromNumber(limit);
    // Money is declared in yuan and held in fen.
    return exact === undefined ? null : isMoney ? mul(exact, 100) : exact;
  };
  return {
    low: scaled(declaration.low ?? (isMoney ? 0 : undefined)),
    high: scaled(declaration.high),
  };
}

function isPartial(value: Value): value is CodeSet {
  return typeof value === 'object' && value !== null && 'items' in value && !value.complete;
}
