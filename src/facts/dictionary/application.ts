import type { EntityDeclaration } from '../declaration.js';
import { asking, text } from './words.js';

/** An application made earlier or now open (申請). */
export const application = {
  owner: 'household',
  list: 'applications',
  label: text('申請', '申请', 'application'),
  facts: {
    programme: {
      type: 'text',
      label: text('申請項目', '申请项目', 'programme'),
      help: text(
        '規則文件中的項目編號',
        '规则文件中的项目编号',
        'id of the programme in the rule files',
      ),
      ask: asking(1, 1),
      standing: 'provable',
    },
    person: {
      type: 'link',
      to: 'person',
      nullable: true,
      label: text('為誰申請', '为谁申请', 'for whom'),
      help: text('為全家申請填空', '为全家申请填空', 'null when for the whole household'),
      ask: asking(1, 1),
      standing: 'provable',
    },
    event: {
      type: 'link',
      to: 'event',
      nullable: true,
      label: text('所屬困難事件', '所属困难事件', 'hardship event it is about'),
      ask: asking(1, 1),
      standing: 'provable',
    },
    cause: {
      type: 'code',
      codes: 'hardshipCause',
      nullable: true,
      label: text('困難原因', '困难原因', 'cause of hardship'),
      ask: asking(1, 1),
      standing: 'provable',
    },
    on: {
      type: 'date',
      label: text('申請日期', '申请日期', 'applied on'),
      ask: asking(1, 1),
      standing: 'provable',
    },
    result: {
      type: 'code',
      codes: 'applicationResult',
      nullable: true,
      label: text('審核結果', '审核结果', 'result'),
      help: text('尚未決定填空', '尚未决定填空', 'null while nobody has decided'),
      ask: asking(1, 1),
      standing: 'provable',
    },
    decidedOn: {
      type: 'date',
      nullable: true,
      label: text('決定日期', '决定日期', 'decided on'),
      ask: asking(1, 1),
      standing: 'provable',
    },
  },
} as const satisfies EntityDeclaration;
