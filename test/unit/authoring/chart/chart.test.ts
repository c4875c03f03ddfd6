import { describe, expect, it } from 'vitest';
import { chart } from '../../../../src/authoring/chart/chart.js';
import { wrapText } from '../../../../src/authoring/chart/measure-text.js';
import { totalOf } from '../../../../src/authoring/chart/total.js';
import { languages } from '../../../../src/base/language.js';
import { type SweepOptions, sweep } from '../../../../src/determination/sweep/sweep.js';
import { smallHousehold, smallRules } from '../../determination/small-rules.js';

const wage: SweepOptions = { fact: '/incomes/0/amount', from: 0, to: 200_000 };
const swept = sweep(smallHousehold(), smallRules(), wage);

function circles(svg: string) {
  return [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)].map(
    ([, x, y, r]) => ({ x: Number(x), y: Number(y), r: Number(r) }),
  );
}

describe('the total of a sweep', () => {
  const total = totalOf(swept, 'month');

  it('adds up the cash of all outcomes exactly', () => {
    // The gap, the uplift of one person, and the pension of the same.
    expect(total.pieces.map(({ from, to, amount }) => [from, to, `${amount}`])).toEqual([
      [0, 9_999, '135000'],
      [10_000, 129_999, '145000 + -1·x'],
      [130_000, 200_000, '9000'],
    ]);
  });

  it('has a cliff where the total jumps, and none where it only bends', () => {
    const cliffs = total.cliffs.map(({ at, before, after, because }) => [
      at,
      before,
      after,
      because.map(({ programme, rule }) => [programme?.en, rule.rule]),
    ]);
    expect(cliffs).toEqual([[130_000, 15_001, 9_000, [['living allowance', 'condition:poor']]]]);
  });

  it('takes a jump of one yuan for no cliff, and one fen more for one', () => {
    expect(totalOf(swept, 'month', 6_001).cliffs).toHaveLength(0);
    expect(totalOf(swept, 'month', 6_000).cliffs).toHaveLength(1);
  });
});

describe('a chart', () => {
  it.each(languages)('is one page of its own in %s, the same every time', (lang) => {
    const svg = chart([{ sweep: swept }], { lang });
    expect(chart([{ sweep: swept }], { lang })).toBe(svg);
    expect(svg).not.toMatch(/<script|href|url\((?!#)|on[a-z]+=|NaN|undefined|Infinity/);
    expect(svg.match(/<text/g)?.length).toBe(svg.match(/<\/text>/g)?.length);
    expect(svg).toContain('1,300.00');
    expect(svg).toMatch(/income below the standard \(Act, art\. 1\)|income below the standard（/);
  });

  it('draws two versions apart without colour: one solid, one dashed', () => {
    const other = sweep(smallHousehold(), smallRules('2024-12-31', '341522'), wage);
    const svg = chart([{ sweep: swept }, { sweep: other }], { lang: 'en' });
    expect(svg).toContain('rules of 2026-07-15');
    expect(svg).toContain('rules of 2024-12-31');
    const paths = [...svg.matchAll(/<path [^>]*stroke-width="2.25"[^>]*>/g)].map(([path]) => path);
    expect(paths.some((path) => path.includes('dasharray'))).toBe(true);
    expect(paths.some((path) => !path.includes('dasharray'))).toBe(true);
  });

  it('keeps the numbers of cliffs apart and on the page', () => {
    const svg = chart([{ sweep: swept }, { sweep: swept }], { lang: 'en', width: 360 });
    const marks = circles(svg);
    expect(marks).toHaveLength(4);
    for (const [index, a] of marks.entries()) {
      expect(a.x - a.r).toBeGreaterThanOrEqual(0);
      expect(a.x + a.r).toBeLessThanOrEqual(360);
      for (const b of marks.slice(index + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.r + b.r);
      }
    }
  });

  it('escapes whatever the household file says', () => {
    const household = { ...smallHousehold(), id: '<script>&"' };
    const svg = chart([{ sweep: sweep(household, smallRules(), wage) }], { lang: 'en' });
    expect(svg).toContain('household &lt;script&gt;&amp;&quot;');
    expect(svg).not.toContain('<script>');
  });

  it('says so where there is no cliff, and what is left out', () => {
    const { members: _, ...rest } = smallHousehold();
    const open = sweep(
      { ...rest, incomes: [{ kind: 'wage', amount: '1.00' }] },
      smallRules(),
      wage,
    );
    const svg = chart([{ sweep: open }], { lang: 'en' });
    expect(svg).toContain('No cliff.');
    expect(svg).toContain('Not settled and not counted: living allowance');
  });
});

describe('text in lines', () => {
  it('breaks English at spaces and Chinese anywhere but before what closes', () => {
    expect(wrapText('one two three', 45, 10)).toEqual(['one two', 'three']);
    expect(wrapText('最低生活保障，全戶', 66, 10)).toEqual(['最低生活保', '障，全戶']);
    expect(wrapText('最低生活保障，全戶', 65, 10).join('')).toBe('最低生活保障，全戶');
    expect(wrapText('最低生活保障，全戶', 66, 10).some((line) => line.startsWith('，'))).toBe(
      false,
    );
  });
});
