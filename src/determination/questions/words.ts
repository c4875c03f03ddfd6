import { type Language, type Localized, languages, text } from '../../base/language.js';

/** Questions where the dictionary words none of its own. */
export const questionWords = {
  boolean: text('「{label}」，是嗎？', '「{label}」，是吗？', '{label} – is this so?'),
  code: text('「{label}」是哪一項？', '「{label}」是哪一项？', '{label} – which?'),
  codes: text('「{label}」有哪些？', '「{label}」有哪些？', '{label} – which ones?'),
  number: text('「{label}」是多少？', '「{label}」是多少？', '{label} – how much, or how many?'),
  measured: text(
    '「{label}」是多少{unit}？',
    '「{label}」是多少{unit}？',
    '{label} – how much, in {unit}?',
  ),
  date: text('「{label}」是哪一天？', '「{label}」是哪一天？', '{label} – on which day?'),
  other: text('「{label}」是什麼？', '「{label}」是什么？', '{label} – what?'),
  link: text('「{label}」是誰？', '「{label}」是谁？', '{label} – who?'),
  list: text('還有別的「{label}」嗎？', '还有别的「{label}」吗？', '{label} – are there others?'),
  emptyList: text(
    '有哪些「{label}」？',
    '有哪些「{label}」？',
    '{label} – which are there, if any?',
  ),
  decision: text('「{label}」怎樣決定？', '「{label}」怎样决定？', '{label} – what is decided?'),
  whose: text('{who}：{question}', '{who}：{question}', '{who}: {question}'),
  person: text('{id}（{relation}）', '{id}（{relation}）', '{id} ({relation})'),
  row: text('{label}（{kind}）', '{label}（{kind}）', '{label} ({kind})'),
  rowOf: text('{who}的{row}', '{who}的{row}', '{row} of {who}'),
} as const satisfies Readonly<Record<string, Localized>>;

export type QuestionWord = keyof typeof questionWords;

/** One of the texts with its holes filled. */
export function say(
  word: QuestionWord,
  lang: Language,
  params: Readonly<Record<string, string>>,
): string {
  return questionWords[word][lang].replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
    return params[name] ?? whole;
  });
}

/** A text in every language. */
export function inAll(tell: (lang: Language) => string): Localized {
  return Object.fromEntries(languages.map((lang) => [lang, tell(lang)])) as unknown as Localized;
}
