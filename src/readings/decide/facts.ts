import { escapePointer } from '../../base/json.js';
import type { CodeSet, Household, Row, Value } from '../../facts/row.js';
import type {
  EvidenceNode,
  FactNode,
  ParameterNode,
  RefNode,
  RowPath,
} from '../../ruletree/nodes.js';
import { follow, type OuterFrame } from '../shared/frame.js';
import { unknownRead } from '../shared/unknown-read.js';
import type { Known, Step, Steps } from './step.js';

/** The row a path leads to; `null` where a link is absent. */
export type RowStep = (row: Row, outer: OuterFrame) => Row | null;

/** Compiles a path; owners, the common case, without a loop. */
export function rowStep({ outer: out, steps }: RowPath): RowStep {
  const isOwners = steps.every((step) => step === 'owner');
  if (out === 0 && isOwners) {
    if (steps.length === 0) return (row) => row;
    if (steps.length === 1) return (row) => row.owner;
    if (steps.length === 2) return (row) => row.owner!.owner;
  }
  const path = { outer: out, steps };
  return (row, outer) => {
    const target = follow(path, { row, outer });
    if (target !== null && 'kind' in target) throw unknownRead;
    return target;
  };
}

export function factStep(node: FactNode): Step {
  const { slot } = node.fact;
  const isSet = node.type.kind === 'codes';
  const isLocal = node.path.outer === 0 && node.path.steps.length === 0;
  if (isLocal && !isSet) {
    return (row) => {
      const value = row.values[slot];
      if (value === undefined) throw unknownRead;
      return value;
    };
  }
  const rowOf = rowStep(node.path);
  return (row, outer) => {
    const target = rowOf(row, outer);
    if (target === null) return null;
    const value = target.values[slot];
    if (value === undefined) throw unknownRead;
    return value;
  };
}

/** A set of which more may exist answers only what is surely in it. */
export function holdsCode(set: Value, code: string): boolean {
  const { items, complete } = set as CodeSet;
  if (items.includes(code)) return true;
  if (!complete) throw unknownRead;
  return false;
}

export function evidenceStep(node: EvidenceNode, household: () => Household): Step {
  const rowOf = rowStep(node.path);
  const name = escapePointer(node.fact.name);
  return (row, outer) => {
    const target = rowOf(row, outer);
    if (target === null) return null;
    const evidence = household().evidence.get(`${target.pointer}/${name}`);
    if (evidence !== undefined) return evidence.status;
    if (target.values[node.fact.slot] === undefined) throw unknownRead;
    return null;
  };
}

export function refStep(node: RefNode, steps: Steps): Step {
  const value = steps.definition(node.definition);
  const { path } = node;
  if (path.outer === 0 && path.steps.length === 0) return value;
  const rowOf = rowStep(path);
  const absent = node.definition.type.kind === 'boolean' ? false : null;
  return (row, outer) => {
    const target = rowOf(row, outer);
    return target === null ? absent : value(target, null);
  };
}

const separator = '\u0000';

/** A parameter's cell; an open term is an unknown like any other. */
export function parameterStep(node: ParameterNode, steps: Steps): Step {
  const cells = new Map<string, Step>();
  for (const [name, cell] of node.cells) {
    if (cell.kind === 'value') {
      const { value } = cell;
      cells.set(name, () => value);
    } else if (cell.kind === 'formula') cells.set(name, steps.of(cell.node));
    else cells.set(name, unknownStep);
  }
  const only = cells.get('');
  if (node.keys.length === 0) return only ?? absentStep;
  const keys = node.keys.map((key) => ({ value: steps.of(key.node), select: key.select }));
  const [single] = keys;
  if (single && keys.length === 1) {
    return (row, outer) => {
      const name = single.select(single.value(row, outer) as string | number | boolean | null);
      const cell = name === undefined ? undefined : cells.get(name);
      return cell === undefined ? null : cell(row, outer);
    };
  }
  return (row, outer) => {
    let path = '';
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index]!;
      const name = key.select(key.value(row, outer) as string | number | boolean | null);
      if (name === undefined) return null;
      path = index === 0 ? name : path + separator + name;
    }
    const cell = cells.get(path);
    return cell === undefined ? null : cell(row, outer);
  };
}

const unknownStep: Step = () => {
  throw unknownRead;
};
const absentStep: Step = (): Known => null;
