import { describe, expect, it } from 'vitest';
import { diffRules } from '../../../src/authoring/diff/diff.js';
import { renderDiff } from '../../../src/authoring/diff/render-diff.js';
import { languages } from '../../../src/base/language.js';
import type { HouseholdInput } from '../../../src/facts/types.js';
import { resolve } from '../../../src/rulefile/resolve.js';
import type { Resolved } from '../../../src/rulefile/resolved.js';
import { cleanTexts, libraryOf, nation } from './check/clean-rules.js';

/** The county's rules in 2026, with more at the top level of the national file. */
function rulesWith(added: Readonly<Record<string, object>>): Resolved {
  const texts = new Map(cleanTexts);
  const { cases: _, ...content } = JSON.parse(texts.get(nation) ?? '');
  for (const [section, items] of Object.entries(added)) {
    content[section] = { ...content[section], ...items };
  }
  texts.set(nation, JSON.stringify(content));
  return resolve(libraryOf(texts), { region: '341500', asOf: '2026-02-01' });
}

const called = (en: string) => ({ 'zh-Hant': en, 'zh-Hans': en, en });
const visit = { about: 'person', type: 'boolean', label: called('visit'), decidedBy: called('it') };

const old = rulesWith({});
const now = rulesWith({
  decisions: { visit },
  facts: { 'person.hasStairlift': { type: 'boolean', label: called('has a stairlift') } },
  codes: { incomeKind: { codes: { 'tea-garden': called('tea garden') } } },
});

/** A household that both rules know all of, with more of it. */
function household(id: string, more: Readonly<Record<string, unknown>> = {}): HouseholdInput {
  return {
    id,
    region: '341500',
    area: 'rural',
    members: [
      {
        id: 'p1',
        birthDate: '1990-01-01',
        livesWithHousehold: true,
        eatsAlone: true,
        walksAlone: true,
      },
    ],
    incomes: [{ amount: '100.00' }],
    decisions: [{ id: 'panel', value: false }],
    ...more,
  } as unknown as HouseholdInput;
}

const [person] = household('').members as unknown as readonly object[];
const knownOnlyNow = household('new', {
  members: [
    { ...person, hasStairlift: true },
    { ...person, id: 'p2' },
  ],
  incomes: {
    items: [
      { person: 'p1', amount: '60.00', kind: 'tea-garden' },
      { person: 'p1', amount: '40.00', kind: 'wage' },
    ],
    complete: false,
    none: [
      { person: 'p2', kinds: ['tea-garden', 'wage'] },
      { person: 'p2', kinds: ['tea-garden'] },
    ],
  },
  decisions: [
    { id: 'panel', value: true },
    { id: 'visit', about: 'p1', value: true },
  ],
  evidence: [
    { at: '/members/0/hasStairlift', status: 'checked' },
    { at: '/incomes/items/0/kind', status: 'checked' },
    { at: '/incomes/items/1/kind', status: 'checked' },
  ],
});

function effect(before: Resolved, after: Resolved, ...caseload: readonly HouseholdInput[]) {
  const diff = diffRules(before, after, { tries: 0, caseload });
  if (diff.caseload === null) throw new Error('no caseload');
  return { diff, ...diff.caseload };
}

describe('a caseload of which one side knows more', () => {
  it('is worked out by both, and what the other was not told is counted', () => {
    const { refused, leftOut } = effect(old, now, household('a'), knownOnlyNow, knownOnlyNow);
    expect(refused).toEqual([]);
    expect(leftOut).toEqual([
      { side: 'before', fact: 'decision:visit', label: called('visit'), times: 2, households: 2 },
      {
        side: 'before',
        fact: 'incomeKind=tea-garden',
        label: called('tea garden'),
        times: 6,
        households: 2,
      },
      {
        side: 'before',
        fact: 'person.hasStairlift',
        label: called('has a stairlift'),
        times: 2,
        households: 2,
      },
    ]);
  });

  it('is left out of the new rules where they know less', () => {
    const { refused, leftOut } = effect(now, old, knownOnlyNow);
    expect(refused).toEqual([]);
    expect(leftOut.map(({ side, fact }) => [side, fact])).toEqual([
      ['after', 'decision:visit'],
      ['after', 'incomeKind=tea-garden'],
      ['after', 'person.hasStairlift'],
    ]);
  });

  it('is refused where neither side knows a fact', () => {
    const misspelt = household('slip', { members: [{ ...person, hasStairLift: true }] });
    const { refused, leftOut } = effect(old, now, misspelt);
    expect([refused, leftOut]).toEqual([[{ household: 'slip', code: 'facts/unknown-key' }], []]);
  });

  it('says so in every language', () => {
    const { diff } = effect(old, now, knownOnlyNow);
    for (const lang of languages) {
      expect(renderDiff(diff, 'text', lang)).toMatch(
        /(do not know|沒有|没有).*has a stairlift person\.hasStairlift/,
      );
    }
  });
});
