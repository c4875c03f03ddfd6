import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { determine } from '../../src/determination/determine.js';
import { beginInterview, type Interview } from '../../src/determination/interview/interview.js';
import { parseHousehold } from '../../src/facts/parse-household.js';
import type { HouseholdInput } from '../../src/facts/types.js';
import { clerkOf, outcomesOf } from './clerk.js';
import { goldens, householdOf, readJson, rulesOf } from './golden-files.js';

// A clerk asks a family of whom nothing is known but where it lives, and answers from the finished
// file of the example. The golden file says how many answers that may take at most. An answer is
// a fact, a decision, one row of a list, “that is all”, or “nobody here knows”.

interface GoldenInterview {
  readonly mostAnswers: number;
}

const folder = 'test/golden/interviews';
const isAll = process.env.DOUDI_INTERVIEWS === 'all';
const isUpdate = process.env.UPDATE_INTERVIEWS === '1';
/** A whole interview takes one to five seconds; these few stand for all in the daily run. */
const daily = ['decision-awaited', 'partly-known-but-settled', 'standard-raised-day-before'];

const chosen = goldens().filter(([name]) => isAll || isUpdate || daily.includes(name));

function held(first: Interview, answerOf: ReturnType<typeof clerkOf>): Interview {
  let now = first;
  while (now.question !== null && now.answered < 200) {
    const result = now.answer(answerOf(now.question));
    if (!result.ok) throw new Error(JSON.stringify([now.question.about, result.issues]));
    now = result.interview;
  }
  return now;
}

describe.each(chosen)('the interview of %s', (name, golden) => {
  const path = `${folder}/${name}.json`;

  it('settles what the finished file settles, with no more answers than stated', () => {
    const file = householdOf(golden) as HouseholdInput;
    const resolved = rulesOf(golden);
    const last = held(beginInterview({ region: file.region }, resolved), clerkOf(file));
    if (isUpdate) {
      writeFileSync(path, `${JSON.stringify({ mostAnswers: last.answered }, null, 2)}\n`);
    }
    const { mostAnswers } = readJson(path) as GoldenInterview;
    expect(last.answered).toBeLessThanOrEqual(mostAnswers);
    expect(last.question).toBeNull();
    expect(outcomesOf(last.determination)).toEqual(outcomesOf(determine(file, resolved)));
    // What is saved is a household file.
    const saved: unknown = JSON.parse(JSON.stringify(last.household));
    parseHousehold(saved, resolved.vocabulary);
  }, 30_000);
});

it('every example household has an interview', () => {
  const missing = goldens().filter(([name]) => !existsSync(`${folder}/${name}.json`));
  expect(missing.map(([name]) => name)).toEqual([]);
});
