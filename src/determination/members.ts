import type { Row } from '../facts/row.js';
import type { ProgrammeNode, RuleTree } from '../ruletree/nodes.js';
import type { Answers } from './answers.js';
import { personId, personOf, rowsOf } from './rows.js';

/** Persons who count for an outcome. */
export interface Members {
  /** In ascending order of their ids. */
  readonly certain: readonly Row[];
  /** Of whom it is not known whether they count, in the same order. */
  readonly possible: readonly Row[];
  /** Whether there may be persons nobody has named yet. */
  readonly mayBeMore: boolean;
}

/** The persons of a programme's unit, or the one person it is for. */
export function membersOf(
  programme: ProgrammeNode,
  subject: Row,
  tree: RuleTree,
  root: Row,
  answers: Answers,
): Members {
  const { unit } = programme;
  if (unit === null) {
    const person = personOf(subject);
    return { certain: person === null ? [] : [person], possible: [], mayBeMore: false };
  }
  const certain: Row[] = [];
  const possible: Row[] = [];
  const person = tree.vocabulary.entitiesById.get(personId);
  const known = person ? rowsOf(person, root) : { rows: [], incomplete: [] };
  for (const row of known.rows) {
    const verdict = answers.verdict(unit, row);
    if (verdict === 'satisfied') certain.push(row);
    else if (verdict === 'unknown') possible.push(row);
  }
  certain.sort(byId);
  possible.sort(byId);
  return { certain, possible, mayBeMore: known.incomplete.length > 0 };
}

/** Ascending by id, else in the order of the file. */
export function byId(a: Row, b: Row): number {
  const [first, second] = [a.id ?? '', b.id ?? ''];
  return first < second ? -1 : first > second ? 1 : a.index - b.index;
}
