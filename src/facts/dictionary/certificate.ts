import type { EntityDeclaration } from '../declaration.js';
import { asking, text } from './words.js';

/** A certificate of a person (證件證明) other than the disability certificate itself. */
export const certificate = {
  owner: 'person',
  list: 'certificates',
  label: text('證件證明', '证件证明', 'certificate'),
  facts: {
    kind: {
      type: 'code',
      codes: 'certificateKind',
      label: text('證件種類', '证件种类', 'kind of certificate'),
      ask: asking(1, 2),
      standing: 'provable',
    },
    issuedOn: {
      type: 'date',
      nullable: true,
      label: text('簽發日期', '签发日期', 'issued on'),
      ask: asking(1, 1),
      standing: 'provable',
    },
    expiresOn: {
      type: 'date',
      nullable: true,
      label: text('有效期末日', '有效期末日', 'last day of validity'),
      help: text('長期有效填空', '长期有效填空', 'null when it has no end'),
      ask: asking(1, 1),
      standing: 'provable',
    },
    issuerLevel: {
      type: 'code',
      codes: 'institutionLevel',
      nullable: true,
      label: text('簽發機構級別', '签发机构级别', 'level of the issuer'),
      ask: asking(1, 1),
      standing: 'provable',
    },
  },
} as const satisfies EntityDeclaration;
