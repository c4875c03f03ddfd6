import type { Localized } from '../../base/language.js';

function text(hant: string, hans: string, en: string): Localized {
  return { 'zh-Hant': hant, 'zh-Hans': hans, en };
}

/** Texts of `--help`. */
export const helpTexts = {
  program: text(
    '兜底：按縣級規則認定社會救助待遇',
    '兜底：按县级规则认定社会救助待遇',
    'Determine social assistance by the rules of a county.',
  ),
  determine: text(
    '認定一戶：誰符合哪一項、發多少、為什麼、還缺什麼',
    '认定一户：谁符合哪一项、发多少、为什么、还缺什么',
    'Determine one household: who gets what, how much, why, and what is missing.',
  ),
  check: text(
    '檢查規則文件：錯誤、可疑之處、尚待填寫和補充的地方',
    '检查规则文件：错误、可疑之处、尚待填写和补充的地方',
    'Check rule files: what is wrong, what is probably a slip, what is still to be done.',
  ),
  checked: text(
    '規則文件或目錄（預設用內置規則）',
    '规则文件或目录（预设用内置规则）',
    'rule files, or a folder of them (default: those built in)',
  ),
  above: text(
    '目錄中沒有的上層從哪裡取（預設用內置規則）',
    '目录中没有的上层从哪里取（预设用内置规则）',
    'where layers above come from that the folder lacks (default: the rules built in)',
  ),
  checkedOn: text(
    '依據到這一天須仍有效（預設為今天，北京時間）',
    '依据到这一天须仍有效（预设为今天，北京时间）',
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
    '比較目錄時按哪一天的規則（預設為今天，北京時間）',
    '比较目录时按哪一天的规则（预设为今天，北京时间）',
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
  newNameEn: text('縣名（英文）', '县名（英文）', 'name in English'),
  newFrom: text('開始施行的日期', '开始施行的日期', 'day from which the rules hold'),
  newAbove: text(
    '上一層的地區代碼（預設取最近的一層）',
    '上一层的地区代码（预设取最近的一层）',
    'region of the layer above (default: the nearest one)',
  ),
  newOut: text(
    '寫入哪個目錄（預設為 --rules，否則為 rules）',
    '写入哪个目录（预设为 --rules，否则为 rules）',
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
    '未能認定的行寫入的文件（預設為結果文件名加 .errors.ndjson）',
    '未能认定的行写入的文件（预设为结果文件名加 .errors.ndjson）',
    'file for lines that cannot be determined (default: the result file with .errors.ndjson)',
  ),
  workers: text(
    '同時工作的線程數（預設為處理器核數）',
    '同时工作的线程数（预设为处理器核数）',
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
  sample: text(
    '生成虛構家庭（每行一戶），相同的種子生成相同的家庭',
    '生成虚构家庭（每行一户），相同的种子生成相同的家庭',
    'Make up households, one to a line; the same seed makes the same ones.',
  ),
  households: text('戶數', '户数', 'how many households'),
  seed: text('隨機種子（整數）', '随机种子（整数）', 'seed of chance (a whole number)'),
  types: text(
    '生成一地家庭資料的 TypeScript 類型，含當地自設的事實與代碼',
    '生成一地家庭资料的 TypeScript 类型，含当地自设的事实与代码',
    'Write TypeScript declarations of the households of a place, local facts and codes included.',
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
    '把結果封存為可驗證的記錄，寫入新檔案',
    '把结果封存为可验证的记录，写入新档案',
    'seal the result into a record that can be verified, in a new file',
  ),
  expectedSeal: text(
    '另行保存的封印，用以發現整份被替換的記錄',
    '另行保存的封印，用以发现整份被替换的记录',
    'the seal as it was kept apart, to notice a record replaced as a whole',
  ),
  file: text(
    '戶文件（JSON）；- 為標準輸入',
    '户文件（JSON）；- 为标准输入',
    'household file (JSON); - for standard input',
  ),
  rules: text(
    '規則文件所在目錄（預設用內置規則）',
    '规则文件所在目录（预设用内置规则）',
    'folder of rule files (default: those built in)',
  ),
  region: text(
    '地區代碼（預設取戶文件中的 region）',
    '地区代码（预设取户文件中的 region）',
    'region code (default: region of the household file)',
  ),
  asOf: text(
    '認定日 YYYY-MM-DD（預設為今天，北京時間）',
    '认定日 YYYY-MM-DD（预设为今天，北京时间）',
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
