import type { EntityDeclaration } from '../declaration.js';
import { asking, text } from './words.js';

/** A building the household owns or lives in (房屋). */
export const dwelling = {
  owner: 'household',
  list: 'dwellings',
  label: text('房屋', '房屋', 'dwelling'),
  facts: {
    person: {
      type: 'link',
      to: 'person',
      nullable: true,
      label: text('產權人', '产权人', 'owner'),
      help: text(
        '全家共有或非自有填空',
        '全家共有或非自有填空',
        'null when all own it, or nobody of the household',
      ),
      ask: asking(1, 2),
      standing: 'provable',
    },
    tenure: {
      type: 'code',
      codes: 'tenure',
      label: text('房屋來源', '房屋来源', 'how it is held'),
      ask: asking(1, 2),
      standing: 'provable',
    },
    use: {
      type: 'code',
      codes: 'dwellingUse',
      label: text('房屋用途', '房屋用途', 'use'),
      ask: asking(1, 2),
      standing: 'changeable',
    },
    area: {
      type: 'decimal',
      unit: 'square-metres',
      low: 0,
      high: 1000000,
      label: text('建築面積', '建筑面积', 'floor area'),
      help: text('平方米', '平方米', 'square metres'),
      ask: asking(2, 2),
      standing: 'provable',
    },
    isOnlyHome: {
      type: 'boolean',
      label: text('唯一住房', '唯一住房', 'is the only home'),
      ask: asking(1, 2),
      standing: 'provable',
    },
    value: {
      type: 'money',
      unit: 'yuan',
      nullable: true,
      label: text('價值', '价值', 'value'),
      help: text('無市價填空', '无市价填空', 'null when it has no market price'),
      ask: asking(4, 4),
      standing: 'provable',
    },
    acquiredOn: {
      type: 'date',
      nullable: true,
      label: text('取得日期', '取得日期', 'acquired on'),
      ask: asking(2, 2),
      standing: 'provable',
    },
    hazard: {
      type: 'code',
      codes: 'housingHazard',
      label: text('房屋安全狀況', '房屋安全状况', 'safety'),
      ask: asking(2, 1),
      standing: 'provable',
    },
  },
} as const satisfies EntityDeclaration;
