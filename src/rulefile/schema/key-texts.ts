import type { Localized } from '../../base/language.js';

/** What each key means, by `Definition.key`, or by the key alone where it always means the same. */
export const keyTexts: Readonly<Record<string, Localized>> = {
  label: {
    'zh-Hant': '名稱。',
    'zh-Hans': '名称。',
    en: 'Name.',
  },
  note: {
    'zh-Hant': '說明。',
    'zh-Hans': '说明。',
    en: 'Note.',
  },
  cite: {
    'zh-Hant': '出處；不寫時用文件的 cite。',
    'zh-Hans': '出处；不写时用文件的 cite。',
    en: 'Sources; the file’s cite when missing.',
  },
  from: {
    'zh-Hant': '自該日起生效；不寫時與文件相同。',
    'zh-Hans': '自该日起生效；不写时与文件相同。',
    en: 'First day it holds, when it differs from the file’s.',
  },
  until: {
    'zh-Hant': '最後一天（含當日）。',
    'zh-Hans': '最后一天（含当日）。',
    en: 'Last day it holds, inclusive.',
  },
  announced: {
    'zh-Hant': '公佈之日；不寫時與文件相同。',
    'zh-Hans': '公布之日；不写时与文件相同。',
    en: 'Day it became known, when it differs from the file’s.',
  },
  departsFrom: {
    'zh-Hant': '標明有意與上層規定不同。',
    'zh-Hans': '标明有意与上层规定不同。',
    en: 'Marks a conflict with the layer above that is meant.',
  },
  scope: {
    'zh-Hant': '就哪種對象而言：household、person、event 等。',
    'zh-Hans': '就哪种对象而言：household、person、event 等。',
    en: 'The entity it is worked out for: household, person, event …',
  },
  unit: {
    'zh-Hant': '單位，例如 yuan per month。',
    'zh-Hans': '单位，例如 yuan per month。',
    en: 'Unit, for instance yuan per month.',
  },
  type: {
    'zh-Hant': '類型。',
    'zh-Hans': '类型。',
    en: 'Type.',
  },
  codes: {
    'zh-Hant': '可用的代碼：代碼表名稱或代碼本身。',
    'zh-Hans': '可用的代码：代码表名称或代码本身。',
    en: 'Possible codes: a code list or the codes themselves.',
  },
  document: {
    'zh-Hant': '文件編號，見 documents。',
    'zh-Hans': '文件编号，见 documents。',
    en: 'Id of the document, see documents.',
  },
  article: {
    'zh-Hant': '條款。',
    'zh-Hans': '条款。',
    en: 'Article.',
  },
  clauses: {
    'zh-Hant': '方案條目編號。',
    'zh-Hans': '方案条目编号。',
    en: 'Ids of clauses of the plans.',
  },
  mark: {
    'zh-Hant': '核實程度：verified 見過原文，mirror 見過轉載，unverified 未見。',
    'zh-Hans': '核实程度：verified 见过原文，mirror 见过转载，unverified 未见。',
    en: 'How its words were seen: in a copy of the source, in a secondary page, or not at all.',
  },
  reason: {
    'zh-Hant': '理由。',
    'zh-Hans': '理由。',
    en: 'The reason.',
  },
  'zh-Hant': {
    'zh-Hant': '繁體中文。',
    'zh-Hans': '繁体中文。',
    en: 'Traditional Chinese.',
  },
  'zh-Hans': {
    'zh-Hant': '簡體中文。',
    'zh-Hans': '简体中文。',
    en: 'Simplified Chinese.',
  },
  en: {
    'zh-Hant': '英文。',
    'zh-Hans': '英文。',
    en: 'English.',
  },
  id: {
    'zh-Hant': '編號。',
    'zh-Hans': '编号。',
    en: 'Id.',
  },
  when: {
    'zh-Hant': '成立的條件。',
    'zh-Hans': '成立的条件。',
    en: 'The condition that must hold.',
  },
  where: {
    'zh-Hant': '只計符合這個條件的行。',
    'zh-Hans': '只计符合这个条件的行。',
    en: 'Only the rows for which this holds.',
  },
  via: {
    'zh-Hant': '只計以此連結指向當前對象的行，例如 income.person。',
    'zh-Hans': '只计以此连结指向当前对象的行，例如 income.person。',
    en: 'Only rows whose link points to the row in scope, for instance income.person.',
  },
  over: {
    'zh-Hant': '逐行計算的清單。',
    'zh-Hans': '逐行计算的清单。',
    en: 'The list to run over.',
  },
  otherwise: {
    'zh-Hant': '沒有一個符合時的值。',
    'zh-Hans': '没有一个符合时的值。',
    en: 'The value where nothing fits.',
  },
  decision: {
    'zh-Hant': '由哪項決定確定。',
    'zh-Hans': '由哪项决定确定。',
    en: 'The decision that settles it.',
  },
  amount: {
    'zh-Hant': '金額。',
    'zh-Hans': '金额。',
    en: 'Amount.',
  },
  above: {
    'zh-Hant': '大於。',
    'zh-Hans': '大于。',
    en: 'More than.',
  },
  to: {
    'zh-Hant': '不大於（含該值）。',
    'zh-Hans': '不大于（含该值）。',
    en: 'At most, inclusive.',
  },
  below: {
    'zh-Hant': '小於。',
    'zh-Hans': '小于。',
    en: 'Less than.',
  },
  step: {
    'zh-Hant': '取整的單位，以被取整數值的單位計。',
    'zh-Hans': '取整的单位，以被取整数值的单位计。',
    en: 'The step, in the unit of what is rounded.',
  },
  direction: {
    'zh-Hant':
      '取整方向：up 進位，down 捨去，half-up 四捨五入，half-down 五捨六入，half-even 奇進偶捨。',
    'zh-Hans':
      '取整方向：up 进位，down 舍去，half-up 四舍五入，half-down 五舍六入，half-even 奇进偶舍。',
    en: 'Which way: up, down, or to the nearest with ties up, down or to even.',
  },
  calendar: {
    'zh-Hant': '計算工作日所用的曆表。',
    'zh-Hans': '计算工作日所用的历表。',
    en: 'The calendar that tells working days.',
  },
  low: {
    'zh-Hant': '下限。',
    'zh-Hans': '下限。',
    en: 'Lower end.',
  },
  high: {
    'zh-Hant': '上限。',
    'zh-Hans': '上限。',
    en: 'Upper end.',
  },
  ends: {
    'zh-Hant': '兩端是否包含。',
    'zh-Hans': '两端是否包含。',
    en: 'Whether the ends belong to it.',
  },
  fact: {
    'zh-Hant': '要比較的引用。',
    'zh-Hans': '要比较的引用。',
    en: 'The reference that is compared.',
  },
  operator: {
    'zh-Hant': '比較方式。',
    'zh-Hans': '比较方式。',
    en: 'How they are compared.',
  },
  value: {
    'zh-Hant': '值。',
    'zh-Hans': '值。',
    en: 'The value.',
  },
  all: {
    'zh-Hant': '全部成立。',
    'zh-Hans': '全部成立。',
    en: 'All of them hold.',
  },
  any: {
    'zh-Hant': '至少一個成立。',
    'zh-Hans': '至少一个成立。',
    en: 'At least one of them holds.',
  },
  not: {
    'zh-Hant': '不成立。',
    'zh-Hans': '不成立。',
    en: 'It does not hold.',
  },
  condition: {
    'zh-Hant': '另一個有名稱的條件。',
    'zh-Hans': '另一个有名称的条件。',
    en: 'Another condition, by its id.',
  },
  parameter: {
    'zh-Hant': '參數在前一版本或一年前的值。',
    'zh-Hans': '参数在前一版本或一年前的值。',
    en: 'A parameter as it stood at its previous version or a year before.',
  },
  at: {
    'zh-Hant': '前一版本，或一年前。',
    'zh-Hans': '前一版本，或一年前。',
    en: 'The previous version, or a year before.',
  },
  code: {
    'zh-Hant': '代碼。',
    'zh-Hans': '代码。',
    en: 'A code.',
  },
  date: {
    'zh-Hant': '日期。',
    'zh-Hans': '日期。',
    en: 'A date.',
  },
  add: {
    'zh-Hant': '相加。',
    'zh-Hans': '相加。',
    en: 'The sum.',
  },
  subtract: {
    'zh-Hant': '前者減後者。',
    'zh-Hans': '前者减后者。',
    en: 'The first minus the second.',
  },
  multiply: {
    'zh-Hant': '相乘。',
    'zh-Hans': '相乘。',
    en: 'The product.',
  },
  divide: {
    'zh-Hant': '前者除以後者。',
    'zh-Hans': '前者除以后者。',
    en: 'The first divided by the second.',
  },
  min: {
    'zh-Hant': '取最小。',
    'zh-Hans': '取最小。',
    en: 'The smallest.',
  },
  max: {
    'zh-Hant': '取最大。',
    'zh-Hans': '取最大。',
    en: 'The largest.',
  },
  clamp: {
    'zh-Hant': '限制在 low 與 high 之間。',
    'zh-Hans': '限制在 low 与 high 之间。',
    en: 'Held between low and high.',
  },
  round: {
    'zh-Hant': '取整。',
    'zh-Hans': '取整。',
    en: 'Rounded to a step.',
  },
  convert: {
    'zh-Hant': '換算單位，例如年與月。',
    'zh-Hans': '换算单位，例如年与月。',
    en: 'Changed to another unit, for instance years and months.',
  },
  as: {
    'zh-Hant': '改按另一單位看待，須說明理由。',
    'zh-Hans': '改按另一单位看待，须说明理由。',
    en: 'Taken as another unit, with a reason.',
  },
  of: {
    'zh-Hant': '被改按另一單位看待的值。',
    'zh-Hans': '被改按另一单位看待的值。',
    en: 'What is taken as another unit.',
  },
  ifAbsent: {
    'zh-Hant': '值；沒有時取 then。',
    'zh-Hans': '值；没有时取 then。',
    en: 'The value, or then where it is known to be absent.',
  },
  then: {
    'zh-Hant': '沒有時的值。',
    'zh-Hans': '没有时的值。',
    en: 'The value where the other is absent.',
  },
  age: {
    'zh-Hant': '從出生日期算年齡。',
    'zh-Hans': '从出生日期算年龄。',
    en: 'Age, from a date of birth.',
  },
  on: {
    'zh-Hant': '計算年齡的日期；不寫時為判定日。',
    'zh-Hans': '计算年龄的日期；不写时为判定日。',
    en: 'The day on which; the day of the determination when missing.',
  },
  leapBirthday: {
    'zh-Hant': '二月二十九日出生者在平年的生日。',
    'zh-Hans': '二月二十九日出生者在平年的生日。',
    en: 'When somebody born on 29 February has a birthday in a common year.',
  },
  between: {
    'zh-Hant': '兩個日期相隔多久。',
    'zh-Hans': '两个日期相隔多久。',
    en: 'The time between two dates.',
  },
  in: {
    'zh-Hant': '以何種單位計。',
    'zh-Hans': '以何种单位计。',
    en: 'Counted in which unit.',
  },
  shift: {
    'zh-Hant': '推移日期。',
    'zh-Hans': '推移日期。',
    en: 'A date moved.',
  },
  days: {
    'zh-Hant': '天數。',
    'zh-Hans': '天数。',
    en: 'Days.',
  },
  months: {
    'zh-Hant': '月份。',
    'zh-Hans': '月份。',
    en: 'Months.',
  },
  years: {
    'zh-Hant': '年數。',
    'zh-Hans': '年数。',
    en: 'Years.',
  },
  hours: {
    'zh-Hant': '小時數。',
    'zh-Hans': '小时数。',
    en: 'Hours.',
  },
  workingDays: {
    'zh-Hant': '工作日數。',
    'zh-Hans': '工作日数。',
    en: 'Working days.',
  },
  startOf: {
    'zh-Hant': '週、月、季或年的第一天。',
    'zh-Hans': '周、月、季或年的第一天。',
    en: 'The first day of the week, month, quarter or year.',
  },
  endOf: {
    'zh-Hant': '週、月、季或年的最後一天。',
    'zh-Hans': '周、月、季或年的最后一天。',
    en: 'The last day of the week, month, quarter or year.',
  },
  yearOf: {
    'zh-Hant': '日期所在的年。',
    'zh-Hans': '日期所在的年。',
    en: 'The year of a date.',
  },
  monthOf: {
    'zh-Hant': '日期所在的月。',
    'zh-Hans': '日期所在的月。',
    en: 'The month of a date.',
  },
  overlap: {
    'zh-Hant': '兩段日期共同涉及的曆月數。',
    'zh-Hans': '两段日期共同涉及的历月数。',
    en: 'Calendar months touched by both of two date ranges.',
  },
  total: {
    'zh-Hant': '逐行相加。',
    'zh-Hans': '逐行相加。',
    en: 'The sum over the rows of a list.',
  },
  count: {
    'zh-Hant': '清單的行數。',
    'zh-Hans': '清单的行数。',
    en: 'How many rows a list has.',
  },
  greatest: {
    'zh-Hant': '各行中的最大值。',
    'zh-Hans': '各行中的最大值。',
    en: 'The greatest over the rows of a list.',
  },
  least: {
    'zh-Hant': '各行中的最小值。',
    'zh-Hans': '各行中的最小值。',
    en: 'The least over the rows of a list.',
  },
  countOf: {
    'zh-Hant': '若干條件中成立的個數。',
    'zh-Hans': '若干条件中成立的个数。',
    en: 'How many of these conditions hold.',
  },
  test: {
    'zh-Hant': '條件是否成立。',
    'zh-Hans': '条件是否成立。',
    en: 'Whether a condition holds.',
  },
  scale: {
    'zh-Hant': '按級距計算。',
    'zh-Hans': '按级距计算。',
    en: 'Worked out by brackets.',
  },
  mode: {
    'zh-Hant': 'whole 全額按一級計，marginal 逐級計。',
    'zh-Hans': 'whole 全额按一级计，marginal 逐级计。',
    en: 'whole: one bracket for the whole amount; marginal: each part by its own bracket.',
  },
  brackets: {
    'zh-Hant': '各級。',
    'zh-Hans': '各级。',
    en: 'The brackets.',
  },
  rate: {
    'zh-Hant': '比率。',
    'zh-Hans': '比率。',
    en: 'The rate.',
  },
  pick: {
    'zh-Hant': '從幾個選項中取哪一個。',
    'zh-Hans': '从几个选项中取哪一个。',
    en: 'Which of several options is taken.',
  },
  among: {
    'zh-Hant': '選項。',
    'zh-Hans': '选项。',
    en: 'The options.',
  },
  range: {
    'zh-Hant': '由經辦人在範圍內決定的數值。',
    'zh-Hans': '由经办人在范围内决定的数值。',
    en: 'A value an official chooses within a range.',
  },
  statement: {
    'zh-Hant': '逐行列明的計算表。',
    'zh-Hans': '逐行列明的计算表。',
    en: 'A sum whose lines are shown one by one.',
  },
  floor: {
    'zh-Hant': '合計不低於此值。',
    'zh-Hans': '合计不低于此值。',
    en: 'The sum is never less than this.',
  },
  cap: {
    'zh-Hant': '此行最多計入多少。',
    'zh-Hans': '此行最多计入多少。',
    en: 'The most that counts of this line.',
  },
  table: {
    'zh-Hant': '查表。',
    'zh-Hans': '查表。',
    en: 'Looked up in a table.',
  },
  keys: {
    'zh-Hant': '查找的鍵。',
    'zh-Hans': '查找的键。',
    en: 'The keys.',
  },
  rows: {
    'zh-Hant': '各行；null 除去一行。',
    'zh-Hans': '各行；null 除去一行。',
    en: 'The rows; null removes one.',
  },
  match: {
    'zh-Hant': '每個鍵的匹配，與 keys 同序。',
    'zh-Hans': '每个键的匹配，与 keys 同序。',
    en: 'What each key must be, in the order of keys.',
  },
  hit: {
    'zh-Hant': '多行符合時取哪一行；unique 不許重疊。',
    'zh-Hans': '多行符合时取哪一行；unique 不许重叠。',
    en: 'Which row counts when several match; unique forbids that.',
  },
  title: {
    'zh-Hant': '標題。',
    'zh-Hans': '标题。',
    en: 'Title.',
  },
  'RuleFile.format': {
    'zh-Hant': '格式版本。',
    'zh-Hans': '格式版本。',
    en: 'Version of the format.',
  },
  'RuleFile.region': {
    'zh-Hant': '地區代碼。',
    'zh-Hans': '地区代码。',
    en: 'Region code.',
  },
  'RuleFile.name': {
    'zh-Hant': '地區名稱。',
    'zh-Hans': '地区名称。',
    en: 'Name of the region.',
  },
  'RuleFile.above': {
    'zh-Hant': '上一層的地區代碼；全國為 null。',
    'zh-Hans': '上一层的地区代码；全国为 null。',
    en: 'Region of the layer above; null for the nation.',
  },
  'RuleFile.from': {
    'zh-Hant': '生效之日。',
    'zh-Hans': '生效之日。',
    en: 'Day it takes effect.',
  },
  'RuleFile.announced': {
    'zh-Hant': '公佈之日；不寫時即生效之日。',
    'zh-Hans': '公布之日；不写时即生效之日。',
    en: 'Day it became known; the day it takes effect when missing.',
  },
  'RuleFile.topic': {
    'zh-Hant': '區分同一天的幾個文件。',
    'zh-Hans': '区分同一天的几个文件。',
    en: 'Tells files of one day apart.',
  },
  'RuleFile.replaces': {
    'zh-Hant': 'all：本層以前的版本到此為止。',
    'zh-Hans': 'all：本层以前的版本到此为止。',
    en: 'all: earlier versions of this layer end here.',
  },
  'RuleFile.cite': {
    'zh-Hant': '本文件中未另寫出處者的出處。',
    'zh-Hans': '本文件中未另写出处者的出处。',
    en: 'Source of every item that cites none of its own.',
  },
  'RuleFile.documents': {
    'zh-Hant': '引用的文件。',
    'zh-Hans': '引用的文件。',
    en: 'Documents cited.',
  },
  'RuleFile.facts': {
    'zh-Hant': '本地自有的事實，寫成 entity.fact。',
    'zh-Hans': '本地自有的事实，写成 entity.fact。',
    en: 'Facts of the place’s own, by entity.fact.',
  },
  'RuleFile.codes': {
    'zh-Hant': '加進代碼表的代碼。',
    'zh-Hans': '加进代码表的代码。',
    en: 'Codes added to lists.',
  },
  'RuleFile.calendars': {
    'zh-Hant': '假日曆表。',
    'zh-Hans': '假日历表。',
    en: 'Calendars.',
  },
  'RuleFile.decisions': {
    'zh-Hant': '留給人作的決定。',
    'zh-Hans': '留给人作的决定。',
    en: 'Decisions left to people.',
  },
  'RuleFile.parameters': {
    'zh-Hant': '參數。',
    'zh-Hans': '参数。',
    en: 'Parameters.',
  },
  'RuleFile.conditions': {
    'zh-Hant': '有名稱的條件。',
    'zh-Hans': '有名称的条件。',
    en: 'Named conditions.',
  },
  'RuleFile.quantities': {
    'zh-Hant': '有名稱的數值。',
    'zh-Hans': '有名称的数值。',
    en: 'Named quantities.',
  },
  'RuleFile.tables': {
    'zh-Hant': '有名稱的表格。',
    'zh-Hans': '有名称的表格。',
    en: 'Named tables.',
  },
  'RuleFile.gradings': {
    'zh-Hant': '分級。',
    'zh-Hans': '分级。',
    en: 'Gradings.',
  },
  'RuleFile.programmes': {
    'zh-Hant': '救助與福利。',
    'zh-Hans': '救助与福利。',
    en: 'Programmes.',
  },
  'RuleFile.interactions': {
    'zh-Hant': '待遇之間的關係。',
    'zh-Hans': '待遇之间的关系。',
    en: 'Interactions between programmes.',
  },
  'RuleFile.extend': {
    'zh-Hant': '對上層開放的條件和代碼列表的增補。',
    'zh-Hans': '对上层开放的条件和代码列表的增补。',
    en: 'What is added to conditions and lists of codes that an upper layer left open.',
  },
  'RuleFile.cases': {
    'zh-Hant': '算例。',
    'zh-Hans': '算例。',
    en: 'Worked cases.',
  },
  'Document.number': {
    'zh-Hant': '文號。',
    'zh-Hans': '文号。',
    en: 'Document number.',
  },
  'Document.issuer': {
    'zh-Hant': '發文機關。',
    'zh-Hans': '发文机关。',
    en: 'Who issued it.',
  },
  'Document.from': {
    'zh-Hant': '文件施行之日。',
    'zh-Hans': '文件施行之日。',
    en: 'Day the document takes effect.',
  },
  'Document.until': {
    'zh-Hant': '文件失效前最後一天。',
    'zh-Hans': '文件失效前最后一天。',
    en: 'Last day of the document.',
  },
  'Document.url': {
    'zh-Hant': '網址。',
    'zh-Hans': '网址。',
    en: 'Address.',
  },
  'Calendar.holidays': {
    'zh-Hant': '假日。',
    'zh-Hans': '假日。',
    en: 'Holidays.',
  },
  'Calendar.makeUpDays': {
    'zh-Hant': '調休上班日。',
    'zh-Hans': '调休上班日。',
    en: 'Make-up working days.',
  },
  'Fact.unit': {
    'zh-Hant': '數值的單位。',
    'zh-Hans': '数值的单位。',
    en: 'Unit of a number.',
  },
  'Fact.to': {
    'zh-Hant': '連結指向的對象。',
    'zh-Hans': '连结指向的对象。',
    en: 'Entity a link points to.',
  },
  'Decision.to': {
    'zh-Hant': '連結指向的對象。',
    'zh-Hans': '连结指向的对象。',
    en: 'Entity a link points to.',
  },
  nullable: {
    'zh-Hant': '是否可以回答「沒有」。',
    'zh-Hans': '是否可以回答「没有」。',
    en: 'Whether “known to be absent” is a possible answer.',
  },
  help: {
    'zh-Hant': '填寫說明。',
    'zh-Hans': '填写说明。',
    en: 'Help.',
  },
  question: {
    'zh-Hant': '詢問時的問法。',
    'zh-Hans': '询问时的问法。',
    en: 'The question to ask.',
  },
  ask: {
    'zh-Hant': '詢問的代價。',
    'zh-Hans': '询问的代价。',
    en: 'What it costs to ask.',
  },
  effort: {
    'zh-Hant': '查明的難易，1 最易。',
    'zh-Hans': '查明的难易，1 最易。',
    en: 'How hard it is to find out, from 1.',
  },
  intrusion: {
    'zh-Hant': '涉及私隱的程度，1 最低。',
    'zh-Hans': '涉及私隐的程度，1 最低。',
    en: 'How deeply it intrudes, from 1.',
  },
  standing: {
    'zh-Hant': 'fixed 不能改變，changeable 可以改變，provable 憑證明。',
    'zh-Hans': 'fixed 不能改变，changeable 可以改变，provable 凭证明。',
    en: 'Who can change it: nobody, the person, or only a paper can show it.',
  },
  about: {
    'zh-Hant': '決定所關的對象。',
    'zh-Hans': '决定所关的对象。',
    en: 'Entity the decision is about.',
  },
  decidedBy: {
    'zh-Hant': '由誰決定。',
    'zh-Hans': '由谁决定。',
    en: 'Who decides.',
  },
  'CodeList.open': {
    'zh-Hant': '其他層能否增加代碼。',
    'zh-Hans': '其他层能否增加代码。',
    en: 'Whether other layers may add codes.',
  },
  'CodeList.codes': {
    'zh-Hant': '代碼與名稱。',
    'zh-Hans': '代码与名称。',
    en: 'Codes with their names.',
  },
  'Parameter.keys': {
    'zh-Hant': '按什麼分列，引用或帶分組的鍵。',
    'zh-Hans': '按什么分列，引用或带分组的键。',
    en: 'What the value depends on: references, or keys with groups.',
  },
  by: {
    'zh-Hant': '分列所依的引用。',
    'zh-Hans': '分列所依的引用。',
    en: 'The reference it depends on.',
  },
  groups: {
    'zh-Hant': '鍵值的分組；各格按組名填寫。',
    'zh-Hans': '键值的分组；各格按组名填写。',
    en: 'Names of groups of key values; cells are then keyed by group.',
  },
  'Parameter.otherwise': {
    'zh-Hant': '不屬任何組時所用的格。',
    'zh-Hans': '不属任何组时所用的格。',
    en: 'Cell of values in no group.',
  },
  'Parameter.value': {
    'zh-Hant': '數值；null 除去。',
    'zh-Hans': '数值；null 除去。',
    en: 'The value; null removes it.',
  },
  values: {
    'zh-Hant': '按鍵分列的數值。',
    'zh-Hans': '按键分列的数值。',
    en: 'Values by key.',
  },
  formula: {
    'zh-Hant': '推算公式，只能讀參數。',
    'zh-Hans': '推算公式，只能读参数。',
    en: 'Derived value; reads parameters only.',
  },
  check: {
    'zh-Hant': '用來核對公佈數值的公式。',
    'zh-Hans': '用来核对公布数值的公式。',
    en: 'Formula by which a published value can be checked.',
  },
  'Parameter.open': {
    'zh-Hant': '待定：由誰確定、通常在何處公佈。',
    'zh-Hans': '待定：由谁确定、通常在何处公布。',
    en: 'Declared without a value: who sets it and where it is published.',
  },
  setBy: {
    'zh-Hant': '由誰確定。',
    'zh-Hans': '由谁确定。',
    en: 'Who has to set it.',
  },
  published: {
    'zh-Hant': '通常在何處公佈。',
    'zh-Hans': '通常在何处公布。',
    en: 'Where it is usually published.',
  },
  extendable: {
    'zh-Hant': '下層能否用 extend 增補代碼。',
    'zh-Hans': '下层能否用 extend 增补代码。',
    en: 'Whether lower layers may add codes to it with extend.',
  },
  lawful: {
    'zh-Hant': '合法範圍。',
    'zh-Hans': '合法范围。',
    en: 'The lawful range.',
  },
  'ConditionItem.open': {
    'zh-Hant': '下層能否增補（僅限 any）。',
    'zh-Hans': '下层能否增补（仅限 any）。',
    en: 'Whether lower layers may extend it (only an any).',
  },
  'Grading.among': {
    'zh-Hant': '對誰分級。',
    'zh-Hans': '对谁分级。',
    en: 'Whom it grades.',
  },
  grades: {
    'zh-Hant': '各等級，依次檢查。',
    'zh-Hans': '各等级，依次检查。',
    en: 'The grades, in order.',
  },
  'Grading.otherwise': {
    'zh-Hant': '都不成立時的等級，或 needs-decision。',
    'zh-Hans': '都不成立时的等级，或 needs-decision。',
    en: 'Grade of those who meet none, or needs-decision.',
  },
  severity: {
    'zh-Hant': '輕重，數值大者較重。',
    'zh-Hans': '轻重，数值大者较重。',
    en: 'Higher is heavier.',
  },
  attributes: {
    'zh-Hant': '等級的屬性。',
    'zh-Hans': '等级的属性。',
    en: 'Attributes of the grade.',
  },
  'Programme.unit': {
    'zh-Hant': '計入的成員（以個人為對象的條件），或 self。',
    'zh-Hans': '计入的成员（以个人为对象的条件），或 self。',
    en: 'Members who count, in person scope, or self.',
  },
  eligibility: {
    'zh-Hant': '資格條件。',
    'zh-Hans': '资格条件。',
    en: 'Who is eligible.',
  },
  routes: {
    'zh-Hant': '准入途徑。',
    'zh-Hans': '准入途径。',
    en: 'Ways in.',
  },
  class: {
    'zh-Hant': '類別代碼。',
    'zh-Hans': '类别代码。',
    en: 'Class within the programme.',
  },
  lines: {
    'zh-Hant': '各項待遇。',
    'zh-Hans': '各项待遇。',
    en: 'The benefits.',
  },
  timing: {
    'zh-Hant': '起發、停發與發放。',
    'zh-Hans': '起发、停发与发放。',
    en: 'When it starts, stops and is paid.',
  },
  for: {
    'zh-Hant': 'unit 整戶一份，member 每人一份。',
    'zh-Hans': 'unit 整户一份，member 每人一份。',
    en: 'unit: one amount for all; member: one for each.',
  },
  'Line.where': {
    'zh-Hant': '哪些成員（for: member）。',
    'zh-Hans': '哪些成员（for: member）。',
    en: 'Which members, with for: member.',
  },
  'Line.months': {
    'zh-Hant': '發放的月份；不寫時每月發放。',
    'zh-Hans': '发放的月份；不写时每月发放。',
    en: 'Months in which it is paid; every month when missing.',
  },
  kind: {
    'zh-Hant': '種類。',
    'zh-Hans': '种类。',
    en: 'Kind.',
  },
  start: {
    'zh-Hant': '從何月起發。',
    'zh-Hans': '从何月起发。',
    en: 'Month it starts.',
  },
  stop: {
    'zh-Hant': '從何月停發。',
    'zh-Hans': '从何月停发。',
    en: 'Month it stops.',
  },
  backPayMonths: {
    'zh-Hant': '發現差額時，最多往前補發幾個月。',
    'zh-Hans': '发现差额时，最多往前补发几个月。',
    en: 'Most months paid back before the one in which a difference comes to light.',
  },
  rhythm: {
    'zh-Hant': '按月、季、年或一次發放。',
    'zh-Hans': '按月、季、年或一次发放。',
    en: 'Paid monthly, quarterly, yearly or once.',
  },
  paidIn: {
    'zh-Hant': '按季、按年發放的，在首月還是末月發；不寫時為末月。',
    'zh-Hans': '按季、按年发放的，在首月还是末月发；不写时为末月。',
    en: 'In which month of its quarter or year it is paid: the first, or (when missing) the last.',
  },
  parts: {
    'zh-Hant': '按年計的金額怎樣分成幾次發放。',
    'zh-Hans': '按年计的金额怎样分成几次发放。',
    en: 'How an amount of a year is cut into the parts in which it is paid.',
  },
  'Parts.step': {
    'zh-Hant': '每次發放的整數單位，元。',
    'zh-Hans': '每次发放的整数单位，元。',
    en: 'Parts are multiples of so many yuan.',
  },
  remainder: {
    'zh-Hant': '除不盡的部分加在年內首次還是末次。',
    'zh-Hans': '除不尽的部分加在年内首次还是末次。',
    en: 'Whether the first or the last part of the year gets what is over.',
  },
  tapers: {
    'zh-Hant': '終止以後的漸退；取第一個適用的。',
    'zh-Hans': '终止以后的渐退；取第一个适用的。',
    en: 'What goes on for a while after the end; the first that applies.',
  },
  'Taper.after': {
    'zh-Hant': '因哪些原因終止的適用（待遇終止原因的代碼）；不寫時不問原因。',
    'zh-Hans': '因哪些原因终止的适用（待遇终止原因的代码）；不写时不问原因。',
    en: 'Reasons of the end it needs, codes of award.endReason; any when missing.',
  },
  'Taper.when': {
    'zh-Hant': '在不再符合條件的第一個月須成立的條件。',
    'zh-Hans': '在不再符合条件的第一个月须成立的条件。',
    en: 'What must hold in the first month for which conditions are no longer met.',
  },
  'Taper.months': {
    'zh-Hant': '按終止前的金額續發的月數。',
    'zh-Hans': '按终止前的金额续发的月数。',
    en: 'So many months of the last amount.',
  },
  shares: {
    'zh-Hant': '逐月續發終止前金額的比例。',
    'zh-Hans': '逐月续发终止前金额的比例。',
    en: 'The share of the last amount that goes on, month by month.',
  },
  'Taper.round': {
    'zh-Hant': '按比例續發時，各分項怎樣取整。',
    'zh-Hans': '按比例续发时，各分项怎样取整。',
    en: 'How each line is rounded where shares of it go on.',
  },
  'Taper.cap': {
    'zh-Hant': '漸退期內每月最多發多少，按當月情況計算。',
    'zh-Hans': '渐退期内每月最多发多少，按当月情况计算。',
    en: 'Most paid in a month, by the facts of that month.',
  },
  renewal: {
    'zh-Hant': '中斷以後恢復的，補發中斷期。',
    'zh-Hans': '中断以后恢复的，补发中断期。',
    en: 'What is paid for the gap when it is due again after one.',
  },
  'Renewal.when': {
    'zh-Hant': '恢復的當月須成立的條件。',
    'zh-Hans': '恢复的当月须成立的条件。',
    en: 'What must hold in the month in which it is due again.',
  },
  'Renewal.months': {
    'zh-Hant': '最多補發中斷期最後幾個月，按恢復後的金額。',
    'zh-Hans': '最多补发中断期最后几个月，按恢复后的金额。',
    en: 'At most so many of the last months of the gap, at the new amount.',
  },
  subject: {
    'zh-Hant': '主動的一方：排斥者、讓位者、補足者。',
    'zh-Hans': '主动的一方：排斥者、让位者、补足者。',
    en: 'Who acts: displaces, gives way, is topped up.',
  },
  'Interaction.among': {
    'zh-Hant': '其他各方，有先後時依次排列。',
    'zh-Hans': '其他各方，有先后时依次排列。',
    en: 'The others, in order of preference where order matters.',
  },
  level: {
    'zh-Hant': 'person 只及於該人，programme 及於整項。',
    'zh-Hans': 'person 只及于该人，programme 及于整项。',
    en: 'person: for the person concerned only; programme: on the whole.',
  },
  asOf: {
    'zh-Hant': '判定日。',
    'zh-Hans': '判定日。',
    en: 'The day of the determination.',
  },
  knownOn: {
    'zh-Hant': '只計該日以前公佈的規則。',
    'zh-Hans': '只计该日以前公布的规则。',
    en: 'Only rules announced by this day.',
  },
  'Case.region': {
    'zh-Hant': '就哪個地區判定；不寫時為本文件的地區。',
    'zh-Hans': '就哪个地区判定；不写时为本文件的地区。',
    en: 'Region to determine for; the file’s own when missing.',
  },
  household: {
    'zh-Hant': '家庭的事實。',
    'zh-Hans': '家庭的事实。',
    en: 'Facts of the household.',
  },
  terms: {
    'zh-Hant': '待定參數在本例中的數值。',
    'zh-Hans': '待定参数在本例中的数值。',
    en: 'Values for open terms, for this case.',
  },
  expect: {
    'zh-Hant': '預期的結果。',
    'zh-Hans': '预期的结果。',
    en: 'What is expected.',
  },
  programmes: {
    'zh-Hant': '各項待遇的結果。',
    'zh-Hans': '各项待遇的结果。',
    en: 'Outcomes by programme.',
  },
  quantities: {
    'zh-Hant': '各數值。',
    'zh-Hans': '各数值。',
    en: 'Quantities.',
  },
  'Case.grades': {
    'zh-Hant': '各分級的等級。',
    'zh-Hans': '各分级的等级。',
    en: 'Grades.',
  },
  working: {
    'zh-Hant': '寫明的計算過程。',
    'zh-Hans': '写明的计算过程。',
    en: 'The arithmetic, written out.',
  },
  status: {
    'zh-Hant': '資格狀態。',
    'zh-Hans': '资格状态。',
    en: 'Status of eligibility.',
  },
  entitled: {
    'zh-Hant': '只按本項規定的資格狀態。',
    'zh-Hans': '只按本项规定的资格状态。',
    en: 'Status by its own rule only.',
  },
  route: {
    'zh-Hant': '准入途徑。',
    'zh-Hans': '准入途径。',
    en: 'Way in.',
  },
  totals: {
    'zh-Hant': '各期現金合計。',
    'zh-Hans': '各期现金合计。',
    en: 'Sum of cash by period.',
  },
  missing: {
    'zh-Hant': '至少缺少這些事實、參數或決定。',
    'zh-Hans': '至少缺少这些事实、参数或决定。',
    en: 'At least these facts, terms or decisions are missing.',
  },
  displacedBy: {
    'zh-Hant': '被哪些關係取代。',
    'zh-Hans': '被哪些关系取代。',
    en: 'What displaced it.',
  },
  'RuleFile.duties': {
    'zh-Hant': '走訪聯絡等應盡的職責。',
    'zh-Hans': '走访联络等应尽的职责。',
    en: 'Duties to visit and to contact.',
  },
  'RuleFile.tasks': {
    'zh-Hant': '限期完成一次的工作。',
    'zh-Hans': '限期完成一次的工作。',
    en: 'What has to be done once, by a day.',
  },
  'RuleFile.indicators': {
    'zh-Hant': '按多份認定計算的比例指標。',
    'zh-Hans': '按多份认定计算的比例指标。',
    en: 'Shares worked out over many determinations.',
  },
  'RuleFile.laws': {
    'zh-Hant': '對任何家庭都必須成立的性質,由測試檢驗。',
    'zh-Hans': '对任何家庭都必须成立的性质,由测试检验。',
    en: 'What must be so of every household; tests try it.',
  },
  'Law.holds': {
    'zh-Hant': '總是成立的條件。',
    'zh-Hans': '总是成立的条件。',
    en: 'The condition that always holds.',
  },
  'Law.moves': {
    'zh-Hant': '一項事實增加時,某個數不得如何變動。',
    'zh-Hans': '一项事实增加时,某个数不得如何变动。',
    en: 'How a number may not move while one fact rises.',
  },
  'Moves.of': {
    'zh-Hant': '不得如此變動的數。',
    'zh-Hans': '不得如此变动的数。',
    en: 'The number that may not move so.',
  },
  'Moves.as': {
    'zh-Hant': '增加的事實。',
    'zh-Hans': '增加的事实。',
    en: 'The fact that rises.',
  },
  'Moves.never': {
    'zh-Hant': '不得上升(rises)或不得下降(falls)。',
    'zh-Hans': '不得上升(rises)或不得下降(falls)。',
    en: 'Whether it never rises or never falls.',
  },
  'Moves.unless': {
    'zh-Hant': '例外:規則有意如此的情形。',
    'zh-Hans': '例外:规则有意如此的情形。',
    en: 'Where it may all the same, because the rules mean it.',
  },
  'RuleFile.remedies': {
    'zh-Hant': '對決定的救濟途徑，寫入告知書。',
    'zh-Hans': '对决定的救济途径，写入告知书。',
    en: 'What a person can do about a decision, as notices tell it.',
  },
  'Remedy.against': {
    'zh-Hant': '針對哪些決定。',
    'zh-Hans': '针对哪些决定。',
    en: 'Decisions it is there for.',
  },
  'Remedy.programmes': {
    'zh-Hant': '只針對哪些項目；不寫時針對所有項目。',
    'zh-Hans': '只针对哪些项目；不写时针对所有项目。',
    en: 'Programmes it is there for; all of them when missing.',
  },
  'Remedy.stage': {
    'zh-Hant': '作出決定之前，還是之後；不寫時為之後。',
    'zh-Hans': '作出决定之前，还是之后；不写时为之后。',
    en: 'Before the decision is made, or after it, which is meant when missing.',
  },
  'Remedy.to': {
    'zh-Hant': '向誰提出。',
    'zh-Hans': '向谁提出。',
    en: 'Whom one turns to.',
  },
  'Remedy.within': {
    'zh-Hant': '期限多長。',
    'zh-Hans': '期限多长。',
    en: 'How long one has.',
  },
  'Remedy.counted': {
    'zh-Hant': '期限從何時起算；與 within 同寫。',
    'zh-Hans': '期限从何时起算；与 within 同写。',
    en: 'What the time runs from; stands with within.',
  },
  'Remedy.how': {
    'zh-Hant': '怎樣提出。',
    'zh-Hans': '怎样提出。',
    en: 'How it is done.',
  },
  'TimeLimit-days.days': { 'zh-Hant': '若干日。', 'zh-Hans': '若干日。', en: 'So many days.' },
  'TimeLimit-months.months': {
    'zh-Hant': '若干個月。',
    'zh-Hans': '若干个月。',
    en: 'So many months.',
  },
  'Duty.for': {
    'zh-Hant': '對誰負有此項職責。',
    'zh-Hans': '对谁负有此项职责。',
    en: 'Whom it is owed to.',
  },
  'Task.for': {
    'zh-Hant': '何時須做;不寫時總是要做。',
    'zh-Hans': '何时须做;不写时总是要做。',
    en: 'Where it has to be done; everywhere when missing.',
  },
  role: {
    'zh-Hant': '由誰負責。',
    'zh-Hans': '由谁负责。',
    en: 'Who has to do it.',
  },
  'Duty.by': {
    'zh-Hant': '哪些走訪人的走訪算數;不寫時任何人的都算。',
    'zh-Hans': '哪些走访人的走访算数;不写时任何人的都算。',
    en: 'Roles of visitors whose contacts count; anybody’s when missing.',
  },
  contacts: {
    'zh-Hant': '哪些走訪方式算數。',
    'zh-Hans': '哪些走访方式算数。',
    en: 'Kinds of contact that count.',
  },
  services: {
    'zh-Hant': '走訪須做過這些服務才算數。',
    'zh-Hans': '走访须做过这些服务才算数。',
    en: 'Services a contact must have brought to count.',
  },
  frequency: {
    'zh-Hant': '多久一次、多少次。',
    'zh-Hans': '多久一次、多少次。',
    en: 'How often.',
  },
  everyDays: {
    'zh-Hant': '至少每多少日一次。',
    'zh-Hans': '至少每多少日一次。',
    en: 'At least once every so many days.',
  },
  perWeek: {
    'zh-Hant': '每一曆週多少次。',
    'zh-Hans': '每一历周多少次。',
    en: 'So many times in each calendar week.',
  },
  weekStarts: {
    'zh-Hant': '一週的首日;不寫時為週一。',
    'zh-Hans': '一周的首日;不写时为周一。',
    en: 'First day of the week; Monday when missing.',
  },
  partial: {
    'zh-Hant':
      '只有部分日子負有職責的週或月應有幾次:proportional 按日數折算捨去小數,whole 不折算,none 不要求。',
    'zh-Hans':
      '只有部分日子负有职责的周或月应有几次:proportional 按日数折算舍去小数,whole 不折算,none 不要求。',
    en: 'What a week or month owes in which the duty holds on some days only: proportional scales it down to a whole number, whole asks for all, none for nothing.',
  },
  perMonth: {
    'zh-Hant': '每一曆月多少次。',
    'zh-Hans': '每一历月多少次。',
    en: 'So many times in each calendar month.',
  },
  daily: {
    'zh-Hant': '每日多少次。',
    'zh-Hans': '每日多少次。',
    en: 'So many times a day.',
  },
  onDays: {
    'zh-Hant': '哪份日曆所列的日子。',
    'zh-Hans': '哪份日历所列的日子。',
    en: 'The calendar whose listed days they are.',
  },
  perYear: {
    'zh-Hant': '每年至少在其中多少日;不寫時每一日。',
    'zh-Hans': '每年至少在其中多少日;不写时每一日。',
    en: 'On at least so many of them a year; on each when missing.',
  },
  daysBefore: {
    'zh-Hant': '所列日子之前多少日以內也算。',
    'zh-Hans': '所列日子之前多少日以内也算。',
    en: 'Contacts up to so many days before the listed day count for it.',
  },
  after: {
    'zh-Hant': '自何時起計。',
    'zh-Hans': '自何时起计。',
    en: 'The moment it counts from.',
  },
  'Frequency-after.days': {
    'zh-Hant': '多少日以內。',
    'zh-Hans': '多少日以内。',
    en: 'Within so many days.',
  },
  'Upload.days': {
    'zh-Hant': '走訪之後多少日以內;不寫時不限期。',
    'zh-Hans': '走访之后多少日以内;不写时不限期。',
    en: 'At most so many days after the contact; without it, at some time.',
  },
  starts: {
    'zh-Hant': '負有職責的第一日。',
    'zh-Hans': '负有职责的第一日。',
    en: 'First day on which it is owed.',
  },
  'Duty.ends': {
    'zh-Hant': '負有職責的最後一日。',
    'zh-Hans': '负有职责的最后一日。',
    en: 'Last day on which it is owed.',
  },
  'Duty.overdue': {
    'zh-Hant': '何時算逾期;不寫時過了最後一日即為逾期。',
    'zh-Hans': '何时算逾期;不写时过了最后一日即为逾期。',
    en: 'From when on it is overdue; without it, from the day after its last day.',
  },
  'Duty.warning': {
    'zh-Hant': '何時預警。',
    'zh-Hans': '何时预警。',
    en: 'From when on a warning is given.',
  },
  gap: {
    'zh-Hant': '距上一次算數的走訪多少日。',
    'zh-Hans': '距上一次算数的走访多少日。',
    en: 'Days since the last contact that counted.',
  },
  late: {
    'zh-Hant': '過了最後一日多少日。',
    'zh-Hans': '过了最后一日多少日。',
    en: 'Days since the last day on which it was in time.',
  },
  upload: {
    'zh-Hant': '走訪之後須上傳系統。',
    'zh-Hans': '走访之后须上传系统。',
    en: 'The contact has to be entered in the system.',
  },
  emergency: {
    'zh-Hant': '突發公共事件期間的變動。',
    'zh-Hans': '突发公共事件期间的变动。',
    en: 'What a public emergency changes.',
  },
  'Emergency.when': {
    'zh-Hant': '何時為突發公共事件期間。',
    'zh-Hans': '何时为突发公共事件期间。',
    en: 'When it is an emergency.',
  },
  factor: {
    'zh-Hant': '次數為平時的多少倍。',
    'zh-Hans': '次数为平时的多少倍。',
    en: 'How many times as often.',
  },
  deadline: {
    'zh-Hant': '最後期限之日。',
    'zh-Hans': '最后期限之日。',
    en: 'Last day.',
  },
  'Indicator.among': {
    'zh-Hant': '分母:計入哪些對象。',
    'zh-Hans': '分母:计入哪些对象。',
    en: 'The rows that make up the whole.',
  },
  'Indicator.count': {
    'zh-Hant': '分子:其中符合什麼的。',
    'zh-Hans': '分子:其中符合什么的。',
    en: 'Those of them that count.',
  },
  target: {
    'zh-Hant': '應達到的比例。',
    'zh-Hans': '应达到的比例。',
    en: 'The share it should be.',
  },
  'Case.duties': {
    'zh-Hant': '各項職責。',
    'zh-Hans': '各项职责。',
    en: 'Duties.',
  },
  'Case.tasks': {
    'zh-Hant': '各項限期工作。',
    'zh-Hans': '各项限期工作。',
    en: 'Tasks.',
  },
  'Case.indicators': {
    'zh-Hant': '各項指標。',
    'zh-Hans': '各项指标。',
    en: 'Indicators.',
  },
  'ExpectedDuty.number': {
    'zh-Hant': '頻次的數,突發事件的加碼已計入。',
    'zh-Hans': '频次的数,突发事件的加码已计入。',
    en: 'The number of the frequency, an emergency counted in.',
  },
  'ExpectedDuty.warning': {
    'zh-Hant': '預警線。',
    'zh-Hans': '预警线。',
    en: 'The number of the warning.',
  },
  'ExpectedDuty.overdue': {
    'zh-Hant': '逾期線。',
    'zh-Hans': '逾期线。',
    en: 'The number of the overdue threshold.',
  },
};
