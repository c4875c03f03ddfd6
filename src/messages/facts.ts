import type { MessageSet } from './message.js';

/** Messages about household files and about facts that rule files declare. */
export const factsMessages = {
  'facts/at-most-too-small': {
    'zh-Hant': 'atMost 為 {atMost}，但已列出 {items} 項。請改正其中之一。',
    'zh-Hans': 'atMost 为 {atMost}，但已列出 {items} 项。请改正其中之一。',
    en: 'atMost is {atMost}, but {items} rows are listed. Correct one of them.',
  },
  'facts/bad-datetime': {
    'zh-Hant': '「{key}」的「{value}」不是日期時間。請寫成 YYYY-MM-DDTHH:MM，按北京時間。',
    'zh-Hans': '「{key}」的「{value}」不是日期时间。请写成 YYYY-MM-DDTHH:MM，按北京时间。',
    en: '“{value}” in “{key}” is not a date and time. Write YYYY-MM-DDTHH:MM, on the clock of +08:00.',
  },
  'facts/bad-date': {
    'zh-Hant':
      '「{key}」的「{value}」不是日期。請寫成 YYYY-MM-DD，須是實有的日子，在 1850 至 2200 年之間。',
    'zh-Hans':
      '「{key}」的「{value}」不是日期。请写成 YYYY-MM-DD，须是实有的日子，在 1850 至 2200 年之间。',
    en: '“{value}” in “{key}” is not a date. Write YYYY-MM-DD, a day that exists, between 1850 and 2200.',
  },
  'facts/bad-decimal': {
    'zh-Hant': '「{key}」的「{value}」不是數。請寫成 12.5 或 1/6 這樣的數。',
    'zh-Hans': '「{key}」的「{value}」不是数。请写成 12.5 或 1/6 这样的数。',
    en: '“{value}” in “{key}” is not a number. Write one like 12.5 or 1/6.',
  },
  'facts/bad-fact-id': {
    'zh-Hant':
      '「{fact}」不能作事實的編號。請寫成 entity.fact，fact 以小寫字母開頭，只用字母和數字。',
    'zh-Hans':
      '「{fact}」不能作事实的编号。请写成 entity.fact，fact 以小写字母开头，只用字母和数字。',
    en: '“{fact}” cannot be the id of a fact. Write entity.fact, the fact beginning with a small letter, in letters and digits only.',
  },
  'facts/bad-integer': {
    'zh-Hant': '「{key}」的「{value}」不是整數。請改正。',
    'zh-Hans': '「{key}」的「{value}」不是整数。请改正。',
    en: '“{value}” in “{key}” is not a whole number. Correct it.',
  },
  'facts/bad-money': {
    'zh-Hant': '「{key}」的「{value}」不是金額。請寫成 1200.00 這樣的元數，不加逗號、單位和空格。',
    'zh-Hans': '「{key}」的「{value}」不是金额。请写成 1200.00 这样的元数，不加逗号、单位和空格。',
    en: '“{value}” in “{key}” is not an amount. Write yuan like 1200.00, without commas, units or blanks.',
  },
  'facts/bad-name': {
    'zh-Hant': '「{name}」不能作代碼或代碼表的名稱。請只用字母、數字和連字號。',
    'zh-Hans': '「{name}」不能作代码或代码表的名称。请只用字母、数字和连字号。',
    en: '“{name}” cannot name a code or a list of codes. Use letters, digits and hyphens only.',
  },
  'facts/bad-region': {
    'zh-Hant':
      '「{key}」的「{value}」不是行政區劃代碼。請寫 GB/T 2260 的六位、九位或十二位代碼，或 x 加數字的自編代碼。',
    'zh-Hans':
      '「{key}」的「{value}」不是行政区划代码。请写 GB/T 2260 的六位、九位或十二位代码，或 x 加数字的自编代码。',
    en: '“{value}” in “{key}” is not a region code. Write six, nine or twelve digits of GB/T 2260, or x and digits for a place without a code.',
  },
  'facts/bounds-reversed': {
    'zh-Hant': '「{fact}」的下限 {low} 大於上限 {high}。請改正。',
    'zh-Hans': '「{fact}」的下限 {low} 大于上限 {high}。请改正。',
    en: 'The low {low} of “{fact}” is above its high {high}. Correct them.',
  },
  'facts/closed-code-list': {
    'zh-Hant': '代碼表「{list}」是封閉的，不能增加「{code}」。請用表中已有的代碼。',
    'zh-Hans': '代码表「{list}」是封闭的，不能增加「{code}」。请用表中已有的代码。',
    en: 'The list of codes “{list}” is closed; “{code}” cannot be added. Use a code of the list.',
  },
  'facts/code-list-redefined': {
    'zh-Hant': '代碼表「{list}」已有聲明，不能改動。請只寫增加的代碼。',
    'zh-Hans': '代码表「{list}」已有声明，不能改动。请只写增加的代码。',
    en: 'The list of codes “{list}” is declared already and cannot be changed. Write only the codes to add.',
  },
  'facts/code-redefined': {
    'zh-Hant': '代碼表「{list}」的代碼「{code}」已另有名稱。請用原名稱，或換一個代碼。',
    'zh-Hans': '代码表「{list}」的代码「{code}」已另有名称。请用原名称，或换一个代码。',
    en: 'The code “{code}” of the list “{list}” already has another label. Use that label, or another code.',
  },
  'facts/complete-not-false': {
    'zh-Hant': '「complete」只能是 false。列表完整時請直接寫成 […]。',
    'zh-Hans': '「complete」只能是 false。列表完整时请直接写成 […]。',
    en: '“complete” can only be false. Write a complete list as […].',
  },
  'facts/dates-reversed': {
    'zh-Hant': '「{later}」（{to}）早於「{earlier}」（{from}）。請核對兩個日期。',
    'zh-Hans': '「{later}」（{to}）早于「{earlier}」（{from}）。请核对两个日期。',
    en: '“{later}” ({to}) is before “{earlier}” ({from}). Check both dates.',
  },
  'facts/decision-cannot-link': {
    'zh-Hant': '決定「{decision}」不能是 {type} 類。請用其他類型。',
    'zh-Hans': '决定「{decision}」不能是 {type} 类。请用其他类型。',
    en: 'The decision “{decision}” cannot be of type {type}. Use another type.',
  },
  'facts/decision-redefined': {
    'zh-Hant': '決定「{decision}」已另有聲明。各層只能增加，不能改動；請刪去，或換一個名稱。',
    'zh-Hans': '决定「{decision}」已另有声明。各层只能增加，不能改动；请删去，或换一个名称。',
    en: 'The decision “{decision}” is already declared differently. Layers add and never redefine; take it out or choose another name.',
  },
  'facts/declaration-part-missing': {
    'zh-Hant': '「{fact}」是 {type} 類，聲明中缺少「{part}」。請補上。',
    'zh-Hans': '「{fact}」是 {type} 类，声明中缺少「{part}」。请补上。',
    en: '“{fact}” is of type {type}, and its declaration lacks “{part}”. Add it.',
  },
  'facts/declaration-part-unused': {
    'zh-Hant': '「{fact}」是 {type} 類，聲明中不能有「{part}」。請去掉。',
    'zh-Hans': '「{fact}」是 {type} 类，声明中不能有「{part}」。请去掉。',
    en: '“{fact}” is of type {type}, and its declaration cannot have “{part}”. Take it out.',
  },
  'facts/duplicate-code': {
    'zh-Hant': '代碼「{code}」出現兩次。請去掉一個。',
    'zh-Hans': '代码「{code}」出现两次。请去掉一个。',
    en: 'The code “{code}” stands twice. Take one out.',
  },
  'facts/duplicate-decision': {
    'zh-Hant': '決定「{decision}」<<（關於「{about}」）>>出現兩次。請只留一個。',
    'zh-Hans': '决定「{decision}」<<（关于「{about}」）>>出现两次。请只留一个。',
    en: 'The decision “{decision}”<< about “{about}”>> is given twice. Keep one.',
  },
  'facts/duplicate-evidence': {
    'zh-Hant': '「{at}」的核實情況出現兩次。請只留一個。',
    'zh-Hans': '「{at}」的核实情况出现两次。请只留一个。',
    en: 'How “{at}” is known is stated twice. Keep one.',
  },
  'facts/duplicate-id': {
    'zh-Hant': '編號「{id}」已用於 {first}（{entity}）。每個編號只能用一次，請改用別的。',
    'zh-Hans': '编号「{id}」已用于 {first}（{entity}）。每个编号只能用一次，请改用别的。',
    en: 'The id “{id}” is taken by {first} ({entity}). Use each id once only.',
  },
  'facts/duplicate-link': {
    'zh-Hant': '「{key}」中「{id}」出現兩次。請去掉一個。',
    'zh-Hans': '「{key}」中「{id}」出现两次。请去掉一个。',
    en: '“{id}” stands twice in “{key}”. Take one out.',
  },
  'facts/empty-list': {
    'zh-Hant': '「{key}」至少要有一項。請補上，或去掉這一條。',
    'zh-Hans': '「{key}」至少要有一项。请补上，或去掉这一条。',
    en: '“{key}” needs at least one entry. Add one, or take the whole item out.',
  },
  'facts/empty-text': {
    'zh-Hant': '「{key}」不能是空的文字。不知道就整個去掉。',
    'zh-Hans': '「{key}」不能是空的文字。不知道就整个去掉。',
    en: '“{key}” cannot be an empty text. Leave it out when it is not known.',
  },
  'facts/evidence-without-fact': {
    'zh-Hant':
      '「{at}」沒有指向本文件已填的事實，問題出在「{part}」。<<是不是想寫「{suggestion}」？>>請寫成 /members/0/birthDate 這樣的指針。',
    'zh-Hans':
      '「{at}」没有指向本文件已填的事实，问题出在「{part}」。<<是不是想写「{suggestion}」？>>请写成 /members/0/birthDate 这样的指针。',
    en: '“{at}” leads to no fact stated in this file; it goes wrong at “{part}”.<< Did you mean “{suggestion}”?>> Write a pointer like /members/0/birthDate.',
  },
  'facts/fact-redefined': {
    'zh-Hant': '事實「{fact}」已另有聲明。各層只能增加，不能改動；請刪去，或換一個名稱。',
    'zh-Hans': '事实「{fact}」已另有声明。各层只能增加，不能改动；请删去，或换一个名称。',
    en: 'The fact “{fact}” is already declared differently. Layers add and never redefine; take it out or choose another name.',
  },
  'facts/link-to-itself': {
    'zh-Hant': '「{key}」指向自己（「{id}」）。請改正。',
    'zh-Hans': '「{key}」指向自己（「{id}」）。请改正。',
    en: '“{key}” points to its own row (“{id}”). Correct it.',
  },
  'facts/missing-key': {
    'zh-Hant': '缺少必填的「{key}」。請補上。',
    'zh-Hans': '缺少必填的「{key}」。请补上。',
    en: 'The required “{key}” is missing. Add it.',
  },
  'facts/money-too-large': {
    'zh-Hant': '「{key}」的「{value}」太大。請核對單位是不是元。',
    'zh-Hans': '「{key}」的「{value}」太大。请核对单位是不是元。',
    en: '“{value}” in “{key}” is too large. Check that it is in yuan.',
  },
  'facts/name-taken': {
    'zh-Hant': '「{fact}」的名稱已用於列表或編號。請換一個名稱。',
    'zh-Hans': '「{fact}」的名称已用于列表或编号。请换一个名称。',
    en: 'The name of “{fact}” is taken by a list or an id. Choose another.',
  },
  'facts/negative-money': {
    'zh-Hant': '「{key}」的「{value}」是負數。金額不能為負，支出請記在支出列表。',
    'zh-Hans': '「{key}」的「{value}」是负数。金额不能为负，支出请记在支出列表。',
    en: '“{value}” in “{key}” is negative. Amounts cannot be; enter spending in the list of expenses.',
  },
  'facts/none-contradicted': {
    'zh-Hant': '這裡說沒有「{code}」，但 {row} 正是。請改正其中之一。',
    'zh-Hans': '这里说没有「{code}」，但 {row} 正是。请改正其中之一。',
    en: 'This says there is no “{code}”, but {row} is one. Correct one of them.',
  },
  'facts/not-a-boolean': {
    'zh-Hant': '「{key}」應填 true 或 false，現為「{value}」。請改正。',
    'zh-Hans': '「{key}」应填 true 或 false，现为「{value}」。请改正。',
    en: '“{key}” has to be true or false, not “{value}”. Correct it.',
  },
  'facts/not-a-list': {
    'zh-Hant':
      '「{key}」應為列表，現為「{value}」。請寫成 […]；只知道一部分時寫成 {"items": […], "complete": false}。',
    'zh-Hans':
      '「{key}」应为列表，现为「{value}」。请写成 […]；只知道一部分时写成 {"items": […], "complete": false}。',
    en: '“{key}” has to be a list, not “{value}”. Write […], or {"items": […], "complete": false} when only a part is known.',
  },
  'facts/not-a-number-or-text': {
    'zh-Hant': '「{key}」應填數或寫成文字的數，現為「{value}」。請改正。',
    'zh-Hans': '「{key}」应填数或写成文字的数，现为「{value}」。请改正。',
    en: '“{key}” has to be a number, or a number written as text, not “{value}”. Correct it.',
  },
  'facts/not-a-number': {
    'zh-Hant': '「{key}」應填數，現為「{value}」。請改正，不加引號。',
    'zh-Hans': '「{key}」应填数，现为「{value}」。请改正，不加引号。',
    en: '“{key}” has to be a number, not “{value}”. Write it without quotation marks.',
  },
  'facts/not-a-text': {
    'zh-Hant': '「{key}」應填帶引號的文字，現為「{value}」。請改為文字；代碼也要加引號。',
    'zh-Hans': '「{key}」应填带引号的文字，现为「{value}」。请改为文字；代码也要加引号。',
    en: '“{key}” has to be a text in quotation marks, not “{value}”. Write it as text; codes too stand in quotation marks.',
  },
  'facts/not-an-object': {
    'zh-Hant': '這裡應為一個對象（{…}），現為「{value}」。請改正。',
    'zh-Hans': '这里应为一个对象（{…}），现为「{value}」。请改正。',
    en: 'An object ({…}) has to stand here, not “{value}”. Correct it.',
  },
  'facts/null-not-allowed': {
    'zh-Hant': '「{key}」不能填空（null）。不知道就整個去掉，知道就填上。',
    'zh-Hans': '「{key}」不能填空（null）。不知道就整个去掉，知道就填上。',
    en: '“{key}” cannot be null. Leave it out when it is not known, or give its value.',
  },
  'facts/out-of-range': {
    'zh-Hant': '「{key}」的「{value}」不在 {low} 至 {high} 之間。請核對。',
    'zh-Hans': '「{key}」的「{value}」不在 {low} 至 {high} 之间。请核对。',
    en: '“{value}” in “{key}” is not between {low} and {high}. Check it.',
  },
  'facts/text-too-long': {
    'zh-Hant': '「{key}」有 {length} 個字，最多 {longest} 個。請縮短。',
    'zh-Hans': '「{key}」有 {length} 个字，最多 {longest} 个。请缩短。',
    en: '“{key}” has {length} characters, and {longest} at most are read. Shorten it.',
  },
  'facts/too-many-decimals': {
    'zh-Hant': '「{key}」的「{value}」超過兩位小數。金額最小到分，請改正。',
    'zh-Hans': '「{key}」的「{value}」超过两位小数。金额最小到分，请改正。',
    en: '“{value}” in “{key}” has more than two decimals. Amounts go down to the fen; correct it.',
  },
  'facts/unit-does-not-fit': {
    'zh-Hant': '「{fact}」是 {type} 類，單位「{unit}」不合。money 類以 yuan 開頭，其他類不可。',
    'zh-Hans': '「{fact}」是 {type} 类，单位「{unit}」不合。money 类以 yuan 开头，其他类不可。',
    en: '“{fact}” is of type {type}, which the unit “{unit}” does not fit. Money is in yuan, and nothing else is.',
  },
  'facts/unknown-code-list': {
    'zh-Hant':
      '沒有「{list}」這個代碼表。<<是不是想寫「{suggestion}」？>>請改正名稱；新的代碼表須有 label。',
    'zh-Hans':
      '没有「{list}」这个代码表。<<是不是想写「{suggestion}」？>>请改正名称；新的代码表须有 label。',
    en: 'There is no list of codes “{list}”.<< Did you mean “{suggestion}”?>> Correct the name; a new list needs a label.',
  },
  'facts/unknown-code': {
    'zh-Hant':
      '「{key}」沒有「{value}」這個代碼（代碼表 {list}）。<<是不是想寫「{suggestion}」？>>請改用表中的代碼，或先在規則文件中加上。',
    'zh-Hans':
      '「{key}」没有「{value}」这个代码（代码表 {list}）。<<是不是想写「{suggestion}」？>>请改用表中的代码，或先在规则文件中加上。',
    en: '“{key}” has no code “{value}” (list {list}).<< Did you mean “{suggestion}”?>> Use a code of the list, or add it in a rule file first.',
  },
  'facts/unknown-decision': {
    'zh-Hant':
      '規則中沒有「{decision}」這項決定。<<是不是想寫「{suggestion}」？>>請改正編號，或去掉這一條。',
    'zh-Hans':
      '规则中没有「{decision}」这项决定。<<是不是想写「{suggestion}」？>>请改正编号，或去掉这一条。',
    en: 'The rules know no decision “{decision}”.<< Did you mean “{suggestion}”?>> Correct the id, or take it out.',
  },
  'facts/unknown-entity': {
    'zh-Hant': '沒有「{entity}」這種對象。<<是不是想寫「{suggestion}」？>>請改正。',
    'zh-Hans': '没有「{entity}」这种对象。<<是不是想写「{suggestion}」？>>请改正。',
    en: 'There is no entity “{entity}”.<< Did you mean “{suggestion}”?>> Correct it.',
  },
  'facts/unknown-evidence-status': {
    'zh-Hant':
      '沒有「{value}」這種核實狀態。<<是不是想寫「{suggestion}」？>>請寫 declared、checked、expired 或 disputed。',
    'zh-Hans':
      '没有「{value}」这种核实状态。<<是不是想写「{suggestion}」？>>请写 declared、checked、expired 或 disputed。',
    en: 'There is no evidence status “{value}”.<< Did you mean “{suggestion}”?>> Write declared, checked, expired or disputed.',
  },
  'facts/unknown-key': {
    'zh-Hant':
      '這裡沒有「{key}」這個事實或欄目。<<是不是想寫「{suggestion}」？>>請改正名稱；當地自有的事實須先在規則文件中聲明。',
    'zh-Hans':
      '这里没有「{key}」这个事实或栏目。<<是不是想写「{suggestion}」？>>请改正名称；当地自有的事实须先在规则文件中声明。',
    en: "There is no fact or list “{key}” here.<< Did you mean “{suggestion}”?>> Correct the name; a fact of a place's own has to be declared in its rule files first.",
  },
  'facts/unknown-row': {
    'zh-Hant':
      '沒有編號為「{id}」的 {entity}。<<是不是想寫「{suggestion}」？>>請改正編號，或補上這一條。',
    'zh-Hans':
      '没有编号为「{id}」的 {entity}。<<是不是想写「{suggestion}」？>>请改正编号，或补上这一条。',
    en: 'There is no {entity} with the id “{id}”.<< Did you mean “{suggestion}”?>> Correct the id, or add the row.',
  },
  'facts/wrong-value': {
    'zh-Hant': '「{key}」不能是「{value}」。請對照格式說明改正。',
    'zh-Hans': '「{key}」不能是「{value}」。请对照格式说明改正。',
    en: "“{key}” cannot be “{value}”. Correct it as the format's reference says.",
  },
} as const satisfies MessageSet;

/** Every code this room can report. */
export type FactsCode = keyof typeof factsMessages;
