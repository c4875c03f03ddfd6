import { type Localized, text } from '../../base/language.js';
import type { Line } from '../../determination/result.js';

/** Words of a chart. `{name}` stands for what is filled in. */
export const chartWords = {
  title: text(
    '現金待遇合計隨「{fact}」的變化',
    '现金待遇合计随「{fact}」的变化',
    'Cash benefits in all, by {fact}',
  ),
  place: text('{place}，{household}', '{place}，{household}', '{place}, {household}'),
  household: text('戶 {id}', '户 {id}', 'household {id}'),
  anyHousehold: text('一戶', '一户', 'one household'),
  version: text('{date} 施行的規則', '{date} 施行的规则', 'rules of {date}'),
  now: text('現值 {value}', '现值 {value}', 'now {value}'),
  jump: text(
    '{value}起：合計由 {before} 元變為 {after} 元（{change}）',
    '{value}起：合计由 {before} 元变为 {after} 元（{change}）',
    'from {value}: the total of {before} yuan becomes {after} yuan ({change})',
  ),
  cause: text('{programme}：{rule}', '{programme}：{rule}', '{programme}: {rule}'),
  ofPerson: text('{programme}，{person}', '{programme}，{person}', '{programme}, {person}'),
  source: text('{rule}（{source}）', '{rule}（{source}）', '{rule} ({source})'),
  open: text('尚不能確定，合計至少', '尚不能确定，合计至少', 'not settled, total at least'),
  leftOut: text(
    '尚不能確定，未計入：{programmes}。',
    '尚不能确定，未计入：{programmes}。',
    'Not settled and not counted: {programmes}.',
  ),
  yuan: text('{amount} 元', '{amount} 元', '{amount} yuan'),
  blank: text(
    '空白處按所填資料無法計算。',
    '空白处按所填资料无法计算。',
    'Where no line is drawn, it cannot be worked out from the facts as stated.',
  ),
  noCliff: text('沒有斷崖。', '没有断崖。', 'No cliff.'),
  more: text(
    '另有 {count} 處斷崖未列出。',
    '另有 {count} 处断崖未列出。',
    '{count} more cliffs are not listed.',
  ),
} as const satisfies Readonly<Record<string, Localized>>;

/** Name of the axis of amounts, by the period they are paid for. */
export const amountWords: Readonly<Record<Line['period'], Localized>> = {
  month: text('每月現金合計（元/月）', '每月现金合计（元/月）', 'cash in all (yuan per month)'),
  year: text('每年現金合計（元/年）', '每年现金合计（元/年）', 'cash in all (yuan per year)'),
  day: text('每日現金合計（元/日）', '每日现金合计（元/日）', 'cash in all (yuan per day)'),
  once: text('一次性現金合計（元）', '一次性现金合计（元）', 'cash in all, paid once (yuan)'),
};
