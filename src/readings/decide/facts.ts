import { escapePointer } from '../../base/json.js';
import { type CodeSet, type Household, Row, type Value } from '../../facts/row.js';
import type {
  EvidenceNode,
  FactNode,
  ParameterCell,
  ParameterKeyNode,
  ParameterNode,
  RefNode,
  RowPath,
} from '../../ruletree/nodes.js';
import { follow, type OuterFrame } from '../shared/frame.js';
import type { Known, Step, Steps } from './step.js';

/** The row a path leads to; `null` where a link is absent, `undefined` where it is not known. */
export type RowStep = (row: Row, outer: OuterFrame) => Row | null | undefined;

/** Compiles a path; owners and single links, the common cases, without a loop. */
export function rowStep({ outer: out, steps }: RowPath): RowStep {
  const isOwners = steps.every((step) => step === 'owner');
  const [first, ...rest] = steps;
  if (out === 0) {
    if (isOwners && steps.length === 0) return (row) => row;
    if (isOwners && steps.length === 1) return (row) => row.owner;
    if (isOwners && steps.length === 2) return (row) => row.owner!.owner;
    if (first !== undefined && first !== 'owner' && rest.length === 0) {
      const { slot } = first;
      return (row) => row.values[slot] as Row | null | undefined;
    }
  }
  if (out === 1 && steps.length === 0) return (_row, outer) => outer!.row;
  const path = { outer: out, steps };
  return (row, outer) => {
    const target = follow(path, { row, outer });
    return target === null || target instanceof Row ? target : undefined;
  };
}

export function factStep(node: FactNode): Step {
  const { slot } = node.fact;
  const { outer: out, steps } = node.path;
  if (out === 0 && steps.length === 0) return (row) => row.values[slot];
  if (out === 0 && steps.length === 1 && steps[0] === 'owner') {
    return (row) => row.owner!.values[slot];
  }
  const rowOf = rowStep(node.path);
  return (row, outer) => {
    const target = rowOf(row, outer);
    return target === null || target === undefined ? target : target.values[slot];
  };
}

/** A set of which more may exist answers only what is surely in it. */
export function holdsCode(set: Value, code: string): boolean | undefined {
  const { items, complete } = set as CodeSet;
  if (items.includes(code)) return true;
  return complete ? false : undefined;
}

export function evidenceStep(node: EvidenceNode, household: () => Household): Step {
  const rowOf = rowStep(node.path);
  const name = escapePointer(node.fact.name);
  return (row, outer) => {
    const target = rowOf(row, outer);
    if (target === null || target === undefined) return target;
    const evidence = household().evidence.get(`${target.pointer}/${name}`);
    if (evidence !== undefined) return evidence.status;
    return target.values[node.fact.slot] === undefined ? undefined : null;
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
    if (target === undefined) return undefined;
    return target === null ? absent : value(target, null);
  };
}

const separator = '\u0000';

/** A parameter's cell; an open term is an unknown like any other. */
export function parameterStep(node: ParameterNode, steps: Steps): Step {
  const cells = [...node.cells].map(
    ([name, cell]) => [name === '' ? [] : name.split(separator), cellStep(cell, steps)] as const,
  );
  return keyedStep(node.keys, cells, steps);
}

type NamedCell = readonly [names: readonly string[], step: Step];

/** One key after the other; each leaves the cells of its own name. */
function keyedStep(
  keys: readonly ParameterKeyNode[],
  cells: readonly NamedCell[],
  steps: Steps,
): Step {
  const [key, ...others] = keys;
  if (key === undefined) return cells[0]?.[1] ?? absentStep;
  const byName = new Map<string, NamedCell[]>();
  for (const [[name = '', ...names], step] of cells) {
    byName.set(name, [...(byName.get(name) ?? []), [names, step]]);
  }
  const next = new Map([...byName].map(([name, inner]) => [name, keyedStep(others, inner, steps)]));
  const value = steps.of(key.node);
  const cellOf = cellsBy(key, next);
  return (row, outer) => {
    const found = value(row, outer);
    if (found === undefined) return undefined;
    const cell = cellOf(found);
    return cell === undefined ? null : cell(row, outer);
  };
}

/** The cell a key's value selects; codes of a closed list are looked up directly. */
function cellsBy(
  { node, select }: ParameterKeyNode,
  next: ReadonlyMap<string, Step>,
): (value: Known) => Step | undefined {
  const cellOf = (value: Known) => {
    const name = select(value as Parameters<typeof select>[0]);
    return name === undefined ? undefined : next.get(name);
  };
  if (node.type.kind !== 'code' || node.type.codes === null) return cellOf;
  const byCode = new Map<Known, Step>();
  for (const code of node.type.codes) byCode.set(code, cellOf(code) ?? absentStep);
  return (value) => byCode.get(value) ?? cellOf(value);
}

function cellStep(cell: ParameterCell, steps: Steps): Step {
  switch (cell.kind) {
    case 'value': {
      const { value } = cell;
      return () => value;
    }
    case 'formula':
      return steps.of(cell.node);
    case 'open':
      return unknownStep;
  }
}

const unknownStep: Step = () => undefined;
const absentStep: Step = (): Known => null;
