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
