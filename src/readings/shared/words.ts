import { type Localized, text } from '../../base/language.js';

/** Comparisons as they are said, between ordered values and all else. */
export const comparisons = {
  equal: text('等於', '等于', 'equals'),
  notEqual: text('不等於', '不等于', 'does not equal'),
  lessThan: text('低於', '低于', 'is below'),
  lessThanInclusive: text('不高於', '不高于', 'is not above'),
  greaterThan: text('高於', '高于', 'is above'),
  greaterThanInclusive: text('不低於', '不低于', 'is not below'),
  in: text('屬於', '属于', 'is one of'),
  notIn: text('不屬於', '不属于', 'is none of'),
  contains: text('包括', '包括', 'includes'),
  doesNotContain: text('不包括', '不包括', 'does not include'),
} as const satisfies Readonly<Record<string, Localized>>;

/** Comparisons of days, where they read differently. */
export const dayComparisons = {
  lessThan: text('早於', '早于', 'is before'),
  lessThanInclusive: text('不晚於', '不晚于', 'is not after'),
  greaterThan: text('晚於', '晚于', 'is after'),
  greaterThanInclusive: text('不早於', '不早于', 'is not before'),
} as const satisfies Readonly<Record<string, Localized>>;

/** Words of units, by the dimension they measure. */
export const unitWords: Readonly<Record<string, Localized>> = {
  yuan: text('元', '元', 'yuan'),
  person: text('人', '人', 'person'),
  household: text('戶', '户', 'household'),
  year: text('年', '年', 'year'),
  month: text('月', '月', 'month'),
  week: text('週', '周', 'week'),
  day: text('日', '日', 'day'),
  hour: text('小時', '小时', 'hour'),
  time: text('次', '次', 'time'),
  metre: text('米', '米', 'metre'),
  'square-metre': text('平方米', '平方米', 'square metre'),
};

/** Units that stand first, where counting them needs another word. */
export const countWords: Readonly<Record<string, Localized>> = {
  month: text('個月', '个月', 'months'),
};
