import type { MessageSet } from './message.js';

/** Messages about files and the command line. */
export const nodeMessages = {
  'node/bad-date': {
    'zh-Hant': '「{value}」不是日期。請寫成 YYYY-MM-DD。',
    'zh-Hans': '「{value}」不是日期。请写成 YYYY-MM-DD。',
    en: '“{value}” is not a date. Write YYYY-MM-DD.',
  },
  'node/options-needed': {
    'zh-Hant': '還需要 {options}。請補上；用法請看 doudi new county --help。',
    'zh-Hans': '还需要 {options}。请补上；用法请看 doudi new county --help。',
    en: 'Needed: {options}. Add them; see doudi new county --help.',
  },
  'node/cannot-read': {
    'zh-Hant': '讀不到 {path}（{reason}）。請檢查路徑和權限。',
    'zh-Hans': '读不到 {path}（{reason}）。请检查路径和权限。',
    en: '{path} cannot be read ({reason}). Check the path and its permissions.',
  },
  'node/cannot-write': {
    'zh-Hant': '寫不了 {path}（{reason}）。請換一個尚不存在的文件名，並檢查權限。',
    'zh-Hans': '写不了 {path}（{reason}）。请换一个尚不存在的文件名，并检查权限。',
    en: '{path} cannot be written ({reason}). Name a file that does not exist yet, and check the permissions.',
  },
  'node/fault': {
    'zh-Hant': '程序出錯，這是 doudi 的缺陷。請連同所用文件一併報告。{reason}。',
    'zh-Hans': '程序出错，这是 doudi 的缺陷。请连同所用文件一并报告。{reason}。',
    en: 'The program failed; this is a fault of doudi. Report it with the files you used. {reason}.',
  },
  'node/needs-terminal': {
    'zh-Hant':
      '提問要在終端上進行，輸入和輸出都不能轉向。要由程序作答，請用程序庫的 beginInterview。',
    'zh-Hans':
      '提问要在终端上进行，输入和输出都不能转向。要由程序作答，请用程序库的 beginInterview。',
    en: 'Questions are asked in a terminal; neither input nor output may be redirected. For answers by a program, use beginInterview of the library.',
  },
  'node/no-such-rule-file': {
    'zh-Hant':
      '規則文件中沒有「{file}」。請寫「地區代碼/日期」，不帶 .json<<；是否指「{suggestion}」>>。',
    'zh-Hans':
      '规则文件中没有「{file}」。请写「地区代码/日期」，不带 .json<<；是否指「{suggestion}」>>。',
    en: 'There is no rule file “{file}”. Write region and date, without .json<<; did you mean “{suggestion}”>>.',
  },
  'node/no-package': {
    'zh-Hant':
      '在 {folder} 以上找不到本套件的目錄，因而沒有內置規則。請重新安裝，或用 --rules 指明目錄。',
    'zh-Hans':
      '在 {folder} 以上找不到本套件的目录，因而没有内置规则。请重新安装，或用 --rules 指明目录。',
    en: 'The folder of this package was not found above {folder}, so there are no built-in rules. Install it again, or name a folder with --rules.',
  },
  'node/region-needed': {
    'zh-Hant': '沒有指明地區。請用 --region 加地區代碼，例如 --region 341522。',
    'zh-Hans': '没有指明地区。请用 --region 加地区代码，例如 --region 341522。',
    en: 'No place is named. Add --region and its code, for instance --region 341522.',
  },
  'node/no-region': {
    'zh-Hant':
      '戶文件沒有寫 region（地區代碼），不知道該用哪裡的規則。請補上，或用 --region 指明。',
    'zh-Hans':
      '户文件没有写 region（地区代码），不知道该用哪里的规则。请补上，或用 --region 指明。',
    en: 'The household file names no region, so it is not known whose rules apply. Add it, or name one with --region.',
  },
  'node/no-rule-files': {
    'zh-Hant': '目錄 {folder} 之下沒有規則文件（*.json）。請檢查 --rules 的路徑。',
    'zh-Hans': '目录 {folder} 之下没有规则文件（*.json）。请检查 --rules 的路径。',
    en: 'There are no rule files (*.json) below {folder}. Check the path given with --rules.',
  },
  'node/no-such-subject': {
    'zh-Hant': '「{programme}」沒有對象「{subject}」。<<可選：{known}。>>請用 --subject 指明。',
    'zh-Hans': '「{programme}」没有对象「{subject}」。<<可选：{known}。>>请用 --subject 指明。',
    en: '“{programme}” has no outcome for “{subject}”.<< There are: {known}.>> Name one with --subject.',
  },
  'node/not-a-pair': {
    'zh-Hant': '{name} 的「{value}」不成對。請寫成 編號=名稱。',
    'zh-Hans': '{name} 的「{value}」不成对。请写成 编号=名称。',
    en: '“{value}” of {name} is no pair. Write id=name.',
  },
  'node/subject-needed': {
    'zh-Hant': '「{programme}」有多個對象：{known}。請用 --subject 指明一個。',
    'zh-Hans': '「{programme}」有多个对象：{known}。请用 --subject 指明一个。',
    en: '“{programme}” has outcomes for several: {known}. Name one with --subject.',
  },
  'node/range-needed': {
    'zh-Hant': '看不出要畫哪一段。請用 --from 和 --to 寫明起點與終點。',
    'zh-Hans': '看不出要画哪一段。请用 --from 和 --to 写明起点与终点。',
    en: 'It is not clear which range to draw. State its ends with --from and --to.',
  },
  'node/not-utf-8': {
    'zh-Hant': '文件不是 UTF-8 編碼。請另存為 UTF-8。',
    'zh-Hans': '文件不是 UTF-8 编码。请另存为 UTF-8。',
    en: 'The file is not UTF-8. Save it as UTF-8.',
  },
  'node/bad-option-value': {
    'zh-Hant': '{name} 不能是「{value}」。<<請改為其中之一：{allowed}。>>用法請看 doudi --help。',
    'zh-Hans': '{name} 不能是「{value}」。<<请改为其中之一：{allowed}。>>用法请看 doudi --help。',
    en: '{name} cannot be “{value}”.<< Choose one of: {allowed}.>> See doudi --help.',
  },
  'node/missing-argument': {
    'zh-Hant': '少寫了 <{name}>。請補上；用法請看 doudi --help。',
    'zh-Hans': '少写了 <{name}>。请补上；用法请看 doudi --help。',
    en: '<{name}> is missing. Add it; see doudi --help.',
  },
  'node/option-needs-value': {
    'zh-Hant': '{name} 後面沒有寫值。請補上；用法請看 doudi --help。',
    'zh-Hans': '{name} 后面没有写值。请补上；用法请看 doudi --help。',
    en: '{name} lacks its value. Add it; see doudi --help.',
  },
  'node/too-many-arguments': {
    'zh-Hant': '多寫了參數。請刪去；用法請看 doudi --help。',
    'zh-Hans': '多写了参数。请删去；用法请看 doudi --help。',
    en: 'There are more arguments than are used. Remove them; see doudi --help.',
  },
  'node/unknown-command': {
    'zh-Hant': '沒有「{name}」這個命令。<<是不是「{suggestion}」？>>用法請看 doudi --help。',
    'zh-Hans': '没有「{name}」这个命令。<<是不是「{suggestion}」？>>用法请看 doudi --help。',
    en: 'There is no command “{name}”.<< Did you mean “{suggestion}”?>> See doudi --help.',
  },
  'node/unknown-option': {
    'zh-Hant': '沒有「{name}」這個選項。<<是不是「{suggestion}」？>>用法請看 doudi --help。',
    'zh-Hans': '没有「{name}」这个选项。<<是不是「{suggestion}」？>>用法请看 doudi --help。',
    en: 'There is no option “{name}”.<< Did you mean “{suggestion}”?>> See doudi --help.',
  },
  'node/usage': {
    'zh-Hant': '命令寫得不對：{reason}。請看 doudi --help。',
    'zh-Hans': '命令写得不对：{reason}。请看 doudi --help。',
    en: 'The command is not right: {reason}. See doudi --help.',
  },
  'node/bad-csv': {
    'zh-Hant': '{file} 不是完整的 CSV（{reason}）。請檢查這一行的引號與列數。',
    'zh-Hans': '{file} 不是完整的 CSV（{reason}）。请检查这一行的引号与列数。',
    en: '{file} is not sound CSV ({reason}). Check the quotes and the number of cells in this line.',
  },
  'node/bad-number': {
    'zh-Hant': '「{value}」不是非負整數。請寫成例如 4。',
    'zh-Hans': '「{value}」不是非负整数。请写成例如 4。',
    en: '“{value}” is not a whole number. Write one such as 4.',
  },
  'node/cannot-resume': {
    'zh-Hant': '標準輸入和標準輸出不能續作。請改用文件，或去掉 --resume。',
    'zh-Hans': '标准输入和标准输出不能续作。请改用文件，或去掉 --resume。',
    en: 'Standard input and standard output cannot be taken up again. Use files, or leave out --resume.',
  },
  'node/csv-not-in-order': {
    'zh-Hant':
      '這一行所屬的戶 {household} 不在 households.csv 中，或排在別的位置。請讓所有文件按同樣的戶順序排列。',
    'zh-Hans':
      '这一行所属的户 {household} 不在 households.csv 中，或排在别的位置。请让所有文件按同样的户顺序排列。',
    en: 'The household {household} of this row is not in households.csv, or stands elsewhere in it. Put the rows of all files in the same order of households.',
  },
  'node/line-too-long': {
    'zh-Hant': '這一行有 {bytes} 字節，不會是一戶。請每行只放一戶。',
    'zh-Hans': '这一行有 {bytes} 字节，不会是一户。请每行只放一户。',
    en: 'This line has {bytes} bytes and is no household. Put one household on each line.',
  },
  'node/no-good-line': {
    'zh-Hant': '{lines} 行中沒有一行能認定，因此沒有寫出結果。請看錯誤文件；每行應是一戶的 JSON。',
    'zh-Hans': '{lines} 行中没有一行能认定，因此没有写出结果。请看错误文件；每行应是一户的 JSON。',
    en: 'None of {lines} lines could be determined, so no result was written. See the file of errors; each line has to be the JSON of one household.',
  },
  'node/not-a-household': {
    'zh-Hant': '這一行不是 JSON 對象。請每行放一戶。',
    'zh-Hans': '这一行不是 JSON 对象。请每行放一户。',
    en: 'This line is not a JSON object. Put one household on each line.',
  },
  'node/option-needed': {
    'zh-Hant': '缺少選項 {name}。請補上。',
    'zh-Hans': '缺少选项 {name}。请补上。',
    en: 'The option {name} is needed. Add it.',
  },
  'node/resume-differs': {
    'zh-Hant':
      '輸入、選項或規則與 {path} 中斷時不同，不能續作。請刪去 {path}.part 和 {path}.part.json 後從頭做起。',
    'zh-Hans':
      '输入、选项或规则与 {path} 中断时不同，不能续作。请删去 {path}.part 和 {path}.part.json 后从头做起。',
    en: 'Input, options or rules are not those {path} was begun with, so it cannot be taken up. Delete {path}.part and {path}.part.json and begin anew.',
  },
  'node/unfinished-run': {
    'zh-Hant': '{path} 有一次未做完的運行。請用 --resume 續作，或刪去 {path}.part 後從頭做起。',
    'zh-Hans': '{path} 有一次未做完的运行。请用 --resume 续作，或删去 {path}.part 后从头做起。',
    en: 'There is an unfinished run of {path}. Go on with --resume, or delete {path}.part and begin anew.',
  },
} as const satisfies MessageSet;

/** Every code this room can report. */
export type NodeCode = keyof typeof nodeMessages;
