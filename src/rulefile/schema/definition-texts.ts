import type { Localized } from '../../base/language.js';

/** What each definition of the JSON Schema is, for editors. */
export const definitionTexts = {
  RuleFile: {
    'zh-Hant': '一個地區自某日起的規則。',
    'zh-Hans': '一个地区自某日起的规则。',
    en: 'The rules of one region from one day.',
  },
  Localized: {
    'zh-Hant': '三種文字：繁體、简体、英文。',
    'zh-Hans': '三种文字：繁体、简体、英文。',
    en: 'A text in three languages.',
  },
  Note: {
    'zh-Hant': '說明文字，一種或三種文字。',
    'zh-Hans': '说明文字，一种或三种文字。',
    en: 'A note, in one language or in three.',
  },
  Cite: {
    'zh-Hant': '出處。',
    'zh-Hans': '出处。',
    en: 'Where a rule comes from.',
  },
  Departure: {
    'zh-Hant': '有意偏離上層規定：依據與理由。',
    'zh-Hans': '有意偏离上层规定：依据与理由。',
    en: 'A meant departure from the layer above: on what ground and why.',
  },
  Condition: {
    'zh-Hant': '條件：all、any、not、condition，或 fact 與 operator、value。',
    'zh-Hans': '条件：all、any、not、condition，或 fact 与 operator、value。',
    en: 'A condition: all, any, not, condition, or fact with operator and value.',
  },
  Expression: {
    'zh-Hant': '算式：數字、引用，或帶一個辨別鍵的對象。',
    'zh-Hans': '算式：数字、引用，或带一个辨别键的对象。',
    en: 'An expression: a number, a reference, or an object with one telling key.',
  },
  Match: {
    'zh-Hant': '表格一個鍵的匹配："*" 任何值，或代碼、數、若干值、區間，null 表示沒有。',
    'zh-Hans': '表格一个键的匹配："*" 任何值，或代码、数、若干值、区间，null 表示没有。',
    en: 'What one key of a row must be: "*" anything, a code, a number, several of them, a band; null is absent.',
  },
  Band: {
    'zh-Hant': '區間：from、to 含該值，above、below 不含。',
    'zh-Hans': '区间：from、to 含该值，above、below 不含。',
    en: 'A band: from and to include the value, above and below do not.',
  },
  ParameterCells: {
    'zh-Hant': '按鍵分列的數值，按 keys 的次序逐層寫；null 除去一格。',
    'zh-Hans': '按键分列的数值，按 keys 的次序逐层写；null 除去一格。',
    en: 'Values by key, nested in the order of keys; null removes a cell.',
  },
  Parameter: {
    'zh-Hant': '參數：標準、比例、年齡等會變動的法定數值。',
    'zh-Hans': '参数：标准、比例、年龄等会变动的法定数值。',
    en: 'A parameter: a legal value that changes by date.',
  },
  ConditionItem: {
    'zh-Hant': '有名稱的條件。',
    'zh-Hans': '有名称的条件。',
    en: 'A named condition.',
  },
  Quantity: {
    'zh-Hant': '由事實和參數算出的有名稱的數值。',
    'zh-Hans': '由事实和参数算出的有名称的数值。',
    en: 'A named value worked out from facts and parameters.',
  },
  Table: {
    'zh-Hant': '有名稱的表格。',
    'zh-Hans': '有名称的表格。',
    en: 'A named table.',
  },
  Grading: {
    'zh-Hant': '分級：依次檢查，第一個成立的等級。',
    'zh-Hans': '分级：依次检查，第一个成立的等级。',
    en: 'A grading: the first grade, in order, whose condition holds.',
  },
  Grade: {
    'zh-Hant': '一個等級。',
    'zh-Hans': '一个等级。',
    en: 'One grade.',
  },
  Programme: {
    'zh-Hant': '一項救助或福利。',
    'zh-Hans': '一项救助或福利。',
    en: 'A programme of assistance.',
  },
  Line: {
    'zh-Hant': '一項待遇：金額、服務或轉介。',
    'zh-Hans': '一项待遇：金额、服务或转介。',
    en: 'One benefit: cash, a service or a referral.',
  },
  Route: {
    'zh-Hant': '一種准入途徑。',
    'zh-Hans': '一种准入途径。',
    en: 'One way into the programme.',
  },
  Timing: {
    'zh-Hant': '何時起發、何時停發、如何發放。',
    'zh-Hans': '何时起发、何时停发、如何发放。',
    en: 'When it starts, stops and is paid.',
  },
  Parts: {
    'zh-Hant': '年度金額的分次發放。',
    'zh-Hans': '年度金额的分次发放。',
    en: 'How an amount of a year is cut into parts.',
  },
  Taper: {
    'zh-Hant': '漸退：終止以後還發什麼。',
    'zh-Hans': '渐退：终止以后还发什么。',
    en: 'A taper: what is still paid after the end.',
  },
  Renewal: {
    'zh-Hant': '中斷以後恢復時的補發。',
    'zh-Hans': '中断以后恢复时的补发。',
    en: 'Back pay for a gap.',
  },
  Interaction: {
    'zh-Hant': '幾項待遇之間的關係：排斥、讓位、擇一、就高等。',
    'zh-Hans': '几项待遇之间的关系：排斥、让位、择一、就高等。',
    en: 'How programmes act on each other: exclude, give way, choose one, the higher of.',
  },
  Document: {
    'zh-Hant': '法律、通知或方案。',
    'zh-Hans': '法律、通知或方案。',
    en: 'A law, notice or plan.',
  },
  Calendar: {
    'zh-Hant': '假日與調休上班日。',
    'zh-Hans': '假日与调休上班日。',
    en: 'Holidays and make-up working days.',
  },
  Fact: {
    'zh-Hant': '本地自有的事實。',
    'zh-Hans': '本地自有的事实。',
    en: 'A fact of the place’s own.',
  },
  Decision: {
    'zh-Hant': '法律留給人作的決定。',
    'zh-Hans': '法律留给人作的决定。',
    en: 'A decision that the law leaves to people.',
  },
  CodeList: {
    'zh-Hant': '加進開放代碼表的代碼，或新的代碼表。',
    'zh-Hans': '加进开放代码表的代码，或新的代码表。',
    en: 'Codes added to an open list, or a new list.',
  },
  Case: {
    'zh-Hant': '可用紙筆核對的算例。',
    'zh-Hans': '可用纸笔核对的算例。',
    en: 'A worked example that can be checked with pencil and paper.',
  },
  ExpectedOutcome: {
    'zh-Hant': '算例預期的結果。',
    'zh-Hans': '算例预期的结果。',
    en: 'What a case expects.',
  },
  Duty: {
    'zh-Hant': '走訪聯絡等應盡的職責。',
    'zh-Hans': '走访联络等应尽的职责。',
    en: 'A duty to visit or to contact.',
  },
  Frequency: {
    'zh-Hant': '頻次:everyDays、perWeek、perMonth、daily、onDays、after 其中一種。',
    'zh-Hans': '频次:everyDays、perWeek、perMonth、daily、onDays、after 其中一种。',
    en: 'How often: one of everyDays, perWeek, perMonth, daily, onDays and after.',
  },
  Threshold: {
    'zh-Hant': '逾期或預警的界線。',
    'zh-Hans': '逾期或预警的界线。',
    en: 'From when on it is overdue, or a warning is given.',
  },
  Upload: {
    'zh-Hant': '上傳系統的要求。',
    'zh-Hans': '上传系统的要求。',
    en: 'That a contact has to be entered in the system.',
  },
  Emergency: {
    'zh-Hant': '突發公共事件期間的變動。',
    'zh-Hans': '突发公共事件期间的变动。',
    en: 'What a public emergency changes.',
  },
  Task: {
    'zh-Hant': '限期完成一次的工作。',
    'zh-Hans': '限期完成一次的工作。',
    en: 'Something to be done once, by a day.',
  },
  Remedy: {
    'zh-Hant': '對一項決定可以怎樣救濟。',
    'zh-Hans': '对一项决定可以怎样救济。',
    en: 'What a person can do about a decision.',
  },
  TimeLimit: {
    'zh-Hant': '期限。',
    'zh-Hans': '期限。',
    en: 'How long one has.',
  },
  Indicator: {
    'zh-Hant': '按多份認定計算的比例指標。',
    'zh-Hans': '按多份认定计算的比例指标。',
    en: 'A share of rows over many determinations.',
  },
  Law: {
    'zh-Hant': '對任何家庭都必須成立的性質。',
    'zh-Hans': '对任何家庭都必须成立的性质。',
    en: 'What must be so of every household.',
  },
  Moves: {
    'zh-Hant': '一項事實增加時,某個數不得如何變動。',
    'zh-Hans': '一项事实增加时,某个数不得如何变动。',
    en: 'How a number may not move while one fact rises.',
  },
  ExpectedDuty: {
    'zh-Hant': '算例預期的職責。',
    'zh-Hans': '算例预期的职责。',
    en: 'What a case expects of a duty.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** Name of a definition of the JSON Schema. */
export type DefinitionName = keyof typeof definitionTexts;

/** What the words are that editors propose. */
export const wordTexts = {
  Unit: {
    'zh-Hant': '計量單位，例如 yuan per month。',
    'zh-Hans': '计量单位，例如 yuan per month。',
    en: 'A unit of measure, for instance yuan per month.',
  },
  FactReference: {
    'zh-Hant': '所讀的值：詞典中的事實，或其他引用。',
    'zh-Hans': '所读的值：词典中的事实，或其他引用。',
    en: 'What is read: a fact of the dictionary, or any other reference.',
  },
} as const satisfies Readonly<Record<string, Localized>>;
