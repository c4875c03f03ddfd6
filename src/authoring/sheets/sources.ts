import type { Language } from '../../base/language.js';
import { asObject, type Plain } from '../../rulefile/plain.js';

/** The sources an item cites, or else those of its file: document and article, for reading only. */
export function sourceText(item: Plain, file: Plain, lang: Language): string {
  const cites = item.cite ?? file.cite;
  if (!Array.isArray(cites)) return '';
  const documents = asObject(file.documents) ?? {};
  return cites
    .map((each) => {
      const cite = asObject(each) ?? {};
      const title = asObject(asObject(documents[String(cite.document)])?.title)?.[lang];
      return [title ?? cite.document, cite.article].filter(Boolean).join(' ');
    })
    .join('\n');
}
