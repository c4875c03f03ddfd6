import type { EntityDeclaration } from '../declaration.js';
import { asking, text } from './words.js';

/** Work that was offered to a person (介紹的工作), for rules about refusing it. */
export const jobOffer = {
  owner: 'person',
  list: 'jobOffers',
  label: text('介紹的工作', '介绍的工作', 'job offer'),
  facts: {
    on: {
      type: 'date',
      label: text('介紹日期', '介绍日期', 'offered on'),
      ask: asking(2, 1),
      standing: 'provable',
    },
    isAccepted: {
      type: 'boolean',
      label: text('已接受', '已接受', 'was accepted'),
      ask: asking(1, 1),
      standing: 'provable',
    },
    hadGoodReason: {
      type: 'boolean',
      label: text('不接受有正當理由', '不接受有正当理由', 'there was good reason to refuse'),
      ask: asking(3, 2),
      standing: 'provable',
    },
  },
} as const satisfies EntityDeclaration;
