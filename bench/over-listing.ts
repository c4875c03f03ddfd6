import { parseIsoDate } from '../src/base/date.js';
import { determine } from '../src/determination/determine.js';
import { Assumptions, type Gap } from '../src/determination/questions/assumptions.js';
import { settling } from '../src/determination/questions/settling.js';
import type { Missing, Outcome } from '../src/determination/result.js';
import { nameOf } from '../src/determination/rows.js';
import { parseHousehold } from '../src/facts/parse-household.js';
import type { Row, RowList, Value } from '../src/facts/row.js';
import { isReadingError } from '../src/readings/shared/errors.js';
import type { Resolved } from '../src/rulefile/resolved.js';
import { eraseFacts, makeHousehold, samplePlan, seededChoose } from '../src/samples/index.js';
import { lowestRegions, rulesOf } from '../test/fixtures/built-in.js';
import { closeTerms } from '../test/fixtures/close-terms.js';

// How much of what an open outcome lists as missing matters in no household that was found.
// For each thing listed, a household is sought in which another answer to it alone changes the
// outcome: families like the one the facts were erased from, with other listed things changed at
// random. Who is found proves that the thing matters; who is not proves nothing, so the rate is
// an estimate from above. `npm run measure:over-listing`.

const day = '2026-08-01';
const householdsInEach = Number(process.argv[2] ?? 4);
const asOf = parseIsoDate(day) ?? 0;
const trials = Number(process.argv[3] ?? 30);
const choose = seededChoose(11);

interface Count {
  listed: number;
  proved: number;
  outcomes: number;
  exact: number;
}
const total: Count = { listed: 0, proved: 0, outcomes: 0, exact: 0 };

for (const region of lowestRegions()) {
  const resolved = closeTerms(rulesOf(region, day));
  const plan = samplePlan(resolved);
  const count: Count = { listed: 0, proved: 0, outcomes: 0, exact: 0 };
  let measured = 0;
  // Of some made-up families the rules cannot be worked out; others take their place.
  for (let index = 0; index < 10 * householdsInEach && measured < householdsInEach; index += 1) {
    const complete = makeHousehold(plan, choose, 'h1');
    const erased = eraseFacts(complete, resolved.vocabulary, choose);
    try {
      measured += measure(complete, erased, resolved, count) ? 1 : 0;
    } catch (error) {
      if (!isReadingError(error)) throw error;
    }
  }
  console.log(region, rate(count));
  for (const key of ['listed', 'proved', 'outcomes', 'exact'] as const) total[key] += count[key];
}
console.log('all', rate(total));

function rate({ listed, proved, outcomes, exact }: Count): string {
  const share = listed === 0 ? 0 : Math.round((100 * (listed - proved)) / listed);
  return `${outcomes} open outcomes (${exact} exact), ${listed} listed, ${proved} found to matter, ${share} % not`;
}

function measure(complete: unknown, erased: unknown, resolved: Resolved, count: Count): boolean {
  const input = erased as Parameters<typeof settling>[0];
  const full = parseHousehold(complete, resolved.vocabulary);
  const open = settling(input, resolved);
  for (const { programme, subject, missing, exact } of open) {
    const assumptions = new Assumptions(full, asOf);
    const known = rowsIn(assumptions.household.root);
    const gaps = missing.flatMap((each) => gapOf(each, known) ?? []);
    const told = () => answer(assumptions, resolved, programme, subject);
    count.outcomes += 1;
    count.exact += exact ? 1 : 0;
    for (const gap of gaps) {
      count.listed += 1;
      const others = gaps.filter((each) => each !== gap);
      let isFound = false;
      for (let trial = 0; trial < trials && !isFound; trial += 1) {
        const changed = others.filter(() => choose.chance(trial / trials));
        const tell = () => {
          const answers = new Set<string>();
          for (const value of valuesOf(gap, assumptions)) {
            const found = supposing(gap, value, told);
            if (found !== null) answers.add(found);
          }
          return answers.size > 1;
        };
        isFound = changed.reduceRight(
          (inner: () => boolean, other) => () =>
            supposing(other, choose.pick(valuesOf(other, assumptions)), inner),
          tell,
        )();
      }
      count.proved += isFound ? 1 : 0;
    }
  }
  return open.length > 0;
}

function answer(
  assumptions: Assumptions,
  resolved: Resolved,
  programme: string,
  subject: string | null,
): string | null {
  try {
    const { outcomes } = determine(assumptions.household, resolved, { programmes: [programme] });
    const found = outcomes.find((each) => each.subject === subject);
    return found === undefined ? null : given(found);
  } catch (error) {
    if (isReadingError(error)) return null;
    throw error;
  }
}

/** What is given and on what ground; of what is refused, that it is. */
function given({ status, lines, route, class: cls }: Outcome): string {
  return status === 'ineligible' ? status : JSON.stringify({ status, lines, route, cls });
}

/** Lists are tried as they are and without rows; the rest with answers from all over. */
function valuesOf(gap: Gap, assumptions: Assumptions): readonly (Value | RowList)[] {
  if (gap.kind === 'list') {
    const list = gap.row.lists[gap.of.listSlot];
    return list === undefined ? [] : [list, { ...list, rows: [], state: 'complete' }];
  }
  const own = gap.row.values[gap.of.slot];
  const { values } = assumptions.domainOf(gap);
  const some = values.length <= 6 ? values : Array.from({ length: 6 }, () => choose.pick(values));
  switch (gap.of.declaration.type) {
    case 'money':
      return [own, ...some, 10 ** choose.integer(2, 7) * choose.integer(1, 9)];
    case 'date':
      return [own, ...some, asOf - choose.integer(0, 36_500)];
    default:
      return [own, ...some];
  }
}

/** Where something missing stands in the complete household. */
function gapOf({ kind, id, scope, subject }: Missing, rows: readonly Row[]): Gap | null {
  const row = rows.find((each) => each.entity.id === scope && nameOf(each) === subject);
  if (row === undefined) return null;
  if (kind === 'list') {
    const of = row.entity.children.find((each) => `${scope}.${each.declaration.list}` === id);
    return of === undefined ? null : { kind, row, of };
  }
  const name = kind === 'decision' ? `decision:${id}` : id;
  const of = row.entity.facts.find((each) => each.id === name);
  return of === undefined ? null : { kind: 'fact', row, of };
}

function supposing<T>(gap: Gap, value: Value | RowList, tell: () => T): T {
  const { row } = gap;
  const [places, at] =
    gap.kind === 'fact' ? [row.values, gap.of.slot] : [row.lists, gap.of.listSlot];
  const before = places[at];
  places[at] = value as never;
  try {
    return tell();
  } finally {
    places[at] = before as never;
  }
}

function rowsIn(row: Row): readonly Row[] {
  return [row, ...row.lists.flatMap(({ rows }) => rows.flatMap(rowsIn))];
}
