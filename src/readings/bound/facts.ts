import { type Exact, fromNumber, mul } from '../../base/exact.js';
import { escapePointer } from '../../base/json-pointer.js';
import { type CodeSet, Row, type Value } from '../../facts/row.js';
import type { Fact } from '../../facts/vocabulary.js';
import type { EvidenceNode, FactNode, RefNode, RowPath, ValueType } from '../../ruletree/nodes.js';
import { type Frame, follow, type UnknownLink } from '../shared/frame.js';
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
import type { Missing } from './missing.js';
import type { Walker } from './walker.js';

/** A fact or decision: known, or anything that its declaration allows. */
export function boundOfFact(node: FactNode, frame: Frame, walker: Walker): Bound {
  const row = follow(node.path, frame);
  if (row === null) return absent;
  if (!(row instanceof Row)) return behindUnknownLink(node.type, row, node.path, walker);
  const value = row.values[node.fact.slot];
  if (value === undefined) return unknownFact(node.fact, node.type, row, walker);
  if (!isPartial(value)) return settled(value);
  return partialSet(value.items, node.type, walker.missingFact(node.fact, row));
}

/**
 * How a fact is known. Of a fact that is not known itself it cannot be said how it will be,
 * once it is.
 */
export function boundOfEvidence(node: EvidenceNode, frame: Frame, walker: Walker): Bound {
  const row = follow(node.path, frame);
  if (row === null) return absent;
  if (!(row instanceof Row)) return behindUnknownLink(node.type, row, node.path, walker);
  const pointer = `${row.pointer}/${escapePointer(node.fact.name)}`;
  const isPhantom = walker.phantoms.missingBehind(row) !== undefined;
  const evidence = isPhantom ? undefined : walker.household.evidence.get(pointer);
  if (evidence !== undefined) return settled(evidence.status);
  if (row.values[node.fact.slot] !== undefined && !isPhantom) return absent;
  return anyOf(node.type, walker.missingFact(node.fact, row), true);
}

/** A definition read in another row's scope. */
export function boundOfRef(node: RefNode, frame: Frame, walker: Walker): Bound {
  const row = follow(node.path, frame);
  const { type } = node.definition;
  // Of nobody, no condition holds.
  if (row === null) return type.kind === 'boolean' ? impossible : absent;
  if (!(row instanceof Row)) return behindUnknownLink(type, row, node.path, walker);
  return walker.value(node.definition, row);
}

/** A value of whichever row a link that is not known leads to. */
export function behindUnknownLink(
  type: ValueType,
  link: UnknownLink,
  { steps }: RowPath,
  walker: Walker,
): Bound {
  const missing = walker.missingFact(link.fact, link.row);
  const mayLeadNowhere = steps.some((step) => step !== 'owner' && step.declaration.nullable);
  return anyOf(type, missing, type.nullable || mayLeadNowhere);
}

function unknownFact(fact: Fact, type: ValueType, row: Row, walker: Walker): Bound {
  const missing = walker.missingFact(fact, row);
  const mayBeAbsent = fact.declaration.nullable === true;
  const excluded = walker.phantoms.excludedFrom(row, fact.slot);
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
