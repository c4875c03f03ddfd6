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
  ids.set(
    personId,
    family.map((member) => member.id),
  );
  const people = family.map((member) => {
    const person = draftRow(personId, member.id);
    placeMember(person, member, { ...making, choose: choose.part(member.id) });
    return person;
  });
  addLists(root, vocabulary.household, people, making);
  fillRow(root, making);
  addEvidence(draft, { ...making, choose: choose.part('evidence') });
  decideAll(draft, { ...making, choose: choose.part('decisions') });
  const ranges = { ...making, choose: choose.part('ranges') };
  fillRanges(draft, ranges);
  if (choose.chance(steered)) {
    steer(draft, plan, choose.part('limit'));
    fillRanges(draft, ranges);
  }
  return writeDraft(draft) as unknown as HouseholdInput;
}

/** Makes and fills in the rows of every list that the rules go through. */
function addLists(
  owner: DraftRow,
  entity: Entity,
  people: readonly DraftRow[],
  making: Making,
): void {
  const children = entity.children.filter((child) => making.plan.lists.has(child.id));
  for (const { declaration } of children) owner.lists.set(declaration.list, []);
  for (const child of linkedFirst(children)) {
    const rows = owner.lists.get(child.declaration.list) ?? [];
    const finish = (row: DraftRow, own: Making) => {
      rows.push(row);
      fillRow(row, own);
      addLists(row, child, people, own);
    };
    if (child.id === personId) {
      for (const person of people) {
        finish(person, { ...making, choose: making.choose.part(person.id) });
      }
    } else makeRows(child, owner.entity === personId ? `${owner.id}-` : '', making, finish);
  }
}

/** Rows that others link to are made before those others. */
function linkedFirst(entities: readonly Entity[]): readonly Entity[] {
  return [...entities].sort((a, b) => rank(a) - rank(b));
}

function rank({ id, linkedFrom }: Entity): number {
  if (id === personId) return 0;
  return linkedFrom.some(({ entity }) => entity.id !== id) ? 1 : 2;
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
