import type { EntityDeclaration } from '../declaration.js';
import { asking, text } from './words.js';

/** An asset other than homes and vehicles (財產). */
export const asset = {
  owner: 'household',
  list: 'assets',
  label: text('財產', '财产', 'asset'),
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
      codes: 'assetKind',
      label: text('財產種類', '财产种类', 'kind of asset'),
      ask: asking(1, 3),
      standing: 'provable',
    },
    value: {
      type: 'money',
      unit: 'yuan',
      label: text('價值', '价值', 'value'),
      ask: asking(3, 5),
      standing: 'provable',
    },
    isNecessity: {
      type: 'boolean',
      label: text(
        '維持生活、生產所必需',
        '维持生活、生产所必需',
        'is a necessity of living or production',
      ),
      ask: asking(2, 2),
      standing: 'changeable',
    },
  },
} as const satisfies EntityDeclaration;
