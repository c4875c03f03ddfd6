import type { MessageSet } from './message.js';

/** Messages about written decisions. */
export const noticesMessages = {
  'notices/bad-date': {
    'zh-Hant': '告知書的「{name}」不是日期：「{value}」。請寫成 YYYY-MM-DD。',
    'zh-Hans': '告知书的「{name}」不是日期：「{value}」。请写成 YYYY-MM-DD。',
    en: 'Of the notice, {name} is not a date: “{value}”. Write YYYY-MM-DD.',
  },
  'notices/empty-field': {
    'zh-Hant': '告知書的「{name}」是空的。請填寫。',
    'zh-Hans': '告知书的「{name}」是空的。请填写。',
    en: 'Of the notice, {name} is empty. Fill it in.',
  },
  'notices/kind-does-not-fit': {
    'zh-Hant':
      '認定結果為「{status}」，不能作「{kind}」的告知書；可作「{fits}」。請改告知書種類，或先核對認定結果。',
    'zh-Hans':
      '认定结果为「{status}」，不能作「{kind}」的告知书；可作「{fits}」。请改告知书种类，或先核对认定结果。',
    en: 'The outcome is “{status}”, so no notice of kind “{kind}” can be written; “{fits}” can. Ask for another kind, or look at the determination again.',
  },
  'notices/not-in-force': {
    'zh-Hant': '「{programme}」在認定日 {asOf} 未施行，沒有可告知的決定。請核對認定日。',
    'zh-Hans': '「{programme}」在认定日 {asOf} 未施行，没有可告知的决定。请核对认定日。',
    en: '“{programme}” was not in force on {asOf}, so there is no decision to tell. Check the day.',
  },
  'notices/not-the-same-case': {
    'zh-Hant':
      '認定結果與說明不是同一件：「{programme}」（{subject}）在認定結果中沒有相同的一項。請用同一戶、同一規則、同一天的認定和說明。',
    'zh-Hans':
      '认定结果与说明不是同一件：「{programme}」（{subject}）在认定结果中没有相同的一项。请用同一户、同一规则、同一天的认定和说明。',
    en: 'Determination and explanation are not of one case: there is no outcome of “{programme}” ({subject}) that is the same in both. Use those of one household, one set of rules and one day.',
  },
  'notices/nothing-changed': {
    'zh-Hant': '與上一次決定相比，「{programme}」沒有變化，無須作調整告知書。請核對上一次的決定。',
    'zh-Hans': '与上一次决定相比，「{programme}」没有变化，无须作调整告知书。请核对上一次的决定。',
    en: 'Nothing about “{programme}” differs from the decision before, so there is no change to tell. Check the decision before.',
  },
  'notices/previous-needed': {
    'zh-Hant': '「{kind}」的告知書須有上一次的決定。請給出上一次的認定結果或封存的記錄。',
    'zh-Hans': '「{kind}」的告知书须有上一次的决定。请给出上一次的认定结果或封存的记录。',
    en: 'A notice of kind “{kind}” needs the decision before it. Give the determination or the sealed record of then.',
  },
  'notices/previous-unreadable': {
    'zh-Hant': '上一次的決定讀不懂。請用 doudi determine --format json 的輸出，或封存的記錄。',
    'zh-Hans': '上一次的决定读不懂。请用 doudi determine --format json 的输出，或封存的记录。',
    en: 'The decision before cannot be understood. Use what doudi determine --format json writes, or a sealed record.',
  },
} as const satisfies MessageSet;

/** Every code this room can report. */
export type NoticesCode = keyof typeof noticesMessages;
