import type { MessageSet } from './message.js';

export const authoringNewCountyMessages = {
  'authoring/bad-region': {
    'zh-Hant':
      '「{region}」不是地區代碼。請寫六位（縣）或九位（鄉鎮）的行政區劃代碼；沒有代碼的，自編 x 加數字。',
    'zh-Hans':
      '「{region}」不是地区代码。请写六位（县）或九位（乡镇）的行政区划代码；没有代码的，自编 x 加数字。',
    en: '“{region}” is no region code. Write the six digits of a county or nine of a town (GB/T 2260), or a code of your own, x and digits.',
  },
  'authoring/bad-date': {
    'zh-Hant': '「{from}」不是日期。請寫成 YYYY-MM-DD，即這些規定開始施行的一天。',
    'zh-Hans': '「{from}」不是日期。请写成 YYYY-MM-DD，即这些规定开始施行的一天。',
    en: '“{from}” is no date. Write YYYY-MM-DD, the day from which the rules hold.',
  },
  'authoring/county-exists': {
    'zh-Hant':
      '{region} 已有規則文件 {file}。請在它後面另加一個生效日期較晚的版本，只寫有變動的項目。',
    'zh-Hans':
      '{region} 已有规则文件 {file}。请在它后面另加一个生效日期较晚的版本，只写有变动的项目。',
    en: '{region} has a rule file already, {file}. Add a later version beside it that says only what changes.',
  },
  'authoring/no-layer-above': {
    'zh-Hant':
      '找不到 {region} 的上層規則<<（{above}）>>。請用 --above 寫明上一層的地區代碼。<<可用：{known}。>>',
    'zh-Hans':
      '找不到 {region} 的上层规则<<（{above}）>>。请用 --above 写明上一层的地区代码。<<可用：{known}。>>',
    en: 'There are no rules above {region}<< ({above})>>. Name the region of the layer above with --above.<< There are: {known}.>>',
  },
} as const satisfies MessageSet;

/** Codes of what keeps a new county file from being made. */
export type AuthoringNewCountyCode = keyof typeof authoringNewCountyMessages;
