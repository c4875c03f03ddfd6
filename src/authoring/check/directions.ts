import { compare, type Exact, formatExact, Ratio } from '../../base/exact.js';
import { joinPointer } from '../../base/json-pointer.js';
import type { ParameterItem } from '../../rulefile/format.js';
import { originAt } from '../../rulefile/materialise.js';
import { asObject } from '../../rulefile/plain.js';
import type { ResolvedItem } from '../../rulefile/resolved.js';
import type { MatchNode, Node, RuleTree, TableNode } from '../../ruletree/nodes.js';
import { scaleOf } from '../../ruletree/unit.js';
import { reachable } from '../../ruletree/walk.js';
import type { Context } from './context.js';
import type { Desk } from './desk.js';
import { figuresOf } from './figures.js';
import { UnknownHousehold } from './unknown-household.js';
import { words } from './words.js';

/** Bands, grades and deadlines that run the wrong way. */
export function checkDirections(desk: Desk, { tree, resolved, region }: Context): void {
  for (const node of reachable(tree.definitions.map(({ body }) => body))) {
    if (node.kind === 'table' && node.rows.some(({ origin }) => origin.region === region)) {
      for (const [axis] of node.keys.entries()) checkBands(desk, node, axis);
    }
  }
  for (const item of resolved.sections.parameters.values()) checkGrades(desk, item, tree, region);
  checkDuties(desk, tree, region);
}

interface Step {
  readonly id: string;
  readonly low: Exact | null;
  readonly value: Exact | null;
  readonly node: Node | null;
  readonly spot: { readonly file: string; readonly pointer: string };
}

/** Fewest bands in which one that goes the other way stands out. */
const fewest = 4;

/** Rows that differ in one band only: whether they are in order, and their values too. */
function checkBands(desk: Desk, table: TableNode, axis: number): void {
  for (const steps of runsOf(table, axis)) {
    checkOrder(desk, steps);
    const sorted = [...steps].sort((a, b) => compareLow(a.low, b.low));
    const odd = oddOneOut(sorted.map(({ value }) => value));
    const [row, before] = odd === null ? [] : [sorted[odd.index], sorted[odd.index - 1]];
    if (odd === null || !row || !before) continue;
    desk.report('authoring/band-direction', row.spot, {
      row: row.id,
      direction: words[odd.direction],
      value: textOf(row),
      before: textOf(before),
    });
  }
}

function checkOrder(desk: Desk, steps: readonly Step[]): void {
  const ups = steps.slice(1).map((step, index) => compareLow(step.low, steps[index]?.low ?? null));
  const isDown = ups.filter((up) => up < 0).length > ups.length / 2;
  const at = ups.findIndex((up) => (isDown ? up > 0 : up < 0));
  if (at < 0 || ups.every((up) => up < 0)) return;
  const row = steps[at + 1];
  // The first of those before it that should come after it.
  const before = steps
    .slice(0, at + 1)
    .find((each) =>
      isDown
        ? compareLow(each.low, row?.low ?? null) < 0
        : compareLow(each.low, row?.low ?? null) > 0,
    );
  if (row && before) {
    desk.report('authoring/bands-out-of-order', row.spot, { row: row.id, before: before.id });
  }
}

function* runsOf(table: TableNode, axis: number): Generator<readonly Step[]> {
  const runs = new Map<string, Step[]>();
  for (const { id, match, value, origin } of table.rows) {
    const here = match[axis];
    if (here?.kind !== 'band') continue;
    const low = here.low === null ? null : literalOf(here.low);
    if (low === undefined || (low === null && here.high === null)) continue;
    const others = match.filter((_, index) => index !== axis).map(matchText);
    const step = { id, low, value: literalOf(value) ?? null, node: value, spot: origin };
    const run = runs.get(others.join('\n'));
    if (run) run.push(step);
    else runs.set(others.join('\n'), [step]);
  }
  for (const run of runs.values()) if (run.length > 2) yield run;
}

/** The one step that goes against all others, where there are enough of them. */
function oddOneOut(
  values: readonly (Exact | null)[],
): { readonly index: number; readonly direction: 'rise' | 'fall' } | null {
  if (values.length < fewest || values.includes(null)) return null;
  const signs = values.slice(1).map((value, index) => compare(value ?? 0, values[index] ?? 0));
  const [up, down] = [signs.filter((sign) => sign > 0), signs.filter((sign) => sign < 0)];
  if (up.length === 1 && down.length >= 2)
    return { index: signs.indexOf(1) + 1, direction: 'fall' };
  if (down.length === 1 && up.length >= 2)
    return { index: signs.indexOf(-1) + 1, direction: 'rise' };
  return null;
}

/** A parameter by grade goes up or down with how heavy the grade is. */
function checkGrades(
  desk: Desk,
  item: ResolvedItem<ParameterItem>,
  tree: RuleTree,
  region: string,
): void {
  for (const [axis, key] of (item.value.keys ?? []).entries()) {
    const by = typeof key === 'string' ? key : key.by;
    const grading = tree.gradings.find(({ id }) => by === `grade:${id}`);
    if (grading === undefined || (typeof key !== 'string' && key.groups !== undefined)) continue;
    const ranked = [...grading.grades].sort((a, b) => a.severity - b.severity).map(({ id }) => id);
    const runs = new Map<string, Map<string, { readonly number: Exact; readonly text: string }>>();
    for (const { path, number, text } of figuresOf(item.value)) {
      const keys = path.slice(1);
      const run = keys.filter((_, index) => index !== axis).join('\n');
      const cells = runs.get(run) ?? new Map<string, { number: Exact; text: string }>();
      runs.set(run, cells.set(keys[axis] ?? '', { number, text }));
    }
    for (const [run, cells] of runs) {
      const steps = ranked.flatMap((grade) => {
        const cell = cells.get(grade);
        return cell === undefined ? [] : [{ grade, ...cell }];
      });
      const signs = steps
        .slice(1)
        .map((step, index) => compare(step.number, steps[index]?.number ?? 0));
      const turn = signs.findIndex(
        (sign, index) => index > 0 && sign * (signs[index - 1] ?? 0) < 0,
      );
      const step = steps[turn];
      if (turn < 0 || step === undefined) continue;
      const others = run === '' ? [] : run.split('\n');
      const keys = [...others.slice(0, axis), step.grade, ...others.slice(axis)];
      const spot = originAt(item, keys.reduce(joinPointer, '/values'));
      if (spot.region !== region) continue;
      desk.report('authoring/grade-direction', spot, {
        grade: grading.grades.find(({ id }) => id === step.grade)?.label ?? step.grade,
        value: step.text,
        values: steps.map(({ text }) => text),
      });
    }
  }
}

function checkDuties(desk: Desk, tree: RuleTree, region: string): void {
  const unknown = new UnknownHousehold(tree);
  for (const { warning, overdue, origin, scope } of tree.duties) {
    if (warning === null || overdue === null || warning.measure !== overdue.measure) continue;
    if (origin.region !== region) continue;
    const of = (definition: typeof warning.number) =>
      unknown.run.value(definition, unknown.row(scope));
    const [early, late] = [of(warning.number), of(overdue.number)];
    if (early.low === null || late.high === null || compare(early.low, late.high) <= 0) continue;
    const spot = warning.number.origin;
    const found = asObject(desk.files.get(spot.file)?.content) ? spot : origin;
    desk.report('authoring/warning-after-overdue', found, {
      warning: formatExact(early.low),
      overdue: formatExact(late.high),
    });
  }
}

function literalOf(node: Node | null): Exact | undefined {
  if (node?.kind !== 'literal') return undefined;
  const { value } = node;
  return typeof value === 'number' || value instanceof Ratio ? value : undefined;
}

function textOf({ value, node }: Step): string {
  const scale = node?.type.kind === 'number' ? scaleOf(node.type.unit) : 1;
  return value === null ? '' : String(Number(formatExact(value)) / scale);
}

function matchText(match: MatchNode): string {
  if (match.kind === 'band') return `${literalOf(match.low)}..${literalOf(match.high)}`;
  return match.kind === 'any' ? '*' : match.values.join('/');
}

/** The band without a lower end is the lowest. */
function compareLow(a: Exact | null, b: Exact | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return compare(a, b);
}
