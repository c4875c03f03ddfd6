import type { CodeListDeclaration } from '../../declaration.js';
import { text } from '../words.js';

/** Period that an amount is for (週期). */
export const period = {
  label: text('週期', '周期', 'period'),
  codes: {
    day: text('每日', '每日', 'per day'),
    month: text('每月', '每月', 'per month'),
    year: text('每年', '每年', 'per year'),
    once: text('一次性', '一次性', 'once'),
  },
} as const satisfies CodeListDeclaration;

/** Kinds of income (收入種類). */
export const incomeKind = {
  label: text('收入種類', '收入种类', 'kind of income'),
  open: true,
  codes: {
    wage: text('工資、獎金、津貼', '工资、奖金、津贴', 'wages, bonuses, allowances'),
    'casual-work': text('打零工收入', '打零工收入', 'casual work'),
    'public-post': text('公益性崗位補貼', '公益性岗位补贴', 'pay of a public-welfare post'),
    'village-post': text('村（社區）職務補貼', '村（社区）职务补贴', 'stipend of a village post'),
    'other-work': text('其他勞動收入', '其他劳动收入', 'other work'),
    business: text('經營收入', '经营收入', 'business'),
    farming: text('種植收入', '种植收入', 'crops'),
    livestock: text('養殖、捕撈收入', '养殖、捕捞收入', 'livestock and fishing'),
    forestry: text('林業、採集收入', '林业、采集收入', 'forestry and gathering'),
    interest: text('利息', '利息', 'interest'),
    dividend: text('股息、紅利', '股息、红利', 'dividends'),
    'collective-dividend': text('集體經濟分紅', '集体经济分红', 'dividend of the collective'),
    rent: text('房屋、財產租金', '房屋、财产租金', 'rent'),
    'land-lease': text('土地流轉、徵地收入', '土地流转、征地收入', 'lease or taking of land'),
    'property-sale': text('變賣財產所得', '变卖财产所得', 'sale of property'),
    'intellectual-property': text('知識產權收入', '知识产权收入', 'intellectual property'),
    'resident-pension-central': text(
      '城鄉居民基礎養老金（中央確定部分）',
      '城乡居民基础养老金（中央确定部分）',
      'resident pension, basic part set centrally',
    ),
    'resident-pension-local': text(
      '城鄉居民基礎養老金（地方增加部分）',
      '城乡居民基础养老金（地方增加部分）',
      'resident pension, basic part added locally',
    ),
    'resident-pension-account': text(
      '城鄉居民個人賬戶養老金',
      '城乡居民个人账户养老金',
      'resident pension, personal account',
    ),
    'employee-pension': text('職工基本養老金', '职工基本养老金', 'employee pension'),
    'public-pension': text(
      '機關事業單位養老金、離休金',
      '机关事业单位养老金、离休金',
      'public-service pension',
    ),
    'occupational-pension': text(
      '企業年金、職業年金',
      '企业年金、职业年金',
      'occupational pension',
    ),
    'survivors-benefit': text('遺屬補助、撫恤金', '遗属补助、抚恤金', "survivors' benefit"),
    'unemployment-insurance': text('失業保險金', '失业保险金', 'unemployment insurance'),
    'work-injury-benefit': text('工傷保險待遇', '工伤保险待遇', 'work-injury benefits'),
    'work-injury-care': text(
      '工傷保險生活護理費',
      '工伤保险生活护理费',
      'care fee of work-injury insurance',
    ),
    'maternity-benefit': text('生育津貼', '生育津贴', 'maternity benefit'),
    'medical-reimbursement': text('醫療保險報銷', '医疗保险报销', 'medical reimbursement'),
    'insurance-payout': text('商業保險理賠', '商业保险理赔', 'payout of commercial insurance'),
    support: text('贍養、撫養、扶養費', '赡养、抚养、扶养费', 'support payments'),
    gift: text('贈與', '赠与', 'gifts'),
    inheritance: text('繼承', '继承', 'inheritance'),
    charity: text('慈善捐助', '慈善捐助', 'charity'),
    compensation: text('賠償、補償金', '赔偿、补偿金', 'compensation'),
    lottery: text('偶然所得', '偶然所得', 'windfalls'),
    'social-assistance': text('社會救助款物', '社会救助款物', 'social assistance'),
    'one-off-assistance': text('一次性救助款物', '一次性救助款物', 'one-off assistance'),
    'disability-allowance': text('殘疾人補貼', '残疾人补贴', 'disability allowances'),
    'old-age-allowance': text('高齡津貼', '高龄津贴', 'old-age allowance'),
    'elder-subsidy': text(
      '養老服務、護理補貼',
      '养老服务、护理补贴',
      'elder-service and care subsidies',
    ),
    'orphan-benefit': text(
      '孤兒、事實無人撫養兒童基本生活費',
      '孤儿、事实无人抚养儿童基本生活费',
      'living benefit of orphans and de-facto orphans',
    ),
    'preferential-pension': text('優待撫恤金', '优待抚恤金', 'preferential pension'),
    'veteran-living-aid': text('退役軍人生活補助', '退役军人生活补助', 'living aid of veterans'),
    'family-planning-reward': text(
      '計劃生育獎勵、扶助金',
      '计划生育奖励、扶助金',
      'family-planning rewards and aid',
    ),
    scholarship: text('獎學金', '奖学金', 'scholarship'),
    'student-aid': text('助學金、教育資助', '助学金、教育资助', 'student aid'),
    'bravery-award': text('見義勇為獎金', '见义勇为奖金', 'bravery award'),
    'honour-award': text(
      '政府給予的榮譽獎金、慰問金',
      '政府给予的荣誉奖金、慰问金',
      'government honours and gifts',
    ),
    'agricultural-subsidy': text('農業補貼', '农业补贴', 'farm subsidies'),
    'ecological-subsidy': text(
      '退耕還林、生態補償',
      '退耕还林、生态补偿',
      'ecological compensation',
    ),
    'price-subsidy': text('價格補貼', '价格补贴', 'price subsidy'),
    'housing-subsidy': text(
      '住房補貼、住房公積金',
      '住房补贴、住房公积金',
      'housing subsidies and fund',
    ),
    'other-transfer': text('其他轉移收入', '其他转移收入', 'other transfers'),
    other: text('其他收入', '其他收入', 'other income'),
  },
} as const satisfies CodeListDeclaration;

/** Kinds of expense (支出種類). */
export const expenseKind = {
  label: text('支出種類', '支出种类', 'kind of expense'),
  open: true,
  codes: {
    'medical-compliant': text(
      '醫療費用（合規部分）',
      '医疗费用（合规部分）',
      'medical, within the insured catalogue',
    ),
    'medical-other': text(
      '醫療費用（目錄外部分）',
      '医疗费用（目录外部分）',
      'medical, outside the catalogue',
    ),
    medicine: text('長期購藥費用', '长期购药费用', 'long-term medicine'),
    'disability-care': text('殘疾人照料護理', '残疾人照料护理', 'care of a disabled person'),
    rehabilitation: text('康復訓練', '康复训练', 'rehabilitation'),
    'assistive-device': text('輔助器具', '辅助器具', 'assistive devices'),
    'elder-care': text('老年人照料護理', '老年人照料护理', 'care of an elder'),
    'child-care': text('嬰幼兒照護', '婴幼儿照护', 'care of an infant'),
    'education-tuition': text('學費、保育教育費', '学费、保育教育费', 'tuition'),
    'education-boarding': text('住宿費', '住宿费', 'boarding'),
    'education-other': text('其他教育費用', '其他教育费用', 'other education'),
    food: text('食品', '食品', 'food'),
    clothing: text('衣物', '衣物', 'clothing'),
    housing: text('居住', '居住', 'housing'),
    rent: text('房租', '房租', 'rent'),
    travel: text('交通', '交通', 'travel'),
    utilities: text('水電燃氣取暖', '水电燃气取暖', 'water, power, gas, heating'),
    living: text('其他基本生活支出', '其他基本生活支出', 'other basic living'),
    tax: text('稅款', '税款', 'tax'),
    'social-insurance': text('社會保險費', '社会保险费', 'social-insurance contributions'),
    'medical-insurance': text(
      '醫療保險參保費',
      '医疗保险参保费',
      'medical-insurance contributions',
    ),
    'support-paid': text(
      '付給戶外的贍養、撫養、扶養費',
      '付给户外的赡养、抚养、扶养费',
      'support paid to persons outside',
    ),
    'business-cost': text('經營成本', '经营成本', 'business costs'),
    depreciation: text('生產性固定資產折舊', '生产性固定资产折旧', 'depreciation'),
    'property-cost': text('取得財產收入的費用', '取得财产收入的费用', 'costs of property income'),
    'work-cost': text('務工就業成本', '务工就业成本', 'costs of working'),
    disaster: text('災害損失支出', '灾害损失支出', 'disaster'),
    accident: text('意外事故支出', '意外事故支出', 'accident'),
    funeral: text('喪葬', '丧葬', 'funeral'),
    debt: text('償還債務', '偿还债务', 'debts'),
    other: text('其他支出', '其他支出', 'other'),
  },
} as const satisfies CodeListDeclaration;

/** Kinds of asset (財產種類). */
export const assetKind = {
  label: text('財產種類', '财产种类', 'kind of asset'),
  open: true,
  codes: {
    cash: text('現金', '现金', 'cash'),
    deposit: text('存款', '存款', 'deposits'),
    securities: text('有價證券', '有价证券', 'securities'),
    fund: text('基金、理財產品', '基金、理财产品', 'funds'),
    'commercial-insurance': text('商業保險', '商业保险', 'commercial insurance'),
    'internet-finance': text('互聯網金融資產', '互联网金融资产', 'internet finance'),
    claim: text('債權', '债权', 'claims on others'),
    'business-capital': text('企業註冊資本、出資', '企业注册资本、出资', 'business capital'),
    'business-equipment': text('經營設備', '经营设备', 'business equipment'),
    'collective-shares': text('集體經濟股份', '集体经济股份', 'shares in the collective'),
    'housing-fund': text('住房公積金餘額', '住房公积金余额', 'housing fund'),
    land: text('土地、林地權益', '土地、林地权益', 'rights in land and woodland'),
    livestock: text('牲畜、作物', '牲畜、作物', 'livestock and crops'),
    jewellery: text('貴重物品、收藏品', '贵重物品、收藏品', 'valuables and collections'),
    other: text('其他財產', '其他财产', 'other assets'),
  },
} as const satisfies CodeListDeclaration;

/** Use of a building (房屋用途). */
export const dwellingUse = {
  label: text('房屋用途', '房屋用途', 'use of a building'),
  codes: {
    residential: text('住宅', '住宅', 'residential'),
    commercial: text('商舖、辦公', '商铺、办公', 'commercial'),
    production: text('生產用房', '生产用房', 'for production'),
    other: text('其他', '其他', 'other'),
  },
} as const satisfies CodeListDeclaration;

/** Kinds of vehicle (車輛種類). */
export const vehicleKind = {
  label: text('車輛種類', '车辆种类', 'kind of vehicle'),
  open: true,
  codes: {
    car: text('小客車', '小客车', 'car'),
    van: text('麵包車、客車', '面包车、客车', 'van or bus'),
    truck: text('貨車', '货车', 'truck'),
    motorcycle: text('摩托車', '摩托车', 'motorcycle'),
    'electric-bicycle': text('電動自行車', '电动自行车', 'electric bicycle'),
    tricycle: text('三輪車', '三轮车', 'tricycle'),
    'mobility-vehicle': text('殘疾人機動輪椅車', '残疾人机动轮椅车', 'mobility vehicle'),
    agricultural: text('農業機械', '农业机械', 'farm machine'),
    construction: text('工程機械', '工程机械', 'construction machine'),
    boat: text('船舶', '船舶', 'boat'),
    other: text('其他', '其他', 'other'),
  },
} as const satisfies CodeListDeclaration;

/** Use of a vehicle (車輛用途). */
export const vehicleUse = {
  label: text('車輛用途', '车辆用途', 'use of a vehicle'),
  open: true,
  codes: {
    'disabled-mobility': text('殘疾人代步', '残疾人代步', 'mobility of a disabled person'),
    livelihood: text('生產經營必需', '生产经营必需', 'livelihood'),
    private: text('一般自用', '一般自用', 'private use'),
    other: text('其他', '其他', 'other'),
  },
} as const satisfies CodeListDeclaration;
