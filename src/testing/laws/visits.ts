import fc from 'fast-check';
import { compare, div, type Exact, mul } from '../../base/exact.js';
import type { Determination, Duty } from '../../determination/result.js';
import type { HouseholdInput } from '../../facts/types.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { treeOf } from '../../ruletree/compile.js';
import type { Definition, RuleTree } from '../../ruletree/nodes.js';
import { reachable } from '../../ruletree/walk.js';
import { households } from '../households.js';
import { determined } from './determined.js';
import { expectNothing } from './law-broken.js';
import type { Law } from './types.js';

/**
 * A heavier grade never means fewer visits: over a year, the duties that read a grading ask for at
 * least as many contacts with a person of a heavier grade as with one of a lighter.
 */
export function heavierGradeNeverFewerVisits(resolved: Resolved): Law<readonly HouseholdInput[]> {
  const tree = treeOf(resolved);
  const several = fc.array(households(resolved), { minLength: 2, maxLength: 6 });
  return fc.property(several, (inputs) => {
    const determinations = inputs.map((input) => determined(input, resolved));
    const found = tree.gradings.flatMap(({ id }) => {
      const duties = dutiesReading(id, tree);
      const visits = determinations.flatMap((each) => visitsIn(each, id, duties));
      return visits.flatMap((heavy) =>
        visits
          .filter(
            (light) =>
              heavy.severity > light.severity && compare(heavy.contacts, light.contacts) < 0,
          )
          .map((light) => `${id}: severity ${heavy.severity} has fewer than ${light.severity}`),
      );
    });
    expectNothing('heavierGradeNeverFewerVisits', [...new Set(found)]);
  });
}

interface Visits {
  readonly severity: number;
  /** Contacts in a year. */
  readonly contacts: Exact;
}

function visitsIn(
  { grades, duties }: Determination,
  grading: string,
  counted: ReadonlySet<string>,
): readonly Visits[] {
  return grades.flatMap((grade): readonly Visits[] => {
    if (grade.grading !== grading || grade.severity === null) return [];
    const own = duties.filter(
      ({ duty, subject, status }) =>
        counted.has(duty) && subject === grade.subject && status === 'owed',
    );
    const yearly = own.map(contactsInAYear);
    if (yearly.includes(null)) return [];
    const contacts = yearly.reduce<Exact>((most, each) => larger(most, each ?? 0), 0);
    return [{ severity: grade.severity, contacts }];
  });
}

const daysInYear = 365;
const daysInWeek = 7;
const monthsInYear = 12;

/** `null` where the number is open, or the duty has no rhythm. */
function contactsInAYear({ frequency, number }: Duty): Exact | null {
  const value = number?.value;
  if (value === undefined || compare(value, 0) === 0) return null;
  switch (frequency.kind) {
    case 'every-days':
      return div(daysInYear, value);
    case 'per-week':
      return mul(value, div(daysInYear, daysInWeek));
    case 'per-month':
      return mul(value, monthsInYear);
    case 'daily':
      return mul(value, daysInYear);
    default:
      return null;
  }
}

function larger(one: Exact, other: Exact): Exact {
  return compare(one, other) >= 0 ? one : other;
}

/** Duties whose answer depends on a grading. */
function dutiesReading(grading: string, tree: RuleTree): ReadonlySet<string> {
  const readers = tree.definitions.filter(
    ({ kind, body }) =>
      kind === 'duty' &&
      [...reachable([body])].some((node) => node.kind === 'ref' && isOf(node.definition, grading)),
  );
  return new Set(readers.map(({ item }) => item));
}

function isOf({ kind, item }: Definition, grading: string): boolean {
  return kind === 'grade' && item === grading;
}
