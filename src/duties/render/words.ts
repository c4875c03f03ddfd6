import { type Localized, text } from '../../base/language.js';

/** Words of a rendered schedule. `{name}` stands for what is filled in. */
export const scheduleWords = {
  title: text('走訪安排', '走访安排', 'Visits'),
  titleOf: text('走訪安排：{id}', '走访安排：{id}', 'Visits: {id}'),
  place: text('地方', '地方', 'Place'),
  today: text('今日', '今日', 'Today'),
  span: text('起止', '起止', 'Days'),
  fromTo: text('{from} 至 {to}', '{from} 至 {to}', '{from} to {to}'),
  note: text('{text}（{note}）', '{text}（{note}）', '{text} ({note})'),

  standings: text('現況', '现况', 'How things stand'),
  none: text('沒有須走訪的對象。', '没有须走访的对象。', 'Nobody has to be visited.'),
  heading: text('{who} {duty}', '{who} {duty}', '{duty}, {who}'),
  overdue: text('已逾期', '已逾期', 'OVERDUE'),
  warning: text('預警', '预警', 'WARNING'),
  dueToday: text('今日到期', '今日到期', 'due today'),
  inTime: text('按時', '按时', 'in time'),
  last: text('上次 {day}（{days}前）', '上次 {day}（{days}前）', 'last {day} ({days} ago)'),
  lastToday: text('今日已到', '今日已到', 'came today'),
  oneDay: text('1 日', '1 日', '1 day'),
  days: text('{count} 日', '{count} 日', '{count} days'),
  never: text('從未', '从未', 'never yet'),
  next: text('下次須在 {day} 前（含當日）', '下次须在 {day} 前（含当日）', 'next by {day}'),

  behind: text('逾期、缺漏與遲到', '逾期、缺漏与迟到', 'Overdue, missed and late'),
  nothingBehind: text('沒有。', '没有。', 'None.'),
  stateOverdue: text('已逾期 {days}', '已逾期 {days}', 'overdue by {days}'),
  stateMissed: text('缺漏', '缺漏', 'missed'),
  stateLate: text('遲到 {days}（{day}）', '迟到 {days}（{day}）', 'late by {days} ({day})'),
  stateUnproven: text('未記時刻，不能斷定', '未记时刻，不能断定', 'no time noted: cannot be told'),

  warnings: text('預警記錄', '预警记录', 'Warnings'),
  warningFrom: text('{from} 起', '{from} 起', 'from {from}'),
  warningSpan: text('{from} 至 {to}', '{from} 至 {to}', '{from} to {to}'),

  ahead: text('須在下列日期前（含當日）', '须在下列日期前（含当日）', 'Due by'),
  andMore: text('等 {count} 次', '等 {count} 次', 'and more, {count} in all'),

  done: text('已按時', '已按时', 'Met'),
  times: text('{count} 次', '{count} 次', '{count}'),

  uploads: text('尚未上傳系統', '尚未上传系统', 'Not yet in the system'),
  uploadBy: text('{day}，須在 {by} 前上傳', '{day}，须在 {by} 前上传', '{day}, due by {by}'),

  findings: text('未能排入', '未能排入', 'What could not be scheduled'),
} as const satisfies Readonly<Record<string, Localized>>;

export type ScheduleWord = keyof typeof scheduleWords;
