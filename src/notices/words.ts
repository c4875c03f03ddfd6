import { type Localized, text } from '../base/language.js';

/** Words of a notice. `{name}` stands for what is filled in. */
export const noticeWords = {
  title_grant: text(
    '{programme}確認告知書',
    '{programme}确认告知书',
    'Notice of grant: {programme}',
  ),
  title_refusal: text(
    '{programme}不予確認告知書',
    '{programme}不予确认告知书',
    'Notice of refusal: {programme}',
  ),
  title_change: text(
    '{programme}調整告知書',
    '{programme}调整告知书',
    'Notice of change: {programme}',
  ),
  title_end: text('{programme}終止告知書', '{programme}终止告知书', 'Notice of end: {programme}'),
  title_pending: text(
    '{programme}補正材料告知書',
    '{programme}补正材料告知书',
    'Request for information: {programme}',
  ),
  title_waiting: text(
    '{programme}辦理進展告知書',
    '{programme}办理进展告知书',
    'Notice of progress: {programme}',
  ),
  to: text('{name}：', '{name}：', 'To {name}'),
  you: text('你戶', '你户', 'your household'),
  person: text('你戶成員{name}', '你户成员{name}', '{name} of your household'),
  appliedOn: text('於{date}', '于{date}', ' on {date}'),

  lead_grant: text(
    '{who}{applied}申請{programme}，經審核符合條件，決定予以確認{paid}。',
    '{who}{applied}申请{programme}，经审核符合条件，决定予以确认{paid}。',
    'The application{applied} for {programme} ({who}) meets the conditions and is granted{paid}.',
  ),
  paid: text(
    '，{amount}，自{month}起發給',
    '，{amount}，自{month}起发给',
    ': {amount}, paid from {month}',
  ),
  lead_refusal: text(
    '經審核，{reason}。因此，{who}{applied}申請的{programme}不符合條件，決定不予確認。',
    '经审核，{reason}。因此，{who}{applied}申请的{programme}不符合条件，决定不予确认。',
    'We found: {reason}. The application{applied} for {programme} ({who}) therefore does not meet the conditions and is refused.',
  ),
  lead_displaced: text(
    '經審核，因「{rule}」，{who}{applied}申請的{programme}不能與{by}同時享受，決定不予確認。',
    '经审核，因「{rule}」，{who}{applied}申请的{programme}不能与{by}同时享受，决定不予确认。',
    'By the rule “{rule}”, {programme} ({who}) is not given beside {by}; the application{applied} is therefore refused.',
  ),
  lead_change: text(
    '經核查，決定將{who}享受的{programme}由{before}調整為{after}，自{month}起執行。',
    '经核查，决定将{who}享受的{programme}由{before}调整为{after}，自{month}起执行。',
    'On review, {programme} ({who}) changes from {before} to {after}, from {month}.',
  ),
  lead_end: text(
    '經核查，{reason}。因此，{who}不再符合{programme}的條件，決定終止，自{month}起停發。',
    '经核查，{reason}。因此，{who}不再符合{programme}的条件，决定终止，自{month}起停发。',
    'On review we found: {reason}. {programme} ({who}) therefore ends and is not paid from {month} on.',
  ),
  lead_end_displaced: text(
    '經核查，因「{rule}」，{who}享受的{programme}不能與{by}同時享受，決定終止，自{month}起停發。',
    '经核查，因「{rule}」，{who}享受的{programme}不能与{by}同时享受，决定终止，自{month}起停发。',
    'By the rule “{rule}”, {programme} ({who}) is not given beside {by}; it ends and is not paid from {month} on.',
  ),
  lead_pending: text(
    '{who}{applied}申請{programme}，現有材料尚不足以作出決定。請於{date}前（含當日）補充下列材料，或者作出說明。',
    '{who}{applied}申请{programme}，现有材料尚不足以作出决定。请于{date}前（含当日）补充下列材料，或者作出说明。',
    'What we have is not enough to decide on the application{applied} for {programme} ({who}). Please bring what is listed below, or explain it, by {date}.',
  ),
  lead_waiting: text(
    '{who}{applied}申請{programme}，尚待下列事項確定，確定後另行告知。你戶目前無須補充材料。',
    '{who}{applied}申请{programme}，尚待下列事项确定，确定后另行告知。你户目前无须补充材料。',
    'The application{applied} for {programme} ({who}) waits for what is listed below; you will be told. You need bring nothing now.',
  ),
  blankDay: text('＿＿＿＿年＿＿月＿＿日', '＿＿＿＿年＿＿月＿＿日', '__________'),
  blankMonth: text('＿＿＿＿年＿＿月', '＿＿＿＿年＿＿月', '__________'),
  nothing: text('無現金待遇', '无现金待遇', 'nothing in cash'),

  decision: text('決定', '决定', 'Decision'),
  programme: text('項目', '项目', 'Programme'),
  about: text('對象', '对象', 'For'),
  verdict: text('決定', '决定', 'Decision'),
  verdict_grant: text('予以確認', '予以确认', 'granted'),
  verdict_refusal: text('不予確認', '不予确认', 'refused'),
  verdict_change: text('調整', '调整', 'changed'),
  verdict_end: text('終止', '终止', 'ended'),
  verdict_pending: text('尚未作出', '尚未作出', 'not yet made'),
  members: text('計入人員', '计入人员', 'Persons counted'),
  amount: text('金額', '金额', 'Amount'),
  from: text('起發月份', '起发月份', 'Paid from'),
  changesFrom: text('執行月份', '执行月份', 'Takes effect'),
  endsFrom: text('停發月份', '停发月份', 'Not paid from'),
  rhythm: text('發放方式', '发放方式', 'Paid'),
  rhythm_monthly: text('按月發放', '按月发放', 'monthly'),
  rhythm_quarterly: text('按季發放', '按季发放', 'quarterly'),
  rhythm_yearly: text('按年發放', '按年发放', 'yearly'),
  rhythm_once: text('一次性發放', '一次性发放', 'once'),

  reasons: text('理由', '理由', 'Reasons'),
  deciding: text(
    '決定所依據的認定如下：',
    '决定所依据的认定如下：',
    'The decision rests on these findings:',
  ),
  finding: text('認定', '认定', 'Finding'),
  source: text('依據', '依据', 'Source'),
  figures: text('所適用的標準：', '所适用的标准：', 'Standards applied:'),
  figure: text('標準', '标准', 'Standard'),
  value: text('數值', '数值', 'Value'),
  noSource: text('規則未載明', '规则未载明', 'none named in the rules'),

  facts: text('認定的事實', '认定的事实', 'Facts relied on'),
  whose: text('所屬', '所属', 'Of'),
  fact: text('事實', '事实', 'Fact'),
  evidence: text('核實情況', '核实情况', 'How it is known'),
  checked: text('已核實', '已核实', 'checked'),
  settled: text('經核定', '经核定', 'settled by the office'),
  declared: text('自報，未核實', '自报，未核实', 'declared, not checked'),
  expired: text('證明已過期', '证明已过期', 'proof expired'),
  disputed: text('有爭議', '有争议', 'disputed'),
  unsaid: text('未註明，未核實', '未注明，未核实', 'not said, not checked'),
  uncheckedFacts: text(
    '以上事實中，未標「已核實」的尚未核實；與實際不符的，請提出並提供證明。',
    '以上事实中，未标「已核实」的尚未核实；与实际不符的，请提出并提供证明。',
    'What is not marked “checked” has not been verified. If any of it is wrong, tell us and bring proof.',
  ),

  amounts: text('金額的計算', '金额的计算', 'How the amount was reached'),
  benefit: text('待遇', '待遇', 'Benefit'),
  shares: text('各人所享份額：', '各人所享份额：', 'Each person’s share:'),
  personColumn: text('人員', '人员', 'Person'),
  compared: text('比較所用的數額：', '比较所用的数额：', 'The figures compared:'),
  steps: text('計算步驟：', '计算步骤：', 'Step by step:'),
  item: text('項目', '项目', 'Item'),
  amountIn: text('金額', '金额', 'Amount'),
  sign: text('加減', '加减', '±'),
  remark: text('說明', '说明', 'Remark'),

  change: text('調整前後', '调整前后', 'Before and after'),
  before: text('原決定', '原决定', 'Before'),
  after: text('本決定', '本决定', 'Now'),
  decidedAsOf: text(
    '原決定的認定日：{date}。',
    '原决定的认定日：{date}。',
    'The decision before was as of {date}.',
  ),
  none: text('無', '无', 'none'),

  relations: text('與其他待遇的關係', '与其他待遇的关系', 'Beside other benefits'),
  forgone: text('{line}不予發放。', '{line}不予发放。', 'Not paid: {line}.'),

  missing: text('需要補充的材料', '需要补充的材料', 'What is needed from you'),
  waiting: text('尚待確定的事項', '尚待确定的事项', 'What is still to be settled'),
  number: text('序號', '序号', 'No.'),
  what: text('事項', '事项', 'What'),
  question: text('需要說明的問題', '需要说明的问题', 'Question'),
  byWhom: text('由誰確定', '由谁确定', 'Settled by'),
  office: text('規則確定機關', '规则确定机关', 'whoever sets the rules'),

  heard: text('聽取意見', '听取意见', 'Hearing'),
  heardOn: text(
    '作出本決定前，已於{date}聽取你的意見。',
    '作出本决定前，已于{date}听取你的意见。',
    'Before this decision you were heard on {date}.',
  ),
  hearing: text('{label}：{how}', '{label}：{how}', '{label}: {how}'),

  remedies: text('不服本決定的救濟途徑', '不服本决定的救济途径', 'If you disagree'),
  questions: text('諮詢', '咨询', 'Questions'),
  income: text('收入的計算', '收入的计算', 'How income was reached'),
  remedyIn: text(
    '{label}：{time}提出，受理機關為{to}。',
    '{label}：{time}提出，受理机关为{to}。',
    '{label}: {time}, to {to}.',
  ),
  remedyAt: text('{label}：受理機關為{to}。', '{label}：受理机关为{to}。', '{label}: to {to}.'),
  inDays: text(
    '自{counted}起 {number} 日內',
    '自{counted}起 {number} 日内',
    'within {number} days of {counted}',
  ),
  inMonths: text(
    '自{counted}起 {number} 個月內',
    '自{counted}起 {number} 个月内',
    'within {number} months of {counted}',
  ),
  noRemedies: text(
    '所用規則未載明救濟途徑，請由作出決定的機關補寫。',
    '所用规则未载明救济途径，请由作出决定的机关补写。',
    'The rules used name no remedy; the deciding office has to add it.',
  ),
  contact: text(
    '如有疑問，請向{contact}查詢。',
    '如有疑问，请向{contact}查询。',
    'If anything is unclear, ask the {contact}.',
  ),

  cite: text(
    '《{title}》{number}{article}',
    '《{title}》{number}{article}',
    '{title}{number}{article}',
  ),
  citeNumber: text('（{number}）', '（{number}）', ' ({number})'),
  citeArticles: text('第{articles}條', '第{articles}条', ', art. {articles}'),
  citePart: text('{article}', '{article}', ', {article}'),

  seal: text('（印章）', '（印章）', '(seal)'),
  checks: text(
    '發文前核對（經辦人用，不印出）',
    '发文前核对（经办人用，不印出）',
    'Before sending (for the office, not printed)',
  ),
  checkFacts: text(
    '有 {count} 項決定性事實未核實，見「認定的事實」。',
    '有 {count} 项决定性事实未核实，见「认定的事实」。',
    '{count} of the facts that decided were not checked; see “Facts relied on”.',
  ),
  checkSources: text(
    '下列依據未核對原文：{sources}。',
    '下列依据未核对原文：{sources}。',
    'These sources were not read in the original: {sources}.',
  ),
  checkNumber: text('尚未填寫文號。', '尚未填写文号。', 'The document has no number yet.'),
  checkMonth: text(
    '規則未載明起止月份，請填寫。',
    '规则未载明起止月份，请填写。',
    'The rules name no month to start or stop; fill it in.',
  ),
  checkRespondBy: text('尚未填寫補正期限。', '尚未填写补正期限。', 'No day to answer by is given.'),
  checkHearing: text(
    '依規定應當先聽取意見，尚未填寫聽取意見的日期。',
    '依规定应当先听取意见，尚未填写听取意见的日期。',
    'The person has to be heard first; the day of that is not given.',
  ),
} as const satisfies Readonly<Record<string, Localized>>;

export type NoticeWord = keyof typeof noticeWords;
