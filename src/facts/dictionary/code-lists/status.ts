import type { CodeListDeclaration } from '../../declaration.js';
import { text } from '../words.js';

/** What a person is registered or known as (本人身份). */
export const personStatus = {
  label: text('本人身份', '本人身份', 'statuses of a person'),
  open: true,
  codes: {
    orphan: text('孤兒', '孤儿', 'orphan'),
    'de-facto-orphan': text('事實無人撫養兒童', '事实无人抚养儿童', 'de-facto orphan'),
    'hiv-affected-child': text(
      '艾滋病病毒感染兒童',
      '艾滋病病毒感染儿童',
      'child infected with HIV',
    ),
    'harmed-by-guardian': text(
      '受監護人侵害兒童',
      '受监护人侵害儿童',
      'child harmed by a guardian',
    ),
    'street-child': text('流浪兒童', '流浪儿童', 'street child'),
    'emergency-hit-child': text(
      '遭遇突發事件或意外傷害的兒童',
      '遭遇突发事件或意外伤害的儿童',
      'child hit by an emergency or accident',
    ),
    'child-in-difficulty': text('其他困境兒童', '其他困境儿童', 'other child in difficulty'),
    'left-behind-child': text('留守兒童', '留守儿童', 'left-behind child'),
    'only-child': text('獨生子女', '独生子女', 'only child'),
    'one-child-parent': text('獨生子女父母', '独生子女父母', 'parent of an only child'),
    'bereaved-one-child-parent': text('失獨父母', '失独父母', 'parent whose only child died'),
    'disabled-one-child-parent': text(
      '獨生子女傷病殘的父母',
      '独生子女伤病残的父母',
      'parent whose only child became disabled or ill',
    ),
    'one-parent-dead': text(
      '父母一方死亡的子女',
      '父母一方死亡的子女',
      'child of whom one parent has died',
    ),
    childless: text('無子女', '无子女', 'without children'),
    lone: text('孤寡', '孤寡', 'widowed or unmarried and without children'),
    'no-means': text(
      '城鎮三無人員',
      '城镇三无人员',
      'urban person without means, work ability and supporter',
    ),
    'rural-guaranteed': text(
      '原農村集中或分散供養對象',
      '原农村集中或分散供养对象',
      'former rural person under guaranteed support',
    ),
    'left-behind-woman': text('留守婦女', '留守妇女', 'left-behind woman'),
    'returned-vagrant': text('返鄉流浪乞討人員', '返乡流浪乞讨人员', 'returned vagrant'),
    'retired-cadre': text('離休人員', '离休人员', 'retired cadre'),
    'retired-public': text(
      '機關事業單位退休人員',
      '机关事业单位退休人员',
      'retired from public service',
    ),
    veteran: text('退役軍人', '退役军人', 'veteran'),
    'disabled-soldier': text(
      '傷殘軍人、警察',
      '伤残军人、警察',
      'disabled soldier or police officer',
    ),
    'preferential-care': text(
      '其他優撫對象',
      '其他优抚对象',
      'other person under preferential care',
    ),
    'martyr-dependant': text('烈士遺屬', '烈士遗属', 'dependant of a martyr'),
    'model-worker': text('勞動模範', '劳动模范', 'model worker'),
    'returned-overseas-chinese': text('歸僑', '归侨', 'returned overseas Chinese'),
    'ethnic-minority': text('少數民族', '少数民族', 'member of an ethnic minority'),
    'fresh-graduate': text('應屆畢業生', '应届毕业生', 'fresh graduate'),
    released: text(
      '刑滿釋放或戒毒康復人員',
      '刑满释放或戒毒康复人员',
      'released from prison or drug treatment',
    ),
  },
} as const satisfies CodeListDeclaration;

/** Benefits of other systems that a person draws (在領的其他待遇). */
export const benefitDrawn = {
  label: text('在領的其他待遇', '在领的其他待遇', 'other benefits drawn'),
  open: true,
  codes: {
    'employee-pension': text('職工基本養老金', '职工基本养老金', 'employee pension'),
    'public-pension': text('機關事業單位養老金', '机关事业单位养老金', 'public-service pension'),
    'resident-pension': text('城鄉居民養老金', '城乡居民养老金', 'resident pension'),
    'retired-cadre-care': text('離休人員護理費', '离休人员护理费', 'care fee of retired cadres'),
    'work-injury-care': text(
      '工傷保險生活護理費',
      '工伤保险生活护理费',
      'care fee of work-injury insurance',
    ),
    'work-injury-pension': text('工傷傷殘津貼', '工伤伤残津贴', 'work-injury pension'),
    'survivors-benefit': text('遺屬撫恤金', '遗属抚恤金', "survivors' benefit"),
    'unemployment-insurance': text('失業保險金', '失业保险金', 'unemployment insurance'),
    'long-term-care-insurance': text(
      '長期護理保險待遇',
      '长期护理保险待遇',
      'long-term care insurance',
    ),
    'preferential-pension': text(
      '優待撫恤金',
      '优待抚恤金',
      'preferential pension of veterans and others',
    ),
    'disabled-soldier-care': text(
      '傷殘軍人護理費',
      '伤残军人护理费',
      'care fee of disabled soldiers',
    ),
    'old-age-allowance': text('高齡津貼', '高龄津贴', 'old-age allowance'),
    'elder-care-subsidy': text(
      '經濟困難的高齡、失能老人補貼',
      '经济困难的高龄、失能老人补贴',
      'subsidy for poor very old or incapacitated elders',
    ),
    'elder-service-subsidy': text('養老服務補貼', '养老服务补贴', 'elder-service subsidy'),
    'orphan-benefit': text('孤兒基本生活費', '孤儿基本生活费', "orphans' living benefit"),
    'de-facto-orphan-benefit': text(
      '事實無人撫養兒童基本生活費',
      '事实无人抚养儿童基本生活费',
      "de-facto orphans' living benefit",
    ),
    'hiv-child-benefit': text(
      '艾滋病病毒感染兒童基本生活費',
      '艾滋病病毒感染儿童基本生活费',
      'living benefit of children with HIV',
    ),
    'family-planning-aid': text(
      '計劃生育特別扶助金',
      '计划生育特别扶助金',
      'family-planning special aid',
    ),
    'mental-guardian-subsidy': text(
      '嚴重精神障礙患者監護補貼',
      '严重精神障碍患者监护补贴',
      'guardianship subsidy for severe mental disorders',
    ),
    'employer-disability-allowance': text(
      '用人單位發放的殘疾津貼',
      '用人单位发放的残疾津贴',
      'disability allowance paid by an employer',
    ),
  },
} as const satisfies CodeListDeclaration;

/** What an obligor is to the person owed support (義務人關係). */
export const supportRelation = {
  label: text(
    '義務人與被贍養、撫養、扶養人的關係',
    '义务人与被赡养、抚养、扶养人的关系',
    'what the obligor is to the person',
  ),
  codes: {
    spouse: text('配偶', '配偶', 'spouse'),
    child: text('子女', '子女', 'child'),
    parent: text('父母', '父母', 'parent'),
    grandchild: text('孫子女、外孫子女', '孙子女、外孙子女', 'grandchild'),
    grandparent: text('祖父母、外祖父母', '祖父母、外祖父母', 'grandparent'),
    sibling: text('兄弟姐妹', '兄弟姐妹', 'sibling'),
    guardian: text('其他監護人', '其他监护人', 'other guardian'),
  },
} as const satisfies CodeListDeclaration;

/** Ability of an obligor to support (履行義務能力). */
export const supportAbility = {
  label: text('履行義務能力', '履行义务能力', 'ability to support'),
  codes: {
    able: text('有能力', '有能力', 'able'),
    weak: text('能力較弱', '能力较弱', 'weak'),
    none: text('無能力', '无能力', 'none'),
  },
} as const satisfies CodeListDeclaration;

/** Programmes of assistance; rule files add theirs (救助項目). */
export const programmeDrawn = {
  label: text('救助項目', '救助项目', 'assistance programme'),
  open: true,
  codes: {},
} as const satisfies CodeListDeclaration;
