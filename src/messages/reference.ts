import type { MessageSet } from './message.js';

export const referenceMessages = {
  'reference/foreign-value': {
    'zh-Hant': '條件讀到一個不是來自本戶資料的值（{found}）。請用引擎自帶的事實，不要另外加值。',
    'zh-Hans': '条件读到一个不是来自本户资料的值（{found}）。请用引擎自带的事实，不要另外加值。',
    en: 'A condition read a value ({found}) that did not come from the household. Use the facts the engine came with and add no plain values.',
  },
  'reference/path-refused': {
    'zh-Hant': '條件要讀事實裡的路徑「{path}」。路徑一律不執行，請直接寫事實的名稱。',
    'zh-Hans': '条件要读事实里的路径「{path}」。路径一律不执行，请直接写事实的名称。',
    en: 'A condition asks for the path “{path}” inside a fact. Paths are never evaluated; name the fact itself.',
  },
  'reference/type-clash': {
    'zh-Hant': '條件把「{left}」與「{right}」放在一起比較，兩者不是一類。請改正其中一個。',
    'zh-Hans': '条件把「{left}」与「{right}」放在一起比较，两者不是一类。请改正其中一个。',
    en: 'A condition compares “{left}” with “{right}”, which do not go together. Mend one of them.',
  },
  'reference/unknown-definition': {
    'zh-Hant':
      '沒有「{name}」這項條件，<<或它不是針對「{entity}」的>>。請核對名稱，例如 condition:… 或 entitled:…。',
    'zh-Hans':
      '没有「{name}」这项条件，<<或它不是针对「{entity}」的>>。请核对名称，例如 condition:… 或 entitled:…。',
    en: 'There is no condition “{name}”<< about a row of “{entity}”>>. Check the name, for instance condition:… or entitled:….',
  },
  'reference/unknown-fact': {
    'zh-Hant': '規則裡沒有名為「{name}」的事實。請核對名稱。',
    'zh-Hans': '规则里没有名为「{name}」的事实。请核对名称。',
    en: 'No rule reads a fact called “{name}”. Check the name.',
  },
  'reference/unknown-row': {
    'zh-Hant': '家庭資料裡沒有編號為「{name}」的一行。請核對編號。',
    'zh-Hans': '家庭资料里没有编号为「{name}」的一行。请核对编号。',
    en: 'The household file has no row with the id “{name}”. Check the id.',
  },
} as const satisfies MessageSet;
