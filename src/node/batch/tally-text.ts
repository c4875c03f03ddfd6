import stringWidth from 'string-width';
import type { Exact } from '../../base/exact.js';
import { parseExact } from '../../base/exact.js';
import { type Language, type Localized, localize } from '../../base/language.js';
import { formatYuanGrouped } from '../../base/money.js';
import type { Status } from '../../determination/result.js';
import { indicatorsIn, missingMost, type Tally } from './tally.js';

const words = {
  households: { 'zh-Hant': '已認定的戶', 'zh-Hans': '已认定的户', en: 'Households determined' },
  badLines: { 'zh-Hant': '未能認定的行', 'zh-Hans': '未能认定的行', en: 'Lines not determined' },
  monthly: { 'zh-Hant': '當月應發', 'zh-Hans': '当月应发', en: 'Payable in the month' },
  atLeast: { 'zh-Hant': '至少', 'zh-Hans': '至少', en: 'at least' },
  upTo: { 'zh-Hant': '至多', 'zh-Hans': '至多', en: 'at most' },
  yuan: { 'zh-Hant': '元', 'zh-Hans': '元', en: 'yuan' },
  programme: { 'zh-Hant': '項目', 'zh-Hans': '项目', en: 'Programme' },
  missing: { 'zh-Hant': '最常缺的', 'zh-Hans': '最常缺的', en: 'Most often missing' },
  indicators: { 'zh-Hant': '指標', 'zh-Hans': '指标', en: 'Indicators' },
  of: { 'zh-Hant': '／', 'zh-Hans': '／', en: ' of ' },
} as const satisfies Readonly<Record<string, Localized>>;

const statuses: Readonly<Record<Status, Localized>> = {
  eligible: { 'zh-Hant': '符合', 'zh-Hans': '符合', en: 'eligible' },
  ineligible: { 'zh-Hant': '不符合', 'zh-Hans': '不符合', en: 'not eligible' },
  undetermined: { 'zh-Hant': '待查明', 'zh-Hans': '待查明', en: 'undetermined' },
  'needs-decision': { 'zh-Hant': '待決定', 'zh-Hans': '待决定', en: 'needs decision' },
  'not-in-force': { 'zh-Hant': '未施行', 'zh-Hans': '未施行', en: 'not in force' },
};
const order = Object.keys(statuses) as readonly Status[];

const verdicts: Readonly<Record<'satisfied' | 'unsatisfied' | 'unknown', Localized>> = {
  satisfied: { 'zh-Hant': '達標', 'zh-Hans': '达标', en: 'met' },
  unsatisfied: { 'zh-Hant': '未達標', 'zh-Hans': '未达标', en: 'not met' },
  unknown: { 'zh-Hant': '未定', 'zh-Hans': '未定', en: 'open' },
};

const mostMissing = 10;
const gap = '  ';

/** What a caseload comes to, as a text. */
export function tallyText(tally: Tally, lang: Language): string {
  const say = (text: Localized) => localize(text, lang);
  const used = order.filter((status) =>
    Object.values(tally.programmes).some(({ statuses: own }) => own[status] !== undefined),
  );
  const head = [say(words.programme), ...used.map((status) => say(statuses[status]))];
  const rows = Object.entries(tally.programmes).map(([id, { label, statuses: own }]) => [
    label === null ? id : say(label),
    ...used.map((status) => String(own[status] ?? 0)),
  ]);
  const missing = missingMost(tally, mostMissing).map(({ id, label, count }) => [
    `${say(label)} (${id})`,
    String(count),
  ]);
  const indicators = indicatorsIn(tally).map(({ region, label, counted, among, verdict }) => [
    `${say(label)} (${region})`,
    `${counted}${say(words.of)}${among}`,
    say(verdicts[verdict]),
  ]);
  return [
    `${say(words.households)} ${tally.households}`,
    ...(tally.badLines > 0 ? [`${say(words.badLines)} ${tally.badLines}`] : []),
    `${say(words.monthly)} ${monthlyText(tally, say)}`,
    ...section('', [head, ...rows], rows.length > 0),
    ...section(say(words.missing), missing, missing.length > 0),
    ...section(say(words.indicators), indicators, indicators.length > 0),
    '',
  ].join('\n');
}

function monthlyText({ monthly }: Tally, say: (text: Localized) => string): string {
  const yuan = (text: string) => `${formatYuanGrouped(exactOf(text))} ${say(words.yuan)}`;
  const { low, high } = monthly;
  if (low === high) return yuan(low);
  const most = high === null ? '' : `, ${say(words.upTo)} ${yuan(high)}`;
  return `${say(words.atLeast)} ${yuan(low)}${most}`;
}

function exactOf(text: string): Exact {
  return parseExact(text) ?? 0;
}

/** A heading, and cells in columns: the first to the left, numbers to the right. */
function section(
  heading: string,
  rows: readonly (readonly string[])[],
  isThere: boolean,
): readonly string[] {
  if (!isThere) return [];
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
        return column === 0 ? cell + space : space + cell;
      })
      .join(gap);
  return ['', ...(heading === '' ? [] : [heading]), ...rows.map(line)];
}
