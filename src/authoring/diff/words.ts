import { type Localized, text } from '../../base/language.js';

/** Words of a comparison of rules. */
export const diffWords = {
  same: text(
    '兩者的意思相同；不同的只是寫法（次序、空白、備注）。',
    '两者的意思相同；不同的只是写法（次序、空白、备注）。',
    'They mean the same; only the writing may differ (order, spacing, notes).',
  ),
  value: text('數值', '数值', 'Figures'),
  rule: text('規定', '规定', 'Rules'),
  source: text('依據', '依据', 'Sources'),
  wording: text('名稱', '名称', 'Names'),
  none: text('無', '无', 'none'),
  derived: text('隨其他數值而變', '随其他数值而变', 'follows from another figure'),
  example: text(
    '結果有變的最小一例：',
    '结果有变的最小一例：',
    'Smallest household that it moves:',
  ),
  noExample: text(
    '未找到結果有變的家庭。',
    '未找到结果有变的家庭。',
    'No household was found that it moves.',
  ),
  eligible: text('符合', '符合', 'eligible'),
  ineligible: text('不符合', '不符合', 'ineligible'),
  undetermined: text('未能確定', '未能确定', 'undetermined'),
  'needs-decision': text('待決定', '待决定', 'needs a decision'),
  'not-in-force': text('尚無規定', '尚无规定', 'not in force'),
  month: text('元/月', '元/月', 'yuan a month'),
  year: text('元/年', '元/年', 'yuan a year'),
  day: text('元/日', '元/日', 'yuan a day'),
  once: text(
    '一次性待遇合計：{onceBefore} → {onceAfter} 元',
    '一次性待遇合计：{onceBefore} → {onceAfter} 元',
    'paid once, together: {onceBefore} → {onceAfter} yuan',
  ),
  caseload: text(
    '對 {households} 戶的影響',
    '对 {households} 户的影响',
    'Effect on {households} households',
  ),
  gain: text(
    '增加：{households} 戶，每月共 {amount} 元，平均 {average} 元',
    '增加：{households} 户，每月共 {amount} 元，平均 {average} 元',
    'gain: {households} households, {amount} yuan a month together, {average} on the average',
  ),
  lose: text(
    '減少：{households} 戶，每月共 {amount} 元，平均 {average} 元',
    '减少：{households} 户，每月共 {amount} 元，平均 {average} 元',
    'lose: {households} households, {amount} yuan a month together, {average} on the average',
  ),
  unchanged: text(
    '不變：{unchanged} 戶；尚缺資料或待決定：{open} 戶；無法計算：{refused} 戶',
    '不变：{unchanged} 户；尚缺资料或待决定：{open} 户；无法计算：{refused} 户',
    'unchanged: {unchanged}; open for want of facts, terms or decisions: {open}; refused: {refused}',
  ),
  unknownBefore: text(
    '舊規則沒有「{name}」，按舊規則計算時略去：{households} 戶，{times} 處',
    '旧规则没有「{name}」，按旧规则计算时略去：{households} 户，{times} 处',
    'the old rules do not know “{name}”, so it was left out for them: {times} times in {households} households',
  ),
  unknownAfter: text(
    '新規則沒有「{name}」，按新規則計算時略去：{households} 戶，{times} 處',
    '新规则没有「{name}」，按新规则计算时略去：{households} 户，{times} 处',
    'the new rules do not know “{name}”, so it was left out for them: {times} times in {households} households',
  ),
  cost: text(
    '每月支出：{before} → {after} 元（{change}），年付的按十二個月攤',
    '每月支出：{before} → {after} 元（{change}），年付的按十二个月摊',
    'monthly cost: {before} → {after} yuan ({change}), yearly benefits spread over twelve months',
  ),
  granted: text(
    '{programme}：{before} → {after} 例獲准',
    '{programme}：{before} → {after} 例获准',
    '{programme}: granted {before} → {after}',
  ),
  largest: text('變動最大的各戶', '变动最大的各户', 'The largest changes'),
  household: text('戶', '户', 'household'),
  before: text('之前', '之前', 'before'),
  after: text('之後', '之后', 'after'),
  change: text('變動', '变动', 'change'),
} as const satisfies Readonly<Record<string, Localized>>;
