import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/base/language.js';
import { explain } from '../../../../src/determination/explanation/explain.js';
import { renderExplanation } from '../../../../src/determination/explanation/render/render.js';
import { explanationWords } from '../../../../src/determination/explanation/render/words.js';
import type { HouseholdInput } from '../../../../src/facts/types.js';
import { goldens, householdOf, rulesOf } from '../../../golden/golden-files.js';

const simplified = Converter({ from: 't', to: 'cn' });
const depths = ['brief', 'steps', 'all'] as const;

function explained(name: string, change: (household: object) => object = (same) => same) {
  const golden = goldens().find(([each]) => each === name)?.[1];
  if (golden === undefined) throw new Error(`no golden ${name}`);
  const household = change(householdOf(golden)) as unknown as HouseholdInput;
  const [first] = explain(household, rulesOf(golden), { programmes: ['dibao'] });
  if (first === undefined) throw new Error('nothing explained');
  return first;
}

describe('an explanation', () => {
  it('of a refusal leads with what decided it', () => {
    const text = renderExplanation(explained('one-fen-above-the-line'), 'zh-Hant', 'text');
    const [, lead = ''] = text.split('\n');
    expect(lead).toMatch(/^家庭月人均收入 .* 不低於 .*。所以，.*不符合。$/);
    expect(text).toContain('✗');
  });

  it('of an open outcome leads with what is missing', () => {
    const text = renderExplanation(explained('facts-missing'), 'en', 'text', { depth: 'brief' });
    expect(text.split('\n')[1]).toMatch(/^Still missing: .*not yet known\.$/);
  });

  it('of a grant says how much and why', () => {
    const text = renderExplanation(explained('one-fen-below-the-line'), 'en', 'text');
    expect(text.split('\n')[1]).toMatch(/yes, .* yuan a month/);
    expect(text).toMatch(/\d{6}\/\d{4}-\d{2}-\d{2}\/parameters\//);
  });

  it('names decisive facts and sources that nobody has checked', () => {
    const at = '/area';
    const declared = explained('one-fen-below-the-line', (household) => ({
      ...household,
      evidence: [{ at, status: 'declared' }],
    }));
    expect(declared.unchecked).toContainEqual(
      expect.objectContaining({ at, status: 'declared', fact: 'household.area' }),
    );
    const checked = explained('one-fen-below-the-line', (household) => ({
      ...household,
      evidence: [{ at, status: 'checked' }],
    }));
    expect(checked.unchecked.map((each) => each.at)).not.toContain(at);
    expect(declared.unverified.every(({ mark }) => mark !== 'verified')).toBe(true);
    expect(renderExplanation(declared, 'en', 'text')).toContain('(declared)');
  });

  it('grows with the depth asked for', () => {
    const one = explained('three-generations');
    const sizes = depths.map((depth) => renderExplanation(one, 'en', 'text', { depth }).length);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  });

  it.each(depths)('says in 简体 what converting its 繁體 says, %s', (depth) => {
    for (const name of ['three-generations', 'facts-missing', 'one-fen-above-the-line']) {
      const one = explained(name);
      for (const format of ['text', 'markdown', 'html'] as const) {
        const hant = renderExplanation(one, 'zh-Hant', format, { depth });
        const hans = renderExplanation(one, 'zh-Hans', format, { depth });
        expect(simplified(hant).replace('lang="zh-Hant"', 'lang="zh-Hans"')).toBe(hans);
      }
    }
  });

  it('escapes what comes from outside', () => {
    const one = explained('one-fen-above-the-line');
    const evil = '<script>alert(1)</script>&"\'';
    const label = { 'zh-Hant': evil, 'zh-Hans': evil, en: evil };
    const outcome = { ...one.outcome, label };
    const html = renderExplanation({ ...one, label, outcome }, 'en', 'html');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;');
    expect(html).not.toMatch(/(?:src|href)=/);
    const markdown = renderExplanation({ ...one, label, outcome }, 'en', 'markdown');
    expect(markdown).not.toMatch(/(^|[^\\])<script/);
  });

  it('leaves room for the same words in all languages', () => {
    const holes = (text: string) => [...text.matchAll(/\{[a-zA-Z]+\}/g)].map(String).sort();
    for (const text of Object.values(explanationWords)) {
      const [first, ...others] = languages.map((lang) => holes(text[lang]));
      for (const other of others) expect(other).toEqual(first);
      expect(simplified(text['zh-Hant'])).toBe(text['zh-Hans']);
    }
  });
});
