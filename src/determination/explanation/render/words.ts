import { type Localized, text } from '../../../base/language.js';

/** Words of a rendered explanation. `{name}` stands for what is filled in. */
export const explanationWords = {
  granted: text(
    '{who}：符合，{amount}。{reason}。',
    '{who}：符合，{amount}。{reason}。',
    '{who}: yes, {amount}, because {reason}.',
  ),
  grantedOnly: text(
    '{who}：符合。{reason}。',
    '{who}：符合。{reason}。',
    '{who}: yes, because {reason}.',
  ),
  refused: text(
    '{reason}。所以，{who}：不符合。',
    '{reason}。所以，{who}：不符合。',
    '{reason}. So, {who}: no.',
  ),
  displaced: text('{who}：{rule}。', '{who}：{rule}。', '{who}: {rule}.'),
  undetermined: text(
    '還缺：{missing}。所以，{who}：尚不能確定。',
    '还缺：{missing}。所以，{who}：尚不能确定。',
    'Still missing: {missing}. So, {who}: not yet known.',
  ),
  needsDecision: text(
    '還待決定：{missing}。所以，{who}：待決定。',
    '还待决定：{missing}。所以，{who}：待决定。',
    'Still to be decided: {missing}. So, {who}: awaiting a decision.',
  ),
  notInForce: text(
    '{who}：當日未施行。',
    '{who}：当日未施行。',
    '{who}: not in force on this day.',
  ),
  missing: text('還缺什麼', '还缺什么', 'Still missing'),
  steps: text('怎樣得出', '怎样得出', 'How it came about'),
  unchecked: text(
    '未經核實的決定性事實',
    '未经核实的决定性事实',
    'Facts that decided and were not checked',
  ),
  unverified: text('未核對原文的依據', '未核对原文的依据', 'Sources not read in the original'),
  declared: text('自報', '自报', 'declared'),
  expired: text('證明已過期', '证明已过期', 'proof expired'),
  disputed: text('有爭議', '有争议', 'disputed'),
  unsaid: text('未註明來源', '未注明来源', 'no word on how it is known'),
  uncheckedNote: text(
    '注意：其中 {count} 項事實尚未核實。',
    '注意：其中 {count} 项事实尚未核实。',
    'Note: {count} of the facts behind this were not checked.',
  ),
  unverifiedNote: text(
    '注意：其中 {count} 處依據未核對原文。',
    '注意：其中 {count} 处依据未核对原文。',
    'Note: {count} of the sources behind this were not read in the original.',
  ),
  is: text('{name}：{value}', '{name}：{value}', '{name}: {value}'),
  holds: text('成立', '成立', 'holds'),
  fails: text('不成立', '不成立', 'does not hold'),
  open: text('尚不知', '尚不知', 'not known'),
  rounding: text(
    '取整前 {before}，取整後 {after}',
    '取整前 {before}，取整后 {after}',
    '{before} before rounding, {after} after',
  ),
  leftOut: text('不計：{what}', '不计：{what}', 'not counted: {what}'),
  again: text('見上', '见上', 'see above'),
  more: text('可能還有未列出的', '可能还有未列出的', 'there may be more that nobody has named'),
  supplied: text('由外部填入', '由外部填入', 'supplied from outside'),
  openTerm: text('規則尚未填寫', '规则尚未填写', 'left open by the rules'),
  place: text(
    '{file}{pointer}，{version} 起',
    '{file}{pointer}，{version} 起',
    '{file}{pointer}, from {version}',
  ),
  problem: text('無法計算', '无法计算', 'cannot be worked out'),
  rule: text('規則：{sentence}', '规则：{sentence}', 'rule: {sentence}'),
} as const satisfies Readonly<Record<string, Localized>>;

export type ExplanationWord = keyof typeof explanationWords;
