import type { CodeListDeclaration } from '../../declaration.js';
import { text } from '../words.js';

/** Who is, or is not, around a person (居住情況). */
export const livingSituation = {
  label: text('居住情況', '居住情况', 'living situation'),
  codes: {
    alone: text('獨居', '独居', 'lives alone'),
    'empty-nest': text('空巢', '空巢', 'empty nest'),
    'left-behind': text('留守', '留守', 'left behind'),
  },
} as const satisfies CodeListDeclaration;

/** Where a person is cared for (供養照料方式). */
export const careSetting = {
  label: text('供養照料方式', '供养照料方式', 'where a person is cared for'),
  open: true,
  codes: {
    home: text('居家（分散供養）', '居家（分散供养）', 'at home'),
    institution: text('機構（集中供養）', '机构（集中供养）', 'in an institution'),
    'foster-family': text(
      '家庭寄養或親友照料',
      '家庭寄养或亲友照料',
      'with a foster family or kin',
    ),
    hospital: text('醫院', '医院', 'in hospital'),
  },
} as const satisfies CodeListDeclaration;

/** Whom a person cares for full-time (照料責任). */
export const careDuty = {
  label: text('照料責任', '照料责任', 'care duty'),
  open: true,
  codes: {
    infant: text('照料嬰幼兒', '照料婴幼儿', 'an infant'),
    'preschool-child': text('照料學齡前兒童', '照料学龄前儿童', 'a child below school age'),
    'school-child': text('照料在學兒童', '照料在学儿童', 'a child at school'),
    disabled: text('照料殘疾人', '照料残疾人', 'a disabled person'),
    incapacitated: text('照料失能人員', '照料失能人员', 'a person unable to care for themselves'),
    'severely-ill': text('照料重病患者', '照料重病患者', 'a severely ill person'),
  },
} as const satisfies CodeListDeclaration;

/** What has been arranged for a person's care (照護安排). */
export const careArrangement = {
  label: text('照護安排', '照护安排', 'care arrangement'),
  open: true,
  codes: {
    'care-agreement': text('照護協議', '照护协议', 'care agreement'),
    'service-standard': text('服務標準', '服务标准', 'service standard'),
    'regular-visits': text('定期探訪', '定期探访', 'regular visits'),
    'dynamic-management': text('動態管理', '动态管理', 'dynamic management'),
    'emergency-plan': text('應急預案', '应急预案', 'emergency plan'),
    'service-card': text('照料服務卡', '照料服务卡', 'care-service card'),
    'family-support-agreement': text(
      '家庭贍養協議書',
      '家庭赡养协议书',
      'family support agreement',
    ),
    'entrusted-care': text(
      '委託照護責任確認書',
      '委托照护责任确认书',
      'confirmation of entrusted care',
    ),
    pairing: text('結對幫扶', '结对帮扶', 'pairing with a helper'),
    'individual-plan': text(
      '一戶一方案、一人一措施',
      '一户一方案、一人一措施',
      "plan of one's own",
    ),
    teacher: text('教師包保', '教师包保', 'responsible teacher'),
  },
} as const satisfies CodeListDeclaration;

/** Ability to work (勞動能力). */
export const labourAbility = {
  label: text('勞動能力', '劳动能力', 'ability to work'),
  codes: {
    full: text('有勞動能力', '有劳动能力', 'able to work'),
    partial: text('部分喪失勞動能力', '部分丧失劳动能力', 'partly unable to work'),
    none: text('無勞動能力', '无劳动能力', 'unable to work'),
  },
} as const satisfies CodeListDeclaration;

/** Civil capacity (民事行為能力). */
export const civilCapacity = {
  label: text('民事行為能力', '民事行为能力', 'civil capacity'),
  codes: {
    full: text('完全民事行為能力', '完全民事行为能力', 'full'),
    limited: text('限制民事行為能力', '限制民事行为能力', 'limited'),
    none: text('無民事行為能力', '无民事行为能力', 'none'),
  },
} as const satisfies CodeListDeclaration;

/** Work status (就業狀況). */
export const workStatus = {
  label: text('就業狀況', '就业状况', 'work status'),
  open: true,
  codes: {
    employed: text('受僱就業', '受雇就业', 'employed'),
    'public-post': text('公益性崗位就業', '公益性岗位就业', 'in a public-welfare post'),
    flexible: text('靈活就業', '灵活就业', 'flexible work'),
    'self-employed': text('個體經營', '个体经营', 'self-employed'),
    farming: text('務農', '务农', 'farming'),
    jobseeker: text('登記失業', '登记失业', 'registered unemployed'),
    'not-working': text('未就業', '未就业', 'not working'),
    studying: text('在校學生', '在校学生', 'studying'),
    retired: text('離退休', '离退休', 'retired'),
  },
} as const satisfies CodeListDeclaration;

/** Which basic medical insurance covers a person (基本醫療保險). */
export const medicalInsurance = {
  label: text('基本醫療保險', '基本医疗保险', 'basic medical insurance'),
  open: true,
  codes: {
    resident: text('城鄉居民基本醫療保險', '城乡居民基本医疗保险', "residents' scheme"),
    employee: text('職工基本醫療保險', '职工基本医疗保险', "employees' scheme"),
    public: text('公費醫療', '公费医疗', 'publicly funded'),
  },
} as const satisfies CodeListDeclaration;
