import * as OpenCC from 'opencc-js';
import { describe, expect, it } from 'vitest';
import type { Localized } from '../../../src/base/language.js';
import { determine } from '../../../src/determination/determine.js';
import { renderDetermination } from '../../../src/determination/render/render.js';
import * as words from '../../../src/determination/render/words.js';
import { parseHousehold } from '../../../src/facts/parse-household.js';
import { smallHousehold, smallRules } from './small-rules.js';

function rendered(household: object, lang: 'zh-Hant' | 'zh-Hans' | 'en'): string {
  const rules = smallRules();
  return renderDetermination(determine(parseHousehold(household, rules.vocabulary), rules), lang);
}

describe('the words of a rendered determination', () => {
  it('say in 简体 what converting their 繁體 says', () => {
    const simplify = OpenCC.Converter({ from: 't', to: 'cn' });
    const texts = Object.values(words).flatMap((set): Localized[] => Object.values(set));
    const differing = texts.filter((text) => simplify(text['zh-Hant']) !== text['zh-Hans']);
    expect(differing).toEqual([]);
  });
});

describe('a determination as text', () => {
  it('tells who gets what, how much, and why', () => {
    expect(rendered(smallHousehold(), 'en').split('\n')).toEqual(
      expect.arrayContaining(
        [
          'Determination of social assistance: h1',
          'Place: County (341522)',
          'As of: 2026-07-15',
          'living allowance, household: yes',
          '  359.99 yuan a month',
          '    gap     299.99 yuan a month',
          '    uplift  60.00 yuan a month',
          '  Who counts: p1, p2 (head of household)',
          '                             gap  uplift',
          '    p1                    150.00        ',
          '    p2 (head of household)  149.99   60.00',
        ].slice(0, 8),
      ),
    );
  });

  it('aligns amounts whatever the width of the characters', () => {
    const text = rendered(smallHousehold(), 'zh-Hant');
    expect(text).toContain('    p1          150.00');
    expect(text).toContain('    p2（戶主）  149.99   60.00');
  });

  it('shows the figures that were compared, and the article', () => {
    expect(rendered(smallHousehold(), 'en')).toContain(
      'income per head 450.0050 yuan per person per month is below standard ' +
        '600.00 yuan per person per month (Act, art. 1)',
    );
  });

  it('shows statements line by line, with the cap and what does not apply', () => {
    const text = rendered(smallHousehold(), 'en');
    expect(text).toContain('means (yuan per month)\n  +  wages');
    expect(text).toMatch(/− {2}relief +100\.00 {2}300\.00 before the cap of 100\.00/);
    expect(text).toMatch(/− {2}urban relief +does not apply/);
    expect(text).toContain('see “means”');
  });

  it('tells what gives way to what, what departs, and what nobody has checked', () => {
    const text = rendered(smallHousehold(), 'en');
    expect(text).toContain('care, p2 (head of household): entitled, but gives way');
    expect(text).toContain('  Not paid: care money 80.00 yuan a month');
    expect(text).toContain('gives way to pension: pension comes first (Act, art. 1)');
    expect(text).toContain('the county pays more (Act, art. 5; matters for living allowance)');
    expect(text).toContain('(Hearsay, art. 2 (not verified))');
    expect(text).toContain('Note: check sources marked');
  });

  it('tells a no in one line, with its reason', () => {
    expect(rendered({ ...smallHousehold(), area: 'urban' }, 'en')).toContain(
      'aid, household: urban or rural: urban (must be rural) (Act, art. 1)',
    );
  });

  it('tells what is missing, of whom, for what and from whom', () => {
    const { incomes: _, decisions: __, ...household } = smallHousehold();
    const text = rendered(household, 'en');
    expect(text).toContain('living allowance, household: not yet known');
    expect(text).toContain(
      'income (is the list complete?) (matters for living allowance, heating)',
    );
    expect(text).toContain('amount of aid (decided by the panel; matters for aid)');
    expect(text).toContain('one-off aid  200.00 to 500.00 yuan once');
  });

  it('never says zero of what is not known', () => {
    const { incomes: _, ...household } = smallHousehold();
    expect(rendered(household, 'zh-Hans')).toContain('至多 1,200.00 元');
    const unknown = rendered({ region: '341522' }, 'en');
    expect(unknown).toContain('amount not yet known');
    expect(unknown).not.toContain('at least 0.00');
  });

  it('ends with one line end, and no line with a space', () => {
    for (const lang of ['zh-Hant', 'zh-Hans', 'en'] as const) {
      const text = rendered(smallHousehold(), lang);
      expect(text).toMatch(/[^\n]\n$/);
      expect(text).not.toMatch(/ \n/);
      expect(text).not.toMatch(/undefined|null|\[object|\{[a-z]+\}/i);
    }
  });
});
