import { type Localized, text } from '../../base/language.js';

/** What sentences about rules are made of. `{name}` stands for what is filled in. */
export const phrases = {
  and: text('，且', '，且', ' and '),
  or: text('，或', '，或', ' or '),
  comma: text('、', '、', ', '),
  semicolon: text('；', '；', '; '),
  not: text('並非（{a}）', '并非（{a}）', 'not ({a})'),
  group: text('（{a}）', '（{a}）', '({a})'),
  compared: text(
    '{left} {operator} {right}',
    '{left} {operator} {right}',
    '{left} {operator} {right}',
  ),
  isTrue: text('{a}：是', '{a}：是', '{a}: yes'),
  isFalse: text('{a}：否', '{a}：否', '{a}: no'),
  isAbsent: text('沒有{a}', '没有{a}', 'there is no {a}'),
  isPresent: text('有{a}', '有{a}', 'there is {a}'),

  condition: text('符合「{a}」', '符合「{a}」', '“{a}” holds'),
  noCondition: text('不符合「{a}」', '不符合「{a}」', '“{a}” does not hold'),
  entitled: text('符合「{a}」的條件', '符合「{a}」的条件', 'qualifies for “{a}”'),
  notEntitled: text('不符合「{a}」的條件', '不符合「{a}」的条件', 'does not qualify for “{a}”'),
  granted: text('享受「{a}」', '享受「{a}」', 'is granted “{a}”'),
  notGranted: text('不享受「{a}」', '不享受「{a}」', 'is not granted “{a}”'),
  unit: text('計入「{a}」', '计入「{a}」', 'counts for “{a}”'),
  notUnit: text('不計入「{a}」', '不计入「{a}」', 'does not count for “{a}”'),
  displaced: text('「{a}」讓位', '「{a}」让位', '“{a}” gives way'),
  notDisplaced: text('「{a}」不讓位', '「{a}」不让位', '“{a}” does not give way'),

  of: text('{owner}的{a}', '{owner}的{a}', '{a} of the {owner}'),
  evidence: text('「{a}」的核實情況', '「{a}」的核实情况', 'how “{a}” is known'),
  keyed: text('{a}（按{keys}）', '{a}（按{keys}）', '{a} (by {keys})'),
  asOf: text('認定日', '认定日', 'the day of the determination'),
  yes: text('是', '是', 'yes'),
  no: text('否', '否', 'no'),
  none: text('無', '无', 'none'),
  nothing: text('不給', '不给', 'nothing'),
  anything: text('任何', '任何', 'any'),

  smallest: text('{list} 中最小的', '{list} 中最小的', 'the smallest of {list}'),
  largest: text('{list} 中最大的', '{list} 中最大的', 'the largest of {list}'),
  rounded: text('{a}，{how}到 {step}', '{a}，{how}到 {step}', '{a}, {how} to {step}'),
  converted: text('{a}（折成 {unit}）', '{a}（折成 {unit}）', '{a} (as {unit})'),
  asReason: text('{a}（{reason}）', '{a}（{reason}）', '{a} ({reason})'),

  total: text('{rows}的{a}合計', '{rows}的{a}合计', 'the total of {a} over {rows}'),
  count: text('{rows}的個數', '{rows}的个数', 'the number of {rows}'),
  greatest: text('{rows}中最大的{a}', '{rows}中最大的{a}', 'the greatest {a} among {rows}'),
  least: text('{rows}中最小的{a}', '{rows}中最小的{a}', 'the least {a} among {rows}'),
  every: text('各項{entity}', '各项{entity}', 'every {entity}'),
  where: text('{rows}（限於{where}）', '{rows}（限于{where}）', '{rows} (where {where})'),
  countOf: text('成立的個數：{list}', '成立的个数：{list}', 'how many of these hold: {list}'),
  orElse: text(
    '{a}；沒有時，{otherwise}',
    '{a}；没有时，{otherwise}',
    '{a}; where there is none, {otherwise}',
  ),

  scale: text('{a} 分段計算', '{a} 分段计算', '{a} by brackets'),
  table: text('按{keys}查表', '按{keys}查表', 'a table by {keys}'),
  bare: text('查表', '查表', 'a table'),

  when: text('{when}時，{a}', '{when}时，{a}', '{a} where {when}'),
  first: text(
    '依次取第一項成立的：{list}',
    '依次取第一项成立的：{list}',
    'the first that holds: {list}',
  ),
  highest: text('取最高的一項：{list}', '取最高的一项：{list}', 'the highest of: {list}'),
  lowest: text('取最低的一項：{list}', '取最低的一项：{list}', 'the lowest of: {list}'),
  sum: text('成立各項相加：{list}', '成立各项相加：{list}', 'the sum of what holds: {list}'),
  chosen: text('由本人選擇：{list}', '由本人选择：{list}', 'whichever the person chooses: {list}'),
  undecided: text('由有關部門決定：{list}', '由有关部门决定：{list}', 'as is decided: {list}'),
  range: text(
    '{low} 至 {high} 之間，由{who}',
    '{low} 至 {high} 之间，由{who}',
    'between {low} and {high}, by {who}',
  ),

  age: text(
    '按{birth}計，{on} 時的周歲',
    '按{birth}计，{on} 时的周岁',
    'the age by {birth} on {on}',
  ),
  between: text('從{from}到{to}的{unit}', '从{from}到{to}的{unit}', '{unit} from {from} to {to}'),
  later: text('{date}往後 {by}', '{date}往后 {by}', '{by} after {date}'),
  earlier: text('{date}往前 {by}', '{date}往前 {by}', '{by} before {date}'),
  startOf: text(
    '{date}所在{unit}的第一天',
    '{date}所在{unit}的第一天',
    'the first day of the {unit} of {date}',
  ),
  endOf: text(
    '{date}所在{unit}的最後一天',
    '{date}所在{unit}的最后一天',
    'the last day of the {unit} of {date}',
  ),
  yearOf: text('{date}的年份', '{date}的年份', 'the year of {date}'),
  monthOf: text('{date}的月份', '{date}的月份', 'the month of {date}'),
  overlap: text(
    '{a}至{b}與{c}至{d}重疊的月數',
    '{a}至{b}与{c}至{d}重叠的月数',
    'the months shared by {a} to {b} and {c} to {d}',
  ),
  ifAbsent: text(
    '{a}，沒有時為{then}',
    '{a}，没有时为{then}',
    '{a}, or {then} where there is none',
  ),

  add: text('+ {a}', '+ {a}', '+ {a}'),
  subtract: text('− {a}', '− {a}', '− {a}'),
  capped: text('{a}，最多{cap}', '{a}，最多{cap}', '{a}, at most {cap}'),
  floor: text('{a}，不低於{floor}', '{a}，不低于{floor}', '{a}, no less than {floor}'),

  measured: text('{amount} {unit}', '{amount} {unit}', '{amount} {unit}'),
  titled: text('{label}：{a}', '{label}：{a}', '{label}: {a}'),
  from: text('{a}起', '{a}起', 'from {a}'),
  above: text('高於{a}', '高于{a}', 'above {a}'),
  to: text('至{a}', '至{a}', 'up to {a}'),
  below: text('低於{a}', '低于{a}', 'below {a}'),
  rate: text('按 {a}', '按 {a}', 'at {a}'),
} as const satisfies Readonly<Record<string, Localized>>;

export type Phrase = keyof typeof phrases;

/** Ways of rounding. */
export const roundings = {
  up: text('進位', '进位', 'rounded up'),
  down: text('捨去尾數', '舍去尾数', 'rounded down'),
  'half-up': text('四捨五入', '四舍五入', 'rounded half up'),
  'half-even': text('四捨六入五成雙', '四舍六入五成双', 'rounded half to even'),
  'half-down': text('五捨六入', '五舍六入', 'rounded half down'),
} as const satisfies Readonly<Record<string, Localized>>;

/** What spans of time are counted in. */
export const spans = {
  hours: text('足小時數', '足小时数', 'full hours'),
  days: text('天數', '天数', 'days'),
  months: text('足月數', '足月数', 'full months'),
  years: text('足年數', '足年数', 'full years'),
  'calendar-months': text('日曆月數', '日历月数', 'calendar months'),
  'working-days': text('工作日數', '工作日数', 'working days'),
} as const satisfies Readonly<Record<string, Localized>>;

/** Parts of the calendar. */
export const calendarUnits = {
  week: text('週', '周', 'week'),
  month: text('月', '月', 'month'),
  quarter: text('季度', '季度', 'quarter'),
  year: text('年', '年', 'year'),
} as const satisfies Readonly<Record<string, Localized>>;

/** What dates are moved by. */
export const shifts = {
  hours: text('小時', '小时', 'hours'),
  days: text('天', '天', 'days'),
  months: text('個月', '个月', 'months'),
  years: text('年', '年', 'years'),
  'working-days': text('個工作日', '个工作日', 'working days'),
} as const satisfies Readonly<Record<string, Localized>>;
