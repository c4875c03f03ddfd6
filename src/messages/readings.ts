import type { MessageSet } from './message.js';

/** Messages about rules that cannot be worked out for a household. */
export const readingsMessages = {
  'readings/decision-outside-range': {
    'zh-Hant': '決定「{decision}」填的是 {value}，超出規則允許的範圍 {range}。請核對這項決定。',
    'zh-Hans': '决定「{decision}」填的是 {value}，超出规则允许的范围 {range}。请核对这项决定。',
    en: 'Decision “{decision}” is {value}, outside the range {range} that the rule allows. Check the decision.',
  },
  'readings/division-by-zero': {
    'zh-Hant': '規則在這裡要除以零。請核對這一戶的資料，或在規則中寫明除數為零時怎麼算。',
    'zh-Hans': '规则在这里要除以零。请核对这一户的资料，或在规则中写明除数为零时怎么算。',
    en: 'The rule divides by zero here. Check the facts of this household, or let the rule say what holds when the divisor is zero.',
  },
  'readings/sweep-too-fine': {
    'zh-Hant': '在這個範圍內，「{name}」要分成 {pieces} 段以上。請縮小範圍。',
    'zh-Hans': '在这个范围内，「{name}」要分成 {pieces} 段以上。请缩小范围。',
    en: 'Over this range “{name}” falls into more than {pieces} pieces. Choose a narrower range.',
  },
} as const satisfies MessageSet;

/** Codes of problems found while rules are applied to a household. */
export type ReadingsMessageCode = keyof typeof readingsMessages;
