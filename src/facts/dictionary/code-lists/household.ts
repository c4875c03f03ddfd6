import type { CodeListDeclaration } from '../../declaration.js';
import { text } from '../words.js';

/** Urban or rural (城鄉類別). */
export const areaType = {
  label: text('城鄉類別', '城乡类别', 'urban or rural'),
  codes: {
    urban: text('城鎮', '城镇', 'urban'),
    rural: text('農村', '农村', 'rural'),
  },
} as const satisfies CodeListDeclaration;

/** What a household is registered or known as (家庭身份). */
export const householdStatus = {
  label: text('家庭身份', '家庭身份', 'statuses of a household'),
  open: true,
  codes: {
    'former-registered-poor': text(
      '脫貧戶（原建檔立卡貧困戶）',
      '脱贫户（原建档立卡贫困户）',
      'former registered-poor household',
    ),
    monitored: text(
      '防止返貧監測戶',
      '防止返贫监测户',
      'household monitored against falling back into poverty',
    ),
    'immediate-help': text('即時幫扶戶', '即时帮扶户', 'household under immediate help'),
    relocated: text('易地扶貧搬遷戶', '易地扶贫搬迁户', 'household relocated out of poverty'),
    'one-child-family': text('獨生子女家庭', '独生子女家庭', 'one-child family'),
    'two-daughter-family': text(
      '計生二女結紮戶',
      '计生二女结扎户',
      'two-daughter family after sterilisation',
    ),
    'one-child-lost': text(
      '計劃生育特殊家庭（獨生子女死亡）',
      '计划生育特殊家庭（独生子女死亡）',
      'family whose only child died',
    ),
    'one-child-disabled': text(
      '計劃生育特殊家庭（獨生子女傷病殘）',
      '计划生育特殊家庭（独生子女伤病残）',
      'family whose only child became disabled or ill',
    ),
    'no-later-child': text(
      '獨生子女傷病殘或死亡後未再生育或收養',
      '独生子女伤病残或死亡后未再生育或收养',
      'no later child or adoption after the loss or disability of the only child',
    ),
    'single-parent': text('單親家庭', '单亲家庭', 'single-parent family'),
    'martyr-family': text('烈屬家庭', '烈属家庭', 'family of a martyr'),
    'ethnic-minority': text('少數民族家庭', '少数民族家庭', 'family of an ethnic minority'),
    'disaster-hit': text('受災戶', '受灾户', 'household hit by a disaster'),
    'multiple-disabilities': text(
      '一戶多殘',
      '一户多残',
      'several disabled persons in the household',
    ),
    'elderly-with-disabled': text(
      '依老養殘',
      '依老养残',
      'disabled person depending on elderly carers',
    ),
  },
} as const satisfies CodeListDeclaration;

/** Conduct that local rules may hold against a household (影響認定的行為). */
export const householdConduct = {
  label: text('影響認定的行為', '影响认定的行为', 'conduct that may bar recognition'),
  open: true,
  codes: {
    'refuses-checks': text('拒絕配合核查', '拒绝配合核查', 'refuses the checking of its means'),
    'conceals-means': text('隱瞞收入或財產', '隐瞒收入或财产', 'conceals income or assets'),
    'gave-away-property': text(
      '故意放棄或轉移財產',
      '故意放弃或转移财产',
      'gave away or moved property on purpose',
    ),
    'waived-support': text(
      '放棄應得的贍養、撫養、扶養費',
      '放弃应得的赡养、抚养、扶养费',
      'waived support owed to it',
    ),
    'idle-land': text(
      '無故閒置承包土地',
      '无故闲置承包土地',
      'leaves contracted land idle without reason',
    ),
    'high-fee-school': text(
      '自費擇校或出國留學',
      '自费择校或出国留学',
      'pays for a high-fee school or study abroad',
    ),
    'high-consumption': text(
      '日常消費明顯高於申報收入',
      '日常消费明显高于申报收入',
      'spends visibly more than its stated income',
    ),
    gambling: text('賭博、吸毒等違法行為', '赌博、吸毒等违法行为', 'gambling, drugs and the like'),
  },
} as const satisfies CodeListDeclaration;

/** How a home is held (住房來源). */
export const tenure = {
  label: text('住房來源', '住房来源', 'how a home is held'),
  open: true,
  codes: {
    owned: text('自有', '自有', 'owned'),
    shared: text('與他人共有', '与他人共有', 'owned together with others'),
    homestead: text('宅基地自建', '宅基地自建', 'self-built on a homestead'),
    rented: text('租住', '租住', 'rented'),
    'public-rental': text('租住公共租賃住房', '租住公共租赁住房', 'public rental housing'),
    borrowed: text('借住', '借住', 'borrowed'),
    institution: text('機構內居住', '机构内居住', 'in an institution'),
    homeless: text('無固定住所', '无固定住所', 'no fixed home'),
  },
} as const satisfies CodeListDeclaration;

/** Safety of a building (房屋安全狀況). */
export const housingHazard = {
  label: text('房屋安全狀況', '房屋安全状况', 'safety of a building'),
  codes: {
    safe: text('安全', '安全', 'safe'),
    suspected: text('疑似有安全隱患', '疑似有安全隐患', 'suspected hazard'),
    'partly-dangerous': text('局部危險（C級）', '局部危险（C级）', 'partly dangerous (grade C)'),
    'wholly-dangerous': text('整幢危險（D級）', '整幢危险（D级）', 'wholly dangerous (grade D)'),
  },
} as const satisfies CodeListDeclaration;
