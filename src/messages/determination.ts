import type { MessageSet } from './message.js';

export const determinationMessages = {
  'determination/other-region': {
    'zh-Hant':
      '這一戶的地區代碼是 {household}，規則卻是 {rules} 的。請改用該戶所在地的規則，或更正戶文件中的 region。',
    'zh-Hans':
      '这一户的地区代码是 {household}，规则却是 {rules} 的。请改用该户所在地的规则，或更正户文件中的 region。',
    en: 'The household is of region {household}, but the rules are those of {rules}. Use the rules of its own place, or correct region in the household file.',
  },
  'determination/unknown-programme': {
    'zh-Hant':
      '沒有「{programme}」這個項目。<<是不是「{suggestion}」？>><<可用：{known}。>>請改正編號。',
    'zh-Hans':
      '没有「{programme}」这个项目。<<是不是「{suggestion}」？>><<可用：{known}。>>请改正编号。',
    en: 'There is no programme “{programme}”.<< Did you mean “{suggestion}”?>><< There are: {known}.>> Mend the id.',
  },
  'determination/answer-does-not-fit': {
    'zh-Hant':
      '這不是對這一問的回答。問的是清單就答行、「沒有」或「不知道」，問的是事實就答它的值。',
    'zh-Hans':
      '这不是对这一问的回答。问的是清单就答行、「没有」或「不知道」，问的是事实就答它的值。',
    en: 'This is no answer to the question. Answer a list with rows, “no more” or “unknown”, and a fact with its value.',
  },
  'determination/case-failed': {
    'zh-Hant':
      '算例「{case}」不符：{what} 應為 {expected}，算出來是 {found}。請用紙筆核對，改正算例或規則。',
    'zh-Hans':
      '算例「{case}」不符：{what} 应为 {expected}，算出来是 {found}。请用纸笔核对，改正算例或规则。',
    en: 'Case “{case}” fails: {what} should be {expected} but comes out as {found}. Check it by hand and mend the case or the rules.',
  },
  'determination/case-names-nothing': {
    'zh-Hant': '算例「{case}」寫了 {what}，結果中卻沒有。請核對編號。',
    'zh-Hans': '算例「{case}」写了 {what}，结果中却没有。请核对编号。',
    en: 'Case “{case}” expects {what}, but the results have no such thing. Check the id.',
  },
} as const satisfies MessageSet;

/** Every code this room can report. */
export type DeterminationCode = keyof typeof determinationMessages;
