import { Converter } from 'opencc-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { RulesError } from '../../../src/base/errors.js';
import { languages } from '../../../src/base/language.js';
import { determine } from '../../../src/determination/determine.js';
import { explain } from '../../../src/determination/explanation/explain.js';
import type { HouseholdInput } from '../../../src/facts/types.js';
import { builtinRules } from '../../../src/node/index.js';
import type { NoticeOrder } from '../../../src/notices/order.js';
import { previousDecision } from '../../../src/notices/previous.js';
import { renderNotice } from '../../../src/notices/render-notice.js';
import { noticeWords } from '../../../src/notices/words.js';
import { resolve } from '../../../src/rulefile/resolve.js';
import { examplesFolder, readJson } from '../../golden/golden-files.js';
import { caseOf, type ExampleCase, exampleNotices } from '../../notices/example-notices.js';

const cases = new Map<string, ExampleCase>();

beforeAll(() => {
  for (const example of exampleNotices) cases.set(example.name, caseOf(example));
});

function caseNamed(name: string): ExampleCase {
  const found = cases.get(name);
  if (found === undefined) throw new Error(`no example ${name}`);
  return found;
}

const usual: NoticeOrder = {
  language: 'zh-Hant',
  format: 'markdown',
  authority: '某縣民政局',
  addressee: '某人',
  date: '2026-08-31',
};

function written(name: string, order: Partial<NoticeOrder> = {}): string {
  const { determination, explanation, resolved, previous } = caseNamed(name);
  return renderNotice(determination, explanation, resolved, { ...usual, previous, ...order });
}

/** Codes of the problems with which it is refused. */
function refused(name: string, order: Partial<NoticeOrder>): readonly string[] {
  try {
    written(name, order);
  } catch (error) {
    if (error instanceof RulesError) return error.issues.map(({ code }) => code);
    throw error;
  }
  return [];
}

/** The sentence that says what was decided. */
function leadOf(text: string): string {
  return text.split('\n\n').find((part) => part.endsWith('。') || part.endsWith('.')) ?? '';
}

describe('a notice', () => {
  it('of a grant says how much, from the month after the decision', () => {
    expect(leadOf(written('grant', { date: '2021-11-30' }))).toContain(
      '每月 2,192.00 元，自2021年12月起',
    );
    expect(leadOf(written('grant', { date: '2021-12-01' }))).toContain('自2022年1月起');
    expect(leadOf(written('grant', { effective: '2021-09' }))).toContain('自2021年9月起');
  });

  it('of a refusal begins with what decided it, and cites the article', () => {
    const text = written('refusal');
    expect(leadOf(text)).toMatch(
      /^經審核，家庭月人均收入 900\.00 元.*不低於.*721\.00 元.*不予確認。$/,
    );
    expect(text).toContain('《中華人民共和國社會救助法》第18條');
    expect(text).toContain(
      '《霍邱縣2025年城鄉低保和特困供養標準的通知》（霍政秘〔2025〕65號）（未核對原文）',
    );
  });

  it('of a change says what it was and what it is', () => {
    const text = written('change', { effective: '2026-09' });
    expect(leadOf(text)).toContain('由每月 1,630.00 元調整為每月 1,050.00 元，自2026年9月起');
    expect(text).toContain('| 類別 | A類 | B類 |');
  });

  it('of an end begins with what decided it and shows what ends', () => {
    const text = written('end');
    expect(leadOf(text)).toMatch(/^經核查，家庭月人均收入 985\.0050 元.*不低於.*終止/);
    expect(text).toContain('| 低保金（補差） | 每月 394.00 元 | 無 |');
  });

  it('of an open outcome asks for what is missing, and for nothing that is for others', () => {
    const text = written('pending', { respondBy: '2025-09-25' });
    expect(leadOf(text)).toContain('請於2025年9月25日前（含當日）補充');
    const [, asked = '', waiting = ''] = text.split('\n## ');
    expect(asked).toContain('「金額」是多少元？');
    expect(asked).not.toContain('家庭財產狀況');
    expect(waiting).toContain('家庭財產狀況符合當地規定');
    expect(text).not.toContain('行政複議');
  });

  it('works the amount out line by line', () => {
    const text = written('grant');
    expect(text).toContain('| − | 減：就業成本 | 300.00 |');
    expect(text).toContain('每人補差額：359.60 元/人·月');
    expect(text).toContain('| p5（子） | 359.60 | 197.00 |');
  });

  it('names how each fact is known', () => {
    const text = written('refusal', { persons: { p1: '甲' } });
    expect(text).toContain('| 甲（戶主）的職工基本養老金 | 金額：1,800.00 元 | 自報，未核實 |');
    expect(text).toContain('起始日：2020年2月1日 | 已核實 |');
  });
});

describe('how to object', () => {
  it('is what the rules in force on the day say', () => {
    const old = written('grant');
    const now = written('refusal');
    expect(old).toContain('自知道本決定之日起 60 日內');
    expect(old).toContain('第9、11、12、13條');
    expect(now).toContain('自知道或者應當知道本決定之日起 60 日內');
    expect(now).toContain('第20、22、24、87條');
    for (const text of [old, now]) expect(text).toContain('6 個月內');
  });

  it('offers a second look at a refusal of dibao only', () => {
    expect(written('refusal')).toContain('申請復查');
    for (const name of ['grant', 'change', 'end']) expect(written(name)).not.toContain('申請復查');
  });

  it('tells of the hearing before a reduction since the law of 2026, and asks when it was', () => {
    const text = written('change');
    expect(text).toContain('《中華人民共和國社會救助法》第48條');
    expect(text).toContain('尚未填寫聽取意見的日期');
    expect(written('change', { heardOn: '2026-08-18' })).toContain('已於2026年8月18日聽取你的意見');
    expect(written('end')).not.toContain('第48條');
  });

  it('names the bodies the office gives, and no property of every object', () => {
    const bodies = { 'administrative-review': '某縣人民政府' };
    expect(written('refusal', { bodies })).toContain('日內提出，受理機關為某縣人民政府。');
    expect(written('refusal', { bodies: {} })).toContain(
      '受理機關為作出決定的民政部門的本級人民政府；',
    );
  });
});

describe('what cannot be told', () => {
  it('is refused with all problems together', () => {
    const order = { authority: ' ', addressee: '', date: '2026-02-30', effective: '2026-13' };
    expect(refused('refusal', order)).toEqual([
      'notices/empty-field',
      'notices/empty-field',
      'notices/bad-date',
      'notices/bad-date',
    ]);
  });

  it('is a kind that the outcome is not', () => {
    expect(refused('refusal', { kind: 'grant' })).toEqual(['notices/kind-does-not-fit']);
    expect(refused('refusal', { kind: 'end' })).toEqual(['notices/previous-needed']);
    expect(refused('pending', { kind: 'refusal' })).toEqual(['notices/kind-does-not-fit']);
    expect(refused('end', { previous: undefined, kind: 'refusal' })).toEqual([]);
  });

  it('is a change where nothing changed', () => {
    const { determination } = caseNamed('grant');
    expect(refused('grant', { previous: determination })).toEqual(['notices/nothing-changed']);
  });

  it('is a determination of another case', () => {
    const { explanation, resolved } = caseNamed('grant');
    const { determination } = caseNamed('refusal');
    const other = () => renderNotice(determination, explanation, resolved, usual);
    expect(other).toThrow(expect.objectContaining({ code: 'notices/not-the-same-case' }));
  });

  it('is a programme that was not in force', () => {
    const household = readJson(`${examplesFolder}/standard-raised.json`) as HouseholdInput;
    const query = { region: String(household.region), asOf: '2021-06-30', knownOn: null };
    const resolved = resolve(builtinRules().library, query);
    const chosen = { programmes: ['edge-family'] };
    const [explanation] = explain(household, resolved, chosen);
    if (explanation === undefined) throw new Error('nothing is explained');
    const early = () =>
      renderNotice(determine(household, resolved, chosen), explanation, resolved, usual);
    expect(early).toThrow(expect.objectContaining({ code: 'notices/not-in-force' }));
  });

  it('is measured against a decision from its JSON as from itself', () => {
    const { previous } = caseNamed('change');
    const json: unknown = JSON.parse(JSON.stringify(previous));
    expect(previousDecision(json)).toEqual(previousDecision(previous));
    expect(written('change', { previous: previousDecision(json) })).toBe(written('change'));
    for (const nothing of [undefined, null, 1, {}, { asOf: '2025-01-01' }]) {
      expect(() => previousDecision(nothing)).toThrow(RulesError);
    }
  });
});

describe('what comes from outside', () => {
  const evil = '<script>alert(1)</script>"&\'\n# 標題\n| a | `b` [c](javascript:d)';

  it('stands in HTML as text only', () => {
    const order = { authority: evil, addressee: evil, number: evil, contact: evil };
    const html = written('refusal', { ...order, format: 'html', persons: { p1: evil } });
    expect(html).not.toContain('<script');
    expect(html).not.toMatch(/<(?:img|link|iframe)|\ssrc=|url\(|@import|https?:/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;&#39;');
  });

  it('begins nothing of its own in Markdown', () => {
    const text = written('refusal', { authority: evil, addressee: evil, persons: { p1: evil } });
    expect(text).not.toContain('<script');
    expect(text).not.toMatch(/^# 標題/m);
    expect(text).toContain('\\[c\\](javascript:d)');
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    for (const row of rows) expect(row).toMatch(/\|$/);
  });
});

describe('the page', () => {
  it.each(languages)('says its language and is whole, %s', (language) => {
    const html = written('change', { language, format: 'html' });
    expect(html).toContain(`<html lang="${language}">`);
    for (const tag of ['html', 'body', 'main', 'section', 'table', 'tr', 'td', 'th', 'ul', 'li']) {
      const opened = html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0;
      expect([tag, html.split(`</${tag}>`).length - 1]).toEqual([tag, opened]);
    }
    expect(html).not.toMatch(/\{[a-zA-Z]+\}|undefined|\[object/);
  });

  it('leaves what is for the office out of what is printed', () => {
    const html = written('change', { format: 'html' });
    expect(html).toMatch(/@media print \{[^@]*aside \{ display: none; \}/);
    expect(html.indexOf('<aside>')).toBeGreaterThan(html.indexOf('</main>'));
  });

  it('says in 简体 what converting its 繁體 says', () => {
    const convert = Converter({ from: 't', to: 'cn' });
    for (const text of Object.values(noticeWords)) {
      expect(text['zh-Hans']).toBe(convert(text['zh-Hant']));
    }
  });
});
