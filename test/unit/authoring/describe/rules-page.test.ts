import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { describeRules } from '../../../../src/authoring/describe/rules-page.js';
import { pageWords } from '../../../../src/authoring/describe/words.js';
import type { Language } from '../../../../src/base/language.js';
import { resolve } from '../../../../src/rulefile/resolve.js';
import { cleanTexts, libraryOf, nation } from '../check/clean-rules.js';

type Json = Record<string, unknown>;

const called = (en: string) => ({ 'zh-Hant': en, 'zh-Hans': en, en });

/** The county's page, with the national file changed; of one file where one is named. */
function page(change: (content: Json) => void, file?: string, lang: Language = 'en'): string {
  const content = JSON.parse(cleanTexts.get(nation) ?? '') as Json;
  change(content);
  const library = libraryOf(new Map([...cleanTexts, [nation, JSON.stringify(content)]]));
  const resolved = resolve(library, { region: '341500', asOf: '2026-02-01' });
  return describeRules(resolved, library, lang, { file });
}

/** What the page says of one rule, after its heading. */
function entry(text: string, id: string): string {
  const from = text.indexOf(`\`${id}\`\n`);
  const to = text.indexOf('\n#', from);
  return text.slice(from, to < 0 ? undefined : to);
}

const isPoor = { condition: 'isPoor' };

describe('the timing of a programme', () => {
  const timing = {
    start: 'month-after-decision',
    stop: 'month-of-change',
    rhythm: 'quarterly',
    paidIn: 'first',
    backPayMonths: 6,
    parts: { step: 10, remainder: 'first' },
    note: called('As the notice says.'),
    tapers: {
      work: {
        label: called('taper after finding work'),
        after: ['income-from-work'],
        when: isPoor,
        shares: [{ value: '1/2', unit: 'ratio' }],
        round: { step: 1, direction: 'up' },
        cap: { value: 200, unit: 'yuan per month' },
      },
    },
    renewal: { months: { value: 3, unit: 'months' }, when: isPoor },
  };

  const said = (change: object) =>
    entry(
      page((content) => {
        Object.assign((content.programmes as Json).aid as Json, change);
      }),
      'aid',
    );

  it('is told line by line', () => {
    expect(said({ timing })).toContain(`When it begins, ends and is paid: 

- First month: the month after the decision
- A change counts from: the month of the change
- Paid: every quarter; in its first month
- in multiples of 10.00 yuan, what is over with the first part
- a difference is paid back for 6 months at most
- As the notice says.
- After the end: taper after finding work
  - Only where it ended by: income from work
  - Only where “poor” holds
  - shares of the last amount go on, month by month: 0.5
  - in multiples of 1.00 yuan
  - at most 200.00 yuan per month
- When it is due again after a gap
  - Only where “poor” holds
  - the gap is paid back, 3 months at most
- Source:`);
  });

  it('is left out where the rules do not say any', () => {
    expect(said({})).not.toContain('When it begins');
  });
});

describe('how programmes act on each other', () => {
  const said = (interaction: object) =>
    entry(
      page((content) => {
        content.interactions = { cap: { label: called('cap'), ...interaction } };
      }),
      'cap',
    );

  it('is told with its amount and the condition under which it acts', () => {
    const among = ['aid.tier', 'aid.extra'];
    const text = said({
      kind: 'shares-cap',
      among,
      amount: { value: 350, unit: 'yuan per month' },
      when: { all: [isPoor, { fact: 'household.area', operator: 'equal', value: 'rural' }] },
    });
    expect(text).toContain('Amount: \n\n350.00 yuan per month');
    expect(text).toContain(
      'When: \n\nAll of these hold:\n\n- “poor” holds\n- urban or rural equals rural',
    );
  });

  it('names a condition that stands alone', () => {
    expect(said({ kind: 'excludes', subject: 'aid', among: ['care'], when: isPoor })).toContain(
      'When: \n\n“poor” holds',
    );
  });
});

describe('worked cases', () => {
  const same = () => undefined;

  it('of a place are counted by file', () => {
    expect(page(same)).toMatch(
      /## Worked cases\n\n\| File \| Cases \|\n.*\n\| 341500\/2025-01-01 \| \d+ \|\n\| 341500\/2026-01-01 \| 1 \|/,
    );
  });

  it('of a file are listed with day and working', () => {
    const text = page(same, '341500/2026-01-01', 'zh-Hant');
    expect(text).toMatch(
      /\| 名稱 \| 按哪日的規則 \| 算式 \|\n.*\n\| 算例 \| 2026-\d\d-\d\d \| 600 &lt; 620；/,
    );
  });
});

describe('the words of a page', () => {
  const toHans = Converter({ from: 't', to: 'cn' });

  it.each(Object.entries(pageWords))('“%s” are the same in both scripts', (_, word) => {
    expect(word['zh-Hans']).toBe(toHans(word['zh-Hant']));
  });
});
