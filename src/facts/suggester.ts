import { closest } from '../base/suggest.js';

/** Suggestions after this many are left out: a file wrong throughout needs no thousand of them. */
const mostSuggestions = 100;

/** "Did you mean" for the issues of one file, within a bound of work. */
export class Suggester {
  private given = 0;

  /** The nearest candidate, or an empty text. */
  suggest(word: string, among: Iterable<string>): string {
    if (this.given >= mostSuggestions) return '';
    this.given += 1;
    return closest(word, among) ?? '';
  }
}
