import type { EntityDeclaration } from '../declaration.js';
import { asking, text } from './words.js';

/** An item of income (收入). Which kinds count, and over which months, is for the rules to say. */
export const income = {
  owner: 'household',
  list: 'incomes',
  label: text('收入', '收入', 'income'),
  facts: {
    person: {
      type: 'link',
      to: 'person',
      nullable: true,
      label: text('取得收入的人', '取得收入的人', 'who receives it'),
      help: text(
        '全家共有的收入填空',
        '全家共有的收入填空',
        'null for income of the whole household',
      ),
      ask: asking(1, 1),
      standing: 'fixed',
    },
    kind: {
      type: 'code',
      codes: 'incomeKind',
      label: text('收入種類', '收入种类', 'kind of income'),
      ask: asking(1, 2),
      standing: 'provable',
    },
    amount: {
      type: 'money',
      unit: 'yuan',
      label: text('金額', '金额', 'amount'),
      help: text('按所填週期的金額，元', '按所填周期的金额，元', 'in yuan, per the period stated'),
      ask: asking(2, 4),
      standing: 'changeable',
    },
    per: {
      type: 'code',
      codes: 'period',
      label: text('週期', '周期', 'period of the amount'),
      ask: asking(1, 1),
      standing: 'fixed',
    },
    from: {
      type: 'date',
      nullable: true,
      label: text('起始日', '起始日', 'since'),
      help: text('一次性收入填空', '一次性收入填空', 'null for a single payment'),
      ask: asking(2, 2),
      standing: 'provable',
    },
    to: {
      type: 'date',
      nullable: true,
      label: text('終止日', '终止日', 'last day'),
      help: text('仍在繼續填空', '仍在继续填空', 'null while it goes on'),
      ask: asking(2, 2),
      standing: 'provable',
    },
    on: {
      type: 'date',
      nullable: true,
      label: text('取得日期', '取得日期', 'received on'),
      help: text(
        '一次性收入的日期；其他填空',
        '一次性收入的日期；其他填空',
        'day of a single payment; null otherwise',
      ),
      ask: asking(2, 2),
      standing: 'provable',
    },
    isInKind: {
      type: 'boolean',
      label: text('實物收入', '实物收入', 'is in kind'),
      ask: asking(1, 1),
      standing: 'fixed',
    },
    obligor: {
      type: 'link',
      to: 'obligor',
      nullable: true,
      label: text('支付的法定義務人', '支付的法定义务人', 'obligor who pays it'),
      ask: asking(1, 2),
      standing: 'provable',
    },
  },
} as const satisfies EntityDeclaration;
