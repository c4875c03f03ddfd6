import { formatDay } from '../base/date.js';
import { formatFen, parseYuan } from '../base/money.js';
import type { Entity } from '../facts/vocabulary.js';
import { type DraftRow, draftRow, type Written } from './drafts.js';
import type { FamilyMember, Role } from './family.js';
import { amountsPerMonth, otherAmounts, otherRows, rowCounts } from './population.js';
import { type Making, makeFen, makeValue } from './values.js';

/** Makes the rows of a list; each stands or not whether the others do or not. */
export function makeRows(
  entity: Entity,
  prefix: string,
  making: Making,
  finish: (row: DraftRow, making: Making) => void,
): void {
  const { choose, ids } = making;
  const [most, likelihood] = rowCounts[entity.id] ?? otherRows;
  const known = ids.get(entity.id) ?? [];
  ids.set(entity.id, known);
  for (let count = 1; count <= most; count += 1) {
    if (!choose.chance(likelihood)) continue;
    const row = draftRow(entity.id, `${prefix}${entity.id}${count}`);
    finish(row, { ...making, choose: choose.part(row.id) });
    known.push(row.id);
  }
}

/** Fills in the facts of a row that the rules read. */
export function fillRow(row: DraftRow, making: Making): void {
  for (const fact of making.plan.facts.get(row.entity) ?? []) {
    if (row.values.has(fact.name)) continue;
    const value = makeValue(fact, row.id, making);
    if (value !== undefined) row.values.set(fact.name, value);
  }
  settlePeriod(row, making);
  settlePaidBack(row, making);
  settleDates(row);
}

/** An item of money: how much depends on how often, and a single payment has a day, not a span. */
function settlePeriod(row: DraftRow, { choose, asOf }: Making): void {
  const { values } = row;
  const per = values.get('per');
  if (typeof per !== 'string' || row.entity === 'award') return;
  if (values.has('amount') && !choose.chance(0.2)) {
    values.set('amount', formatFen(amountFor(per, makeFen(magnitudesFor(per), choose))));
  }
  if (!values.has('on')) return;
  const isOnce = per === 'once';
  if (isOnce && values.get('on') === null)
    values.set('on', formatDay(asOf - choose.integer(0, 500)));
  if (!isOnce) values.set('on', null);
  if (isOnce && values.has('from')) values.set('from', null);
  if (isOnce && values.has('to')) values.set('to', null);
}

function magnitudesFor(per: string): readonly number[] {
  return per === 'once' ? otherAmounts : amountsPerMonth;
}

function amountFor(per: string, fen: number): number {
  if (per === 'year') return fen * 12;
  return per === 'day' ? Math.floor(fen / 30) : fen;
}

/** What others paid back is no more than the expense. */
function settlePaidBack({ values }: DraftRow, { choose }: Making): void {
  const payers = [...values.keys()].filter((name) => /^by[A-Z]/.test(name));
  let left = fenOf(values.get('amount'));
  for (const payer of payers) {
    const paid = left > 0 && choose.chance(0.25) ? choose.integer(0, left) : 0;
    values.set(payer, formatFen(paid));
    left -= paid;
  }
}

function fenOf(value: Written | undefined): number {
  const result = typeof value === 'string' ? parseYuan(value) : undefined;
  return result?.ok ? result.fen : 0;
}

const ordered = [
  ['birthDate', 'diedOn'],
  ['from', 'to'],
  ['issuedOn', 'expiresOn'],
] as const;

function settleDates({ values }: DraftRow): void {
  for (const [earlier, later] of ordered) {
    const first = values.get(earlier);
    const last = values.get(later);
    if (typeof first === 'string' && typeof last === 'string' && first > last) {
      values.set(later, first);
    }
  }
}

/** Puts what follows from a person's place in the family into the person's row. */
export function placeMember(row: DraftRow, member: FamilyMember, making: Making): void {
  const read = new Set((making.plan.facts.get('person') ?? []).map(({ name }) => name));
  const { choose } = making;
  const facts: Readonly<Record<string, () => Written>> = {
    birthDate: () => formatDay(member.birth),
    sex: () => member.sex,
    relation: () => relationOf(member),
    parents: () => member.parents,
    spouse: () => member.spouse,
    maritalStatus: () => maritalStatusOf(member, making),
    schoolStage: () => schoolStageOf(member, making),
    studiesFullTime: () => member.age >= 6 && member.age <= 22 && choose.chance(0.8),
    workStatus: () => workStatusOf(member, making),
    labourAbility: () => (member.age < 16 ? 'none' : choose.pick(['full', 'partial', 'none'])),
    isPregnant: () =>
      member.sex === '2' && member.age > 16 && member.age < 48 && choose.chance(0.1),
  };
  for (const [name, make] of Object.entries(facts))
    if (read.has(name)) row.values.set(name, make());
}

const relations: Readonly<Record<Role, readonly [male: string, female: string]>> = {
  head: ['02', '02'],
  spouse: ['11', '12'],
  child: ['20', '30'],
  'child-in-law': ['28', '38'],
  grandchild: ['41', '42'],
  parent: ['51', '52'],
};

function relationOf({ role, sex }: FamilyMember): string {
  return relations[role][sex === '1' ? 0 : 1];
}

function maritalStatusOf({ spouse, age }: FamilyMember, { choose }: Making): string {
  if (spouse !== null) return 'married';
  return age < 22 ? 'single' : choose.pick(['single', 'widowed', 'divorced']);
}

function schoolStageOf({ age }: FamilyMember, { choose }: Making): string | null {
  if (age < 3 || age > 26) return null;
  if (age < 6) return choose.pick([null, 'kindergarten']);
  if (age < 12) return 'primary';
  if (age < 15) return 'junior-secondary';
  if (age < 18) return choose.pick(['senior-secondary', 'vocational-secondary', 'special', null]);
  return choose.pick([null, 'bachelor', 'junior-college', 'master']);
}

function workStatusOf({ age }: FamilyMember, { choose }: Making): string {
  if (age < 16) return choose.pick(['not-working', 'studying']);
  const late = ['farming', 'retired', 'not-working'];
  const early = ['employed', 'farming', 'flexible', 'jobseeker', 'not-working', 'studying'];
  return choose.pick(age > 60 ? late : early);
}
