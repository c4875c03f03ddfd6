import { addDays, type Day, formatDay } from '../base/date.js';
import { add, roundTo } from '../base/exact.js';
import { formatFen } from '../base/money.js';
import type { Fact } from '../facts/vocabulary.js';
import type { Choose } from './choose.js';
import type { Written } from './drafts.js';
import { birthIn } from './family.js';
import type { SamplePlan } from './plan.js';
import {
  absences,
  aimed,
  amountsPerMonth,
  daysAhead,
  daysBack,
  likelihoods,
  numbersUpTo,
  otherAmounts,
  usual,
} from './population.js';

/** What values are made with. */
export interface Making {
  readonly plan: SamplePlan;
  readonly choose: Choose;
  /** Day of the determination. */
  readonly asOf: Day;
  /** Ids of the rows a link may lead to, by entity. */
  readonly ids: Map<string, string[]>;
}

/** A value of a fact, as its declaration allows; `undefined` for a link with nowhere to lead. */
export function makeValue(fact: Fact, self: string, making: Making): Written | undefined {
  const { choose } = making;
  const { declaration, id } = fact;
  const isMissing = declaration.nullable === true && !choose.chance(1 - (absences[id] ?? 0.5));
  if (isMissing) return null;
  switch (declaration.type) {
    case 'boolean':
      return choose.chance(likelihoods[id] ?? 0.5);
    case 'integer':
      return makeInteger(fact, making);
    case 'decimal':
      return makeDecimal(fact, making);
    case 'money':
      return makeMoney(fact, making);
    case 'date':
      return formatDay(makeDay(fact, making));
    case 'datetime': {
      const [hour, minute] = [choose.integer(0, 23), choose.integer(0, 59)];
      return `${formatDay(makeDay(fact, making))}T${padded(hour)}:${padded(minute)}`;
    }
    case 'code':
      return makeCode(fact, making);
    case 'codes':
      return makeCodes(fact, making);
    case 'text':
      return choose.pick(textsFor(fact, making));
    case 'region':
      return making.plan.region;
    case 'link': {
      const ids = others(fact, self, making);
      if (ids.length > 0) return choose.pick(ids);
      return declaration.nullable === true ? null : undefined;
    }
    case 'links':
      return someOf(others(fact, self, making), 2, choose);
  }
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}

function others(fact: Fact, self: string, { ids }: Making): readonly string[] {
  return (ids.get(fact.declaration.to ?? '') ?? []).filter((id) => id !== self);
}

/** Up to so many of a list, each once, in its order; one at least where there is one. */
function someOf(list: readonly string[], most: number, choose: Choose): readonly string[] {
  const [first] = list;
  if (first === undefined) return [];
  const some = new Set([choose.pick(list)]);
  for (let more = choose.integer(0, most - 1); more > 0; more -= 1) some.add(choose.pick(list));
  return list.filter((each) => some.has(each));
}

/** A whole number that the rules name for the fact, or one beside it. */
function aimedNumber(fact: Fact, { plan, choose }: Making): number | undefined {
  const numbers = plan.aims.numbers.get(fact.id) ?? [];
  if (numbers.length === 0 || !choose.chance(aimed)) return undefined;
  const near = add(roundTo(choose.pick(numbers), 1, 'down'), choose.pick([0, 1, -1]));
  return typeof near === 'number' ? near : undefined;
}

function makeInteger(fact: Fact, making: Making): number {
  const { choose } = making;
  const { low = 0, high = Number.MAX_SAFE_INTEGER } = fact.declaration;
  const aim = aimedNumber(fact, making);
  if (aim !== undefined && aim >= low && aim <= high) return aim;
  return choose.integer(low, Math.min(high, low + choose.pick(numbersUpTo)));
}

function makeDecimal(fact: Fact, making: Making): string {
  const { choose } = making;
  const { low = 0, high = Number.MAX_SAFE_INTEGER } = fact.declaration;
  const aim = aimedNumber(fact, making);
  const whole =
    aim !== undefined && aim >= low && aim <= high
      ? aim
      : choose.integer(low, Math.min(high - 1, low + choose.pick(numbersUpTo)));
  const tenths = whole < high && choose.chance(0.4) ? choose.integer(1, 9) : 0;
  return tenths === 0 ? String(whole) : `${whole}.${tenths}`;
}

function makeMoney(fact: Fact, making: Making): string {
  const { choose } = making;
  const aim = aimedNumber(fact, making);
  if (aim !== undefined && aim >= 0) return formatFen(aim);
  const isMonthly = fact.declaration.unit?.includes('per month') === true;
  return formatFen(makeFen(isMonthly ? amountsPerMonth : otherAmounts, choose));
}

/** An amount up to one of these many yuan; most are round. */
export function makeFen(magnitudes: readonly number[], choose: Choose): number {
  const yuan = choose.integer(0, choose.pick(magnitudes));
  return yuan * 100 + (choose.chance(0.2) ? choose.integer(0, 99) : 0);
}

function makeDay({ name }: Fact, making: Making): Day {
  const { plan, choose, asOf } = making;
  if (name === 'birthDate') return birthIn(choose, asOf, anyAge, plan.aims.ages).birth;
  if (plan.aims.days.length > 0 && choose.chance(aimed)) {
    return addDays(choose.pick(plan.aims.days), choose.pick([0, 1, -1]));
  }
  // Ends may lie ahead, beginnings do not.
  const mayLieAhead = name === 'to' || name === 'expiresOn';
  if (mayLieAhead && choose.chance(0.5)) return addDays(asOf, choose.integer(0, daysAhead));
  return addDays(asOf, -choose.integer(0, choose.pick(daysBack)));
}

const anyAge = { from: 0, to: 95 };

function codesFor({ declaration }: Fact, { plan }: Making): readonly string[] {
  const lists = plan.trees.map((tree) => tree.vocabulary.codeLists.get(declaration.codes ?? ''));
  const [first, ...rest] = lists.map((list) => Object.keys(list?.codes ?? {}));
  return (first ?? []).filter((code) => rest.every((codes) => codes.includes(code)));
}

/** Codes that the rules name for the fact. */
function aimedCodes(fact: Fact, making: Making): readonly string[] {
  const known = new Set(codesFor(fact, making));
  return (making.plan.aims.codes.get(fact.id) ?? []).filter((code) => known.has(code));
}

function makeCode(fact: Fact, making: Making): string {
  const { choose } = making;
  const [common, likelihood] = usual[fact.id] ?? [null, 0];
  const codes = codesFor(fact, making);
  if (common !== null && codes.includes(common) && !choose.chance(1 - likelihood)) return common;
  const near = aimedCodes(fact, making);
  return near.length > 0 && choose.chance(aimed) ? choose.pick(near) : choose.pick(codes);
}

function makeCodes(fact: Fact, making: Making): readonly string[] {
  const { choose } = making;
  if (!choose.chance(0.35)) return [];
  const near = aimedCodes(fact, making);
  const codes = near.length > 0 && choose.chance(0.7) ? near : codesFor(fact, making);
  return someOf(codes, 3, choose);
}

function textsFor(fact: Fact, { plan }: Making): readonly string[] {
  const named = plan.aims.codes.get(fact.id) ?? [];
  const programmes = fact.name === 'programme' ? plan.programmes : [];
  const texts = [...new Set([...named, ...programmes])];
  return texts.length > 0 ? texts : ['other'];
}
