import type { Localized } from '../../../base/language.js';

function text(hant: string, hans: string, en: string): Localized {
  return { 'zh-Hant': hant, 'zh-Hans': hans, en };
}

/** Words of a rendered ledger. `{name}` stands for what is filled in. */
export const ledgerWords = {
  title: text('發放台帳', '发放台帐', 'Ledger'),
  titleOf: text('發放台帳：{id}', '发放台帐：{id}', 'Ledger: {id}'),
  months: text('月份', '月份', 'Months'),
  span: text('{from} 至 {to}', '{from} 至 {to}', '{from} to {to}'),
  knownOn: text('所知截至', '所知截至', 'As known on'),
  everything: text(
    '全部已公布的規則、已得知的情況',
    '全部已公布的规则、已得知的情况',
    'everything announced and learnt so far',
  ),
  paidBy: text('實付依據', '实付依据', 'Paid, by'),
  payments: text('發放記錄', '发放记录', 'the record of payments'),
  awards: text('待遇記錄', '待遇记录', 'the awards on record'),
  determined: text(
    '未提供記錄，按當月月底所知應發的計',
    '未提供记录，按当月月底所知应发的计',
    'no record given: what was due by what was known at the end of each month',
  ),
  total: text('合計', '合计', 'Total'),
  all: text('各項合計', '各项合计', 'All together'),
  month: text('月份', '月份', 'Month'),
  due: text('應發', '应发', 'Due'),
  paid: text('實付', '实付', 'Paid'),
  difference: text('差額', '差额', 'Difference'),
  payout: text('當月發放', '当月发放', 'Paid out'),
  why: text('原因', '原因', 'Why'),
  toCome: text('未到', '未到', 'to come'),
  payable: text(
    '其中在補發期限內的差額：{amount} 元',
    '其中在补发期限内的差额：{amount} 元',
    'Of the difference, within the limit on back pay: {amount} yuan',
  ),
  limit: text(
    '發現差額時最多往前補發 {months} 個月',
    '发现差额时最多往前补发 {months} 个月',
    'paid back at most {months} months before a difference comes to light',
  ),
  start: text('起發', '起发', 'Starts'),
  startApplication: text(
    '{month}（自 {day} 起算）',
    '{month}（自 {day} 起算）',
    '{month} (counted from {day})',
  ),
  startAward: text(
    '{month}（按待遇記錄，自 {day} 起算）',
    '{month}（按待遇记录，自 {day} 起算）',
    '{month} (by the award on record, counted from {day})',
  ),
  startAssumed: text(
    '{month}（沒有申請記錄，視為 {day} 申請並決定）',
    '{month}（没有申请记录，视为 {day} 申请并决定）',
    '{month} (no application on record; taken as made and decided on {day})',
  ),
  starts: text('自 {day} 起算，首月', '自 {day} 起算，首月', 'first month, counted from {day}'),
  rules: text('規則變動（{files}）', '规则变动（{files}）', 'rules changed ({files})'),
  rulesTerms: text(
    '規則變動：{terms}（{files}）',
    '规则变动：{terms}（{files}）',
    'rules changed: {terms} ({files})',
  ),
  term: text(
    '{label} {before} 改為 {after}',
    '{label} {before} 改为 {after}',
    '{label} from {before} to {after}',
  ),
  facts: text('情況變動（{from} 起）', '情况变动（{from} 起）', 'facts changed (from {from})'),
  factsNote: text(
    '情況變動（{from} 起）：{note}',
    '情况变动（{from} 起）：{note}',
    'facts changed (from {from}): {note}',
  ),
  day: text('到了規定的年齡或日期', '到了规定的年龄或日期', 'an age or a day was reached'),
  birthday: text('{who} 滿 {age} 歲', '{who} 满 {age} 岁', '{who} turned {age}'),
  resumes: text('恢復', '恢复', 'due again'),
  resumesOn: text(
    '恢復（自 {day} 起算）',
    '恢复（自 {day} 起算）',
    'due again (counted from {day})',
  ),
  notMet: text(
    '不再符合條件：{reasons}',
    '不再符合条件：{reasons}',
    'conditions are no longer met: {reasons}',
  ),
  displaced: text('讓位於{by}：{rule}', '让位于{by}：{rule}', 'gives way to {by}: {rule}'),
  taper: text(
    '{label}：第 {month} 個月，共 {of} 個月',
    '{label}：第 {month} 个月，共 {of} 个月',
    '{label}: month {month} of {of}',
  ),
  taperOpen: text(
    '{label}：第 {month} 個月，月數待定',
    '{label}：第 {month} 个月，月数待定',
    '{label}: month {month}, how many is open',
  ),
  taperEnds: text('漸退期滿', '渐退期满', 'the taper is over'),
  renewal: text(
    '{month} 恢復，補發中斷期',
    '{month} 恢复，补发中断期',
    'due again from {month}, paid back for the gap',
  ),
  notDecided: text(
    '{day} 已申請，尚未決定',
    '{day} 已申请，尚未决定',
    'applied for on {day}, not decided',
  ),
  open: text('尚缺：{missing}', '尚缺：{missing}', 'still missing: {missing}'),
  announcedLater: text(
    '當月以後才公布的規則：{files}',
    '当月以后才公布的规则：{files}',
    'rules announced after the month: {files}',
  ),
  file: text('{id}，{announced} 公布', '{id}，{announced} 公布', '{id}, announced {announced}'),
  knownLater: text(
    '{known} 才得知 {from} 起的情況',
    '{known} 才得知 {from} 起的情况',
    'facts from {from} were learnt on {known}',
  ),
  decidedLater: text('{day} 才作出決定', '{day} 才作出决定', 'decided on {day}'),
  paidOtherwise: text(
    '實付與當時應發不符',
    '实付与当时应发不符',
    'paid otherwise than was due at the time',
  ),
  gapOpen: text('金額尚不能確定', '金额尚不能确定', 'the amounts are open'),
  differs: text('差額原因：{gaps}', '差额原因：{gaps}', 'difference: {gaps}'),
  beyond: text('超過補發期限', '超过补发期限', 'beyond the limit on back pay'),
  by: text('按人', '按人', 'By person'),
  nobody: text('不分到人', '不分到人', 'not shared out'),
  unclaimed: text('符合條件而未申請', '符合条件而未申请', 'Conditions met, not applied for'),
  unclaimedOf: text(
    '{who} {programme}：{from} 至 {to}',
    '{who} {programme}：{from} 至 {to}',
    '{programme}, {who}: {from} to {to}',
  ),
  nothing: text(
    '各月都沒有應發、實付的現金',
    '各月都没有应发、实付的现金',
    'No cash was due or paid in any month',
  ),
  basis: text('依據', '依据', 'Source'),
} as const satisfies Readonly<Record<string, Localized>>;

export type LedgerWord = keyof typeof ledgerWords;
