import type { Language, Localized } from '../../base/language.js';
import { type Word, words } from './words.js';

/** Texts of one language, from one list of words. */
export class Speaker<W extends string> {
  constructor(
    readonly lang: Language,
    private readonly words: Readonly<Record<W, Localized>>,
  ) {}

  /** A word of the library, with what is filled in. */
  say(word: W, params: Readonly<Record<string, string>> = {}): string {
    return this.fill(this.words[word], params);
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

  /** Several sentences one after another. */
  sentences(items: readonly string[]): string {
    return items.join(this.lang === 'en' ? ' ' : '');
  }

  /** A sentence as it begins. */
  capital(sentence: string): string {
    if (this.lang !== 'en') return sentence;
    return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`;
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

/** The words of determinations. */
export class Speech extends Speaker<Word> {
  constructor(lang: Language) {
    super(lang, words);
  }

  /** A day, or a local time: `2026年7月1日`, `1 July 2026`. */
  day(iso: string): string {
    const [date = '', time] = iso.split('T');
    const [year = '', month = '', day = ''] = date.split('-');
    const params = { month: this.month(`${year}-${month}`), day: String(Number(day)) };
    const said = this.say('onDay', params);
    return time === undefined ? said : `${said} ${time}`;
  }

  /** A month of a year, from `2026-07`: `2026年7月`, `July 2026`. */
  month(iso: string): string {
    const [year = '', month = ''] = iso.split('-');
    const name = this.lang === 'en' ? monthNames[Number(month) - 1] : String(Number(month));
    return this.say('inMonth', { year, month: name ?? month });
  }
}

const monthNames: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];

const placeholder = /\{([a-zA-Z]+)\}/g;

function fill(template: string, params: Readonly<Record<string, string>>): string {
  return template.replace(placeholder, (whole, name: string) => params[name] ?? whole);
}
