import type { CodeListDeclaration } from '../../declaration.js';
import { text } from '../words.js';

/** Category of disability, GB/T 26341 (殘疾類別). */
export const disabilityCategory = {
  label: text('殘疾類別', '残疾类别', 'category of disability'),
  codes: {
    1: text('視力殘疾', '视力残疾', 'visual'),
    2: text('聽力殘疾', '听力残疾', 'hearing'),
    3: text('言語殘疾', '言语残疾', 'speech'),
    4: text('肢體殘疾', '肢体残疾', 'physical'),
    5: text('智力殘疾', '智力残疾', 'intellectual'),
    6: text('精神殘疾', '精神残疾', 'mental'),
    7: text('多重殘疾', '多重残疾', 'multiple'),
  },
} as const satisfies CodeListDeclaration;

/** Grade of disability, GB/T 26341; 1 is the heaviest (殘疾等級). */
export const disabilityGrade = {
  label: text('殘疾等級', '残疾等级', 'grade of disability'),
  codes: {
    1: text('一級', '一级', 'grade 1'),
    2: text('二級', '二级', 'grade 2'),
    3: text('三級', '三级', 'grade 3'),
    4: text('四級', '四级', 'grade 4'),
  },
} as const satisfies CodeListDeclaration;

/** Kinds of illness that local lists name (病種). */
export const illnessKind = {
  label: text('病種', '病种', 'kind of illness'),
  open: true,
  codes: {
    cancer: text('惡性腫瘤', '恶性肿瘤', 'cancer'),
    leukaemia: text('白血病', '白血病', 'leukaemia'),
    uraemia: text(
      '終末期腎病（尿毒症）',
      '终末期肾病（尿毒症）',
      'end-stage kidney disease (uraemia)',
    ),
    'organ-transplant': text('器官移植', '器官移植', 'organ transplant'),
    'aplastic-anaemia': text('再生障礙性貧血', '再生障碍性贫血', 'aplastic anaemia'),
    haemophilia: text('血友病', '血友病', 'haemophilia'),
    thalassaemia: text('重型地中海貧血', '重型地中海贫血', 'severe thalassaemia'),
    'congenital-heart-disease': text('先天性心臟病', '先天性心脏病', 'congenital heart disease'),
    'heart-attack': text('急性心肌梗死', '急性心肌梗死', 'acute heart attack'),
    stroke: text('腦卒中及後遺症', '脑卒中及后遗症', 'stroke and its after-effects'),
    cirrhosis: text('失代償期肝硬化', '失代偿期肝硬化', 'decompensated cirrhosis'),
    lupus: text('系統性紅斑狼瘡', '系统性红斑狼疮', 'systemic lupus'),
    'severe-mental-disorder': text('嚴重精神障礙', '严重精神障碍', 'severe mental disorder'),
    dementia: text('失智症', '失智症', 'dementia'),
    parkinson: text('帕金森病', '帕金森病', "Parkinson's disease"),
    'cerebral-palsy': text('腦癱', '脑瘫', 'cerebral palsy'),
    autism: text('孤獨症', '孤独症', 'autism'),
    epilepsy: text('癲癇', '癫痫', 'epilepsy'),
    hiv: text('艾滋病病毒感染', '艾滋病病毒感染', 'HIV infection'),
    tuberculosis: text('耐多藥肺結核', '耐多药肺结核', 'multidrug-resistant tuberculosis'),
    infectious: text('其他傳染病', '其他传染病', 'other infectious disease'),
    pneumoconiosis: text('塵肺病', '尘肺病', 'pneumoconiosis'),
    diabetes: text('糖尿病併發症', '糖尿病并发症', 'diabetes with complications'),
    hypertension: text('高血壓併發症', '高血压并发症', 'hypertension with complications'),
    chronic: text('其他慢性病', '其他慢性病', 'other chronic illness'),
    'other-severe': text('其他重大疾病', '其他重大疾病', 'other serious illness'),
    other: text('其他疾病', '其他疾病', 'other illness'),
  },
} as const satisfies CodeListDeclaration;

/** How heavy an illness is, as diagnosed (病情程度). */
export const illnessSeverity = {
  label: text('病情程度', '病情程度', 'severity of an illness'),
  codes: {
    severe: text('重病', '重病', 'severe'),
    chronic: text('慢性病', '慢性病', 'chronic'),
    ordinary: text('一般', '一般', 'ordinary'),
  },
} as const satisfies CodeListDeclaration;

/** Level of a hospital or office (機構級別). */
export const institutionLevel = {
  label: text('機構級別', '机构级别', 'level of an institution'),
  codes: {
    village: text('村（社區）級', '村（社区）级', 'village'),
    township: text('鄉鎮（街道）級', '乡镇（街道）级', 'township'),
    county: text('縣（區）級', '县（区）级', 'county'),
    prefecture: text('市（州）級', '市（州）级', 'prefecture'),
    province: text('省級', '省级', 'province'),
    national: text('國家級', '国家级', 'national'),
  },
} as const satisfies CodeListDeclaration;

/** Kind of treatment (治療方式). */
export const treatmentKind = {
  label: text('治療方式', '治疗方式', 'kind of treatment'),
  open: true,
  codes: {
    outpatient: text('門診', '门诊', 'outpatient'),
    inpatient: text('住院', '住院', 'inpatient'),
    surgery: text('手術治療', '手术治疗', 'surgery'),
    'no-surgery': text('非手術治療', '非手术治疗', 'without surgery'),
    pharmacy: text('長期購藥', '长期购药', 'long-term medicine'),
    rehabilitation: text('康復訓練', '康复训练', 'rehabilitation'),
  },
} as const satisfies CodeListDeclaration;

/** Where a hospital stands, seen from the household's county (就醫地). */
export const hospitalPlace = {
  label: text('就醫地', '就医地', 'place of treatment'),
  open: true,
  codes: {
    county: text('縣域內', '县域内', 'inside the county'),
    prefecture: text(
      '縣外市（州）內',
      '县外市（州）内',
      'outside the county, inside the prefecture',
    ),
    province: text(
      '市（州）外省內',
      '市（州）外省内',
      'outside the prefecture, inside the province',
    ),
    'other-province': text('省外', '省外', 'outside the province'),
  },
} as const satisfies CodeListDeclaration;

/** Certificates other than that of a disability (證件種類). */
export const certificateKind = {
  label: text('證件種類', '证件种类', 'kind of certificate'),
  open: true,
  codes: {
    'severe-illness': text('重大疾病診斷證明', '重大疾病诊断证明', 'proof of a serious illness'),
    'chronic-illness': text('慢性病證', '慢性病证', 'chronic-illness card'),
    'labour-assessment': text(
      '勞動能力鑒定結論',
      '劳动能力鉴定结论',
      'assessment of the ability to work',
    ),
    'self-care-assessment': text('自理能力評估結論', '自理能力评估结论', 'assessment of self-care'),
    'residence-permit': text('居住證', '居住证', 'residence permit'),
    'one-child-parents': text(
      '獨生子女父母光榮證',
      '独生子女父母光荣证',
      'certificate of one-child parents',
    ),
    veteran: text('退役軍人優待證', '退役军人优待证', "veteran's card"),
    'disabled-soldier': text('殘疾軍人證', '残疾军人证', "disabled soldier's card"),
    orphan: text('兒童福利證', '儿童福利证', 'child-welfare certificate'),
    jobseeker: text('就業失業登記證', '就业失业登记证', "jobseeker's card"),
    student: text('在學證明', '在学证明', 'proof of study'),
    clergy: text('宗教教職人員證', '宗教教职人员证', "clergy's certificate"),
  },
} as const satisfies CodeListDeclaration;
