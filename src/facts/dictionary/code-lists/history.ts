import type { CodeListDeclaration } from '../../declaration.js';
import { text } from '../words.js';

/** Causes of hardship (困難原因). */
export const hardshipCause = {
  label: text('困難原因', '困难原因', 'cause of hardship'),
  open: true,
  codes: {
    fire: text('火災', '火灾', 'fire'),
    'traffic-accident': text('交通事故', '交通事故', 'traffic accident'),
    'other-accident': text('其他意外事故', '其他意外事故', 'other accident'),
    'sudden-illness': text('突發重大疾病', '突发重大疾病', 'sudden serious illness'),
    illness: text('疾病', '疾病', 'illness'),
    disability: text('殘疾、傷殘', '残疾、伤残', 'disability or injury'),
    study: text('就學', '就学', 'study'),
    'natural-disaster': text('自然災害', '自然灾害', 'natural disaster'),
    epidemic: text('疫情', '疫情', 'epidemic'),
    'public-emergency': text('其他突發公共事件', '其他突发公共事件', 'other public emergency'),
    violence: text('人身傷害', '人身伤害', 'violence'),
    unemployment: text('失業、務工受阻', '失业、务工受阻', 'loss of work'),
    death: text('家庭成員死亡', '家庭成员死亡', 'death in the family'),
    vagrancy: text('流浪、走失', '流浪、走失', 'vagrancy'),
    'living-expenses': text(
      '生活必需支出突然增加',
      '生活必需支出突然增加',
      'sudden rise of necessary living costs',
    ),
    other: text('其他特殊困難', '其他特殊困难', 'other special hardship'),
  },
} as const satisfies CodeListDeclaration;

/** Result of an application (審核結果). */
export const applicationResult = {
  label: text('審核結果', '审核结果', 'result of an application'),
  codes: {
    granted: text('批准', '批准', 'granted'),
    refused: text('不予批准', '不予批准', 'refused'),
    withdrawn: text('撤回', '撤回', 'withdrawn'),
  },
} as const satisfies CodeListDeclaration;

/** Why an award ended (終止原因). */
export const endReason = {
  label: text('終止原因', '终止原因', 'reason of the end of an award'),
  open: true,
  codes: {
    completed: text('期滿或一次付清', '期满或一次付清', 'completed'),
    'income-from-work': text('就業增收', '就业增收', 'income from work'),
    income: text('其他收入增加', '其他收入增加', 'other income'),
    assets: text('財產超過規定', '财产超过规定', 'assets'),
    composition: text('家庭人口變化', '家庭人口变化', 'change of the household'),
    obligor: text('義務人有能力履行義務', '义务人有能力履行义务', 'an obligor is able'),
    'labour-ability': text('恢復勞動能力', '恢复劳动能力', 'ability to work regained'),
    moved: text('遷出', '迁出', 'moved away'),
    death: text('死亡', '死亡', 'death'),
    prison: text('服刑', '服刑', 'prison'),
    voluntary: text('自願退出', '自愿退出', 'voluntary'),
    fraud: text('弄虛作假', '弄虚作假', 'fraud'),
    'certificate-expired': text('證件過期', '证件过期', 'certificate expired'),
    switched: text('轉入其他項目', '转入其他项目', 'moved to another programme'),
    other: text('其他', '其他', 'other'),
  },
} as const satisfies CodeListDeclaration;

/** Kinds of contact (走訪方式). */
export const visitKind = {
  label: text('走訪方式', '走访方式', 'kind of contact'),
  open: true,
  codes: {
    home: text('入戶走訪', '入户走访', 'home visit'),
    phone: text('電話聯絡', '电话联络', 'phone call'),
    video: text('視頻聯絡', '视频联络', 'video call'),
  },
} as const satisfies CodeListDeclaration;

/** Roles of visitors (走訪人). */
export const visitorRole = {
  label: text('走訪人', '走访人', 'role of a visitor'),
  open: true,
  codes: {
    'county-cadre': text('縣級幹部', '县级干部', 'county cadre'),
    'town-cadre': text('鎮包聯村幹部', '镇包联村干部', 'town cadre for the village'),
    'village-cadre': text('村（社區）幹部', '村（社区）干部', 'village cadre'),
    'group-cadre': text('村包組幹部', '村包组干部', 'village cadre for the group'),
    'group-head': text('村民組長', '村民组长', "head of a villagers' group"),
    'grid-worker': text('網格員', '网格员', 'grid worker'),
    volunteer: text('志願者', '志愿者', 'volunteer'),
    'party-member': text('黨員', '党员', 'party member'),
    'social-worker': text('社會工作者', '社会工作者', 'social worker'),
    'care-professional': text('專業照護人員', '专业照护人员', 'professional carer'),
    'public-post-helper': text(
      '公益性崗位人員',
      '公益性岗位人员',
      'helper in a public-welfare post',
    ),
    teacher: text('教師', '教师', 'teacher'),
    doctor: text('醫務人員', '医务人员', 'medical staff'),
    neighbour: text('鄰居', '邻居', 'neighbour'),
    kin: text('親屬', '亲属', 'kin'),
    other: text('其他', '其他', 'other'),
  },
} as const satisfies CodeListDeclaration;

/** Kinds of service given on a visit (服務種類). */
export const serviceKind = {
  label: text('服務種類', '服务种类', 'kind of service'),
  open: true,
  codes: {
    conversation: text('探望、情況了解', '探望、情况了解', 'visit and talk'),
    cleaning: text('打掃衛生', '打扫卫生', 'cleaning'),
    disinfection: text('環境消毒', '环境消毒', 'disinfection'),
    haircut: text('理髮', '理发', 'haircut'),
    laundry: text('洗滌衣被', '洗涤衣被', 'laundry'),
    cooking: text('做飯、送餐', '做饭、送餐', 'cooking or meals'),
    bathing: text('助浴', '助浴', 'help with bathing'),
    shopping: text('代購、代辦', '代购、代办', 'shopping and errands'),
    medical: text('陪護就醫、醫療護理', '陪护就医、医疗护理', 'medical care'),
    counselling: text('心理疏導、精神慰藉', '心理疏导、精神慰藉', 'counselling and comfort'),
    repair: text('房屋修繕', '房屋修缮', 'repairs'),
    other: text('其他', '其他', 'other'),
  },
} as const satisfies CodeListDeclaration;
