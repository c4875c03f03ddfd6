import { addDays, addMonths, addYears, type Day, parseIsoDate } from '../base/date.js';
import { type Exact, isWhole } from '../base/exact.js';
import type { Fact } from '../facts/vocabulary.js';
import { type Boundary, boundariesOf, ruleDates } from '../readings/thresholds/index.js';
import type { Node, RuleTree } from '../ruletree/nodes.js';
import { reachable } from '../ruletree/walk.js';

/** What the rules look for in facts, so that made-up households stand close to it. */
export interface Aims {
  /** By fact: numbers that it is compared with, in the scale of its values. */
  readonly numbers: ReadonlyMap<string, readonly Exact[]>;
  /** By fact: codes and texts that it is compared with, or that select a parameter's cell. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
  /** Ages in years at which something changes. */
  readonly ages: readonly number[];
  /** Days at which something changes: of rules, of windows of time, written in the rules. */
  readonly days: readonly Day[];
}

/** The aims of one or several trees together. */
export function aimsOf(trees: readonly RuleTree[]): Aims {
  const found = {
    numbers: new Map<string, Set<Exact>>(),
    codes: new Map<string, Set<string>>(),
    ages: new Set<number>(),
    days: new Set<Day>(),
  };
  for (const tree of trees) collect(tree, found);
  return {
    numbers: listed(found.numbers),
    codes: listed(found.codes),
    ages: [...found.ages],
    days: [...found.days],
  };
}

interface Found {
  readonly numbers: Map<string, Set<Exact>>;
  readonly codes: Map<string, Set<string>>;
  readonly ages: Set<number>;
  readonly days: Set<Day>;
}

function collect(tree: RuleTree, found: Found): void {
  found.days.add(tree.asOf);
  for (const date of ruleDates(tree)) found.days.add(parseIsoDate(date) ?? tree.asOf);
  for (const boundary of boundariesOf(tree)) collectBoundary(boundary, tree, found);
  for (const node of reachable(tree.definitions.map(({ body }) => body))) {
    if (node.kind !== 'parameter') continue;
    for (const key of node.keys) {
      if (key.node.kind === 'fact') add(found.codes, key.node.fact, key.names);
    }
  }
}

function collectBoundary({ kind, tested, against }: Boundary, tree: RuleTree, found: Found): void {
  const values = against.flatMap((node) => constantsOf(node));
  if (kind === 'window') {
    const unit = against[0]?.type;
    const name = unit?.kind === 'number' ? unit.unit.text : '';
    for (const value of values) addSpan(value, name, tree.asOf, found);
    return;
  }
  const { type } = tested;
  if (type.kind === 'number') {
    for (const value of values) addSpan(value, type.unit.text, tree.asOf, found);
    if (type.unit.text === 'years') for (const value of values) addAge(value, found);
  }
  if (type.kind === 'date') {
    for (const value of values) if (typeof value === 'number') found.days.add(value);
  }
  if (tested.kind !== 'fact') return;
  const { fact } = tested;
  if (type.kind === 'number') {
    const numbers = values.filter((value) => typeof value === 'number' || isRatio(value));
    add(found.numbers, fact, numbers as Exact[]);
  }
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length > 0) add(found.codes, fact, texts);
}

type Constant = Exact | string | boolean | null;

function isRatio(value: Constant): boolean {
  return typeof value === 'object' && value !== null;
}

/** What a node is, if the rules alone say so. */
function constantsOf(node: Node): readonly Constant[] {
  if (node.kind === 'literal') return [node.value];
  if (node.kind === 'multiply') return node.of.flatMap(constantsOf);
  if (node.kind !== 'parameter') return [];
  return [...node.cells.values()].flatMap((cell): readonly Constant[] => {
    if (cell.kind !== 'value') return [];
    const { value } = cell;
    return typeof value === 'object' && 'items' in value ? value.items : [value];
  });
}

/** A number of years, months or days reaches back from the day of the determination, and on. */
function addSpan(value: Constant, unit: string, asOf: Day, found: Found): void {
  if (typeof value !== 'number' || !isWhole(value) || Math.abs(value) > longestSpan) return;
  for (const count of [-value, value]) {
    if (unit === 'years') found.days.add(addYears(asOf, count, 'march-1'));
    if (unit === 'months') found.days.add(addMonths(asOf, count));
    if (unit === 'days') found.days.add(addDays(asOf, count));
  }
}

const longestSpan = 120;

function addAge(value: Constant, found: Found): void {
  if (typeof value === 'number' && value >= 0 && value <= longestSpan) found.ages.add(value);
}

function add<T>(into: Map<string, Set<T>>, fact: Fact, values: readonly T[]): void {
  const known = into.get(fact.id);
  if (known) for (const value of values) known.add(value);
  else into.set(fact.id, new Set(values));
}

function listed<T>(sets: ReadonlyMap<string, ReadonlySet<T>>): ReadonlyMap<string, readonly T[]> {
  return new Map([...sets].map(([id, values]) => [id, [...values]]));
}
