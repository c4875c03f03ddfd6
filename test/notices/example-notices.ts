import { Converter } from 'opencc-js';
import type { Language } from '../../src/base/language.js';
import { determine } from '../../src/determination/determine.js';
import { explain } from '../../src/determination/explanation/explain.js';
import type { Explanation } from '../../src/determination/explanation/step.js';
import type { Determination } from '../../src/determination/result.js';
import type { HouseholdInput } from '../../src/facts/types.js';
import { builtinRules } from '../../src/node/index.js';
import type { NoticeFormat, NoticeKind, NoticeOrder } from '../../src/notices/order.js';
import { renderNotice } from '../../src/notices/render-notice.js';
import { resolve } from '../../src/rulefile/resolve.js';
import type { Resolved } from '../../src/rulefile/resolved.js';
import { examplesFolder, readJson } from '../golden/golden-files.js';

/** An example household of which a notice is shown. Names, numbers and offices are made up. */
export interface ExampleNotice {
  readonly name: NoticeKind;
  readonly household: string;
  readonly asOf: string;
  /** The household and day of the decision before. */
  readonly previous?: { readonly household: string; readonly asOf: string };
  /** Facts that were declared and not checked, by their pointers; the rest were checked. */
  readonly declared: readonly string[];
  readonly order: Omit<NoticeOrder, 'language' | 'format' | 'previous'>;
}

export const exampleNotices: readonly ExampleNotice[] = [
  {
    name: 'grant',
    household: 'three-generations',
    asOf: '2021-11-05',
    declared: ['/expenses/0/amount'],
    order: {
      authority: '南京市江寧區民政局',
      addressee: '王建國',
      number: '江寧民低保〔2021〕118號',
      date: '2021-11-08',
      appliedOn: '2021-10-12',
      persons: { p1: '王建國', p2: '李秀蘭', p3: '陳桂英', p4: '王小雨', p5: '王小明' },
      bodies: { 'administrative-review': '南京市江寧區人民政府或者南京市民政局' },
      contact: '江寧區民政局社會救助科',
    },
  },
  {
    name: 'refusal',
    household: 'law-of-2026',
    asOf: '2026-07-01',
    declared: ['/incomes/0/amount'],
    order: {
      authority: '霍邱縣民政局',
      addressee: '趙德福',
      number: '霍民低保〔2026〕57號',
      date: '2026-07-06',
      persons: { p1: '趙德福', p2: '孫玉梅' },
      bodies: {
        'administrative-review': '霍邱縣人民政府',
        'administrative-litigation': '霍邱縣人民法院',
      },
    },
  },
  {
    name: 'change',
    household: 'land-leased-class-changes',
    asOf: '2026-08-20',
    previous: { household: 'tier-above-the-standard', asOf: '2025-07-10' },
    declared: [],
    order: {
      authority: '霍邱縣民政局',
      addressee: '周大山',
      number: '霍民低保〔2026〕83號',
      date: '2026-08-24',
      changedOn: '2026-08-20',
      heardOn: '2026-08-18',
      effective: '2026-09',
      persons: { p1: '周大山', p2: '吳春花' },
      bodies: {
        'administrative-review': '霍邱縣人民政府',
        'administrative-litigation': '霍邱縣人民法院',
      },
    },
  },
  {
    name: 'end',
    household: 'one-fen-above-the-line',
    asOf: '2021-12-01',
    previous: { household: 'one-fen-below-the-line', asOf: '2021-09-01' },
    declared: [],
    order: {
      authority: '南京市江寧區民政局',
      addressee: '何志強',
      number: '江寧民低保〔2021〕131號',
      date: '2021-12-03',
      effective: '2021-12',
      persons: { p1: '何志強', p2: '徐麗' },
      bodies: { 'administrative-review': '南京市江寧區人民政府或者南京市民政局' },
    },
  },
  {
    name: 'pending',
    household: 'facts-missing',
    asOf: '2025-09-10',
    declared: [],
    order: {
      authority: '霍邱縣民政局',
      addressee: '劉鳳英',
      number: '霍民低保補〔2025〕9號',
      date: '2025-09-11',
      respondBy: '2025-09-25',
      persons: { p1: '劉鳳英', p2: '劉洋' },
      contact: '霍邱縣民政局社會救助股',
    },
  },
];

const programmes = ['dibao'];
const simplified = Converter({ from: 't', to: 'cn' });

/** Names in the notices, in English. */
const inEnglish: Readonly<Record<string, string>> = {
  南京市江寧區民政局: 'Jiangning District Civil Affairs Bureau, Nanjing',
  霍邱縣民政局: 'Huoqiu County Civil Affairs Bureau',
  王建國: 'Wang Jianguo',
  李秀蘭: 'Li Xiulan',
  陳桂英: 'Chen Guiying',
  王小雨: 'Wang Xiaoyu',
  王小明: 'Wang Xiaoming',
  趙德福: 'Zhao Defu',
  孫玉梅: 'Sun Yumei',
  周大山: 'Zhou Dashan',
  吳春花: 'Wu Chunhua',
  何志強: 'He Zhiqiang',
  徐麗: 'Xu Li',
  劉鳳英: 'Liu Fengying',
  劉洋: 'Liu Yang',
  南京市江寧區人民政府或者南京市民政局:
    'Jiangning District Government or Nanjing Civil Affairs Bureau',
  霍邱縣人民政府: 'Huoqiu County Government',
  霍邱縣人民法院: "Huoqiu County People's Court",
  江寧區民政局社會救助科: 'social assistance section of the bureau',
  霍邱縣民政局社會救助股: 'social assistance section of the bureau',
};

/** The texts of an order in a language. */
function inLanguage<T>(texts: T, language: Language): T {
  if (language === 'zh-Hant') return texts;
  const say = (text: string) => (language === 'en' ? (inEnglish[text] ?? text) : simplified(text));
  return JSON.parse(JSON.stringify(texts), (_, value: unknown) =>
    typeof value === 'string' ? say(value) : value,
  );
}

function householdOf(name: string): HouseholdInput {
  return readJson(`${examplesFolder}/${name}.json`) as HouseholdInput;
}

function rulesOf({ region }: HouseholdInput, asOf: string): Resolved {
  return resolve(builtinRules().library, { region: String(region), asOf, knownOn: null });
}

/** What an example notice is written from. */
export interface ExampleCase {
  readonly determination: Determination;
  readonly explanation: Explanation;
  readonly resolved: Resolved;
  readonly previous: Determination | undefined;
}

export function caseOf({ household, asOf, previous, declared }: ExampleNotice): ExampleCase {
  const bare = householdOf(household);
  const resolved = rulesOf(bare, asOf);
  const unchecked = explanationOf(bare, resolved).unchecked.map(({ at }) => at);
  const evidence = unchecked.map((at) => {
    return { at, status: declared.includes(at) ? 'declared' : 'checked' } as const;
  });
  const known: HouseholdInput = { ...bare, evidence };
  return {
    determination: determine(known, resolved, { programmes }),
    explanation: explanationOf(known, resolved),
    resolved,
    previous: previous && determinedOn(previous.household, previous.asOf),
  };
}

function explanationOf(household: HouseholdInput, resolved: Resolved): Explanation {
  const [found] = explain(household, resolved, { programmes });
  if (found === undefined) throw new Error('nothing is explained');
  return found;
}

function determinedOn(name: string, asOf: string): Determination {
  const household = householdOf(name);
  return determine(household, rulesOf(household, asOf), { programmes });
}

/** The notice of an example in a language and a format. */
export function noticeOf(
  { determination, explanation, resolved, previous }: ExampleCase,
  { order }: ExampleNotice,
  language: Language,
  format: NoticeFormat,
): string {
  const texts = inLanguage(order, language);
  const written = { ...texts, language, format, previous };
  return renderNotice(determination, explanation, resolved, written);
}
