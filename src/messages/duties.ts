import type { MessageSet } from './message.js';

export const dutiesMessages = {
  'duties/bad-date': {
    'zh-Hant': '「{value}」不是日期或時刻。請寫成 YYYY-MM-DD，時刻寫成 YYYY-MM-DDTHH:MM。',
    'zh-Hans': '「{value}」不是日期或时刻。请写成 YYYY-MM-DD，时刻写成 YYYY-MM-DDTHH:MM。',
    en: '“{value}” is neither a day nor a local time. Write YYYY-MM-DD, or YYYY-MM-DDTHH:MM.',
  },
  'duties/bad-span': {
    'zh-Hant': '起日 {from} 晚於止日 {to}。請對調，或改正其中一個。',
    'zh-Hans': '起日 {from} 晚于止日 {to}。请对调，或改正其中一个。',
    en: 'The first day {from} is after the last day {to}. Exchange them, or correct one.',
  },
  'duties/no-listed-days': {
    'zh-Hant':
      '職責「{duty}」所用的日曆沒有 {year} 年的日子，該年的走訪未排入。請在規則中補上當年的日子。',
    'zh-Hans':
      '职责「{duty}」所用的日历没有 {year} 年的日子，该年的走访未排入。请在规则中补上当年的日子。',
    en: 'The calendar of duty “{duty}” lists no days of {year}, so none of its visits are scheduled for that year. Add the days to the rules.',
  },
  'duties/not-settled': {
    'zh-Hant':
      '職責「{duty}」（{subject}）是否負有尚未確定，未排入。<<還缺：{missing}。>>請補齊後再排。',
    'zh-Hans':
      '职责「{duty}」（{subject}）是否负有尚未确定，未排入。<<还缺：{missing}。>>请补齐后再排。',
    en: 'Whether duty “{duty}” is owed ({subject}) is not settled, so it is not scheduled.<< Missing: {missing}.>> Supply what is missing.',
  },
  'duties/number-too-small': {
    'zh-Hant': '職責「{duty}」的頻次是 {number}，至少須為 1。請改正規則。',
    'zh-Hans': '职责「{duty}」的频次是 {number}，至少须为 1。请改正规则。',
    en: 'The frequency of duty “{duty}” is {number} and has to be at least 1. Correct the rules.',
  },
  'duties/open-day': {
    'zh-Hant':
      '職責「{duty}」（{subject}）的起止日或事件時刻尚未知，未排入。<<還缺：{missing}。>>請補齊後再排。',
    'zh-Hans':
      '职责「{duty}」（{subject}）的起止日或事件时刻尚未知，未排入。<<还缺：{missing}。>>请补齐后再排。',
    en: 'A day or moment that duty “{duty}” ({subject}) counts from is not known, so it is not scheduled.<< Missing: {missing}.>> Supply what is missing.',
  },
  'duties/open-emergency': {
    'zh-Hant':
      '職責「{duty}」（{subject}）是否處於突發公共事件期間尚未知，暫按平時的頻次排。<<還缺：{missing}。>>請補齊後重排。',
    'zh-Hans':
      '职责「{duty}」（{subject}）是否处于突发公共事件期间尚未知，暂按平时的频次排。<<还缺：{missing}。>>请补齐后重排。',
    en: 'Whether an emergency stands for duty “{duty}” ({subject}) is not known; it is scheduled as in ordinary times.<< Missing: {missing}.>> Supply what is missing.',
  },
  'duties/open-factor': {
    'zh-Hant':
      '職責「{duty}」在突發公共事件期間加碼多少尚未定，暫按平時的頻次排，這是最低要求。<<還缺：{missing}。>>請由有權者定出。',
    'zh-Hans':
      '职责「{duty}」在突发公共事件期间加码多少尚未定，暂按平时的频次排，这是最低要求。<<还缺：{missing}。>>请由有权者定出。',
    en: 'How much denser duty “{duty}” gets in an emergency is not set; it is scheduled as in ordinary times, which is the least that is owed.<< Missing: {missing}.>> Whoever may set it has to.',
  },
  'duties/open-number': {
    'zh-Hant':
      '職責「{duty}」（{subject}）有一個數尚未定（{number}），與它有關的部分未排入。<<還缺：{missing}。>>請補齊後再排。',
    'zh-Hans':
      '职责「{duty}」（{subject}）有一个数尚未定（{number}），与它有关的部分未排入。<<还缺：{missing}。>>请补齐后再排。',
    en: 'A number of duty “{duty}” ({subject}) is open ({number}), so what depends on it is not scheduled.<< Missing: {missing}.>> Supply what is missing.',
  },
  'duties/overlap': {
    'zh-Hant': '職責「{duty}」對同一人的兩段日子重疊。請讓前一段在後一段的前一日結束。',
    'zh-Hans': '职责「{duty}」对同一人的两段日子重叠。请让前一段在后一段的前一日结束。',
    en: 'Two parts of duty “{duty}” for the same row overlap. End the first on the day before the second.',
  },
  'duties/targets-differ': {
    'zh-Hant': '各份認定對指標「{indicator}」的目標不一致。請只把同一份規則的認定合計。',
    'zh-Hans': '各份认定对指标「{indicator}」的目标不一致。请只把同一份规则的认定合计。',
    en: 'The determinations do not agree on the target of indicator “{indicator}”. Add up those of the same rules only.',
  },
} as const satisfies MessageSet;

/** Codes of the duties room. */
export type DutiesCode = keyof typeof dutiesMessages;
