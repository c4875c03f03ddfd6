import type { Language } from '../base/language.js';

/** A line with the lines below it. */
export interface Item {
  readonly text: string;
  readonly items: readonly Item[];
}

/** A part of a section. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  /** What something is, line by line. */
  | { readonly kind: 'pairs'; readonly pairs: readonly (readonly [name: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly caption: string | null;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Columns of figures, set to the right. */
      readonly figures: ReadonlySet<number>;
      /** Whether the last row is the result. */
      readonly totalled: boolean;
    };

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A notice before it is put into a format. */
export interface NoticePage {
  readonly language: Language;
  readonly authority: string;
  readonly title: string;
  readonly number: string | null;
  readonly salutation: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  readonly date: string;
  readonly seal: string;
  /** What the office has to see to before sending; not part of what is printed. */
  readonly checks: Section;
}
