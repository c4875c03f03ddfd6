import { type Language, text } from '../../base/language.js';

/** Names of sheets and titles of columns. */
const headings = {
  parameters: text('參數', '参数', 'parameters'),
  cases: text('案例', '案例', 'cases'),
  table: text('表', '表', 'table'),
  id: text('編號', '编号', 'id'),
  key: text('鍵', '键', 'key'),
  keys: text('按什麼分', '按什么分', 'keyed by'),
  value: text('值', '值', 'value'),
  unit: text('單位', '单位', 'unit'),
  label: text('名稱', '名称', 'label'),
  source: text('來源', '来源', 'source'),
  note: text('說明', '说明', 'note'),
  row: text('行', '行', 'row'),
  title: text('標題', '标题', 'title'),
  part: text('部分', '部分', 'part'),
  place: text('位置', '位置', 'place'),
} as const;

/** Name of a sheet or column, with a number where there are several. */
export function heading(name: keyof typeof headings, lang: Language, index?: number): string {
  const title = headings[name][lang];
  if (index === undefined) return title;
  return lang === 'en' ? `${title} ${index}` : `${title}${index}`;
}
