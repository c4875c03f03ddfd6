import { Converter } from 'opencc-js';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/base/language.js';
import { renderLedger } from '../../../../src/determination/ledger/render/render.js';
import { ledgerWords } from '../../../../src/determination/ledger/render/words.js';
import { care, earns, lawOf, living, member, run, stood } from './ledger-rules.js';

const name = { 'zh-Hant': '漸退', 'zh-Hans': '渐退', en: 'taper' };
const notice = {
  from: '2026-01-01',
  announced: '2026-05-10',
  parameters: { standard: { value: '850.00' } },
};
const range = { low: 0, high: 3, decision: 'back-months' };
const law = lawOf(
  {
    living: {
      ...living,
      timing: { backPayMonths: 3, tapers: { job: { label: name, months: 1 } } },
    },
    care: {
      ...care,
      timing: { start: 'month-of-application', renewal: { months: { range } } },
    },
  },
  notice,
);

const card = (expiresOn: string) => [{ category: '4', grade: '1', expiresOn }];
const old = (expiresOn: string) =>
  member('a', { birthDate: '1956-02-15', disabilities: card(expiresOn) });

const told = run(
  law,
  [
    stood('2026-01-01', { id: 'h', members: [old('2026-02-28'), member('b')] }),
    stood(
      '2026-04-01',
      { members: [old('2026-02-28'), member('b')], incomes: [earns('1000.00')] },
      '2026-06-02',
    ),
    stood('2026-05-20', { members: [old('2036-05-19'), member('b')], incomes: [earns('1700.00')] }),
  ],
  { from: '2026-01', to: '2026-08', knownOn: '2026-07-15' },
  { id: 'c1' },
);

const simplified = Converter({ from: 't', to: 'cn' });

describe('the words of a ledger', () => {
  it('say in 简体 what converting their 繁體 says', () => {
    for (const text of Object.values(ledgerWords)) {
      expect(text['zh-Hans']).toBe(simplified(text['zh-Hant']));
    }
  });
});

describe('a rendered ledger', () => {
  it.each(languages)('is filled in and in order, in %s', (lang) => {
    for (const format of ['text', 'markdown'] as const) {
      const text = renderLedger(told, lang, format);
      expect(text).not.toMatch(/\{[a-zA-Z]+\}|undefined|\[object/);
      expect(text.endsWith('\n')).toBe(true);
      expect(text).not.toMatch(/\n\n\n| \n/);
    }
  });

  it.each(languages)('stands in columns, in %s', (lang) => {
    const lines = renderLedger(told, lang, 'text').split('\n');
    const start = lines.findIndex((line) => line.includes('living allowance'));
    const rows = lines
      .slice(start)
      .filter((line) => /^2026-0[1-7]/.test(line))
      .slice(0, 7);
    // The right ends of the three amounts, in columns of the screen.
    const ends = rows.map((line) =>
      [...line.matchAll(/-?[\d,]+\.\d\d(?= )/g)]
        .slice(0, 3)
        .map((found) => stringWidth(line.slice(0, found.index + found[0].length))),
    );
    expect(new Set(ends.map(String)).size).toBe(1);
    expect(ends[0]).toHaveLength(3);
    const widths = lines.filter((line) => line.startsWith('-')).map((line) => stringWidth(line));
    const headings = lines.filter((_, index) => lines[index + 1]?.startsWith('---'));
    expect(widths).toEqual(headings.map((line) => stringWidth(line)));
  });

  it('gives each reason in words', () => {
    const text = renderLedger(told, 'en', 'text');
    for (const reason of [
      'no application on record; taken as made and decided on 2026-01-01',
      'a turned 70',
      'facts changed (from 2026-04-01)',
      'taper: month 1 of 1',
      'conditions are no longer met: income per head 850.00 yuan per person per month is not below standard 850.00 yuan per person per month (Act, art. 1)',
      'the taper is over',
      'rules announced after the month: 100000/2026-01-01-1, announced 2026-05-10',
      'facts from 2026-04-01 were learnt on 2026-06-02',
      'beyond the limit on back pay',
      'due again from 2026-05, paid back for the gap',
      'to come',
    ]) {
      expect(text).toContain(reason);
    }
  });

  it('keeps Markdown of the rules from being read as such', () => {
    const special = run(
      lawOf({ living: { ...living, label: { 'zh-Hant': 'a|b', 'zh-Hans': 'a|b', en: '*a|b*' } } }),
      [stood('2026-01-01', {})],
      { from: '2026-01', to: '2026-01' },
    );
    expect(renderLedger(special, 'en', 'markdown')).toContain('## \\*a\\|b\\*, household');
  });

  it('says so where nothing was due or paid', () => {
    const none = run(lawOf({}), [stood('2026-01-01', { incomes: [earns('9000.00')] })], {
      from: '2026-01',
      to: '2026-01',
    });
    expect(renderLedger(none, 'zh-Hant', 'text')).toContain('各月都沒有應發、實付的現金');
  });
});
