import { describe, expect, it } from 'vitest';
import {
  beginInterview,
  type Interview,
  type InterviewAnswer,
} from '../../../../src/determination/interview/interview.js';
import { parseHousehold } from '../../../../src/facts/parse-household.js';
import type { HouseholdInput } from '../../../../src/facts/types.js';
import { smallHousehold, smallRules } from '../small-rules.js';

const resolved = smallRules();

function begin(household: object): Interview {
  return beginInterview(household as HouseholdInput, resolved);
}

function without(...keys: readonly string[]): object {
  const entries = Object.entries(smallHousehold()).filter(([key]) => !keys.includes(key));
  return Object.fromEntries(entries);
}

function told(interview: Interview, ...answers: readonly InterviewAnswer[]): Interview {
  return answers.reduce((now, answer) => {
    const result = now.answer(answer);
    if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join());
    return result.interview;
  }, interview);
}

function refused(interview: Interview, answer: InterviewAnswer): readonly string[] {
  const result = interview.answer(answer);
  return result.ok ? [] : result.issues.map(({ code }) => code);
}

const asked = ({ question }: Interview) => question?.about.id;
const value = (is: unknown): InterviewAnswer => ({ kind: 'value', value: is });
const noMore: InterviewAnswer = { kind: 'no-more' };

describe('an interview', () => {
  it('has nothing to ask where everything is known', () => {
    expect(begin(smallHousehold()).question).toBeNull();
  });

  it('asks for the one fact that is missing, and is over with it', () => {
    const first = begin(without('area'));
    expect(asked(first)).toBe('household.area');
    const last = told(first, value('rural'));
    expect(last.household).toMatchObject({ area: 'rural' });
    expect(last).toMatchObject({ question: null, answered: 1 });
    const whole = begin(smallHousehold()).determination;
    expect(JSON.stringify(last.determination.outcomes)).toBe(JSON.stringify(whole.outcomes));
  });

  it('goes back to the very moment before, and leaves every moment as it was', () => {
    const first = begin(without('area', 'incomes'));
    const before = JSON.stringify(first.household);
    const second = told(first, value('urban'));
    expect(second.before).toBe(first);
    expect(told(second, noMore).before).toBe(second);
    expect(JSON.stringify(first.household)).toBe(before);
    expect(first.before).toBeNull();
  });

  it('does not ask again what nobody knows', () => {
    const first = begin(without('area'));
    const last = told(first, { kind: 'unknown' });
    expect(last.question).toBeNull();
    expect(last.household).toEqual(first.household);
    // Asked another day, it is asked again.
    expect(asked(begin(last.household))).toBe('household.area');
  });

  it('refuses what a household file may not say, in the same words, and stays where it is', () => {
    const first = begin(without('area'));
    expect(refused(first, value('moon'))).toEqual(['facts/unknown-code']);
    expect(asked(first)).toBe('household.area');
    const decision = begin(without('decisions'));
    expect(asked(decision)).toBe('aid-amount');
    expect(refused(decision, value('1.234'))).toEqual(['facts/too-many-decimals']);
    expect(refused(decision, value('-1'))).toEqual(['facts/negative-money']);
  });

  it('refuses an answer of another kind', () => {
    const doesNotFit = ['determination/answer-does-not-fit'];
    const fact = begin(without('area'));
    expect(refused(fact, noMore)).toEqual(doesNotFit);
    expect(refused(fact, { kind: 'rows', rows: [] })).toEqual(doesNotFit);
    expect(refused(fact, value(undefined))).toEqual(doesNotFit);
    expect(refused(begin(without('incomes')), value([]))).toEqual(doesNotFit);
    expect(refused(begin(smallHousehold()), value(1))).toEqual(doesNotFit);
  });

  it('records a decision that lies in its range', () => {
    const first = begin(without('decisions'));
    expect(refused(first, value('120.00'))).toEqual(['readings/decision-outside-range']);
    const last = told(first, value('300.00'));
    expect(last.household.decisions).toEqual([{ id: 'aid-amount', value: '300.00' }]);
  });
});

describe('a list', () => {
  it('grows row by row, with ids, until somebody says that is all', () => {
    const first = begin(without('incomes'));
    expect(asked(first)).toBe('household.incomes');
    expect(first.question?.list?.fields.map(({ name }) => name)).toEqual(['person', 'kind']);
    const row = { person: 'p1', kind: 'wage' };
    const second = told(first, { kind: 'rows', rows: [row] });
    expect(second.household.incomes).toEqual({ items: [{ id: 'i1', ...row }], complete: false });
    // What belongs to the new row comes before anything else, and then the list again.
    expect(second.question?.about).toMatchObject({ id: 'income.amount', subject: 'i1' });
    expect(second.question?.text.en).toContain('income');
    const third = told(second, value('80.00'));
    expect(asked(third)).toBe('household.incomes');
    expect(third.question?.list?.rows).toHaveLength(1);
    const last = told(third, noMore);
    expect(last.household.incomes).toEqual([{ id: 'i1', ...row, amount: '80.00' }]);
    expect(last.question).toBeNull();
  });

  it('may be known to hold none of some kinds', () => {
    const none = { person: 'p1', kinds: ['wage'] };
    const next = told(begin(without('incomes')), { kind: 'none-of', none });
    expect(next.household.incomes).toEqual({ items: [], complete: false, none: [none] });
    const row = { person: 'p1', kind: 'wage' };
    expect(refused(next, { kind: 'rows', rows: [row] })).toEqual(['facts/none-contradicted']);
    expect(refused(next, { kind: 'none-of', none: { kinds: ['moon'] } })).not.toEqual([]);
  });

  it('refuses a row that a file may not hold', () => {
    const first = begin(without('incomes'));
    const row = { person: 'p9', kind: 'wage' };
    expect(refused(first, { kind: 'rows', rows: [row] })).toEqual(['facts/unknown-row']);
  });

  it('is asked for first where it is that of the members', () => {
    const first = begin({ region: '341522' });
    expect(asked(first)).toBe('household.members');
    const second = told(first, { kind: 'rows', rows: [{ relation: '02' }, {}] });
    expect(second.household.members).toEqual({
      items: [{ id: 'p1', relation: '02' }, { id: 'p2' }],
      complete: false,
    });
    expect(asked(second)).toBe('household.members');
    expect(asked(told(second, noMore))).not.toBe('household.members');
  });

  it('takes the evidence of its rows along when it is whole', () => {
    const at = '/incomes/items/0/amount';
    const incomes = { items: [{ person: 'p1', kind: 'wage', amount: '1.00' }], complete: false };
    const evidence = [{ at, status: 'checked' }];
    const last = told(begin({ ...smallHousehold(), incomes, evidence }), noMore);
    expect(last.household.evidence).toEqual([{ at: '/incomes/0/amount', status: 'checked' }]);
  });

  it('keeps the draft a sound household file at every step', () => {
    let now = begin({ region: '341522' });
    for (let step = 0; step < 12 && now.question !== null; step += 1) {
      const { list, answer, choices } = now.question;
      const given: InterviewAnswer =
        list !== null
          ? list.rows.length === 0
            ? { kind: 'rows', rows: [{}] }
            : noMore
          : answer === 'code'
            ? value(choices[0]?.code)
            : { kind: 'unknown' };
      now = told(now, given);
      expect(() => parseHousehold(now.household, resolved.vocabulary)).not.toThrow();
    }
    expect(now.answered).toBeGreaterThan(4);
  });
});
