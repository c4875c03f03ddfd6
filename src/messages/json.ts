import type { JsonProblemCode } from '../base/json.js';
import type { Localized } from '../base/language.js';

/** Messages about JSON texts, of rule files and household files alike. */
export const jsonMessages = {
  'json/byte-order-mark': {
    'zh-Hant': '文件以字節順序標記（BOM）開頭。請存成不帶 BOM 的 UTF-8。',
    'zh-Hans': '文件以字节顺序标记（BOM）开头。请存成不带 BOM 的 UTF-8。',
    en: 'The file begins with a byte-order mark. Save it as UTF-8 without one.',
  },
  'json/duplicate-key': {
    'zh-Hant': '鍵「{key}」在第 {firstLine} 行第 {firstColumn} 欄已出現過。請刪去或改名其中一個。',
    'zh-Hans': '键「{key}」在第 {firstLine} 行第 {firstColumn} 栏已出现过。请删去或改名其中一个。',
    en: 'The key “{key}” stands at line {firstLine}, column {firstColumn} already. Remove or rename one of them.',
  },
  'json/forbidden-key': {
    'zh-Hant': '不能用「{key}」作鍵。請改用別的名稱。',
    'zh-Hans': '不能用「{key}」作键。请改用别的名称。',
    en: '“{key}” cannot be a key. Choose another name.',
  },
  'json/number-precision': {
    'zh-Hant': '數值 {literal} 讀入後會變成 {readAs}。請改寫成帶引號的文字，或減少位數。',
    'zh-Hans': '数值 {literal} 读入后会变成 {readAs}。请改写成带引号的文字，或减少位数。',
    en: 'The number {literal} would be read as {readAs}. Write it as text in quotes, or with fewer digits.',
  },
  'json/syntax': {
    'zh-Hant':
      '這裡不合 JSON 語法（{reason}）。請檢查引號、逗號和括號；JSON 不能有註解，最後一項後不能有逗號。',
    'zh-Hans':
      '这里不合 JSON 语法（{reason}）。请检查引号、逗号和括号；JSON 不能有注解，最后一项后不能有逗号。',
    en: 'This is not valid JSON ({reason}). Look at quotes, commas and brackets; JSON has no comments and no comma after the last entry.',
  },
  'json/too-deep': {
    'zh-Hant': '這裡的嵌套超過 {maxDepth} 層。請把內層改為另立名稱的條件或計算。',
    'zh-Hans': '这里的嵌套超过 {maxDepth} 层。请把内层改为另立名称的条件或计算。',
    en: 'Here things are nested more than {maxDepth} deep. Give the inner ones names of their own.',
  },
  'json/too-large': {
    'zh-Hant': '文件太大：至少 {bytes} 字節，最多可讀 {maxBytes}。請分成幾個文件。',
    'zh-Hans': '文件太大：至少 {bytes} 字节，最多可读 {maxBytes}。请分成几个文件。',
    en: 'The file is too large: at least {bytes} bytes, at most {maxBytes} are read. Split it into several files.',
  },
} as const satisfies Readonly<Record<JsonProblemCode, Localized>>;
