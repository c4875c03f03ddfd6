import type { MessageSet } from './message.js';

/** Messages about rule files, about several of them together, and about regions. */
export const rulefileMessages = {
  'region/unknown': {
    'zh-Hant':
      '沒有地區「{region}」的規則，其上級地區也沒有。<<是不是想寫「{suggestion}」？>>請改正地區代碼，或加上該地區的規則文件。',
    'zh-Hans':
      '没有地区「{region}」的规则，其上级地区也没有。<<是不是想写「{suggestion}」？>>请改正地区代码，或加上该地区的规则文件。',
    en: 'There are no rules for region “{region}” nor for any region around it.<< Did you mean “{suggestion}”?>> Correct the region code, or add rule files for it.',
  },
  'rulefile/above-differs': {
    'zh-Hant':
      '同一地區各文件的上級不一致：這裡是「{above}」，而 {otherFile} 是「{otherAbove}」。請改成一致。',
    'zh-Hans':
      '同一地区各文件的上级不一致：这里是「{above}」，而 {otherFile} 是「{otherAbove}」。请改成一致。',
    en: 'The files of one region name different layers above: “{above}” here, “{otherAbove}” in {otherFile}. Make them the same.',
  },
  'rulefile/add-or-subtract': {
    'zh-Hant': '計算表的每一行須有 add 或 subtract 其中一個，且只能有一個。請改正。',
    'zh-Hans': '计算表的每一行须有 add 或 subtract 其中一个，且只能有一个。请改正。',
    en: 'Each line of a statement has either add or subtract, exactly one of them. Correct it.',
  },
  'rulefile/bad-id': {
    'zh-Hant':
      '「{id}」不能作編號（種類：{form}）。item 由字母開頭，各詞以點相連；kebab 只用小寫字母、數字和連字號；word 以字母開頭且不含點；code 用字母、數字和連字號；fact 寫成 entity.fact。請改正。',
    'zh-Hans':
      '「{id}」不能作编号（种类：{form}）。item 由字母开头，各词以点相连；kebab 只用小写字母、数字和连字号；word 以字母开头且不含点；code 用字母、数字和连字号；fact 写成 entity.fact。请改正。',
    en: '“{id}” cannot be an id of the kind {form}. An item id begins with a letter and joins words with dots; kebab has small letters, digits and hyphens only; word begins with a letter and has no dots; code has letters, digits and hyphens; fact is entity.fact. Correct it.',
  },
  'rulefile/bad-reference': {
    'zh-Hant':
      '「{reference}」不是可讀的引用，問題出在「{found}」。<<此處可用：{expected}。>>引用寫成 entity.fact、parameter：編號、quantity：編號、condition：編號 等；數值請寫成數字，或 { value, unit }。',
    'zh-Hans':
      '「{reference}」不是可读的引用，问题出在「{found}」。<<此处可用：{expected}。>>引用写成 entity.fact、parameter：编号、quantity：编号、condition：编号 等；数值请写成数字，或 { value, unit }。',
    en: '“{reference}” is no reference; it goes wrong at “{found}”.<< Possible here: {expected}.>> Write entity.fact, parameter:id, quantity:id, condition:id and so on; write an amount as a number or { value, unit }.',
  },
  'rulefile/bad-region': {
    'zh-Hant': '「{found}」不是地區代碼。請寫六、九或十二位數字，或 x 加數字的自編代碼。',
    'zh-Hans': '「{found}」不是地区代码。请写六、九或十二位数字，或 x 加数字的自编代码。',
    en: '“{found}” is no region code. Write six, nine or twelve digits, or x and digits for a code of your own.',
  },
  'rulefile/cannot-remove-fact': {
    'zh-Hant':
      '事實「{fact}」不是本層先前聲明的，不能用 null 除去。各層只能增加事實；請刪去這一條。',
    'zh-Hans':
      '事实「{fact}」不是本层先前声明的，不能用 null 除去。各层只能增加事实；请删去这一条。',
    en: 'Fact “{fact}” was not declared earlier by this layer, so null cannot remove it. Layers only add facts; take this entry out.',
  },
  'rulefile/conflicting-versions': {
    'zh-Hant':
      '「{item}」（{section}）自 {from} 起、於 {announced} 公佈的內容，與文件 {otherFile} 的 {otherPointer} 不一致。同日生效、同日公佈的規定不能互相牴觸；請刪去其一，或改正 from 或 announced。',
    'zh-Hans':
      '「{item}」（{section}）自 {from} 起、于 {announced} 公布的内容，与文件 {otherFile} 的 {otherPointer} 不一致。同日生效、同日公布的规定不能互相抵触；请删去其一，或改正 from 或 announced。',
    en: 'What this file says of “{item}” ({section}) from {from}, announced {announced}, disagrees with {otherPointer} in {otherFile}. Versions of one day cannot contradict each other: take one out, or correct from or announced.',
  },
  'rulefile/double-edge': {
    'zh-Hant': '同一側不能同時寫 {keys}。from、to 含該值，above、below 不含；請留下一個。',
    'zh-Hans': '同一侧不能同时写 {keys}。from、to 含该值，above、below 不含；请留下一个。',
    en: '{keys} cannot stand together on one side. from and to include the value, above and below do not; keep one.',
  },
  'rulefile/duplicate-entry': {
    'zh-Hant': '「{entry}」重複了。請刪去一個。',
    'zh-Hans': '「{entry}」重复了。请删去一个。',
    en: '“{entry}” stands here twice. Take one out.',
  },
  'rulefile/duplicate-file': {
    'zh-Hant': '有兩個內容不同的文件都叫「{id}」。請改名或刪去其一；同一天的文件用 topic 區分。',
    'zh-Hans': '有两个内容不同的文件都叫「{id}」。请改名或删去其一；同一天的文件用 topic 区分。',
    en: 'Two different files are called “{id}”. Rename or remove one; files of one day are told apart by topic.',
  },
  'rulefile/duplicate-id': {
    'zh-Hant': '編號「{id}」重複了。請改用另一個編號。',
    'zh-Hans': '编号「{id}」重复了。请改用另一个编号。',
    en: 'The id “{id}” is used twice. Choose another for one of them.',
  },
  'rulefile/empty-band': {
    'zh-Hant': '從 {low} 到 {high} 的區間是空的。請改正兩端。',
    'zh-Hans': '从 {low} 到 {high} 的区间是空的。请改正两端。',
    en: 'There is nothing between {low} and {high}. Correct the ends.',
  },
  'rulefile/empty-bracket': {
    'zh-Hant': '每一級須有 rate 或 amount。請補上。',
    'zh-Hans': '每一级须有 rate 或 amount。请补上。',
    en: 'Each bracket needs a rate or an amount. Add one.',
  },
  'rulefile/empty-list': {
    'zh-Hant': '這裡不能是空的。空的 all 或 any 會憑空成立或不成立；請寫上內容，或刪去這個鍵。',
    'zh-Hans': '这里不能是空的。空的 all 或 any 会凭空成立或不成立；请写上内容，或删去这个键。',
    en: 'This cannot be empty: an empty all or any would hold, or fail, for no reason. Fill it, or take the key out.',
  },
  'rulefile/empty-text': {
    'zh-Hant': '這裡的文字是空的。請寫上內容，或刪去這個鍵。',
    'zh-Hans': '这里的文字是空的。请写上内容，或删去这个键。',
    en: 'The text here is empty. Fill it, or take the key out.',
  },
  'rulefile/ends-before-start': {
    'zh-Hant': '最後一天 {until} 早於第一天 {from}。請改正 until 或 from。',
    'zh-Hans': '最后一天 {until} 早于第一天 {from}。请改正 until 或 from。',
    en: 'The last day {until} comes before the first day {from}. Correct until or from.',
  },
  'rulefile/extends-nothing': {
    'zh-Hant':
      '各層都沒有「{item}」（{section}），無從增補。<<是不是想寫「{suggestion}」？>>請改正編號。',
    'zh-Hans':
      '各层都没有「{item}」（{section}），无从增补。<<是不是想写「{suggestion}」？>>请改正编号。',
    en: 'No layer has “{item}” ({section}) to extend.<< Did you mean “{suggestion}”?>> Correct the id.',
  },
  'rulefile/file-name': {
    'zh-Hant':
      '文件名「{id}」與內容不符，按其 region、from 和 topic 應為「{expected}」。請改名，或改正內容。',
    'zh-Hans':
      '文件名「{id}」与内容不符，按其 region、from 和 topic 应为「{expected}」。请改名，或改正内容。',
    en: 'The file is called “{id}”, but its region, from and topic make it “{expected}”. Rename it, or correct what it says.',
  },
  'rulefile/layer-cycle': {
    'zh-Hant': '上下級關係成了環：{regions}。請改正 above。',
    'zh-Hans': '上下级关系成了环：{regions}。请改正 above。',
    en: 'The layers go round in a ring: {regions}. Correct above.',
  },
  'rulefile/match-length': {
    'zh-Hant':
      '這一行有 {found} 個匹配，而表有 {expected} 個鍵。請補足或刪減；任何值都可以的寫 "*"。',
    'zh-Hans':
      '这一行有 {found} 个匹配，而表有 {expected} 个键。请补足或删减；任何值都可以的写 "*"。',
    en: 'This row matches {found} keys, but the table has {expected}. Make them equal; write "*" where any value will do.',
  },
  'rulefile/missing-key': {
    'zh-Hant': '這裡缺少「{key}」。請補上。',
    'zh-Hans': '这里缺少「{key}」。请补上。',
    en: '“{key}” is missing here. Add it.',
  },
  'rulefile/missing-layer': {
    'zh-Hant': '{region} 的上級「{above}」沒有規則文件。請加上其文件，或改正 above。',
    'zh-Hans': '{region} 的上级「{above}」没有规则文件。请加上其文件，或改正 above。',
    en: 'The layer above {region}, “{above}”, has no rule files. Add them, or correct above.',
  },
  'rulefile/missing-source': {
    'zh-Hant':
      '「{item}」（{section}）沒有出處。請加上 cite，寫明文件與條款；整個文件出處相同的，可寫在文件的 cite。',
    'zh-Hans':
      '「{item}」（{section}）没有出处。请加上 cite，写明文件与条款；整个文件出处相同的，可写在文件的 cite。',
    en: '“{item}” ({section}) has no source. Add cite with document and article; where the whole file has one source, put it into the file’s cite.',
  },
  'rulefile/newer-format': {
    'zh-Hant':
      '這個文件用格式 {format}，本程序只懂到格式 {known}。請升級 doudi，或取得舊格式的文件。',
    'zh-Hans':
      '这个文件用格式 {format}，本程序只懂到格式 {known}。请升级 doudi，或取得旧格式的文件。',
    en: 'This file is written in format {format}; this version reads formats up to {known}. Upgrade doudi, or get the file in an older format.',
  },
  'rulefile/no-date': {
    'zh-Hant': '「{found}」不是日期。請寫成 YYYY-MM-DD，須是實有的日子。',
    'zh-Hans': '「{found}」不是日期。请写成 YYYY-MM-DD，须是实有的日子。',
    en: '“{found}” is not a date. Write YYYY-MM-DD, a day that exists.',
  },
  'rulefile/no-edge': {
    'zh-Hant': '區間沒有任何一端。請至少寫 from、above、to、below 之一；任何值都可以的寫 "*"。',
    'zh-Hans': '区间没有任何一端。请至少写 from、above、to、below 之一；任何值都可以的写 "*"。',
    en: 'The band has no end. Write at least one of from, above, to, below; write "*" where any value will do.',
  },
  'rulefile/no-number': {
    'zh-Hant': '「{found}」不是數。請寫成 12.5 或 1/6 這樣的數。',
    'zh-Hans': '「{found}」不是数。请写成 12.5 或 1/6 这样的数。',
    en: '“{found}” is not a number. Write one like 12.5 or 1/6.',
  },
  'rulefile/not-in-force': {
    'zh-Hant':
      '{asOf} 這天，{region} 還沒有生效的規則<<（只計 {knownOn} 前公佈的）>>。<<最早的規則自 {first} 起。>>請改用較後的日期，或加上當時的規則文件。',
    'zh-Hans':
      '{asOf} 这天，{region} 还没有生效的规则<<（只计 {knownOn} 前公布的）>>。<<最早的规则自 {first} 起。>>请改用较后的日期，或加上当时的规则文件。',
    en: 'On {asOf} no rules for {region} are in force<< (of those announced by {knownOn})>>.<< The first take effect on {first}.>> Ask for a later day, or add the rules of that time.',
  },
  'rulefile/not-json': {
    'zh-Hant': '這裡的值不是 JSON（{reason}）。規則文件只能由 JSON 值組成；請改正。',
    'zh-Hans': '这里的值不是 JSON（{reason}）。规则文件只能由 JSON 值组成；请改正。',
    en: 'The value here is not JSON ({reason}). A rule file is made of JSON values only; correct it.',
  },
  'rulefile/not-open': {
    'zh-Hant':
      '「{item}」（{section}）不能增補：條件須由上層以 open: true 標明，且其 when 須是 any；參數須由上層以 extendable: true 標明，且其值須是一列代碼。請改為整條覆蓋，或先由上層開放。',
    'zh-Hans':
      '「{item}」（{section}）不能增补：条件须由上层以 open: true 标明，且其 when 须是 any；参数须由上层以 extendable: true 标明，且其值须是一列代码。请改为整条覆盖，或先由上层开放。',
    en: '“{item}” ({section}) cannot be extended: the layer above must mark a condition open: true, and its when must be an any; it must mark a parameter extendable: true, and its value must be a list of codes. Override it whole, or have it opened above.',
  },
  'rulefile/open-term-unit': {
    'zh-Hant':
      '待定參數「{parameter}」上層要求用「{asked}」，這裡寫的是「{given}」。請刪去這裡的單位或類型，並按上層的單位填寫數值。',
    'zh-Hans':
      '待定参数「{parameter}」上层要求用「{asked}」，这里写的是「{given}」。请删去这里的单位或类型，并按上层的单位填写数值。',
    en: 'The layer above asks for the open term “{parameter}” in “{asked}”, but here it is “{given}”. Take unit or type out here and state the value in that unit.',
  },
  'rulefile/out-of-range': {
    'zh-Hant': '「{found}」超出範圍（界限為 {limit}）。請改正。',
    'zh-Hans': '「{found}」超出范围（界限为 {limit}）。请改正。',
    en: '“{found}” is out of range (the limit is {limit}). Correct it.',
  },
  'rulefile/removes-nothing': {
    'zh-Hant':
      '「{item}」（{section}）在本層和各上層都不存在，null 沒有除去任何東西。<<是不是想寫「{suggestion}」？>>請改正編號，或刪去這一條。',
    'zh-Hans':
      '「{item}」（{section}）在本层和各上层都不存在，null 没有除去任何东西。<<是不是想写「{suggestion}」？>>请改正编号，或删去这一条。',
    en: 'There is no “{item}” ({section}) in this layer or above it, so null removes nothing.<< Did you mean “{suggestion}”?>> Correct the id, or take the entry out.',
  },
  'rulefile/several-kinds': {
    'zh-Hant': '{keys} 不能同時出現，每個對象只能是一種。請留下一個，其餘另寫。',
    'zh-Hans': '{keys} 不能同时出现，每个对象只能是一种。请留下一个，其余另写。',
    en: '{keys} cannot stand together: each object is of one kind. Keep one and write the others separately.',
  },
  'rulefile/several-values': {
    'zh-Hant': '參數不能同時寫 {keys}。請留下一個；用來核對公佈數值的算式寫在 check。',
    'zh-Hans': '参数不能同时写 {keys}。请留下一个；用来核对公布数值的算式写在 check。',
    en: 'A parameter cannot have {keys} together. Keep one; a formula that checks a published value goes into check.',
  },
  'rulefile/stale-override': {
    'zh-Hant':
      '「{item}」（{section}）的覆蓋自 {from} 起，而所覆蓋的規定在 {upperFile} 已於 {upperFrom} 更新。請核對是否仍然有效：有效的以新版本重申，無效的以 null 除去。',
    'zh-Hans':
      '「{item}」（{section}）的覆盖自 {from} 起，而所覆盖的规定在 {upperFile} 已于 {upperFrom} 更新。请核对是否仍然有效：有效的以新版本重申，无效的以 null 除去。',
    en: 'The override of “{item}” ({section}) dates from {from}, but what it overrides was renewed on {upperFrom} in {upperFile}. Check whether it still holds: restate it in a new version, or remove it with null.',
  },
  'rulefile/unknown-document': {
    'zh-Hant':
      '沒有編號為「{document}」的文件。<<是不是想寫「{suggestion}」？>>請改正編號，或在 documents 加上這份文件。',
    'zh-Hans':
      '没有编号为「{document}」的文件。<<是不是想写「{suggestion}」？>>请改正编号，或在 documents 加上这份文件。',
    en: 'There is no document “{document}”.<< Did you mean “{suggestion}”?>> Correct the id, or add it to documents.',
  },
  'rulefile/unknown-format': {
    'zh-Hant': '沒有從格式 {format} 到格式 {known} 的轉換。請用格式 {known} 重寫這個文件。',
    'zh-Hans': '没有从格式 {format} 到格式 {known} 的转换。请用格式 {known} 重写这个文件。',
    en: 'There is no way from format {format} to format {known}. Rewrite the file in format {known}.',
  },
  'rulefile/unknown-key': {
    'zh-Hant':
      '這裡不能有「{key}」。<<是不是想寫「{suggestion}」？>><<此處可用：{known}。>>請改正。',
    'zh-Hans':
      '这里不能有「{key}」。<<是不是想写「{suggestion}」？>><<此处可用：{known}。>>请改正。',
    en: '“{key}” cannot stand here.<< Did you mean “{suggestion}”?>><< Known here: {known}.>> Correct it.',
  },
  'rulefile/unknown-kind': {
    'zh-Hant':
      '看不出這是哪一種：{keys} 中沒有能辨別種類的鍵。<<是不是想寫「{suggestion}」？>>可用：{known}。請改正。',
    'zh-Hans':
      '看不出这是哪一种：{keys} 中没有能辨别种类的键。<<是不是想写「{suggestion}」？>>可用：{known}。请改正。',
    en: 'It is not clear what this is: none of {keys} tells its kind.<< Did you mean “{suggestion}”?>> Possible: {known}. Correct it.',
  },
  'rulefile/unknown-term': {
    'zh-Hant': '沒有參數「{term}」。<<是不是想寫「{suggestion}」？>>請改正編號。',
    'zh-Hans': '没有参数「{term}」。<<是不是想写「{suggestion}」？>>请改正编号。',
    en: 'There is no parameter “{term}”.<< Did you mean “{suggestion}”?>> Correct the id.',
  },
  'rulefile/unknown-value': {
    'zh-Hant': '這裡不能寫「{found}」。<<是不是想寫「{suggestion}」？>>可用：{known}。請改正。',
    'zh-Hans': '这里不能写「{found}」。<<是不是想写「{suggestion}」？>>可用：{known}。请改正。',
    en: '“{found}” is not possible here.<< Did you mean “{suggestion}”?>> Possible: {known}. Correct it.',
  },
  'rulefile/wrong-length': {
    'zh-Hant': '這裡應有 {expected} 個，現有 {found} 個。請補足或刪減。',
    'zh-Hans': '这里应有 {expected} 个，现有 {found} 个。请补足或删减。',
    en: 'There should be {expected} entries here, not {found}. Make it so.',
  },
  'rulefile/wrong-type': {
    'zh-Hant': '這裡應是 {expected}，不是 {found}。請改正。',
    'zh-Hans': '这里应是 {expected}，不是 {found}。请改正。',
    en: 'Here should be {expected}, not {found}. Correct it.',
  },
} as const satisfies MessageSet;

/** Codes of problems that the rule file room reports. */
export type RuleFileCode = keyof typeof rulefileMessages;
