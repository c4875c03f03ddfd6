import { type Localized, text } from '../../base/language.js';

/** Texts of `--help`. */
export const helpTexts = {
  program: text(
    '兜底：按縣級規則認定社會救助待遇',
    '兜底：按县级规则认定社会救助待遇',
    'Determine social assistance by the rules of a county.',
  ),
  sheet: text(
    '規則文件與表格互換',
    '规则文件与表格互换',
    'Turn a rule file into sheets, and edited sheets back.',
  ),
  sheetExport: text(
    '把參數、表與案例寫成表格',
    '把参数、表与案例写成表格',
    'Write parameters, tables and cases as sheets.',
  ),
  sheetImport: text(
    '把改過的表格寫回規則文件；有衝突就一格不改',
    '把改过的表格写回规则文件；有冲突就一格不改',
    'Take edited sheets back into the rule file; with any conflict nothing is taken.',
  ),
  ruleFile: text('規則文件（JSON）', '规则文件（JSON）', 'rule file (JSON)'),
  sheets: text(
    '.xlsx、.csv 或 CSV 目錄',
    '.xlsx、.csv 或 CSV 目录',
    '.xlsx, .csv, or a folder of CSV files',
  ),
  sheetOut: text(
    '新的 .xlsx 文件，或新的 CSV 目錄',
    '新的 .xlsx 文件，或新的 CSV 目录',
    'a new .xlsx file, or a new folder for CSV files',
  ),
  rulesOut: text('新的規則文件', '新的规则文件', 'the new rule file'),
  determine: text(
    '認定一戶：誰符合哪一項、發多少、為什麼、還缺什麼',
    '认定一户：谁符合哪一项、发多少、为什么、还缺什么',
    'Determine one household: who gets what, how much, why, and what is missing.',
  ),
  notice: text(
    '就一項認定作告知書：確認、不予確認、調整、終止或補正材料',
    '就一项认定作告知书：确认、不予确认、调整、终止或补正材料',
    'Write the notice of one outcome: a grant, refusal, change, end, or what is still needed.',
  ),
  programme: text('項目編號', '项目编号', 'id of the programme'),
  subject: text(
    '所涉人員或事項的編號（該項目不以全戶為對象時）',
    '所涉人员或事项的编号（该项目不以全户为对象时）',
    'id of the person or event, where the programme is not for the household',
  ),
  authority: text('作出決定的機關', '作出决定的机关', 'the office that decides'),
  addressee: text('收件人', '收件人', 'whom it is for'),
  number: text('文號', '文号', 'number of the document'),
  date: text(
    '決定日 YYYY-MM-DD（默認為今天，北京時間）',
    '决定日 YYYY-MM-DD（默认为今天，北京时间）',
    'day of the decision, YYYY-MM-DD (default: today in China)',
  ),
  kind: text(
    '告知書種類（默認由認定結果而定）',
    '告知书种类（默认由认定结果而定）',
    'kind of notice (default: what the outcome makes it)',
  ),
  previous: text(
    '上一次的決定：determine --format json 的輸出，或封存的記錄',
    '上一次的决定：determine --format json 的输出，或封存的记录',
    'the decision before: what determine --format json wrote, or a sealed record',
  ),
  appliedOn: text(
    '申請日（默認取戶文件中的 appliedOn）',
    '申请日（默认取户文件中的 appliedOn）',
    'day of the application (default: appliedOn of the household file)',
  ),
  changedOn: text(
    '情況變化之日（默認為決定日）',
    '情况变化之日（默认为决定日）',
    'day of what changed (default: day of the decision)',
  ),
  effective: text(
    '起發、執行或停發的月份 YYYY-MM（默認按規則）',
    '起发、执行或停发的月份 YYYY-MM（默认按规则）',
    'first month it shows in, YYYY-MM (default: by the rules)',
  ),
  respondBy: text('補正期限', '补正期限', 'last day to bring what is missing'),
  heardOn: text('聽取意見之日', '听取意见之日', 'day on which the person was heard'),
  person: text(
    '人員姓名，寫作 編號=姓名，可多次',
    '人员姓名，写作 编号=姓名，可多次',
    'name of a person as id=name; may be repeated',
  ),
  body: text(
    '救濟機關名稱，寫作 途徑編號=名稱，可多次',
    '救济机关名称，写作 途径编号=名称，可多次',
    'name of the body a remedy leads to, as remedy=name; may be repeated',
  ),
  contact: text('查詢處', '查询处', 'whom to ask'),
  out: text(
    '寫入新文件（默認寫到標準輸出）',
    '写入新文件（默认写到标准输出）',
    'write to a new file (default: standard output)',
  ),
  check: text(
    '檢查規則文件：錯誤、可疑之處、尚待填寫和補充的地方',
    '检查规则文件：错误、可疑之处、尚待填写和补充的地方',
    'Check rule files: what is wrong, what is probably a slip, what is still to be done.',
  ),
  checked: text(
    '規則文件或目錄（默認用內置規則）',
    '规则文件或目录（默认用内置规则）',
    'rule files, or a folder of them (default: those built in)',
  ),
  above: text(
    '目錄中沒有的上層先從哪裡取（再缺的取自內置規則）',
    '目录中没有的上层先从哪里取（再缺的取自内置规则）',
    'where to look first for layers above that the folder lacks (then: the rules built in)',
  ),
  checkedOn: text(
    '依據到這一天須仍有效（默認為今天，北京時間）',
    '依据到这一天须仍有效（默认为今天，北京时间）',
    'day by which sources must still be in force (default: today in China)',
  ),
  withoutCases: text('不驗算例', '不验算例', 'leave the worked cases out'),
  failOn: text(
    '發現多重的問題即以非零結束',
    '发现多重的问题即以非零结束',
    'how bad a finding must be for a non-zero exit code',
  ),
  diff: text(
    '比較兩套規則：意思改了什麼，哪一戶會受影響，多少人增減',
    '比较两套规则：意思改了什么，哪一户会受影响，多少人增减',
    'Compare two sets of rules: what changed in meaning, whom it moves, who gains and loses.',
  ),
  old: text(
    '舊規則：日期、規則文件或目錄',
    '旧规则：日期、规则文件或目录',
    'old rules: a date, a rule file, or a folder',
  ),
  new: text(
    '新規則：日期、規則文件或目錄',
    '新规则：日期、规则文件或目录',
    'new rules: a date, a rule file, or a folder',
  ),
  caseload: text(
    '每行一戶的文件（NDJSON），逐戶比較',
    '每行一户的文件（NDJSON），逐户比较',
    'file with one household a line (NDJSON), to work out under both',
  ),
  tries: text(
    '每項變動試算多少戶虛構家庭',
    '每项变动试算多少户虚构家庭',
    'made-up households to try for each change',
  ),
  comparedRegion: text(
    '地區代碼（比較文件時不必寫）',
    '地区代码（比较文件时不必写）',
    'region code (not needed to compare files)',
  ),
  comparedOn: text(
    '比較目錄時按哪一天的規則（默認為今天，北京時間）',
    '比较目录时按哪一天的规则（默认为今天，北京时间）',
    'day on which folders are compared (default: today in China)',
  ),
  begin: text('新建規則文件', '新建规则文件', 'Begin a new rule file.'),
  county: text(
    '新建一縣的規則文件，列出全部待填數值',
    '新建一县的规则文件，列出全部待填数值',
    'Begin the rule file of a county, with every open term listed.',
  ),
  newRegion: text('該縣的地區代碼', '该县的地区代码', 'region code of the county'),
  newName: text('縣名（繁體）', '县名（繁体）', 'name of the county in traditional Chinese'),
  newNameHans: text('縣名（简体）', '县名（简体）', 'name in simplified Chinese'),
  newNameEn: text(
    '縣名（英文；默認用中文名）',
    '县名（英文；默认用中文名）',
    'name in English (default: the Chinese name)',
  ),
  newFrom: text('開始施行的日期', '开始施行的日期', 'day from which the rules hold'),
  newAbove: text(
    '上一層的地區代碼（默認取最近的一層）',
    '上一层的地区代码（默认取最近的一层）',
    'region of the layer above (default: the nearest one)',
  ),
  newOut: text(
    '寫入哪個目錄（默認為 --rules，否則為 rules）',
    '写入哪个目录（默认为 --rules，否则为 rules）',
    'folder to write into (default: that of --rules, else rules)',
  ),
  ask: text(
    '逐項提問，答完一項存一項，直到結果確定',
    '逐项提问，答完一项存一项，直到结果确定',
    'Ask question by question until the result is settled, and save each answer.',
  ),
  askFile: text(
    '戶文件（JSON）；沒有就新建，有就接着問',
    '户文件（JSON）；没有就新建，有就接着问',
    'household file (JSON): a new one, or one to go on with',
  ),
  batch: text(
    '認定整批家庭：逐行讀入，逐行寫出，可中斷後續作',
    '认定整批家庭：逐行读入，逐行写出，可中断后续作',
    'Determine a whole caseload, line by line; a run that was cut off can be taken up again.',
  ),
  batchIn: text(
    '每行一戶的 NDJSON 文件、每個列表一個文件的 CSV 目錄，或 - 為標準輸入；.gz 為壓縮文件',
    '每行一户的 NDJSON 文件、每个列表一个文件的 CSV 目录，或 - 为标准输入；.gz 为压缩文件',
    'NDJSON file with a household to a line, folder of CSV files with one to a list, or - for standard input; .gz is packed',
  ),
  batchOut: text(
    '結果文件，以 .csv 結尾寫成表格，以 .gz 結尾壓縮；- 為標準輸出',
    '结果文件，以 .csv 结尾写成表格，以 .gz 结尾压缩；- 为标准输出',
    'result file; a table when it ends in .csv, packed when it ends in .gz; - for standard output',
  ),
  batchErrors: text(
    '未能認定的行寫入的文件（默認為結果文件名加 .errors.ndjson）',
    '未能认定的行写入的文件（默认为结果文件名加 .errors.ndjson）',
    'file for lines that cannot be determined (default: the result file with .errors.ndjson)',
  ),
  workers: text(
    '同時工作的線程數（默認為處理器核數）',
    '同时工作的线程数（默认为处理器核数）',
    'threads at work (default: as many as there are cores)',
  ),
  noteEvery: text(
    '每做完多少塊（每塊 256 KB）記一次進度，供 --resume 續作',
    '每做完多少块（每块 256 KB）记一次进度，供 --resume 续作',
    'note the progress for --resume after so many blocks of 256 KB',
  ),
  resume: text('接著上次中斷的地方做', '接着上次中断的地方做', 'go on where a run was cut off'),
  full: text(
    '寫出完整的認定結果，含理由與文字',
    '写出完整的认定结果，含理由与文字',
    'write whole determinations, with reasons and texts',
  ),
  brief: text(
    '只寫狀態與金額，較快；小結不含所缺資料與指標',
    '只写状态与金额，较快；小结不含所缺资料与指标',
    'write statuses and amounts only, which is faster; the summary then lacks what is missing and indicators',
  ),
  sample: text(
    '生成虛構家庭（每行一戶），相同的種子生成相同的家庭',
    '生成虚构家庭（每行一户），相同的种子生成相同的家庭',
    'Make up households, one to a line; the same seed makes the same ones.',
  ),
  households: text('戶數', '户数', 'how many households'),
  seed: text('隨機種子（整數）', '随机种子（整数）', 'seed of chance (a whole number)'),
  schedule: text(
    '安排走訪：哪天該去、誰去、哪些逾期或缺漏、下次何時',
    '安排走访：哪天该去、谁去、哪些逾期或缺漏、下次何时',
    'Schedule visits: when and by whom, what is overdue or was missed, what is next.',
  ),
  from: text(
    '起日；走訪間隔由此起算（默認為本月一日）',
    '起日；走访间隔由此起算（默认为本月一日）',
    'first day, from which intervals count (default: first of this month)',
  ),
  to: text(
    '止日（默認為下月末日）',
    '止日（默认为下月末日）',
    'last day (default: end of next month)',
  ),
  log: text(
    '走訪記錄（JSON），代替戶文件中的 visits',
    '走访记录（JSON），代替户文件中的 visits',
    'log of visits (JSON), in place of those of the household file',
  ),
  ics: text(
    '把尚待走訪的寫成日曆（iCalendar），存入新文件',
    '把尚待走访的写成日历（iCalendar），存入新文件',
    'write what is still to be done as a calendar (iCalendar) into a new file',
  ),
  calendar: text('走訪安排', '走访安排', 'Visits'),
  types: text(
    '生成一地家庭資料的 TypeScript 類型，含當地自設的事實與代碼',
    '生成一地家庭资料的 TypeScript 类型，含当地自设的事实与代码',
    'Write TypeScript declarations of the households of a place, local facts and codes included.',
  ),
  describe: text(
    '把一地的規則或一份規則文件寫成便於閱讀的頁面',
    '把一地的规则或一份规则文件写成便于阅读的页面',
    'Write the rules of a place, or one rule file, as a page to read.',
  ),
  describedFile: text(
    '只寫這份規則文件，如 341522/2025-07-01',
    '只写这份规则文件，如 341522/2025-07-01',
    'only this rule file, for instance 341522/2025-07-01',
  ),
  pageOut: text(
    '寫入新文件（默認為標準輸出）',
    '写入新文件（默认为标准输出）',
    'write to a new file (default: standard output)',
  ),
  verify: text(
    '驗證封存的記錄：是否被改，能否原樣重算',
    '验证封存的记录：是否被改，能否原样重算',
    'Verify a sealed record: whether it was changed, and whether it works out again.',
  ),
  record: text(
    '封存的記錄；- 為標準輸入',
    '封存的记录；- 为标准输入',
    'sealed record; - for standard input',
  ),
  explain: text(
    '說明每項結果怎樣得出；可寫作 --explain=brief、steps 或 all',
    '说明每项结果怎样得出；可写作 --explain=brief、steps 或 all',
    'explain how each result came about; as --explain=brief, steps or all',
  ),
  seal: text(
    '把結果封存為可驗證的記錄，寫入新文件',
    '把结果封存为可验证的记录，写入新文件',
    'seal the result into a record that can be verified, in a new file',
  ),
  expectedSeal: text(
    '另行保存的封印，用以發現整份被替換的記錄',
    '另行保存的封印，用以发现整份被替换的记录',
    'the seal as it was kept apart, to notice a record replaced as a whole',
  ),
  ledger: text(
    '逐月台帳：應發多少、實付多少、差額多少、為什麼',
    '逐月台帐：应发多少、实付多少、差额多少、为什么',
    'A ledger, month by month: what was due, what was paid, the difference, and why.',
  ),
  caseFile: text(
    '案卷文件（JSON）：各時點的戶情況；- 為標準輸入',
    '案卷文件（JSON）：各时点的户情况；- 为标准输入',
    'case file (JSON), the household at each time; - for standard input',
  ),
  fromMonth: text('首月 YYYY-MM', '首月 YYYY-MM', 'first month, YYYY-MM'),
  toMonth: text('末月 YYYY-MM', '末月 YYYY-MM', 'last month, YYYY-MM'),
  ledgerKnownOn: text(
    '只按這一天以前公布的規則、得知的情況',
    '只按这一天以前公布的规则、得知的情况',
    'by rules announced and facts learnt up to this day',
  ),
  chart: text(
    '畫出現金待遇隨一項事實的變化，並註明每處斷崖由哪條規則造成（SVG）',
    '画出现金待遇随一项事实的变化，并注明每处断崖由哪条规则造成（SVG）',
    'Draw cash benefits against one fact, with the rule that makes each cliff (SVG).',
  ),
  chartFact: text(
    '事實在戶文件中的位置，例如 /incomes/0/amount',
    '事实在户文件中的位置，例如 /incomes/0/amount',
    'where the fact stands in the household file, for instance /incomes/0/amount',
  ),
  chartFrom: text(
    '起點：元、個數或日期（默認為 0）',
    '起点：元、个数或日期（默认为 0）',
    'least value: yuan, a whole number or a date (default: 0)',
  ),
  chartTo: text(
    '終點（默認為現值的兩倍）',
    '终点（默认为现值的两倍）',
    'greatest value (default: twice the present one)',
  ),
  compare: text('疊畫這一天的規則', '叠画这一天的规则', 'lay the rules of this day over them'),
  compareRules: text(
    '疊畫另一目錄的規則',
    '叠画另一目录的规则',
    'lay the rules of another folder over them',
  ),
  period: text('按哪種週期合計', '按哪种周期合计', 'which payments to add up'),
  width: text('寬度（像素）', '宽度（像素）', 'width in pixels'),
  file: text(
    '戶文件（JSON）；- 為標準輸入',
    '户文件（JSON）；- 为标准输入',
    'household file (JSON); - for standard input',
  ),
  terms: text(
    '未定參數的取值（JSON，寫法同規則文件案例的 terms）',
    '未定参数的取值（JSON，写法同规则文件案例的 terms）',
    'values of terms the rules leave open (JSON, as the terms of a case in a rule file)',
  ),
  rules: text(
    '規則文件所在目錄（默認用內置規則；缺少的上層取自內置規則）',
    '规则文件所在目录（默认用内置规则；缺少的上层取自内置规则）',
    'folder of rule files (default: those built in, which also fill in layers above it lacks)',
  ),
  region: text(
    '地區代碼（默認取戶文件中的 region）',
    '地区代码（默认取户文件中的 region）',
    'region code (default: region of the household file)',
  ),
  asOf: text(
    '認定日 YYYY-MM-DD（默認為今天，北京時間）',
    '认定日 YYYY-MM-DD（默认为今天，北京时间）',
    'day of the determination, YYYY-MM-DD (default: today in China)',
  ),
  knownOn: text(
    '只用這一天以前公布的規則',
    '只用这一天以前公布的规则',
    'use only rules announced up to this day',
  ),
  lang: text('語言', '语言', 'language'),
  format: text('輸出格式', '输出格式', 'output format'),
  help: text('顯示說明', '显示说明', 'show this help'),
  version: text('顯示版本', '显示版本', 'show the version'),
} as const satisfies Readonly<Record<string, Localized>>;

/** Headings that the argument parser writes in English. */
export const helpHeadings: Readonly<Record<string, Localized>> = {
  'Usage:': text('用法：', '用法：', 'Usage:'),
  'Arguments:': text('參數：', '参数：', 'Arguments:'),
  'Options:': text('選項：', '选项：', 'Options:'),
  'Commands:': text('命令：', '命令：', 'Commands:'),
};
