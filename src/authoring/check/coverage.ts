import { compare } from '../../base/exact.js';
import { joinPointer } from '../../base/json-pointer.js';
import { rowsOf } from '../../determination/rows.js';
import { type CaseRef, casesOf } from '../../determination/verify/verify.js';
import { parseHousehold } from '../../facts/parse-household.js';
import type { Household, Row } from '../../facts/row.js';
import { type Bound, type BoundRun, bounder } from '../../readings/bound/index.js';
import { describer } from '../../readings/describe/index.js';
import type { OuterFrame } from '../../readings/shared/frame.js';
import { type Boundary, boundariesOf } from '../../readings/thresholds/index.js';
import type { RuleLibrary } from '../../rulefile/library.js';
import { entriesOf } from '../../rulefile/plain.js';
import { resolve } from '../../rulefile/resolve.js';
import { treeOf } from '../../ruletree/compile.js';
import type { RuleTree } from '../../ruletree/nodes.js';
import type { Context } from './context.js';
import type { Desk } from './desk.js';
import { words } from './words.js';

/** Whether worked cases stand on both sides of each limit, and which programmes they speak of. */
export class Coverage {
  private readonly sides = new Map<string, Set<boolean>>();
  private readonly programmes = new Set<string>();
  private readonly boundaries = new WeakMap<RuleTree, readonly Boundary[]>();

  constructor(library: RuleLibrary, refs: readonly CaseRef[] = casesOf(library)) {
    for (const ref of refs) {
      for (const id of Object.keys(ref.case.expect.programmes ?? {})) this.programmes.add(id);
      try {
        this.walk(library, ref);
      } catch {
        // A case without results is told as a case that fails.
      }
    }
  }

  /** Limits of one place that no case meets, or none exceeds. */
  check(desk: Desk, { tree, region }: Context): void {
    for (const boundary of this.limitsOf(tree)) {
      const { origin, tested } = boundary;
      if (origin.region !== region) continue;
      const seen = this.sides.get(keyOf(boundary));
      const missing = [true, false].filter((side) => seen?.has(side) !== true);
      if (missing.length === 0 || desk.isIdle(origin)) continue;
      for (const side of missing) {
        const what = describer(tree).sentence(tested);
        const word = side ? words.holds : words.fails;
        desk.report('authoring/threshold-without-case', origin, { what, side: word });
      }
    }
    for (const { id, content } of desk.library.files) {
      if (content.region !== region) continue;
      for (const [item, value] of entriesOf(content.programmes)) {
        if (value === null || this.programmes.has(item)) continue;
        const spot = { file: id, pointer: joinPointer('/programmes', item) };
        desk.report('authoring/programme-without-case', spot, { item });
      }
    }
  }

  private walk(library: RuleLibrary, { case: item, region, asOf }: CaseRef): void {
    const rules = resolve(library, { region, asOf, knownOn: item.knownOn ?? null });
    const tree = treeOf(item.terms === undefined ? rules : rules.withTerms(item.terms));
    const household = parseHousehold(item.household, tree.vocabulary);
    const run = bounder(tree).begin(household);
    for (const boundary of this.limitsOf(tree)) {
      const key = keyOf(boundary);
      const seen = this.sides.get(key) ?? new Set();
      this.sides.set(key, seen);
      if (seen.size < 2) for (const side of sidesIn(boundary, household, run)) seen.add(side);
    }
  }

  private limitsOf(tree: RuleTree): readonly Boundary[] {
    let known = this.boundaries.get(tree);
    if (known === undefined) {
      known = boundariesOf(tree).filter(isLimit);
      this.boundaries.set(tree, known);
    }
    return known;
  }
}

/** A limit on a number or a day, in a rule that a person wrote. */
function isLimit({ kind, operator, tested, against }: Boundary): boolean {
  const isMeasured = tested.type.kind === 'number' || tested.type.kind === 'date';
  const isOrder = operator.startsWith('less') || operator.startsWith('greater');
  const isWritten = kind === 'comparison' || kind === 'band' || kind === 'bracket';
  return isMeasured && isOrder && isWritten && against.length === 1;
}

function keyOf({ kind, origin, operator }: Boundary): string {
  return [origin.file, origin.pointer, kind, operator].join('\n');
}

/** Most rows, and pairs of rows, at which a limit is looked at in one household. */
const mostFrames = 100;

/** Sides on which a household stands, at any of its rows. */
function sidesIn(boundary: Boundary, household: Household, run: BoundRun): readonly boolean[] {
  const { tested, against, operator, scopes } = boundary;
  const [limit] = against;
  if (limit === undefined) return [];
  return framesOf(scopes, household)
    .slice(0, mostFrames)
    .flatMap(({ row, outer }) => {
      const [value, end] = [run.node(tested, row, outer), run.node(limit, row, outer)];
      return sideOf(operator, value, end);
    });
}

function sideOf(operator: string, value: Bound, end: Bound): readonly boolean[] {
  if (!value.settled || !end.settled || value.low === null || end.low === null) return [];
  const order = compare(value.low, end.low);
  const isIn = order === 0 && operator.endsWith('Inclusive');
  return [isIn || (operator.startsWith('less') ? order < 0 : order > 0)];
}

function framesOf(
  [inmost, ...outside]: Boundary['scopes'],
  household: Household,
): readonly { readonly row: Row; readonly outer: OuterFrame }[] {
  if (inmost === undefined) return [];
  const { rows } = rowsOf(inmost, household.root);
  const around: readonly OuterFrame[] =
    outside.length === 0 ? [null] : framesOf(outside, household);
  return rows.flatMap((row) => around.map((outer) => ({ row, outer })));
}
