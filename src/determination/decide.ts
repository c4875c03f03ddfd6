import { add, type Exact } from '../base/exact.js';
import { parseHousehold } from '../facts/parse-household.js';
import type { Household, Row } from '../facts/row.js';
import type { HouseholdInput } from '../facts/types.js';
import type { Entity } from '../facts/vocabulary.js';
import { type Decider, decider } from '../readings/decide/index.js';
import type { Resolved } from '../rulefile/resolved.js';
import { treeOf } from '../ruletree/compile.js';
import type { Definition, RuleTree } from '../ruletree/nodes.js';
import type { Amount } from './amount.js';
import { boundedAnswers } from './answers.js';
import { chosenPlans } from './chosen-plans.js';
import { LaterReading } from './later-reading.js';
import { byId } from './members.js';
import { MissingNames } from './missing.js';
import { outcomeOf } from './outcome.js';
import { checkPlace } from './place-check.js';
import { type LinePlan, type ProgrammePlan, plansOf } from './plan.js';
import type { Line, Outcome, Status } from './result.js';
import { nameOf, personId, personOf, rowsOf } from './rows.js';
import { equalParts } from './split.js';

/** What one programme comes to for one row: what `determine` says of it, in short. */
export interface Decided {
  readonly programme: string;
  /** Id of the row, or its pointer where it has none; `null`: the household. */
  readonly subject: string | null;
  /** After interactions with other programmes. */
  readonly status: Status;
  /** By the programme's own rule alone. */
  readonly entitled: Status;
  /** What is granted. */
  readonly lines: readonly DecidedLine[];
}

/** One granted benefit line. */
export interface DecidedLine {
  /** What the line is, the same object for every household. */
  readonly line: LinePlan['about'];
  /** Money in fen; `null` while it is open, and `determine` says between which ends. */
  readonly amount: Exact | null;
  /** Who gets how much of it; empty where there is nothing to share out. */
  readonly shares: readonly DecidedShare[];
}

/** One member's part of a line. */
export interface DecidedShare {
  readonly person: string;
  readonly amount: Exact | null;
}

/**
 * Statuses and amounts of a household under resolved rules, and nothing else: no reasons, no
 * lists of what is missing, no sources. It says exactly what the outcomes of `determine` say, at
 * a small part of the cost, and is made for caseloads.
 *
 * A programme whose result is open is worked out as `determine` does it, which takes longer; the
 * others are not held up by it.
 *
 * @throws RulesError as `determine` does
 * @example
 * decide(household, resolved).filter(({ status }) => status === 'eligible')
 */
export function decide(
  household: HouseholdInput | Household,
  resolved: Resolved,
): readonly Decided[] {
  const decisions = decisionsOf(resolved);
  const parsed = parseHousehold(household, decisions.tree.vocabulary);
  checkPlace(parsed.region, resolved);
  return decisions.decide(parsed);
}

const made = new WeakMap<Resolved, Decisions>();

function decisionsOf(resolved: Resolved): Decisions {
  let decisions = made.get(resolved);
  if (decisions === undefined) {
    decisions = new Decisions(treeOf(resolved));
    made.set(resolved, decisions);
  }
  return decisions;
}

/** Thrown nowhere: stands for a result that only the reading of partly known facts can give. */
const open = Symbol('open');

type Reader = ReturnType<Decider['reader']>;

/** A line as it is read for caseloads. */
interface LineReader {
  readonly plan: LinePlan;
  readonly granted: Reader;
  readonly sharedBy: Reader | null;
}

/** A programme as it is read for caseloads. */
interface ProgrammeReader {
  readonly plan: ProgrammePlan;
  readonly rows: (root: Row) => readonly Row[];
  readonly granted: Reader;
  readonly entitled: Reader;
  readonly unit: Reader | null;
  readonly lines: readonly LineReader[];
}

/** The results of one tree, ready for one household after the other. */
class Decisions {
  private readonly reading: Decider;
  private readonly programmes: readonly ProgrammeReader[];
  private readonly notInForce: readonly Decided[];
  private readonly person: Entity | undefined;

  constructor(readonly tree: RuleTree) {
    this.reading = decider(tree);
    this.person = tree.vocabulary.entitiesById.get(personId);
    this.programmes = [...plansOf(tree).values()].map((plan) => this.programmeReader(plan));
    this.notInForce = chosenPlans(tree, undefined).notInForce.map(({ id }) => ({
      programme: id,
      subject: null,
      status: 'not-in-force',
      entitled: 'not-in-force',
      lines: noLines,
    }));
  }

  decide(household: Household): readonly Decided[] {
    const { root } = household;
    this.reading.begin(household);
    const decided: Decided[] = [];
    let fallback: Fallback | null = null;
    for (const programme of this.programmes) {
      const rows = programme.rows(root);
      for (let index = 0; index < rows.length; index++) {
        const row = rows[index] as Row;
        let outcome = this.outcomeOf(programme, row, root);
        if (outcome === open) {
          fallback ??= new Fallback(this.tree, household);
          outcome = fallback.outcomeOf(programme.plan, row);
        }
        decided.push(outcome);
      }
    }
    for (const each of this.notInForce) decided.push(each);
    return decided;
  }

  private outcomeOf(programme: ProgrammeReader, row: Row, root: Row): Decided | typeof open {
    const granted = programme.granted(row, null);
    if (granted === undefined) return open;
    const { id } = programme.plan.node;
    if (granted === true) {
      const lines = this.linesOf(programme, row, root);
      if (lines === open) return open;
      // Nothing is granted that is not due.
      return {
        programme: id,
        subject: nameOf(row),
        status: 'eligible',
        entitled: 'eligible',
        lines,
      };
    }
    const entitled = programme.entitled(row, null);
    if (entitled === undefined) return open;
    return {
      programme: id,
      subject: nameOf(row),
      status: 'ineligible',
      entitled: entitled === true ? 'eligible' : 'ineligible',
      lines: noLines,
    };
  }

  private linesOf(
    programme: ProgrammeReader,
    row: Row,
    root: Row,
  ): readonly DecidedLine[] | typeof open {
    if (programme.lines.length === 0) return noLines;
    const members = this.membersOf(programme, row, root);
    if (members === open) return open;
    const lines: DecidedLine[] = [];
    for (const line of programme.lines) {
      const found =
        line.plan.node.per === 'unit' ? unitLine(line, row, members) : memberLine(line, members);
      if (found === open) return open;
      if (found !== null) lines.push(found);
    }
    return lines;
  }

  private membersOf(
    { unit }: ProgrammeReader,
    subject: Row,
    root: Row,
  ): readonly Row[] | typeof open {
    if (unit === null) {
      const person = personOf(subject);
      return person === null ? noRows : [person];
    }
    if (this.person === undefined) return noRows;
    const { rows, incomplete } = rowsOf(this.person, root);
    if (incomplete.length > 0) return open;
    const members = rowsWhere(rows, unit);
    return members === open ? open : members.sort(byId);
  }

  private programmeReader(plan: ProgrammePlan): ProgrammeReader {
    const { scope, granted, entitled, unit } = plan.node;
    const reader = (definition: Definition | null) =>
      definition === null ? null : this.reading.reader(definition);
    return {
      plan,
      rows: rowsReader(scope),
      granted: this.reading.reader(granted),
      entitled: this.reading.reader(entitled),
      unit: reader(unit),
      lines: plan.lines.map((line) => ({
        plan: line,
        granted: this.reading.reader(line.node.granted),
        sharedBy: reader(line.node.sharedBy),
      })),
    };
  }
}

const noLines: readonly DecidedLine[] = Object.freeze([]);
const noShares: readonly DecidedShare[] = Object.freeze([]);
const noRows: readonly Row[] = Object.freeze([]);

/** Known rows of an entity; those of the household and of its own lists without a search. */
function rowsReader(entity: Entity): (root: Row) => readonly Row[] {
  const { owner, listSlot } = entity;
  if (owner === null) return (root) => [root];
  if (owner.owner === null) return (root) => root.lists[listSlot]?.rows ?? noRows;
  return (root) => rowsOf(entity, root).rows;
}

function rowsWhere(rows: readonly Row[], test: Reader): Row[] | typeof open {
  const found: Row[] = [];
  for (const row of rows) {
    const holds = test(row, null);
    if (holds === undefined) return open;
    if (holds === true) found.push(row);
  }
  return found;
}

/** One amount for the whole unit, shared out where it is money. */
function unitLine(
  { plan, granted, sharedBy }: LineReader,
  subject: Row,
  members: readonly Row[],
): DecidedLine | null | typeof open {
  const amount = granted(subject, null) as Exact | null | undefined;
  if (amount === undefined) return open;
  if (amount === null) return null;
  if (!plan.isShared) return { line: plan.about, amount, shares: noShares };
  const sharers = sharedBy === null ? members : rowsWhere(members, sharedBy);
  if (sharers === open) return open;
  const parts = equalParts(amount, sharers.length);
  const shares = sharers.map((row, index) => shareOf(row, parts[index] ?? 0));
  return { line: plan.about, amount, shares };
}

/** One amount for each member; the line's own is their sum. */
function memberLine(
  { plan, granted }: LineReader,
  members: readonly Row[],
): DecidedLine | null | typeof open {
  const shares: DecidedShare[] = [];
  let sum: Exact = 0;
  for (const row of members) {
    const amount = granted(row, null) as Exact | null | undefined;
    if (amount === undefined) return open;
    if (amount === null) continue;
    shares.push(shareOf(row, amount));
    sum = add(sum, amount);
  }
  return shares.length === 0 ? null : { line: plan.about, amount: sum, shares };
}

function shareOf(row: Row, amount: Exact): DecidedShare {
  return { person: nameOf(row) ?? '', amount };
}

/** What is not settled by complete facts, as `determine` finds it. */
class Fallback {
  private readonly later: LaterReading;
  private readonly names: MissingNames;

  constructor(
    private readonly tree: RuleTree,
    private readonly household: Household,
  ) {
    this.later = new LaterReading(tree, household);
    this.names = new MissingNames(tree.resolved, household.vocabulary);
  }

  outcomeOf(plan: ProgrammePlan, row: Row): Decided {
    const { tree, names, later } = this;
    const { root } = this.household;
    const answers = boundedAnswers(later.run);
    const source = { tree, root, names, answers, later: null };
    return inShort(outcomeOf(plan, row, source), plan);
  }
}

function inShort(outcome: Outcome, plan: ProgrammePlan): Decided {
  const { programme, subject, status, entitled, lines } = outcome;
  return { programme, subject, status, entitled, lines: lines.map((line) => short(line, plan)) };
}

function short({ id, amount, shares }: Line, { lines }: ProgrammePlan): DecidedLine {
  const exactly = ({ value }: Amount) => value ?? null;
  const plan = lines.find(({ node }) => node.id === id);
  if (plan === undefined) throw new RangeError(`no line ${id}`);
  return {
    line: plan.about,
    amount: exactly(amount),
    shares: shares.map((share) => ({ person: share.person, amount: exactly(share.amount) })),
  };
}
