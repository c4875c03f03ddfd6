import type { Language } from '../base/language.js';
import type { Determination } from '../determination/result.js';
import type { PreviousDecision } from './previous.js';

/** What a notice tells: a decision, or that none can be made yet. */
export const noticeKinds = ['grant', 'refusal', 'change', 'end', 'pending'] as const;
/** Kinds of notice. */
export type NoticeKind = (typeof noticeKinds)[number];

export const noticeFormats = ['markdown', 'html'] as const;
/** Formats a notice is written in. */
export type NoticeFormat = (typeof noticeFormats)[number];

/** What a notice needs beside the determination; texts are written as they are given. */
export interface NoticeOrder {
  readonly language: Language;
  readonly format: NoticeFormat;
  /** What it is meant to be; what the outcome makes it unless told. */
  readonly kind?: NoticeKind | undefined;
  /** The office that decides. */
  readonly authority: string;
  /** Whom it is for. */
  readonly addressee: string;
  /** Number of the document (文號). */
  readonly number?: string | undefined;
  /** Day of the decision, `YYYY-MM-DD`. */
  readonly date: string;
  /** Day of the application, `YYYY-MM-DD`. */
  readonly appliedOn?: string | undefined;
  /** Day of what brought a change or an end about, `YYYY-MM-DD`; the day of the decision unless told. */
  readonly changedOn?: string | undefined;
  /** First month in which the decision shows, `YYYY-MM`; by the programme's timing unless told. */
  readonly effective?: string | undefined;
  /** Last day on which what is missing can be brought, `YYYY-MM-DD`. */
  readonly respondBy?: string | undefined;
  /** Day on which the person was heard, `YYYY-MM-DD`. */
  readonly heardOn?: string | undefined;
  /** Names of persons by their ids in the household file. */
  readonly persons?: Readonly<Record<string, string>> | undefined;
  /** Names of the bodies that remedies lead to, by the ids of the remedies. */
  readonly bodies?: Readonly<Record<string, string>> | undefined;
  /** Where to ask: an office, a telephone number. */
  readonly contact?: string | undefined;
  /** The decision before this one, which it changes or ends. */
  readonly previous?: Determination | PreviousDecision | undefined;
}
