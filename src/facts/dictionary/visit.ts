import type { EntityDeclaration } from '../declaration.js';
import { asking, text } from './words.js';

/** A visit or call made to the household (走訪聯絡). */
export const visit = {
  owner: 'household',
  list: 'visits',
  label: text('走訪聯絡', '走访联络', 'visit'),
  facts: {
    person: {
      type: 'link',
      to: 'person',
      nullable: true,
      label: text('走訪對象', '走访对象', 'who was visited'),
      help: text('走訪全家填空', '走访全家填空', 'null when the whole household was visited'),
      ask: asking(1, 1),
      standing: 'fixed',
    },
    on: {
      type: 'date',
      label: text('走訪日期', '走访日期', 'visited on'),
      ask: asking(1, 1),
      standing: 'fixed',
    },
    at: {
      type: 'datetime',
      nullable: true,
      label: text('走訪時間', '走访时间', 'time of the visit'),
      help: text('未記時刻填空', '未记时刻填空', 'null when no time was noted'),
      ask: asking(1, 1),
      standing: 'fixed',
    },
    kind: {
      type: 'code',
      codes: 'visitKind',
      label: text('走訪方式', '走访方式', 'kind of contact'),
      ask: asking(1, 1),
      standing: 'fixed',
    },
    by: {
      type: 'code',
      codes: 'visitorRole',
      label: text('走訪人', '走访人', 'role of the visitor'),
      ask: asking(1, 1),
      standing: 'fixed',
    },
    isUploaded: {
      type: 'boolean',
      label: text('已上傳系統', '已上传系统', 'has been uploaded'),
      ask: asking(1, 1),
      standing: 'provable',
    },
    services: {
      type: 'codes',
      codes: 'serviceKind',
      label: text('所做服務', '所做服务', 'services given'),
      ask: asking(1, 1),
      standing: 'provable',
    },
    hours: {
      type: 'decimal',
      unit: 'hours',
      nullable: true,
      low: 0,
      high: 24,
      label: text('服務時數', '服务时数', 'hours of service'),
      ask: asking(1, 1),
      standing: 'provable',
    },
    foundHazard: {
      type: 'boolean',
      label: text('發現重大風險隱患', '发现重大风险隐患', 'found a major hidden risk'),
      ask: asking(1, 1),
      standing: 'provable',
    },
  },
} as const satisfies EntityDeclaration;
