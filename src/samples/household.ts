import type { HouseholdInput } from '../facts/types.js';
import type { Entity } from '../facts/vocabulary.js';
import type { Choose } from './choose.js';
import { decideAll, fillRanges } from './decisions.js';
import { type Draft, type DraftRow, draftRow, rowsOf, writeDraft } from './drafts.js';
import { makeFamily } from './family.js';
import type { SamplePlan } from './plan.js';
import { steered } from './population.js';
import { fillRow, makeRows, placeMember } from './rows.js';
import { steer } from './steer.js';
import type { Making } from './values.js';

const personId = 'person';

/**
 * One made-up household: every fact that the rules read is known and every list complete, and it
 * often stands just at, below or above one of their boundaries.
 */
export function makeHousehold(plan: SamplePlan, choose: Choose, id: string): HouseholdInput {
  const [tree] = plan.trees;
  const { asOf, vocabulary } = tree;
  const root = draftRow(vocabulary.household.id, id);
  root.values.set('region', plan.region);
  const draft: Draft = { root, decisions: [], evidence: [] };
  const ids = new Map<string, string[]>();
  const making: Making = { plan, choose, asOf, ids };
  const family = makeFamily(choose, asOf, plan.aims.ages);
  const people = family.map((member) => draftRow(personId, member.id));
  ids.set(
    personId,
    people.map((person) => person.id),
  );
  addLists(root, vocabulary.household, people, making);
  family.forEach((member, index) => {
    const person = people[index];
    if (person) placeMember(person, member, making);
  });
  for (const { row } of rowsOf(root)) fillRow(row, making);
  addEvidence(draft, making);
  decideAll(draft, making);
  fillRanges(draft, making);
  if (choose.chance(steered)) {
    steer(draft, plan, choose);
    fillRanges(draft, making);
  }
  return writeDraft(draft) as unknown as HouseholdInput;
}

/** Makes the rows of every list that the rules go through, before any of them is filled in. */
function addLists(
  owner: DraftRow,
  entity: Entity,
  people: readonly DraftRow[],
  making: Making,
): void {
  for (const child of entity.children) {
    if (!making.plan.lists.has(child.id)) continue;
    const prefix = owner.entity === personId ? `${owner.id}-${child.id}` : child.id;
    const rows = child.id === personId ? people : makeRows(child, prefix, making);
    owner.lists.set(child.declaration.list, [...rows]);
    if (child.id !== personId) {
      const known = making.ids.get(child.id) ?? [];
      (making.ids as Map<string, readonly string[]>).set(child.id, [
        ...known,
        ...rows.map(({ id }) => id),
      ]);
    }
    for (const row of rows) addLists(row, child, people, making);
  }
}

const statuses = ['checked', 'declared', 'expired', 'disputed'] as const;

/** Says of some facts how they are known, where the rules ask. */
function addEvidence(draft: Draft, { plan, choose }: Making): void {
  if (plan.evidence.size === 0) return;
  for (const { row } of rowsOf(draft.root)) {
    for (const name of row.values.keys()) {
      if (!plan.evidence.has(`${row.entity}.${name}`) || !choose.chance(0.6)) continue;
      draft.evidence.push({ row, fact: name, status: choose.pick(statuses) });
    }
  }
}
