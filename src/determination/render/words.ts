import type { Localized } from '../../base/language.js';

export { comparisons, dayComparisons } from '../../readings/shared/words.js';

function text(hant: string, hans: string, en: string): Localized {
  return { 'zh-Hant': hant, 'zh-Hans': hans, en };
}

/** Words of a rendered determination. `{name}` stands for what is filled in. */
export const words = {
  title: text('社會救助認定結果', '社会救助认定结果', 'Determination of social assistance'),
  titleOf: text(
    '社會救助認定結果：{id}',
    '社会救助认定结果：{id}',
    'Determination of social assistance: {id}',
  ),
  place: text('地方', '地方', 'Place'),
  day: text('認定日', '认定日', 'As of'),
  knownOn: text(
    '（只按 {date} 以前公布的規則）',
    '（只按 {date} 以前公布的规则）',
    ' (by rules announced up to {date})',
  ),
  rules: text('所用規則', '所用规则', 'Rules used'),
  ruleFile: text(
    '{id}（公布 {announced}，校驗碼 {hash}）',
    '{id}（公布 {announced}，校验码 {hash}）',
    '{id} (announced {announced}, checksum {hash})',
  ),

  wholeHousehold: text('全戶', '全户', 'household'),
  person: text('{id}（{relation}）', '{id}（{relation}）', '{id} ({relation})'),
  row: text('{label} {id}', '{label} {id}', '{label} {id}'),
  heading: text('{who} {programme}', '{who} {programme}', '{programme}, {who}'),
  note: text('{text}（{note}）', '{text}（{note}）', '{text} ({note})'),

  eligible: text('符合', '符合', 'yes'),
  ineligible: text('不符合', '不符合', 'no'),
  undetermined: text('尚不能確定', '尚不能确定', 'not yet known'),
  'needs-decision': text('待決定', '待决定', 'awaiting a decision'),
  'not-in-force': text('當日未施行', '当日未施行', 'not in force on this day'),
  givesWay: text('符合條件，但讓位', '符合条件，但让位', 'entitled, but gives way'),

  givesWayAnyhow: text('讓位於其他項目', '让位于其他项目', 'gives way to another programme'),

  results: text('結果', '结果', 'Results'),
  nowEligible: text('已確定符合', '已确定符合', 'Now settled, yes'),
  nowIneligible: text('已確定不符合', '已确定不符合', 'Now settled, no'),
  soFar: text(
    '目前符合 {yes} 項，不符合 {no} 項，未定 {open} 項',
    '目前符合 {yes} 项，不符合 {no} 项，未定 {open} 项',
    'So far: yes {yes}, no {no}, open {open}',
  ),
  refused: text('不符合的項目', '不符合的项目', 'Not met'),
  notYet: text('當日未施行的項目', '当日未施行的项目', 'Not in force on this day'),
  members: text('計入人員', '计入人员', 'Who counts'),
  possibleMembers: text('是否計入未知', '是否计入未知', 'May count'),
  route: text('認定途徑', '认定途径', 'Ground'),
  class: text('類別', '类别', 'Class'),
  grades: text('等級', '等级', 'Grades'),
  notGraded: text('不適用', '不适用', 'does not apply'),
  forgone: text('未發放', '未发放', 'Not paid'),
  displacedBy: text('讓位於 {by}：{rule}', '让位于 {by}：{rule}', 'gives way to {by}: {rule}'),
  maybeDisplacedBy: text(
    '可能讓位於 {by}：{rule}',
    '可能让位于 {by}：{rule}',
    'may give way to {by}: {rule}',
  ),
  because: text('依據', '依据', 'Why'),
  departures: text(
    '本地規定與上級不同之處',
    '本地规定与上级不同之处',
    'Where local rules depart from those above',
  ),
  departure: text('{reason}（{notes}）', '{reason}（{notes}）', '{reason} ({notes})'),
  onlyMonths: text('只在 {months} 月發放', '只在 {months} 月发放', 'paid in months {months} only'),
  notThisMonth: text('本月不發', '本月不发', 'not this month'),
  moreReasons: text('另有 {count} 項', '另有 {count} 项', 'and {count} more'),
  andOthers: text(
    '{some}等 {count} 項',
    '{some}等 {count} 项',
    '{some} and others, {count} in all',
  ),
  each: text('每人：', '每人：', 'Each:'),

  perMonth: text('每月 {amount}', '每月 {amount}', '{amount} a month'),
  perYear: text('每年 {amount}', '每年 {amount}', '{amount} a year'),
  perDay: text('每日 {amount}', '每日 {amount}', '{amount} a day'),
  once: text('一次性 {amount}', '一次性 {amount}', '{amount} once'),
  yuan: text('{amount} 元', '{amount} 元', '{amount} yuan'),
  measured: text('{amount} {unit}', '{amount} {unit}', '{amount} {unit}'),
  between: text('{low} 至 {high}', '{low} 至 {high}', '{low} to {high}'),
  atLeast: text('至少 {low}', '至少 {low}', 'at least {low}'),
  atMost: text('至多 {high}', '至多 {high}', 'at most {high}'),
  anyAmount: text('尚不知', '尚不知', 'not yet known'),
  amountUnknown: text('金額尚不知', '金额尚不知', 'amount not yet known'),
  about: text('約 {amount}', '约 {amount}', 'about {amount}'),
  service: text('服務', '服务', 'service'),
  referral: text('轉介', '转介', 'referral'),

  totals: text('當月應發合計', '当月应发合计', 'Total payable this month'),
  nothingPayable: text('當月沒有應發的現金', '当月没有应发的现金', 'No cash payable this month'),
  statements: text('計算明細', '计算明细', 'Worked out'),
  statementOf: text('{label}（{unit}）', '{label}（{unit}）', '{label} ({unit})'),
  statementFor: text(
    '{label}：{who}（{unit}）',
    '{label}：{who}（{unit}）',
    '{label}: {who} ({unit})',
  ),
  add: text('+', '+', '+'),
  subtract: text('−', '−', '−'),
  capped: text(
    '實際 {amount}，限額 {cap}',
    '实际 {amount}，限额 {cap}',
    '{amount} before the cap of {cap}',
  ),
  doesNotStand: text('不計', '不计', 'does not apply'),
  mayStand: text('是否計入未知', '是否计入未知', 'may apply'),
  see: text('見「{label}」', '见「{label}」', 'see “{label}”'),
  floor: text('不低於', '不低于', 'no less than'),
  result: text('結果', '结果', 'Result'),

  missing: text('還缺什麼', '还缺什么', 'Still missing'),
  facts: text('資料', '资料', 'Facts'),
  decisions: text('待作的決定', '待作的决定', 'Decisions'),
  terms: text('規則中尚未填寫的標準', '规则中尚未填写的标准', 'Values the rules leave open'),
  wholeList: text(
    '{label}（名單是否齊全）',
    '{label}（名单是否齐全）',
    '{label} (is the list complete?)',
  ),
  affects: text('關係到 {programmes}', '关系到 {programmes}', 'matters for {programmes}'),
  setBy: text('由{who}確定', '由{who}确定', 'set by {who}'),
  decidedBy: text('由{who}決定', '由{who}决定', 'decided by {who}'),

  yes: text('是', '是', 'yes'),
  no: text('否', '否', 'no'),
  unknown: text('尚不知', '尚不知', 'not known'),
  absent: text('無', '无', 'none'),
  toBe: text('須為 {value}', '须为 {value}', 'must be {value}'),
  notToBe: text('不得為 {value}', '不得为 {value}', 'must not be {value}'),
  onlyZero: text('{label}：{amount}', '{label}：{amount}', '{label}: {amount}'),
  mustBe: text('待定：{text}', '待定：{text}', 'open: {text}'),
  holds: text('{label}：成立', '{label}：成立', '{label}: holds'),
  fails: text('{label}：不成立', '{label}：不成立', '{label}: does not hold'),
  open: text('{label}：尚不知', '{label}：尚不知', '{label}: not known'),

  cite: text('《{title}》', '《{title}》', '{title}'),
  citeArticle: text(
    '《{title}》第{article}條',
    '《{title}》第{article}条',
    '{title}, art. {article}',
  ),
  citePart: text('《{title}》{article}', '《{title}》{article}', '{title}, {article}'),
  verified: text('已核對原文', '已核对原文', 'read in the source'),
  mirror: text('據轉載', '据转载', 'seen in a secondary page'),
  unverified: text('未核對原文', '未核对原文', 'not verified'),
  unverifiedNote: text(
    '注意：標明「未核對原文」或「據轉載」的依據，發文前請先核對。',
    '注意：标明「未核对原文」或「据转载」的依据，发文前请先核对。',
    'Note: check sources marked “not verified” or “seen in a secondary page” before relying on them.',
  ),
  findings: text('規則文件的提醒', '规则文件的提醒', 'Remarks on the rule files'),

  duties: text('走訪與聯絡職責', '走访与联络职责', 'Duties to visit'),
  tasks: text('限期工作', '限期工作', 'Tasks'),
  everyDays: text(
    '至少每 {number} 日一次',
    '至少每 {number} 日一次',
    'at least once every {number} days',
  ),
  timesAWeek: text('每週至少 {number} 次', '每周至少 {number} 次', 'at least {number} a week'),
  timesAMonth: text('每月至少 {number} 次', '每月至少 {number} 次', 'at least {number} a month'),
  timesADay: text('每日 {number} 次', '每日 {number} 次', '{number} a day'),
  eachListedDay: text('每個所列日子', '每个所列日子', 'on each listed day'),
  someListedDays: text(
    '每年所列日子中至少 {number} 日',
    '每年所列日子中至少 {number} 日',
    'on at least {number} listed days a year',
  ),
  withinHours: text(
    '{moment} 起 {number} 小時內',
    '{moment} 起 {number} 小时内',
    'within {number} hours of {moment}',
  ),
  withinDays: text(
    '{moment} 起 {number} 日內',
    '{moment} 起 {number} 日内',
    'within {number} days of {moment}',
  ),
  warnOver: text(
    '相隔超過 {number} 日預警',
    '相隔超过 {number} 日预警',
    'a warning after more than {number} days',
  ),
  warnFrom: text(
    '相隔滿 {number} 日預警',
    '相隔满 {number} 日预警',
    'a warning from {number} days on',
  ),
  warnOverLate: text(
    '逾期超過 {number} 日預警',
    '逾期超过 {number} 日预警',
    'a warning when more than {number} days late',
  ),
  warnFromLate: text(
    '逾期滿 {number} 日預警',
    '逾期满 {number} 日预警',
    'a warning from {number} days late on',
  ),
  toUpload: text('須上傳系統', '须上传系统', 'to be uploaded'),
  deadline: text('{date} 前（含當日）', '{date} 前（含当日）', 'by {date}'),
  deadlineOpen: text('期限待定', '期限待定', 'deadline not set'),
} as const satisfies Readonly<Record<string, Localized>>;

export type Word = keyof typeof words;
