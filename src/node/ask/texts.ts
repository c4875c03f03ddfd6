import { type Localized, text } from '../../base/language.js';

/** What the interview in the terminal says. */
export const askTexts = {
  welcome: text(
    '逐項提問，答到結果確定為止；每答一項就存檔，隨時可以停下。',
    '逐项提问，答到结果确定为止；每答一项就存档，随时可以停下。',
    'Questions until the result is settled. Every answer is saved; you may stop at any time.',
  ),
  whichPlace: text('用哪裡的規則？', '用哪里的规则？', 'Whose rules?'),
  otherPlace: text('其他地方，輸入代碼', '其他地方，输入代码', 'another place, by its code'),
  placeCode: text(
    '地區代碼（GB/T 2260，六位）',
    '地区代码（GB/T 2260，六位）',
    'region code (GB/T 2260, six digits)',
  ),
  whichDay: text(
    '按哪一天的規則認定？直接回車為今天 {today}',
    '按哪一天的规则认定？直接回车为今天 {today}',
    'Rules of which day? Enter alone for today, {today}',
  ),
  yes: text('是', '是', 'yes'),
  no: text('否', '否', 'no'),
  none: text(
    '空：沒有或不適用（已確知）',
    '空：没有或不适用（已确知）',
    'null: known to be none, or not to apply',
  ),
  noneOfAll: text('一項也沒有', '一项也没有', 'none of them'),
  pick: text('有，從中選', '有，从中选', 'some, choose them'),
  pickSome: text(
    '有，但只知道一部分，從中選',
    '有，但只知道一部分，从中选',
    'some, and there may be more; choose those known',
  ),
  ask: text('選出全部', '选出全部', 'choose all of them'),
  unknown: text('不知道，先跳過', '不知道，先跳过', 'not known, skip it'),
  undecided: text('尚未決定，先跳過', '尚未决定，先跳过', 'not decided yet, skip it'),
  back: text('返回上一題', '返回上一题', 'back to the question before'),
  leave: text('存檔離開', '存档离开', 'save and leave'),
  keys: text(
    '不知道輸入 ?　返回輸入 <　存檔離開輸入 q',
    '不知道输入 ?　返回输入 <　存档离开输入 q',
    'not known: ?   back: <   save and leave: q',
  ),
  keysNone: text(
    '填空（確知沒有或不適用）輸入 -　{keys}',
    '填空（确知没有或不适用）输入 -　{keys}',
    'null (known to be none, or not to apply): -   {keys}',
  ),
  add: text('添加：{label}', '添加：{label}', 'add: {label}'),
  howMany: text('一共要添加幾個？', '一共要添加几个？', 'How many to add?'),
  badNumber: text(
    '請輸入 1 到 {most} 的整數。',
    '请输入 1 到 {most} 的整数。',
    'Enter a whole number from 1 to {most}.',
  ),
  thisOne: text('第 {number} 個，{label}', '第 {number} 个，{label}', 'no. {number}, {label}'),
  noMore: text('沒有別的了，就是這些', '没有别的了，就是这些', 'that is all'),
  nothing: text('一個也沒有', '一个也没有', 'there are none'),
  noneOf: text(
    '有些種類確定沒有，其餘不清楚',
    '有些种类确定没有，其余不清楚',
    'some kinds are surely not there, the rest is unclear',
  ),
  whichNone: text('確定沒有哪些？', '确定没有哪些？', 'Which are surely not there?'),
  whose: text('是誰的？', '是谁的？', 'Whose?'),
  anybodys: text('全家任何人', '全家任何人', 'anybody’s in the household'),
  soFar: text('已登記：{rows}', '已登记：{rows}', 'listed so far: {rows}'),
  decidedBy: text('由{who}決定', '由{who}决定', 'decided by: {who}'),
  cannotGoBack: text('這已是第一題。', '这已是第一题。', 'This is the first question.'),
  wentBack: text('已撤回上一個回答。', '已撤回上一个回答。', 'The last answer is taken back.'),
  done: text(
    '能問的都問完了，共答 {count} 項。',
    '能问的都问完了，共答 {count} 项。',
    'Nothing more to ask; {count} answers.',
  ),
  saved: text(
    '已存入 {file}。再運行同一命令可以接着問。',
    '已存入 {file}。再运行同一命令可以接着问。',
    'Saved in {file}. Run the same command to go on.',
  ),
  notSaved: text(
    '還沒有回答，沒有存檔。',
    '还没有回答，没有存档。',
    'Nothing was answered or saved.',
  ),
  seeAll: text(
    '看全部結果和依據：{command}',
    '看全部结果和依据：{command}',
    'The whole result with its reasons: {command}',
  ),
  keyMove: text('移動', '移动', 'move'),
  keySelect: text('選定', '选定', 'choose'),
  keySubmit: text('選好了', '选好了', 'done'),
  keyAll: text('全選', '全选', 'all'),
  keyInvert: text('反選', '反选', 'invert'),
} as const satisfies Readonly<Record<string, Localized>>;

export type AskWord = keyof typeof askTexts;
