import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/base/language.js';
import { nextQuestions } from '../../../../src/determination/questions/next-questions.js';
import { mostCombinations, settling } from '../../../../src/determination/questions/settling.js';
import { questionWords } from '../../../../src/determination/questions/words.js';
import type { HouseholdInput } from '../../../../src/facts/types.js';
import { goldens, householdOf, rulesOf } from '../../../golden/golden-files.js';
import { smallHousehold, smallRules } from '../small-rules.js';

const simplified = Converter({ from: 't', to: 'cn' });
const resolved = smallRules();

function household(change: object): HouseholdInput {
  return { ...smallHousehold(), ...change } as unknown as HouseholdInput;
}

/** The household without one of its facts. */
function without(key: 'area' | 'incomes' | 'decisions' | 'members'): HouseholdInput {
  const { [key]: _, ...rest } = smallHousehold();
  return rest as unknown as HouseholdInput;
}

const ids = (missing: readonly { readonly id: string }[]) => missing.map(({ id }) => id);

describe('what settles an outcome', () => {
  it('is nothing where everything is known', () => {
    expect(settling(household({}), resolved)).toEqual([]);
    expect(nextQuestions(household({}), resolved)).toEqual([]);
  });

  it('is one fact where one is missing, and it surely does', () => {
    const [aid, ...others] = settling(without('area'), resolved, { programmes: ['aid'] });
    expect(others).toEqual([]);
    expect(ids(aid?.missing ?? [])).toEqual(['household.area']);
    expect(aid?.exact).toBe(true);
    expect(aid?.sets).toEqual([
      { missing: aid?.missing, statuses: ['eligible', 'ineligible'], always: true },
    ]);
  });

  it('says of a pair what no part of it can do alone', () => {
    const { area: _area, decisions: _decisions, ...rest } = smallHousehold();
    const open = rest as unknown as HouseholdInput;
    const [aid] = settling(open, resolved, { programmes: ['aid'] });
    expect(ids(aid?.missing ?? []).sort()).toEqual(['aid-amount', 'household.area']);
    const [alone] = aid?.sets ?? [];
    // Town dwellers get no aid, whatever the panel says.
    expect(ids(alone?.missing ?? [])).toEqual(['household.area']);
    expect(alone?.statuses).toEqual(['ineligible']);
    expect(aid?.sets.at(-1)).toMatchObject({ always: true });
  });

  it('keeps a stated bound on how many combinations it tries', () => {
    expect(mostCombinations).toBe(200);
  });

  it('lists what keeps an outcome open, and ends with a set that surely settles it', () => {
    const golden = goldens().find(([name]) => name === 'facts-missing')?.[1];
    if (golden === undefined) throw new Error('no golden');
    const found = settling(householdOf(golden) as HouseholdInput, rulesOf(golden));
    expect(found.length).toBeGreaterThan(0);
    for (const { missing, sets } of found) {
      expect(sets.at(-1)?.always).toBe(true);
      for (const set of sets) for (const each of set.missing) expect(missing).toContain(each);
    }
  }, 30_000);
});

describe('the next questions', () => {
  it('begin with what settles most for least, decisions last', () => {
    const { area: _area, decisions: _decisions, ...rest } = smallHousehold();
    const questions = nextQuestions(rest as unknown as HouseholdInput, resolved);
    expect(ids(questions.map(({ about }) => about))).toEqual(['household.area', 'aid-amount']);
    const [area] = questions;
    expect(area?.choices.map(({ code }) => code)).toContain('rural');
    expect(area?.programmes.length).toBeGreaterThan(1);
    expect(area?.gain).toBeGreaterThan(0);
    expect(nextQuestions(rest as unknown as HouseholdInput, resolved, { limit: 1 })).toHaveLength(
      1,
    );
  });

  it('ask about lists of which it is not known whether they are whole', () => {
    const [incomes] = nextQuestions(without('incomes'), resolved);
    expect(incomes).toMatchObject({ answer: 'list', about: { id: 'household.incomes' } });
    expect(incomes?.text.en).toBe('income – which are there, if any?');
  });

  it('do not alter the household that is asked about', () => {
    const open = without('area');
    const before = JSON.stringify(open);
    nextQuestions(open, resolved);
    settling(open, resolved);
    expect(JSON.stringify(open)).toBe(before);
  });

  it('ask of a household of which nothing is known, in three languages', () => {
    const golden = goldens().find(([name]) => name === 'facts-missing')?.[1];
    if (golden === undefined) throw new Error('no golden');
    const questions = nextQuestions({ region: '341522' } as HouseholdInput, rulesOf(golden));
    expect(questions.length).toBeGreaterThan(0);
    const known = nextQuestions(householdOf(golden) as HouseholdInput, rulesOf(golden));
    for (const { text, about } of [...questions, ...known]) {
      for (const lang of languages) expect(text[lang]).not.toMatch(/\{|undefined/);
      expect(simplified(text['zh-Hant'])).toBe(text['zh-Hans']);
      expect(about.kind).not.toBe('term');
    }
  }, 30_000);

  it('word every kind of question in the same way', () => {
    const holes = (text: string) => [...text.matchAll(/\{[a-zA-Z]+\}/g)].map(String).sort();
    for (const text of Object.values(questionWords)) {
      const [first, ...others] = languages.map((lang) => holes(text[lang]));
      for (const other of others) expect(other).toEqual(first);
      expect(simplified(text['zh-Hant'])).toBe(text['zh-Hans']);
    }
  });
});
