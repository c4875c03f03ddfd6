/** Every language the library speaks, in the order texts are written in. */
export const languages = ['zh-Hant', 'zh-Hans', 'en'] as const;

/** A language the library speaks: 繁體中文, 简体中文 or English. */
export type Language = (typeof languages)[number];

/** A text in every language; a missing translation does not compile. */
export type Localized = Readonly<Record<Language, string>>;

/** A text in 繁體, 简体 and English. */
export function text(hant: string, hans: string, en: string): Localized {
  return { 'zh-Hant': hant, 'zh-Hans': hans, en };
}

/** The text in one language. */
export function localize(text: Localized, lang: Language): string {
  return text[lang];
}
