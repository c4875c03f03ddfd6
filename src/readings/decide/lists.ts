import { add, compare, type Exact } from '../../base/exact.js';
import type { Row, RowList } from '../../facts/row.js';
import type {
  CountNode,
  CountOfNode,
  ExtremeNode,
  RowSource,
  TotalNode,
} from '../../ruletree/nodes.js';
import type { OuterFrame } from '../shared/frame.js';
import { unknownRead } from '../shared/unknown-read.js';
import { rowStep } from './facts.js';
import type { NumberStep, Step, Steps, TestStep } from './step.js';

type RowsStep = (row: Row, outer: OuterFrame) => readonly Row[] | null;

/** Rows of a list that is known to be whole. */
function wholeList(list: RowList | undefined): readonly Row[] {
  if (list === undefined) return [];
  if (list.state !== 'complete') throw unknownRead;
  return list.rows;
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
      return owner === null ? null : wholeList(owner.lists[slot]);
    };
  }
  return (row, outer) => {
    const owner = from(row, outer);
    if (owner === null) return null;
    let rows: readonly Row[] = [owner];
    for (const each of down) rows = rows.flatMap((at) => wholeList(at.lists[each]));
    return rows;
  };
}

/** Rows that link to a row; only where every list that could hold one is whole. */
function linkedRowsStep(from: RowStepOf, source: RowSource, slot: number): RowsStep {
  const chain: number[] = [];
  for (let entity = source.entity; entity.owner; entity = entity.owner) {
    chain.unshift(entity.listSlot);
  }
  const linkSlot = source.link?.fact.slot ?? -1;
  const [only] = chain;
  return (row, outer) => {
    const target = from(row, outer);
    if (target === null) return null;
    let root = target;
    while (root.owner !== null) root = root.owner;
    if (only !== undefined && chain.length === 1) {
      const rows = wholeList(root.lists[only]);
      for (let index = 0; index < rows.length; index++) {
        if (rows[index]!.values[linkSlot] === undefined) throw unknownRead;
      }
    } else {
      let rows: readonly Row[] = [root];
      for (const each of chain) rows = rows.flatMap((at) => wholeList(at.lists[each]));
      if (rows.some((each) => each.values[linkSlot] === undefined)) throw unknownRead;
    }
    return target.linked[slot] ?? [];
  };
}

/** Rows that a fact of a row names. */
function namedRowsStep(from: RowStepOf, slot: number): RowsStep {
  return (row, outer) => {
    const owner = from(row, outer);
    if (owner === null) return null;
    const rows = owner.values[slot];
    if (rows === undefined) throw unknownRead;
    return Array.isArray(rows) ? (rows as readonly Row[]) : [];
  };
}

type RowStepOf = (row: Row, outer: OuterFrame) => Row | null;

export function totalStep(node: TotalNode, steps: Steps): Step {
  const rowsOf = rowsStep(node.over);
  const where = node.where && steps.test(node.where);
  const value = steps.number(node.value);
  return (row, outer) => {
    const rows = rowsOf(row, outer);
    if (rows === null) return null;
    const frame = { row, outer };
    let sum: Exact = 0;
    for (let index = 0; index < rows.length; index++) {
      const each = rows[index]!;
      if (where !== null && !where(each, frame)) continue;
      sum = add(sum, value(each, frame));
    }
    return sum;
  };
}

export function countStep(node: CountNode, steps: Steps): Step {
  const rowsOf = rowsStep(node.over);
  const where = node.where && steps.test(node.where);
  return (row, outer) => {
    const rows = rowsOf(row, outer);
    if (rows === null) return null;
    if (where === null) return rows.length;
    const frame = { row, outer };
    let count = 0;
    for (let index = 0; index < rows.length; index++) if (where(rows[index]!, frame)) count += 1;
    return count;
  };
}

export function extremeStep(node: ExtremeNode, steps: Steps): Step {
  const rowsOf = rowsStep(node.over);
  const where = node.where && steps.test(node.where);
  const value: NumberStep = steps.number(node.value);
  const otherwise = node.otherwise && steps.of(node.otherwise);
  const better = node.kind === 'greatest' ? 1 : -1;
  return (row, outer) => {
    const rows = rowsOf(row, outer);
    if (rows === null) return null;
    const frame = { row, outer };
    let best: Exact | null = null;
    for (const each of rows) {
      if (where !== null && !where(each, frame)) continue;
      const here = value(each, frame);
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
    for (const test of tests) if (test(row, outer)) count += 1;
    return count;
  };
}
