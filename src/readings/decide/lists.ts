import { add, compare, type Exact } from '../../base/exact.js';
import type { Row, RowList } from '../../facts/row.js';
import type {
  CountNode,
  CountOfNode,
  ExtremeNode,
  Node,
  RowSource,
  TotalNode,
} from '../../ruletree/nodes.js';
import { childrenOf } from '../../ruletree/walk.js';
import type { OuterFrame } from '../shared/frame.js';
import { type RowStep, rowStep } from './facts.js';
import type { NumberStep, Step, Steps, TestStep } from './step.js';

type Rows = readonly Row[];
type RowsStep = (row: Row, outer: OuterFrame) => Rows | null | undefined;

const noRows: Rows = Object.freeze([]);

/** Rows of a list, where it is known to be whole. */
function wholeList(list: RowList | undefined): Rows | undefined {
  if (list === undefined) return noRows;
  return list.state === 'complete' ? list.rows : undefined;
}

/** Rows some lists further down. */
function rowsDown(from: Row, slots: readonly number[]): Rows | undefined {
  let rows: Rows = [from];
  for (const slot of slots) {
    const below: Row[] = [];
    for (const row of rows) {
      const list = wholeList(row.lists[slot]);
      if (list === undefined) return undefined;
      below.push(...list);
    }
    rows = below;
  }
  return rows;
}

/** The rows a total or count runs over; `null` where their owner is absent. */
function rowsStep(source: RowSource): RowsStep {
  const from = rowStep(source.path);
  const { link, down, along } = source;
  if (along !== undefined) return namedRowsStep(from, along.slot);
  if (link !== null) return linkedRowsStep(from, source, link.slot);
  const [slot] = down;
  if (slot !== undefined && down.length === 1) {
    return (row, outer) => {
      const owner = from(row, outer);
      return owner === null || owner === undefined ? owner : wholeList(owner.lists[slot]);
    };
  }
  return (row, outer) => {
    const owner = from(row, outer);
    return owner === null || owner === undefined ? owner : rowsDown(owner, down);
  };
}

/** Rows that link to a row; only where every list that could hold one is whole. */
function linkedRowsStep(from: RowStep, source: RowSource, slot: number): RowsStep {
  const chain: number[] = [];
  for (let entity = source.entity; entity.owner; entity = entity.owner) {
    chain.unshift(entity.listSlot);
  }
  const linkSlot = source.link?.fact.slot ?? -1;
  const [only] = chain;
  return (row, outer) => {
    const target = from(row, outer);
    if (target === null || target === undefined) return target;
    let root = target;
    while (root.owner !== null) root = root.owner;
    const rows =
      only !== undefined && chain.length === 1
        ? wholeList(root.lists[only])
        : rowsDown(root, chain);
    if (rows === undefined) return undefined;
    for (let index = 0; index < rows.length; index++) {
      if (rows[index]!.values[linkSlot] === undefined) return undefined;
    }
    return target.linked[slot] ?? noRows;
  };
}

/** Rows that a fact of a row names. */
function namedRowsStep(from: RowStep, slot: number): RowsStep {
  return (row, outer) => {
    const owner = from(row, outer);
    if (owner === null || owner === undefined) return owner;
    const rows = owner.values[slot];
    if (rows === undefined) return undefined;
    return Array.isArray(rows) ? (rows as Rows) : noRows;
  };
}

/** Whether a part inside a `where` may step out of it; only then is a frame made. */
function stepsOut(node: Node | null): boolean {
  if (node === null) return false;
  if ('path' in node && node.path.outer > 0) return true;
  if ('over' in node && node.over.path.outer > 0) return true;
  return childrenOf(node).some(stepsOut);
}

export function totalStep(node: TotalNode, steps: Steps): Step {
  const rowsOf = rowsStep(node.over);
  const where = node.where && steps.test(node.where);
  const value = steps.number(node.value);
  const isFramed = stepsOut(node.where) || stepsOut(node.value);
  return (row, outer) => {
    const rows = rowsOf(row, outer);
    if (rows === null || rows === undefined) return rows;
    if (rows.length === 0) return 0;
    const frame = isFramed ? { row, outer } : null;
    let sum: Exact = 0;
    for (let index = 0; index < rows.length; index++) {
      const each = rows[index]!;
      if (where !== null) {
        const isIn = where(each, frame);
        if (isIn === undefined) return undefined;
        if (!isIn) continue;
      }
      const addend = value(each, frame);
      if (addend === undefined) return undefined;
      sum = add(sum, addend);
    }
    return sum;
  };
}

export function countStep(node: CountNode, steps: Steps): Step {
  const rowsOf = rowsStep(node.over);
  const where = node.where && steps.test(node.where);
  const isFramed = stepsOut(node.where);
  return (row, outer) => {
    const rows = rowsOf(row, outer);
    if (rows === null || rows === undefined) return rows;
    if (where === null || rows.length === 0) return rows.length;
    const frame = isFramed ? { row, outer } : null;
    let count = 0;
    for (let index = 0; index < rows.length; index++) {
      const isIn = where(rows[index]!, frame);
      if (isIn === undefined) return undefined;
      if (isIn) count += 1;
    }
    return count;
  };
}

export function extremeStep(node: ExtremeNode, steps: Steps): Step {
  const rowsOf = rowsStep(node.over);
  const where = node.where && steps.test(node.where);
  const value: NumberStep = steps.number(node.value);
  const otherwise = node.otherwise && steps.of(node.otherwise);
  const better = node.kind === 'greatest' ? 1 : -1;
  const isFramed = stepsOut(node.where) || stepsOut(node.value);
  return (row, outer) => {
    const rows = rowsOf(row, outer);
    if (rows === null || rows === undefined) return rows;
    const frame = isFramed ? { row, outer } : null;
    let best: Exact | null = null;
    for (const each of rows) {
      if (where !== null) {
        const isIn = where(each, frame);
        if (isIn === undefined) return undefined;
        if (!isIn) continue;
      }
      const here = value(each, frame);
      if (here === undefined) return undefined;
      if (best === null || compare(here, best) === better) best = here;
    }
    if (best !== null) return best;
    return otherwise === null ? null : otherwise(row, outer);
  };
}

export function countOfStep(node: CountOfNode, steps: Steps): NumberStep {
  const tests: readonly TestStep[] = node.of.map((each) => steps.test(each));
  return (row, outer) => {
    let count = 0;
    for (const test of tests) {
      const holds = test(row, outer);
      if (holds === undefined) return undefined;
      if (holds) count += 1;
    }
    return count;
  };
}
