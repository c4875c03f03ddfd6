import { describe, expect, it } from 'vitest';
import { formatFen, parseYuan } from '../../../src/base/money.js';
import type { Change } from '../../../src/determination/changes/change.js';
import { renderChanges } from '../../../src/determination/changes/change-text.js';
import { whatWouldChange } from '../../../src/determination/changes/what-would-change.js';
import { determine } from '../../../src/determination/determine.js';
import { explain } from '../../../src/determination/explanation/explain.js';
import { renderExplanation } from '../../../src/determination/explanation/render/render.js';
import type { HouseholdInput } from '../../../src/facts/types.js';
import { goldens, householdOf, rulesOf } from '../../golden/golden-files.js';
import { smallHousehold, smallRules } from './small-rules.js';

const rules = smallRules();

function withWage(amount: string) {
  return {
    ...smallHousehold(),
    incomes: [{ person: 'p1', kind: 'wage', amount, per: 'month' }],
  } as const;
}

function told(changes: readonly Change[]) {
  return changes.map(({ kind, label, direction, by, to, changes: what, becomes, standing }) =>
    [kind, label?.en, `${by} ${direction} to ${to}`, what, becomes, standing].join(', '),
  );
}

describe('what would change an outcome', () => {
  it('is exact to the fen, on both sides of the limit', () => {
    const options = { programmes: ['living'] };
    expect(told(whatWouldChange(withWage('1337.20'), rules, options))).toEqual([
      'figure, income per head, 18.61 lower to 599.99, outcome, eligible, changeable',
      'fact, income (wages, bonuses, allowances): amount, 37.21 lower to 1299.99, outcome, eligible, changeable',
    ]);
    expect(told(whatWouldChange(withWage('1300.00'), rules, options))).toEqual([
      'figure, income per head, 0.01 lower to 599.99, outcome, eligible, changeable',
      'fact, income (wages, bonuses, allowances): amount, 0.01 lower to 1299.99, outcome, eligible, changeable',
    ]);
    expect(told(whatWouldChange(withWage('1299.99'), rules, options))).toEqual([
      'figure, income per head, 0.01 higher to 120001/200, outcome, ineligible, changeable',
      'fact, income (wages, bonuses, allowances): amount, 0.01 higher to 1300.00, outcome, ineligible, changeable',
    ]);
  });

  it('takes an age for fixed, and lets nobody grow younger', () => {
    const ages = whatWouldChange(smallHousehold(), rules, { programmes: ['pension'] });
    expect(
      ages.map(({ subject, label, direction, by, standing }) => [
        subject,
        label?.en,
        direction,
        `${by}`,
        standing,
      ]),
    ).toEqual([
      ['p1', 'age', 'higher', '34', 'fixed'],
      ['p3', 'age', 'higher', '36', 'fixed'],
    ]);
  });

  it('says nothing while an outcome is open', () => {
    const { incomes: _, ...rest } = smallHousehold();
    expect(whatWouldChange(rest, rules, { programmes: ['living'] })).toEqual([]);
  });

  it('stands in the explanation of a refusal, in plain words', () => {
    const [refusal] = explain(withWage('1337.20'), rules, { programmes: ['living'] });
    if (refusal === undefined) throw new Error('no explanation');
    const english = renderExplanation(refusal, 'en', 'text');
    expect(english).toContain(
      'income per head 18.61 yuan per person per month lower (599.99 yuan per person per month): the answer would be yes',
    );
    expect(english).toContain('37.21 yuan lower (1,299.99 yuan): the answer would be yes');
    expect(renderExplanation(refusal, 'zh-Hant', 'text')).toContain(
      '低 37.21 元（即 1,299.99 元），結果就是符合',
    );
    const [grant] = explain(withWage('1000.00'), rules, { programmes: ['living'] });
    if (grant === undefined) throw new Error('no explanation');
    expect(renderExplanation(grant, 'en', 'text')).not.toContain('How far');
  });

  it.each([
    ['zh-Hant', '全戶 living allowance：income per head 低 18.61'],
    ['zh-Hans', '全户 living allowance：income per head 低 18.61'],
    ['en', 'living allowance, household: income per head 18.61'],
  ] as const)('is told by itself in %s', (lang, start) => {
    const household = withWage('1337.20');
    const options = { programmes: ['living'] };
    const changes = whatWouldChange(household, rules, options);
    const text = renderChanges(changes, determine(household, rules), lang);
    expect(text.startsWith(start)).toBe(true);
    expect(text.trim().split('\n')).toHaveLength(3);
  });
});

/** The same household with the amount at a pointer set to some fen. */
function withAmount(input: unknown, pointer: string, fen: number): HouseholdInput {
  const copy = structuredClone(input) as Record<string, never>;
  const [, list = '', index = '', name = ''] = pointer.split('/');
  const row = (copy[list] as unknown as Record<string, unknown>[])[Number(index)];
  if (row === undefined) throw new Error(`nothing at ${pointer}`);
  row[name] = formatFen(fen);
  return copy as unknown as HouseholdInput;
}

describe('changes of the facts of example households', () => {
  const examples = goldens().filter(([name]) =>
    /^(?:disabled-adult|one-fen-above|published)/.test(name),
  );

  it.each(examples)('%s: this much changes the answer, one fen less does not', (_, golden) => {
    const household = householdOf(golden);
    const resolved = rulesOf(golden);
    const options = { programmes: ['dibao', 'edge-family'] };
    const statusWith = (pointer: string, fen: number, of: Change) =>
      determine(withAmount(household, pointer, fen), resolved, options).outcomes.find(
        ({ programme, subject }) => programme === of.programme && subject === of.subject,
      )?.status;
    for (const change of whatWouldChange(household as HouseholdInput, resolved, options)) {
      const { at, direction, to, becomes } = change;
      if (at === null || !/^\/[a-z]+\/\d+\/[a-zA-Z]+$/.test(at)) continue;
      const fen = parseYuan(`${to}`);
      if (!fen.ok) throw new Error(`${to} is no amount`);
      const less = fen.fen + (direction === 'lower' ? 1 : -1);
      expect(statusWith(at, fen.fen, change)).toBe(becomes);
      expect(statusWith(at, less, change)).toBe(becomes === 'eligible' ? 'ineligible' : 'eligible');
    }
  });
});
