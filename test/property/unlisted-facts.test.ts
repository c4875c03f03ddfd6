import { describe, expect, it } from 'vitest';
import { determine } from '../../src/determination/determine.js';
import { Assumptions } from '../../src/determination/questions/assumptions.js';
import { answerOf, isSettled } from '../../src/determination/questions/probe.js';
import { settling } from '../../src/determination/questions/settling.js';
import type { Determination, Outcome } from '../../src/determination/result.js';
import { nameOf } from '../../src/determination/rows.js';
import { parseHousehold } from '../../src/facts/parse-household.js';
import type { Household, Row, Value } from '../../src/facts/row.js';
import type { HouseholdInput } from '../../src/facts/types.js';
import type { Fact } from '../../src/facts/vocabulary.js';
import { isReadingError } from '../../src/readings/shared/errors.js';
import type { Resolved } from '../../src/rulefile/resolved.js';
import { eraseFacts, makeHousehold, samplePlan, seededChoose } from '../../src/samples/index.js';
import { rowsIn } from '../fixtures/readings.js';
import { currentRules } from './rule-sets.js';

// What is not listed as missing from an outcome must not be able to change it: it is changed here
// in the complete household, and the outcome must stay as it is.

const households = Number(process.env.DOUDI_RUNS ?? 12);

function attempt<T>(tell: () => T): T | null {
  try {
    return tell();
  } catch (error) {
    if (isReadingError(error)) return null;
    throw error;
  }
}

interface Hidden {
  readonly row: Row;
  readonly fact: Fact;
}

/** Facts of the complete household that the erased one does not say, row by row. */
function hiddenFacts(complete: Household, erased: Household): readonly Hidden[] {
  const rows = new Map([...rowsIn(erased.root)].map((row) => [nameOf(row), row]));
  return [...rowsIn(complete.root)].flatMap((row) => {
    const less = rows.get(nameOf(row));
    if (less === undefined) return [];
    return row.entity.facts.flatMap((fact) => {
      const isHidden = less.values[fact.slot] === undefined && row.values[fact.slot] !== undefined;
      const isPlain = !['link', 'links', 'codes', 'region'].includes(fact.declaration.type);
      return isHidden && isPlain && fact.kind === 'fact' ? [{ row, fact }] : [];
    });
  });
}

function listed(outcome: Outcome): ReadonlySet<string> {
  return new Set(outcome.missing.map(({ id, subject }) => `${id} ${subject ?? ''}`));
}

const keyOf = ({ row, fact }: Hidden) => `${fact.id} ${nameOf(row) ?? ''}`;

/** Determinations of the household with another value in the place of one. */
function* changed(complete: HouseholdInput, hidden: Hidden, resolved: Resolved) {
  const parsed = parseHousehold(complete, resolved.vocabulary);
  const assumptions = new Assumptions(parsed, 0);
  const own = [...rowsIn(assumptions.household.root)].find(
    (row) => nameOf(row) === nameOf(hidden.row) && row.entity === hidden.row.entity,
  );
  if (own === undefined) return;
  const gap = { kind: 'fact', row: own, of: hidden.fact } as const;
  const { values } = assumptions.domainOf(gap);
  const day = own.values[hidden.fact.slot];
  const dates = typeof day === 'number' ? [day - 400, day + 400] : [];
  const isDate = hidden.fact.declaration.type === 'date';
  for (const value of (isDate ? dates : values.slice(0, 6)) as readonly Value[]) {
    yield attempt(() =>
      assumptions.assuming(gap, value, () => determine(assumptions.household, resolved)),
    );
  }
}

const matching = ({ outcomes }: Determination, { programme, subject }: Outcome) =>
  outcomes.find((each) => each.programme === programme && each.subject === subject);

/** What is given and on what ground; of what is refused, that it is. */
function given({ status, lines, route, class: cls }: Outcome): string {
  return status === 'ineligible' ? status : JSON.stringify({ status, lines, route, cls });
}

describe.each(currentRules())('with facts erased, for $name,', ({ resolved }) => {
  const plan = samplePlan(resolved);

  it('nothing that is not listed changes an outcome', () => {
    const choose = seededChoose(21);
    let tried = 0;
    for (let index = 0; index < households; index += 1) {
      const input = makeHousehold(plan, choose, 'h1');
      const before = attempt(() => determine(input, resolved));
      const less = eraseFacts(input, resolved.vocabulary, choose);
      const erased = attempt(() => determine(less, resolved));
      if (before === null || erased === null) continue;
      const complete = parseHousehold(input, resolved.vocabulary);
      const hidden = hiddenFacts(complete, parseHousehold(less, resolved.vocabulary));
      for (const each of hidden.slice(0, 12)) {
        const unlisted = erased.outcomes.filter((outcome) => !listed(outcome).has(keyOf(each)));
        for (const after of changed(input, each, resolved)) {
          if (after === null) continue;
          for (const outcome of unlisted) {
            const [was, is] = [matching(before, outcome), matching(after, outcome)];
            if (was === undefined || is === undefined) continue;
            tried += 1;
            expect(given(is), `${keyOf(each)} for ${outcome.programme}`).toBe(given(was));
          }
        }
      }
    }
    expect(tried).toBeGreaterThan(10);
  }, 120_000);

  it('what is settled has nothing missing, and the other way round', () => {
    const choose = seededChoose(7);
    for (let index = 0; index < 5; index += 1) {
      const input = makeHousehold(plan, choose, 'h1');
      const found = attempt(() => determine(input, resolved));
      for (const outcome of found?.outcomes ?? []) {
        expect(isSettled(outcome)).toBe(true);
        expect(answerOf(outcome)).not.toContain('undetermined');
      }
    }
  });
});

// Proof takes seconds a household, so a few places stand for all.
describe.each(currentRules().slice(0, 3))('with facts erased, for $name,', ({ resolved }) => {
  const plan = samplePlan(resolved);

  it('nor does anything that proof left out', () => {
    const choose = seededChoose(5);
    const input = makeHousehold(plan, choose, 'h1');
    const less = eraseFacts(input, resolved.vocabulary, choose);
    const [before, erased] = [input, less].map((each) => attempt(() => determine(each, resolved)));
    if (!before || !erased) return;
    const complete = parseHousehold(input, resolved.vocabulary);
    const hidden = hiddenFacts(complete, parseHousehold(less, resolved.vocabulary));
    for (const left of settling(less, resolved)) {
      const outcome = erased.outcomes.find(
        (each) => each.programme === left.programme && each.subject === left.subject,
      );
      if (outcome === undefined) continue;
      const kept = listed({ ...outcome, missing: left.missing });
      const dropped = hidden.filter(
        (each) => listed(outcome).has(keyOf(each)) && !kept.has(keyOf(each)),
      );
      for (const each of dropped) {
        for (const after of changed(input, each, resolved)) {
          const [was, is] = [matching(before, outcome), after && matching(after, outcome)];
          if (was && is) expect(given(is), keyOf(each)).toBe(given(was));
        }
      }
    }
  }, 120_000);
});
