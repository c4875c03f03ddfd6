import type { Localized } from '../base/language.js';
import type { Row } from '../facts/row.js';
import type { Missing as MissingRead, Verdict } from '../readings/bound/index.js';
import type { Definition, RuleTree } from '../ruletree/nodes.js';
import type { Answers, CodeAnswer } from './answers.js';
import type { LaterReading } from './later-reading.js';
import { lineOf } from './lines.js';
import { type Members, membersOf } from './members.js';
import { type MissingNames, openStatus } from './missing.js';
import type { ProgrammePlan } from './plan.js';
import { type DecidingComparison, decidingComparisons, reasonOf } from './reasons/walk.js';
import type { Choice, Displacement, Line, Outcome, Status } from './result.js';
import { nameOf, personId } from './rows.js';
import { totalsOf } from './totals.js';

/** What outcomes are made from. */
export interface OutcomeSource {
  readonly tree: RuleTree;
  readonly root: Row;
  readonly answers: Answers;
  readonly names: MissingNames;
  /** Works out reasons when somebody looks at them; `null` where nobody will. */
  readonly later: LaterReading | null;
}

/** What a programme comes to for one row. */
export function outcomeOf(plan: ProgrammePlan, subject: Row, source: OutcomeSource): Outcome {
  const { node, cite, departures } = plan;
  const { answers, tree, root } = source;
  const members = membersOf(node, subject, tree, root, answers);
  const granted = answers.verdict(node.granted, subject);
  const entitled = answers.verdict(node.entitled, subject);
  const lines =
    granted === 'unsatisfied' ? [] : linesOf(plan, 'granted', subject, members, answers);
  const displacedBy =
    entitled === 'unsatisfied' ? [] : displacementsOf(plan, subject, members, source);
  const missing = openIn(plan, subject, members, answers);
  const { later } = source;
  const comparisons = once(() =>
    later === null ? none : decidingComparisons(tree, later, node, subject),
  );
  const reasons = once(() =>
    later === null ? none : Object.freeze(comparisons().map((each) => reasonOf(each, tree, later))),
  );
  const outcome: Outcome = {
    programme: node.id,
    label: node.label,
    scope: node.scope.id,
    subject: nameOf(subject),
    status: statusOf(granted, node.granted, subject, answers),
    entitled: statusOf(entitled, node.entitled, subject, answers),
    route: entitled === 'unsatisfied' ? null : choiceOf(node.route, plan, subject, source),
    class: entitled === 'unsatisfied' ? null : choiceOf(node.class, plan, subject, source),
    members: members.certain.map(idOf),
    possibleMembers: members.possible.map(idOf),
    lines,
    forgone:
      displacedBy.length === 0
        ? []
        : linesOf(plan, 'amount', subject, members, answers).filter(
            ({ id }) => !lines.some((line) => line.id === id),
          ),
    totals: totalsOf(lines),
    displacedBy,
    missing: missing.size === 0 ? none : source.names.all(missing),
    departures,
    cite,
    get deciding() {
      return reasons();
    },
  };
  compared.set(outcome, comparisons);
  return outcome;
}

/** What decided an outcome, before anything is told of it. */
const compared = new WeakMap<Outcome, () => readonly DecidingComparison[]>();

/**
 * Ids of the conditions that decided an outcome, as `deciding` has them: for a caseload, which
 * tells nothing else of them.
 */
export function decidingConditions(outcome: Outcome): readonly string[] {
  const ids =
    compared
      .get(outcome)?.()
      .map(({ home }) => home.id) ?? outcome.deciding.map(({ condition }) => condition);
  return [...new Set(ids)];
}

/** What is worked out the first time somebody asks, and then kept. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What the answers of an outcome still hang on, for whoever needs no more than that. */
export function unsettledIn(
  plan: ProgrammePlan,
  subject: Row,
  tree: RuleTree,
  root: Row,
  answers: Answers,
): ReadonlySet<MissingRead> {
  return openIn(plan, subject, membersOf(plan.node, subject, tree, root, answers), answers);
}

/** What is said of a programme of which no version is in force on the day. */
export function notInForce(programme: {
  readonly id: string;
  readonly label: Localized | null;
}): Outcome {
  return {
    programme: programme.id,
    label: programme.label,
    scope: null,
    subject: null,
    status: 'not-in-force',
    entitled: 'not-in-force',
    route: null,
    class: null,
    members: [],
    possibleMembers: [],
    lines: [],
    forgone: [],
    totals: {},
    displacedBy: [],
    missing: none,
    departures: [],
    cite: [],
    deciding: [],
  };
}

const none: readonly never[] = Object.freeze([]);
const statuses = { satisfied: 'eligible', unsatisfied: 'ineligible' } as const;

function statusOf(verdict: Verdict, definition: Definition, row: Row, answers: Answers): Status {
  if (verdict === 'unknown') return openStatus(answers.missing(definition, row));
  return statuses[verdict];
}

function idOf(row: Row): string {
  return nameOf(row) ?? '';
}

function linesOf(
  plan: ProgrammePlan,
  stage: 'amount' | 'granted',
  subject: Row,
  members: Members,
  answers: Answers,
): readonly Line[] {
  return plan.lines.flatMap((line) => lineOf(line, stage, subject, members, answers) ?? []);
}

function displacementsOf(
  plan: ProgrammePlan,
  subject: Row,
  members: Members,
  { answers }: OutcomeSource,
): readonly Displacement[] {
  const found: Displacement[] = [];
  for (const { node, displaced, cite } of plan.displacements) {
    const isPerPerson = displaced.scope.id === personId && plan.node.scope.id !== personId;
    const rows = isPerPerson ? [...members.certain, ...members.possible] : [subject];
    for (const row of rows) {
      const verdict = answers.verdict(displaced, row);
      if (verdict === 'unsatisfied' || !isThere(plan, node.line, row, answers)) continue;
      found.push({
        interaction: node.interaction.id,
        label: node.interaction.label,
        by: node.by,
        line: node.line,
        person: isPerPerson ? idOf(row) : null,
        verdict,
        cite,
      });
    }
  }
  return found;
}

/** Whether there is anything to displace: of a line, an amount by the programme's own rule. */
function isThere(plan: ProgrammePlan, line: string | null, row: Row, answers: Answers): boolean {
  if (line === null) return true;
  const definition = plan.lines.find(({ node }) => node.id === line)?.node.amount;
  return definition !== undefined && answers.amount(definition, row) !== null;
}

function choiceOf(
  definition: Definition | null,
  plan: ProgrammePlan,
  subject: Row,
  { answers, tree }: OutcomeSource,
): Choice | null {
  const answer: CodeAnswer = definition === null ? null : answers.code(definition, subject);
  if (definition === null || answer === null) return null;
  const { code, possible } = answer;
  const { type } = definition;
  const routes = tree.resolved.sections.programmes.get(plan.node.id)?.value.routes;
  const ofRoute = definition === plan.node.route ? routes?.[code ?? '']?.label : undefined;
  const list = type.kind === 'code' ? (type.list ?? '') : '';
  const ofList = tree.vocabulary.codeLists.get(list)?.codes[code ?? ''];
  return { code, label: code === null ? null : (ofRoute ?? ofList ?? null), possible };
}

/** What the answers of an outcome still hang on. */
function openIn(
  plan: ProgrammePlan,
  subject: Row,
  members: Members,
  answers: Answers,
): ReadonlySet<MissingRead> {
  const { granted, entitled, route, class: cls } = plan.node;
  if (answers.verdict(granted, subject) === 'unsatisfied') return nothing;
  const open = new Set<MissingRead>();
  const note = (definition: Definition | null, row: Row) => {
    if (definition === null) return;
    for (const each of answers.missing(definition, row)) open.add(each);
  };
  for (const each of [granted, entitled, route, cls]) note(each, subject);
  for (const { node } of plan.lines) {
    const rows = node.per === 'unit' ? [subject] : [...members.certain, ...members.possible];
    for (const row of rows) note(node.granted, row);
  }
  if (plan.node.unit !== null) for (const row of members.possible) note(plan.node.unit, row);
  return open;
}

const nothing: ReadonlySet<MissingRead> = new Set();
