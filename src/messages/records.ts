import type { MessageSet } from './message.js';

/** Messages about sealed records. */
export const recordsMessages = {
  'records/bad-salt': {
    'zh-Hant': '加鹽用的隨機來源沒有給出 {bytes} 個字節。請傳入可靠的隨機來源。',
    'zh-Hans': '加盐用的随机来源没有给出 {bytes} 个字节。请传入可靠的随机来源。',
    en: 'The source of salts did not give {bytes} bytes. Pass a sound source of random bytes.',
  },
  'records/changed-part': {
    'zh-Hant': '{at} 與封存時不同。請勿採信這份記錄，並查明何處被改。',
    'zh-Hans': '{at} 与封存时不同。请勿采信这份记录，并查明何处被改。',
    en: '{at} is not as it was sealed. Do not rely on this record, and find out who changed it.',
  },
  'records/changed-seal': {
    'zh-Hant': '封印與記錄的內容不符。請勿採信這份記錄。',
    'zh-Hans': '封印与记录的内容不符。请勿采信这份记录。',
    en: 'The seal does not fit what the record says. Do not rely on this record.',
  },
  'records/does-not-fit': {
    'zh-Hant':
      '認定結果的 {at} 不是由這一戶和這些規則得出的。請用同一戶、同一規則重新認定後再封存。',
    'zh-Hans':
      '认定结果的 {at} 不是由这一户和这些规则得出的。请用同一户、同一规则重新认定后再封存。',
    en: '{at} of the determination does not follow from this household and these rules. Determine it anew with both, then seal it.',
  },
  'records/not-a-record': {
    'zh-Hant': '這裡不是封存記錄應有的形式。請核對文件是否完整、是否選對。',
    'zh-Hans': '这里不是封存记录应有的形式。请核对文件是否完整、是否选对。',
    en: 'This is not how a sealed record is written. Check that the file is whole and the right one.',
  },
  'records/not-canonical': {
    'zh-Hant': '文件的文字與封存時不是同一串字節。請勿採信這份記錄，或取回原檔。',
    'zh-Hans': '文件的文字与封存时不是同一串字节。请勿采信这份记录，或取回原档。',
    en: 'The text of the file is not byte for byte what was sealed. Do not rely on it, or fetch the original.',
  },
  'records/not-replayable': {
    'zh-Hant': '記錄的事實已有遮蔽，只能證明未被更改，不能重算。需要重算時，請取未遮蔽的記錄。',
    'zh-Hans': '记录的事实已有遮蔽，只能证明未被更改，不能重算。需要重算时，请取未遮蔽的记录。',
    en: 'Facts of this record are redacted: it can be proved whole, but not worked out again. To do so, take the record with nothing redacted.',
  },
  'records/nothing-there': {
    'zh-Hant': '記錄中沒有 {at}，無可遮蔽。請改正指針。',
    'zh-Hans': '记录中没有 {at}，无可遮蔽。请改正指针。',
    en: 'The record has no {at} to redact. Mend the pointer.',
  },
  'records/other-rules': {
    'zh-Hant': '手邊的規則與封存時不同：{files}。請用封存時的規則文件重算。',
    'zh-Hans': '手边的规则与封存时不同：{files}。请用封存时的规则文件重算。',
    en: 'The rules at hand are not those of the record: {files}. Work it out again with the rule files it names.',
  },
  'records/other-seal': {
    'zh-Hant': '記錄的封印不是所要的那一個。請核對是否取錯記錄，或記錄已被整份替換。',
    'zh-Hans': '记录的封印不是所要的那一个。请核对是否取错记录，或记录已被整份替换。',
    en: 'The seal of the record is not the one expected. Check whether it is the right record, or was replaced as a whole.',
  },
  'records/replay-differs': {
    'zh-Hant': '重算的 {at} 與記錄不同。請核對引擎版本和規則，並查明原因。',
    'zh-Hans': '重算的 {at} 与记录不同。请核对引擎版本和规则，并查明原因。',
    en: '{at} comes out otherwise when worked out again. Check the engine version and the rules, and find out why.',
  },
} as const satisfies MessageSet;

/** Every code this room can report. */
export type RecordsCode = keyof typeof recordsMessages;
