import { type Localized, text } from '../../base/language.js';

/** Words that findings are filled with. */
export const words = {
  rise: text('遞增', '递增', 'rise'),
  fall: text('遞減', '递减', 'fall'),
  holds: text('成立', '成立', 'holds'),
  fails: text('不成立', '不成立', 'fails'),
  noUnit: text('無', '无', 'none'),
} as const satisfies Readonly<Record<string, Localized>>;

/** A part of a sentence made for each language. */
export function saying(say: (lang: keyof Localized) => string): Localized {
  return { 'zh-Hant': say('zh-Hant'), 'zh-Hans': say('zh-Hans'), en: say('en') };
}
