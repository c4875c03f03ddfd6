import { addDays, addYears, type Day } from '../base/date.js';
import type { Choose } from './choose.js';

/** A made-up person: what the other facts of the person follow from. */
export interface FamilyMember {
  readonly id: string;
  readonly birth: Day;
  /** In completed years, roughly. */
  readonly age: number;
  readonly sex: '1' | '2';
  readonly role: Role;
  parents: readonly string[];
  spouse: string | null;
}

export type Role = 'head' | 'spouse' | 'child' | 'child-in-law' | 'grandchild' | 'parent';

/** Most people of a household. */
const most = 8;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A family of one to eight people and up to four generations, the head first. */
export function makeFamily(choose: Choose, asOf: Day, ages: readonly number[]): FamilyMember[] {
  const members: FamilyMember[] = [];
  /** One more person, if chance and room allow. Each is a part: the others do without any one. */
  const add = (id: string, role: Role, likelihood: number, range: Range): FamilyMember | null => {
    if (members.length >= most || (likelihood < 1 && !choose.chance(likelihood))) return null;
    const part = choose.part(`family-${id}`);
    const { birth, age } = birthIn(part, asOf, range, ages);
    const sex = part.pick(['1', '2'] as const);
    const member: FamilyMember = { id, birth, age, sex, role, parents: [], spouse: null };
    members.push(member);
    return member;
  };
  const head = add('p1', 'head', 1, choose.pick(headAges));
  if (head === null || head.age < grownUp) return members;
  const spouse = add('p2', 'spouse', 0.55, around(head.age));
  marry(head, spouse);
  const ofHead = { from: Math.max(0, head.age - 42), to: Math.max(0, head.age - grownUp) };
  const children = ['p3', 'p4', 'p5'].map((id) => add(id, 'child', 0.35, ofHead));
  bear(children, [head, spouse]);
  const eldest = children.find((child) => child !== null && child.age > grownUp) ?? null;
  if (eldest !== null) {
    const inLaw = add('p6', 'child-in-law', 0.3, around(eldest.age));
    marry(eldest, inLaw);
    const ofEldest = { from: 0, to: eldest.age - grownUp };
    bear(
      ['p7', 'p8'].map((id) => add(id, 'grandchild', 0.35, ofEldest)),
      [eldest, inLaw],
    );
  }
  if (head.age > mostAgeWithParents) return members;
  const range = { from: head.age + grownUp, to: head.age + 40 };
  const parents = ['p9', 'p10'].map((id) => add(id, 'parent', 0.2, range));
  marry(parents[0] ?? null, parents[1] ?? null);
  bear([head], parents);
  return members;
}

const grownUp = 20;
const mostAgeWithParents = 65;

function bear(
  children: readonly (FamilyMember | null)[],
  parents: readonly (FamilyMember | null)[],
): void {
  const ids = parents.flatMap((parent) => parent?.id ?? []);
  for (const child of children) if (child !== null) child.parents = ids;
}

const headAges: readonly Range[] = [
  { from: 30, to: 59 },
  { from: 60, to: 95 },
  { from: 18, to: 29 },
  { from: 8, to: 17 },
];

function marry(a: FamilyMember | null, b: FamilyMember | null): void {
  if (a === null || b === null) return;
  a.spouse = b.id;
  b.spouse = a.id;
}

function around(age: number): Range {
  return { from: Math.max(18, age - 6), to: age + 6 };
}

/** A day of birth in a range of ages: often at the birthday that a rule asks about. */
export function birthIn(
  choose: Choose,
  asOf: Day,
  { from, to }: Range,
  ages: readonly number[],
): { readonly birth: Day; readonly age: number } {
  const near = ages.filter((age) => age >= from && age <= to);
  if (near.length > 0 && choose.chance(0.4)) {
    const age = choose.pick(near);
    // Born that day, the day after (a day too young) or the day before.
    const birth = addDays(addYears(asOf, -age, 'march-1'), choose.pick([0, 1, -1]));
    return { birth: Math.min(birth, asOf), age };
  }
  const age = choose.integer(from, to);
  const birth = addDays(addYears(asOf, -age, 'march-1'), -choose.integer(0, 364));
  return { birth, age };
}
