import type { Language, Localized } from '../../base/language.js';
import { type Word, words } from './words.js';

/** Texts of one language. */
export class Speech {
  constructor(readonly lang: Language) {}

  /** A word of the library, with what is filled in. */
  say(word: Word, params: Readonly<Record<string, string>> = {}): string {
    return this.fill(words[word], params);
  }

  /** A text with what is filled in. */
  fill(text: Localized, params: Readonly<Record<string, string>> = {}): string {
    return fill(text[this.lang], params);
  }

  /** A text of the rules. */
  of(text: Localized): string {
    return text[this.lang];
  }

  /** Several things one after another. */
  list(items: readonly string[]): string {
    return items.join(this.lang === 'en' ? ', ' : '、');
  }

  /** Several statements one after another. */
  clauses(items: readonly string[]): string {
    return items.join(this.lang === 'en' ? '; ' : '；');
  }

  /** A name and what it is. */
  pair(name: string, value: string): string {
    return this.lang === 'en' ? `${name}: ${value}` : `${name}：${value}`;
  }

  /** A word as a heading of what follows. */
  lead(name: string): string {
    return this.lang === 'en' ? `${name}:` : `${name}：`;
  }
}

const placeholder = /\{([a-zA-Z]+)\}/g;

function fill(template: string, params: Readonly<Record<string, string>>): string {
  return template.replace(placeholder, (whole, name: string) => params[name] ?? whole);
}
