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
  const add = (role: Role, range: Range, parents: readonly FamilyMember[]): FamilyMember => {
    const { birth, age } = birthIn(choose, asOf, range, ages);
    const member: FamilyMember = {
      id: `p${members.length + 1}`,
      birth,
      age,
      sex: choose.pick(['1', '2'] as const),
      role,
      parents: parents.map(({ id }) => id),
      spouse: null,
    };
    members.push(member);
    return member;
  };
  const room = (wanted: number) => Math.max(0, Math.min(wanted, most - members.length));
  const head = add('head', choose.pick(headAges), []);
  const partner =
    choose.chance(0.55) && head.age >= 20 ? add('spouse', around(head.age), []) : null;
  if (partner) marry(head, partner);
  const couple = partner ? [head, partner] : [head];
  const children: FamilyMember[] = [];
  if (head.age >= 20 && choose.chance(0.6)) {
    const range = { from: Math.max(0, head.age - 42), to: Math.max(0, head.age - 20) };
    for (let left = room(choose.integer(1, 3)); left > 0; left -= 1) {
      children.push(add('child', range, couple));
    }
  }
  const [eldest] = children;
  if (eldest && eldest.age >= 22 && choose.chance(0.4)) {
    const inLaw = room(1) > 0 ? add('child-in-law', around(eldest.age), []) : null;
    if (inLaw) marry(eldest, inLaw);
    const range = { from: 0, to: Math.max(0, eldest.age - 20) };
    for (let left = room(choose.integer(0, 2)); left > 0; left -= 1) {
      add('grandchild', range, inLaw ? [eldest, inLaw] : [eldest]);
    }
  }
  if (head.age <= 70 && choose.chance(0.3)) addParents(choose, head, add, room(2));
  return members;
}

const headAges: readonly Range[] = [
  { from: 30, to: 59 },
  { from: 60, to: 95 },
  { from: 18, to: 29 },
  { from: 8, to: 17 },
];

function addParents(
  choose: Choose,
  head: FamilyMember,
  add: (role: Role, range: Range, parents: readonly FamilyMember[]) => FamilyMember,
  room: number,
): void {
  const range = { from: head.age + 20, to: Math.min(105, head.age + 42) };
  const parents: FamilyMember[] = [];
  for (let left = Math.min(room, choose.integer(1, 2)); left > 0; left -= 1) {
    parents.push(add('parent', range, []));
  }
  const [one, other] = parents;
  if (one && other) marry(one, other);
  head.parents = parents.map(({ id }) => id);
}

function marry(a: FamilyMember, b: FamilyMember): void {
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
