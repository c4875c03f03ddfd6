import type { MessageSet } from './message.js';

export const ruletreeMessages = {
  'ruletree/add-or-subtract': {
    'zh-Hant': '「{item}」：每一行帳目須寫 add（加）或 subtract（減）其中一個。請補上。',
    'zh-Hans': '「{item}」：每一行帐目须写 add（加）或 subtract（减）其中一个。请补上。',
    en: 'In “{item}”, a statement line needs one of add and subtract. Write one.',
  },
  'ruletree/amount-not-payable': {
    'zh-Hant': '「{item}」：金額可能不是整分。請在最後一步寫 round，註明取整單位、方向與依據。',
    'zh-Hans': '「{item}」：金额可能不是整分。请在最后一步写 round，注明取整单位、方向与依据。',
    en: 'In “{item}”, the amount may not be whole fen. End it in a round step that states step, direction and source.',
  },
  'ruletree/bad-date': {
    'zh-Hant': '「{item}」：「{value}」不是日期。請寫成 YYYY-MM-DD。',
    'zh-Hans': '「{item}」：「{value}」不是日期。请写成 YYYY-MM-DD。',
    en: 'In “{item}”, “{value}” is not a date. Write YYYY-MM-DD.',
  },
  'ruletree/bad-number': {
    'zh-Hant':
      '「{item}」：「{value}」不是數。<<這是名稱，要用它的值，請寫 { "fact": "{name}" }。>>數請寫成 1.3 或 1/6 這樣。',
    'zh-Hans':
      '「{item}」：「{value}」不是数。<<这是名称，要用它的值，请写 { "fact": "{name}" }。>>数请写成 1.3 或 1/6 这样。',
    en: 'In “{item}”, “{value}” is not a number.<< It is a name; for what it stands for, write { "fact": "{name}" }.>> Write numbers like 1.3 or 1/6.',
  },
  'ruletree/bad-reference': {
    'zh-Hant':
      '「{item}」：看不懂名稱「{reference}」，問題出在「{found}」。<<可以寫：{expected}。>>請按名稱的寫法改正。',
    'zh-Hans':
      '「{item}」：看不懂名称「{reference}」，问题出在「{found}」。<<可以写：{expected}。>>请按名称的写法改正。',
    en: 'In “{item}”, the name “{reference}” cannot be read at “{found}”.<< It can be: {expected}.>> Write it as docs/format.md shows.',
  },
  'ruletree/bracket-gap': {
    'zh-Hant':
      '「{item}」：分段之間有空隙，有的數不屬於任何一段。請把相鄰兩段的界線接上，最高一段不設上限。',
    'zh-Hans':
      '「{item}」：分段之间有空隙，有的数不属于任何一段。请把相邻两段的界线接上，最高一段不设上限。',
    en: 'In “{item}”, the brackets leave a gap: some numbers belong to none. Let neighbouring ends meet, and leave the last bracket open upwards.',
  },
  'ruletree/bracket-overlap': {
    'zh-Hant': '「{item}」：兩段重疊，有的數同時屬於兩段。請讓界線只歸其中一段。',
    'zh-Hans': '「{item}」：两段重叠，有的数同时属于两段。请让界线只归其中一段。',
    en: 'In “{item}”, two brackets overlap. Give the shared end to one of them.',
  },
  'ruletree/calendar-not-needed': {
    'zh-Hant': '「{item}」：只有按工作日計算時才用日曆。請刪去 calendar。',
    'zh-Hans': '「{item}」：只有按工作日计算时才用日历。请删去 calendar。',
    en: 'In “{item}”, only working days need a calendar. Remove it.',
  },
  'ruletree/cell-depth': {
    'zh-Hant':
      '「{item}」：參數的鍵數是 {keys}，這裡卻寫到第 {depth} 層。請讓每個值恰好在第 {keys} 層。',
    'zh-Hans':
      '「{item}」：参数的键数是 {keys}，这里却写到第 {depth} 层。请让每个值恰好在第 {keys} 层。',
    en: 'The number of keys of “{item}” is {keys}, but this stands at level {depth}. Put every value exactly at level {keys}.',
  },
  'ruletree/check-differs': {
    'zh-Hant': '參數「{item}」的值是 {value}，按所寫的算式卻是 {found}。請核對公佈的數值和 check。',
    'zh-Hans': '参数「{item}」的值是 {value}，按所写的算式却是 {found}。请核对公布的数值和 check。',
    en: '“{item}” is {value}, but its check gives {found}. Compare the published value with the formula.',
  },
  'ruletree/cycle': {
    'zh-Hant':
      '「{item}」：規則繞成一圈：{path}。請斷開其中一步；若指現在已在領取的待遇，請用 award：。',
    'zh-Hans':
      '「{item}」：规则绕成一圈：{path}。请断开其中一步；若指现在已在领取的待遇，请用 award：。',
    en: '“{item}” goes round in a circle: {path}. Break one step; for what is drawn already, read award: instead.',
  },
  'ruletree/decision-missing': {
    'zh-Hant': '「{item}」：這個選擇由人決定。請寫明由哪一項 decision 決定。',
    'zh-Hans': '「{item}」：这个选择由人决定。请写明由哪一项 decision 决定。',
    en: 'In “{item}”, people make this choice: name the decision that settles it.',
  },
  'ruletree/decision-not-needed': {
    'zh-Hant': '「{item}」：「{pick}」不需要人來決定。請刪去 decision。',
    'zh-Hans': '「{item}」：「{pick}」不需要人来决定。请删去 decision。',
    en: 'In “{item}”, “{pick}” needs no decision. Remove it.',
  },
  'ruletree/divides-by-zero': {
    'zh-Hant': '「{item}」：除數是零。請改正除數。',
    'zh-Hans': '「{item}」：除数是零。请改正除数。',
    en: '“{item}” divides by zero. Mend the divisor.',
  },
  'ruletree/emergency-needs-rhythm': {
    'zh-Hant':
      '「{item}」：按所列日子或事件之後計算的職責不隨突發事件加碼。請刪去 emergency，或另立一項職責。',
    'zh-Hans':
      '「{item}」：按所列日子或事件之后计算的职责不随突发事件加码。请删去 emergency，或另立一项职责。',
    en: 'In “{item}”, a duty of listed days or after an event has no rhythm to make denser. Remove emergency, or write a duty of its own.',
  },
  'ruletree/empty-block': {
    'zh-Hant': '「{item}」：「{block}」是空的，會讓人人都符合或都不符合。請寫上內容或刪去。',
    'zh-Hans': '「{item}」：「{block}」是空的，会让人人都符合或都不符合。请写上内容或删去。',
    en: 'In “{item}”, “{block}” is empty, which would hold for everybody or nobody. Fill or remove it.',
  },
  'ruletree/ends-reversed': {
    'zh-Hant': '「{item}」：下限 {low} 高於上限 {high}。請改正。',
    'zh-Hans': '「{item}」：下限 {low} 高于上限 {high}。请改正。',
    en: 'In “{item}”, the lower end {low} is above the upper end {high}. Mend them.',
  },
  'ruletree/hours-need-a-time': {
    'zh-Hant':
      '「{item}」：按小時計算須從某日某時起，這裡卻是 {found}。請改用帶時刻的事實，或改按 days 計算。',
    'zh-Hans':
      '「{item}」：按小时计算须从某日某时起，这里却是 {found}。请改用带时刻的事实，或改按 days 计算。',
    en: 'In “{item}”, hours count from a time of day, and this is a {found}. Use a fact with a time, or count days.',
  },
  'ruletree/incomplete-item': {
    'zh-Hant': '「{item}」：缺少「{missing}」，各層合併之後仍然沒有。請補上，或核對編號是否寫錯。',
    'zh-Hans': '「{item}」：缺少「{missing}」，各层合并之后仍然没有。请补上，或核对编号是否写错。',
    en: '“{item}” lacks “{missing}” after all layers are merged. Add it, or check whether the id is misspelt.',
  },
  'ruletree/key-not-settled': {
    'zh-Hant':
      '「{item}」：參數「{parameter}」按「{key}」分別定值，推算時不知道取哪一格。請給本參數同樣的 keys，或在名稱後寫 [鍵]。',
    'zh-Hans':
      '「{item}」：参数「{parameter}」按「{key}」分别定值，推算时不知道取哪一格。请给本参数同样的 keys，或在名称后写 [键]。',
    en: 'In “{item}”, parameter “{parameter}” is keyed by “{key}”, which is not settled here. Give this parameter the same key, or pin one with [key].',
  },
  'ruletree/leap-birthday': {
    'zh-Hant': '「{item}」：2 月 29 日出生者的生日規則請用定好的參數，取值為：{allowed}。',
    'zh-Hans': '「{item}」：2 月 29 日出生者的生日规则请用定好的参数，取值为：{allowed}。',
    en: 'In “{item}”, the rule for birthdays on 29 February has to be a settled parameter, one of: {allowed}.',
  },
  'ruletree/line-needed': {
    'zh-Hant':
      '「{item}」：「{kind}」針對各項待遇，不能只寫「{programme}」。請寫成 programme.line。',
    'zh-Hans':
      '「{item}」：「{kind}」针对各项待遇，不能只写「{programme}」。请写成 programme.line。',
    en: 'In “{item}”, “{kind}” acts on lines, and “{programme}” is a whole programme. Write programme.line.',
  },
  'ruletree/links-not-readable': {
    'zh-Hant': '「{item}」：「{fact}」指向多行，不能直接讀。請用 count 或 total 加 via。',
    'zh-Hans': '「{item}」：「{fact}」指向多行，不能直接读。请用 count 或 total 加 via。',
    en: 'In “{item}”, “{fact}” points to many rows. Use count or total with via.',
  },
  'ruletree/list-expected': {
    'zh-Hant': '「{item}」：「{operator}」後面要寫一個清單。請用方括號列出。',
    'zh-Hans': '「{item}」：「{operator}」后面要写一个清单。请用方括号列出。',
    en: 'In “{item}”, “{operator}” needs a list. Write it in square brackets.',
  },
  'ruletree/list-not-expected': {
    'zh-Hant': '「{item}」：「{operator}」後面只能寫一個值。要列幾個，請用 in。',
    'zh-Hans': '「{item}」：「{operator}」后面只能写一个值。要列几个，请用 in。',
    en: 'In “{item}”, “{operator}” takes one value. For several use in.',
  },
  'ruletree/match-count': {
    'zh-Hant': '「{item}」：表的鍵數是 {keys}，這一行卻寫了 {found} 個。請逐個對應，不限的寫 "*"。',
    'zh-Hans': '「{item}」：表的键数是 {keys}，这一行却写了 {found} 个。请逐个对应，不限的写 "*"。',
    en: 'The number of keys of the table in “{item}” is {keys}, but this row matches {found}. Write one for each; "*" for any.',
  },
  'ruletree/may-be-absent': {
    'zh-Hant':
      '「{item}」：這個值可能沒有（null），不能直接計算。請用 ifAbsent 寫明沒有時按什麼算。',
    'zh-Hans':
      '「{item}」：这个值可能没有（null），不能直接计算。请用 ifAbsent 写明没有时按什么算。',
    en: 'In “{item}”, this value may be absent and cannot be calculated with. Say with ifAbsent what stands in for it.',
  },
  'ruletree/missing-cell': {
    'zh-Hant': '參數「{parameter}」缺少<<「{cell}」一格的>>值。請補上，或用 open 註明由誰確定。',
    'zh-Hans': '参数「{parameter}」缺少<<「{cell}」一格的>>值。请补上，或用 open 注明由谁确定。',
    en: 'Parameter “{parameter}” has no value<< for “{cell}”>>. Add one, or say with open who sets it.',
  },
  'ruletree/mixed-periods': {
    'zh-Hant': '「{item}」：各項待遇的單位不同（{left}；{right}），不能相加。請分別引用各項。',
    'zh-Hans': '「{item}」：各项待遇的单位不同（{left}；{right}），不能相加。请分别引用各项。',
    en: 'In “{item}”, the lines are paid in different units ({left}; {right}) and have no common sum. Name the line you mean.',
  },
  'ruletree/never-absent': {
    'zh-Hant': '「{item}」：這個值不會是 null（不知道不等於沒有）。請換一個條件。',
    'zh-Hans': '「{item}」：这个值不会是 null（不知道不等于没有）。请换一个条件。',
    en: 'In “{item}”, this value is never null (not known is not absent). Use another condition.',
  },
  'ruletree/no-conversion': {
    'zh-Hant': '「{item}」：「{from}」不能換算成「{to}」。若確實要當作後者，請用 as 並寫明理由。',
    'zh-Hans': '「{item}」：「{from}」不能换算成「{to}」。若确实要当作后者，请用 as 并写明理由。',
    en: 'In “{item}”, “{from}” does not convert to “{to}”. If it is meant, use as with a reason.',
  },
  'ruletree/no-period': {
    'zh-Hant': '「{item}」：「{unit}」看不出按日、按月、按年還是一次發放。請改單位。',
    'zh-Hans': '「{item}」：「{unit}」看不出按日、按月、按年还是一次发放。请改单位。',
    en: 'In “{item}”, “{unit}” does not say whether it is paid by day, month, year or once. Change the unit.',
  },
  'ruletree/no-such-part': {
    'zh-Hant':
      '「{item}」：「{programme}」沒有「{part}」。<<是不是「{suggestion}」？>>請核對名稱。',
    'zh-Hans':
      '「{item}」：「{programme}」没有「{part}」。<<是不是「{suggestion}」？>>请核对名称。',
    en: 'In “{item}”, “{programme}” has no “{part}”.<< Did you mean “{suggestion}”?>> Check the name.',
  },
  'ruletree/no-unit': {
    'zh-Hant': '「{item}」：「{programme}」沒有寫明哪些成員計算在內。請補 unit。',
    'zh-Hans': '「{item}」：「{programme}」没有写明哪些成员计算在内。请补 unit。',
    en: 'In “{item}”, “{programme}” does not say which members count. Add unit to the programme.',
  },
  'ruletree/nonsense-unit': {
    'zh-Hant': '「{item}」：{units} 相乘或相除沒有意義。請檢查算式。',
    'zh-Hans': '「{item}」：{units} 相乘或相除没有意义。请检查算式。',
    en: 'In “{item}”, multiplying or dividing {units} makes no sense. Check the formula.',
  },
  'ruletree/not-a-condition': {
    'zh-Hant':
      '「{item}」應當是成立或不成立的條件，這裡卻是「{found}」。請改成條件，或拿它與一個值比較。',
    'zh-Hans':
      '「{item}」应当是成立或不成立的条件，这里却是「{found}」。请改成条件，或拿它与一个值比较。',
    en: '“{item}” has to be a condition, but this is “{found}”. Write a condition, or compare it with a value.',
  },
  'ruletree/not-a-date': {
    'zh-Hant': '「{item}」：這裡要日期，卻是「{found}」。請換成日期。',
    'zh-Hans': '「{item}」：这里要日期，却是「{found}」。请换成日期。',
    en: 'In “{item}”, a date is needed, but this is “{found}”. Put a date here.',
  },
  'ruletree/not-a-link': {
    'zh-Hant': '「{item}」：「{name}」不是指向別行的連結。<<是不是「{suggestion}」？>>請改正。',
    'zh-Hans': '「{item}」：「{name}」不是指向别行的连结。<<是不是「{suggestion}」？>>请改正。',
    en: 'In “{item}”, “{name}” is not a link.<< Did you mean “{suggestion}”?>> Mend the name.',
  },
  'ruletree/not-a-number': {
    'zh-Hant': '「{item}」：這裡要數，卻是「{found}」。請換成數。',
    'zh-Hans': '「{item}」：这里要数，却是「{found}」。请换成数。',
    en: 'In “{item}”, a number is needed, but this is “{found}”. Put a number here.',
  },
  'ruletree/not-a-set': {
    'zh-Hant': '「{item}」：contains 只用於一組代碼，這裡是「{found}」。請用 equal 或 in。',
    'zh-Hans': '「{item}」：contains 只用于一组代码，这里是「{found}」。请用 equal 或 in。',
    en: 'In “{item}”, contains is for sets of codes, and this is “{found}”. Use equal or in.',
  },
  'ruletree/not-as-declared': {
    'zh-Hant': '「{item}」聲明為「{declared}」，算出來卻是「{found}」。請改聲明或算式。',
    'zh-Hans': '「{item}」声明为「{declared}」，算出来却是「{found}」。请改声明或算式。',
    en: '“{item}” is declared “{declared}” but works out as “{found}”. Mend one of them.',
  },
  'ruletree/not-in-scope': {
    'zh-Hant': '「{item}」：在這裡讀不到「{name}」。請用 total、count、連結或 outer：。',
    'zh-Hans': '「{item}」：在这里读不到「{name}」。请用 total、count、连结或 outer：。',
    en: 'In “{item}”, “{name}” cannot be read from here. Use total, count, a link or outer:.',
  },
  'ruletree/not-ordered': {
    'zh-Hant': '「{item}」：「{found}」不能比大小，只有數和日期可以。請改用 equal 或 in 來比較。',
    'zh-Hans': '「{item}」：「{found}」不能比大小，只有数和日期可以。请改用 equal 或 in 来比较。',
    en: 'In “{item}”, “{found}” has no order; only numbers and dates have. Compare with equal or in.',
  },
  'ruletree/not-whole': {
    'zh-Hant': '「{item}」：這裡要整數；金額最小到分。請改正。',
    'zh-Hans': '「{item}」：这里要整数；金额最小到分。请改正。',
    en: 'In “{item}”, a whole number is needed here; money goes down to the fen. Mend it.',
  },
  'ruletree/nothing-above': {
    'zh-Hant': '「{item}」：上一層沒有「{reference}」。請刪去 above: 或核對編號。',
    'zh-Hans': '「{item}」：上一层没有「{reference}」。请删去 above: 或核对编号。',
    en: 'In “{item}”, the layers above have no “{reference}”. Remove above: or check the id.',
  },
  'ruletree/number-too-small': {
    'zh-Hant': '「{item}」：這個數至少須為 {least}。請改正，或改用另一種頻次。',
    'zh-Hans': '「{item}」：这个数至少须为 {least}。请改正，或改用另一种频次。',
    en: 'In “{item}”, this number has to be at least {least}. Correct it, or use another kind of frequency.',
  },
  'ruletree/one-shift': {
    'zh-Hant': '「{item}」：日期推移只能寫一種：{allowed}。請只留一種。',
    'zh-Hans': '「{item}」：日期推移只能写一种：{allowed}。请只留一种。',
    en: 'In “{item}”, shift takes exactly one of {allowed}. Keep one.',
  },
  'ruletree/outside-lawful-range': {
    'zh-Hant':
      '參數「{item}」的值 {value} 超出上一層規定的範圍（最低 {low}<<，最高 {high}>>）。請改值；若確有依據，請寫 departsFrom。',
    'zh-Hans':
      '参数「{item}」的值 {value} 超出上一层规定的范围（最低 {low}<<，最高 {high}>>）。请改值；若确有依据，请写 departsFrom。',
    en: '“{item}” is {value}, outside the range set above it (at least {low}<<, at most {high}>>). Change it, or state departsFrom with its ground.',
  },
  'ruletree/parameters-only': {
    'zh-Hant': '「{item}」：推算參數只能讀參數，不能讀「{reference}」。請改用 quantity。',
    'zh-Hans': '「{item}」：推算参数只能读参数，不能读「{reference}」。请改用 quantity。',
    en: 'In “{item}”, a derived parameter reads parameters only, not “{reference}”. Make it a quantity.',
  },
  'ruletree/part-not-needed': {
    'zh-Hant': '「{item}」：「{kind}」用不到「{part}」。請刪去，或改用別的 kind。',
    'zh-Hans': '「{item}」：「{kind}」用不到「{part}」。请删去，或改用别的 kind。',
    en: 'In “{item}”, “{kind}” has no use for “{part}”. Remove it, or choose another kind.',
  },
  'ruletree/per-person-amount': {
    'zh-Hant': '「{item}」：全戶一筆的待遇不能用「{found}」。請乘以人數，或改為 for: member。',
    'zh-Hans': '「{item}」：全户一笔的待遇不能用「{found}」。请乘以人数，或改为 for: member。',
    en: 'In “{item}”, a line for the whole unit cannot be “{found}”. Multiply by persons, or pay it for: member.',
  },
  'ruletree/set-needs-contains': {
    'zh-Hant': '「{item}」：一組代碼不能用「{operator}」比較。請用 contains 或 doesNotContain。',
    'zh-Hans': '「{item}」：一组代码不能用「{operator}」比较。请用 contains 或 doesNotContain。',
    en: 'In “{item}”, a set of codes cannot be compared with “{operator}”. Use contains or doesNotContain.',
  },
  'ruletree/step-not-positive': {
    'zh-Hant': '「{item}」：取整單位不是正數。請寫大於零的數。',
    'zh-Hans': '「{item}」：取整单位不是正数。请写大于零的数。',
    en: 'In “{item}”, the rounding step is not positive. Write a number greater than zero.',
  },
  'ruletree/table-gap': {
    'zh-Hant': '「{item}」：表有空缺：{where} 沒有任何一行。請補一行，或寫 otherwise。',
    'zh-Hans': '「{item}」：表有空缺：{where} 没有任何一行。请补一行，或写 otherwise。',
    en: 'The table in “{item}” has a gap: no row for {where}. Add a row, or otherwise.',
  },
  'ruletree/table-overlap': {
    'zh-Hant': '「{item}」：表的 {rows} 兩行在 {where} 重疊。請分開，或用 hit 說明取哪一行。',
    'zh-Hans': '「{item}」：表的 {rows} 两行在 {where} 重叠。请分开，或用 hit 说明取哪一行。',
    en: 'In “{item}”, rows {rows} overlap at {where}. Part them, or say with hit which counts.',
  },
  'ruletree/table-too-large': {
    'zh-Hant': '「{item}」：表的組合有 {size} 種，超過 {limit}。請拆成幾個表。',
    'zh-Hans': '「{item}」：表的组合有 {size} 种，超过 {limit}。请拆成几个表。',
    en: 'The table in “{item}” has {size} combinations, more than {limit}. Split it.',
  },
  'ruletree/type-clash': {
    'zh-Hant': '「{item}」：「{left}」與「{right}」不是一類，不能放在一起。請改正其中一個。',
    'zh-Hans': '「{item}」：「{left}」与「{right}」不是一类，不能放在一起。请改正其中一个。',
    en: 'In “{item}”, “{left}” and “{right}” do not go together. Mend one of them.',
  },
  'ruletree/unit-clash': {
    'zh-Hant': '「{item}」：單位「{left}」與「{right}」不同。請用 convert 換算，或檢查算式。',
    'zh-Hans': '「{item}」：单位「{left}」与「{right}」不同。请用 convert 换算，或检查算式。',
    en: 'In “{item}”, the units “{left}” and “{right}” differ. Use convert, or check the formula.',
  },
  'ruletree/unknown-attribute': {
    'zh-Hant': '「{item}」：等級「{grade}」沒有屬性「{attribute}」。請補上或改名。',
    'zh-Hans': '「{item}」：等级「{grade}」没有属性「{attribute}」。请补上或改名。',
    en: 'In “{item}”, grade “{grade}” has no attribute “{attribute}”. Add it or mend the name.',
  },
  'ruletree/unknown-calendar': {
    'zh-Hant': '「{item}」：沒有日曆「{calendar}」。<<已有：{known}。>>請補上節假日表。',
    'zh-Hans': '「{item}」：没有日历「{calendar}」。<<已有：{known}。>>请补上节假日表。',
    en: 'In “{item}”, there is no calendar “{calendar}”.<< There are: {known}.>> Add the list of holidays.',
  },
  'ruletree/unknown-code': {
    'zh-Hant':
      '「{item}」：沒有代碼「{code}」。<<是不是「{suggestion}」？>><<可用：{known}。>>請改正代碼。',
    'zh-Hans':
      '「{item}」：没有代码「{code}」。<<是不是「{suggestion}」？>><<可用：{known}。>>请改正代码。',
    en: 'In “{item}”, there is no code “{code}”.<< Did you mean “{suggestion}”?>><< There are: {known}.>> Mend the code.',
  },
  'ruletree/unknown-code-list': {
    'zh-Hant':
      '「{item}」：沒有代碼表「{list}」。<<是不是「{suggestion}」？>>請改正名稱，或在 codes 中聲明。',
    'zh-Hans':
      '「{item}」：没有代码表「{list}」。<<是不是「{suggestion}」？>>请改正名称，或在 codes 中声明。',
    en: 'In “{item}”, there is no list of codes “{list}”.<< Did you mean “{suggestion}”?>> Mend the name, or declare it under codes.',
  },
  'ruletree/unknown-decision': {
    'zh-Hant':
      '「{item}」：沒有聲明「{decision}」這項決定。<<是不是「{suggestion}」？>>請在 decisions 中聲明。',
    'zh-Hans':
      '「{item}」：没有声明「{decision}」这项决定。<<是不是「{suggestion}」？>>请在 decisions 中声明。',
    en: 'In “{item}”, decision “{decision}” is not declared.<< Did you mean “{suggestion}”?>> Declare it under decisions.',
  },
  'ruletree/unknown-entity': {
    'zh-Hant': '「{item}」：沒有「{entity}」這類事物。<<是不是「{suggestion}」？>>請改正名稱。',
    'zh-Hans': '「{item}」：没有「{entity}」这类事物。<<是不是「{suggestion}」？>>请改正名称。',
    en: 'In “{item}”, there is no entity “{entity}”.<< Did you mean “{suggestion}”?>> Mend the name.',
  },
  'ruletree/unknown-fact': {
    'zh-Hant':
      '「{item}」：沒有事實「{fact}」。<<是不是「{suggestion}」？>>若是本地事實，請在 facts 中聲明。',
    'zh-Hans':
      '「{item}」：没有事实「{fact}」。<<是不是「{suggestion}」？>>若是本地事实，请在 facts 中声明。',
    en: 'In “{item}”, there is no fact “{fact}”.<< Did you mean “{suggestion}”?>> Declare it under facts if it is local.',
  },
  'ruletree/unknown-item': {
    'zh-Hant': '「{item}」：{section} 中沒有「{name}」。<<是不是「{suggestion}」？>>請改正編號。',
    'zh-Hans': '「{item}」：{section} 中没有「{name}」。<<是不是「{suggestion}」？>>请改正编号。',
    en: 'In “{item}”, {section} has no “{name}”.<< Did you mean “{suggestion}”?>> Mend the id.',
  },
  'ruletree/unknown-key': {
    'zh-Hant': '「{item}」：參數「{parameter}」沒有「{key}」這一格。<<可用：{known}。>>請改正。',
    'zh-Hans': '「{item}」：参数「{parameter}」没有「{key}」这一格。<<可用：{known}。>>请改正。',
    en: 'In “{item}”, parameter “{parameter}” has no key “{key}”.<< There are: {known}.>> Mend the key.',
  },
  'ruletree/unknown-parameter': {
    'zh-Hant': '「{item}」：沒有參數「{parameter}」。<<是不是「{suggestion}」？>>請改正編號。',
    'zh-Hans': '「{item}」：没有参数「{parameter}」。<<是不是「{suggestion}」？>>请改正编号。',
    en: 'In “{item}”, there is no parameter “{parameter}”.<< Did you mean “{suggestion}”?>> Mend the id.',
  },
  'ruletree/unknown-unit': {
    'zh-Hant': '「{item}」：不認識單位「{unit}」。<<是不是「{suggestion}」？>>請照單位的寫法改正。',
    'zh-Hans': '「{item}」：不认识单位「{unit}」。<<是不是「{suggestion}」？>>请照单位的写法改正。',
    en: 'In “{item}”, “{unit}” is not a unit.<< Did you mean “{suggestion}”?>> Write it as docs/format.md shows.',
  },
  'ruletree/unrelated-scopes': {
    'zh-Hant':
      '「{item}」：「{left}」與「{right}」針對的對象不相干，不能比較或互相排除。請改用同一對象的項目。',
    'zh-Hans':
      '「{item}」：「{left}」与「{right}」针对的对象不相干，不能比较或互相排除。请改用同一对象的项目。',
    en: 'In “{item}”, “{left}” and “{right}” are about unrelated rows and cannot displace each other. Name outcomes of the same rows.',
  },
  'ruletree/where-needs-members': {
    'zh-Hant': '「{item}」：這個項目只針對一個對象，沒有成員可選。請改用 when。',
    'zh-Hans': '「{item}」：这个项目只针对一个对象，没有成员可选。请改用 when。',
    en: 'In “{item}”, the programme is for one row and has no members to choose among. Use when.',
  },
} as const satisfies MessageSet;

/** Codes of the ruletree room. */
export type RuletreeCode = keyof typeof ruletreeMessages;
