import { type Day, formatDay, parseIsoDate } from '../../base/date.js';
import { type Issue, RulesError } from '../../base/errors.js';
import { safeParseHousehold } from '../../facts/parse-household.js';
import type { Household, Row } from '../../facts/row.js';
import { type BoundRun, bounder } from '../../readings/bound/index.js';
import type { RuleLibrary } from '../../rulefile/library.js';
import { layersDownTo, nearestLayer } from '../../rulefile/region.js';
import { resolve } from '../../rulefile/resolve.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { treeOf } from '../../ruletree/compile.js';
import type { ProgrammeNode, RuleTree } from '../../ruletree/nodes.js';
import { determine } from '../determine.js';
import { MissingNames } from '../missing.js';
import type { Determination, Outcome } from '../result.js';
import { RowReader } from '../row-reader.js';
import { nameOf, rowsOf } from '../rows.js';
import type { Case, Snapshot } from './case.js';

/** What a household was entitled to on one day, and what that was read from. */
export class Page {
  readonly determination: Determination;
  private readonly outcomes: ReadonlyMap<string, Outcome>;
  private begun: BoundRun | null = null;

  constructor(
    readonly day: Day,
    readonly snapshot: Snapshot,
    readonly household: Household,
    readonly resolved: Resolved,
    readonly tree: RuleTree,
  ) {
    this.determination = determine(household, resolved);
    this.outcomes = new Map(
      this.determination.outcomes.map((each) => [keyOf(each.programme, each.subject), each]),
    );
  }

  outcome(programme: string, subject: string | null): Outcome | undefined {
    return this.outcomes.get(keyOf(programme, subject));
  }

  node(programme: string): ProgrammeNode | undefined {
    return this.tree.programmes.find(({ id }) => id === programme);
  }

  /** The row a programme is for; `undefined` where it is not in the household any more. */
  row(node: ProgrammeNode, subject: string | null): Row | undefined {
    const { rows } = rowsOf(node.scope, this.household.root);
    return rows.find((row) => nameOf(row) === subject);
  }

  /** Reads what the rules define for a row. */
  reader(row: Row): RowReader {
    this.begun ??= bounder(this.tree).begin(this.household);
    const names = new MissingNames(this.resolved, this.household.vocabulary);
    const { tree, household } = this;
    return new RowReader({ tree, run: this.begun, root: household.root, names }, row);
  }
}

function keyOf(programme: string, subject: string | null): string {
  return `${programme}\n${subject ?? ''}`;
}

/** Pages by day and by what was known; each is worked out once. */
export class Book {
  private readonly pages = new Map<string, Page>();
  private readonly rules = new Map<string, Resolved>();
  private readonly households = new Map<Snapshot, Household>();
  /** When something of these rules takes effect, and when it was announced; latest first. */
  private readonly announcements: readonly Announcement[];

  constructor(
    readonly theCase: Case,
    private readonly library: RuleLibrary,
    readonly region: string,
  ) {
    this.announcements = announcementsOf(library, region);
  }

  /**
   * Reads every snapshot by the rules of its first day.
   *
   * @throws RulesError with the problems of all of them
   */
  checkSnapshots(): void {
    const issues = this.theCase.snapshots.flatMap((snapshot): readonly Issue[] => {
      const tree = treeOf(this.rulesOn(parseIsoDate(snapshot.from) ?? 0, null));
      const read = safeParseHousehold(snapshot.household, tree.vocabulary);
      if (read.ok) this.households.set(snapshot, read.household);
      return read.ok ? [] : this.inSnapshot(read.issues, snapshot);
    });
    if (issues.length > 0) throw unreadable(issues);
  }

  /** The facts that stood on a day, as known on a day; `null` before the first. */
  snapshotOn(day: Day, knownOn: string | null): Snapshot | null {
    const text = formatDay(day);
    let found: Snapshot | null = null;
    for (const snapshot of this.known(knownOn)) {
      if (snapshot.from > text) continue;
      if (found === null || isLater(snapshot, found)) found = snapshot;
    }
    return found;
  }

  /** The latest snapshot known: what it tells of history is the most there is. */
  latest(knownOn: string | null): Snapshot | null {
    return this.known(knownOn).reduce<Snapshot | null>(
      (last, each) => (last === null || isLater(each, last) ? each : last),
      null,
    );
  }

  /** Everything a page depends on of what was known on a day. */
  knowledge(knownOn: string | null): string {
    const snapshots = this.known(knownOn).map((each) => this.theCase.snapshots.indexOf(each));
    const last = this.announcements.find(({ announced }) => isBy(announced, knownOn));
    return `${last?.announced ?? ''}|${snapshots.join(',')}`;
  }

  page(day: Day, knownOn: string | null): Page | null {
    const snapshot = this.snapshotOn(day, knownOn);
    return snapshot === null ? null : this.pageOf(day, snapshot, knownOn);
  }

  /** The rules of a day applied to the facts of a snapshot, whenever it stood. */
  pageOf(day: Day, snapshot: Snapshot, knownOn: string | null): Page {
    const announced = this.announcedBy(day, knownOn);
    const index = this.theCase.snapshots.indexOf(snapshot);
    const key = `${day} ${announced ?? ''} ${index}`;
    let page = this.pages.get(key);
    if (page === undefined) {
      const resolved = this.rulesOn(day, announced);
      const tree = treeOf(resolved);
      page = new Page(day, snapshot, this.householdOf(snapshot, tree), resolved, tree);
      this.pages.set(key, page);
    }
    return page;
  }

  private known(knownOn: string | null): readonly Snapshot[] {
    const { snapshots } = this.theCase;
    return knownOn === null
      ? snapshots
      : snapshots.filter((snapshot) => learntOn(snapshot) <= knownOn);
  }

  /** The last announcement by a day; `null` where all that can matter on `day` was announced. */
  private announcedBy(day: Day, knownOn: string | null): string | null {
    if (knownOn === null) return null;
    const text = formatDay(day);
    const inForce = this.announcements.filter(({ from }) => from <= text);
    if (inForce.every(({ announced }) => announced <= knownOn)) return null;
    return inForce.find(({ announced }) => announced <= knownOn)?.announced ?? knownOn;
  }

  private rulesOn(day: Day, knownOn: string | null): Resolved {
    const key = `${day} ${knownOn ?? ''}`;
    let resolved = this.rules.get(key);
    if (resolved === undefined) {
      const plain = resolve(this.library, { region: this.region, asOf: formatDay(day), knownOn });
      const { terms } = this.theCase;
      resolved = terms === undefined ? plain : plain.withTerms(terms);
      this.rules.set(key, resolved);
    }
    return resolved;
  }

  private householdOf(snapshot: Snapshot, { vocabulary }: RuleTree): Household {
    const known = this.households.get(snapshot);
    const read = safeParseHousehold(known ?? snapshot.household, vocabulary);
    if (!read.ok) throw unreadable(this.inSnapshot(read.issues, snapshot));
    this.households.set(snapshot, read.household);
    return read.household;
  }

  /** Problems of a household, pointing into the case. */
  private inSnapshot(issues: readonly Issue[], snapshot: Snapshot): readonly Issue[] {
    const home = `/snapshots/${this.theCase.snapshots.indexOf(snapshot)}/household`;
    return issues.map((issue) => ({ ...issue, pointer: `${home}${issue.pointer}` }));
  }
}

function unreadable(issues: readonly Issue[]): RulesError {
  const [first] = issues;
  const where = `${first?.code} at "${first?.pointer}"`;
  return new RulesError(issues, `The households have ${issues.length} problem(s); first ${where}.`);
}

/** The day the office learnt of a snapshot. */
export function learntOn({ known, from }: Snapshot): string {
  return known ?? from;
}

function isLater(a: Snapshot, b: Snapshot): boolean {
  return a.from > b.from || (a.from === b.from && learntOn(a) > learntOn(b));
}

interface Announcement {
  readonly from: string;
  readonly announced: string;
}

function announcementsOf(library: RuleLibrary, region: string): readonly Announcement[] {
  const nearest = nearestLayer(library, region);
  const layers = nearest === undefined ? [] : layersDownTo(library, nearest);
  const all = layers.flatMap(({ files, versions }) => [
    ...files.map(({ announced, content }) => ({ from: content.from, announced })),
    ...versions.map(({ mark: { from, announced } }) => ({ from, announced })),
  ]);
  const unique = new Map(all.map((each) => [`${each.from} ${each.announced}`, each]));
  return [...unique.values()].sort((a, b) => (a.announced < b.announced ? 1 : -1));
}

function isBy(day: string, knownOn: string | null): boolean {
  return knownOn === null || day <= knownOn;
}
