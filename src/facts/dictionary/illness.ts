import type { EntityDeclaration } from '../declaration.js';
import { asking, text } from './words.js';

/** An illness of a person (疾病). Which kinds count as severe is for the rules to say. */
export const illness = {
  owner: 'person',
  list: 'illnesses',
  label: text('疾病', '疾病', 'illness'),
  facts: {
    kind: {
      type: 'code',
      codes: 'illnessKind',
      label: text('病種', '病种', 'kind of illness'),
      ask: asking(2, 4),
      standing: 'provable',
    },
    severity: {
      type: 'code',
      codes: 'illnessSeverity',
      label: text('病情程度', '病情程度', 'severity'),
      ask: asking(2, 4),
      standing: 'provable',
    },
    diagnosisLevel: {
      type: 'code',
      codes: 'institutionLevel',
      nullable: true,
      label: text('診斷機構級別', '诊断机构级别', 'level of the diagnosing institution'),
      help: text('未經診斷填空', '未经诊断填空', 'null when not diagnosed'),
      ask: asking(2, 3),
      standing: 'provable',
    },
    isDiagnosedBySpecialists: {
      type: 'boolean',
      label: text(
        '由該病種專業醫療機構診斷',
        '由该病种专业医疗机构诊断',
        'diagnosed by an institution specialised in it',
      ),
      ask: asking(2, 3),
      standing: 'provable',
    },
    diagnosedOn: {
      type: 'date',
      nullable: true,
      label: text('確診日期', '确诊日期', 'diagnosed on'),
      ask: asking(2, 3),
      standing: 'provable',
    },
    isLongTerm: {
      type: 'boolean',
      label: text('需要長期治療', '需要长期治疗', 'needs long-term treatment'),
      ask: asking(2, 3),
      standing: 'provable',
    },
    destroysLabourAbility: {
      type: 'boolean',
      label: text('因病喪失勞動能力', '因病丧失劳动能力', 'has destroyed the ability to work'),
      ask: asking(3, 3),
      standing: 'provable',
    },
  },
} as const satisfies EntityDeclaration;
