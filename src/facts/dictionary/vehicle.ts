import type { EntityDeclaration } from '../declaration.js';
import { asking, text } from './words.js';

/** A vehicle, boat or machine of the household (車輛、船舶、農機). */
export const vehicle = {
  owner: 'household',
  list: 'vehicles',
  label: text('車輛', '车辆', 'vehicle'),
  facts: {
    person: {
      type: 'link',
      to: 'person',
      nullable: true,
      label: text('所有人', '所有人', 'owner'),
      help: text('全家共有填空', '全家共有填空', 'null when the whole household owns it'),
      ask: asking(1, 2),
      standing: 'provable',
    },
    kind: {
      type: 'code',
      codes: 'vehicleKind',
      label: text('車輛種類', '车辆种类', 'kind of vehicle'),
      ask: asking(1, 2),
      standing: 'provable',
    },
    use: {
      type: 'code',
      codes: 'vehicleUse',
      label: text('車輛用途', '车辆用途', 'use'),
      ask: asking(1, 2),
      standing: 'changeable',
    },
    price: {
      type: 'money',
      unit: 'yuan',
      label: text('購置價格', '购置价格', 'purchase price'),
      ask: asking(2, 3),
      standing: 'provable',
    },
    value: {
      type: 'money',
      unit: 'yuan',
      nullable: true,
      label: text('現值', '现值', 'present value'),
      help: text('未估價填空', '未估价填空', 'null when nobody valued it'),
      ask: asking(3, 3),
      standing: 'provable',
    },
    boughtOn: {
      type: 'date',
      nullable: true,
      label: text('購置日期', '购置日期', 'bought on'),
      ask: asking(2, 2),
      standing: 'provable',
    },
  },
} as const satisfies EntityDeclaration;
