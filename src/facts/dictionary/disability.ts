import type { EntityDeclaration } from '../declaration.js';
import { asking, text } from './words.js';

/** A disability of a person (殘疾), by category and grade of GB/T 26341. */
export const disability = {
  owner: 'person',
  list: 'disabilities',
  label: text('殘疾', '残疾', 'disability'),
  facts: {
    category: {
      type: 'code',
      codes: 'disabilityCategory',
      label: text('殘疾類別', '残疾类别', 'category of disability'),
      help: text('GB/T 26341', 'GB/T 26341', 'GB/T 26341'),
      ask: asking(2, 3),
      standing: 'provable',
    },
    grade: {
      type: 'code',
      codes: 'disabilityGrade',
      label: text('殘疾等級', '残疾等级', 'grade of disability'),
      help: text('一級最重', '一级最重', 'grade 1 is the heaviest'),
      ask: asking(2, 3),
      standing: 'provable',
    },
    hasCertificate: {
      type: 'boolean',
      label: text('持有殘疾人證', '持有残疾人证', 'holds a disability certificate'),
      ask: asking(1, 2),
      standing: 'provable',
    },
    issuedOn: {
      type: 'date',
      nullable: true,
      label: text('殘疾人證簽發日期', '残疾人证签发日期', 'certificate issued on'),
      ask: asking(1, 1),
      standing: 'provable',
    },
    expiresOn: {
      type: 'date',
      nullable: true,
      label: text('殘疾人證有效期末日', '残疾人证有效期末日', 'last day of the certificate'),
      help: text(
        '長期有效或無證填空',
        '长期有效或无证填空',
        'null when it has no end or there is none',
      ),
      ask: asking(1, 1),
      standing: 'provable',
    },
    renewalAppliedOn: {
      type: 'date',
      nullable: true,
      label: text('申請換證日期', '申请换证日期', 'renewal applied for on'),
      ask: asking(1, 1),
      standing: 'provable',
    },
    needsLongTermCare: {
      type: 'boolean',
      label: text('需要長期照護', '需要长期照护', 'needs long-term care'),
      ask: asking(2, 3),
      standing: 'provable',
    },
    careNeededSince: {
      type: 'date',
      nullable: true,
      label: text('需要照護起始日', '需要照护起始日', 'care needed since'),
      ask: asking(2, 2),
      standing: 'provable',
    },
  },
} as const satisfies EntityDeclaration;
