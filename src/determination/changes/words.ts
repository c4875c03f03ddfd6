import { type Localized, text } from '../../base/language.js';

/** Words of how far another answer is. `{name}` stands for what is filled in. */
export const changeWords = {
  heading: text('相差多少，結果就不同', '相差多少，结果就不同', 'How far from another answer'),
  neutral: text(
    '這裡只說明規則怎樣計算；各項事實應如實申報。',
    '这里只说明规则怎样计算；各项事实应如实申报。',
    'This only tells how the rules work out; facts are to be stated as they are.',
  ),
  lower: text('{name} 低 {by}（即 {to}）', '{name} 低 {by}（即 {to}）', '{name} {by} lower ({to})'),
  higher: text(
    '{name} 高 {by}（即 {to}）',
    '{name} 高 {by}（即 {to}）',
    '{name} {by} higher ({to})',
  ),
  eligible: text(
    '{change}，結果就是符合',
    '{change}，结果就是符合',
    '{change}: the answer would be yes',
  ),
  ineligible: text(
    '{change}，結果就是不符合',
    '{change}，结果就是不符合',
    '{change}: the answer would be no',
  ),
  holds: text(
    '{change}，「{condition}」就成立；還有其他條件不成立',
    '{change}，「{condition}」就成立；还有其他条件不成立',
    '{change}: “{condition}” would hold; other conditions still fail',
  ),
  fails: text(
    '{change}，「{condition}」就不成立；結果還要看其他條件',
    '{change}，「{condition}」就不成立；结果还要看其他条件',
    '{change}: “{condition}” would no longer hold; other conditions still decide',
  ),
  fixed: text('只隨時間或事實變化', '只随时间或事实变化', 'changes only with time or the facts'),
  provable: text('以證明為準', '以证明为准', 'as proof shows'),
} as const satisfies Readonly<Record<string, Localized>>;
