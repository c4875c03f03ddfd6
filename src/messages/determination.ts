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
      '這不是對這一問的回答。問的是清單，請答行、「沒有」或「不知道」；問的是事實，請答它的值。',
    'zh-Hans':
      '这不是对这一问的回答。问的是清单，请答行、「没有」或「不知道」；问的是事实，请答它的值。',
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
  'determination/no-snapshots': {
    'zh-Hant': '這一案沒有任何一份戶情況。請在 snapshots 中至少寫一份，註明自何日起（from）。',
    'zh-Hans': '这一案没有任何一份户情况。请在 snapshots 中至少写一份，注明自何日起（from）。',
    en: 'The case has no snapshot of the household. State at least one in snapshots, with the day it stands from.',
  },
  'determination/no-day': {
    'zh-Hant': '「{found}」不是日期。請寫成 YYYY-MM-DD，並核對該日存在。',
    'zh-Hans': '「{found}」不是日期。请写成 YYYY-MM-DD，并核对该日存在。',
    en: '“{found}” is no date. Write YYYY-MM-DD, and check that the day exists.',
  },
  'determination/no-month': {
    'zh-Hant': '「{found}」不是月份。請寫成 YYYY-MM。',
    'zh-Hans': '「{found}」不是月份。请写成 YYYY-MM。',
    en: '“{found}” is no month. Write YYYY-MM.',
  },
  'determination/no-yuan': {
    'zh-Hant': '「{found}」不是金額。請以元為單位，最多兩位小數。',
    'zh-Hans': '「{found}」不是金额。请以元为单位，最多两位小数。',
    en: '“{found}” is no amount. Write yuan, with at most two decimals.',
  },
  'determination/twin-snapshots': {
    'zh-Hant':
      '有兩份戶情況同自 {from} 起，又同在 {known} 得知，無法分辨以哪份為準。請刪去一份，或改正日期。',
    'zh-Hans':
      '有两份户情况同自 {from} 起，又同在 {known} 得知，无法分辨以哪份为准。请删去一份，或改正日期。',
    en: 'Two snapshots stand from {from} and became known on {known}, so neither prevails. Remove one, or correct its days.',
  },
  'determination/months-reversed': {
    'zh-Hant': '月份顛倒：自 {from} 起，卻到 {to} 為止。請改正起止月份。',
    'zh-Hans': '月份颠倒：自 {from} 起，却到 {to} 为止。请改正起止月份。',
    en: 'The months are reversed: from {from}, but only to {to}. Correct the first or last month.',
  },
  'determination/unknown-key': {
    'zh-Hant': '沒有「{key}」這個鍵。<<是不是「{suggestion}」？>><<可用：{known}。>>請改正。',
    'zh-Hans': '没有「{key}」这个键。<<是不是「{suggestion}」？>><<可用：{known}。>>请改正。',
    en: 'There is no key “{key}”.<< Did you mean “{suggestion}”?>><< There are: {known}.>> Mend it.',
  },
  'determination/bad-case': {
    'zh-Hant': '案卷此處應為{expected}。請改正，格式見 docs/ledger.md。',
    'zh-Hans': '案卷此处应为{expected}。请改正，格式见 docs/ledger.md。',
    en: 'This part of the case file should be {expected}. Correct it; docs/ledger.md has the format.',
  },
  'determination/no-such-fact': {
    'zh-Hant': '這一戶的資料裡沒有「{pointer}」。<<可以選：{known}。>>請改正位置。',
    'zh-Hans': '这一户的资料里没有「{pointer}」。<<可以选：{known}。>>请改正位置。',
    en: 'The household has nothing at “{pointer}”.<< You can choose: {known}.>> Mend the pointer.',
  },
  'determination/not-sweepable': {
    'zh-Hant':
      '「{pointer}」不是金額、整數或日期，看不出隨它怎樣變化。<<可以選：{known}。>>請改選另一項事實。',
    'zh-Hans':
      '「{pointer}」不是金额、整数或日期，看不出随它怎样变化。<<可以选：{known}。>>请改选另一项事实。',
    en: '“{pointer}” is no amount of money, whole number or date, so nothing can be drawn against it.<< You can choose: {known}.>> Choose another fact.',
  },
  'determination/bad-sweep-range': {
    'zh-Hant':
      '從 {from} 到 {to} 不是這項事實可以取的範圍。請用整數（金額以分計），起點不大於終點，最小 {low}<<，最大 {high}>>。',
    'zh-Hans':
      '从 {from} 到 {to} 不是这项事实可以取的范围。请用整数（金额以分计），起点不大于终点，最小 {low}<<，最大 {high}>>。',
    en: '{from} to {to} is no range of this fact. Use whole numbers (money in fen), the first no greater than the last, from {low}<< to {high}>>.',
  },
} as const satisfies MessageSet;

/** Every code this room can report. */
export type DeterminationCode = keyof typeof determinationMessages;
