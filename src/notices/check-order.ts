import { parseIsoDate } from '../base/date.js';
import { type Issue, RulesError } from '../base/errors.js';
import type { NoticesCode } from '../messages/notices.js';
import type { NoticeOrder } from './order.js';

const needed = ['authority', 'addressee'] as const;
const days = ['date', 'appliedOn', 'changedOn', 'respondBy', 'heardOn'] as const;

/**
 * Refuses an order that lacks what a notice has to say, or says no day where one belongs.
 *
 * @throws RulesError `notices/empty-field`, `notices/bad-date`
 */
export function checkOrder(order: NoticeOrder): void {
  const issues: Issue<NoticesCode>[] = [];
  for (const name of needed) {
    if (order[name].trim() !== '') continue;
    issues.push({ code: 'notices/empty-field', pointer: `/${name}`, params: { name } });
  }
  const dated = days.map((name) => [name, order[name]] as const);
  const effective = order.effective === undefined ? undefined : `${order.effective}-01`;
  for (const [name, value] of [...dated, ['effective', effective] as const]) {
    if (value === undefined || parseIsoDate(value) !== undefined) continue;
    const params = { name, value: order[name] ?? '' };
    issues.push({ code: 'notices/bad-date', pointer: `/${name}`, params });
  }
  if (issues.length > 0) throw new RulesError(issues, 'The notice cannot be written.');
}
