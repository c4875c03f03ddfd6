import type { CodeListDeclaration } from '../../declaration.js';
import { text } from '../words.js';

/** School stage (學段). */
export const schoolStage = {
  label: text('學段', '学段', 'school stage'),
  codes: {
    kindergarten: text('學前教育', '学前教育', 'kindergarten'),
    primary: text('小學', '小学', 'primary school'),
    'junior-secondary': text('初中', '初中', 'junior secondary school'),
    'senior-secondary': text('普通高中', '普通高中', 'senior secondary school'),
    'vocational-secondary': text('中等職業學校', '中等职业学校', 'secondary vocational school'),
    special: text('特殊教育學校', '特殊教育学校', 'special school'),
    'junior-college': text('大學專科', '大学专科', 'junior college'),
    bachelor: text('大學本科', '大学本科', 'bachelor'),
    master: text('碩士研究生', '硕士研究生', 'master'),
    doctor: text('博士研究生', '博士研究生', 'doctor'),
  },
} as const satisfies CodeListDeclaration;

/** Who runs the school (學校性質). */
export const schoolOwnership = {
  label: text('學校性質', '学校性质', 'public or private school'),
  codes: {
    public: text('公辦', '公办', 'public'),
    private: text('民辦', '民办', 'private'),
    abroad: text('境外學校', '境外学校', 'abroad'),
  },
} as const satisfies CodeListDeclaration;
