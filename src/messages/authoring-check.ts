import type { MessageSet } from './message.js';

export const authoringCheckMessages = {
  'authoring/always-holds': {
    'zh-Hant':
      '這個條件對任何一戶都成立，等於沒有寫。請核對界限、單位或「不」的位置；確實多餘的，刪去。',
    'zh-Hans':
      '这个条件对任何一户都成立，等于没有写。请核对界限、单位或「不」的位置；确实多余的，删去。',
    en: 'This condition holds for every household, so it asks for nothing. Check the limit, the unit and the place of “not”; take it out if it is not needed.',
  },
  'authoring/band-direction': {
    'zh-Hant':
      '各檔金額逐檔{direction}，只有「{row}」這一檔相反：{value}，前一檔是 {before}。請與文件核對這一檔的金額，看看是否與鄰檔對調。',
    'zh-Hans':
      '各档金额逐档{direction}，只有「{row}」这一档相反：{value}，前一档是 {before}。请与文件核对这一档的金额，看看是否与邻档对调。',
    en: 'The values {direction} from band to band, but “{row}” goes the other way: {value} after {before}. Compare this band with the document; it may be swapped with its neighbour.',
  },
  'authoring/bands-out-of-order': {
    'zh-Hant':
      '各檔沒有按大小排列：「{row}」應排在「{before}」之前。請按文件的次序重排，以便逐檔核對。',
    'zh-Hans':
      '各档没有按大小排列：「{row}」应排在「{before}」之前。请按文件的次序重排，以便逐档核对。',
    en: 'The bands are not in order: “{row}” belongs before “{before}”. Put them in the order of the document, so that they can be compared one by one.',
  },
  'authoring/case-elsewhere': {
    'zh-Hant':
      '算例「{case}」按 {region} {asOf} 的規則計算，而本文件的規定那天並不起作用，算例沒有驗到本文件。請改正 asOf 或 region，或把算例移到它所驗的文件。',
    'zh-Hans':
      '算例「{case}」按 {region} {asOf} 的规则计算，而本文件的规定那天并不起作用，算例没有验到本文件。请改正 asOf 或 region，或把算例移到它所验的文件。',
    en: 'Case “{case}” is worked out by the rules of {region} on {asOf}, of which this file gives none, so it proves nothing about this file. Correct asOf or region, or move the case to the file it is about.',
  },
  'authoring/case-parts': {
    'zh-Hant':
      '算例「{case}」不符：{what} 應為 {expected}，算出來是 {found}。<<從「{step}」起分歧，這一步得 {value}（{place}）。>>請用紙筆核對這一步：算例抄錯的改算例，規則寫錯的改規則。',
    'zh-Hans':
      '算例「{case}」不符：{what} 应为 {expected}，算出来是 {found}。<<从「{step}」起分歧，这一步得 {value}（{place}）。>>请用纸笔核对这一步：算例抄错的改算例，规则写错的改规则。',
    en: 'Case “{case}” fails: {what} should be {expected} but comes out as {found}.<< They part at “{step}”, which gives {value} ({place}).>> Work this step by hand; correct the case if it is the one in error, else the rule.',
  },
  'authoring/case-repeated': {
    'zh-Hant':
      '算例「{case}」與「{other}」是同一戶、同一天，預期也相同，沒有驗到新的東西。請刪去一個，或改成界限另一邊的情形。',
    'zh-Hans':
      '算例「{case}」与「{other}」是同一户、同一天，预期也相同，没有验到新的东西。请删去一个，或改成界限另一边的情形。',
    en: 'Case “{case}” has the household, day and expectations of “{other}” and proves nothing new. Take one out, or move it to the other side of a limit.',
  },
  'authoring/gap-in-time': {
    'zh-Hant':
      '「{item}」（{section}）從 {from} 到 {to} 沒有任何版本：前一版本已經結束，後一版本尚未開始，這些日子的申請無從計算。請改正日期；確實中斷的，在 {from} 寫 null 並注明依據。',
    'zh-Hans':
      '「{item}」（{section}）从 {from} 到 {to} 没有任何版本：前一版本已经结束，后一版本尚未开始，这些日子的申请无从计算。请改正日期；确实中断的，在 {from} 写 null 并注明依据。',
    en: '“{item}” ({section}) has no version from {from} to {to}: the one before has ended, the next has not begun, and what is applied for then cannot be worked out. Correct the dates; if it really was interrupted, write null from {from} and cite why.',
  },
  'authoring/grade-direction': {
    'zh-Hant':
      '「{grade}」的數值是 {value}，與較輕和較重的等級相比既不遞增也不遞減（由輕到重：{values}）。請與文件核對，看看兩級是否對調。',
    'zh-Hans':
      '「{grade}」的数值是 {value}，与较轻和较重的等级相比既不递增也不递减（由轻到重：{values}）。请与文件核对，看看两级是否对调。',
    en: 'The value for “{grade}” is {value}, which neither rises nor falls with the grades around it (lightest first: {values}). Compare it with the document; two grades may be swapped.',
  },
  'authoring/hidden': {
    'zh-Hant':
      '輪不到這一項：凡符合它的，都已符合前面的 {by}。請把較嚴的放在前面，或改正界限；確實多餘的，刪去。',
    'zh-Hans':
      '轮不到这一项：凡符合它的，都已符合前面的 {by}。请把较严的放在前面，或改正界限；确实多余的，删去。',
    en: 'This is never reached: whoever meets it has met {by} before. Put the stricter one first, or correct its limit; take it out if it is not needed.',
  },
  'authoring/never-holds': {
    'zh-Hant':
      '這個條件對任何一戶都不成立，靠它的待遇誰也得不到。請核對界限、單位，以及並列的條件是否互相排斥。',
    'zh-Hans':
      '这个条件对任何一户都不成立，靠它的待遇谁也得不到。请核对界限、单位，以及并列的条件是否互相排斥。',
    en: 'No household can meet this condition, so nobody gets what depends on it. Check the limit and the unit, and whether the conditions beside it exclude each other.',
  },
  'authoring/no-label': {
    'zh-Hant': '參數「{item}」沒有名稱，經辦人只能看到編號。請加上 label，三種文字各寫一個。',
    'zh-Hans': '参数「{item}」没有名称，经办人只能看到编号。请加上 label，三种文字各写一个。',
    en: 'The parameter “{item}” has no name, so staff see only its id. Add a label in the three languages.',
  },
  'authoring/open-terms': {
    'zh-Hant':
      '{name}尚有 {count} 項由當地規定的數值無人填寫，有關金額只能算出範圍：{terms}。請查當地文件，在本縣文件的 parameters 中逐項填寫；查不到的，在 note 中寫明查過何處。',
    'zh-Hans':
      '{name}尚有 {count} 项由当地规定的数值无人填写，有关金额只能算出范围：{terms}。请查当地文件，在本县文件的 parameters 中逐项填写；查不到的，在 note 中写明查过何处。',
    en: '{name} has {count} local figures that nobody has filled in, so amounts that stand on them stay open: {terms}. Look for the local documents and fill them in under parameters; where nothing was found, say in a note where you looked.',
  },
  'authoring/programme-without-case': {
    'zh-Hant':
      '「{item}」沒有任何算例。請至少加一個符合的、一個不符合的，寫明算式，供旁人用紙筆核對。',
    'zh-Hans':
      '「{item}」没有任何算例。请至少加一个符合的、一个不符合的，写明算式，供旁人用纸笔核对。',
    en: '“{item}” has no worked case. Add at least one that qualifies and one that does not, with the arithmetic, so that others can check it by hand.',
  },
  'authoring/same-as-above': {
    'zh-Hant':
      '這裡與上層 {upper} 所寫相同，現在沒有改變什麼，日後上層調整時卻會擋住新的數值。當地文件並未另定的，請刪去；另有規定而恰好相同的，保留。',
    'zh-Hans':
      '这里与上层 {upper} 所写相同，现在没有改变什么，日后上层调整时却会挡住新的数值。当地文件并未另定的，请删去；另有规定而恰好相同的，保留。',
    en: 'This is what {upper} above says already. It changes nothing now, and will hide the next change there. Take it out unless a local document sets it by itself.',
  },
  'authoring/source-later': {
    'zh-Hant':
      '依據的文件「{document}」{documentFrom} 才施行，這裡卻從 {from} 起適用。請核對兩個日期；溯及以往的，在文件的 from 寫它所溯及的日子。',
    'zh-Hans':
      '依据的文件「{document}」{documentFrom} 才施行，这里却从 {from} 起适用。请核对两个日期；溯及以往的，在文件的 from 写它所溯及的日子。',
    en: 'The source “{document}” takes effect on {documentFrom}, but this applies from {from}. Check both days; if the document reaches back, its from is the day it reaches back to.',
  },
  'authoring/source-unfindable': {
    'zh-Hant': '文件「{document}」沒有文號、發文機關，也沒有網址，旁人無從找到。請至少補上一項。',
    'zh-Hans': '文件「{document}」没有文号、发文机关，也没有网址，旁人无从找到。请至少补上一项。',
    en: 'The document “{document}” has no number, issuer or address, so nobody can find it. Add at least one.',
  },
  'authoring/superseded-source': {
    'zh-Hant':
      '依據的文件「{document}」到 {until} 為止，而這裡在 {asOf} 仍然適用。請查接替它的文件，核對數值後改引新的；規定確已失效的，以 null 除去。',
    'zh-Hans':
      '依据的文件「{document}」到 {until} 为止，而这里在 {asOf} 仍然适用。请查接替它的文件，核对数值后改引新的；规定确已失效的，以 null 除去。',
    en: 'The source “{document}” ended on {until}, but this still applies on {asOf}. Find the document that took its place, compare the figures and cite that; if the rule ended with it, remove it with null.',
  },
  'authoring/term-to-fill': {
    'zh-Hant':
      '「{label}」尚未填寫。單位：{unit}。<<允許範圍：{range}。>><<由{setBy}確定。>><<多見於：{published}。>>請在這裡加上 {example}，並注明文件和條款。',
    'zh-Hans':
      '「{label}」尚未填写。单位：{unit}。<<允许范围：{range}。>><<由{setBy}确定。>><<多见于：{published}。>>请在这里加上 {example}，并注明文件和条款。',
    en: '“{label}” is not filled in yet. Unit: {unit}.<< Lawful range: {range}.>><< Set by: {setBy}.>><< Usually published in: {published}.>> Add {example} here and cite the document and article.',
  },
  'authoring/threshold-without-case': {
    'zh-Hant':
      '這個界限（{what}）沒有算例驗過{side}的一邊。請加一個恰在那一邊的算例，最好相差一分或一天。',
    'zh-Hans':
      '这个界限（{what}）没有算例验过{side}的一边。请加一个恰在那一边的算例，最好相差一分或一天。',
    en: 'No worked case stands on the side of this limit ({what}) where it {side}. Add one just there, best by one fen or one day.',
  },
  'authoring/unused': {
    'zh-Hant':
      '「{item}」（{section}）沒有任何規定用到。請看看是否漏寫引用，或編號有誤；不再需要的，刪去。',
    'zh-Hans':
      '「{item}」（{section}）没有任何规定用到。请看看是否漏写引用，或编号有误；不再需要的，删去。',
    en: 'No rule uses “{item}” ({section}). See whether a reference was forgotten or misspelt; take it out if it is no longer needed.',
  },
  'authoring/untranslated': {
    'zh-Hant': '英文（en）仍是中文：{text}。請譯成英文。',
    'zh-Hans': '英文（en）仍是中文：{text}。请译成英文。',
    en: 'The English text is still Chinese: {text}. Translate it.',
  },
  'authoring/unverified-source': {
    'zh-Hant':
      '文件「{document}」的原文還沒有人核對過（mark 為 unverified），據以得出的結果都會注明。請找到原件逐字核對後改為 verified。',
    'zh-Hans':
      '文件「{document}」的原文还没有人核对过（mark 为 unverified），据以得出的结果都会注明。请找到原件逐字核对后改为 verified。',
    en: 'Nobody has compared the words of “{document}” with the original yet (mark is unverified), and every result that stands on it says so. Find the original, compare, and mark it verified.',
  },
  'authoring/value-jumps': {
    'zh-Hant':
      '{cell} 由 {before} 變為 {after}（{percent}），比上一版本（{file}）變動很大。請核對有沒有多寫或少寫一位數、錯用了年與月；無誤的，不必理會。',
    'zh-Hans':
      '{cell} 由 {before} 变为 {after}（{percent}），比上一版本（{file}）变动很大。请核对有没有多写或少写一位数、错用了年与月；无误的，不必理会。',
    en: '{cell} goes from {before} to {after} ({percent}), far from the version before ({file}). Check for a digit too many or too few, or a year’s figure for a month’s; if it is right, leave it.',
  },
  'authoring/value-without-source': {
    'zh-Hant':
      '「{item}」（{section}）沒有注明依據。請在這一項或整個文件加上 cite，寫明文件和條款。',
    'zh-Hans':
      '「{item}」（{section}）没有注明依据。请在这一项或整个文件加上 cite，写明文件和条款。',
    en: '“{item}” ({section}) names no source. Add cite to it or to the whole file, with document and article.',
  },
  'authoring/warning-after-overdue': {
    'zh-Hant':
      '預警（{warning}）比逾期（{overdue}）還晚，等到預警時已經逾期。請核對兩個天數是否對調。',
    'zh-Hans':
      '预警（{warning}）比逾期（{overdue}）还晚，等到预警时已经逾期。请核对两个天数是否对调。',
    en: 'The warning ({warning}) comes later than overdue ({overdue}), so nobody is warned in time. Check whether the two are swapped.',
  },
} as const satisfies MessageSet;

/** Codes of what the checker finds beyond what loading refuses. */
export type AuthoringCheckCode = keyof typeof authoringCheckMessages;
