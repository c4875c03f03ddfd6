import { endOf } from '../../base/date.js';
import { mul } from '../../base/exact.js';
import { parseYuan } from '../../base/money.js';
import type { ProgrammeNode } from '../../ruletree/nodes.js';
import { Amount } from '../amount.js';
import { changed, nothing, total, yuan } from './amounts.js';
import type { Book, Page } from './book.js';
import { type Award, awardsOf, isTold } from './history.js';
import {
  firstDayOf,
  formatMonth,
  lastDayOf,
  lengthOf,
  type Month,
  monthWith,
  numberOf,
} from './month.js';
import type { PaidBy } from './result.js';

/** Where what was paid can be read: payments, else awards, else nowhere. */
export function paidByOf(book: Book, latest: Page | null): PaidBy {
  if (book.theCase.payments !== undefined) return 'payments';
  return latest !== null && isTold(latest, 'award') ? 'awards' : 'determined';
}

/** What the record of payments shows for a month. */
export function paymentsFor(
  book: Book,
  programme: string,
  subject: string | null,
  month: Month,
): Amount {
  const text = formatMonth(month);
  const found = (book.theCase.payments ?? []).filter(
    (each) =>
      each.month === text && each.programme === programme && (each.subject ?? null) === subject,
  );
  return total(
    found.map(({ amount }) => {
      const read = parseYuan(amount);
      return read.ok ? Amount.exactly(read.fen, yuan) : nothing;
    }),
  );
}

/** What awards of a programme come to for a month. */
export function awardedFor(
  latest: Page,
  node: ProgrammeNode,
  subject: string | null,
  month: Month,
): Amount {
  const awards = awardsOf(latest, node, subject) ?? [];
  return total(awards.map((award) => awardFor(award, month)));
}

function awardFor(award: Award, month: Month): Amount {
  const { amount, from, to } = award;
  if (from === undefined || from > lastDayOf(month)) return nothing;
  if (to !== null && to !== undefined && to < firstDayOf(month)) return nothing;
  if (amount === null) return nothing;
  if (amount === undefined || award.per === undefined) {
    return Amount.between(0, null, yuan, ['facts']);
  }
  const paid = Amount.exactly(amount, yuan);
  switch (award.per) {
    case 'month':
      return paid;
    case 'day': {
      const last = Math.min(to ?? lastDayOf(month), endOf(firstDayOf(month), 'month'));
      const first = Math.max(from, firstDayOf(month));
      return changed(paid, (end) => mul(end, Math.min(lengthOf(month), last - first + 1)));
    }
    case 'year':
      return numberOf(monthWith(from)) === numberOf(month) ? paid : nothing;
    default:
      return monthWith(from) === month ? paid : nothing;
  }
}
