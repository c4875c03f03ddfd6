import type { MessageSet } from './message.js';

/** Messages about rule files as sheets. */
export const authoringSheetsMessages = {
  'authoring/sheet-base-damaged': {
    'zh-Hant': '{cell} 記着導出時的原值，不可改動，現在與文件對不上。請重新導出表格，再改一次。',
    'zh-Hans': '{cell} 记着导出时的原值，不可改动，现在与文件对不上。请重新导出表格，再改一次。',
    en: '{cell} keeps what was exported and may not be changed; it does not fit the file. Export the sheets again and repeat the edit.',
  },
  'authoring/sheet-conflict': {
    'zh-Hant':
      '{cell} 在表格中由「{was}」改為「{sheet}」，規則文件同時改成了「{file}」。請決定用哪一個，重新導出後再改。',
    'zh-Hans':
      '{cell} 在表格中由「{was}」改为「{sheet}」，规则文件同时改成了「{file}」。请决定用哪一个，重新导出后再改。',
    en: '{cell} was changed from “{was}” to “{sheet}” in the sheet, while the rule file changed it to “{file}”. Decide which one holds, export again and repeat the edit.',
  },
  'authoring/sheet-duplicate-row': {
    'zh-Hant': '{cell}：{id} 在這張表中出現兩次。請刪去多餘的一行。',
    'zh-Hans': '{cell}：{id} 在这张表中出现两次。请删去多余的一行。',
    en: '{cell}: {id} stands in this sheet twice. Remove the extra row.',
  },
  'authoring/sheet-edited-twice': {
    'zh-Hant': '{cell} 改成「{one}」，{other} 卻把同一個值改成「{two}」。請改成一致。',
    'zh-Hans': '{cell} 改成「{one}」，{other} 却把同一个值改成「{two}」。请改成一致。',
    en: '{cell} says “{one}” and {other} says “{two}” for the same value. Make them agree.',
  },
  'authoring/sheet-empty-cell': {
    'zh-Hant': '{cell} 原為「{was}」，現在是空的。請填上新值；要去掉這個值，請寫 null。',
    'zh-Hans': '{cell} 原为「{was}」，现在是空的。请填上新值；要去掉这个值，请写 null。',
    en: '{cell} held “{was}” and is empty now. Fill in the new value, or write null to take the value away.',
  },
  'authoring/sheet-formula': {
    'zh-Hant': '{cell} 是公式「{formula}」。請改成它的結果。',
    'zh-Hans': '{cell} 是公式「{formula}」。请改成它的结果。',
    en: '{cell} holds the formula “{formula}”. Put its result there instead.',
  },
  'authoring/sheet-macro': {
    'zh-Hant': '{cell} 帶有宏或外部程序，不能導入。請另存為不帶宏的 .xlsx。',
    'zh-Hans': '{cell} 带有宏或外部程序，不能导入。请另存为不带宏的 .xlsx。',
    en: '{cell} carries macros or foreign programs and is not taken. Save it as .xlsx without macros.',
  },
  'authoring/sheet-missing-column': {
    'zh-Hant': '{cell} 一行少了列 {column}。請恢復這一列，或重新導出。',
    'zh-Hans': '{cell} 一行少了列 {column}。请恢复这一列，或重新导出。',
    en: 'The row of {cell} lacks the column {column}. Put it back, or export again.',
  },
  'authoring/sheet-missing-row': {
    'zh-Hant': '{cell} 少了 {id} 這一行。請恢復；要去掉它的值，請在值格寫 null。',
    'zh-Hans': '{cell} 少了 {id} 这一行。请恢复；要去掉它的值，请在值格写 null。',
    en: '{cell} lacks the row {id}. Put it back; to take its value away, write null as its value.',
  },
  'authoring/sheet-of-other-file': {
    'zh-Hant': '{cell}：這張表出自 {origin}，不是 {file}。請導入到它所出的文件。',
    'zh-Hans': '{cell}：这张表出自 {origin}，不是 {file}。请导入到它所出的文件。',
    en: '{cell}: this sheet came from {origin}, not from {file}. Import it into the file it came from.',
  },
  'authoring/sheet-read-only': {
    'zh-Hant': '{cell} 只供參考，不能由「{was}」改為「{now}」。請恢復原樣，在規則文件中修改。',
    'zh-Hans': '{cell} 只供参考，不能由「{was}」改为「{now}」。请恢复原样，在规则文件中修改。',
    en: '{cell} only informs and cannot be changed from “{was}” to “{now}”. Put it back, and change the rule file itself.',
  },
  'authoring/sheet-too-large': {
    'zh-Hant': '{cell} 太大（{bytes} 字節，至多 {most}）。請只導入從 doudi 導出的表格。',
    'zh-Hans': '{cell} 太大（{bytes} 字节，至多 {most}）。请只导入从 doudi 导出的表格。',
    en: '{cell} is too large ({bytes} bytes, at most {most}). Import only sheets that doudi exported.',
  },
  'authoring/sheet-unknown': {
    'zh-Hant': '{cell}：規則文件裡沒有 {id} 這張表。請刪去這張表，或重新導出。',
    'zh-Hans': '{cell}：规则文件里没有 {id} 这张表。请删去这张表，或重新导出。',
    en: '{cell}: the rule file has no sheet {id}. Remove the sheet, or export again.',
  },
  'authoring/sheet-unknown-column': {
    'zh-Hant': '{cell}：不認識列「{column}」，或重複。請刪去這一列。',
    'zh-Hans': '{cell}：不认识列「{column}」，或重复。请删去这一列。',
    en: '{cell}: the column “{column}” is not known, or stands there twice. Remove it.',
  },
  'authoring/sheet-unknown-row': {
    'zh-Hant': '{cell}：規則文件裡沒有「{id}」。請刪去這一行；新的條目請寫進規則文件。',
    'zh-Hans': '{cell}：规则文件里没有「{id}」。请删去这一行；新的条目请写进规则文件。',
    en: '{cell}: the rule file has no “{id}”. Remove the row; write new items into the rule file.',
  },
  'authoring/sheet-unreadable': {
    'zh-Hant': '{cell} 不是可讀的表格（{reason}）。請用 .xlsx 或 .csv。',
    'zh-Hans': '{cell} 不是可读的表格（{reason}）。请用 .xlsx 或 .csv。',
    en: '{cell} is no sheet that can be read ({reason}). Use .xlsx or .csv.',
  },
  'authoring/sheet-without-origin': {
    'zh-Hant': '{cell} 沒有出處，不是 doudi 導出的表格。請恢復第一行，或重新導出。',
    'zh-Hans': '{cell} 没有出处，不是 doudi 导出的表格。请恢复第一行，或重新导出。',
    en: '{cell} does not say where it came from, so doudi did not export it. Put the first row back, or export again.',
  },
  'authoring/sheet-wrong-type': {
    'zh-Hant': '{cell} 的「{given}」類型不對，應為 {wanted}。請照格式改寫。',
    'zh-Hans': '{cell} 的「{given}」类型不对，应为 {wanted}。请照格式改写。',
    en: '“{given}” in {cell} is of the wrong type; it should be of type {wanted}. Write it in that form.',
  },
} as const satisfies MessageSet;

/** Every code importing sheets can report. */
export type AuthoringSheetsCode = keyof typeof authoringSheetsMessages;
