import type { Citation } from '../determination/result.js';
import type { Matter } from './matter.js';

const digits = /^\d+$/;

/** `《社會救助暫行辦法》（國務院令第649號）第9條`, and how far its words were checked. */
export function sourceText({ title, number, article, mark }: Citation, matter: Matter): string {
  return markedText({ title, number, mark }, article === null ? [] : [article], matter);
}

/** Sources one after another, the articles of one document together. */
export function sourcesText(cites: readonly Citation[], matter: Matter): string {
  const { speech } = matter;
  return speech.clauses(sourceTexts(cites, matter));
}

/** Each document once, with every article cited of it. */
export function sourceTexts(cites: readonly Citation[], matter: Matter): readonly string[] {
  const documents = new Map<string, { cite: Citation; articles: Set<string> }>();
  for (const cite of cites) {
    const key = `${cite.document} ${cite.mark}`;
    const known = documents.get(key) ?? { cite, articles: new Set() };
    if (cite.article !== null) known.articles.add(cite.article);
    documents.set(key, known);
  }
  return [...documents.values()].map(({ cite, articles }) =>
    markedText(cite, [...articles].sort(byNumber), matter),
  );
}

function markedText(
  { title, number, mark }: Pick<Citation, 'title' | 'number' | 'mark'>,
  articles: readonly string[],
  matter: Matter,
): string {
  const { speech } = matter;
  const numbered = articles.filter((each) => digits.test(each));
  const parts = articles.filter((each) => !digits.test(each));
  const article = [
    ...(numbered.length === 0
      ? []
      : [matter.say('citeArticles', { articles: speech.list(numbered) })]),
    ...(parts.length === 0 ? [] : [matter.say('citePart', { article: speech.list(parts) })]),
  ].join('');
  const text = matter.say('cite', {
    title: speech.of(title),
    number: number === null ? '' : matter.say('citeNumber', { number }),
    article,
  });
  return mark === 'verified' ? text : speech.say('note', { text, note: speech.say(mark) });
}

function byNumber(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10);
}
