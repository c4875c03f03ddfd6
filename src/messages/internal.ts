import type { MessageSet } from './message.js';

/** Messages about things that cannot happen unless this library has a fault. */
export const internalMessages = {
  'internal/no-issue': {
    'zh-Hant': '程序報錯卻沒有說明問題，這是 doudi 的缺陷。請連同所用文件一併報告。',
    'zh-Hans': '程序报错却没有说明问题，这是 doudi 的缺陷。请连同所用文件一并报告。',
    en: 'An error came without a problem; this is a fault of doudi. Report it with the files you used.',
  },
  'internal/no-name': {
    'zh-Hant': '條件的一部分沒有名稱，這是 doudi 的缺陷。請連同所用文件一併報告。',
    'zh-Hans': '条件的一部分没有名称，这是 doudi 的缺陷。请连同所用文件一并报告。',
    en: 'A part of a condition has no name; this is a fault of doudi. Report it with the files you used.',
  },
  'internal/no-such-row': {
    'zh-Hant': '規則樹指向不存在的一行，這是 doudi 的缺陷。請連同所用文件一併報告。',
    'zh-Hans': '规则树指向不存在的一行，这是 doudi 的缺陷。请连同所用文件一并报告。',
    en: 'The rule tree leads to a row that does not exist; this is a fault of doudi. Report it with the files you used.',
  },
  'internal/not-canonical': {
    'zh-Hant':
      '這裡的值不是 JSON（{reason}）。請只給 JSON 值：文字、有限的數、true、false、null、列表和對象。',
    'zh-Hans':
      '这里的值不是 JSON（{reason}）。请只给 JSON 值：文字、有限的数、true、false、null、列表和对象。',
    en: 'The value here is not JSON ({reason}). Give JSON values only: texts, finite numbers, true, false, null, lists and objects.',
  },
  'internal/unreachable': {
    'zh-Hant': '程序遇到不該有的 {value}，這是 doudi 的缺陷。請連同所用文件一併報告。',
    'zh-Hans': '程序遇到不该有的 {value}，这是 doudi 的缺陷。请连同所用文件一并报告。',
    en: 'The program met {value}, which should not exist; this is a fault of doudi. Report it with the files you used.',
  },
} as const satisfies MessageSet;

/** Codes of faults of the library itself. */
export type InternalCode = keyof typeof internalMessages;
